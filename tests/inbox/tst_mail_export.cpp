// SPDX-License-Identifier: GPL-3.0-or-later
// A mail that waits in the outbox, saved from its card as a file that any mail program reads.
#include "tests/inbox/InboxFixture.h"

#include "core/channels/email/ReplyBuilder.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/kernel/Stores.h"
#include "core/mime/MailParser.h"
#include "core/settings/SmtpAccount.h"
#include "ui/inbox/MessageCard.h"

#include <QTest>
#include <QToolButton>

using namespace memnun;

class TestMailExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heldMailIsWhole();
    void aRefusedFileIsTold();
    void whatWasFetchedLaterIsPutBack_data();
    void whatWasFetchedLaterIsPutBack();

private:
    static Interaction heldReply(InboxFixture& world, OutboxId& outbox);
};

/// Written as the program writes it, and not sent.
Interaction TestMailExport::heldReply(InboxFixture& world, OutboxId& outbox)
{
    const Customer customer = world.customer(QStringLiteral("Ayşe Işık"), QStringLiteral("ayse@example.org"));
    ReplySource source;
    source.ticket = world.ticket(customer, QStringLiteral("Kargom / gelmedi?"), QStringLiteral("Nerede kaldı?"));
    source.account.host = QStringLiteral("smtp.example.com");
    source.account.fromAddress = QStringLiteral("destek@example.com");
    source.account.fromName = QStringLiteral("Işık Mobilya");
    source.customerAddress = QStringLiteral("ayse@example.org");
    source.now = world.clock.now();
    ReplyDraft draft;
    draft.ticketId = source.ticket.id;
    draft.body = QStringLiteral("Yarın elinizde olur.\nİyi günler, Öykü");
    draft.to = {QStringLiteral("ayse@example.org"), QStringLiteral("depo@example.org")};
    draft.attachments = {{QStringLiteral("irsaliye çıktısı.pdf"), QStringLiteral("application/pdf"), "%PDF-1.4 deneme"}};
    const auto reply = buildReply(draft, source);
    if (!reply)
        return {};
    const auto done = world.run(*reply);
    outbox = done.outbox;
    return *world.stores().conversations.byId(done.interaction);
}

