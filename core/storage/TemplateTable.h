// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/TemplateStore.h"

namespace memnun {

class Database;

class TemplateTable final : public TemplateStore {
public:
    explicit TemplateTable(Database& database) : m_database(database) {}
    Result<TemplateId> insert(const Template& one) override;
    Result<int> update(const Template& one) override;
    Result<Template> byId(TemplateId id) override;
    Result<QVector<Template>> all() override;
    Result<> noteUse(TemplateId id, InteractionId answer, bool unedited) override;
    Result<QVector<TemplateId>> usedIn(InteractionId answer) override;

private:
    Database& m_database;
};

}  // namespace memnun
