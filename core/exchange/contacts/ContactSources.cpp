// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactSources.h"

#include "core/base/DiskPath.h"
#include "core/exchange/cards/CardReader.h"
#include "core/exchange/contacts/ContactColumns.h"
#include "core/exchange/contacts/FileReport.h"
#include "core/exchange/tables/CsvReader.h"
#include "core/exchange/tables/XlsxReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace memnun {
namespace {

class TableContacts : public ContactSource {
public:
    TableContacts(std::unique_ptr<XlsxFile> book, std::unique_ptr<TableReader> table, ContactColumns columns)
        : m_book(std::move(book)), m_table(std::move(table)), m_columns(std::move(columns))
    {
    }

    Result<std::optional<ContactRecord>> next() override
    {
        auto cells = m_table->next();
        while (cells && *cells && std::all_of((*cells)->begin(), (*cells)->end(), [](const QString& one) { return one.trimmed().isEmpty(); })) {
            cells = m_table->next();  // a line that is only drawn
        }
        if (!cells) {
            return fail(cells.error());
        }
        if (!*cells) {
            return std::optional<ContactRecord>();
        }
        ContactRecord record = m_columns.recordOf(**cells);
        record.row = m_table->rowNumber();
        return std::optional(std::move(record));
    }

private:
    std::unique_ptr<XlsxFile> m_book;  ///< outlives its table
    std::unique_ptr<TableReader> m_table;
    ContactColumns m_columns;
};

class CardContacts : public ContactSource {
public:
    explicit CardContacts(std::unique_ptr<QIODevice> file) : m_reader(std::move(file)) {}

    Result<std::optional<ContactRecord>> next() override
    {
        const auto card = m_reader.next();
        if (!card) {
            return fail(card.error());
        }
        if (!*card) {
            return std::optional<ContactRecord>();
        }
        ContactRecord record = recordOf(**card);
        record.row = m_reader.number();
        return std::optional(std::move(record));
    }

private:
    CardReader m_reader;
};

class JsonContacts : public ContactSource {
public:
    explicit JsonContacts(QJsonArray all) : m_all(std::move(all)) {}

