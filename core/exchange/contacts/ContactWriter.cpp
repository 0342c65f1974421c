// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactWriter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

#include <xlsxwriter.h>

namespace memnun {
namespace {

constexpr qsizetype kLongestWorkbookCell = 32767;  // Excel's own limit

tl::unexpected<Error> notWritten(const QString& why)
{
    return fail(Code::Storage, why);
}

/// Everything but workbooks: bytes into a file beside its place.
class TextWriter : public ContactWriter {
public:
    explicit TextWriter(const QString& path) : m_file(path) {}
    Result<> open() { return m_file.open(QIODevice::WriteOnly) ? Result<>() : notWritten(m_file.errorString()); }
    Result<> finish() override
    {
        if (auto ended = put(ending()); !ended) {
            return ended;
        }
        return m_file.commit() ? Result<>() : notWritten(m_file.errorString());
    }

protected:
    Result<> put(const QByteArray& bytes)
    {
        return m_file.write(bytes) == bytes.size() ? Result<>() : notWritten(m_file.errorString());
    }
    virtual QByteArray ending() const { return {}; }

private:
    QSaveFile m_file;
};

QStringList headingsOf(const ContactWords& words)
{
    QStringList headings;
    for (const ContactField field : contactColumns()) {
        headings.append(words.headings.value(field, toKey(field)));
    }
    for (const QString& name : words.custom) {
        headings.append(ContactColumns::headingOf(name));
    }
    return headings;
}

class CsvContacts final : public TextWriter {
public:
    CsvContacts(const QString& path, ContactWords words) : TextWriter(path), m_words(std::move(words)) {}
    Result<> begin(const ContactWords& words) { return put("\xEF\xBB\xBF" + csvLine(headingsOf(words), words.delimiter)); }
    Result<> write(const ContactRecord& record) override { return put(csvLine(cellsOf(record, m_words.custom), m_words.delimiter)); }

private:
    ContactWords m_words;
};

class CardFile final : public TextWriter {
public:
    using TextWriter::TextWriter;
    Result<> write(const ContactRecord& record) override { return put(cardOf(record)); }
};

QJsonObject objectOf(const ContactRecord& record)
{
    QJsonArray points;
    for (const ContactPoint& point : record.points) {
        points.append(QJsonObject{{QStringLiteral("kind"), toKey(point.kind)}, {QStringLiteral("value"), point.raw}});
    }
    QJsonObject fields;
    for (const NamedValue& one : record.custom) {
        fields.insert(one.name, one.value);
    }
    return {{QStringLiteral("kind"), toKey(record.kind.value_or(CustomerKind::Person))},
            {QStringLiteral("lifecycle"), toKey(record.lifecycle.value_or(Lifecycle::Active))},
            {QStringLiteral("name"), record.name}, {QStringLiteral("company"), record.company},
            {QStringLiteral("city"), record.city}, {QStringLiteral("notes"), record.notes},
            {QStringLiteral("contact_points"), points},
            {QStringLiteral("tags"), QJsonArray::fromStringList(record.tags)},
            {QStringLiteral("tier"), toKey(record.tier.value_or(Tier::Standard))},
            {QStringLiteral("tax_number"), record.taxNumber}, {QStringLiteral("tax_office"), record.taxOffice},
            {QStringLiteral("owner"), record.owner}, {QStringLiteral("district"), record.district},
            {QStringLiteral("occupation"), record.occupation}, {QStringLiteral("birth"), record.birth},
            {QStringLiteral("since"), record.since}, {QStringLiteral("fields"), fields}};
}

class JsonContactsFile final : public TextWriter {
public:
    using TextWriter::TextWriter;
    Result<> write(const ContactRecord& record) override
    {
        const QByteArray before = std::exchange(m_begun, true) ? ",\n" : "[\n";
        return put(before + QJsonDocument(objectOf(record)).toJson(QJsonDocument::Compact));
    }

protected:
    QByteArray ending() const override { return m_begun ? "\n]\n" : "[]\n"; }

private:
    bool m_begun = false;
};

/// libxlsxwriter keeps one row in memory and the rest in a file of its own.
class Workbook final : public ContactWriter {
public:
    explicit Workbook(const QString& path) : m_path(path), m_part(path + QStringLiteral(".part")) {}
    ~Workbook() override
    {
        if (m_book) {
            ::workbook_close(m_book);
            QFile::remove(m_part);
        }
    }

    Result<> begin(const ContactWords& words)
    {
        QFile probe(m_part);
        if (!probe.open(QIODevice::WriteOnly)) {
            return notWritten(probe.errorString());
        }
        probe.close();
        m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = ::workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        m_sheet = m_book ? ::workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (!m_sheet) {
            return notWritten(m_part);
        }
        ::worksheet_freeze_panes(m_sheet, 1, 0);
        m_custom = words.custom;
        return row(headingsOf(words));
    }
    Result<> write(const ContactRecord& record) override { return row(cellsOf(record, m_custom)); }
    Result<> finish() override
    {
        const lxw_error error = ::workbook_close(std::exchange(m_book, nullptr));
        QFile::remove(error == LXW_NO_ERROR ? m_path : m_part);
        if (error != LXW_NO_ERROR) {
            return notWritten(QString::fromLatin1(::lxw_strerror(error)));
        }
        return QFile::rename(m_part, m_path) ? Result<>() : notWritten(m_path);
    }

private:
    Result<> row(const QStringList& cells)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            // a text cell is never a formula, so nothing needs to be defused
            const QByteArray text = cells.at(i).left(kLongestWorkbookCell).toUtf8();
            if (!text.isEmpty() && ::worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), text.constData(), nullptr) != LXW_NO_ERROR) {
                return notWritten(QStringLiteral("row %1").arg(m_row + 1));
            }
        }
        ++m_row;
        return {};
    }

    QString m_path;
    QString m_part;
    QByteArray m_folder;
    QStringList m_custom;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_row = 0;
};

