// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/LinkCheck.h"
#include "ui/shell/AppContext.h"

class QWidget;

namespace memnun {

/// Opens a link of a mail with the system's program. One that could deceive asks first and names both hosts.
void openMailLink(const AppContext& context, QWidget* parent, const QString& href, const mime::LinkLook& look);
/// A link that stands in the text as it is.
void openPlainLink(const AppContext& context, QWidget* parent, const QUrl& url);

/// "leads to evil.example": what stands beside such a link. Empty for an honest one.
QString linkMark(const mime::LinkLook& look);

}  // namespace memnun
