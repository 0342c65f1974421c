// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/CsvReader.h"

#include "core/exchange/tables/CsvParser.h"
#include "core/exchange/tables/TextDecoder.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace memnun {
namespace {

constexpr qint64 chunk = 1 << 16;
constexpr int sampleRows = 100;

/// Excel writes "sep=;" as the first line for itself.
char saidDelimiter(const QByteArray& sample)
{
    const QByteArray line = sample.left(sample.indexOf('\n')).trimmed();
    return line.size() == 5 && line.startsWith("sep=") ? line.back() : '\0';
}

struct Regularity {
    double share = 0;  ///< of the rows that have the usual number of cells
    qsizetype cells = 1;
    bool operator<(const Regularity& other) const
    {
        return std::abs(share - other.share) > 0.05 ? share < other.share : cells < other.cells;
    }
};

Regularity regularity(const QByteArray& sample, char delimiter, bool whole)
{
    CsvParser parser(delimiter);
    parser.feed(sample);
    if (whole) {
        parser.end();
    }
    QHash<qsizetype, int> counts;
    int rows = 0;
    for (; parser.hasRow() && rows < sampleRows; ++rows) {
        ++counts[parser.takeRow().size()];
    }
    Regularity best;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const Regularity one{static_cast<double>(it.value()) / rows, it.key()};
        if (it.key() > 1 && best < one) {
            best = one;
        }
    }
    return best;
}

char delimiterOf(const QByteArray& sample, bool whole)
{
    char found = ',';
    Regularity best;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const Regularity one = regularity(sample, candidate, whole);
        if (one.cells > 1 && best < one) {
            best = one;
            found = candidate;
        }
    }
    return found;
}

}  // namespace

struct CsvReader::Work {
    Work(std::unique_ptr<QIODevice> device, CsvForm known)
        : file(std::move(device)), form(std::move(known)), decoder(form.encoding), parser(form.delimiter)
    {
    }

    std::unique_ptr<QIODevice> file;
    CsvForm form;
    TextDecoder decoder;
    CsvParser parser;
    QByteArray text;
    bool atEnd = false;

    void read()
    {
        const QByteArray bytes = file->read(chunk);
        text.clear();
        if (bytes.isEmpty()) {
            atEnd = true;
            decoder.end(text);
        } else {
            decoder.feed(bytes, text);
        }
        parser.feed(text);
        if (atEnd) {
            parser.end();
        }
    }
};

CsvReader::CsvReader(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> file, CsvForm form)
{
    if (form.encoding.isEmpty()) {
        form.encoding = encodingOf(*file);
        if (form.encoding.isEmpty()) {
            return notReadable("not_a_table");
        }
    }
    TextDecoder decoder(form.encoding);
    if (!decoder.isValid()) {
        return notReadable("encoding_unknown", QString::fromLatin1(form.encoding));
    }
    QByteArray sample;
    decoder.feed(file->read(chunk), sample);
    const bool whole = file->atEnd();
    file->seek(0);
    const char said = saidDelimiter(sample);
    if (form.delimiter == 0) {
        form.delimiter = said != 0 ? said : delimiterOf(sample, whole);
    }
    auto reader = std::unique_ptr<CsvReader>(new CsvReader(std::make_unique<Work>(std::move(file), form)));
    if (said != 0) {
        if (const auto line = reader->next(); !line) {
            return fail(line.error());
        }
    }
    return reader;
}

Result<std::optional<QStringList>> CsvReader::next()
{
    while (!m_work->parser.hasRow() && m_work->parser.problem().isEmpty() && !m_work->atEnd) {
        m_work->read();
    }
    if (m_work->parser.hasRow()) {
        return std::optional(m_work->parser.takeRow());
    }
    if (const QByteArray& problem = m_work->parser.problem(); !problem.isEmpty()) {
        return notReadable(problem.constData(), QStringLiteral("row %1").arg(m_work->parser.rowNumber() + 1));
    }
    return std::optional<QStringList>();
}

qint64 CsvReader::rowNumber() const
{
    return m_work->parser.rowNumber();
}

const CsvForm& CsvReader::form() const
{
    return m_work->form;
}

}  // namespace memnun
