// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyBuilder.h"
#include "core/mime/MailParser.h"

#include <QTest>

using namespace memnun;

namespace {

Interaction mailFrom(const char* address, const char* id, const char* answers = "")
{
    Interaction mail;
    mail.fromAddress = QString::fromLatin1(address);
    mail.fromName = QStringLiteral("Ayşe Işık");
    mail.messageId = QString::fromLatin1(id);
    mail.inReplyTo = QString::fromLatin1(answers);
    mail.subject = QStringLiteral("Kargom gelmedi");
    mail.body = QStringLiteral("Merhaba,\nnerede kaldı?");
    mail.at = Instant{1'700'000'000'000};
    return mail;
}

Interaction ours(const char* id, const char* answers)
{
    Interaction mail = mailFrom("destek@example.com", id, answers);
    mail.direction = Direction::Out;
    mail.toAddresses = QStringLiteral("ayse@example.org");
    return mail;
}

ReplySource source(const QVector<Interaction>& thread)
{
    ReplySource from;
    from.ticket.id = TicketId(1042);
    from.ticket.subject = QStringLiteral("Kargom gelmedi");
    from.thread = thread;
    from.account.host = QStringLiteral("smtp.example.com");
    from.account.fromAddress = QStringLiteral("destek@example.com");
    from.account.fromName = QStringLiteral("Işık Mobilya");
    from.signature = QStringLiteral("Öykü\nIşık Mobilya");
    from.now = Instant{1'700'000'100'000};
    return from;
}

ReplyDraft draft(const char* body = "Yarın elinizde olur.")
{
    ReplyDraft reply;
    reply.ticketId = TicketId(1042);
    reply.body = QString::fromUtf8(body);
    return reply;
}

}  // namespace

class TestReplyBuilder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subjects_data();
    void subjects();
    void answersTheNewestFromOutside();
    void keepsLongChainsShort();
    void quotesWhenAsked();
    void carriesAttachments();
    void choosesRecipients_data();
    void choosesRecipients();
    void refuses_data();
    void refuses();
};

void TestReplyBuilder::subjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char* subject, const char* reply) {
        QTest::newRow(subject) << QString::fromUtf8(subject) << QString::fromUtf8(reply);
    };
    row("Kargom gelmedi", "Re: Kargom gelmedi [#1042]");
    row("Re: Kargom gelmedi [#1042]", "Re: Kargom gelmedi [#1042]");
    row("RE: YNT: Re[2]: Kargom", "Re: Kargom [#1042]");
    row("Yanıt: AW: iade", "Re: iade [#1042]");
    row("[#1042] Kargom", "Re: [#1042] Kargom");
    row("Kargom [#7]", "Re: Kargom [#7] [#1042]");
    row("Rezervasyon", "Re: Rezervasyon [#1042]");
    row("", "Re: [#1042]");
    row("iki\r\nsatır", "Re: iki satır [#1042]");
}

void TestReplyBuilder::subjects()
{
    QFETCH(QString, subject);
    QTEST(replySubject(subject, TicketId(1042)), "reply");
    QCOMPARE(replySubject(replySubject(subject, TicketId(1042)), TicketId(1042)), replySubject(subject, TicketId(1042)));
}

void TestReplyBuilder::answersTheNewestFromOutside()
{
    Interaction note = mailFrom("", "");
    note.direction = Direction::Internal;
    note.isPublic = false;
    Interaction robot = mailFrom("noreply@example.org", "auto@x", "c@x");
    robot.automated = AutomatedKind::AutoReply;
    const auto reply = buildReply(
        draft(), source({mailFrom("ayse@example.org", "a@x"), ours("b@x", "a@x"), mailFrom("Ayse@Example.org", "c@x", "b@x"),
                         robot, note}));
    QVERIFY(reply);
    QCOMPARE(reply->to, QStringList{QStringLiteral("Ayse@example.org")});
    QCOMPARE(reply->inReplyTo, QStringLiteral("c@x"));
    QVERIFY(reply->messageId.endsWith(QStringLiteral("@example.com")));

    const auto mail = mime::parseMail(reply->raw);
    QVERIFY(mail);
    QCOMPARE(mail->subject, QStringLiteral("Re: Kargom gelmedi [#1042]"));
    QCOMPARE(mail->messageId, reply->messageId);
    QCOMPARE(mail->inReplyTo, QStringLiteral("c@x"));
    QCOMPARE(mail->references, (QStringList{QStringLiteral("a@x"), QStringLiteral("b@x"), QStringLiteral("c@x")}));
    QCOMPARE(mail->from, (mime::Address{QStringLiteral("Işık Mobilya"), QStringLiteral("destek@example.com")}));
    QCOMPARE(mail->date, Instant{1'700'000'100'000});
    QVERIFY(mail->textFull.contains(QStringLiteral("Yarın elinizde olur.\n\n-- \nÖykü\nIşık Mobilya")));
    QVERIFY(!mail->textFull.contains(QStringLiteral("nerede kaldı")));
    QCOMPARE(mail->text, QStringLiteral("Yarın elinizde olur."));
    QCOMPARE(reply->body, QStringLiteral("Yarın elinizde olur."));
}

