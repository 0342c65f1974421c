// SPDX-License-Identifier: GPL-3.0-or-later
// How many of 7,968 real Turkish sentences hold a word, against counts made by an independent program.
#include "core/text/TurkishText.h"
#include "core/text/Words.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace memnun;

namespace {

QByteArray read(const QString& path)
{
    QFile file(test::dataPath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first field of every CSV record but the header.
QList<QByteArray> sentencesOf(const QByteArray& csv)
{
    QList<QByteArray> sentences;
    QByteArray field;
    bool quoted = false;
    bool first = true;
    for (const char c : csv) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            first = false;
        else if (c == '\n' && !quoted) {
            sentences.append(field);
            field.clear();
            first = true;
        } else if (first)
            field.append(c);
    }
    sentences.removeFirst();
    return sentences;
}

}  // namespace

class SearchCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();

private:
    QJsonObject m_expected;
    QVector<QSet<QByteArray>> m_documents;
};

void SearchCountsTest::initTestCase()
{
    MEMNUN_NEED_DATA("turkish/fsmtsad/fsmtsa.share.csv");
    MEMNUN_NEED_DATA("reference/turkish.json");
    const QByteArray csv = read(QStringLiteral("turkish/fsmtsad/fsmtsa.share.csv"));
    const QByteArray reference = read(QStringLiteral("reference/turkish.json"));
    m_expected = QJsonDocument::fromJson(reference)[QStringLiteral("search")][QStringLiteral("fsmtsad_share")].toObject();
    WordFolder folder;
    for (const QByteArray& sentence : sentencesOf(csv)) {
        QSet<QByteArray> words;
        forEachWord(sentence.constData(), static_cast<int>(sentence.size()), [&](int from, int to) {
            const auto folded = folder.fold({sentence.constData() + from, static_cast<size_t>(to - from)}).folded;
            words.insert(QByteArray(folded.data(), static_cast<qsizetype>(folded.size())));
        });
        m_documents.append(words);
    }
    QCOMPARE(m_documents.size(), m_expected.value(QStringLiteral("documents")).toInt());
}

void SearchCountsTest::counts_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<int>("exact");
    QTest::addColumn<int>("prefix");
    for (auto it = m_expected.constBegin(); it != m_expected.constEnd(); ++it) {
        if (!it->isObject())
            continue;
        QTest::newRow(qPrintable(it.key())) << it.key() << it->toObject().value(QStringLiteral("ascii_exact")).toInt()
                                            << it->toObject().value(QStringLiteral("ascii_prefix")).toInt();
    }
}

void SearchCountsTest::counts()
{
    QFETCH(QString, term);
    const QByteArray folded = foldForSearch(term).toUtf8();
    int exact = 0;
    int prefix = 0;
    for (const QSet<QByteArray>& words : std::as_const(m_documents)) {
        exact += words.contains(folded) ? 1 : 0;
        prefix += std::any_of(words.begin(), words.end(), [&](const QByteArray& w) { return w.startsWith(folded); });
    }
    QTEST(exact, "exact");
    QTEST(prefix, "prefix");
}

QTEST_APPLESS_MAIN(SearchCountsTest)
#include "tst_search_counts.moc"
