// SPDX-License-Identifier: GPL-3.0-or-later
// How one logs in to a mail account: certificates are trusted only on purpose, sign-ins go through the browser, and
// secrets reach neither the workspace nor anything else but the place they are kept.
#include "core/accounts/OAuthProvider.h"
#include "core/settings/SettingStore.h"
#include "tests/settings/AccountBench.h"
#include "ui/accounts/ActivityWords.h"
#include "ui/accounts/UnlockDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

using namespace memnun;
using memnun::test::AccountBench;

class TestAccountLogin final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCertificateIsTrustedOnlyOnPurpose();
    void keysAreComparedInOneForm();
    void anotherHostIsNotTrusted();
    void oneSignsInThroughTheBrowser();
    void aClientIdIsKept();
    void aSignInThatNobodyUsesIsForgotten();
    void whatIsLockedIsOpenedFirst();
    void noSecretReachesTheWorkspace();
    void beingOfflineIsNobodysMistake_data();
    void beingOfflineIsNobodysMistake();
};

void TestAccountLogin::aCertificateIsTrustedOnlyOnPurpose()
{
    AccountBench b;
    b.reachServers();
    b.click("test");
    AccountReport report = AccountBench::failing(TestCause::Certificate);
    const QString key = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
    report.incoming->certificate = {key, QStringLiteral("mail.ladinev.example"), QStringLiteral("Ladin CA"),
                                    QDateTime(QDate(2026, 3, 1), QTime(12, 0)), QStringLiteral("AB:CD:EF"), CertificateFault::SelfSigned};
    b.tester.answer(report);
    QVERIFY(b.says("vouches for itself"));
    auto* box = b.dialog->findChild<QWidget*>(QStringLiteral("certificate"));
    QVERIFY(box && box->isVisible());
    QString facts;
    for (const QLabel* label : box->findChildren<QLabel*>())
        facts += label->text().remove(QLatin1Char('\n'));
    QVERIFY(facts.contains(QLatin1String("AB:CD:EF")) && facts.contains(QLatin1String("Ladin CA")) && facts.contains(QLatin1String("2026")));
    auto* trust = b.get<QPushButton>("trust");
    QVERIFY(!trust->isEnabled());
    QVERIFY(b.dialog->typed().incoming.pinnedKey.isEmpty());
    box->findChild<QCheckBox*>()->setChecked(true);
    trust->click();
    QCOMPARE(b.dialog->typed().incoming.pinnedKey, key);
    QVERIFY(b.dialog->typed().outgoing.pinnedKey.isEmpty());
    QVERIFY(b.tester.isAsked());  // again, with that key
    QCOMPARE(b.tester.accounts.last().incoming.pinnedKey, key);
}

/// One below the other, pair over pair; people look for the digits that differ.
void TestAccountLogin::keysAreComparedInOneForm()
{
    AccountBench b;
    MailAccount account = b.addStored();
    const auto pin = [](char letter) { return QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, letter).toBase64()); };
    account.incoming.pinnedKey = pin('k');
    b.open(b.bench.run(SaveAccount{account}));
    b.dialog->openStep(AccountDialog::Step::Servers);
    b.click("test");
    AccountReport report = AccountBench::failing(TestCause::Certificate);
    const QString print = QString::fromLatin1(QByteArray(32, 'c').toHex(':').toUpper());
    report.incoming->certificate = {pin('n'), QStringLiteral("mail.ladinev.example"), QStringLiteral("Ladin CA"),
                                    QDateTime(QDate(2026, 3, 1), QTime(12, 0)), print, CertificateFault::OtherKey};
    b.tester.answer(report);
    AccountBench::settle();
    QStringList prints;
    for (const QLabel* label : b.dialog->findChild<QWidget*>(QStringLiteral("certificate"))->findChildren<QLabel*>()) {
        if (label->isVisible() && label->property("type").toString() == QLatin1String("code"))
            prints << label->text();
    }
    const auto lines = [](const char* pair) {
        const QString half = QStringList(QList<QString>(16, QString::fromLatin1(pair))).join(QLatin1Char(':'));
        return half + QStringLiteral(":\n") + half;
    };
    QCOMPARE(prints, (QStringList{lines("6B"), lines("6E"), lines("63")}));
}

