// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace memnun {

/// What a phone writes into the text of a chat in place of what is no text, in Turkish and English.
namespace whatsapp {

/// The name of the file that this line stands for: "IMG-20260312-WA0001.jpg (file attached)", "<attached: 0001-PHOTO.jpg>".
std::optional<QString> attachedFile(QStringView line);
/// "<Media omitted>", "image omitted": there was one, but the export leaves it out.
bool isLeftOut(QStringView line);
/// A sentence of the program under somebody's name: deleted messages, encryption.
bool isNotice(QStringView text);
/// Without marks of direction, and without the program's remark that it was edited.
QString cleanLine(QStringView line);

}  // namespace whatsapp

}  // namespace memnun
