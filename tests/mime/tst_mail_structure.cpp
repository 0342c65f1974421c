// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a message and their decoded bytes, against what other people's parsers made of the same messages.
#include "core/mime/HeaderBlock.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "core/mime/PartTree.h"
#include "tests/mime/CorpusFiles.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>

using namespace memnun::mime;
using namespace memnun::test;

namespace {

constexpr Explained explained[] = {
    {"mail/mime4j-testmsgs/ending-boundaries.msg", "boundaries with words behind them: ours are exact; the body is shown whole instead"},
    {"mail/mime4j-testmsgs/very-very-long-boundary.msg", "a boundary of 7,000 characters: the body is shown whole instead"},
    {"mail/mime4j-testmsgs/multipartemptypart.msg", "an empty part between two boundaries: we leave it out"},
    {"mail/mime4j-testmsgs/malformedHeaderStartsBody-*", "a line in the header that is no field: theirs begins the body there, ours passes it over"},
    {"mail/mimetools-testmsgs/2002_06_12_doublebound.msg", "an empty part between two boundaries: we leave it out"},
    {"mail/mimetools-testmsgs/double-bound.msg", "empty parts between two boundaries: we leave them out"},
    {"mail/mimetools-testmsgs/multi-bad.msg", "two Content-Type fields: we take the last, theirs the first"},
    {"mail/mimetools-testmsgs/multi-frag.msg", "a last quantum of base64 without padding: we keep its bytes"},
    {"mail/mimetools-testmsgs/frag.msg", "a last quantum of base64 without padding: we keep its bytes"},
    {"mail/enmime/testdata/mail/mime-bad-content-type.raw", "a stray parameter: theirs has it in the type"},
    {"mail/enmime/testdata/mail/mime-blank-media-name.raw", "a stray parameter: theirs has it in the type"},
    {"mail/enmime/testdata/parts/barren-content-type.raw", "a file that names no type: ours is bytes, theirs a text"},
    {"mail/enmime/testdata/parts/ctype-invalid-characters.raw", "text/plain>: ours is without the bracket"},
    {"mail/flanker/messages/apache-message-news-mime.eml", "an attached news message: ours has its text, too"},
    {"mail/flanker/messages/torture.eml", "a part that names no type: ours is bytes, theirs a text"},
    {"mail/flanker/messages/spam/broken-ctype.eml", "a file that names no type: ours is bytes, theirs a text"},
    {"mail/mikel-mail/emails/error_emails/multiple_content_types.eml", "two Content-Type fields: we take the last, theirs the first"},
    {"mail/mimekit/messages/missing-subtype.txt", "a file that names no type: ours is bytes, theirs a text"},
    {"mail/mimekit/partial/rfc2046.0.eml", "a piece of a message: theirs reads it as a whole one"},
    {"mail/nodemailer-mailparser/decoderended.eml", "an attached message without content: theirs gives it a text"},
    {"mail/sisimai-bounces/maildir/dos/lhost-facebook-01.eml", "the returned text after a delivery report: ours is a part"},
    {"mail/spamassassin-tests/nice/mime8", "a part that names no type: ours is bytes, theirs a text"},
};

/// "M(L,R(L))": a multipart of a leaf and an attached message; and what the leaves hold.
struct Structure {
    QString shape;
    QList<QByteArray> leaves;
};

QByteArray withoutLineEnds(QByteArray bytes)
{
    bytes.replace("\r\n", "\n");
    while (bytes.endsWith('\n')) {
        bytes.chop(1);
    }
    return bytes;
}

QString shapeOf(const PartTree& tree, int index, QList<QByteArray>& leaves)
{
    const PartTree::Part& part = tree.parts()[index];
    if (!part.container) {
        leaves.append(withoutLineEnds(tree.content(index)));
        return QStringLiteral("L");
    }
    QStringList children;
    for (int i = index + 1; i < part.end; i = tree.parts()[i].end) {
        children.append(shapeOf(tree, i, leaves));
    }
    return (part.message ? u'R' : u'M') + QStringLiteral("(") + children.join(u',') + u')';
}

Structure ourStructure(const QByteArray& raw)
{
    const PartTree tree(raw);
    Structure result;
    result.shape = tree.parts().isEmpty() ? QStringLiteral("L") : shapeOf(tree, 0, result.leaves);
    return result;
}

/// Below <message> or <body-part>, up to its end.
QString shapeOf(QXmlStreamReader& xml, const QDir& folder, QList<QByteArray>& leaves)
{
    QString shape = QStringLiteral("L");
    bool found = false;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        if (name == QLatin1String("multipart")) {
            QStringList children;
            while (xml.readNextStartElement()) {
                if (xml.name() == QLatin1String("body-part")) {
                    children.append(shapeOf(xml, folder, leaves));
                } else {
                    xml.skipCurrentElement();
                }
            }
            shape = QStringLiteral("M(") + children.join(u',') + u')';
            found = true;
        } else if (name == QLatin1String("message")) {
            shape = QStringLiteral("R(") + shapeOf(xml, folder, leaves) + u')';
            found = true;
        } else if (name.endsWith(QLatin1String("body"))) {
            QFile file(folder.filePath(xml.attributes().value(QStringLiteral("name")).toString()));
            leaves.append(withoutLineEnds(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()));
            xml.skipCurrentElement();
            found = true;
        } else {
            xml.skipCurrentElement();
        }
    }
    if (!found) {
        leaves.append(QByteArray());
    }
    return shape;
}