void TestAccountLogin::anotherHostIsNotTrusted()
{
    AccountBench b;
    MailAccount account = AccountBench::stored();
    account.incoming.pinnedKey = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
    b.open(b.bench.run(SaveAccount{account}));
    QCOMPARE(b.dialog->typed().incoming.pinnedKey, account.incoming.pinnedKey);
    b.fill("in_host", "imap.ladinev.example");
    QVERIFY(b.dialog->typed().incoming.pinnedKey.isEmpty());
}

void TestAccountLogin::oneSignsInThroughTheBrowser()
{
    AccountBench b;
    b.clients = QJsonObject{{QStringLiteral("google"), QJsonObject{{QStringLiteral("client_id"), QStringLiteral("kimlik")}}}};
    b.reachServers(AccountBench::gmail());
    QVERIFY(b.dialog->typed().incoming.auth == AuthKind::OAuth);
    QVERIFY(!b.field("in_password")->isVisible());
    b.click("sign_in");
    QCOMPARE(b.signIn.providers, QStringList{QStringLiteral("google")});
    QCOMPARE(b.signIn.hint, QStringLiteral("destek@ladinev.example"));
    QCOMPARE(b.browser.opened.size(), 1);
    QVERIFY(b.says("Your browser shows"));
    b.signIn.answer(OAuthTokens{QStringLiteral("erişim"), QStringLiteral("yenile"), 0});
    b.settle();
    QVERIFY(b.says("Signed in."));
    QVERIFY(b.secrets.kept.value(QStringLiteral("oauth:google:destek@ladinev.example")).contains(QStringLiteral("yenile")));
    QVERIFY(b.tester.isAsked());
    QVERIFY(b.tester.typed.incoming.isNull());
    b.tester.answer(AccountBench::fine());
    b.click("next");
    b.click("next");
    QCOMPARE(b.accounts().first().provider, QStringLiteral("google"));
    QVERIFY(!b.secrets.kept.contains(b.accounts().first().incomingSecretKey()));
}

void TestAccountLogin::aClientIdIsKept()
{
    AccountBench b;
    b.reachServers(AccountBench::gmail());
    // Nobody can sign in without one, so an app password is proposed, with the way to come by it.
    QVERIFY(b.dialog->typed().incoming.auth == AuthKind::Password);
    auto* way = b.get<QComboBox>("way");
    way->setFocus();
    QTest::keyClick(way, Qt::Key_Down);
    QVERIFY(b.dialog->typed().incoming.auth == AuthKind::OAuth);
    QVERIFY(!b.get<QPushButton>("sign_in")->isEnabled());
    b.fill("client_id", " 123.apps.example ");
    b.click("keep_client");
    const auto kept = b.bench.stores().settings.get(QString::fromLatin1(setting::kOAuthClients));
    QVERIFY(kept && kept->has_value());
    QCOMPARE((*kept)->toObject().value(QStringLiteral("google")).toObject().value(QStringLiteral("client_id")).toString(), QStringLiteral("123.apps.example"));
    QVERIFY(b.get<QPushButton>("sign_in")->isEnabled());
}

void TestAccountLogin::aSignInThatNobodyUsesIsForgotten()
{
    AccountBench b;
    b.clients = QJsonObject{{QStringLiteral("google"), QJsonObject{{QStringLiteral("client_id"), QStringLiteral("kimlik")}}}};
    b.reachServers(AccountBench::gmail());
    b.click("sign_in");
    b.signIn.answer(OAuthTokens{QStringLiteral("erişim"), QStringLiteral("yenile"), 0});
    b.settle();
    QCOMPARE(b.secrets.kept.size(), 1);
    b.dialog->reject();
    QTRY_VERIFY(b.secrets.kept.isEmpty());
}

