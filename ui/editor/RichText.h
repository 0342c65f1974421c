// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QTextCursor;
class QTextDocument;

namespace memnun {

/// A formatted text between the editor and a mail. The editor's paragraphs are lines without a distance; an empty one parts
/// paragraphs. Bold, italic, underlined, links, lists, quotes and pictures ("cid:…") are all there is.
namespace rich {

/// As mime::writableHtml() would leave it; reading it with insert() makes the same document again.
QString toHtml(const QTextDocument& document);
/// A good plain text: list marks, "> " before quotes, links with their address, pictures as [name]. Of a text without any
/// format it is the text itself.
QString toPlain(const QTextDocument& document);
/// Writes HTML of that kind at the cursor; pass other HTML through mime::writableHtml() first.
void insert(QTextCursor& cursor, const QString& html);
/// The content ids of the pictures in it, in its order, each once.
QStringList pictures(const QTextDocument& document);

/// Format properties of a quoted line.
void setQuoted(QTextCursor& cursor, bool on);
bool isQuoted(const QTextCursor& cursor);

}  // namespace rich

}  // namespace memnun
