// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/mail/MailImportBatch.h"
#include "core/exchange/mail/SameMail.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketStore.h"
#include "core/tickets/TicketCommands.h"

#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

const Instant kNow = *Instant::fromIso(QStringLiteral("2026-11-22T09:00:00Z"));

QByteArray mail(const char* id, const char* from, const char* date, const char* extra = "", const char* body = "Merhaba")
{
    return QByteArray("Message-ID: <") + id + ">\r\nFrom: " + from + "\r\nTo: destek@ladin.example\r\nDate: " + date
           + "\r\nSubject: Masa\r\n" + extra + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body + "\r\n";
}

}  // namespace

class TestMailImport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void threadsByReferencesNotBySubject();
    void secondImportAddsNothing();
    void quietThreadsComeInClosed();
    void replyOpensAndCustomerWakes();
    void noteDoesNotHideTheCustomer();
    void closedTicketIsFollowedUp();
    void tokenJoinsOnlyTheSameCustomer();
    void unparsableGoesToQuarantine();
    void unreadableFileIsToldEveryTime();
    void withoutMessageIdIsKnownByItsBytes();
    void oneMessageIdTwoMails_data();
    void oneMessageIdTwoMails();
    void ourOwnMailFromTheSentFolderIsPresent();
    void tellsSameMailFromAnother_data();
    void tellsSameMailFromAnother();
    void automaticMailAnswersNothing();
    void humanWorkIsNotClosed();

private:
    ImportRun import(const QVector<QByteArray>& mails, int quietDays = 30);
    QVector<Ticket> tickets();
    Stores& stores() { return m_session->stores(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    int m_serial = 0;
};

void TestMailImport::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::create(*Location::fromText(m_folder->filePath(QStringLiteral("w.memnun"))));
    QVERIFY(workspace);
    auto session = workspace->sessions()(Access::ReadWrite);
    QVERIFY(session);
    m_session = std::move(*session);
}

ImportRun TestMailImport::import(const QVector<QByteArray>& mails, int quietDays)
{
    MailImport::Options options;
    options.us = OwnAddresses({QStringLiteral("@ladin.example")});
    options.closeQuietDays = quietDays;
    for (const QByteArray& raw : mails) {
        const QString name = m_folder->filePath(QStringLiteral("%1.eml").arg(++m_serial));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write(raw);
        options.paths.append(name);
    }
    MailImport run(options);
    const MailImportBatch batch(run);
    while (true) {
        auto done = execute(batch, *m_session, Actor::system(), kNow);
        if (!done) {
            qWarning("%s", qPrintable(done.error().context));
            return {};
        }
        if (!std::any_cast<bool>(done->outcome)) {
            return run.run();
        }
    }
}

QVector<Ticket> TestMailImport::tickets()
{
    TicketQuery query;
    query.context = {{}, kNow, kNow};
    QVector<Ticket> found;
    const auto rows = stores().tickets.page(query);
    for (const TicketRow& row : rows.value_or(QVector<TicketRow>())) {
        found.prepend(row.ticket);
    }
    return found;
}

void TestMailImport::threadsByReferencesNotBySubject()
{
    const auto run = import({mail("a1@x", "Ali <ali@x.example>", "Fri, 20 Nov 2026 10:00:00 +0300"),
                             mail("b1@x", "Veli <veli@x.example>", "Fri, 20 Nov 2026 11:00:00 +0300"),
                             mail("a2@x", "destek@ladin.example", "Fri, 20 Nov 2026 12:00:00 +0300", "In-Reply-To: <a1@x>\r\n"),
                             mail("c1@x", "Can <can@x.example>", "Fri, 20 Nov 2026 13:00:00 +0300", "References: <lost@x>\r\n"),
                             mail("c2@x", "Cem <cem@x.example>", "Fri, 20 Nov 2026 14:00:00 +0300", "References: <lost@x>\r\n")});
    QCOMPARE(run.read, 5);
    QCOMPARE(run.added, 5);
    // two mails that name the same absent one are not joined by it …
    QCOMPARE(run.ticketsAdded, 4);
    QCOMPARE(run.customersAdded, 4);
    QCOMPARE(tickets().size(), 4);
    // … but the absent one joins them when it comes
    QCOMPARE(import({mail("lost@x", "Can <can@x.example>", "Fri, 20 Nov 2026 09:00:00 +0300")}).ticketsAdded, 0);
}

