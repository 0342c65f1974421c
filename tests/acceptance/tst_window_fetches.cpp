// SPDX-License-Identifier: GPL-3.0-or-later
// The window fetches mail as long as it is there, and leaves the server in good order.
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailServicePort.h"
#include "core/conversations/ConversationStore.h"
#include "tests/acceptance/DeskRun.h"
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestWindowFetches final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromItsStartToItsEnd();
};

void TestWindowFetches::fromItsStartToItsEnd()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    const QString user = QStringLiteral("destek");
    Dovecot server;
    QVERIFY(server.addUser(user, QStringLiteral("gizli-parola")));
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QVERIFY(server.deliver(user, "Message-ID: <m1@x>\r\nFrom: a@example.org\r\nSubject: Bir\r\n\r\nMerhaba\r\n"));
    DeskRun desk;
    QVERIFY2(desk.create(1), qPrintable(desk.problem()));
    MailAccount account;
    account.name = account.address = QStringLiteral("info@isikmobilya.example");
    account.incoming = {QStringLiteral("127.0.0.1"), server.imapPort(), TlsMode::None, AuthKind::Password, user, {}};
    QVERIFY(desk.perform(anyCommand(SaveAccount{account})));
    bool kept = false;
    desk.secrets().set(account.incomingSecretKey(), QStringLiteral("gizli-parola"), this, [&](const Result<>&) { kept = true; });
    QTRY_VERIFY(kept);
    QVERIFY2(desk.openWindow(), qPrintable(desk.problem()));
    MailServicePort* mail = desk.desk().context().mail;
    QVERIFY(mail);
    const auto activity = [mail] { return toKey(mail->states().value(1).activity); };
    QTRY_COMPARE_WITH_TIMEOUT(activity(), QStringLiteral("watching"), 20'000);
    QCOMPARE(toKey(mail->states().value(0).activity), QStringLiteral("off"));  // it only sends
    const auto isHere = [&desk](const char* id) {
        return desk.stored<bool>([id](Stores& stores) -> Result<bool> {
            return stores.conversations.byMessageId(QString::fromLatin1(id)).value_or(std::nullopt).has_value();
        });
    };
    QVERIFY(isHere("m1@x"));
    QVERIFY(server.deliver(user, "Message-ID: <m2@x>\r\nFrom: b@example.org\r\nSubject: Iki\r\n\r\nMerhaba\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(isHere("m2@x"), 10'000);
    const auto isLoggedIn = [&] { return server.doveadm({QStringLiteral("who"), QStringLiteral("-1")}).value_or(QByteArray()).contains("destek"); };
    QVERIFY(isLoggedIn());
    bool left = false;
    desk.desk().leave(WorkspaceWindow::Leaving::Closing, [&left] { left = true; });
    QTRY_VERIFY_WITH_TIMEOUT(left, 10'000);
    QVERIFY(desk.desk().hasLeft());
    QTRY_VERIFY(!isLoggedIn());
    desk.closeWindow();
}

QTEST_MAIN(TestWindowFetches)
#include "tst_window_fetches.moc"