using Created = Result<std::unique_ptr<ContactWriter>>;

template <class W, class... Args>
Created begun(const ContactWords& words, std::unique_ptr<W> writer)
{
    if constexpr (std::is_base_of_v<TextWriter, W>) {
        if (auto opened = writer->open(); !opened) {
            return fail(opened.error());
        }
    }
    if constexpr (requires { writer->begin(words); }) {
        if (auto written = writer->begin(words); !written) {
            return fail(written.error());
        }
    }
    return writer;
}

}  // namespace

std::optional<ContactFormat> contactFormatOf(const QString& path)
{
    const std::pair<const char*, ContactFormat> endings[] = {{".csv", ContactFormat::Csv}, {".xlsx", ContactFormat::Xlsx},
                                                             {".vcf", ContactFormat::VCard}, {".json", ContactFormat::Json}};
    for (const auto& [ending, format] : endings) {
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            return format;
        }
    }
    return std::nullopt;
}

Created ContactWriter::create(const QString& path, ContactFormat format, const ContactWords& words)
{
    switch (format) {
    case ContactFormat::Csv: return begun(words, std::make_unique<CsvContacts>(path, words));
    case ContactFormat::Xlsx: return begun(words, std::make_unique<Workbook>(path));
    case ContactFormat::VCard: return begun(words, std::make_unique<CardFile>(path));
    case ContactFormat::Json: return begun(words, std::make_unique<JsonContactsFile>(path));
    }
    return fail(Code::Bug);
}

const QVector<ContactField>& contactColumns()
{
    using Field = ContactField;
    static const QVector<Field> columns{Field::Kind, Field::Name, Field::Company, Field::City, Field::Lifecycle, Field::Email,
                                        Field::Phone, Field::WhatsApp, Field::Instagram, Field::Facebook, Field::X, Field::Web,
                                        Field::Address, Field::Tags, Field::Tier, Field::Owner, Field::TaxNumber,
                                        Field::TaxOffice, Field::District, Field::Occupation, Field::Birth, Field::Since,
                                        Field::Notes};
    return columns;
}

QStringList cellsOf(const ContactRecord& record, const QStringList& custom)
{
    const auto points = [&record](ContactKind kind) {
        QStringList values;
        for (const ContactPoint& point : record.points) {
            if (point.kind == kind) {
                values.append(point.raw);
            }
        }
        return values.join(kBetweenValues);
    };
    QStringList cells{toKey(record.kind.value_or(CustomerKind::Person)), record.name, record.company, record.city,
                      toKey(record.lifecycle.value_or(Lifecycle::Active)), points(ContactKind::Email), points(ContactKind::Phone),
                      points(ContactKind::WhatsApp), points(ContactKind::Instagram), points(ContactKind::Facebook), points(ContactKind::X),
                      points(ContactKind::Web), points(ContactKind::Address), record.tags.join(kBetweenValues),
                      toKey(record.tier.value_or(Tier::Standard)), record.owner, record.taxNumber, record.taxOffice, record.district,
                      record.occupation, record.birth, record.since, record.notes};
    for (const QString& name : custom) {
        const auto is = [&name](const NamedValue& one) { return one.name == name; };
        const auto found = std::find_if(record.custom.begin(), record.custom.end(), is);
        cells.append(found == record.custom.end() ? QString() : found->value);
    }
    return cells;
}

QByteArray csvLine(const QStringList& cells, char delimiter)
{
    QByteArray line;
    for (const QString& cell : cells) {
        QByteArray bytes = defused(cell).toUtf8();
        const bool quoted = bytes.contains(delimiter) || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r') ||
                            bytes != bytes.trimmed();
        if (quoted) {
            bytes = '"' + bytes.replace('"', "\"\"") + '"';
        }
        line += (line.isEmpty() && &cell == &cells.constFirst() ? QByteArray() : QByteArray(1, delimiter)) + bytes;
    }
    return line + "\r\n";
}

QString defused(const QString& cell)
{
    if (cell.isEmpty() || !QStringView(u"=+-@\t\r").contains(cell.front())) {
        return cell;
    }
    const bool isNumber = std::all_of(cell.begin() + 1, cell.end(), [](QChar c) { return c.isDigit() || QStringView(u" ()").contains(c); });
    return (cell.front() == u'+' || cell.front() == u'-') && isNumber ? cell : QLatin1Char('\'') + cell;
}

}  // namespace memnun
