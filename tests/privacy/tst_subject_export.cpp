// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/AuditStore.h"
#include "core/mime/StoredMail.h"
#include "core/privacy/ExportCommands.h"
#include "tests/support/PageBench.h"
#include "ui/customers/PersonActions.h"
#include "ui/customers/SubjectPaper.h"

#include <QAction>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace memnun;

class TestSubjectExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void everythingIsThereAndNothingOfOthers();
    void aFolderThatIsThereIsLeftAlone();
    void nobodyLeavesNothingBehind();
    void theActionNotesAndWrites();
    void paperIsReadable();
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Filled : PageBench {
    Filled()
    {
        derya = addCustomer("Derya Kılıç", "0532 123 45 67", "derya@posta.example", "İzmir");
        other = addCustomer("Cem Aslan", "0533 765 43 21", "cem@posta.example");
        ticket = addTicket(derya, "Masa ayağı kırık", "Masanın sol ön ayağı kırık çıktı. <b>Acele!</b>", clock.now());
        addTicket(other, "Kargo", "Cem'in kargosu nerede?", clock.now());
        Interaction mail;
        mail.ticketId = ticket;
        mail.customerId = derya;
        mail.at = clock.now();
        mail.subject = QStringLiteral("Fotoğraf");
        mail.body = QStringLiteral("Fotoğraf ekte.");
        mail.fromAddress = QStringLiteral("derya@posta.example");
        mail.messageId = QStringLiteral("foto@posta.example");
        mail.rawBlob = *stores().blobs.put(kRaw);
        message = *stores().conversations.insert(mail);
        Attachment inside{{}, message, QStringLiteral("../ayak.txt"), QStringLiteral("text/plain"), 4, {}, {}, 1};
        Attachment beside{{}, message, QStringLiteral("not.txt"), QStringLiteral("text/plain"), 5, {}, *stores().blobs.put("kendi"), -1};
        Attachment away{{}, message, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), 5, {}, {}, 7, QStringLiteral("3")};
        for (const Attachment& one : {inside, beside, away})
            Q_UNUSED(*stores().conversations.attach(one));
    }
    static inline const QByteArray kRaw =
        "From: derya@posta.example\r\nMessage-ID: <foto@posta.example>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nekte\r\n"
        "--b\r\nContent-Type: text/plain; name=ayak.txt\r\nContent-Disposition: attachment; filename=ayak.txt\r\n\r\nayak\r\n--b--\r\n";
    QString target() const { return folder.filePath(QStringLiteral("out/customer-1")); }
    CustomerId derya, other;
    TicketId ticket;
    InteractionId message;
};

}  // namespace

void TestSubjectExport::everythingIsThereAndNothingOfOthers()
{
    Filled bench;
    const mime::StoredMail originals;
    const auto written = writeSubjectWithPaper(bench.stores(), originals, bench.derya, bench.target());
    QVERIFY2(written, written ? "" : qPrintable(written.error().context));
    for (const QString& path : *written)
        QVERIFY2(QFileInfo(path).size() > 0 && path.startsWith(bench.target()), qPrintable(path));
    const QByteArray json = contentOf(bench.target() + QStringLiteral("/customer.json"));
    QJsonParseError problem{};
    const QJsonObject tables = QJsonDocument::fromJson(json, &problem).object().value(QStringLiteral("tables")).toObject();
    QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(problem.errorString()));
    QCOMPARE(tables.value(QStringLiteral("customer")).toArray().size(), 1);
    QCOMPARE(tables.value(QStringLiteral("contact_point")).toArray().size(), 2);
    QCOMPARE(tables.value(QStringLiteral("ticket")).toArray().size(), 1);
    QCOMPARE(tables.value(QStringLiteral("interaction")).toArray().size(), 2);
    QCOMPARE(tables.value(QStringLiteral("attachment")).toArray().size(), 3);
    QVERIFY(!tables.value(QStringLiteral("ticket_event")).toArray().isEmpty());
    QVERIFY(!tables.value(QStringLiteral("audit_log")).toArray().isEmpty());
    QVERIFY(json.contains("Masanın sol ön ayağı"));
    QVERIFY(!json.contains("Cem"));
    QCOMPARE(contentOf(bench.target() + QStringLiteral("/originals/%1.eml").arg(bench.message.value())), Filled::kRaw);
    const QStringList files = QDir(bench.target() + QStringLiteral("/attachments")).entryList(QDir::Files);
    QCOMPARE(files.size(), 2);  // one is still on the mail server
    QCOMPARE(contentOf(bench.target() + QStringLiteral("/attachments/") + files.filter(QStringLiteral("not.txt")).value(0)), QByteArray("kendi"));
    QVERIFY(contentOf(bench.target() + QStringLiteral("/customer.pdf")).startsWith("%PDF"));
}

