// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/User.h"

#include <QVector>

namespace memnun {

/// A colleague called into a note: "@" and the name as the colleague is called, in capitals or small letters of any language,
/// with no letter before or behind. Of two names that fit, the longer one is meant.
struct Mention {
    UserId user;
    qsizetype from = 0;    ///< of the "@"
    qsizetype length = 0;  ///< with the "@"
    bool operator==(const Mention&) const = default;
};

/// In the order of the text. People without a name, and those who have left, can't be called.
QVector<Mention> mentionsIn(const QString& note, const QVector<User>& users);

}  // namespace memnun
