// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/Customer.h"

#include "core/text/EmailAddress.h"
#include "core/text/PhoneNumber.h"

namespace memnun {

QString Customer::contact(ContactKind wanted) const
{
    QString found;
    for (const ContactPoint& point : contactPoints) {
        if (point.kind == wanted && (point.primary || found.isEmpty())) {
            found = point.raw;
            if (point.primary) {
                break;
            }
        }
    }
    return found;
}

}  // namespace memnun
