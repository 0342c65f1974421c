// SPDX-License-Identifier: GPL-3.0-or-later
// What comes between two states of the service that fetches: a new password while the old one is tried, a wish at the end of
// a line, the end of the program while mail is being written.
#include "app/mail/MailService.h"
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/storage/Workspace.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/channels/imap/ModelServer.h"
#include "tests/channels/imap/Talked.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kOld = QStringLiteral("eski-parola");
const QString kNew = QStringLiteral("yeni-parola");

/// Gives whatever is the password now, at once or when the test says so.
class Passwords final : public LoginSource {
public:
    void secretFor(const MailAccount&, ServerKind, QObject* guard, std::function<void(Result<QString>)> then) override
    {
        ++asked;
        waiting.append([guard = QPointer(guard), then = std::move(then), given = now] {
            if (guard) {
                then(given);
            }
        });
        if (!isSlow) {
            answer();
        }
    }
    void answer()
    {
        for (const auto& one : std::exchange(waiting, {})) {
            one();
        }
    }
    Result<QString> now = kOld;
    bool isSlow = false;
    int asked = 0;
    QVector<std::function<void()>> waiting;
};

/// A workspace in a file, as several programs may share it, and the service on it.
struct Bench {
    explicit Bench(int port) : workspace(*Workspace::create(Location::ofFile(folder.filePath(QStringLiteral("w.memnun"))))),
          executor(workspace.sessions()), bus(executor, clock, changes),
          service({executor, bus, clock, logins}, changes, SyncTurn::Sharing::Shared, ServiceRun::hurried()),
          session(std::move(*workspace.sessions()(Access::ReadWrite)))
    {
        bus.setActor(Actor::system());
        id = std::any_cast<MailAccount>(execute(*anyCommand(SaveAccount{plainAccount(port, QStringLiteral("destek"))}), *session,
                                                Actor::system(), clock.now())->outcome).id;
        QObject::connect(&service, &MailService::changed, &service, [this] { seen.append(service.states().value(0).activity); });
    }
    bool becomes(MailActivity activity)
    {
        return QTest::qWaitFor([&] { return service.states().value(0).activity == activity; }, 20'000);
    }
    QString told() const { return service.log(id).join(QStringLiteral(" | ")); }

    QTemporaryDir folder;
    SystemClock clock;
    Passwords logins;
    Workspace workspace;
    ChangeBus changes;
    ThreadedExecutor executor;
    CommandBus bus;
    MailService service;
    std::unique_ptr<Session> session;
    MailAccountId id;
    QVector<MailActivity> seen;
};

/// Takes the new password only, by whichever way of logging in.
bool isNewLogin(const QByteArray& line)
{
    return line.contains(kNew.toUtf8()) || line.contains(("\0destek\0" + kNew.toUtf8()).toBase64())
           || QByteArray::fromBase64(line.mid(line.lastIndexOf(' ') + 1)).contains(kNew.toUtf8());
}

bool isLogin(const QByteArray& line)
{
    return line.startsWith("LOGIN ") || line.startsWith("AUTHENTICATE ");
}

}  // namespace

class TestMailTurns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewPasswordWhileTheOldOneIsTried();
    void aNewPasswordWhileTheOldOneIsAskedFor();
    void theNewOnesOwnRefusalCounts();
    void aWishAtTheEndOfALine();
    void theTurnIsKeptUntilAllIsWritten();
};

void TestMailTurns::aNewPasswordWhileTheOldOneIsTried()
{
    Bench* at = nullptr;
    FakeImapServer server(usual([&at](const QByteArray& line) -> QByteArray {
        if (!isLogin(line) || isNewLogin(line)) {
            return {};
        }
        at->logins.now = kNew;
        at->service.loginChanged();  // saved just before the server answers
        return "%t NO [AUTHENTICATIONFAILED] wrong\r\n";
    }));
    Bench bench(server.port());
    at = &bench;
    bench.service.start();
    QVERIFY2(bench.becomes(MailActivity::Watching), qPrintable(bench.told()));
    QVERIFY2(!bench.seen.contains(MailActivity::NeedsAttention) && !bench.seen.contains(MailActivity::Offline), qPrintable(bench.told()));
    QCOMPARE(bench.logins.asked, 2);
}

