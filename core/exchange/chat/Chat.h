// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"

#include <QStringList>
#include <QTimeZone>
#include <QVector>

#include <optional>

namespace memnun {

/// Whose export it is.
enum class ChatKind { WhatsApp, Signal, Telegram, Messenger, Instagram };
template <>
struct EnumKeys<ChatKind> {
    static constexpr auto keys = std::to_array<EnumKey<ChatKind>>({{ChatKind::WhatsApp, "whatsapp"}, {ChatKind::Signal, "signal"},
        {ChatKind::Telegram, "telegram"}, {ChatKind::Messenger, "messenger"}, {ChatKind::Instagram, "instagram"}});
};

/// What 03/04/2026 means.
enum class DateOrder { DayFirst, MonthFirst, YearFirst };

/// What the files don't say themselves.
struct ChatRules {
    QTimeZone zone = QTimeZone::utc();  ///< of times that stand there without one
    std::optional<DateOrder> order{};   ///< where the dates of a whole file leave it open
    QByteArray charset{};               ///< of texts; empty: UTF-8, UTF-16 by its mark, else the best guess
};

struct ChatMessage {
    Instant at;
    QString written;        ///< the time as the file has it, in one spelling: stays when another zone is set
    QString id;             ///< the chat's own number for it; empty for most kinds
    QString author;         ///< a name, or a number as the phone showed it
    QString text;
    QStringList files{};    ///< what was sent along, as the export names it
    QString mark{};         ///< the words that stand in for something the export left out; also in `text`
};

/// One chat as a file has it. What no person said (who joined, what was deleted) is only counted.
struct Chat {
    ChatKind kind = ChatKind::WhatsApp;
    QString id;                      ///< the service's own, where the file has one
    QString title;
    QStringList people;              ///< who takes part, or else who wrote, in the order they appear
    QVector<ChatMessage> messages;   ///< oldest first
    qsizetype notices = 0;
    DateOrder order = DateOrder::DayFirst;
    bool datesDoubtful = false;      ///< day and month might be the other way round

    /// Everybody in `people` who wrote something, and the others.
    QStringList authors() const;
};

/// Of the strings that strangers wrote: one line, no control or direction marks, at most 200 characters.
QString chatName(const QString& written);

}  // namespace memnun
