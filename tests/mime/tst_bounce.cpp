// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "core/mime/ParsedMailJson.h"
#include "tests/mime/CorpusFiles.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace memnun;
using namespace memnun::mime;
using namespace memnun::test;

Q_DECLARE_METATYPE(memnun::mime::Automated)
Q_DECLARE_METATYPE(memnun::mime::DeliveryAction)

namespace {

struct RealMail {
    QString name;  ///< below the folder; "#3" behind it: the third message of an mbox
    QByteArray raw;
};

QVector<RealMail> mailsBelow(const QString& folder)
{
    QVector<RealMail> mails;
    QStringList paths;
    for (QDirIterator each(dataPath(folder), QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        paths.append(each.next());
    }
    paths.sort();
    for (const QString& path : paths) {
        QFile file(path);
        const QString name = path.mid(dataPath(folder).size() + 1);
        if (!file.open(QIODevice::ReadOnly) || name.startsWith(u'_')) {
            continue;
        }
        QByteArray content = file.readAll();
        if (!name.startsWith(QLatin1String("mailbox/"))) {
            mails.append({name, content});
            continue;
        }
        QBuffer buffer(&content);
        if (!buffer.open(QIODevice::ReadOnly)) {
            continue;
        }
        MboxReader reader(buffer);
        int number = 0;
        for (auto entry = reader.next(); entry && *entry; entry = reader.next()) {
            mails.append({name + u'#' + QString::number(++number), (*entry)->raw});
        }
    }
    return mails;
}

/// What the names of the files and folders say (INDEX.md).
Automated expectedKind(const QString& name)
{
    if (name.contains(QLatin1String("/not/"))) {
        return Automated::None;
    }
    return name.contains(QLatin1String("/arf-"))       ? Automated::Complaint
           : name.contains(QLatin1String("/rfc3834-")) ? Automated::AutoReply
                                                       : Automated::Bounce;
}

constexpr Explained explained[] = {
    {"maildir/bsd/lhost-amazonses-13.eml", "Amazon's word that a mail WAS delivered"},
    {"mailbox/mbox-0#36", "a person forwards a failure notice"},
};

/// The values of a field of a delivery report, wherever it stands in the raw message; not read by our parser.
QStringList valuesOf(const QByteArray& raw, const char* pattern)
{
    const QString text = QString::fromLatin1(raw).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    const QRegularExpression field(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    QStringList values;
    for (auto each = field.globalMatch(text); each.hasNext();) {
        values.append(each.next().captured(1).trimmed().toLower());
    }
    return values;
}

QByteArray notice(const char* from, const char* subject, const char* text, const char* more = "")
{
    return QByteArray("From: ") + from + "\nTo: destek@biz.com.tr\nSubject: " + subject + "\n" + more + "\n" + text;
}

constexpr const char* kCopy = "Received: from a by b; Mon, 2 Nov 2026 10:00:00 +0300\nMessage-ID: <asil@biz.com.tr>\n"
                              "From: destek@biz.com.tr\nTo: ali@musteri.com.tr\nSubject: x\n\nMerhaba\n";

}  // namespace

class tst_bounce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void readsEveryRecipientOfAReport();
    void realBounces();
    void agreesWithTheReports();
    void falseAlarms();
    void longLinesTakeNoTime();
};

void tst_bounce::recognises_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<Automated>("kind");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("status");
    QTest::addColumn<DeliveryAction>("action");
    QTest::addColumn<QString>("original");
    const QString ali = QStringLiteral("ali@musteri.com.tr");
    const QString id = QStringLiteral("asil@biz.com.tr");
    const auto failed = DeliveryAction::Failed;
    const auto row = [&](const char* name, const QByteArray& raw, const char* status, DeliveryAction action, const QString& original) {
        QTest::newRow(name) << raw << Automated::Bounce << ali << QString::fromLatin1(status) << action << original;
    };
    const auto none = [](const char* name, const QByteArray& raw, Automated kind) {
        QTest::newRow(name) << raw << kind << QString() << QString() << DeliveryAction::Failed << QString();
    };
    row("qmail", notice("MAILER-DAEMON@mx.com", "failure notice",
                        (QByteArray("Hi. This is the qmail-send program at mx.com.\nI'm afraid I wasn't able to deliver your message.\n\n"
                                    "<ali@musteri.com.tr>:\nRemote host said: 550 5.1.1 unknown\n\n--- Below this line is a copy of the message.\n\n") + kCopy).constData()),
        "5.1.1", failed, id);
    row("Exim", notice("Mail Delivery System <Mailer-Daemon@mx.com>", "Mail delivery failed: returning message to sender",
                       (QByteArray("A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. "
                                   "The following address(es) failed:\n\n  ali@musteri.com.tr\n    host mx [1.2.3.4]\n    SMTP error from remote mail server:\n"
                                   "    550 no such user\n\n------ This is a copy of the message, including all the headers. ------\n\n") + kCopy).constData()),
        "5.0.0", failed, id);
    row("Exim warns", notice("Mail Delivery System <Mailer-Daemon@mx.com>", "Warning: message 1abc delayed 24 hours",
                             "The address to which the message has not yet been delivered is:\n\n  ali@musteri.com.tr\n\n"
                             "No action is required on your part. Delivery attempts will continue for\nsome time.\n"),
        "", DeliveryAction::Delayed, QString());
    row("Gmail by header", notice("Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
                                  "Address not found. The response was: 550 5.1.1 The email account does not exist.\n",
                                  "X-Failed-Recipients: ali@musteri.com.tr\nIn-Reply-To: <asil@biz.com.tr>\n"),
        "5.1.1", failed, id);
    row("Exchange of old", notice("System Administrator <postmaster@biz.com.tr>", "Undeliverable: x",
                                  "Your message\n\n  To:      veli@baska.com.tr\n  Subject: x\n\ndid not reach the following recipient(s):\n\n"
                                  "ali@musteri.com.tr on Mon, 2 Nov 2026 10:00:00 +0300\n    The recipient name is not recognized\n"),
        "", failed, QString());
    row("Turkish server", notice("Postmaster <postmaster@biz.com.tr>", "=?utf-8?Q?=C4=B0letilemedi=3A?= x",
                                 "İletiniz aşağıdaki alıcılara iletilemedi:\n\nali@musteri.com.tr\n\n550 5.2.2 Posta kutusu dolu\n"),
        "5.2.2", failed, QString());
    row("Yandex", notice("mailer-daemon@yandex.ru", "Undelivered Mail Returned to Sender",
                         "This is the mail system at host forward1.yandex.net.\n\n<ali@musteri.com.tr>: host mx[1.2.3.4] said:\n"
                         "    550 5.7.1 blocked (in reply to RCPT TO command)\n"),
        "5.7.1", failed, QString());
    row("nobody's sender", notice("no-reply@mx.com", "Hata", "Your mail\n     Could not be delivered to: <ali@musteri.com.tr>\n     As their mailbox is full.\n"),
        "", failed, QString());
    none("a person writes of it", notice("Veli <veli@baska.com.tr>", "Undelivered Mail Returned to Sender?",
                                         "I got this: message could not be delivered to ali@musteri.com.tr, 550 5.1.1. Why?\n"), Automated::None);
    none("absence", notice("Veli <veli@baska.com.tr>", "=?utf-8?Q?Otomatik_yan=C4=B1t=3A?= x", "Ofis dışındayım.\n"), Automated::AutoReply);
    none("Auto-Submitted", notice("Veli <veli@baska.com.tr>", "x", "Away.\n", "Auto-Submitted: auto-replied\n"), Automated::AutoReply);
    none("complaint", notice("fbl@isp.com", "FW: x", "--b\nContent-Type: text/plain\n\nThis is an email abuse report.\n--b\n"
                             "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--b--\n",
                             "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n"), Automated::Complaint);
}

