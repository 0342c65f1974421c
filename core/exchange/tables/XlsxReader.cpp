// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/XlsxReader.h"

#include <QXmlStreamReader>

#include <cmath>

namespace memnun {

struct XlsxFile::Book {
    std::unique_ptr<ZipArchive> archive;
    XlsxOutline outline;
    XlsxTexts texts;
    XlsxStyles styles;
};

namespace {

/// "AB12" → 27, from 0; -1 when it is none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar letter : reference) {
        const char16_t upper = letter.unicode() >= u'a' && letter.unicode() <= u'z' ? letter.unicode() - u'a' + u'A' : letter.unicode();
        if (upper < u'A' || upper > u'Z') {
            break;
        }
        column = column * 26 + (upper - u'A' + 1);
        if (column > kMostColumns) {
            return kMostColumns;
        }
    }
    return column - 1;
}

QString numberText(double value)
{
    constexpr double exactWhole = 1e15;
    const bool whole = std::abs(value) < exactWhole && value == std::floor(value);
    return whole ? QString::number(static_cast<qint64>(value)) : QString::number(value, 'g', 15);
}

struct Cell {
    QString type;
    int style = 0;
    QString value;
    bool there = false;
};

class SheetReader : public TableReader {
public:
    SheetReader(std::unique_ptr<ZipPart> part, const XlsxTexts& texts, const XlsxStyles& styles, bool since1904)
        : m_part(std::move(part)), m_xml(m_part.get()), m_texts(texts), m_styles(styles), m_since1904(since1904)
    {
    }

    Result<std::optional<QStringList>> next() override;
    qint64 rowNumber() const override { return m_row; }

private:
    Result<QStringList> readRow();
    Cell readCell();
    Result<QString> textOf(const Cell& cell) const;
    tl::unexpected<Error> broken() const
    {
        return notReadable(m_part->hasBurst() ? "workbook_too_big" : "workbook_broken", QStringLiteral("row %1").arg(m_row));
    }

    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    const XlsxTexts& m_texts;
    const XlsxStyles& m_styles;
    bool m_since1904;
    qint64 m_row = 0;
};

Result<std::optional<QStringList>> SheetReader::next()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        m_part->mark();
        if (token != QXmlStreamReader::StartElement || m_xml.name() != QLatin1String("row")) {
            continue;
        }
        const qint64 said = m_xml.attributes().value(QLatin1String("r")).toLongLong();
        m_row = said > m_row ? said : m_row + 1;
        auto row = readRow();
        if (!row) {
            return fail(row.error());
        }
        if (!row->isEmpty()) {
            return std::optional(std::move(*row));
        }
    }
    if (m_xml.hasError()) {
        return broken();
    }
    return std::optional<QStringList>();
}

Result<QStringList> SheetReader::readRow()
{
    QStringList cells;
    qsizetype column = -1;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        m_part->mark();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == QLatin1String("row")) {
            return cells;
        }
        if (token != QXmlStreamReader::StartElement || m_xml.name() != QLatin1String("c")) {
            continue;
        }
        const qsizetype said = columnOf(m_xml.attributes().value(QLatin1String("r")));
        column = said >= 0 ? said : column + 1;
        const Cell cell = readCell();
        if (!cell.there) {
            continue;
        }
        if (column >= kMostColumns) {
            return notReadable("too_many_columns", QStringLiteral("row %1").arg(m_row));
        }
        auto text = textOf(cell);
        if (!text) {
            return fail(text.error());
        }
        while (cells.size() <= column) {
            cells.append(QString());
        }
        // never null: a cell that is there and holds nothing is told from one that is not
        cells[column] = text->isNull() ? QLatin1String("") : *text;
    }
    return broken();
}

Cell SheetReader::readCell()
{
    Cell cell;
    cell.type = m_xml.attributes().value(QLatin1String("t")).toString();
    cell.style = m_xml.attributes().value(QLatin1String("s")).toInt();
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        m_part->mark();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == QLatin1String("c")) {
            break;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        if (m_xml.name() == QLatin1String("v")) {
            cell.value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            cell.there = !cell.value.isEmpty();
        } else if (m_xml.name() == QLatin1String("is")) {
            cell.value = stringItem(m_xml, *m_part);
            cell.there = true;
        }  // of a formula, what it gave when it was saved
    }
    return cell;
}

Result<QString> SheetReader::textOf(const Cell& cell) const
{
    if (cell.value.toUtf8().size() > kLongestCell) {
        return notReadable("cell_too_long", QStringLiteral("row %1").arg(m_row));
    }
    if (cell.type == QLatin1String("s") && !cell.value.isEmpty()) {
        bool isNumber = false;
        const qlonglong index = cell.value.toLongLong(&isNumber);
        return isNumber && index >= 0 && index < m_texts.count() ? Result<QString>(m_texts.at(index)) : broken();
    }
    if (cell.type == QLatin1String("b")) {
        return cell.value == QLatin1String("1") || cell.value == QLatin1String("true") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    }
    bool isNumber = false;
    const double value = cell.value.toDouble(&isNumber);
    if (!isNumber || !(cell.type.isEmpty() || cell.type == QLatin1String("n"))) {
        return cell.type == QLatin1String("str") ? unescapedText(cell.value) : cell.value;
    }
    const bool isDate = cell.style >= 0 && cell.style < m_styles.isDate.size() && m_styles.isDate.at(cell.style);
    const auto date = isDate ? serialDate(value, m_since1904) : std::nullopt;
    return date ? *date : numberText(value);
}

}  // namespace

XlsxFile::XlsxFile(std::unique_ptr<Book> book) : m_book(std::move(book)) {}
XlsxFile::~XlsxFile() = default;

Result<std::unique_ptr<XlsxFile>> XlsxFile::open(const QString& path)
{
    auto archive = ZipArchive::open(path);
    if (!archive) {
        return fail(archive.error());
    }
    auto outline = readOutline(**archive);
    if (!outline) {
        return fail(outline.error());
    }
    auto texts = XlsxTexts::read(**archive, outline->texts);
    if (!texts) {
        return fail(texts.error());
    }
    auto styles = readStyles(**archive, outline->styles);
    if (!styles) {
        return fail(styles.error());
    }
    auto book = std::make_unique<Book>(Book{std::move(*archive), std::move(*outline), std::move(*texts), std::move(*styles)});
    return std::unique_ptr<XlsxFile>(new XlsxFile(std::move(book)));
}

const QVector<XlsxSheet>& XlsxFile::sheets() const
{
    return m_book->outline.sheets;
}

QByteArray XlsxFile::remark() const
{
    const bool odd = m_book->styles.odd || (!m_book->outline.styles.isEmpty() && m_book->outline.styles != QLatin1String("xl/styles.xml"));
    return odd ? QByteArrayLiteral("workbook_odd") : QByteArray();
}

Result<std::unique_ptr<TableReader>> XlsxFile::sheet(qsizetype index) const
{
    const XlsxSheet& wanted = m_book->outline.sheets.at(index);
    auto part = m_book->archive->part(wanted.part);
    if (!part) {
        return fail(part.error());
    }
    return std::make_unique<SheetReader>(std::move(*part), m_book->texts, m_book->styles, m_book->outline.since1904);
}

}  // namespace memnun
