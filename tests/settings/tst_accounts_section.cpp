// SPDX-License-Identifier: GPL-3.0-or-later
// The list of mail accounts and the page of their health: how each stands is said in words, and what can be done works.
#include "core/accounts/MailSyncStore.h"
#include "core/imports/ImportStore.h"
#include "tests/settings/AccountBench.h"
#include "ui/accounts/AccountRow.h"
#include "ui/accounts/HealthCard.h"
#include "ui/accounts/UnlockDialog.h"
#include "ui/settings/AccountsSection.h"
#include "ui/settings/HealthSection.h"
#include "ui/shared/Chip.h"
#include "ui/shared/EmptyState.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace memnun;
using memnun::test::AccountBench;

namespace {

template <class Section>
std::unique_ptr<Section> shown(std::unique_ptr<Section> section)
{
    section->resize(720, 700);
    section->show();
    section->load();
    AccountBench::settle();
    return section;
}

std::unique_ptr<AccountsSection> listOf(AccountBench& b)
{
    return shown(std::make_unique<AccountsSection>(b.bench.context, b.ports()));
}

std::unique_ptr<HealthSection> healthOf(AccountBench& b)
{
    return shown(std::make_unique<HealthSection>(b.bench.context));
}

/// Rows of before are deleted later.
template <class W>
QVector<W*> seen(const QWidget& in)
{
    QVector<W*> found;
    for (W* one : in.findChildren<W*>()) {
        if (one->isVisible())
            found.append(one);
    }
    return found;
}

QString wordsOf(const QWidget& in)
{
    QString words;
    for (const QLabel* label : seen<QLabel>(in))
        words += label->text() + QLatin1Char('\n');
    for (const Chip* chip : seen<Chip>(in))
        words += chip->text() + QLatin1Char('\n');
    return words;
}

QPushButton* button(const QWidget& in, const char* name)
{
    for (QPushButton* one : seen<QPushButton>(in)) {
        if (one->objectName() == QLatin1String(name))
            return one;
    }
    return nullptr;
}

}  // namespace

class TestAccountsSection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingYetOffersTheFirstStep();
    void everyStateIsSaid_data();
    void everyStateIsSaid();
    void switchingOffIsUndone();
    void removingIsUndone();
    void secretsGoWithTheWindow();
    void passwordsThatLastOnlyNowAreSaid();
    void theFileOfPasswordsIsOpened();
    void aNewPassphraseIsTypedTwice();
    void healthNamesEveryFolder();
    void healthAsksTheService();
    void healthKnowsWhatHappenedElsewhere();
    void healthWithoutAService();
    void healthCountsDownToTheNextTry();
    void aFullDiskIsNotTheServersFault();
    void healthFollowsTheNextRun();
};

void TestAccountsSection::nothingYetOffersTheFirstStep()
{
    AccountBench b;
    const auto list = listOf(b);
    QVERIFY(wordsOf(*list).contains(QLatin1String("No account yet")));
    Q_EMIT list->findChild<EmptyState*>()->primaryClicked();
    const auto* dialog = list->findChild<AccountDialog*>();
    QVERIFY(dialog && dialog->isVisible());
}

void TestAccountsSection::everyStateIsSaid_data()
{
    QTest::addColumn<int>("activity");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("words");
    const auto row = [](MailActivity activity, const char* chip, const char* words) {
        QTest::newRow(qPrintable(toKey(activity))) << int(activity) << QString::fromLatin1(chip) << QString::fromLatin1(words);
    };
    row(MailActivity::Off, "Waiting", "has not begun");
    row(MailActivity::Elsewhere, "Elsewhere", "another program");
    row(MailActivity::Connecting, "Connecting", "Connecting to mail.ladinev.example");
    row(MailActivity::Fetching, "Fetching", "INBOX: 1,200 of 10,000");
    row(MailActivity::Watching, "Up to date", "Everything is here");
    row(MailActivity::Offline, "Offline", "Tried again at");
    row(MailActivity::NeedsAttention, "Needs you", "no server called");
}

