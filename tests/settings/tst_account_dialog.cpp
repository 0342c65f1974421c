// SPDX-License-Identifier: GPL-3.0-or-later
// A mail account is added and changed in one dialog: what is found, tested, trusted and saved, and what is said when it
// does not work. Everything outside is faked; the workspace is real.
#include "tests/settings/AccountBench.h"
#include "ui/shared/ConflictDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>

using namespace memnun;
using memnun::test::AccountBench;

class TestAccountDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressAndPasswordAreEnough();
    void whereServersComeFromIsSaid_data();
    void whereServersComeFromIsSaid();
    void whatIsNotFoundIsTypedByHand();
    void noAddressIsLookedFor();
    void everyCauseHasASentence_data();
    void everyCauseHasASentence();
    void whatFailedIsLedTo_data();
    void whatFailedIsLedTo();
    void closingCancelsWhatIsUnderWay();
    void typingOnDropsTheTest();
    void sendingInTheClearIsWarnedOf();
    void everythingOfTheLastStepIsStored();
    void errorsStandBesideTheirFields();
    void anEditKeepsThePassword();
    void anotherServerWantsThePasswordAgain();
    void aConflictIsSettled_data();
    void aConflictIsSettled();
    void theKeyboardIsEnough();
};

void TestAccountDialog::addressAndPasswordAreEnough()
{
    AccountBench b;
    b.reachServers();
    QCOMPARE(b.discovery.asked, QStringList{QStringLiteral("destek@ladinev.example")});
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);
    QCOMPARE(b.field("in_host")->text(), QStringLiteral("mail.ladinev.example"));
    b.click("next");  // which tests first
    QVERIFY(b.tester.isAsked());
    QCOMPARE(b.tester.typed.incoming, QStringLiteral("gizli-parola"));
    QCOMPARE(b.tester.typed.outgoing, QStringLiteral("gizli-parola"));  // the same login
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);
    b.tester.answer(AccountBench::fine());
    QVERIFY(b.dialog->step() == AccountDialog::Step::Mail);
    QCOMPARE(b.get<QListWidget>("folders")->count(), 3);
    QSignalSpy saved(b.dialog, &AccountDialog::saved);
    b.click("next");
    QCOMPARE(saved.count(), 1);
    QCOMPARE(b.accounts().size(), 1);
    const MailAccount account = b.accounts().first();
    QCOMPARE(account.name, QStringLiteral("destek@ladinev.example"));
    QCOMPARE(account.outgoing.port, 587);
    QCOMPARE(account.watchedFolders, QStringList{kInbox});
    QCOMPARE(b.secrets.kept.value(account.incomingSecretKey()), QStringLiteral("gizli-parola"));
    QCOMPARE(b.secrets.kept.value(account.smtp().secretKey()), QStringLiteral("gizli-parola"));
}

void TestAccountDialog::whereServersComeFromIsSaid_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("words");
    QTest::newRow("provider") << int(FoundBy::Provider) << QStringLiteral("autoconfig.ladinev.example: known");
    QTest::newRow("exchange") << int(FoundBy::MailExchange) << QStringLiteral("the domain's mail goes to autoconfig.ladinev.example");
    QTest::newRow("file") << int(FoundBy::Autoconfig) << QStringLiteral("Found at autoconfig.ladinev.example");
    QTest::newRow("record") << int(FoundBy::ServiceRecord) << QStringLiteral("Named by the domain itself");
    QTest::newRow("guess") << int(FoundBy::Guess) << QStringLiteral("Usual names: please check");
}

void TestAccountDialog::whereServersComeFromIsSaid()
{
    QFETCH(int, by);
    QFETCH(QString, words);
    AccountBench b;
    b.reachServers(AccountBench::own(static_cast<FoundBy>(by)));
    QVERIFY2(b.get<QRadioButton>("proposal_0")->text().contains(words), qPrintable(b.get<QRadioButton>("proposal_0")->text()));
}

void TestAccountDialog::whatIsNotFoundIsTypedByHand()
{
    AccountBench b;
    b.open();
    b.fill("address", "destek@ladinev.example");
    b.click("next");
    QVERIFY(b.says("Looking for the servers of ladinev.example"));
    b.discovery.answer({});
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);
    QVERIFY(b.says("No servers were found"));
    QCOMPARE(b.field("in_user")->text(), QStringLiteral("destek@ladinev.example"));
    b.fill("in_host", "posta.ladinev.example");
    b.fill("out_host", "posta.ladinev.example");
    const MailAccount typed = b.dialog->typed();
    QCOMPARE(typed.outgoing.user, QStringLiteral("destek@ladinev.example"));
    QVERIFY(tidied(typed).problems().isEmpty());
}

