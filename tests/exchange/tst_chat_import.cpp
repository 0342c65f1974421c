// SPDX-License-Identifier: GPL-3.0-or-later
// Chats become conversations with customers: who is who, where one matter ends, and what a second import finds.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/exchange/chat/ChatImport.h"
#include "core/search/SearchStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace memnun;
using memnun::test::must;

namespace {

const Instant kNow = *Instant::fromIso(QStringLiteral("2026-11-22T09:00:00Z"));

const char* const kTwoMatters = "02.11.2026 10:00 - Ay\xc5\x9f""e: masa ne zaman gelir?\n"
                                "02.11.2026 10:05 - Ladin Mobilya: yar\xc4\xb1n\n"
                                "02.11.2026 10:06 - Ay\xc5\x9f""e: te\xc5\x9f""ekk\xc3\xbcrler\n"
                                "20.11.2026 09:00 - Ay\xc5\x9f""e: masan\xc4\xb1n aya\xc4\x9f\xc4\xb1 k\xc4\xb1r\xc4\xb1k\n";

QStringList list(std::initializer_list<const char*> lines)
{
    QStringList all;
    for (const char* line : lines) {
        all.append(QString::fromUtf8(line));
    }
    return all;
}

}  // namespace

class TestChatImport final : public memnun::test::CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void oneTicketForEachMatter();
    void secondImportAddsNothing();
    void longerExportAddsWhatIsNew();
    void knowsTheCustomerByTheChat();
    void pictureThatComesLaterIsTheSameMessage();
    void sameWordsToTwoCustomersAreTwo();
    void findsCustomerByNumberAndName();
    void filesComeAlong();
    void asksWhoWeAre();
    void historyOnly();
    void dryRunWritesNothing();
    void longChatInBatches();
    void takenBackBatchIsRunAgain();
    void brokenFileBesideAGoodOne();
    void sharedExports();

private:
    static ChatImport::Options options(const QStringList& paths);
    ImportRun import(const ChatImport::Options& options);
    ImportRun import(const QString& path) { return import(options({path})); }
    QString write(const char* name, const QByteArray& text);
    /// "closed Ayşe: in out in": the tickets in order of their numbers.
    QStringList told();
    int found(const char* words) { return must(stores().search.search(QString::fromUtf8(words), 10)).total; }

    QTemporaryDir m_folder;
    QVector<ChatRefusal> m_refused;
};

ChatImport::Options TestChatImport::options(const QStringList& paths)
{
    ChatImport::Options options;
    options.paths = paths;
    options.us = OwnChatNames(list({"LADİN mobilya", "Test User"}));
    return options;
}

ImportRun TestChatImport::import(const ChatImport::Options& options)
{
    clock.set(kNow);
    ChatImport run(options);
    const ChatImportBatch batch(run);
    while (std::any_cast<bool>(must(memnun::execute(batch, session(), Actor::system(), clock.now())).outcome)) {
    }
    m_refused = run.refused();
    return run.run();
}

QString TestChatImport::write(const char* name, const QByteArray& text)
{
    const QString path = m_folder.filePath(QString::fromUtf8(name));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s can't be written", qPrintable(path));
    }
    return path;
}

QStringList TestChatImport::told()
{
    TicketQuery query;
    query.context = {{}, kNow, kNow};
    QStringList lines;
    QVector<TicketRow> rows = must(stores().tickets.page(query));
    std::sort(rows.begin(), rows.end(), [](const TicketRow& one, const TicketRow& other) { return one.ticket.id < other.ticket.id; });
    for (const TicketRow& row : rows) {
        QStringList words;
        for (const Interaction& message : must(stores().conversations.thread(row.ticket.id))) {
            words.append(toKey(message.direction));
        }
        lines.append(QStringLiteral("%1%2 %3: %4").arg(toKey(row.ticket.status), row.ticket.unread ? QStringLiteral(" unread") : QString(),
                                                       row.customerName, words.join(u' ')));
    }
    return lines;
}

