// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/FileName.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "tests/mime/SharedFiles.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace memnun;
using namespace memnun::mime;
using namespace memnun::test;

namespace {

const QString manifest = QStringLiteral("reference/mail_manifest.jsonl");
const QString bigArchive = QStringLiteral("mail/mbox-big/linux-raid.mboxrd.gz");

QString bareId(const QString& id)
{
    const qsizetype open = id.indexOf(u'<');
    const qsizetype close = id.indexOf(u'>', open);
    return open >= 0 && close > open ? id.mid(open + 1, close - open - 1) : id.trimmed();
}

/// The reference marks what it could not decode by U+FFFD; any run of letters may stand there in ours.
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
        pattern += c == QChar::ReplacementCharacter ? QStringLiteral(".*") : QRegularExpression::escape(QString(c));
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

void compareAttachments(const QVector<Attachment>& ours, const QJsonArray& reference, Comparison& result)
{
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
    result.text("date", mail.date ? mail.date->toIso() : QString(), instant ? instant->toIso() : QString());
    compareAttachments(mail.attachments, row[QStringLiteral("attachments")].toArray(), result);
    return result;
}

QVector<QJsonObject> manifestRows()
{
    QVector<QJsonObject> rows;
    const QList<QByteArray> lines = readShared(manifest).split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty()) {
            rows.append(row);
        }
    }
    return rows;
}

}  // namespace

class tst_mail_corpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileInTime();
    void agreesWithTheManifest();
    void headerScanAgreesWithTheParser();
    void bigArchive_();
};

void tst_mail_corpus::everyFileInTime()
{
    NEEDS_SHARED(manifest);
    int read = 0;
    int refused = 0;
    const QVector<QJsonObject> rows = manifestRows();
    for (const QJsonObject& row : rows) {
        const QString path = row[QStringLiteral("path")].toString();
        const QByteArray raw = readShared(path);
        QElapsedTimer timer;
        timer.start();
        const auto mail = parseMail(raw);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QStringLiteral("%1 took %2 ms").arg(path).arg(timer.elapsed())));
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
    NEEDS_SHARED(manifest);
    int compared = 0;
    int different = 0;
    const QVector<QJsonObject> rows = manifestRows();
    for (const QJsonObject& row : rows) {
        const QString path = row[QStringLiteral("path")].toString();
        const QByteArray raw = readShared(path);
        if (!row[QStringLiteral("clean")].toBool() || row.contains(QStringLiteral("python_error")) || looksLikeMbox(raw.left(4096))) {
            continue;  // an mbox row describes a file, not a message
        }
        const auto mail = parseMail(raw);
        ++compared;
        const QStringList differences = mail ? compare(*mail, row).differences : QStringList{QStringLiteral("refused")};
        different += differences.isEmpty() ? 0 : 1;
        for (const QString& difference : differences) {
            qInfo().noquote() << path << difference;
        }
    }
    qInfo() << "compared" << compared << "different" << different;
    QVERIFY(compared > 2000);
    QVERIFY2(different * 100 <= compared, "more than 1 % of the clean rows differ");
}

void tst_mail_corpus::headerScanAgreesWithTheParser()
{
    NEEDS_SHARED(manifest);
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

void tst_mail_corpus::bigArchive_()
{
    NEEDS_SHARED(bigArchive);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("big.mbox"));
    QProcess gzip;
    gzip.setStandardOutputFile(path);
    QSignalSpy finished(&gzip, &QProcess::finished);
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), sharedRoot() + u'/' + bigArchive});
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, 60'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    MboxReader reader(file);
    QSet<QString> ids;
    int messages = 0;
    int dated = 0;
    qint64 splitNs = 0;
    qint64 scanNs = 0;
    qint64 parseNs = 0;
    QElapsedTimer timer;
    while (true) {
        timer.start();
        const auto entry = reader.next();
        splitNs += timer.nsecsElapsed();
        QVERIFY(entry.has_value());
        if (!*entry) {
            break;
        }
        ++messages;
        timer.start();
        const HeaderSummary scan = scanHeaders((*entry)->raw);
        scanNs += timer.nsecsElapsed();
        ids.insert(scan.messageId);
        dated += scan.date ? 1 : 0;
        timer.start();
        const auto mail = parseMail(unquoteFrom((*entry)->raw));
        parseNs += timer.nsecsElapsed();
        QVERIFY(mail.has_value());
        QCOMPARE(mail->messageId, scan.messageId);
    }
    qInfo().noquote() << QStringLiteral("split %1/s, scan %2/s, parse %3/s")
                             .arg(messages * 1'000'000'000LL / splitNs)
                             .arg(messages * 1'000'000'000LL / scanNs)
                             .arg(messages * 1'000'000'000LL / parseNs);
    QCOMPARE(messages, 19'534);
    QCOMPARE(ids.size(), 19'486);
    QCOMPARE(dated, 19'534);
}

QTEST_GUILESS_MAIN(tst_mail_corpus)
#include "tst_mail_corpus.moc"
