// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/MailPicture.h"

#include <QColor>

namespace memnun {

/// The sign beside a doubtful link; a name for MessageText::setSafeHtml's pictures.
inline const QString kLinkSign = QStringLiteral("memnun-sign:link");
/// The name of a mail's picture there.
QString pictureName(qsizetype index);

/// Puts the pictures that are there, at most `width` px wide, and the words beside doubtful links in the places of their
/// marks. A picture that isn't there leaves its alternative text.
QString composeHtml(const mime::HtmlMail& mail, const MailPictures& pictures, int width, const QColor& warning);

/// The same pictures under the names that the HTML calls them by.
QHash<QString, QImage> namedPictures(const mime::HtmlMail& mail, const MailPictures& pictures);

}  // namespace memnun
