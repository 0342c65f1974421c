// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/HeaderBlock.h"
#include "core/mime/PartTree.h"
#include "core/mime/ParsedMail.h"

namespace memnun::mime {

/// Sets mail.automated, mail.bounce and mail.listAddresses from headers and report parts; sender and text must be filled in already.
void recogniseAutomated(const HeaderBlock& headers, const PartTree& tree, ParsedMail& mail);

}  // namespace memnun::mime