void TestAccountDialog::noAddressIsLookedFor()
{
    AccountBench b;
    b.open();
    b.fill("address", "destek");
    b.click("next");
    QVERIFY(b.discovery.asked.isEmpty());
    QVERIFY(b.errorAt("address").contains(QLatin1String("not an e-mail address")));
}

void TestAccountDialog::everyCauseHasASentence_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("failed");
    QTest::addColumn<QString>("toDo");
    const auto row = [](TestCause cause, const char* failed, const char* toDo) {
        QTest::newRow(qPrintable(toKey(cause))) << int(cause) << QString::fromUtf8(failed) << QString::fromUtf8(toDo);
    };
    row(TestCause::NoSecret, "no password yet", "enter it");
    row(TestCause::SignIn, "sign-in has run out", "sign in again");
    row(TestCause::Provider, "provider of the sign-in can't be reached", "check the connection");
    row(TestCause::Name, "no server called “mail.ladinev.example”", "check the name");
    row(TestCause::Port, "does not answer on port 993", "Usual ports are 993");
    row(TestCause::Encryption, "could not be encrypted", "try the other kind");
    row(TestCause::Login, "refused the user name or the password", "check both");
    row(TestCause::AppPassword, "does not take your usual password", "make an app password");
    row(TestCause::OAuth, "takes no password", "choose the sign-in");
    row(TestCause::Server, "not as a mail server should", "check name and port");
    row(TestCause::Cancelled, "was cancelled", "cancelled");
}

void TestAccountDialog::everyCauseHasASentence()
{
    QFETCH(int, cause);
    QFETCH(QString, failed);
    QFETCH(QString, toDo);
    AccountBench b;
    b.reachServers();
    b.click("test");
    QVERIFY(b.says("Asking mail.ladinev.example"));
    b.tester.answer(AccountBench::failing(static_cast<TestCause>(cause), QStringLiteral("* HELLO")));
    QVERIFY(b.says(qUtf8Printable(failed)));
    QVERIFY(b.says(qUtf8Printable(toDo)));
    QVERIFY(b.says("Answers can be sent"));  // the other server is well
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);
}

void TestAccountDialog::whatFailedIsLedTo_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("sending");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << int(TestCause::Name) << false << QStringLiteral("in_host");
    QTest::newRow("port") << int(TestCause::Port) << true << QStringLiteral("out_port");
    QTest::newRow("encryption") << int(TestCause::Encryption) << true << QStringLiteral("out_tls");
    QTest::newRow("login") << int(TestCause::Login) << false << QStringLiteral("in_password");
    QTest::newRow("the same login") << int(TestCause::Login) << true << QStringLiteral("out_login");
    QTest::newRow("sign-in") << int(TestCause::OAuth) << false << QStringLiteral("way");
}

void TestAccountDialog::whatFailedIsLedTo()
{
    QFETCH(int, cause);
    QFETCH(bool, sending);
    QFETCH(QString, field);
    AccountBench b;
    b.reachServers();
    b.dialog->activateWindow();
    QTRY_VERIFY(b.dialog->isActiveWindow());
    b.click("test");
    AccountReport report = AccountBench::fine();
    (sending ? report.outgoing : report.incoming) = ServerReport{static_cast<TestCause>(cause), {}, {}, {}};
    b.tester.answer(report);
    QCOMPARE(QApplication::focusWidget()->objectName(), field);
    const auto* area = qobject_cast<QScrollArea*>(b.dialog->findChild<QStackedWidget*>()->currentWidget());
    QVERIFY(area);
    const QRect seen = area->viewport()->rect();
    QTRY_VERIFY(seen.contains(QApplication::focusWidget()->mapTo(area->viewport(), QPoint())));
}

void TestAccountDialog::closingCancelsWhatIsUnderWay()
{
    AccountBench b;
    b.open();
    b.fill("address", "destek@ladinev.example");
    b.click("next");
    b.dialog->reject();
    QCOMPARE(b.discovery.cancelled, 1);
    QTRY_VERIFY(!b.dialog);
    b.reachServers();
    b.click("test");
    QTest::keyClick(b.dialog, Qt::Key_Escape);
    QVERIFY(b.tester.cancelled > 0);
    QTRY_VERIFY(!b.dialog);
    b.clients = QJsonObject{{QStringLiteral("google"), QJsonObject{{QStringLiteral("client_id"), QStringLiteral("kimlik")}}}};
    b.reachServers(AccountBench::gmail());
    b.click("sign_in");
    b.dialog->reject();
    QTRY_COMPARE(b.signIn.cancelled, 1);
    QVERIFY(b.accounts().isEmpty());
    QVERIFY(b.secrets.kept.isEmpty());
}