void TestChatImport::oneTicketForEachMatter()
{
    ChatImport::Options quiet = options({write("WhatsApp Chat with Ay\xc5\x9f""e.txt", kTwoMatters)});
    quiet.closeQuietDays = 10;
    const ImportRun run = import(quiet);
    QCOMPARE(run.read, 4);
    QCOMPARE(run.added, 4);
    QCOMPARE(run.ticketsAdded, 2);
    QCOMPARE(run.customersAdded, 1);
    QCOMPARE(told(), list({"closed Ayşe: in out in", "new unread Ayşe: in"}));
    const auto message = must(stores().conversations.thread(TicketId(1))).value(1);
    QCOMPARE(message.channel, Channel::Messaging);
    QCOMPARE(message.body, QStringLiteral("yarın"));
    QVERIFY(!message.userId.isValid());
    QCOMPARE(must(stores().tickets.byId(TicketId(2))).subject, QStringLiteral("masanın ayağı kırık"));
    // history was settled by nobody's hand, when it was last spoken of
    for (const TicketEvent& event : must(stores().tickets.events(TicketId(1)))) {
        QVERIFY(!event.actorId.isValid());
        QVERIFY(event.at <= message.at.plusSeconds(60));
    }
    QCOMPARE(found("masanin ayagi"), 1);
}

void TestChatImport::secondImportAddsNothing()
{
    const QString path = write("a.txt", kTwoMatters);
    import(path);
    const QStringList before = told();
    const ImportRun again = import(path);
    QCOMPARE(again.read, 4);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.present, 4);
    QCOMPARE(again.ticketsAdded, 0);
    QCOMPARE(again.customersAdded, 0);
    QCOMPARE(told(), before);
    // nor under another name
    QCOMPARE(import(write("b.txt", kTwoMatters)).added, 0);
}

void TestChatImport::longerExportAddsWhatIsNew()
{
    const QByteArray whole(kTwoMatters);
    const QByteArray later("20.11.2026 09:00 - Ladin Mobilya: bak\xc4\xb1yoruz\n21.11.2026 08:00 - Ay\xc5\x9f""e: tamam\n");
    const QByteArray earlier("01.11.2026 10:00 - Ay\xc5\x9f""e: selam\n");
    import(write("short.txt", whole));
    const ImportRun more = import(write("long.txt", earlier + whole + later));
    QCOMPARE(more.added, 3);
    QCOMPARE(more.present, 4);
    QCOMPARE(more.ticketsAdded, 0);
    QCOMPARE(told(), list({"open unread Ayşe: in in out in", "open unread Ayşe: in out in"}));
}

void TestChatImport::knowsTheCustomerByTheChat()
{
    import(write("short.txt", kTwoMatters));
    const CustomerId first = must(stores().tickets.byId(TicketId(1))).customerId;
    Customer renamed = must(stores().customers.byId(first));
    renamed.name = QStringLiteral("Yılmaz, Ayşe (VIP)");
    must(stores().customers.update(renamed));
    const ImportRun more = import(write("long.txt", QByteArray(kTwoMatters) + "21.11.2026 09:30 - Ladin Mobilya: selam\n"));
    QCOMPARE(more.customersAdded, 0);
    ChatImport::Options later = options({write("later.txt", QByteArray("01.10.2026 09:00 - Ay\xc5\x9f""e: merhaba\n") + kTwoMatters
                                                           + "21.11.2026 09:30 - Ladin Mobilya: selam\n")});
    const ImportRun earlier = import(later);
    QCOMPARE(earlier.added, 1);
    QCOMPARE(earlier.ticketsAdded, 1);
    QCOMPARE(earlier.customersAdded, 0);
}

void TestChatImport::pictureThatComesLaterIsTheSameMessage()
{
    import(write("x/_chat.txt", "20.11.2026 09:00 - Ann: <Media omitted>\n20.11.2026 09:00 - Ann: <Media omitted>\n20.11.2026 09:01 - Ladin Mobilya: thanks\n"));
    const ImportRun again = import(write("y/_chat.txt", "20.11.2026 09:00 - Ann: IMG-20261120-WA0001.jpg (file attached)\n"
                                         "20.11.2026 09:00 - Ann: IMG-20261120-WA0002.jpg (file attached)\n20.11.2026 09:01 - Ladin Mobilya: thanks\n"));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.present, 3);
}

