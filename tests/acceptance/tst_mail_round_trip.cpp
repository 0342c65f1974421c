// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation by real mail: the customer's question is fetched by IMAP, the answer leaves by SMTP, arrives in the
// customer's mailbox and, once, in our sent folder; the customer answers under another subject, and that lands in the same
// ticket.
#include "app/mail/AccountSink.h"
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/channels/accounts/ImapProbe.h"
#include "core/channels/accounts/SentFolder.h"
#include "core/channels/email/OutboxSender.h"
#include "core/channels/email/ReplyComposer.h"
#include "core/channels/email/SentFolderKeeper.h"
#include "core/channels/email/SmtpSender.h"
#include "core/conversations/ConversationStore.h"
#include "core/mime/MailParser.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketStore.h"
#include "tests/support/Dovecot.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using memnun::test::Dovecot;
using memnun::test::SmtpServer;

namespace {

const QString kShop = QStringLiteral("destek");
const QString kCustomer = QStringLiteral("ayse");
const QString kPassword = QStringLiteral("gizli-parola");
const QByteArray kQuestion =
    "Message-ID: <koltuk-1@musteri.example>\r\nFrom: =?UTF-8?Q?Ay=C5=9Fe?= <ayse@musteri.example>\r\nTo: destek@ladin.example\r\n"
    "Subject: =?UTF-8?Q?Koltu=C4=9Fum_gelmedi?=\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n\r\nNe zaman gelir?\r\n";

}  // namespace

class TestMailRoundTrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionAnswerAndThanks();

private:
    void open();
    void fetch();
    OutboxId answer(TicketId ticket, const QString& words);
    void letGo(OutboxId id);
    QVector<Interaction> thread(TicketId ticket) { return m_session->stores().conversations.thread(ticket).value_or(QVector<Interaction>()); }
    QVector<TicketId> tickets();
    QByteArray mailIn(const QString& user, const QString& mailbox, const char* field)
    {
        return m_dovecot.doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), user, QString::fromLatin1(field), QStringLiteral("mailbox"), mailbox})
            .value_or("?");
    }

    Dovecot m_dovecot;
    SmtpServer m_smtp;
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{1'772'438'400'000}};
    ChangeBus m_changes;
    MemorySecretStore m_secrets;
    PasswordLogins m_logins{m_secrets};
    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<CommandBus> m_bus;
    std::unique_ptr<Session> m_session;
    MailAccount m_account;
};

void TestMailRoundTrip::open()
{
    QVERIFY(m_dovecot.addUser(kShop, kPassword));
    QVERIFY(m_dovecot.addUser(kCustomer, kPassword));
    QVERIFY2(m_dovecot.start(), qPrintable(m_dovecot.problem()));
    QVERIFY2(m_smtp.start(SmtpServer::Tls::None, kShop, kPassword), qPrintable(m_smtp.problem()));
    const auto workspace = Workspace::create(Location::ofFile(m_folder.filePath(QStringLiteral("shop.memnun"))));
    QVERIFY(workspace);
    m_executor = std::make_unique<ManualExecutor>(workspace->sessions(), true);
    m_bus = std::make_unique<CommandBus>(*m_executor, m_clock, m_changes);
    m_bus->setActor(Actor::system());
    m_session = workspace->sessions()(Access::ReadWrite).value();
    MailAccount account;
    account.address = QStringLiteral("destek@ladin.example");
    account.displayName = QStringLiteral("Ladin Ev");
    account.incoming = {QStringLiteral("127.0.0.1"), m_dovecot.imapPort(), TlsMode::None, AuthKind::Password, kShop, {}};
    account.outgoing = {QStringLiteral("127.0.0.1"), m_smtp.port(), TlsMode::None, AuthKind::Password, kShop, {}};
    m_bus->submit(SaveAccount{account}, this, [this](const Result<MailAccount>& done) { m_account = done.value_or(MailAccount()); });
    QTRY_VERIFY(m_account.id.isValid());
    m_secrets.set(m_account.incomingSecretKey(), kPassword, this, {});
    m_secrets.set(m_account.smtp().secretKey(), kPassword, this, {});
}