void TestAccountDialog::typingOnDropsTheTest()
{
    AccountBench b;
    b.reachServers();
    b.click("next");
    QVERIFY(b.tester.isAsked());
    b.fill("in_host", "imap.ladinev.example");
    QVERIFY(b.tester.cancelled > 0);
    b.tester.answer(AccountBench::fine());
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);  // that was about another server
    b.click("next");
    QCOMPARE(b.tester.accounts.last().incoming.host, QStringLiteral("imap.ladinev.example"));
}

void TestAccountDialog::sendingInTheClearIsWarnedOf()
{
    AccountBench b;
    b.reachServers();
    auto* tls = b.get<QComboBox>("out_tls");
    const auto choose = [tls](const char* words) {
        tls->setCurrentIndex(tls->findText(QString::fromUtf8(words)));
        Q_EMIT tls->activated(tls->currentIndex());
    };
    QVERIFY(!b.says("others can read"));
    choose("None");
    QVERIFY(b.says("others can read and change the mail"));
    choose("STARTTLS");
    QVERIFY(!b.says("others can read"));
    MailAccount account = AccountBench::stored();
    account.outgoing.tls = TlsMode::None;
    account.outgoing.auth = AuthKind::None;
    b.open(b.bench.run(SaveAccount{account}));
    b.dialog->openStep(AccountDialog::Step::Servers);
    QVERIFY(b.says("others can read"));
}

void TestAccountDialog::everythingOfTheLastStepIsStored()
{
    AccountBench b;
    b.reachServers();
    b.click("next");
    b.tester.answer(AccountBench::fine());
    b.get<QListWidget>("folders")->item(1)->setCheckState(Qt::Checked);
    b.fill("team", "info@ladinev.example");
    b.get<QPlainTextEdit>("alias")->setPlainText(QStringLiteral("Satış <satis@ladinev.example>\niade@ladinev.example"));
    b.get<QPlainTextEdit>("signature")->setPlainText(QStringLiteral("Ladin Ev\nKadıköy"));
    b.get<QComboBox>("sent_folder")->setEditText(QStringLiteral("Sent"));
    b.get<QCheckBox>("everything")->setChecked(false);
    auto* perHour = b.get<QSpinBox>("rate_hour");
    QVERIFY(!perHour->isEnabled());  // what the provider allows, to be read
    MailAccount known;
    known.outgoing = AccountBench::own().outgoing;
    const SendRate allowed = habitsOf(known).rate;
    QVERIFY((SendRate{b.get<QSpinBox>("rate_minute")->value(), perHour->value(), b.get<QSpinBox>("rate_day")->value()} == allowed));
    b.get<QCheckBox>("own_rate")->setChecked(true);
    perHour->setValue(40);
    b.get<QSpinBox>("rate_minute")->setValue(0);
    b.get<QSpinBox>("rate_day")->setValue(900);
    b.click("next");
    const MailAccount account = b.accounts().value(0);
    QCOMPARE(account.watchedFolders, (QStringList{kInbox, QStringLiteral("Sipariş")}));
    QCOMPARE(account.teamAddress, QStringLiteral("info@ladinev.example"));
    QCOMPARE(account.aliases.size(), 2);
    QCOMPARE(account.aliases.first().displayName, QStringLiteral("Satış"));
    QCOMPARE(account.signature, QStringLiteral("Ladin Ev\nKadıköy"));
    QCOMPARE(account.sentFolder, QStringLiteral("Sent"));
    QCOMPARE(account.fetchFrom, QDate(2025, 8, 17));
    QVERIFY(account.savesSent && account.writesFlags);
    QVERIFY(account.rate == (SendRate{0, 40, 900}));
    b.open(account);
    QVERIFY(b.get<QSpinBox>("rate_hour")->isEnabled());
    QCOMPARE(b.get<QSpinBox>("rate_hour")->value(), 40);
    b.get<QCheckBox>("own_rate")->setChecked(false);
    b.click("next");
    QVERIFY(!b.accounts().value(0).rate);
}