void tst_bounce::recognises()
{
    QFETCH(QByteArray, raw);
    QFETCH(Automated, kind);
    const auto mail = parseMail(raw);
    QVERIFY(mail.has_value());
    QVERIFY2(mail->automated == kind, qPrintable(toString(mail->automated)));
    QCOMPARE(mail->bounce.has_value(), kind == Automated::Bounce);
    const Bounce bounce = mail->bounce.value_or(Bounce());
    QTEST(bounce.recipient, "recipient");
    QTEST(bounce.status, "status");
    QTEST(bounce.originalId, "original");
    QFETCH(DeliveryAction, action);
    QVERIFY(bounce.action == action);
}

void tst_bounce::readsEveryRecipientOfAReport()
{
    const auto mail = parseMail(
        "From: MAILER-DAEMON@mx.com\nSubject: Undelivered\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.com\n\nFinal-Recipient: rfc822; geciken@x.com\nAction: delayed\n"
        "Status: 4.4.1\n\nFinal-Recipient: rfc822; kutu@x.com\nOriginal-Recipient: rfc822;takma@x.com\nAction: failed\nStatus: 5.1.1 (unknown)\n\n"
        "Final-Recipient: rfc822; <yok@x.com>\nAction: failed\nStatus: 5.1.2\n\n--b\nContent-Type: text/rfc822-headers\n\n"
        "Message-ID: <asil@biz.com.tr>\nSubject: x\n\n--b--\n");
    QVERIFY(mail && mail->bounce);
    QCOMPARE(mail->bounce->recipient, QStringLiteral("kutu@x.com"));
    QCOMPARE(mail->bounce->status, QStringLiteral("5.1.1"));
    QVERIFY(mail->bounce->action == DeliveryAction::Failed);
    QCOMPARE(mail->bounce->recipients, QStringList({QStringLiteral("kutu@x.com"), QStringLiteral("takma@x.com"), QStringLiteral("yok@x.com")}));
    QCOMPARE(mail->bounce->originalId, QStringLiteral("asil@biz.com.tr"));
}

