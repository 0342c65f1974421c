// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/FileName.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "tests/mime/CorpusFiles.h"
#include "tests/support/BigArchive.h"
#include "tests/support/CpuTimer.h"

#include <QElapsedTimer>
#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace memnun;
using namespace memnun::mime;
using namespace memnun::test;

namespace {

/// A guard against hangs, wide enough for a loaded machine and for sanitizers; alone, all of them take under 2 s.
constexpr qint64 kHangMs = 20000;

/// Where we differ from the reference (made by another parser) on purpose.
constexpr Explained explained[] = {
    {"mail/flanker/messages/disposition-notification.eml", "the zone stands after a comment: ours is -0400, theirs UTC"},
    {"mail/mimekit/messages/disposition-notification*", "the zone stands after a comment: ours is -0400, theirs UTC"},
    {"mail/mikel-mail/emails/error_emails/bad_encoded_subject.eml", "charset NONE: we guess, they keep the code"},
    {"mail/mikel-mail/emails/plain_emails/raw_email_multiple_from.eml", "two mailboxes without a comma: theirs has no local part"},
    {"mail/mimetools-testmsgs/multi-2evil.msg", "encoded words in a file name: ours are decoded and the path is cut"},
    {"mail/mimekit/tnef/*", "winmail.dat is opened: ours are the files in it"},
    {"mail/nodemailer-mailparser/nodemailer.eml", "the space after an encoded word belongs to the subject"},
    {"mail/rspamd/fname.eml", "five base64 letters: we decode three bytes, they give the letters"},
    {"mail/sisimai-bounces/maildir/bsd/rfc3464-34.eml", "date 29-04-2017 23:34: we read it, they don't"},
    {"mail/spamassassin-corpus/spam-1/00068.*", "zone 01800 without a sign: we take no zone, they take +1800"},
    {"mail/mikel-mail/emails/plain_emails/mix_caps_content_type.eml", "name and address without brackets: ours is the address alone"},
    {"mail/mikel-mail/emails/rfc2822/example14.eml", "the space before an encoded word belongs to the subject"},
    {"mail/mimetools-testmsgs/twopart.msg", "damaged base64: we decode what there is, they give the letters"},
    {"mail/spamassassin-tests/nice/unicode1", "encoded words with a language: ours are decoded"},
};

bool isMailbox(QByteArray raw)
{
    QBuffer buffer(&raw);
    if (!buffer.open(QIODevice::ReadOnly)) {
        return false;
    }
    MboxReader reader(buffer);
    int messages = 0;
    for (auto entry = reader.next(); entry && *entry; entry = reader.next()) {
        ++messages;
    }
    return messages > 1;
}

QString bareId(const QString& id)
{
    const qsizetype open = id.indexOf(u'<');
    const qsizetype close = id.indexOf(u'>', open);
    return open >= 0 && close > open ? id.mid(open + 1, close - open - 1) : id.trimmed();
}

/// The reference marks what it could not decode by U+FFFD; anything may stand there in ours.
bool sameText(const QString& ours, const QString& reference)
{
    const QString expected = reference.simplified();
    if (ours == expected) {
        return true;
    }
    if (!expected.contains(QChar::ReplacementCharacter)) {
        return false;
    }
    QString pattern;
    for (const QChar c : expected) {
        const bool lost = c == QChar::ReplacementCharacter;
        if (!lost || !pattern.endsWith(QLatin1String(".*"))) {
            pattern += lost ? QStringLiteral(".*") : QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(ours).hasMatch();
}

QString join(const QStringList& list)
{
    return list.join(QLatin1String(" | "));
}

struct Comparison {
    QStringList differences;

    void text(const char* field, const QString& ours, const QString& reference)
    {
        if (!sameText(ours, reference)) {
            differences += QStringLiteral("%1: ours \"%2\", reference \"%3\"").arg(QLatin1String(field), ours, reference);
        }
    }
};

/// The reference lists what the sender made a file; what else the text does not show is ours alone.
void compareAttachments(QVector<Attachment> ours, const QJsonArray& reference, Comparison& result)
{
    ours.removeIf([](const Attachment& file) { return !file.declared; });
    QStringList mine;
    QStringList theirs;
    bool same = ours.size() == reference.size();
    for (qsizetype i = 0; i < ours.size(); ++i) {
        mine += ours[i].name + u' ' + ours[i].sha256.left(8) + u' ' + QString::number(ours[i].size);
    }
    for (qsizetype i = 0; i < reference.size(); ++i) {
        const QJsonObject row = reference[i].toObject();
        const QString name = row[QStringLiteral("filename")].toString();
        const QString hash = row[QStringLiteral("sha256")].toString();
        theirs += name + u' ' + hash.left(8) + u' ' + QString::number(row[QStringLiteral("bytes")].toInt());
        same = same && i < ours.size() && ours[i].sha256 == hash &&
               (name.isEmpty() || sameText(ours[i].name, safeFileName(name)));
    }
    if (!same) {
        result.differences += QStringLiteral("attachments: ours [%1], reference [%2]").arg(join(mine), join(theirs));
    }
}

Comparison compare(const ParsedMail& mail, const QJsonObject& row)
{
    Comparison result;
    result.text("message_id", mail.messageId, bareId(row[QStringLiteral("message_id")].toString()));
    result.text("subject", mail.subject, row[QStringLiteral("subject")].toString());
    const QJsonArray from = row[QStringLiteral("from")].toArray();
    if (!from.isEmpty()) {
        result.text("from", mail.from.address, from[0].toString());
    }
    const QString date = row[QStringLiteral("date")].toString();
    const auto instant = date.isEmpty() ? std::nullopt : Instant::fromIso(date);
    result.text("date", mail.declaredDate ? mail.declaredDate->toIso() : QString(), instant ? instant->toIso() : QString());
    compareAttachments(mail.attachments, row[QStringLiteral("attachments")].toArray(), result);
    return result;
}

QVector<QJsonObject> manifestRows()
{
    QVector<QJsonObject> rows;
    const QList<QByteArray> lines = readShared(QStringLiteral("reference/mail_manifest.jsonl")).split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty()) {
            rows.append(row);
        }
    }
    return rows;
}

}  // namespace

