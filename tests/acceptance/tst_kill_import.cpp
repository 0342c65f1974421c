// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in the middle of an import: the workspace opens, is sound, and a repeated import ends with exactly what an
// undisturbed one has. MEMNUN_KILLS sets how often; the ordinary run does a few, the long one fifty.
#include "core/storage/Connection.h"
#include "tests/acceptance/CliRun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using memnun::test::runCli;

namespace {

/// Everything a person would see, without ids that depend on how often the import was begun.
const char* const kContent =
    "SELECT coalesce(i.message_id,''), i.at, i.direction, i.subject, i.body, i.from_address, t.subject, t.status, t.created_at, "
    "t.last_at, coalesce(t.solved_at,0), t.unread, t.snippet, coalesce(c.name,''), b.sha256, "
    "(SELECT count(*) FROM ticket_event e WHERE e.ticket_id=t.id), (SELECT count(*) FROM attachment a WHERE a.interaction_id=i.id) "
    "FROM interaction i JOIN ticket t ON t.id=i.ticket_id LEFT JOIN customer c ON c.id=i.customer_id "
    "JOIN stored_blob b ON b.id=i.raw_blob_id ORDER BY i.message_id";

QByteArray contentOf(const QString& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto database = openConnection(*Location::fromText(file), Access::ReadOnly);
    if (!database) {
        return {};
    }
    int rows = 0;
    const auto read = (*database)->each(kContent, {}, [&](const Row& row) {
        ++rows;
        for (int column = 0; column < 17; ++column) {
            hash.addData(row.text(column).toUtf8());
            hash.addData(QByteArrayView("\x1f", 1));
        }
    });
    return read ? QByteArray::number(rows) + ' ' + hash.result().toHex() : QByteArray();
}

QByteArray mailbox(int threads, int replies)
{
    QByteArray box;
    for (int thread = 0; thread < threads; ++thread) {
        for (int reply = 0; reply <= replies; ++reply) {
            const QByteArray id = QByteArray::number(thread) + '-' + QByteArray::number(reply);
            const bool ours = reply % 2 == 1;
            box += "From x@y Mon Jan  5 10:00:00 2026\nMessage-ID: <" + id + "@t>\nFrom: "
                   + (ours ? QByteArray("destek@ladin.example") : "musteri" + QByteArray::number(thread % 97) + "@x.example")
                   + "\nTo: destek@ladin.example\nDate: Mon, " + QByteArray::number(5 + reply % 20) + " Jan 2026 10:"
                   + QByteArray::number(10 + thread % 49) + ":00 +0300\nSubject: Konu " + QByteArray::number(thread) + '\n';
            if (reply > 0) {
                box += "References: <" + QByteArray::number(thread) + '-' + QByteArray::number(reply - 1) + "@t>\n";
            }
            box += "\n" + QByteArray("Merhaba, siparişimin durumunu öğrenebilir miyim? ").repeated(20) + id + "\n\n";
        }
    }
    return box;
}

}  // namespace

class TestKillImport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAsIfNothingHadHappened();
};

void TestKillImport::endsAsIfNothingHadHappened()
{
    const QTemporaryDir folder;
    const QString box = folder.filePath(QStringLiteral("box.mbox"));
    QFile file(box);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mailbox(600, 3) + mailbox(1, 900).replace("0-", "big-"));
    file.close();
    const auto make = [&](const QString& name) {
        const QString db = folder.filePath(name);
        runCli({QStringLiteral("--db"), db, QStringLiteral("init"), QStringLiteral("--us"), QStringLiteral("@ladin.example")});
        return db;
    };
    const auto importInto = [&](const QString& db, int killAfter) {
        return runCli({QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), box, QStringLiteral("--json")}, killAfter);
    };
    const QString calm = make(QStringLiteral("calm.memnun"));
    const auto whole = importInto(calm, -1);
    QCOMPARE(whole.exit, 0);
    const QByteArray expected = contentOf(calm);
    QVERIFY(expected.startsWith("3301 "));
    const int took = qMax(200, static_cast<int>(whole.json().object().value(QStringLiteral("seconds")).toDouble() * 1000.0));

    const int kills = qEnvironmentVariableIsSet("MEMNUN_KILLS") ? qEnvironmentVariableIntValue("MEMNUN_KILLS") : 6;
    int inTheMiddle = 0;
    for (int round = 0; round < kills; ++round) {
        const QString db = make(QStringLiteral("killed%1.memnun").arg(round));
        const auto cut = importInto(db, QRandomGenerator::global()->bounded(20, took + 100));
        inTheMiddle += cut.killed ? 1 : 0;
        const auto sound = runCli({QStringLiteral("--db"), db, QStringLiteral("check"), QStringLiteral("--json")});
        QVERIFY2(sound.exit == 0, sound.out.constData());
        QCOMPARE(importInto(db, -1).exit, 0);
        QCOMPARE(contentOf(db), expected);
        QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("check")}).exit, 0);
    }
    qInfo("%d of %d imports were killed before their end", inTheMiddle, kills);
    QVERIFY(inTheMiddle > 0);
}

QTEST_GUILESS_MAIN(TestKillImport)
#include "tst_kill_import.moc"
