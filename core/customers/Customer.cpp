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

QString findTextOf(const Customer& customer)
{
    QString text = foldForSearch(customer.name);
    for (const ContactPoint& point : customer.contactPoints) {
        text += QLatin1Char('\n') + foldForSearch(point.norm);
        if (point.kind == ContactKind::Phone && point.norm.startsWith(QLatin1String("+90"))) {
            text += QLatin1String("\n0") + point.norm.mid(3);
        }
    }
    return text;
}

}  // namespace memnun
