// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/privacy/EraseCommands.h"
#include "core/search/SearchStore.h"
#include "core/storage/StorageSession.h"
#include "core/storage/TableCopy.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kName = QStringLiteral("Zümrüt Çağlayan");
const QString kMail = QStringLiteral("zumrut.caglayan@posta.example");
const QString kPhone = QStringLiteral("0532 418 77 21");
const QString kText = QStringLiteral("Buzdolabının kapağı ezik geldi, lütfen değiştirin.");

}  // namespace

class TestErase final : public CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void nothingNamesThePersonAnyMore();
    void othersKeepWhatTheyWrote();
    void figuresStay();
    void whatOthersShareStays();
    void onlyWhoMay();
    void waitingMailComesFirst();
    void onceIsEnough();
    void nobodyComesBackByAForm();
    void historyStaysAppendOnly();
    void erasedMailIsStillKnown();

private:
    struct Story {
        CustomerId person;
        CustomerId other;
        TicketId ticket;      ///< the person's
        TicketId otherTicket;
        InteractionId quoted; ///< the other one's, in the person's ticket
        InteractionId letter; ///< the person's mail
        InteractionId answer; ///< ours
    };
    Story tell();
    CustomerId customer(const QString& name, const QString& mail, const QString& phone);
    TicketId ticketOf(CustomerId customer, const QString& subject);
    InteractionId message(TicketId ticket, CustomerId customer, Direction direction, const QString& body, const char* id);
    void addBeside(const Story& story);
    /// With %1 the name, %2 the address and %3 the number.
    static QString told(const char* text)
    {
        return QString::fromUtf8(text).replace(QLatin1String("%1"), kName).replace(QLatin1String("%2"), kMail)
            .replace(QLatin1String("%3"), kPhone);
    }
    void sql(const char* text) { must(exec(told(text))); }
    Result<Erasure> erase(CustomerId id, Role role = Role::Owner);
    QStringList placesOf(const QStringList& words);
    Database& database() { return static_cast<StorageSession&>(session()).database(); }
};

CustomerId TestErase::customer(const QString& name, const QString& mail, const QString& phone)
{
    Customer made;
    made.name = name;
    made.city = QStringLiteral("Muğla");
    made.createdAt = kMonday;
    for (const auto& [kind, raw] : {std::pair(ContactKind::Email, mail), std::pair(ContactKind::Phone, phone)}) {
        ContactPoint point;
        point.kind = kind;
        point.raw = raw;
        if (!raw.isEmpty() && normalise(point)) {
            made.contactPoints.append(point);
        }
    }
    return must(stores().customers.insert(made));
}

TicketId TestErase::ticketOf(CustomerId customer, const QString& subject)
{
    Ticket ticket;
    ticket.customerId = customer;
    ticket.subject = subject;
    ticket.snippet = subject;
    ticket.createdAt = kMonday;
    ticket.lastAt = kMonday;
    return must(stores().tickets.insert(ticket));
}

InteractionId TestErase::message(TicketId ticket, CustomerId customer, Direction direction, const QString& body, const char* id)
{
    Interaction item;
    item.ticketId = ticket;
    item.customerId = customer;
    item.direction = direction;
    item.at = kMonday;
    item.subject = QStringLiteral("Konu: ") + kName;
    item.body = body;
    item.messageId = told(id);
    item.inReplyTo = item.messageId;
    item.fromName = direction == Direction::In ? kName : QString();
    item.fromAddress = direction == Direction::In ? kMail : QString();
    item.toAddresses = QStringLiteral("destek@ladin.example, ") + kMail;
    item.replyTo = kMail;
    item.rawBlob = must(stores().blobs.put("raw " + body.toUtf8() + item.messageId.toUtf8()));
    const InteractionId made = must(stores().conversations.insert(item));
    must(stores().tickets.linkMessageIds(ticket, {item.messageId}));
    return made;
}