/// Adds up what one kind of call takes.
class Stopwatch {
public:
    template <class F>
    auto time(F&& call)
    {
        m_timer.start();
        auto result = call();
        m_ns += m_timer.nsecsElapsed();
        return result;
    }
    qint64 rate(int count) const { return count * 1'000'000'000LL / qMax<qint64>(m_ns, 1); }

private:
    QElapsedTimer m_timer;
    qint64 m_ns = 0;
};

class tst_mail_corpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileInTime();
    void agreesWithTheManifest();
    void headerScanAgreesWithTheParser();
    void bigArchive();
};

void tst_mail_corpus::everyFileInTime()
{
    MEMNUN_NEED_DATA("reference/mail_manifest.jsonl");
    int read = 0;
    int refused = 0;
    const QVector<QJsonObject> rows = manifestRows();
    for (const QJsonObject& row : rows) {
        const QString path = row[QStringLiteral("path")].toString();
        const QByteArray raw = readShared(path);
        const memnun::test::CpuTimer timer;
        const auto mail = parseMail(raw);
        QVERIFY2(timer.elapsed() < kHangMs, qPrintable(QStringLiteral("%1 took %2 ms").arg(path).arg(timer.elapsed())));
        ++read;
        if (!mail) {
            ++refused;
            qInfo().noquote() << "refused:" << path << mail.error().context;
        }
    }
    qInfo() << "messages" << read << "refused" << refused;
    QVERIFY(read > 2400);
    QVERIFY(refused < 25);
}

void tst_mail_corpus::agreesWithTheManifest()
{
    MEMNUN_NEED_DATA("reference/mail_manifest.jsonl");
    int compared = 0;
    int different = 0;
    QStringList unexplained;
    const QVector<QJsonObject> rows = manifestRows();
    for (const QJsonObject& row : rows) {
        const QString path = row[QStringLiteral("path")].toString();
        const QByteArray raw = readShared(path);
        if (!row[QStringLiteral("clean")].toBool() || row.contains(QStringLiteral("python_error")) || isMailbox(raw)) {
            continue;  // an mbox row describes a file, not a message
        }
        const auto mail = parseMail(raw);
        ++compared;
        const QStringList differences = mail ? compare(*mail, row).differences : QStringList{QStringLiteral("refused")};
        different += differences.isEmpty() ? 0 : 1;
        for (const QString& difference : differences) {
            const QString why = explanation(explained, path);
            qInfo().noquote() << path << difference << "--" << (why.isEmpty() ? QStringLiteral("NOT EXPLAINED") : why);
            unexplained += why.isEmpty() ? QStringList{path} : QStringList{};
        }
    }
    qInfo() << "compared" << compared << "different" << different;
    QVERIFY(compared > 2000);
    QCOMPARE(unexplained, QStringList());
    QVERIFY2(different * 100 <= compared, "more than 1 % of the clean rows differ");
}

void tst_mail_corpus::headerScanAgreesWithTheParser()
{
    MEMNUN_NEED_DATA("reference/mail_manifest.jsonl");
    const QVector<QJsonObject> rows = manifestRows();
    for (const QJsonObject& row : rows) {
        const QByteArray raw = readShared(row[QStringLiteral("path")].toString());
        const auto mail = parseMail(raw);
        if (!mail) {
            continue;
        }
        const HeaderSummary scan = scanHeaders(raw);
        QCOMPARE(scan.messageId, mail->messageId);
        QCOMPARE(scan.subject, mail->subject);
        QCOMPARE(scan.fromAddress, mail->from.address);
        QCOMPARE(scan.date, mail->date);
        QCOMPARE(scan.references.first(qMin(scan.references.size(), mail->references.size())), mail->references);
    }
}

void tst_mail_corpus::bigArchive()
{
    MEMNUN_NEED_DATA(MEMNUN_BIG_ARCHIVE);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big.mbox")));
    QVERIFY(memnun::test::unpackBigArchive(file.fileName()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    MboxReader reader(file);
    QSet<QString> ids;
    int messages = 0;
    int dated = 0;
    Stopwatch split;
    Stopwatch scan;
    Stopwatch parse;
    while (true) {
        const auto entry = split.time([&] { return reader.next(); });
        QVERIFY(entry.has_value());
        if (!*entry) {
            break;
        }
        ++messages;
        const HeaderSummary summary = scan.time([&] { return scanHeaders((*entry)->raw); });
        ids.insert(summary.messageId);
        dated += summary.date ? 1 : 0;
        const auto mail = parse.time([&] { return parseMail(unquoteFrom((*entry)->raw)); });
        QVERIFY(mail.has_value());
        QCOMPARE(mail->messageId, summary.messageId);
    }
    qInfo() << "a second: split" << split.rate(messages) << "scan" << scan.rate(messages) << "parse" << parse.rate(messages);
    QCOMPARE(messages, 19'534);
    QCOMPARE(ids.size(), 19'486);
    QCOMPARE(dated, 19'534);
}

QTEST_GUILESS_MAIN(tst_mail_corpus)
#include "tst_mail_corpus.moc"