void TestChatImport::sameWordsToTwoCustomersAreTwo()
{
    const auto chat = [](const QByteArray& who) {
        return "20.11.2026 09:00 - Ladin Mobilya: Siparişiniz yolda\n20.11.2026 09:00 - " + who + ": tamam\n";
    };
    QCOMPARE(import(options({write("a.txt", chat("Ann")), write("b.txt", chat("Bob"))})).added, 4);
    QCOMPARE(told(), list({"open unread Ann: out in", "open unread Bob: out in"}));
    // twice the same in one minute are two as well
    QCOMPARE(import(write("c.txt", "20.11.2026 09:00 - Cem: tamam\n20.11.2026 09:00 - Cem: tamam\n")).added, 2);
}

void TestChatImport::findsCustomerByNumberAndName()
{
    Customer known;
    known.name = QStringLiteral("Zeynep Ak");
    known.createdAt = kNow;
    known.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("0532 123 45 67"), QStringLiteral("+905321234567"), true}};
    must(stores().customers.insert(known));
    addCustomer(QStringLiteral("Işıl Su"));
    addCustomer(QStringLiteral("Can Er"));
    addCustomer(QStringLiteral("can er"));
    const ImportRun run = import(options({write("a.txt", "20.11.2026 09:00 - \xe2\x80\xaa+90 532 123 45 67\xe2\x80\xac: bir\n"),
                                          write("b.txt", "20.11.2026 09:00 - I\xc5\x9f\xc4\xb1l SU: iki\n"),
                                          write("WhatsApp Chat with +90 532 123 45 67.txt", "20.11.2026 09:00 - ~Zeyno: \xc3\xbc\xc3\xa7\n"),
                                          write("d.txt", "20.11.2026 09:00 - Can Er: d\xc3\xb6rt\n"),
                                          write("e.txt", "20.11.2026 09:00 - +90 533 765 43 21: be\xc5\x9f\n")}));
    QCOMPARE(run.customersAdded, 2);  // of two namesakes nobody knows which, so neither; and a new number
    QStringList names;
    for (const QString& line : told()) {
        names.append(line.section(u' ', 2).section(u':', 0, 0));
    }
    names.sort();
    QCOMPARE(names, list({"+90 533 765 43 21", "Can Er", "Işıl Su", "Zeynep Ak", "Zeynep Ak"}));
    const auto fresh = must(stores().customers.byContact(ContactKind::WhatsApp, QStringLiteral("+905337654321")));
    QCOMPARE(fresh.size(), 1);
}

void TestChatImport::filesComeAlong()
{
    write("z/IMG-20261120-WA0001.jpg", "picture");
    const ImportRun run = import(write("z/_chat.txt", "20.11.2026 09:00 - Ann: IMG-20261120-WA0001.jpg (file attached)\n"
                                                      "20.11.2026 09:01 - Ann: Rapor.pdf (file attached)\n"));
    QCOMPARE(run.added, 2);
    const auto files = must(stores().conversations.attachments(TicketId(1)));
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().name, QStringLiteral("IMG-20261120-WA0001.jpg"));
    QCOMPARE(files.first().type, QStringLiteral("image/jpeg"));
    QCOMPARE(must(stores().blobs.get(files.first().blobId)), QByteArray("picture"));
    // one that is not there keeps its name
    QCOMPARE(must(stores().conversations.thread(TicketId(1))).value(1).body, QStringLiteral("Rapor.pdf"));
}

