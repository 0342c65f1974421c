// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/NoticeStore.h"

namespace memnun {

class Database;

class NoticeTable final : public NoticeStore {
public:
    explicit NoticeTable(Database& database) : m_database(database) {}
    Result<NoticeQuery> newest() override;
    Result<NoticeNews> news(const NoticeQuery& query) override;

private:
    Database& m_database;
};

}  // namespace memnun