void TestAccountsSection::everyStateIsSaid()
{
    QFETCH(int, activity);
    QFETCH(QString, chip);
    QFETCH(QString, words);
    QLocale::setDefault(QLocale(QLocale::English));
    AccountBench b;
    const MailAccount account = b.addStored();
    const auto list = listOf(b);
    AccountState state;
    state.account = account.id;
    state.activity = static_cast<MailActivity>(activity);
    state.folder = kInbox;
    state.done = 1200;
    state.total = 10'000;
    state.trouble.cause = TestCause::Name;
    state.retryAt = b.bench.clock.now().plusSeconds(60);
    b.service.set(state);
    QCOMPARE(seen<Chip>(*list).first()->text(), chip);
    QVERIFY2(wordsOf(*list).contains(words), qPrintable(wordsOf(*list)));
    QCOMPARE(seen<AccountRow>(*list).size(), 1);
}

void TestAccountsSection::switchingOffIsUndone()
{
    AccountBench b;
    b.addStored();
    const auto list = listOf(b);
    button(*list, "switch")->setFocus();
    button(*list, "switch")->click();
    AccountBench::settle();
    QVERIFY(!b.accounts().first().enabled);
    QVERIFY(wordsOf(*list).contains(QLatin1String("Switched off")));
    b.bench.commands.undo(list.get(), {});
    AccountBench::settle();
    QVERIFY(b.accounts().first().enabled);
    QVERIFY(!wordsOf(*list).contains(QLatin1String("Switched off")));
}

void TestAccountsSection::removingIsUndone()
{
    AccountBench b;
    const MailAccount account = b.addStored();
    const auto list = listOf(b);
    button(*list, "remove")->click();
    AccountBench::settle();
    QVERIFY(b.accounts().isEmpty());
    QVERIFY(seen<AccountRow>(*list).isEmpty());
    QCOMPARE(b.secrets.kept.size(), 1);  // for it can be taken back
    b.bench.commands.undo(list.get(), {});
    AccountBench::settle();
    QCOMPARE(b.accounts().size(), 1);
    QCOMPARE(seen<AccountRow>(*list).size(), 1);
    QCOMPARE(b.accounts().first().id, account.id);
}

void TestAccountsSection::secretsGoWithTheWindow()
{
    AccountBench b;
    b.addStored();
    auto list = listOf(b);
    button(*list, "remove")->click();
    AccountBench::settle();
    b.bench.commands.undo(list.get(), {});
    AccountBench::settle();
    list.reset();
    QCOMPARE(b.secrets.kept.size(), 1);  // it is there again
    list = listOf(b);
    button(*list, "remove")->click();
    AccountBench::settle();
    list.reset();
    QVERIFY(b.secrets.kept.isEmpty());
}

void TestAccountsSection::passwordsThatLastOnlyNowAreSaid()
{
    AccountBench b;
    b.secrets.lasts = false;
    const MailAccount account = b.addStored();
    const auto list = listOf(b);
    button(*list, "change")->click();
    auto* dialog = list->findChild<AccountDialog*>();
    QSignalSpy saved(list.get(), &AccountsSection::accountSaved);
    dialog->save();
    AccountBench::settle();
    QCOMPARE(saved.count(), 1);
    QVERIFY(wordsOf(*list).contains(QLatin1String("only while Memnun runs")));
    QCOMPARE(b.service.fetched, QVector<MailAccountId>{account.id});
}