void TestMailImport::secondImportAddsNothing()
{
    const QVector<QByteArray> mails{mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300"),
                                    mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300")};
    const auto first = import(mails);
    QCOMPARE(first.added, 1);
    QCOMPARE(first.present, 1);
    const auto second = import(mails);
    QCOMPARE(second.added, 0);
    QCOMPARE(second.present, 2);
    QCOMPARE(second.ticketsAdded, 0);
    QCOMPARE(tickets().size(), 1);
}

void TestMailImport::quietThreadsComeInClosed()
{
    import({mail("old@x", "ali@x.example", "Thu, 1 Oct 2026 10:00:00 +0300"),
            mail("new@x", "veli@x.example", "Fri, 20 Nov 2026 10:00:00 +0300")});
    const auto found = tickets();
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0).status == TicketStatus::Closed);
    QVERIFY(found.at(0).solvedAt == found.at(0).lastAt);
    QVERIFY(!found.at(0).unread);
    QVERIFY(found.at(1).status == TicketStatus::New);
    QVERIFY(found.at(1).unread);
}

void TestMailImport::replyOpensAndCustomerWakes()
{
    import({mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300"),
            mail("a2@x", "destek@ladin.example", "Fri, 20 Nov 2026 11:00:00 +0300", "In-Reply-To: <a1@x>\r\n")});
    Ticket ticket = tickets().value(0);
    QVERIFY(ticket.status == TicketStatus::Open);
    QVERIFY(execute(*anyCommand(ChangeTickets{{{ticket.id, 0}}, TicketStatus::PendingCustomer, {}, {}, {}, {}, {}, {}, {}}),
                    *m_session, Actor::system(), *Instant::fromIso(QStringLiteral("2026-11-20T12:00:00Z"))));
    import({mail("a3@x", "ali@x.example", "Sat, 21 Nov 2026 10:00:00 +0300", "In-Reply-To: <a2@x>\r\n")});
    ticket = tickets().value(0);
    QCOMPARE(tickets().size(), 1);
    QVERIFY(ticket.status == TicketStatus::Open);
    QVERIFY(ticket.unread);
}

void TestMailImport::noteDoesNotHideTheCustomer()
{
    import({mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300"),
            mail("a2@x", "destek@ladin.example", "Fri, 20 Nov 2026 11:00:00 +0300", "In-Reply-To: <a1@x>\r\n")});
    const TicketId id = tickets().value(0).id;
    ChangeTickets wait;
    wait.tickets = {{id, 0}};
    wait.status = TicketStatus::PendingCustomer;
    const Instant noon = *Instant::fromIso(QStringLiteral("2026-11-21T09:00:00Z"));
    QVERIFY(execute(*anyCommand(wait), *m_session, Actor::system(), noon));
    // somebody notes something after the customer wrote, and before the mail comes in
    QVERIFY(m_session->begin());
    QVERIFY(stores().tickets.setLastAt(id, noon.plusSeconds(7200)));
    QVERIFY(m_session->commit());
    import({mail("a3@x", "ali@x.example", "Sat, 21 Nov 2026 13:00:00 +0300", "In-Reply-To: <a2@x>\r\n")});
    QVERIFY(tickets().value(0).status == TicketStatus::Open);
    QVERIFY(tickets().value(0).unread);
}

void TestMailImport::closedTicketIsFollowedUp()
{
    import({mail("a1@x", "ali@x.example", "Thu, 1 Oct 2026 10:00:00 +0300")});
    import({mail("a2@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300", "In-Reply-To: <a1@x>\r\n")});
    import({mail("a3@x", "ali@x.example", "Sat, 21 Nov 2026 10:00:00 +0300", "In-Reply-To: <a2@x>\r\nReferences: <a1@x> <a2@x>\r\n")});
    const auto found = tickets();
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0).status == TicketStatus::Closed);
    QVERIFY(found.at(1).parentId == found.at(0).id);
    QCOMPARE(stores().conversations.thread(found.at(1).id)->size(), 2);
}