void TestAccountLogin::whatIsLockedIsOpenedFirst()
{
    AccountBench b;
    b.vault.now = SecretVault::Place::LockedFile;
    b.vault.right = QStringLiteral("üç kısa sözcük");
    b.reachServers();
    b.click("next");
    b.tester.answer(AccountBench::fine());
    b.click("next");
    auto* unlock = b.dialog->findChild<UnlockDialog*>();
    QVERIFY(unlock && unlock->isVisible() && !unlock->isNew());
    QVERIFY(b.accounts().isEmpty());
    PageBench::type(unlock->findChild<QLineEdit*>(), b.vault.right);
    unlock->findChild<QPushButton*>(QStringLiteral("open"))->click();
    QTRY_COMPARE(b.accounts().size(), 1);
    QTRY_COMPARE(b.secrets.kept.size(), 2);
}

/// The whole file is looked through, and the program's settings.
void TestAccountLogin::noSecretReachesTheWorkspace()
{
    AccountBench b;
    b.clients = QJsonObject{{QStringLiteral("google"), QJsonObject{{QStringLiteral("client_id"), QStringLiteral("kimlik")}}}};
    b.reachServers();
    b.click("next");
    b.tester.answer(AccountBench::fine());
    b.click("next");
    QTRY_VERIFY(!b.dialog);
    b.open();
    b.fill("address", "ladin@gmail.com");
    b.click("next");
    b.discovery.answer({AccountBench::gmail()});
    b.click("sign_in");
    b.signIn.answer(OAuthTokens{QStringLiteral("cok-gizli-erisim"), QStringLiteral("cok-gizli-yenileme"), 0});
    b.settle();
    b.tester.answer(AccountBench::fine());
    b.click("next");
    b.click("next");
    QCOMPARE(b.accounts().size(), 2);
    QCOMPARE(b.secrets.kept.size(), 3);
    const QStringList files = QDir(b.bench.folder.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    bool found = false;
    for (const QString& name : files) {
        QFile file(b.bench.folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        found = found || bytes.contains("mail.ladinev.example");
        for (const char* secret : {"gizli-parola", "cok-gizli-erisim", "cok-gizli-yenileme"})
            QVERIFY2(!bytes.contains(secret), qPrintable(name));
    }
    QVERIFY(found);  // what is stored in the clear would have been seen
}

void TestAccountLogin::beingOfflineIsNobodysMistake_data()
{
    QTest::addColumn<TestCause>("cause");
    QTest::addColumn<QString>("words");
    QTest::newRow("the line was lost") << TestCause::Server << QStringLiteral("connection to mail.ladinev.example broke off");
    QTest::newRow("the provider is away") << TestCause::Provider << QStringLiteral("provider of the sign-in can't be reached");
    QTest::newRow("nothing is known") << TestCause::None << QStringLiteral("There is no connection");
}

/// An account that worked a minute ago: nobody is sent to look for a wrong name or port.
void TestAccountLogin::beingOfflineIsNobodysMistake()
{
    QFETCH(TestCause, cause);
    QFETCH(QString, words);
    MailAccount account;
    account.incoming.host = QStringLiteral("mail.ladinev.example");
    AccountState state;
    state.activity = MailActivity::Offline;
    state.trouble = {cause, QStringLiteral("* HELLO"), {}, {}};
    const AccountStanding standing = standingOf(account, state, Instant{1'700'000'000'000});
    QVERIFY2(standing.sentence.contains(words), qPrintable(standing.sentence));
    QVERIFY2(!standing.sentence.contains(QLatin1String("name and port")) && standing.tone == Tone::Neutral, qPrintable(standing.sentence));
}

QTEST_MAIN(TestAccountLogin)
#include "tst_account_login.moc"