void tst_bounce::realBounces()
{
    MEMNUN_NEED_DATA("mail/sisimai-bounces/maildir/bsd");
    QMap<QString, QPair<int, int>> agreement;  // kind -> right, all
    int unaddressed = 0, withOriginal = 0, unexplained = 0;
    const QVector<RealMail> mails = mailsBelow(QStringLiteral("mail/sisimai-bounces"));
    for (const RealMail& real : mails) {
        const auto mail = parseMail(real.raw);
        const Automated expected = expectedKind(real.name);
        auto& [right, all] = agreement[toString(expected)];
        ++all;
        if (mail && mail->automated == expected) {
            ++right;
        } else {
            const QString why = explanation(explained, real.name);
            unexplained += why.isEmpty() ? 1 : 0;
            qInfo().noquote() << "differs:" << real.name << (mail ? toString(mail->automated) : QStringLiteral("refused")) << "--"
                              << (why.isEmpty() ? QStringLiteral("NOT EXPLAINED") : why);
        }
        if (mail && mail->bounce) {
            unaddressed += mail->bounce->recipient.isEmpty() ? 1 : 0;
            withOriginal += mail->bounce->originalId.isEmpty() ? 0 : 1;
        }
    }
    for (auto row = agreement.cbegin(); row != agreement.cend(); ++row) {
        qInfo().noquote() << row.key() << row->first << "of" << row->second;
    }
    qInfo() << "bounces without a recipient" << unaddressed << "with the original's Message-ID" << withOriginal;
    const auto [right, all] = agreement.value(QStringLiteral("bounce"));
    QVERIFY(all > 440);
    QVERIFY2(right * 100 >= all * 98, "fewer than 98 % of the bounces are recognised");
    for (const char* kind : {"complaint", "auto_reply", "none"}) {
        QCOMPARE(agreement.value(QLatin1String(kind)).first, agreement.value(QLatin1String(kind)).second);
    }
    QCOMPARE(unexplained, 0);
    QCOMPARE(unaddressed, 0);
}