void TestMailImport::tokenJoinsOnlyTheSameCustomer()
{
    import({mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300")});
    const TicketId id = tickets().value(0).id;
    const QByteArray token = QByteArray("X-A: b\r\nSubject: Re: [#") + QByteArray::number(id.value()) + "] Masa\r\n";
    const auto withToken = [&](const char* messageId, const char* from) {
        return mail(messageId, from, "Sat, 21 Nov 2026 10:00:00 +0300").replace("Subject: Masa\r\n", token);
    };
    import({withToken("t1@x", "stranger@y.example")});
    QCOMPARE(tickets().size(), 2);
    import({withToken("t2@x", "ali@x.example")});
    QCOMPARE(tickets().size(), 2);
    QCOMPARE(stores().conversations.thread(id)->size(), 2);
}

void TestMailImport::unparsableGoesToQuarantine()
{
    const QByteArray junk = QByteArrayLiteral("\x00\x01\x02 no header here, only bytes");
    const auto run = import({junk, mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300")});
    QCOMPARE(run.added, 1);
    QCOMPARE(run.quarantined, 1);
    QCOMPARE(run.read, run.added + run.present + run.quarantined);
    const auto held = stores().imports.quarantined(10);
    QVERIFY(held);
    QCOMPARE(held->size(), 1);
    QVERIFY(!held->first().reason.isEmpty());
    QVERIFY(held->first().blobId.isValid());
    const auto again = import({junk});
    QCOMPARE(again.quarantined, 0);
    QCOMPARE(again.present, 1);
}

void TestMailImport::unreadableFileIsToldEveryTime()
{
    const QString name = m_folder->filePath(QStringLiteral("broken.mbox"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no mailbox at all\n") > 0);
    file.close();
    for (int run = 0; run < 2; ++run) {
        MailImport import({{name}, MailFormat::Mbox, OwnAddresses(), 30});
        const MailImportBatch batch(import);
        for (bool more = true; more;) {
            const auto done = execute(batch, *m_session, Actor::system(), kNow);
            QVERIFY(done);
            more = std::any_cast<bool>(done->outcome);
        }
        QCOMPARE(import.run().read, 1);
        QCOMPARE(import.run().quarantined, 1);
        QCOMPARE(import.run().present, 0);
        QCOMPARE(import.quarantined().size(), 1);
    }
    QCOMPARE(stores().imports.quarantined(10)->size(), 1);
}

void TestMailImport::withoutMessageIdIsKnownByItsBytes()
{
    const QByteArray raw = mail("x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300").replace("Message-ID: <x>\r\n", "");
    QCOMPARE(import({raw}).added, 1);
    const auto again = import({raw});
    QCOMPARE(again.added, 0);
    QCOMPARE(again.present, 1);
}

void TestMailImport::oneMessageIdTwoMails_data()
{
    QTest::addColumn<bool>("together");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kept");
    const QByteArray ali("Ali <ali@x.example>");
    const QByteArray ten("Fri, 20 Nov 2026 10:00:00 +0300");
    const QByteArray noon("Fri, 20 Nov 2026 12:00:00 +0300");
    for (const bool together : {true, false}) {
        const auto row = [&](const char* name, const QByteArray& from, const QByteArray& date, const char* body, int kept) {
            QTest::addRow("%s, %s", name, together ? "one import" : "two imports")
                << together << from << date << QByteArray(body) << kept;
        };
        row("same", ali, ten, "Masa kirik geldi", 1);
        row("other sender", "Veli <veli@x.example>", ten, "Masa kirik geldi", 2);
        row("other words later", ali, noon, "Tesekkurler, sandalye de eksik", 2);
        row("list footer", ali, ten, "Masa kirik geldi\r\n-- \r\nliste@x.example", 1);
        row("sent again", ali, noon, "Masa kirik geldi", 1);
    }
}

// Nothing is lost because somebody's form gives every mail the same Message-ID, and nothing comes in twice.
void TestMailImport::oneMessageIdTwoMails()
{
    QFETCH(bool, together);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, body);
    QFETCH(int, kept);
    const QByteArray one = mail("form@x", "Ali <ali@x.example>", "Fri, 20 Nov 2026 10:00:00 +0300", "", "Masa kirik geldi");
    const QByteArray other = mail("form@x", from.constData(), date.constData(), "", body.constData());
    qint64 added = 0;
    if (together) {
        added = import({one, other}).added;
    } else {
        added = import({one}).added;
        added += import({other}).added;
    }
    QCOMPARE(added, kept);
    QCOMPARE(tickets().size(), 1);
    const auto thread = stores().conversations.thread(tickets().first().id);
    QVERIFY(thread);
    QCOMPARE(thread->size(), kept);
    if (kept == 2) {
        QCOMPARE(thread->first().messageId, QStringLiteral("form@x"));
        QVERIFY(thread->last().messageId.startsWith(QStringLiteral("sha256:")));
        QCOMPARE(thread->last().body.trimmed(), QString::fromLatin1(body));
    }
    const auto again = import({other, one});
    QCOMPARE(again.added, 0);
    QCOMPARE(again.present, 2);
}

void TestMailImport::ourOwnMailFromTheSentFolderIsPresent()
{
    import({mail("a1@x", "Ali <ali@x.example>", "Fri, 20 Nov 2026 10:00:00 +0300")});
    SendReply reply;
    reply.ticketId = tickets().first().id;
    reply.body = QStringLiteral("Yolda.");
    reply.subject = QStringLiteral("Re: Masa");
    reply.messageId = QStringLiteral("ours@ladin.example");
    reply.fromAddress = QStringLiteral("destek@ladin.example");
    reply.to = {QStringLiteral("ali@x.example")};
    reply.raw = "x";
    QVERIFY(execute(*anyCommand(reply), *m_session, Actor::system(), kNow));
    const auto run = import({mail("ours@ladin.example", "destek@ladin.example", "Fri, 20 Nov 2026 10:30:00 +0300", "",
                                  "Yolda.\r\n\r\nLadin Mobilya\r\n0232 000 00 00")});
    QCOMPARE(run.added, 0);
    QCOMPARE(run.present, 1);
}

void TestMailImport::tellsSameMailFromAnother_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<qint64>("laterMs");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const char* subject, qint64 later, const char* text, bool same) {
        QTest::newRow(name) << QString::fromUtf8(subject) << later << QString::fromUtf8(text) << same;
    };
    row("equal", "[liste] Depo taşınıyor", 0, "bir satır\niki satır\nüç satır\ndört satır", true);
    row("tags", "Re: [liste v2]  DEPO taşınıyor", 0, "bir satır", true);
    row("posted again", "Depo taşınıyor", 5000, "bir satır\n\n iki satır\nüç satır\ndört satır", true);
    row("a line added", "Depo taşınıyor", 5000, "bir satır\niki satır\nüç satır\ndört satır\nbeş satır", true);
    row("half of it new", "Depo taşınıyor", 5000, "bir satır\niki satır\nbeş satır\naltı satır", false);
    row("other subject", "Depo kapanıyor", 0, "bir satır\niki satır\nüç satır\ndört satır", false);
    row("emptied", "Depo taşınıyor", 5000, "", false);
}

void TestMailImport::tellsSameMailFromAnother()
{
    QFETCH(QString, subject);
    QFETCH(qint64, laterMs);
    QFETCH(QString, text);
    const MailCore one{QStringLiteral("ali@x.example"), kNow, QStringLiteral("[liste] Depo taşınıyor"),
                       QStringLiteral("bir satır\niki satır\nüç satır\ndört satır")};
    const MailCore other{QStringLiteral("Ali@x.example"), Instant{kNow.ms + laterMs}, subject, text};
    QTEST(isSameMail(one, other), "same");
    QTEST(isSameMail(other, one), "same");
    MailCore stranger = other;
    stranger.sender = QStringLiteral("veli@x.example");
    QVERIFY(!isSameMail(one, stranger));
}

void TestMailImport::automaticMailAnswersNothing()
{
    import({mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300"),
            mail("a2@x", "destek@ladin.example", "Fri, 20 Nov 2026 10:00:05 +0300",
                 "In-Reply-To: <a1@x>\r\nAuto-Submitted: auto-replied\r\n")});
    QVERIFY(tickets().value(0).status == TicketStatus::New);
}

void TestMailImport::humanWorkIsNotClosed()
{
    import({mail("a1@x", "ali@x.example", "Fri, 20 Nov 2026 10:00:00 +0300")});
    const Ticket ticket = tickets().value(0);
    User user;
    user.name = QStringLiteral("Elif");
    user.role = Role::Owner;
    QVERIFY(m_session->begin());
    QVERIFY(m_session->commit());
    ChangeTickets change;
    change.tickets = {{ticket.id, 0}};
    change.priority = Priority::High;
    Actor elif{UserId(7), Role::Owner};
    QVERIFY(execute(*anyCommand(change), *m_session, elif, kNow));
    import({mail("a0@x", "ali@x.example", "Thu, 19 Nov 2026 10:00:00 +0300", "References: <a1@x>\r\n")}, 0);
    QVERIFY(tickets().value(0).status == TicketStatus::New);
}

QTEST_GUILESS_MAIN(TestMailImport)
#include "tst_mail_import.moc"
