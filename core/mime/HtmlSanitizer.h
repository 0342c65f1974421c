// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun::mime {

/// A well-formed subset of HTML that QTextBrowser shows without running or loading anything: no script, style, form,
/// image or other remote thing; http, https, mailto and tel links stay; a picture becomes its alternative text in [ ].
/// `maxChars` bounds the output; what lies beyond is left out.
QString sanitizeHtml(const QString& html, qsizetype maxChars = 2'000'000);

/// HTML as answers are written in: p, br, strong, em, u, ul, ol, li, blockquote, links as above, and pictures that the mail
/// itself carries ("cid:…"). Everything else becomes one of them or its bare words; other pictures go, with their words.
QString writableHtml(const QString& html, qsizetype maxChars = 2'000'000);

/// The readable text of an HTML mail: blocks on lines of their own, list bullets, ">" before quoted lines.
QString htmlToText(const QString& html, qsizetype maxChars = 2'000'000);

}  // namespace memnun::mime
