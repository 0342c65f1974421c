// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/PartTree.h"

#include <QSet>
#include <QString>

namespace memnun::mime {

/// The sender made it a file: it has a name, or says that it is an attachment.
bool isAttachment(const PartTree::Part& part);

/// What a reader of the message sees, as plain text and, where there is any, as HTML.
struct BodyText {
    QString plain;
    QString html;
    bool hasPlain = false;
    bool hasHtml = false;
};

/// `read`, where given, takes the indices of the parts whose text is shown, or is another form of what is shown.
BodyText composeBody(const PartTree& tree, int& problems, QSet<int>* read = nullptr);

/// Line ends to \n, control characters out.
QString cleanText(QString text);

}  // namespace memnun::mime