void TestChatImport::asksWhoWeAre()
{
    ChatImport::Options strangers = options({write("a.txt", kTwoMatters)});
    strangers.us = OwnChatNames(list({"Somebody Else"}));
    const ImportRun run = import(strangers);
    QCOMPARE(run.added, 0);
    QCOMPARE(m_refused.value(0).reason, QStringLiteral("who_is_us"));
    const ChatOverview overview = lookAtChats(strangers.paths, {}, strangers.us);
    QCOMPARE(overview.withoutUs, 1);
    QCOMPARE(overview.messages, 4);
    const QVector<ChatOverview::Person> wanted{{QStringLiteral("Ayşe"), 1, 3}, {QStringLiteral("Ladin Mobilya"), 1, 1}};
    QCOMPARE(overview.people, wanted);
    QCOMPARE(lookAtChats(strangers.paths, {}, OwnChatNames(list({"ladin mobilya"}))).withoutUs, 0);
}

void TestChatImport::historyOnly()
{
    ChatImport::Options all = options({write("a.txt", kTwoMatters)});
    all.closeQuietDays = 0;
    import(all);
    QCOMPARE(told(), list({"closed Ayşe: in out in", "closed Ayşe: in"}));
}

void TestChatImport::dryRunWritesNothing()
{
    ChatImport::Options dry = options({write("a.txt", kTwoMatters)});
    dry.dryRun = true;
    QCOMPARE(import(dry).added, 4);
    QCOMPARE(told(), QStringList());
    QCOMPARE(must(stores().imports.recent(5)).size(), 0);
    import(write("a.txt", kTwoMatters));
    const ImportRun again = import(dry);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.present, 4);
}

void TestChatImport::longChatInBatches()
{
    QByteArray text;
    for (int i = 0; i < 1000; ++i) {
        text += QStringLiteral("20.11.2026 %1:%2 - %3: %4\n").arg(i / 60, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0'))
                    .arg(i % 2 ? QStringLiteral("Ladin Mobilya") : QStringLiteral("Ann")).arg(i).toUtf8();
    }
    const ImportRun run = import(write("a.txt", text));
    QCOMPARE(run.added, 1000);
    QCOMPARE(run.ticketsAdded, 1);
    QCOMPARE(must(stores().conversations.thread(TicketId(1))).size(), 1000);
    const ImportRun again = import(write("b.txt", text + "20.11.2026 23:00 - Ann: yeni\n"));
    QCOMPARE(again.added, 1);
    QCOMPARE(again.ticketsAdded, 0);
}

void TestChatImport::takenBackBatchIsRunAgain()
{
    clock.set(kNow);
    ChatImport run(options({write("a.txt", kTwoMatters), write("broken.json", "{")}));
    const ChatImportBatch batch(run);
    for (bool more = true; more;) {
        must(session().begin());
        UnitOfWork lost(stores(), Actor::system(), clock.now());
        must(batch.perform(lost));
        session().rollback();
        run.takenBack();
        more = std::any_cast<bool>(must(memnun::execute(batch, session(), Actor::system(), clock.now())).outcome);
    }
    QCOMPARE(run.run().read, 4);
    QCOMPARE(run.run().added, 4);
    QCOMPARE(run.run().customersAdded, 1);
    QCOMPARE(run.refused().size(), 1);
    QCOMPARE(told().size(), 2);
}

void TestChatImport::brokenFileBesideAGoodOne()
{
    const ImportRun run = import(options({write("message_1.json", "{\"messages\":["), write("a.txt", kTwoMatters)}));
    QCOMPARE(run.added, 4);
    QCOMPARE(m_refused.size(), 1);
    QCOMPARE(m_refused.first().reason, QStringLiteral("broken_json"));
}

void TestChatImport::sharedExports()
{
    MEMNUN_NEED_DATA("chat/fbmessenger-msgvault");
    const QString folder = memnun::test::dataPath(QStringLiteral("chat/fbmessenger-msgvault"));
    const ImportRun run = import(folder);
    QCOMPARE(run.added, run.read);
    QVERIFY(run.read > 15);
    QCOMPARE(m_refused.size(), 1);
    QCOMPARE(found("\"cafe time\""), 2);
    QCOMPARE(import(folder).added, 0);
}

QTEST_GUILESS_MAIN(TestChatImport)
#include "tst_chat_import.moc"
