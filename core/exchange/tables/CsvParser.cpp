// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/CsvParser.h"

#include "core/exchange/tables/TableReader.h"

#include <algorithm>

#include <csv.h>

namespace memnun {
namespace {

int noSpace(unsigned char)
{
    return 0;  // blanks belong to their cell
}

}  // namespace

struct CsvParser::Machine {
    Machine() { ::csv_init(&parser, CSV_REPALL_NL); }
    ~Machine() { ::csv_free(&parser); }
    Q_DISABLE_COPY_MOVE(Machine)

    csv_parser parser;
};

CsvParser::CsvParser(char delimiter) : m_machine(std::make_unique<Machine>())
{
    ::csv_set_delim(&m_machine->parser, static_cast<unsigned char>(delimiter));
    ::csv_set_space_func(&m_machine->parser, noSpace);
}

CsvParser::~CsvParser() = default;

void CsvParser::feed(QByteArrayView utf8)
{
    // in small steps, so that a quote that never ends is seen before it has swallowed the file
    for (qsizetype at = 0; at < utf8.size() && m_problem.isEmpty();) {
        const qsizetype length = std::min<qsizetype>(utf8.size() - at, 1 << 14);
        const auto size = static_cast<std::size_t>(length);
        if (::csv_parse(&m_machine->parser, utf8.data() + at, size, cell, rowEnd, this) != size) {
            m_problem = QByteArrayLiteral("cell_too_long");
        } else if (m_machine->parser.entry_pos > static_cast<std::size_t>(kLongestCell)) {
            m_problem = m_machine->parser.quoted != 0 ? QByteArrayLiteral("quote_open") : QByteArrayLiteral("cell_too_long");
        }
        at += length;
    }
}

void CsvParser::end()
{
    if (!m_problem.isEmpty()) {
        return;
    }
    constexpr int inField = 2;  // libcsv's FIELD_BEGUN, which its header keeps to itself
    if (m_machine->parser.quoted != 0 && m_machine->parser.pstate == inField) {
        m_problem = QByteArrayLiteral("quote_open");
        return;
    }
    ::csv_fini(&m_machine->parser, cell, rowEnd, this);
}

QStringList CsvParser::takeRow()
{
    Row row = m_rows.dequeue();
    m_taken = row.number;
    return std::move(row.cells);
}

void CsvParser::cell(void* bytes, std::size_t length, void* self)
{
    auto* parser = static_cast<CsvParser*>(self);
    if (parser->m_row.size() >= kMostColumns) {
        parser->m_problem = QByteArrayLiteral("too_many_columns");
        return;
    }
    parser->m_row.append(QString::fromUtf8(static_cast<const char*>(bytes), static_cast<qsizetype>(length)));
}

void CsvParser::rowEnd(int letter, void* self)
{
    auto* parser = static_cast<CsvParser*>(self);
    // the second half of CR LF is no line of its own
    const bool secondHalf = letter == CSV_LF && parser->m_afterReturn && parser->m_row.isEmpty();
    parser->m_afterReturn = letter == CSV_CR;
    if (secondHalf) {
        return;
    }
    ++parser->m_number;
    if (!parser->m_row.isEmpty() && parser->m_problem.isEmpty()) {
        parser->m_rows.enqueue({parser->m_number, std::exchange(parser->m_row, {})});
    }
}

}  // namespace memnun
