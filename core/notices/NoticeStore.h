// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/notices/Happening.h"

namespace memnun {

/// What to look through. Rows are numbered as they are written, but on a server they may appear out of order: so the last
/// few are looked through again each time, and the reader remembers which of them it had.
struct NoticeQuery {
    UserId me;
    qint64 interactionsAfter = 0;  ///< rows with a higher id
    qint64 eventsAfter = 0;
    Instant tasksAfter;            ///< due later than this …
    Instant tasksUntil;            ///< … and not later than this
};

struct NoticeNews {
    /// Oldest first; at most NoticeStore::kMost of each kind. Nobody's own acts, nothing imported, nothing taken back.
    QVector<Happening> happenings;
    QVector<qint64> interactions;  ///< all ids that were looked through, newest first, at most NoticeStore::kMost
    QVector<qint64> events;
    qint64 unread = 0;             ///< unread active tickets that are mine or nobody's, at most kMostUnread
};

class NoticeStore {
public:
    static constexpr int kMost = 500;
    static constexpr int kMostUnread = 100;

    virtual ~NoticeStore() = default;
    /// How far the workspace is: rows after these are news.
    virtual Result<NoticeQuery> newest() = 0;
    virtual Result<NoticeNews> news(const NoticeQuery& query) = 0;
};

}  // namespace memnun
