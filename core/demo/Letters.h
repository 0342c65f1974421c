// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/demo/Customers.h"
#include "core/demo/Enclosure.h"

namespace memnun::demo {

/// A formatted mail as it would have come: what the thread shows of it, and every byte of it.
struct Letter {
    struct File {
        Enclosure file;
        int partIndex = -1;  ///< as core/mime counts parts; a test compares
    };
    QByteArray raw;
    QVector<File> files;
};

/// The plain text of the letter called `name`, see letterTexts().
QString letterText(const QString& name, const DemoCustomer& customer);
/// The whole mail, sent as `as` says, which has its moment, its id and its addresses.
Letter letterMail(const QString& name, const DemoCustomer& customer, const Interaction& as);

/// Each of them once: "@ name", then the plain text, a line "=", the HTML. {name} and such are filled in.
QStringView letterTexts();

}  // namespace memnun::demo