void TestAccountsSection::theFileOfPasswordsIsOpened()
{
    AccountBench b;
    b.vault.now = SecretVault::Place::LockedFile;
    b.vault.right = QStringLiteral("üç kısa sözcük");
    const auto list = listOf(b);
    QVERIFY(wordsOf(*list).contains(QLatin1String("which is locked")));
    QVERIFY(wordsOf(*list).contains(QLatin1String("passwords.sealed")));
    button(*list, "unlock")->click();
    QPointer<UnlockDialog> dialog = list->findChild<UnlockDialog*>();
    QVERIFY(dialog && !dialog->isNew());
    auto* field = dialog->findChild<QLineEdit*>();
    PageBench::type(field, QStringLiteral("yanlış sözcük"));
    QTest::keyClick(field, Qt::Key_Return);
    AccountBench::settle();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("does not open it")));
    field->clear();
    PageBench::type(field, b.vault.right);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(wordsOf(*list).contains(QLatin1String("sealed with your passphrase")));
    QVERIFY(!button(*list, "unlock"));
}

void TestAccountsSection::aNewPassphraseIsTypedTwice()
{
    AccountBench b;
    b.vault.now = SecretVault::Place::Nowhere;
    UnlockDialog* dialog = new UnlockDialog(b.vault);
    const QPointer<UnlockDialog> watched(dialog);
    dialog->show();
    QVERIFY(dialog->isNew());
    const auto fields = dialog->findChildren<QLineEdit*>();
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("At least 8")));
    PageBench::type(fields.at(0), QStringLiteral("kisa"));
    QTest::keyClick(fields.at(0), Qt::Key_Return);
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("too short")));
    QVERIFY(b.vault.now == SecretVault::Place::Nowhere);
    PageBench::type(fields.at(0), QStringLiteral("ca p"));
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("Weak")));
    PageBench::type(fields.at(0), QStringLiteral("arola ve daha uzun"));
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("Good")));
    QTest::keyClick(fields.at(0), Qt::Key_Return);
    QVERIFY(wordsOf(*dialog).contains(QLatin1String("not alike")));
    PageBench::type(fields.at(1), fields.at(0)->text());
    QTest::keyClick(fields.at(1), Qt::Key_Return);
    QTRY_VERIFY(!watched);
    QVERIFY(b.vault.now == SecretVault::Place::OpenFile);
    QCOMPARE(b.vault.right, QStringLiteral("kisaca parola ve daha uzun"));
}

void TestAccountsSection::healthNamesEveryFolder()
{
    QLocale::setDefault(QLocale(QLocale::English));
    AccountBench b;
    const MailAccount account = b.addStored();
    MailSyncStore& sync = b.bench.stores().mailSync;
    MailFolder inbox = sync.folder(account.id, kInbox).value();
    inbox.localCount = 9'998;
    inbox.serverCount = 10'000;
    inbox.syncedAt = b.bench.clock.now().plusSeconds(-120);
    inbox.lagMs = 1'850;
    inbox.lastError = QStringLiteral("login_refused: AUTHENTICATIONFAILED");
    QVERIFY(sync.save(inbox));
    QuarantineItem item;
    item.source = QStringLiteral("INBOX;UID=9");
    item.reason = QStringLiteral("protocol: no header");
    item.sha256 = QStringLiteral("abc");
    item.at = b.bench.clock.now();
    QVERIFY(b.bench.stores().imports.quarantine(item).value());
    const qint64 id = b.bench.stores().imports.quarantined(item.sha256)->id;
    QVERIFY(sync.record({{inbox.id, 7, 9}, {}, id}).value());
    const auto page = healthOf(b);
    const auto* table = seen<QTableWidget>(*page).first();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2 min ago"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("9,998 / 10,000"));
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("1 s"));
    QCOMPARE(table->item(0, 4)->text(), QStringLiteral("1"));
    const QString words = wordsOf(*page);
    QVERIFY(words.contains(QLatin1String("refused the user name")));
    QVERIFY(words.contains(QLatin1String("still to come")));
    QVERIFY(words.contains(QLatin1String("no mail server says. (no header)")));
    QSignalSpy queue(page.get(), &HealthSection::quarantineWanted);
    button(*page, "quarantine")->click();
    QCOMPARE(queue.count(), 1);
}

