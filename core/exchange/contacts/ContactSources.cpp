// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactSources.h"

#include "core/base/DiskPath.h"
#include "core/exchange/cards/CardReader.h"
#include "core/exchange/contacts/ContactTables.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace memnun {
namespace {

class TableContacts : public ContactSource {
public:
    TableContacts(OpenTable table, ContactColumns columns) : m_table(std::move(table)), m_columns(std::move(columns)) {}

    Result<std::optional<ContactRecord>> next() override
    {
        auto cells = m_table.rows->next();
        while (cells && *cells && std::all_of((*cells)->begin(), (*cells)->end(), [](const QString& one) { return one.trimmed().isEmpty(); })) {
            cells = m_table.rows->next();  // a line that is only drawn
        }
        if (!cells) {
            return fail(cells.error());
        }
        if (!*cells) {
            return std::optional<ContactRecord>();
        }
        ContactRecord record = m_columns.recordOf(**cells);
        record.row = m_table.rows->rowNumber();
        return std::optional(std::move(record));
    }

private:
    OpenTable m_table;
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

Opened contactsOf(OpenTable table, const ContactReading& reading)
{
    const auto headings = headingsOf(*table.rows);
    if (!headings) {
        return fail(headings.error());
    }
    auto columns = reading.columns         ? Result<ContactColumns>(*reading.columns)
                   : reading.map.isEmpty() ? Result<ContactColumns>(ContactColumns::guess(*headings, reading.customFields))
                                           : ContactColumns::fromMap(reading.map, *headings);
    if (!columns) {
        return fail(columns.error());
    }
    if (!columns->isKnown()) {
        return notReadable("columns_unknown", headings->mid(0, 8).join(QLatin1String(", ")));
    }
    return std::make_unique<TableContacts>(std::move(table), std::move(*columns));
}

Opened openJson(QIODevice& file)
{
    if (file.size() > kLongestJson) {
        return notReadable("json_too_big");
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? Opened(std::make_unique<JsonContacts>(document.array())) : Opened(notReadable("not_json"));
}

Opened openOther(const QString& path, ContactShape shape)
{
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    return shape == ContactShape::Json ? openJson(**file) : Opened(std::make_unique<CardContacts>(std::move(*file)));
}

bool hasColumns(ContactShape shape)
{
    return shape == ContactShape::Table || shape == ContactShape::Workbook;
}

/// Counts what is left, and keeps the beginning.
void previewTable(TableReader& table, ContactPreview& preview)
{
    while (true) {
        auto row = table.next();
        if (!row) {
            preview.stopped = row.error();
            return;
        }
        if (!*row) {
            return;
        }
        ++preview.contacts;
        if (preview.samples.size() < kPreviewRows) {
            preview.samples.append(std::move(**row));
        }
    }
}

Result<ContactPreview> previewRows(const QString& path, ContactShape shape, const QStringList& customFields)
{
    const auto table = openTable(path, shape);
    if (!table) {
        return fail(table.error());
    }
    const auto headings = headingsOf(*table->rows);
    if (!headings) {
        return fail(headings.error());
    }
    ContactPreview preview;
    preview.headings = *headings;
    preview.columns = ContactColumns::guess(*headings, customFields);
    previewTable(*table->rows, preview);
    return preview;
}

}  // namespace

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
    for (const QJsonValue& tag : object.value(QLatin1String("tags")).toArray()) {
        record.tags.append(tag.toString());
    }
    record.tier = fromKey<Tier>(text("tier"));
    record.taxNumber = text("tax_number");
    record.taxOffice = text("tax_office");
    record.owner = text("owner");
    record.district = text("district");
    record.occupation = text("occupation");
    record.birth = text("birth");
    record.since = text("since");
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        record.custom.append({field.key(), field->toString()});
    }
    for (const QJsonValue& point : object.value(QLatin1String("contact_points")).toArray()) {
        if (const auto kind = fromKey<ContactKind>(point[QLatin1String("kind")].toString())) {
            record.points.append({{}, *kind, point[QLatin1String("value")].toString(), {}, false});
        }
    }
    return record;
}

Opened openContacts(const QString& path, const ContactReading& reading)
{
    const auto shape = contactShapeOf(path);
    if (!shape) {
        return fail(shape.error());
    }
    if (!hasColumns(*shape)) {
        return openOther(path, *shape);
    }
    auto table = openTable(path, *shape, reading.map);
    return table ? contactsOf(std::move(*table), reading) : Opened(fail(table.error()));
}

Result<ContactPreview> previewContacts(const QString& path, const QStringList& customFields)
{
    const auto shape = contactShapeOf(path);
    if (!shape) {
        return fail(shape.error());
    }
    if (hasColumns(*shape)) {
        return previewRows(path, *shape, customFields);
    }
    const auto contacts = openOther(path, *shape);
    if (!contacts) {
        return fail(contacts.error());
    }
    ContactPreview preview;
    auto contact = (*contacts)->next();
    for (; contact && *contact; contact = (*contacts)->next()) {
        ++preview.contacts;
    }
    if (!contact) {
        if (preview.contacts == 0) {
            return fail(contact.error());
        }
        preview.stopped = contact.error();
    }
    return preview;
}

}  // namespace memnun
