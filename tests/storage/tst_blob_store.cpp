// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes kept once by hash, in compressed chunks.
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/imports/ImportStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <QRandomGenerator>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

namespace {

/// Bytes no compressor can shorten, the same in every run.
QByteArray noise(qsizetype size)
{
    QRandomGenerator random(2026);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes) {
        byte = static_cast<char>(random.generate());
    }
    return bytes;
}

}  // namespace

class TestBlobStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId aTicket()
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("Kargo");
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

private Q_SLOTS:
    void bytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("chunks");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("zeros") << QByteArray(5, '\0') << 1;
        QTest::newRow("text") << QByteArray("Müşteri \\ ' \" \x00\xff", 16) << 1;
        QTest::newRow("a byte less") << noise(kBlobChunkBytes - 1) << 1;
        QTest::newRow("one chunk") << noise(kBlobChunkBytes) << 1;
        QTest::newRow("a byte more") << noise(kBlobChunkBytes + 1) << 2;
        QTest::newRow("three chunks") << noise(3 * kBlobChunkBytes) << 3;
    }
    void bytesComeBack()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, chunks);
        QCOMPARE(must(compressChunks(bytes)).size(), chunks);
        const BlobId id = must(stores().blobs.put(bytes));
        QVERIFY(id.isValid());
        QVERIFY(must(stores().blobs.get(id)) == bytes);
        QCOMPARE(must(stores().blobs.put(bytes)), id);
    }

    void chunksMadeElsewhereAreTheSameBlob()
    {
        const QByteArray bytes = QByteArray("İade talebi ").repeated(200000);
        const QVector<QByteArray> chunks = must(compressChunks(bytes));
        QVERIFY(chunks.first().size() < kBlobChunkBytes / 20);
        const BlobId id = must(stores().blobs.putCompressed(blobHash(bytes), bytes.size(), chunks));
        QCOMPARE(must(stores().blobs.put(bytes)), id);
        QCOMPARE(must(stores().blobs.putCompressed(blobHash(bytes), bytes.size(), chunks)), id);
        QVERIFY(must(stores().blobs.get(id)) == bytes);
        QVERIFY(must(stores().blobs.put("other")) != id);
    }

    void missingAndDamagedOnesAreRefused()
    {
        QCOMPARE(outcome(stores().blobs.get(BlobId(99))), QStringLiteral("not_found"));
        const BlobId id = must(stores().blobs.put(noise(1000)));
        must(exec(QStringLiteral("UPDATE stored_blob SET size = 999")));
        QCOMPARE(outcome(stores().blobs.get(id)), QStringLiteral("storage"));
        must(exec(QStringLiteral("UPDATE stored_blob SET size = 9000000000000")));
        QCOMPARE(outcome(stores().blobs.get(id)), QStringLiteral("storage"));
        must(exec(QStringLiteral("UPDATE stored_blob SET size = 1000")));
        QVERIFY(must(stores().blobs.get(id)) == noise(1000));
        must(exec(QStringLiteral("DELETE FROM stored_chunk")));
        QCOMPARE(outcome(stores().blobs.get(id)), QStringLiteral("storage"));
    }

    void onlyWhatNothingNamesIsDropped()
    {
        QHash<QString, BlobId> blobs;
        for (const char* name : {"mail", "attachment", "draft", "outbox", "quarantine", "nothing", "taken off"}) {
            blobs.insert(QString::fromLatin1(name), must(stores().blobs.put(name)));
        }
        const auto blob = [&](const char* name) { return blobs.value(QString::fromLatin1(name)); };
        const TicketId ticket = aTicket();
        Interaction mail;
        mail.ticketId = ticket;
        mail.at = kMonday;
        mail.rawBlob = blob("mail");
        const InteractionId id = must(stores().conversations.insert(mail));
        must(stores().conversations.attach({{}, id, QStringLiteral("a.pdf"), {}, 10, {}, blob("attachment"), -1}));
        must(stores().outbox.insert({{}, ticket, id, blob("outbox"), QStringLiteral("a@b.example"), {}, OutboxState::Queued, kMonday, 0, {}}));
        must(stores().imports.quarantine({0, must(stores().imports.begin({})), QStringLiteral("x"), QStringLiteral("broken"),
                                          QStringLiteral("00"), blob("quarantine"), kMonday}));
        const UserId me = must(stores().users.insert({{}, QStringLiteral("Şule"), {}, {}, {}, Role::Agent, true, 0}));
        const auto add = [&](const char* name) {
            return must(stores().conversations.addDraftFile(ticket, me, {{}, QStringLiteral("b.pdf"), {}, 5, blob(name)}));
        };
        add("draft");
        must(stores().conversations.removeDraftFile(add("taken off"), me));
        must(session().begin());
        QCOMPARE(must(stores().blobs.dropUnused()), 2);
        must(session().commit());
        QCOMPARE(must(stores().blobs.dropUnused()), 0);
        for (auto it = blobs.cbegin(); it != blobs.cend(); ++it) {
            const bool gone = it.key() == QLatin1String("nothing") || it.key() == QLatin1String("taken off");
            QVERIFY2(outcome(stores().blobs.get(it.value())) == QLatin1String(gone ? "not_found" : "ok"), qPrintable(it.key()));
        }
        // Its bytes can come again.
        QVERIFY(must(stores().blobs.get(must(stores().blobs.put("nothing")))) == "nothing");
    }

    void whatIsBeingStoredStays()
    {
        QFETCH_GLOBAL(QString, engine);
        if (engine == QLatin1String("sqlite")) {
            QSKIP("A file has one writer at a time.");
        }
        const TicketId ticket = aTicket();
        const BlobId id = must(stores().blobs.put("found again"));
        must(stores().blobs.put("unused"));
        const auto colleague = must(factory()(Access::ReadWrite));
        must(colleague->begin());
        QCOMPARE(must(colleague->stores().blobs.put("found again")), id);
        must(session().begin());
        QCOMPARE(must(stores().blobs.dropUnused()), 1);
        must(session().commit());
        Interaction mail;
        mail.ticketId = ticket;
        mail.at = kMonday;
        mail.rawBlob = id;
        must(colleague->stores().conversations.insert(mail));
        must(colleague->commit());
        QCOMPARE(must(stores().blobs.dropUnused()), 0);
        QVERIFY(must(stores().blobs.get(id)) == "found again");
    }

    void flippedByteIsNoticed()
    {
        const QByteArray bytes = noise(5000);
        QVector<QByteArray> chunks = must(compressChunks(bytes));
        QVERIFY(must(decompressChunks(chunks, bytes.size())) == bytes);
        chunks[0][2500] = static_cast<char>(chunks.at(0).at(2500) ^ 1);
        QCOMPARE(outcome(decompressChunks(chunks, bytes.size())), QStringLiteral("storage"));
    }
};

QTEST_GUILESS_MAIN(TestBlobStore)
#include "tst_blob_store.moc"