void TestAccountsSection::healthAsksTheService()
{
    AccountBench b;
    const MailAccount account = b.addStored();
    b.service.lines = QStringList{QStringLiteral("12:00 connected"), QStringLiteral("12:01 3 new")};
    const auto page = healthOf(b);
    AccountState state;
    state.account = account.id;
    state.activity = MailActivity::Watching;
    b.service.set(state);
    QCOMPARE(button(*page, "fetch")->text(), QStringLiteral("Fetch now"));
    button(*page, "fetch")->click();
    QCOMPARE(b.service.fetched, QVector<MailAccountId>{account.id});
    state.activity = MailActivity::NeedsAttention;
    state.trouble.cause = TestCause::Login;
    b.service.set(state);
    QCOMPARE(button(*page, "fetch")->text(), QStringLiteral("Try again"));
    state.activity = MailActivity::Elsewhere;
    b.service.set(state);
    QVERIFY(!button(*page, "fetch")->isEnabled());
    QVERIFY(wordsOf(*page).contains(QLatin1String("another program")));
    button(*page, "copy_log")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("12:00 connected\n12:01 3 new"));
}

void TestAccountsSection::healthWithoutAService()
{
    AccountBench b;
    b.addStored();
    b.bench.context.mail = nullptr;
    const auto page = healthOf(b);
    QCOMPARE(seen<QTableWidget>(*page).size(), 1);
    QVERIFY(!button(*page, "fetch"));
    QVERIFY(!button(*page, "copy_log"));
}

void TestAccountsSection::healthFollowsTheNextRun()
{
    AccountBench b;
    const MailAccount account = b.addStored();
    const auto page = healthOf(b);
    QCOMPARE(seen<QTableWidget>(*page).first()->item(0, 1)->text(), QStringLiteral("never"));
    button(*page, "copy_log")->setFocus();
    MailSyncStore& sync = b.bench.stores().mailSync;
    MailFolder inbox = sync.folder(account.id, kInbox).value();
    inbox.syncedAt = b.bench.clock.now();
    QVERIFY(sync.save(inbox));
    b.bench.changes.publish({{{Entity::MailAccount, account.id.value()}}});
    AccountBench::settle();
    QTRY_COMPARE(seen<QTableWidget>(*page).first()->item(0, 1)->text(), QStringLiteral("just now"));
}

void TestAccountsSection::healthKnowsWhatHappenedElsewhere()
{
    AccountBench b;
    const auto page = healthOf(b);
    QVERIFY(wordsOf(*page).contains(QLatin1String("No account yet")));
    page->hide();
    b.addStored();
    page->show();
    AccountBench::settle();
    QVERIFY2(!wordsOf(*page).contains(QLatin1String("No account yet")), qPrintable(wordsOf(*page)));
}

void TestAccountsSection::healthCountsDownToTheNextTry()
{
    AccountBench b;
    const MailAccount account = b.addStored();
    const auto page = healthOf(b);
    AccountState state;
    state.account = account.id;
    state.activity = MailActivity::Offline;
    state.retryAt = b.bench.clock.now().plusSeconds(30);
    b.service.set(state);
    QVERIFY2(wordsOf(*page).contains(QLatin1String("Tried again in 30 second")), qPrintable(wordsOf(*page)));
    b.bench.clock.advanceSeconds(10);
    QTRY_VERIFY(wordsOf(*page).contains(QLatin1String("Tried again in 20 second")));  // without a word from the service
}

void TestAccountsSection::aFullDiskIsNotTheServersFault()
{
    AccountBench b;
    const MailAccount account = b.addStored();
    const auto list = listOf(b);
    AccountState state;
    state.account = account.id;
    state.activity = MailActivity::Offline;
    state.isTroubleHere = true;
    b.service.set(state);
    QVERIFY2(wordsOf(*list).contains(QLatin1String("free space")), qPrintable(wordsOf(*list)));
    QVERIFY(!wordsOf(*list).contains(QLatin1String("no connection")));
}

QTEST_MAIN(TestAccountsSection)
#include "tst_accounts_section.moc"