void TestMailExport::heldMailIsWhole()
{
    InboxFixture world;
    OutboxId outbox;
    const Interaction message = heldReply(world, outbox);
    QVERIFY(outbox.isValid());
    const auto item = world.stores().outbox.byId(outbox);
    QVERIFY(item && item->state == OutboxState::Queued);

    const AppContext context = world.context();
    MessageCard card(context, message, {}, world.me.name, {});
    world.desktop.savePath = world.folder.filePath(QStringLiteral("kayit.eml"));
    auto* button = card.findChild<QToolButton*>(QStringLiteral("saveMail"));
    QVERIFY(button);
    button->click();
    QTRY_VERIFY(QFile::exists(world.desktop.savePath));
    QVERIFY2(world.desktop.suggested.first().endsWith(QStringLiteral(".eml")), qPrintable(world.desktop.suggested.first()));
    QVERIFY2(world.desktop.suggested.first().contains(QStringLiteral("Kargom - gelmedi")), qPrintable(world.desktop.suggested.first()));
    QVERIFY(!world.desktop.suggested.first().contains(QLatin1Char('/')));

    QFile file(world.desktop.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray raw = file.readAll();
    QCOMPARE(raw, *world.stores().blobs.get(item->rawBlob));
    QVERIFY(!raw.toLower().contains("\nbcc:"));
    const auto mail = mime::parseMail(raw);
    QVERIFY(mail);
    QCOMPARE(mail->subject, message.subject);
    QCOMPARE(mail->messageId, message.messageId);
    QVERIFY(mail->textFull.startsWith(QStringLiteral("Yarın elinizde olur.\nİyi günler, Öykü")));
    QCOMPARE(mail->from.address, QStringLiteral("destek@example.com"));
    QStringList to;
    for (const auto& list : {mail->to, mail->cc}) {
        for (const mime::Address& address : list)
            to << address.address;
    }
    QCOMPARE(to, item->recipients);
    QCOMPARE(mail->attachments.size(), 1);
    QCOMPARE(mail->attachments.first().name, QStringLiteral("irsaliye çıktısı.pdf"));
    const auto content = mime::StoredMail().attachment(raw, mail->attachments.first().partIndex);
    QVERIFY(content);
    QCOMPARE(*content, QByteArray("%PDF-1.4 deneme"));
}

void TestMailExport::aRefusedFileIsTold()
{
    InboxFixture world;
    OutboxId outbox;
    const AppContext context = world.context();
    MessageCard card(context, heldReply(world, outbox), {}, world.me.name, {});
    QString said;
    connect(&card, &MessageCard::failed, this, [&said](const QString& sentence) { said = sentence; });
    world.desktop.savePath = world.folder.filePath(QStringLiteral("no/such/folder.eml"));
    card.findChild<QToolButton*>(QStringLiteral("saveMail"))->click();
    QTRY_VERIFY(!said.isEmpty());
}

void TestMailExport::whatWasFetchedLaterIsPutBack_data()
{
    QTest::addColumn<bool>("fetched");
    QTest::newRow("fetched") << true;
    QTest::newRow("on the server still") << false;
}

/// A film that was left on the server, and a drawing that came with the mail.
void TestMailExport::whatWasFetchedLaterIsPutBack()
{
    QFETCH(bool, fetched);
    InboxFixture world;
    const QByteArray film = QByteArray("film\r\n--b\r\n\0", 12).repeated(5000);
    const QByteArray raw = "Message-ID: <film@x>\r\nSubject: Film\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                           "--b\r\nContent-Type: text/plain\r\n\r\nBkz. ek\r\n--b\r\nContent-Type: video/mp4; name=\"film.mp4\"\r\n"
                           "Content-Transfer-Encoding:\r\n 8bit\r\nContent-Disposition: attachment\r\nX-Memnun-Left-Out: 2 60000\r\n\r\n"
                           "\r\n--b\r\nContent-Type: image/svg+xml; name=\"resim.svg\"\r\n\r\n<svg/>\r\n--b--\r\n";
    const Customer customer = world.customer(QStringLiteral("Ayşe Işık"), QStringLiteral("ayse@example.org"));
    Interaction message = world.mail(world.ticket(customer, QStringLiteral("Film"), QStringLiteral("Bkz.")), customer, QStringLiteral("Bkz. ek"));
    message.rawBlob = *world.stores().blobs.put(raw);
    Attachment attachment{{}, message.id, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), 60'000, {}, {}, 2, QStringLiteral("2")};
    if (fetched)
        attachment.blobId = *world.stores().blobs.put(film);
    QVERIFY(world.stores().conversations.attach(attachment));

    const AppContext context = world.context();
    MessageCard card(context, message, {}, world.me.name, {});
    QString said;
    connect(&card, &MessageCard::failed, this, [&said](const QString& sentence) { said = sentence; });
    world.desktop.savePath = world.folder.filePath(QStringLiteral("film.eml"));
    card.saveMail();
    QTRY_VERIFY(QFile::exists(world.desktop.savePath));
    if (!fetched)
        QTRY_VERIFY2(said.contains(QStringLiteral("film.mp4")), qPrintable(said));
    QFile file(world.desktop.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    if (!fetched) {
        QCOMPARE(saved, raw);
        return;
    }
    const auto mail = mime::parseMail(saved);
    QVERIFY(mail && mail->attachments.size() == 2);
    QVERIFY(!saved.contains("X-Memnun-Left-Out") && mail->textFull.contains(QStringLiteral("Bkz. ek")));
    QCOMPARE(mail->attachments.first().name, QStringLiteral("film.mp4"));
    QVERIFY(*mime::StoredMail().attachment(saved, mail->attachments.first().partIndex) == film);
    QCOMPARE(*mime::StoredMail().attachment(saved, mail->attachments.last().partIndex), QByteArray("<svg/>"));
    QCOMPARE(said, QString());
}

QTEST_MAIN(TestMailExport)
#include "tst_mail_export.moc"
