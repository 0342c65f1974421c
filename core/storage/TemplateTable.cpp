// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TemplateTable.h"

#include "core/storage/Guarded.h"
#include "core/text/TurkishText.h"

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO reply_template(folder, name, shortcut, shortcut_key, text_tr, text_en, removed) VALUES (?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE reply_template SET folder=?, name=?, shortcut=?, shortcut_key=?, text_tr=?, text_en=?, removed=?, "
    "revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kExists = "SELECT 1 FROM reply_template WHERE id=?";
#define MEMNUN_TEMPLATES                                                                                             \
    "SELECT t.id, t.folder, t.name, t.shortcut, t.text_tr, t.text_en, t.removed, t.revision, coalesce(u.uses, 0), "  \
    "coalesce(u.unedited, 0) FROM reply_template t LEFT JOIN (SELECT e.template_id, count(*) AS uses, "              \
    "CAST(sum(e.unedited) AS BIGINT) AS unedited FROM template_use e JOIN interaction i ON i.id = e.interaction_id "                 \
    "WHERE i.withdrawn = 0 GROUP BY e.template_id) u ON u.template_id = t.id "
constexpr const char* kById = MEMNUN_TEMPLATES "WHERE t.id=?";
constexpr const char* kAll = MEMNUN_TEMPLATES "WHERE t.removed=0 ORDER BY t.id";
constexpr const char* kNoteUse =
    "INSERT INTO template_use(template_id, interaction_id, unedited) VALUES (?,?,?) ON CONFLICT DO NOTHING";
constexpr const char* kUsedIn = "SELECT template_id FROM template_use WHERE interaction_id=? ORDER BY template_id";

Template templateOf(const Row& row)
{
    Template one;
    one.id = row.id<TemplateId>(0);
    one.folder = row.text(1);
    one.name = row.text(2);
    one.shortcut = row.text(3);
    one.turkish = row.text(4);
    one.english = row.text(5);
    one.removed = row.flag(6);
    one.revision = row.number(7);
    one.uses = row.number(8);
    one.unedited = row.number(9);
    return one;
}

QVariantList fieldsOf(const Template& one)
{
    return {asText(one.folder), asText(one.name), asText(one.shortcut), asText(foldForSearch(one.shortcut)), asText(one.turkish),
            asText(one.english), one.removed ? 1 : 0};
}

}  // namespace

Result<TemplateId> TemplateTable::insert(const Template& one)
{
    return insertedAs<TemplateId>(m_database.insert(kInsert, fieldsOf(one)));
}

Result<int> TemplateTable::update(const Template& one)
{
    const auto saved = expectChanged(m_database, m_database.change(kUpdate, fieldsOf(one) << one.id.value() << one.revision),
                                     kExists, one.id.value());
    return saved ? Result<int>(one.revision + 1) : Result<int>(fail(saved.error()));
}

Result<Template> TemplateTable::byId(TemplateId id)
{
    return oneRow<Template>(m_database, kById, {id.value()}, templateOf);
}

Result<QVector<Template>> TemplateTable::all()
{
    return allRows<Template>(m_database, kAll, {}, templateOf);
}

Result<> TemplateTable::noteUse(TemplateId id, InteractionId answer, bool unedited)
{
    return m_database.exec(kNoteUse, {id.value(), answer.value(), unedited ? 1 : 0});
}

Result<QVector<TemplateId>> TemplateTable::usedIn(InteractionId answer)
{
    return allRows<TemplateId>(m_database, kUsedIn, {answer.value()}, [](const Row& row) { return row.id<TemplateId>(0); });
}

}  // namespace memnun