void TestAccountDialog::errorsStandBesideTheirFields()
{
    AccountBench b;
    b.open(b.addStored());
    b.fill("in_host", "posta kutusu");
    b.fill("team", "info@");
    b.click("next");
    QVERIFY(b.errorAt("in_host").contains(QLatin1String("not the name of a server")));
    QVERIFY(!b.errorAt("team").isEmpty());
    QVERIFY(b.dialog->step() == AccountDialog::Step::Servers);
    QCOMPARE(b.accounts().first().incoming.host, QStringLiteral("mail.ladinev.example"));
}

void TestAccountDialog::anEditKeepsThePassword()
{
    AccountBench b;
    b.open(b.addStored());
    b.fill("display_name", "Ladin Ev Destek");
    b.click("next");
    QVERIFY(!b.dialog || !b.dialog->isVisible());
    QCOMPARE(b.accounts().first().displayName, QStringLiteral("Ladin Ev Destek"));
    QCOMPARE(b.secrets.kept.size(), 1);
}

void TestAccountDialog::anotherServerWantsThePasswordAgain()
{
    AccountBench b;
    b.open(b.addStored());
    b.fill("in_host", "imap.ladinev.example");
    b.click("next");
    QVERIFY(b.errorAt("in_password").contains(QLatin1String("once more")));
    QCOMPARE(b.accounts().first().incoming.host, QStringLiteral("mail.ladinev.example"));
    b.fill("in_password", "yeni");
    b.click("next");
    QCOMPARE(b.accounts().first().incoming.host, QStringLiteral("imap.ladinev.example"));
    QCOMPARE(b.secrets.kept.value(b.accounts().first().incomingSecretKey()), QStringLiteral("yeni"));
}

void TestAccountDialog::aConflictIsSettled_data()
{
    QTest::addColumn<bool>("overwrite");
    QTest::addColumn<QString>("kept");
    QTest::newRow("mine") << true << QStringLiteral("Benim");
    QTest::newRow("theirs") << false << QStringLiteral("Onların");
}

void TestAccountDialog::aConflictIsSettled()
{
    QFETCH(bool, overwrite);
    QFETCH(QString, kept);
    AccountBench b;
    const MailAccount before = b.addStored();
    b.open(before);
    MailAccount theirs = before;
    theirs.displayName = QStringLiteral("Onların");
    b.bench.run(SaveAccount{theirs});
    b.fill("display_name", "Benim");
    b.click("next");
    auto* conflict = b.dialog->findChild<ConflictDialog*>();
    QVERIFY(conflict && conflict->isVisible());
    QCOMPARE(b.accounts().first().displayName, QStringLiteral("Onların"));
    if (overwrite)
        Q_EMIT conflict->overwriteWanted();
    else
        Q_EMIT conflict->reloadWanted();
    b.settle();
    if (!overwrite)
        QCOMPARE(b.field("display_name")->text(), kept);
    QCOMPARE(b.accounts().first().displayName, kept);
}

void TestAccountDialog::theKeyboardIsEnough()
{
    AccountBench b;
    b.open();
    b.dialog->activateWindow();
    QTRY_VERIFY(b.dialog->isActiveWindow());
    const auto focus = [] { return QApplication::focusWidget(); };
    QCOMPARE(focus()->objectName(), QStringLiteral("display_name"));
    PageBench::type(focus(), QStringLiteral("Ladin Ev"));
    QTest::keyClick(focus(), Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), QStringLiteral("address"));
    PageBench::type(focus(), QStringLiteral("destek@ladinev.example"));
    QTest::keyClick(focus(), Qt::Key_Tab);
    PageBench::type(focus(), QStringLiteral("gizli-parola"));
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(b.discovery.asked.size(), 1);
    b.discovery.answer({AccountBench::own()});
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(b.tester.isAsked());
    b.tester.answer(AccountBench::fine());
    QVERIFY(b.dialog->step() == AccountDialog::Step::Mail);
    QTest::keyClick(focus(), Qt::Key_Down);
    QTest::keyClick(focus(), Qt::Key_Down);
    QTest::keyClick(focus(), Qt::Key_Space);
    QTest::keyClick(focus(), Qt::Key_Return);
    b.settle();
    QCOMPARE(b.accounts().size(), 1);
    QCOMPARE(b.accounts().first().watchedFolders.size(), 2);
}

QTEST_MAIN(TestAccountDialog)
#include "tst_account_dialog.moc"