Structure structureOfXml(const QString& path)
{
    QFile file(path);
    Structure result;
    if (!file.open(QIODevice::ReadOnly)) {
        return result;
    }
    QXmlStreamReader xml(&file);
    if (xml.readNextStartElement()) {
        result.shape = shapeOf(xml, QFileInfo(path).dir(), result.leaves);
    }
    return result;
}

class Tally {
public:
    explicit Tally(const QByteArray& corpus) : m_corpus(QString::fromLatin1(corpus)) {}

    void add(const QString& path, const QString& difference)
    {
        ++m_all;
        if (difference.isEmpty()) {
            ++m_same;
            return;
        }
        const QString why = explanation(explained, path);
        qInfo().noquote() << "differs:" << path << difference.left(300) << "--" << (why.isEmpty() ? QStringLiteral("NOT EXPLAINED") : why);
        m_unexplained += why.isEmpty() ? QStringList{path} : QStringList();
    }
    void print() const { qInfo().noquote() << m_corpus << m_same << "of" << m_all << "agree"; }
    const QStringList& unexplained() const { return m_unexplained; }
    int all() const { return m_all; }

private:
    QString m_corpus;
    int m_all = 0, m_same = 0;
    QStringList m_unexplained;
};

QString differenceOf(const Structure& ours, const Structure& theirs)
{
    if (ours.shape != theirs.shape) {
        return QStringLiteral("parts %1, theirs %2").arg(ours.shape, theirs.shape);
    }
    for (qsizetype i = 0; i < ours.leaves.size(); ++i) {
        if (ours.leaves[i] != theirs.leaves.value(i)) {
            return QStringLiteral("leaf %1 has %2 bytes, theirs %3").arg(i).arg(ours.leaves[i].size()).arg(theirs.leaves.value(i).size());
        }
    }
    return {};
}

/// "multipart/mixed(text/plain,image/gif)"
QString typesOf(const PartTree& tree, int index)
{
    const PartTree::Part& part = tree.parts()[index];
    QStringList children;
    for (int i = index + 1; i < part.end; i = tree.parts()[i].end) {
        children.append(typesOf(tree, i));
    }
    return QString::fromLatin1(part.type) + (children.isEmpty() ? QString() : u'(' + children.join(u',') + u')');
}

/// The same from the indented "Content-Type: …" lines of one block of a summary, beginning at line `at`.
QString typesOf(const QStringList& lines, qsizetype& at, qsizetype depth)
{
    const QString type = lines[at].trimmed().mid(14).toLower();
    QStringList children;
    ++at;
    while (at < lines.size() && lines[at].contains(QLatin1String("Content-Type: ")) && lines[at].indexOf(u'C') > depth) {
        children.append(typesOf(lines, at, lines[at].indexOf(u'C')));
    }
    return type + (children.isEmpty() ? QString() : u'(' + children.join(u',') + u')');
}

}  // namespace

class tst_mail_structure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithMime4jAndMimeTools_data();
    void agreesWithMime4jAndMimeTools();
    void agreesWithMimeKit();
    void agreesWithEnmime();
    void typesAgreeWithTheManifest();
};

void tst_mail_structure::agreesWithMime4jAndMimeTools_data()
{
    QTest::addColumn<int>("least");
    QTest::newRow("mail/mime4j-testmsgs") << 27;
    QTest::newRow("mail/mimetools-testmsgs") << 44;
}

void tst_mail_structure::agreesWithMime4jAndMimeTools()
{
    MEMNUN_NEED_DATA("mail/mime4j-testmsgs/basic-plain.msg");
    const QDir folder(dataPath(QLatin1String(QTest::currentDataTag())));
    Tally tally(QTest::currentDataTag());
    for (const QString& name : folder.entryList({QStringLiteral("*.msg")}, QDir::Files, QDir::Name)) {
        const QString path = QLatin1String(QTest::currentDataTag()) + u'/' + name;
        const Structure theirs = structureOfXml(folder.filePath(name.chopped(4) + QStringLiteral("_decoded.xml")));
        tally.add(path, differenceOf(ourStructure(withLineFeeds(readShared(path))), theirs));
    }
    tally.print();
    QFETCH(int, least);
    QVERIFY(tally.all() >= least);
    QCOMPARE(tally.unexplained(), QStringList());
}