void TestSubjectExport::aFolderThatIsThereIsLeftAlone()
{
    Filled bench;
    QVERIFY(QDir().mkpath(bench.target()));
    QFile mine(bench.target() + QStringLiteral("/mine.txt"));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("x") == 1);
    mine.close();
    const mime::StoredMail originals;
    const auto written = writeSubjectWithPaper(bench.stores(), originals, bench.derya, bench.target());
    QVERIFY(!written && written.error().code == Code::Conflict);
    QCOMPARE(QDir(bench.target()).entryList(QDir::Files), QStringList{QStringLiteral("mine.txt")});
}

void TestSubjectExport::nobodyLeavesNothingBehind()
{
    Filled bench;
    const auto noted = execute(*anyCommand(ExportCustomer{CustomerId(99)}), *bench.session, bench.actor(), bench.clock.now());
    QVERIFY(!noted && noted.error().code == Code::NotFound);
    const auto refused = execute(*anyCommand(ExportCustomer{bench.derya}), *bench.session, {bench.context.me.id, Role::Agent}, bench.clock.now());
    QVERIFY(!refused && refused.error().code == Code::Forbidden);
}

void TestSubjectExport::theActionNotesAndWrites()
{
    struct Chooses final : test::NoDesktop {
        void chooseFolder(QWidget*, const QString&, std::function<void(QString)> then) override { then(folder); }
        void open(const QUrl& url) override { opened = url; }
        QString folder;
        QUrl opened;
    } desktop;
    Filled bench;
    desktop.folder = bench.folder.path();
    AppContext context{bench.executor, bench.commands, bench.changes, bench.clock, bench.actions, bench.settings, desktop, bench.replies,
                       bench.originals, bench.context.me};
    QWidget page;
    PersonActions actions(context, &page, [&] { return std::optional(*bench.stores().customers.byId(bench.derya)); });
    actions.setParent(nullptr);
    QSignalSpy exported(&actions, &PersonActions::exported);
    QAction* action = bench.actions.action(QStringLiteral("customer.export"));
    QVERIFY(action);
    action->trigger();
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(desktop.opened.isLocalFile());
    QVERIFY(QFileInfo::exists(desktop.opened.toLocalFile() + QStringLiteral("/customer.pdf")));
    const auto audit = bench.stores().audit.recent(1);
    QCOMPARE(audit->first().verb, QStringLiteral("customer.export"));
    QCOMPARE(audit->first().entityId, bench.derya.value());
}

void TestSubjectExport::paperIsReadable()
{
    Filled bench;
    SubjectPaper paper;
    QVERIFY(bench.stores().erasures.eachRow(bench.derya, [&](const QString& table, const QJsonObject& row) { paper.add(table, row); }));
    const QString html = paper.html();
    QVERIFY(paper.title().contains(QStringLiteral("Derya Kılıç")));
    for (const char* part : {"derya@posta.example", "İzmir", "Masa ayağı kırık", "Fotoğraf ekte.", "&lt;b&gt;Acele!"})
        QVERIFY2(html.contains(QString::fromUtf8(part)), part);
    QVERIFY(!html.contains(QStringLiteral("<b>Acele")));
}

QTEST_MAIN(TestSubjectExport)
#include "tst_subject_export.moc"