void TestReplyBuilder::keepsLongChainsShort()
{
    QVector<Interaction> thread;
    QByteArray previous;
    for (int i = 0; i < 50; ++i) {
        const QByteArray id = QByteArray::number(i) + "@x";
        thread.append(mailFrom("ayse@example.org", id.constData(), previous.constData()));
        previous = id;
    }
    const auto reply = buildReply(draft(), source(thread));
    QVERIFY(reply);
    const auto mail = mime::parseMail(reply->raw);
    QCOMPARE(mail->references.size(), 20);
    QCOMPARE(mail->references.first(), QStringLiteral("0@x"));
    QCOMPARE(mail->references.last(), QStringLiteral("49@x"));
}

void TestReplyBuilder::quotesWhenAsked()
{
    ReplyDraft quoting = draft();
    quoting.quoteOriginal = true;
    quoting.addSignature = false;
    const auto reply = buildReply(quoting, source({mailFrom("ayse@example.org", "a@x")}));
    QVERIFY(reply);
    const auto mail = mime::parseMail(reply->raw);
    QVERIFY2(mail->textFull.contains(QStringLiteral("Ayşe Işık <ayse@example.org>, 2023-11-14 22:13 UTC:\n"
                                                    "> Merhaba,\n> nerede kaldı?")),
             qPrintable(mail->textFull));
    QVERIFY(!mail->textFull.contains(QStringLiteral("Öykü")));
}

void TestReplyBuilder::carriesAttachments()
{
    ReplyDraft with = draft();
    with.attachments = {{QStringLiteral("fatura ğ.pdf"), QStringLiteral("application/pdf"), QByteArray("%PDF-1.4 x")}};
    const auto reply = buildReply(with, source({mailFrom("ayse@example.org", "a@x")}));
    QVERIFY(reply);
    QCOMPARE(reply->attachments.size(), 1);
    const auto mail = mime::parseMail(reply->raw);
    QCOMPARE(mail->attachments.size(), 1);
    QCOMPARE(mail->attachments.first().name, QStringLiteral("fatura ğ.pdf"));
}

void TestReplyBuilder::choosesRecipients_data()
{
    QTest::addColumn<QVector<Interaction>>("thread");
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QString>("card");
    QTest::addColumn<QStringList>("to");
    const QStringList ayse{QStringLiteral("ayse@example.org")};
    const QStringList card{QStringLiteral("kart@example.org")};
    QTest::newRow("from outside") << QVector<Interaction>{mailFrom("ayse@example.org", "a@x")} << QStringList()
                                  << card.first() << ayse;
    QTest::newRow("asked") << QVector<Interaction>{mailFrom("b@example.org", "a@x")}
                           << QStringList{ayse.first(), ayse.first()} << QString() << ayse;
    QTest::newRow("only ours") << QVector<Interaction>{ours("a@x", "")} << QStringList() << QString() << ayse;
    QTest::newRow("written down by hand") << QVector<Interaction>{mailFrom("", "")} << QStringList() << card.first() << card;
    Interaction form = mailFrom("noreply@form.example", "a@x");
    form.replyTo = ayse.first();
    QTest::newRow("contact form") << QVector<Interaction>{form} << QStringList() << card.first() << ayse;
    Interaction back = mailFrom("MAILER-DAEMON@example.com", "b@x", "a@x");
    back.automated = AutomatedKind::Bounce;
    QTest::newRow("ours came back") << QVector<Interaction>{ours("a@x", ""), back} << QStringList() << card.first() << ayse;
    QTest::newRow("only a bounce") << QVector<Interaction>{back} << QStringList() << card.first() << card;
    Interaction call = mailFrom("+905321112233", "");
    call.channel = Channel::Phone;
    QTest::newRow("a call") << QVector<Interaction>{call} << QStringList() << card.first() << card;
    QTest::newRow("a mail, then a call") << QVector<Interaction>{mailFrom("ayse@example.org", "a@x"), call} << QStringList()
                                         << card.first() << ayse;
    QTest::newRow("no mail yet") << QVector<Interaction>() << QStringList() << card.first() << card;
}

void TestReplyBuilder::choosesRecipients()
{
    QFETCH(QVector<Interaction>, thread);
    QFETCH(QStringList, asked);
    QFETCH(QString, card);
    ReplyDraft reply = draft();
    reply.to = asked;
    ReplySource from = source(thread);
    from.customerAddress = card;
    const auto built = buildReply(reply, from);
    QVERIFY(built);
    QTEST(built->to, "to");
}

void TestReplyBuilder::refuses_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QString>("field");
    const QString text = QStringLiteral("Merhaba");
    QTest::newRow("no text") << QStringLiteral(" \n") << QStringList{QStringLiteral("a@x.com")} << QStringLiteral("body");
    QTest::newRow("nobody") << text << QStringList() << QStringLiteral("to");
    QTest::newRow("no address") << text << QStringList{QStringLiteral("ayşe")} << QStringLiteral("to");
    QTest::newRow("two lines") << text << QStringList{QStringLiteral("a@x.com\r\nBcc: b@x.com")} << QStringLiteral("to");
}

void TestReplyBuilder::refuses()
{
    QFETCH(QString, body);
    QFETCH(QStringList, to);
    QFETCH(QString, field);
    ReplyDraft reply = draft();
    reply.body = body;
    reply.to = to;
    const auto built = buildReply(reply, source({}));
    QVERIFY(!built);
    QCOMPARE(built.error().code, Code::Invalid);
    QCOMPARE(built.error().fields.value(0).field, field);
}

QTEST_GUILESS_MAIN(TestReplyBuilder)
#include "tst_reply_builder.moc"