/// Where the mail states recipient and status in fields, ours are among them; where its words hold a code, there is a status.
void tst_bounce::agreesWithTheReports()
{
    MEMNUN_NEED_DATA("mail/sisimai-bounces/maildir/bsd");
    int recipients = 0, statuses = 0, spoken = 0;
    QStringList wrong;
    const QVector<RealMail> mails = mailsBelow(QStringLiteral("mail/sisimai-bounces"));
    for (const RealMail& real : mails) {
        const auto mail = parseMail(real.raw);
        if (!mail || !mail->bounce) {
            continue;
        }
        const QStringList named = valuesOf(real.raw, "^(?:final|original)-recipient: *[\\w]+; *<?([^>\\s@]+@[^>\\s]+)>?");
        const QStringList codes = valuesOf(real.raw, "^status: *([245]\\.\\d+\\.\\d+)");
        recipients += named.isEmpty() ? 0 : 1;
        statuses += codes.isEmpty() ? 0 : 1;
        if (!named.isEmpty() && !named.contains(mail->bounce->recipient.toLower())) {
            wrong += real.name + u' ' + mail->bounce->recipient + QStringLiteral(" instead of ") + named.join(u'|');
        }
        if (!codes.isEmpty() && !codes.contains(mail->bounce->status)) {
            wrong += real.name + u' ' + mail->bounce->status + QStringLiteral(" instead of ") + codes.join(u'|');
        }
        const qsizetype returned = real.raw.toLower().indexOf("message/rfc822");
        const QByteArray own = real.raw.left(returned < 0 ? real.raw.size() : returned);  // a returned mail may speak of codes, too
        if (codes.isEmpty() && !valuesOf(own, "\\b([45][05]\\d[ -][45]\\.\\d\\.\\d)").isEmpty()) {
            ++spoken;
            if (mail->bounce->status.isEmpty()) {
                wrong += real.name + QStringLiteral(" has a code in its words");
            }
        }
    }
    qInfo() << "with recipient fields" << recipients << "with status fields" << statuses << "with a code in words" << spoken
            << "wrong" << wrong.size() << wrong.join(u' ');
    QVERIFY(recipients > 250 && statuses > 250);
    QCOMPARE(wrong, QStringList());
}

void tst_bounce::falseAlarms()
{
    MEMNUN_NEED_DATA("mail/spamassassin-corpus/easy-ham-1");
    int ham = 0, alarms = 0;
    for (const char* folder : {"easy-ham-1", "easy-ham-2", "hard-ham-1"}) {
        const QVector<RealMail> mails = mailsBelow(QStringLiteral("mail/spamassassin-corpus/") + QLatin1String(folder));
        for (const RealMail& real : mails) {
            const auto mail = parseMail(real.raw);
            ++ham;
            if (mail && (mail->automated == Automated::Bounce || mail->automated == Automated::Complaint)) {
                ++alarms;
                qInfo().noquote() << "taken for a bounce:" << folder << real.name << mail->from.address << mail->subject;
            }
        }
    }
    qInfo().noquote() << "false alarms" << alarms << "of" << ham;
    QVERIFY(ham > 1000);
    QVERIFY2(alarms * 1000 <= ham * 2, "more than 0.2 %");
}

void tst_bounce::longLinesTakeNoTime()
{
    QElapsedTimer timer;
    timer.start();
    for (const char* piece : {"could not be delivered to ", "a@b.c ", "550 ", "5.1.1.1.", "Message-ID: <", "error: "}) {
        const auto mail = parseMail(notice("MAILER-DAEMON@mx.com", "failure notice", QByteArray(piece).repeated(100'000).constData()));
        QVERIFY(mail && mail->automated == Automated::Bounce);
    }
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_bounce)
#include "tst_bounce.moc"
