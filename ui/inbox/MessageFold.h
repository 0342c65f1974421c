// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

namespace memnun {

/// A piece of a mail's text as the thread shows it: at once, or behind "··· quote and signature".
struct MessagePiece {
    QString text;  ///< without blank lines at its ends
    bool folded = false;
    bool operator==(const MessagePiece&) const = default;
};

/// Splits a mail. Short quotes between the writer's own lines stay (they are what is being answered); longer ones,
/// and everything below the writer's last line, fold. A mail that is nothing but quote shows itself.
QVector<MessagePiece> foldMessage(const QString& text);

/// The text as simple HTML: escaped, line breaks and runs of spaces kept, http(s) and mailto links made clickable.
QString linkedHtml(const QString& text);

}  // namespace memnun
