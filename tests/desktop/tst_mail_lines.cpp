// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar's line about fetched mail: of several accounts the one that needs somebody most, and the way to health.
#include "app/desktop/MailLines.h"
#include "core/accounts/AccountCommands.h"
#include "tests/support/MailFakes.h"
#include "tests/support/PageBench.h"
#include "ui/shell/StatusCentre.h"

#include <QSignalSpy>

using namespace memnun;

class TestMailLines final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorstOneIsTold();
    void aRemovedAccountIsNotTold();
    void theLineLeadsToHealth();
    void withoutAnAccountItSaysSo();
};

namespace {

struct Bar {
    Bar()
    {
        first = add("Destek", "destek@ladinev.example");
        second = add("Satis", "satis@ladinev.example");
        lines = std::make_unique<MailLines>(bench.executor, bench.changes, service, status);
        QCoreApplication::sendPostedEvents();
    }
    MailAccountId add(const char* name, const char* address)
    {
        MailAccount account;
        account.name = QString::fromLatin1(name);
        account.address = QString::fromLatin1(address);
        account.incoming = {QStringLiteral("mail.ladinev.example"), 993, TlsMode::Implicit, AuthKind::Password, account.address, {}};
        return bench.run(SaveAccount{account}).id;
    }
    void stand(MailActivity one, MailActivity other)
    {
        service.all.clear();
        for (const auto& [id, activity] : {std::pair(first, one), std::pair(second, other)}) {
            AccountState state;
            state.account = id;
            state.activity = activity;
            service.all.append(state);
        }
        Q_EMIT service.changed(first);
    }
    QString text() const { return status.lines().isEmpty() ? QString() : status.lines().first().line.text; }

    PageBench bench;
    StatusCentre status{bench.clock};
    test::FakeMailService service;
    MailAccountId first;
    MailAccountId second;
    std::unique_ptr<MailLines> lines;
};

}  // namespace

void TestMailLines::theWorstOneIsTold()
{
    Bar bar;
    QCOMPARE(bar.text(), QString());
    bar.stand(MailActivity::Watching, MailActivity::Off);
    QCOMPARE(bar.text(), QStringLiteral("Mail is up to date"));
    bar.stand(MailActivity::Watching, MailActivity::NeedsAttention);
    QCOMPARE(bar.text(), QStringLiteral("Satis: needs you"));
    QVERIFY(bar.status.lines().first().line.tone == Tone::Danger);
    bar.stand(MailActivity::Offline, MailActivity::Fetching);
    QCOMPARE(bar.text(), QStringLiteral("Destek: offline, reading and answering go on"));
    QVERIFY(bar.status.lines().first().line.tone == Tone::Neutral);  // a state, not an error
    bar.stand(MailActivity::Elsewhere, MailActivity::Off);
    QCOMPARE(bar.text(), QStringLiteral("Mail is fetched by another program"));
    bar.stand(MailActivity::Off, MailActivity::Off);
    QCOMPARE(bar.text(), QString());
}

void TestMailLines::aRemovedAccountIsNotTold()
{
    Bar bar;
    bar.stand(MailActivity::Watching, MailActivity::NeedsAttention);
    bar.bench.commands.submit(RemoveAccount{bar.second}, bar.lines.get(), {});
    QTRY_COMPARE(bar.text(), QStringLiteral("Mail is up to date"));
}

void TestMailLines::theLineLeadsToHealth()
{
    Bar bar;
    bar.stand(MailActivity::Watching, MailActivity::Off);
    QSignalSpy wanted(bar.lines.get(), &MailLines::healthWanted);
    bar.status.triggerLine(QStringLiteral("outbox"));
    QCOMPARE(wanted.count(), 0);
    bar.status.triggerLine(bar.status.lines().first().id);
    QCOMPARE(wanted.count(), 1);
}

void TestMailLines::withoutAnAccountItSaysSo()
{
    Bar bar;
    for (const MailAccountId one : {bar.first, bar.second})
        bar.bench.commands.submit(RemoveAccount{one}, bar.lines.get(), {});
    QTRY_COMPARE(bar.text(), QStringLiteral("No mail account yet"));
    QSignalSpy accounts(bar.lines.get(), &MailLines::accountsWanted);
    QSignalSpy health(bar.lines.get(), &MailLines::healthWanted);
    bar.status.triggerLine(bar.status.lines().first().id);
    QCOMPARE(accounts.count(), 1);
    QCOMPARE(health.count(), 0);
    bar.first = bar.add("Destek", "destek@ladinev.example");
    bar.bench.changes.publish({{{Entity::MailAccount, bar.first.value()}}});
    QTRY_COMPARE(bar.text(), QString());
}

QTEST_MAIN(TestMailLines)
#include "tst_mail_lines.moc"