    Result<std::optional<ContactRecord>> next() override
    {
        if (m_at >= m_all.size()) {
            return std::optional<ContactRecord>();
        }
        ContactRecord record = recordOf(m_all.at(m_at++).toObject());
        record.row = m_at;
        return std::optional(std::move(record));
    }

private:
    QJsonArray m_all;
    qsizetype m_at = 0;
};

using Opened = Result<std::unique_ptr<ContactSource>>;

Opened contactsOf(std::unique_ptr<XlsxFile> book, std::unique_ptr<TableReader> table, const QJsonObject& map)
{
    const auto headings = table->next();
    if (!headings) {
        return fail(headings.error());
    }
    const QStringList first = headings->value_or(QStringList());
    auto columns = map.isEmpty() ? Result<ContactColumns>(ContactColumns::guess(first)) : ContactColumns::fromMap(map, first);
    if (!columns) {
        return fail(columns.error());
    }
    if (!columns->isKnown()) {
        return notReadable("columns_unknown", first.mid(0, 8).join(QLatin1String(", ")));
    }
    return std::make_unique<TableContacts>(std::move(book), std::move(table), std::move(*columns));
}

Opened openCsv(const QString& path, const QJsonObject& map)
{
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    CsvForm form;
    const QString encoding = map.value(QLatin1String("encoding")).toString();
    const QString delimiter = map.value(QLatin1String("delimiter")).toString();
    if (encoding != QLatin1String("auto")) {
        form.encoding = encoding.toLatin1();
    }
    if (delimiter.size() == 1 && delimiter.at(0).unicode() < 128) {
        form.delimiter = delimiter.at(0).toLatin1();
    }
    auto table = CsvReader::open(std::move(*file), form);
    return table ? contactsOf(nullptr, std::move(*table), map) : Opened(fail(table.error()));
}

Opened openWorkbook(const QString& path, const QJsonObject& map)
{
    auto book = XlsxFile::open(path);
    if (!book) {
        return fail(book.error());
    }
    for (qsizetype i = 0; i < (*book)->sheets().size(); ++i) {
        auto probe = (*book)->sheet(i);
        if (!probe) {
            return fail(probe.error());
        }
        const auto row = (*probe)->next();
        const bool isLast = i + 1 == (*book)->sheets().size();
        if (isLast || (row && *row)) {
            auto table = (*book)->sheet(i);
            return table ? contactsOf(std::move(*book), std::move(*table), map) : Opened(fail(table.error()));
        }
    }
    return notReadable("columns_unknown");
}

Opened openJson(QIODevice& file)
{
    if (file.size() > kLongestJson) {
        return notReadable("json_too_big");
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? Opened(std::make_unique<JsonContacts>(document.array())) : Opened(notReadable("not_json"));
}

/// "tel:+90-532…", "mailto:a@b.c": the scheme is of the format, not of the value.
QString withoutScheme(const QString& text)
{
    for (const QLatin1String scheme : {QLatin1String("tel:"), QLatin1String("mailto:"), QLatin1String("whatsapp:")}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            return text.mid(scheme.size()).section(QLatin1Char('?'), 0, 0);
        }
    }
    return text;
}

void addPoint(ContactRecord& record, ContactKind kind, const QString& raw)
{
    const QString text = withoutScheme(raw.trimmed());
    if (!text.isEmpty()) {
        record.points.append({{}, kind, text, {}, false});
    }
}

QString param(const CardProperty& property, QLatin1String name)
{
    for (const auto& [key, value] : property.params) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

void addAddress(ContactRecord& record, const CardProperty& property)
{
    const QStringList parts = property.parts();  // box, extended, street, city, region, code, country
    const QString city = parts.value(3).trimmed();
    if (record.city.isEmpty()) {
        record.city = city;
    }
    QStringList lines{parts.value(2), parts.value(1), parts.value(0), city, parts.value(4), parts.value(5), parts.value(6)};
    lines.removeAll(QString());
    const QString label = param(property, QLatin1String("LABEL"));
    const bool onlyCity = lines.size() == 1 && !city.isEmpty();
    addPoint(record, ContactKind::Address, !label.isEmpty() ? label : onlyCity ? QString() : lines.join(QLatin1String(", ")));
}

/// Which network a property is about; each program says it in its own way.
std::optional<ContactKind> networkOf(const CardProperty& property)
{
    const std::pair<QLatin1String, ContactKind> networks[] = {{QLatin1String("instagram"), ContactKind::Instagram},
                                                              {QLatin1String("facebook"), ContactKind::Facebook},
                                                              {QLatin1String("twitter"), ContactKind::X},
                                                              {QLatin1String("x"), ContactKind::X},
                                                              {QLatin1String("whatsapp"), ContactKind::WhatsApp}};
    const QString service = param(property, QLatin1String("X-SERVICE-TYPE"));
    const QString scheme = property.value.section(QLatin1Char(':'), 0, 0);
    for (const auto& [name, kind] : networks) {
        if (property.hasType(name) || service.compare(name, Qt::CaseInsensitive) == 0 || scheme.compare(name, Qt::CaseInsensitive) == 0) {
            return kind;
        }
    }
    return std::nullopt;
}

void addReach(ContactRecord& record, const CardProperty& property)
{
    const QString& name = property.name;
    if (name == QLatin1String("TEL")) {
        const bool isFax = property.hasType(QLatin1String("fax")) && !property.hasType(QLatin1String("voice"));
        addPoint(record, ContactKind::Phone, isFax ? QString() : property.text());
    } else if (name == QLatin1String("EMAIL")) {
        addPoint(record, ContactKind::Email, property.text());
    } else if (name == QLatin1String("URL")) {
        addPoint(record, ContactKind::Web, property.text());
    } else if (name == QLatin1String("ADR")) {
        addAddress(record, property);
    } else if (name == QLatin1String("IMPP") || name == QLatin1String("X-SOCIALPROFILE")) {
        if (const auto kind = networkOf(property)) {
            addPoint(record, *kind, property.text());
        }
    }
}

QString nameOf(const Card& card)
{
    const QString full = card.first(QLatin1String("FN")).simplified();
    if (!full.isEmpty()) {
        return full;
    }
    const QStringList parts = card.all(QLatin1String("N")).value(0).parts();  // family, given, additional, prefixes, suffixes
    return QStringList{parts.value(1), parts.value(2), parts.value(0)}.join(QLatin1Char(' ')).simplified();
}

}  // namespace

ContactRecord recordOf(const Card& card)
{
    ContactRecord record;
    record.name = nameOf(card);
    record.company = card.all(QLatin1String("ORG")).value(0).parts().constFirst().trimmed();
    const QString kind = card.first(QLatin1String("KIND"));
    const bool isCompany = kind.compare(QLatin1String("org"), Qt::CaseInsensitive) == 0 ||
                           card.first(QLatin1String("X-ABSHOWAS")).compare(QLatin1String("COMPANY"), Qt::CaseInsensitive) == 0;
    if (isCompany) {
        record.kind = CustomerKind::Company;
        record.name = record.name.isEmpty() ? record.company : record.name;
        record.company.clear();
    }
    record.lifecycle = fromKey<Lifecycle>(card.first(QLatin1String("X-MEMNUN-LIFECYCLE")));
    record.notes = card.first(QLatin1String("NOTE")).trimmed();
    for (const bool preferred : {true, false}) {
        for (const CardProperty& property : card.properties) {
            if (property.isPreferred() == preferred) {
                addReach(record, property);
            }
        }
    }
    return record;
}

ContactRecord recordOf(const QJsonObject& object)
{
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    ContactRecord record;
    record.kind = fromKey<CustomerKind>(text("kind"));
    record.lifecycle = fromKey<Lifecycle>(text("lifecycle"));
    record.name = text("name");
    record.company = text("company");
    record.city = text("city");
    record.notes = text("notes");
    for (const QJsonValue& point : object.value(QLatin1String("contact_points")).toArray()) {
        if (const auto kind = fromKey<ContactKind>(point[QLatin1String("kind")].toString())) {
            record.points.append({{}, *kind, point[QLatin1String("value")].toString(), {}, false});
        }
    }
    return record;
}

Opened openContacts(const QString& path, const QJsonObject& map)
{
    const auto format = formatOfFile(path);
    if (!format) {
        return fail(format.error());
    }
    if (*format == FileFormat::Xlsx) {
        return openWorkbook(path, map);
    }
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    if (*format == FileFormat::VCard) {
        return std::make_unique<CardContacts>(std::move(*file));
    }
    const QByteArray start = (*file)->peek(64).trimmed();
    if (start.startsWith('[') || path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        return openJson(**file);
    }
    return openCsv(path, map);
}

}  // namespace memnun