/// What is new in the shop's mailbox.
void TestMailRoundTrip::fetch()
{
    const auto folder = m_session->stores().mailSync.folder(m_account.id, kInbox);
    QVERIFY(folder);
    imap::Client client;
    FolderKeeper keeper(*m_executor, *m_bus, folder->id);
    AccountSink sink(*m_bus, m_clock, keeper, m_account, kInbox);
    imap::FolderSync sync(kInbox, sink, keeper);
    std::optional<Result<imap::SyncReport>> report;
    client.open(endpointOf(m_account), loginOf(m_account, kPassword), [&](const Result<>& opened) {
        if (!opened) {
            report = fail(opened.error());
            return;
        }
        sync.run(client, imap::FolderSync::Depth::Quick, [&](Result<imap::SyncReport> done) { report = std::move(done); });
    });
    QTRY_VERIFY_WITH_TIMEOUT(report, 60'000);
    QVERIFY2(*report, qPrintable(*report ? QString() : report->error().context));
}

OutboxId TestMailRoundTrip::answer(TicketId ticket, const QString& words)
{
    ReplyDraft draft;
    draft.ticketId = ticket;
    draft.body = words;
    const auto reply = composeReply(draft, UserId(), m_clock.now(), m_session->stores());
    if (!reply) {
        return {};
    }
    std::optional<SendReply::Outcome> sent;
    m_bus->submit(*reply, this, [&](Result<SendReply::Outcome> done) { sent = done.value_or(SendReply::Outcome()); });
    return QTest::qWaitFor([&] { return sent.has_value(); }) ? sent->outbox : OutboxId();
}

/// Lets it leave, waits for the copy, and carries it to the customer's mailbox, as the next server does.
void TestMailRoundTrip::letGo(OutboxId id)
{
    m_clock.advanceSeconds(kSendDelayS);
    OutboxSender sender({*m_executor, *m_bus, m_changes, m_clock, m_logins, std::make_shared<SmtpSender>()});
    SentFolder folder;
    SentFolderKeeper keeper({*m_executor, *m_bus, m_changes, m_clock, m_logins, folder});
    sender.start();
    keeper.start();
    const auto settled = [&] {
        const OutboxItem item = m_session->stores().outbox.byId(id).value_or(OutboxItem());
        return item.state == OutboxState::Sent && !item.folderAt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 30'000);
    QCOMPARE(m_smtp.messages().size(), 1);
    QVERIFY(m_dovecot.deliver(kCustomer, m_smtp.messages().constFirst()));
}

QVector<TicketId> TestMailRoundTrip::tickets()
{
    return m_session->stores().tickets.matching({}).value_or(QVector<TicketId>());
}

void TestMailRoundTrip::questionAnswerAndThanks()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    open();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_dovecot.deliver(kShop, kQuestion));
    fetch();
    QCOMPARE(tickets().size(), 1);
    const TicketId ticket = tickets().first();

    const OutboxId id = answer(ticket, QStringLiteral("Yarın elinizde, özür dileriz."));
    QVERIFY(id.isValid());
    letGo(id);
    QVERIFY(!QTest::currentTestFailed());
    const QByteArray arrived = mailIn(kCustomer, QStringLiteral("INBOX"), "text");
    const auto mail = mime::parseMail(arrived.mid(arrived.indexOf('\n') + 1));  // behind "text:"
    QVERIFY(mail);
    QCOMPARE(mail->inReplyTo, QStringLiteral("koltuk-1@musteri.example"));
    QVERIFY(mail->textFull.contains(QStringLiteral("Yarın elinizde")));
    const QByteArray copies = mailIn(kShop, QStringLiteral("Sent"), "hdr.message-id");
    QCOMPARE(copies.count(mail->messageId.toLatin1()), 1);
    QVERIFY(mailIn(kShop, QStringLiteral("Sent"), "flags").contains("\\Seen"));

    const QByteArray thanks = "Message-ID: <koltuk-2@musteri.example>\r\nIn-Reply-To: <" + mail->messageId.toLatin1() +
                              ">\r\nReferences: <koltuk-1@musteri.example> <" + mail->messageId.toLatin1() +
                              ">\r\nFrom: ayse@musteri.example\r\nTo: destek@ladin.example\r\nSubject: Bambaska bir konu\r\n"
                              "Date: Mon, 02 Mar 2026 12:00:00 +0300\r\n\r\nTesekkurler!\r\n";
    QVERIFY(m_dovecot.deliver(kShop, thanks));
    fetch();
    QCOMPARE(tickets(), QVector<TicketId>{ticket});
    QCOMPARE(thread(ticket).size(), 3);
    const Interaction last = m_session->stores().conversations.byMessageId(QStringLiteral("koltuk-2@musteri.example"))
                                 .value_or(std::nullopt)
                                 .value_or(Interaction());
    QCOMPARE(last.ticketId, ticket);
    QCOMPARE(last.subject, QStringLiteral("Bambaska bir konu"));
}

QTEST_GUILESS_MAIN(TestMailRoundTrip)
#include "tst_mail_round_trip.moc"