TestErase::Story TestErase::tell()
{
    Story story;
    story.person = customer(kName, kMail, kPhone);
    story.other = customer(QStringLiteral("Kerem Öz"), QStringLiteral("kerem@baska.example"), QStringLiteral("0533 111 22 33"));
    story.ticket = ticketOf(story.person, QStringLiteral("Ezik kapak, ") + kName);
    story.otherTicket = ticketOf(story.other, kName + QStringLiteral(" da bekliyor"));
    story.letter = message(story.ticket, story.person, Direction::In, kText + QStringLiteral("\n") + kName, "20260302.%2");
    story.answer = message(story.ticket, story.person, Direction::Out, QStringLiteral("Sayın ") + kName, "answer@ladin.example");
    message(story.ticket, {}, Direction::Internal, QStringLiteral("Arandı: ") + kPhone, "once:note-1");
    story.quoted = message(story.ticket, story.other, Direction::In, QStringLiteral("Ben de istiyorum.\n> ") + kText, "kerem-1@baska.example");
    message(story.otherTicket, story.other, Direction::In, QStringLiteral("Komşum %1 (%2, 05324187721) söyledi.").arg(kName, kMail.toUpper()),
            "kerem-2@baska.example");
    addBeside(story);
    return story;
}

/// Everything else that may hold words of a customer.
void TestErase::addBeside(const Story& story)
{
    const Actor me = agent();
    Attachment file;
    file.interactionId = story.letter;
    file.name = kName + QStringLiteral(".pdf");
    file.blobId = must(stores().blobs.put("scan of " + kName.toUtf8()));
    must(stores().conversations.attach(file));
    OutboxItem sent;
    sent.ticketId = story.ticket;
    sent.interactionId = story.answer;
    sent.rawBlob = must(stores().blobs.put("our answer to " + kMail.toUtf8()));
    sent.sender = QStringLiteral("destek@ladin.example");
    sent.recipients = QStringList{kMail};
    must(stores().outbox.insert(sent));
    sql("UPDATE outbox SET state='sent', last_error='550 %2'");
    must(stores().conversations.keepForm(story.answer, {QStringLiteral("<b>%1</b>").arg(kName), {kMail}, {kMail}, {}}, {}));
    Draft draft{story.ticket, me.id, false, QStringLiteral("Sayın ") + kName, kMonday, {}, {}};
    must(stores().conversations.saveDraft(draft));
    must(stores().conversations.addDraftFile(story.ticket, me.id, {{}, kName, QStringLiteral("text/plain"), 3, file.blobId, {}}));
    must(stores().outbox.noteAutomatic(kMail, kMonday, story.otherTicket));
    const QString task = QStringLiteral("INSERT INTO task(title, customer_id, ticket_id, created_at) VALUES ('%1 aranacak', %2, %3, 0)");
    must(exec(task.arg(kName).arg(story.person.value()).arg(story.ticket.value())));
    must(exec(task.arg(kName, QStringLiteral("NULL"), QStringLiteral("NULL"))));
    sql("INSERT INTO mail_block(kind, value, created_at) VALUES ('address', '%2', 0)");
    sql("INSERT INTO saved_view(name, tree, sort) VALUES ('Görünüm', '{\"field\":\"from\",\"value\":\"%2\"}', 'newest')");
    sql("INSERT INTO import_run(kind, source, started_at) VALUES ('mail', '/home/x/%1.mbox', 0)");
    sql("UPDATE customer SET notes='Komşusu %1, tel %3' WHERE name='Kerem Öz'");
    const qint64 held = must(stores().blobs.put("From: " + kMail.toUtf8() + "\n\nbroken")).value();
    must(exec(QStringLiteral("INSERT INTO quarantine(source, reason, sha256, blob_id, at) VALUES ('%1.eml', 'no mail headers', 'abc', %2, 0)")
                  .arg(kName).arg(held)));
}

Result<Erasure> TestErase::erase(CustomerId id, Role role)
{
    const auto done = execute(anyCommand(EraseCustomer{id, QStringLiteral("Anonim")}), {agent().id, role});
    return done ? Result<Erasure>(std::any_cast<Erasure>(done->outcome)) : Result<Erasure>(fail(done.error()));
}

/// "table.column" of every column of every table that holds one of these words, whatever the case.
QStringList TestErase::placesOf(const QStringList& words)
{
    QStringList found;
    for (const TableShape& table : must(tablesOf(database()))) {
        for (const QString& column : table.columns) {
            const auto look = [&](const Row& row) {
                const QString value = row.text(0);
                for (const QString& word : words) {
                    if (value.contains(word, Qt::CaseInsensitive)) {
                        found.append(table.name + QLatin1Char('.') + column);
                        return;
                    }
                }
            };
            must(database().eachOnce(QStringLiteral("SELECT %1 FROM %2").arg(column, table.name), {}, look));
        }
    }
    found.removeDuplicates();
    return found;
}