void TestMailTurns::aNewPasswordWhileTheOldOneIsAskedFor()
{
    FakeImapServer server(usual([](const QByteArray& line) -> QByteArray {
        return isLogin(line) && !isNewLogin(line) ? "%t NO [AUTHENTICATIONFAILED] wrong\r\n" : QByteArray();
    }));
    Bench bench(server.port());
    bench.logins.isSlow = true;  // a keyring that asks its owner
    bench.service.start();
    QTRY_COMPARE(bench.logins.asked, 1);
    bench.logins.now = kNew;
    bench.service.loginChanged();
    bench.logins.isSlow = false;
    bench.logins.answer();
    QVERIFY2(bench.becomes(MailActivity::Watching), qPrintable(bench.told()));
    QVERIFY2(!bench.seen.contains(MailActivity::NeedsAttention), qPrintable(bench.told()));
}

void TestMailTurns::theNewOnesOwnRefusalCounts()
{
    int tried = 0;
    Bench* at = nullptr;
    FakeImapServer server(usual([&](const QByteArray& line) -> QByteArray {
        if (!isLogin(line)) {
            return {};
        }
        if (++tried == 1) {
            at->service.loginChanged();
        }
        return "%t NO [AUTHENTICATIONFAILED] wrong\r\n";
    }));
    Bench bench(server.port());
    at = &bench;
    bench.service.start();
    QVERIFY2(bench.becomes(MailActivity::NeedsAttention), qPrintable(bench.told()));
    QCOMPARE(tried, 2);
}

void TestMailTurns::aWishAtTheEndOfALine()
{
    FakeImapServer server(usual());
    Bench bench(server.port());
    WatchedFolders folders;
    AccountSession session({bench.executor, bench.bus, bench.clock, bench.logins}, ServiceRun::hurried(),
                           plainAccount(server.port(), QStringLiteral("destek")), folders, [](const QString&) {}, nullptr);
    QSignalSpy opened(&session, &AccountSession::opened);
    QSignalSpy watching(&session, &AccountSession::watching);
    QSignalSpy ended(&session, &AccountSession::ended);
    QVERIFY(!session.isLoggedIn());
    session.open(kNew);
    QVERIFY(watching.wait(20'000));
    QVERIFY(session.isLoggedIn());
    QVERIFY(session.again());
    QVERIFY(watching.wait(20'000));
    session.end();
    QVERIFY(ended.isEmpty());
    QVERIFY(!session.again());  // whoever asked has to ask the next one
    QVERIFY(!ended.isEmpty() || ended.wait());
}

void TestMailTurns::theTurnIsKeptUntilAllIsWritten()
{
    ModelServer server;
    for (int i = 0; i < 60; ++i) {
        server.add("Message-ID: <m" + QByteArray::number(i) + "@x>\r\nFrom: a@example.org\r\nSubject: " + QByteArray::number(i)
                   + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n\r\n" + QByteArray(20'000, 'x') + "\r\n");
    }
    Bench bench(server.port());
    int writtenAfter = 0;
    int withoutTurn = 0;
    bool isStopping = false;
    connect(&bench.changes, &ChangeBus::changed, this, [&](const ChangeSet& changed) {
        if (!changed.touches(Entity::Ticket)) {
            return;
        }
        const bool isHeld = bench.session->stores().mailSync.lease(bench.id).value().has_value();
        writtenAfter += isStopping ? 1 : 0;
        withoutTurn += isHeld ? 0 : 1;
        if (!std::exchange(isStopping, true)) {
            bench.service.stop();
        }
    });
    QSignalSpy stopped(&bench.service, &MailService::stopped);
    bench.service.start();
    QVERIFY2(stopped.wait(30'000), qPrintable(bench.told()));
    QVERIFY(writtenAfter > 0);  // else it shows nothing
    QCOMPARE(withoutTurn, 0);
    QVERIFY(!bench.session->stores().mailSync.lease(bench.id).value().has_value());
}

QTEST_GUILESS_MAIN(TestMailTurns)
#include "tst_mail_turns.moc"