/// Its summaries of mailboxes: the messages they hold, and the tree of types of each.
void tst_mail_structure::agreesWithMimeKit()
{
    MEMNUN_NEED_DATA("mail/mimekit/mbox/content-length-summary.txt");
    Tally tally("MimeKit mailboxes");
    for (const char* name : {"content-length", "issue1189"}) {
        const QString base = QStringLiteral("mail/mimekit/mbox/") + QLatin1String(name);
        QStringList theirs;
        const QStringList lines = QString::fromUtf8(readShared(base + QStringLiteral("-summary.txt"))).remove(u'\r').split(u'\n');
        for (qsizetype at = 0; at < lines.size();) {
            if (lines[at].startsWith(QLatin1String("Content-Type: "))) {
                theirs.append(typesOf(lines, at, 0));
            } else {
                ++at;
            }
        }
        QByteArray box = readShared(base + QStringLiteral(".mbox.txt"));
        QBuffer buffer(&box);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        MboxReader reader(buffer);
        qsizetype number = 0;
        for (auto entry = reader.next(); entry && *entry; entry = reader.next(), ++number) {
            const PartTree tree((*entry)->raw);
            const QString ours = tree.parts().isEmpty() ? QString() : typesOf(tree, 0);
            tally.add(base + u'#' + QString::number(number + 1),
                      ours == theirs.value(number) ? QString() : ours + QStringLiteral(", theirs ") + theirs.value(number));
        }
        QCOMPARE(number, theirs.size());
    }
    tally.print();
    QCOMPARE(tally.unexplained(), QStringList());
}

/// It writes again what it read: the messages and its copies have the same parts, and its other goldens are whole.
void tst_mail_structure::agreesWithEnmime()
{
    MEMNUN_NEED_DATA("mail/enmime/testdata/encode");
    const QDir folder(dataPath(QStringLiteral("mail/enmime/testdata/encode")));
    Tally tally("enmime goldens");
    const QString under = QStringLiteral("mail/enmime/testdata/encode/");
    for (const QString& name : folder.entryList({QStringLiteral("*.golden")}, QDir::Files, QDir::Name)) {
        const Structure golden = ourStructure(withLineFeeds(readShared(under + name)));
        const QString source = QString(name).remove(QLatin1String(".golden")).remove(QLatin1String("-true")).remove(QLatin1String("-false"));
        if (folder.exists(source)) {
            tally.add(under + name, differenceOf(golden, ourStructure(withLineFeeds(readShared(under + source)))));
        } else {
            const int children = name.contains(QLatin1String("children")) ? 2 : 0;
            tally.add(under + name, golden.shape.count(u'L') == qMax(children, 1) ? QString() : golden.shape);
        }
    }
    tally.print();
    QCOMPARE(tally.all(), 23);
    QCOMPARE(tally.unexplained(), QStringList());
}

/// Every message of every corpus: the types of its parts in order, as an independent script found them.
void tst_mail_structure::typesAgreeWithTheManifest()
{
    MEMNUN_NEED_DATA("reference/mail_manifest.jsonl");
    QMap<QString, Tally> corpora;
    const QList<QByteArray> lines = readShared(QStringLiteral("reference/mail_manifest.jsonl")).split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString path = row[QStringLiteral("path")].toString();
        if (path.endsWith(QLatin1String("-summary.txt")) || !row[QStringLiteral("clean")].toBool() || row.contains(QStringLiteral("python_error"))) {
            continue;
        }
        QStringList theirs;
        bool report = false;
        for (const QJsonValue& type : row[QStringLiteral("types")].toArray()) {
            // that script reads whatever is "message/…" as a message with a text, or as several
            const QString name = type.toString();
            report = (name.startsWith(QLatin1String("message/")) && name != QLatin1String("message/rfc822")) ||
                     (report && name == QLatin1String("text/plain"));
            theirs += report && type.toString() == QLatin1String("text/plain") ? QStringList() : QStringList{type.toString()};
        }
        QStringList ours;
        const PartTree tree(withLineFeeds(readShared(path)));
        for (const PartTree::Part& part : tree.parts()) {
            const bool opened = part.tnef == PartTree::Tnef::File || part.tnef == PartTree::Tnef::Body;
            ours += opened ? QStringList() : QStringList{QString::fromLatin1(part.type)};
        }
        const QString corpus = path.section(u'/', 1, 1);
        auto tally = corpora.find(corpus);
        if (tally == corpora.end()) {
            tally = corpora.insert(corpus, Tally("types of " + corpus.toLatin1()));
        }
        tally->add(path, ours == theirs ? QString() : ours.join(u' ').left(150) + QStringLiteral(", theirs ") + theirs.join(u' ').left(150));
    }
    int all = 0;
    QStringList unexplained;
    for (const Tally& tally : corpora) {
        tally.print();
        unexplained += tally.unexplained();
        all += tally.all();
    }
    QVERIFY(all > 2000);
    QCOMPARE(unexplained, QStringList());
}

QTEST_GUILESS_MAIN(tst_mail_structure)
#include "tst_mail_structure.moc"
