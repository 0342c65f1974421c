// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/exchange/cards/Card.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <optional>

namespace memnun {

/// The cards of a file one after another. Lines may be folded, or broken as quoted-printable; text without a charset is
/// UTF-8, and windows-1254 where it can't be. A card inside another (AGENT) is a part of it and left out.
///
/// Code::Invalid with a FieldError on "file": "not_cards" when it holds none, "card_open" when the last one has no end,
/// "card_too_long" for a line of more than kLongestCardLine bytes. Cards that were given before are good.
class CardReader {
public:
    explicit CardReader(std::unique_ptr<QIODevice> file);
    ~CardReader();
    Q_DISABLE_COPY_MOVE(CardReader)

    Result<std::optional<VCard>> next();
    /// How many next() has given.
    qint64 number() const { return m_number; }

private:
    struct Lines;
    Result<> readCard(VCard& card);

    std::unique_ptr<Lines> m_lines;
    qint64 m_number = 0;
};

/// Photographs are long.
inline constexpr qsizetype kLongestCardLine = 16 << 20;

}  // namespace memnun