void TestErase::nothingNamesThePersonAnyMore()
{
    const Story story = tell();
    const QStringList words{kName, kMail, kPhone, QStringLiteral("5324187721"), kText};
    const QStringList before = placesOf(words);
    for (const char* place : {"customer.name", "contact_point.raw", "interaction.body", "interaction.message_id", "attachment.name",
                              "outbox.recipients", "reply_form.html", "draft.body", "draft_file.name", "auto_answer.address", "task.title",
                              "mail_block.value", "saved_view.tree", "import_run.source", "customer.notes", "quarantine.source",
                              "thread_ref.message_id", "ticket.subject", "ticket.snippet"}) {
        QVERIFY2(before.contains(QString::fromLatin1(place)), place);  // else the test would see nothing
    }
    const Erasure told = must(erase(story.person));
    QCOMPARE(told.messages, 3);
    QCOMPARE(told.tickets, 1);
    QCOMPARE(told.attachments, 1);
    QCOMPARE(told.tasks, 1);
    QCOMPARE(told.shared, 0);
    const QStringList after = placesOf(words);
    QVERIFY2(after.isEmpty(), qPrintable(after.join(QLatin1Char(' '))));
    const Customer left = must(stores().customers.byId(story.person));
    QCOMPARE(left.name, QStringLiteral("Anonim #%1").arg(story.person.value()));
    QVERIFY(left.lifecycle == Lifecycle::Anonymized);
    QVERIFY(left.contactPoints.isEmpty() && left.city.isEmpty() && left.notes.isEmpty());
    QVERIFY(!must(stores().conversations.byId(story.letter)).rawBlob.isValid());
    QCOMPARE(must(stores().search.problems()), QStringList());
    for (const char* gone : {"buzdolabının", "zümrüt", "ezik"}) {
        QCOMPARE(must(stores().search.search(QString::fromUtf8(gone), 10)).total, 0);
    }
    QVERIFY(audited().contains(QStringLiteral("customer.erase customer %1").arg(story.person.value())));
    QVERIFY(!canUndo());
    must(stores().erasures.scrub(told.traces));
}

void TestErase::othersKeepWhatTheyWrote()
{
    const Story story = tell();
    const Erasure told = must(erase(story.person));
    QCOMPARE(told.struck, 3);  // two messages and a subject
    QCOMPARE(told.originals, 2);
    const Interaction quoted = must(stores().conversations.byId(story.quoted));
    QCOMPARE(quoted.body, QStringLiteral("Ben de istiyorum.\n> […]"));
    QVERIFY(quoted.rawBlob.isValid());
    QCOMPARE(must(stores().tickets.byId(story.otherTicket)).subject, QStringLiteral("[…] da bekliyor"));
    QCOMPARE(must(stores().search.search(QStringLiteral("komşum"), 10)).total, 1);
    QCOMPARE(must(stores().customers.byId(story.other)).name, QStringLiteral("Kerem Öz"));
    QCOMPARE(must(stores().customers.byId(story.other)).contactPoints.size(), 2);
}

void TestErase::figuresStay()
{
    const Story story = tell();
    const QString facts = QStringLiteral(
        "SELECT ticket_id, customer_id, user_id, channel, direction, is_public, automated, at, wait_s, outcome, withdrawn FROM interaction ORDER BY id");
    const auto rows = [&] {
        QStringList lines;
        must(database().eachOnce(facts, {}, [&](const Row& row) {
            QStringList cells;
            for (int i = 0; i < 11; ++i) {
                cells.append(row.text(i));
            }
            lines.append(cells.join(QLatin1Char('|')));
        }));
        return lines;
    };
    const QStringList before = rows();
    const QStringList events = eventsOf(story.ticket);
    must(erase(story.person));
    QCOMPARE(rows(), before);
    QCOMPARE(eventsOf(story.ticket), events);
    QVERIFY(must(stores().tickets.byId(story.ticket)).customerId == story.person);
}

