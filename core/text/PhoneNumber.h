// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace memnun {

enum class PhoneKind {
    Invalid,
    Fixed,
    Mobile,
    FixedOrMobile,
    TollFree,
    Premium,
    SharedCost,
    Voip,
    Personal,
    Pager,
    Uan,
    Voicemail,
    Unknown,
};

/// Stable key: "fixed", "mobile", "fixed_or_mobile", "toll_free", "premium", "shared_cost", "voip", "personal",
/// "pager", "uan", "voicemail", "unknown", "invalid".
QString toString(PhoneKind kind);

struct PhoneNumber {
    /// E.164 (+905321234567); Turkish 444 numbers, which nobody can dial from abroad, stay national (4441444).
    /// Empty when the number is invalid: keep the raw text then and warn.
    QString normalized;
    PhoneKind kind = PhoneKind::Invalid;
    QString extension;  ///< digits of "dahili 12", "ext. 12"

    bool isValid() const { return kind != PhoneKind::Invalid; }
    bool operator==(const PhoneNumber&) const = default;
};

/// Any spelling people use. `defaultRegion` (ISO 3166) says what a number without a country code means.
PhoneNumber normalizePhone(QStringView raw, QStringView defaultRegion = u"TR");

/// A stored (normalised) number as people of `region` write it: "0532 123 45 67", "+49 30 123456", "444 1 444".
QString displayPhone(const QString& normalized, QStringView region = u"TR");
/// The same for any spelling; what is no number stays as it is.
QString phoneText(const QString& raw);

}  // namespace memnun
