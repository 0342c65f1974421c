// SPDX-License-Identifier: GPL-3.0-or-later
// A formatted answer as mail: what the editor wrote is what our own parser reads back, with its pictures and copies.
#include "core/channels/email/ReplyBuilder.h"
#include "core/conversations/Answering.h"
#include "core/mime/MailParser.h"
#include "ui/editor/ReplyEditor.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace memnun;

class TestFormattedReply : public QObject {
    Q_OBJECT

private:
    static ReplySource source()
    {
        Interaction asked;
        asked.fromAddress = QStringLiteral("ayse@example.org");
        asked.fromName = QString::fromUtf8("Ayşe Işık");
        asked.messageId = QStringLiteral("a@x");
        asked.subject = QString::fromUtf8("Masa kırık");
        asked.body = QStringLiteral("Nerede?");
        ReplySource from;
        from.ticket.id = TicketId(7);
        from.thread = {asked};
        from.account.fromAddress = QStringLiteral("destek@example.com");
        from.account.fromName = QString::fromUtf8("Işık Mobilya");
        from.signature = QString::fromUtf8("Öykü\nIşık Mobilya");
        from.now = Instant{1'700'000'100'000};
        return from;
    }
    static QByteArray png()
    {
        QImage image(5, 5, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    static ReplyDraft written(ReplyEditor& editor)
    {
        ReplyDraft draft;
        draft.ticketId = TicketId(7);
        draft.body = editor.text().trimmed();
        draft.form.html = editor.html();
        return draft;
    }

private Q_SLOTS:
    void isReadBack()
    {
        ReplyEditor editor;
        editor.load({}, QString::fromUtf8("<p>Merhaba <strong>Ayşe</strong>,</p><ul><li>çekiç</li></ul><p>Bkz. "
                                          "<a href=\"https://x.example/\">burada</a> <img src=\"cid:p1@memnun\" alt=\"masa.png\"></p>"));
        ReplyDraft draft = written(editor);
        draft.attachments = {{QStringLiteral("masa.png"), QStringLiteral("image/png"), png(), QStringLiteral("p1@memnun")},
            {QStringLiteral("kılavuz.pdf"), QStringLiteral("application/pdf"), "%PDF-1.4", {}}};
        draft.form.cc = {QStringLiteral("can@x.example")};
        draft.form.bcc = {QStringLiteral("gizli@x.example")};
        const auto reply = buildReply(draft, source());
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().context));
        const auto mail = mime::parseMail(reply->raw);
        QVERIFY(mail);
        QCOMPARE(mail->subject, QString::fromUtf8("Re: Masa kırık [#7]"));
        QCOMPARE(mail->textFull.trimmed(), QString::fromUtf8("Merhaba Ayşe,\n- çekiç\nBkz. burada <https://x.example/> [masa.png]"
                                                         "\n\n-- \nÖykü\nIşık Mobilya"));
        QVERIFY(mail->hasHtml);
        QVERIFY(mail->html.contains(draft.form.html));
        QVERIFY(mail->html.contains(QString::fromUtf8("Öykü<br>Işık Mobilya")));
        QCOMPARE(mail->cc.value(0).address, QStringLiteral("can@x.example"));
        QVERIFY(!reply->raw.contains("gizli"));
        QCOMPARE(reply->form.bcc, draft.form.bcc);  // for the envelope
        QByteArrayList contents;
        for (const mime::Attachment& file : mail->attachments)
            contents << mime::extractAttachment(reply->raw, file.partIndex).value();
        QVERIFY(contents.contains(png()));
        QVERIFY(contents.contains("%PDF-1.4"));
        QCOMPARE(mail->charsetProblems, 0);
        QCOMPARE(reply->raw.count("Content-Type: multipart/"), 3);  // mixed, alternative, related
        QVERIFY(reply->raw.contains("Content-ID: <p1@memnun>"));
    }

    void plainStaysOnePart()
    {
        ReplyEditor editor;
        editor.setPlainText(QStringLiteral("Yolda."));
        const auto reply = buildReply(written(editor), source());
        QVERIFY(reply);
        QVERIFY(!reply->raw.contains("multipart"));
        QVERIFY(!mime::parseMail(reply->raw)->hasHtml);
    }

    void onlyWhatOneMayWriteGoesOut()
    {
        ReplyDraft draft;
        draft.ticketId = TicketId(7);
        draft.body = QStringLiteral("a");
        draft.form.html = QStringLiteral("<p>a<script>x()</script><img src=\"https://x.example/t.gif\"></p>");
        const auto reply = buildReply(draft, source());
        QVERIFY(reply);
        const QString html = mime::parseMail(reply->raw)->html;
        QVERIFY(!html.contains(QLatin1String("script")) && !html.contains(QLatin1String("t.gif")));
    }

    void copiesAreChecked_data()
    {
        QTest::addColumn<QStringList>("cc");
        QTest::addColumn<QStringList>("bcc");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("refused");
        QTest::newRow("no address") << QStringList{QStringLiteral("can")} << QStringList() << QString() << QStringLiteral("cc can");
        QTest::newRow("hidden, no address") << QStringList() << QStringList{QStringLiteral("a@")} << QString() << QStringLiteral("bcc a@");
        QTest::newRow("who is answered needs no copy") << QStringList{QStringLiteral("ayse@example.org"), QStringLiteral("b@x.example")}
                                                       << QStringList{QStringLiteral("b@x.example")} << QStringLiteral("b@x.example|") << QString();
    }
    void copiesAreChecked()
    {
        QFETCH(QStringList, cc);
        QFETCH(QStringList, bcc);
        QFETCH(QString, kept);
        QFETCH(QString, refused);
        ReplyDraft draft;
        draft.ticketId = TicketId(7);
        draft.body = QStringLiteral("a");
        draft.form.cc = cc;
        draft.form.bcc = bcc;
        const auto reply = buildReply(draft, source());
        QCOMPARE(reply ? QString() : reply.error().fields.value(0).field + QLatin1Char(' ') + reply.error().context, refused);
        if (reply)
            QCOMPARE(reply->form.cc.join(QLatin1Char(',')) + QLatin1Char('|') + reply->form.bcc.join(QLatin1Char(',')), kept);
    }

    void othersAreThoseWhoAreNotUs()
    {
        Interaction asked = source().thread.first();
        asked.toAddresses = QStringLiteral("Destek@example.com, can@x.example, ayse@example.org, zeynep@ours.example, CAN@x.example");
        const OwnAddresses ours({QStringLiteral("destek@example.com"), QStringLiteral("@ours.example")});
        QCOMPARE(alsoAddressed({asked}, {}, ours), QStringList{QStringLiteral("can@x.example")});
        asked.replyTo = QStringLiteral("can@x.example");
        QCOMPARE(alsoAddressed({asked}, {}, ours), QStringList());
    }
};

QTEST_MAIN(TestFormattedReply)
#include "tst_formatted_reply.moc"