/// A namesake's own words, and an address of a whole family, are not struck out of what others wrote.
void TestErase::whatOthersShareStays()
{
    const Story story = tell();
    const CustomerId namesake = customer(kName, QStringLiteral("baska.zumrut@posta.example"), kPhone);
    const InteractionId theirs = message(ticketOf(namesake, QStringLiteral("Fatura")), namesake, Direction::In,
                                         QStringLiteral("Selamlar, ") + kName + QLatin1Char(' ') + kPhone, "namesake@baska.example");
    const Erasure told = must(erase(story.person));
    QCOMPARE(told.shared, 2);
    QCOMPARE(must(stores().conversations.byId(theirs)).body, QStringLiteral("Selamlar, ") + kName + QLatin1Char(' ') + kPhone);
    QCOMPARE(must(stores().customers.byId(namesake)).name, kName);
    QVERIFY(!placesOf({kName}).contains(QStringLiteral("draft.body")));  // the person's own ticket is emptied all the same
    QVERIFY(placesOf({kMail}).isEmpty());
}

void TestErase::onlyWhoMay()
{
    const Story story = tell();
    for (const Role role : {Role::Agent, Role::Trainee, Role::Viewer}) {
        QCOMPARE(outcome(erase(story.person, role)), QStringLiteral("forbidden"));
    }
    QCOMPARE(must(stores().customers.byId(story.person)).name, kName);
    QCOMPARE(outcome(erase(CustomerId(999))), QStringLiteral("not_found"));
    must(erase(story.person, Role::Manager));
}

void TestErase::waitingMailComesFirst()
{
    const Story story = tell();
    sql("UPDATE outbox SET state='queued'");
    const auto refused = erase(story.person);
    QVERIFY(!refused && refused.error().hasRule(rule::kMailWaiting));
    QCOMPARE(must(stores().customers.byId(story.person)).name, kName);
    // a copy of an answer to somebody else
    sql("UPDATE outbox SET interaction_id=(SELECT max(id) FROM interaction), recipients='kerem@baska.example\nZUMRUT.caglayan@posta.example'");
    QVERIFY(!erase(story.person));
    sql("UPDATE outbox SET recipients='kerem@baska.example'");
    must(erase(story.person));
}

void TestErase::onceIsEnough()
{
    const Story story = tell();
    must(erase(story.person));
    const Customer left = must(stores().customers.byId(story.person));
    const Erasure again = must(erase(story.person));
    QVERIFY(again.again && again.messages == 0 && again.traces.isEmpty());
    QCOMPARE(must(stores().customers.byId(story.person)).revision, left.revision);
    const Scrubbed scrubbed = must(stores().erasures.scrub(again.traces));
    QVERIFY(scrubbed.isLogEmpty);
}

void TestErase::nobodyComesBackByAForm()
{
    const CustomerId id = customer(kName, kMail, kPhone);
    Customer edited = must(stores().customers.byId(id));
    edited.city = QStringLiteral("İzmir");
    must(act(EditCustomer{edited}));
    const auto inverse = lastInverse();
    must(erase(id));
    QCOMPARE(outcome(execute(inverse, {agent().id, Role::Owner})), QStringLiteral("not_found"));
    edited.revision = must(stores().customers.byId(id)).revision;
    QCOMPARE(outcome(act(EditCustomer{edited})), QStringLiteral("not_found"));
    QVERIFY(placesOf({kName}).isEmpty());
}

void TestErase::historyStaysAppendOnly()
{
    tell();
    QVERIFY(!exec(QStringLiteral("UPDATE interaction SET message_id='other@x'")));
    QVERIFY(!exec(QStringLiteral("UPDATE interaction SET message_id=NULL")));
    QVERIFY(!exec(QStringLiteral("UPDATE interaction SET at=0")));
    QVERIFY(!exec(QStringLiteral("DELETE FROM interaction")));
}

void TestErase::erasedMailIsStillKnown()
{
    const Story story = tell();
    const QString id = must(stores().conversations.byId(story.letter)).messageId;
    must(erase(story.person));
    const auto known = must(stores().conversations.known({id, QStringLiteral("never@seen.example")}));
    QCOMPARE(known.keys(), QStringList{id});
    QVERIFY(known.value(id).isEmpty());
    const auto found = must(stores().conversations.byMessageId(id));
    QVERIFY(found && found->id == story.letter && found->messageId == erasedMessageId(id));
    QVERIFY(!must(stores().tickets.ofMessageIds({id})));  // a new letter begins anew
}

QTEST_GUILESS_MAIN(TestErase)
#include "tst_erase.moc"
