// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace memnun {

/// How a page asks the window to show something of another page. Made by the composition, which outlives all pages.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void openTicket(TicketId id) = 0;
    virtual void openCustomer(CustomerId id) = 0;
    /// A Page::id: "inbox", "calls" …
    virtual void showPage(const QString& id) = 0;
};

}  // namespace memnun
