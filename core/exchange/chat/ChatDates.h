// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/Chat.h"

#include <QTime>

namespace memnun {

/// The beginning of a line that begins a message: "[12.03.2026 14:05:33] ", "3/12/26, 2:05 PM - ".
struct ChatHead {
    int first = 0, second = 0, third = 0;  ///< the three numbers of the date
    bool yearFirst = false;
    bool bracketed = false;
    bool twelveHours = false;
    bool hasSeconds = false;
    QChar separator;
    QTime time;
    qsizetype length = 0;                  ///< of the head in its line
};

/// None when the line goes on with the message before it.
std::optional<ChatHead> readChatHead(QStringView line);

/// Tells day from month by all dates of a file.
class DateOrderVote {
public:
    void add(const ChatHead& head);
    DateOrder order() const;
    /// Nothing in the file says which it is.
    bool isDoubtful() const;
    /// There are days that can't be otherwise, or in one order they follow each other and in the other they don't.
    bool isCertain() const;

private:
    struct Run {
        QDate last;
        qint64 backwards = 0, impossible = 0;
        void add(const QDate& date);
    };
    bool isUndecided() const;
    Run m_dayFirst, m_monthFirst;
    qint64 m_yearFirst = 0, m_dates = 0, m_alike = 0;
    bool m_points = false;  ///< 12.03.2026, which nobody writes the other way round
    bool m_twelveHours = false;
};

/// Invalid when there is no such day.
QDate dateOf(const ChatHead& head, DateOrder order);

}  // namespace memnun
