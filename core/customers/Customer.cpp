// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/Customer.h"

#include "core/text/EmailAddress.h"
#include "core/text/PhoneNumber.h"
#include "core/text/TurkishText.h"

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

bool normalise(ContactPoint& point)
{
    point.norm = point.raw.trimmed();
    switch (point.kind) {
    case ContactKind::Email: {
        const Result<QString> address = normalizeEmail(point.raw);
        point.norm = emailKey(address ? *address : point.norm);
        return address.has_value();
    }
    case ContactKind::Phone:
    case ContactKind::WhatsApp: {
        const PhoneNumber number = normalizePhone(point.raw);
        if (number.isValid()) {
            point.norm = number.normalized;
        }
        return number.isValid();
    }
    case ContactKind::Instagram:
    case ContactKind::Facebook:
    case ContactKind::X:
    case ContactKind::Web:
        point.norm = foldAscii(point.norm);
        return !point.norm.isEmpty();
    case ContactKind::Address: return !point.norm.isEmpty();
    }
    return false;
}

}  // namespace memnun
