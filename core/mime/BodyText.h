// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/PartTree.h"

#include <QString>

namespace memnun::mime {

/// A file: it has a name, or says that it is an attachment. Everything else is body or structure.
bool isAttachment(const PartTree::Part& part);

/// What a reader of the message sees, as plain text and, where there is any, as HTML.
struct BodyText {
    QString plain;
    QString html;
    bool hasPlain = false;
    bool hasHtml = false;
};

BodyText composeBody(const PartTree& tree, int& problems);

/// Line ends to \n, control characters out.
QString cleanText(QString text);

}  // namespace memnun::mime
