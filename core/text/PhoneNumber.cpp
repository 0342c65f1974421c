// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PhoneNumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <QRegularExpression>

#include <string>

namespace memnun {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using LibNumber = i18n::phonenumbers::PhoneNumber;

PhoneKind kindOf(PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return PhoneKind::Fixed;
    case PhoneNumberUtil::MOBILE: return PhoneKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return PhoneKind::FixedOrMobile;
    case PhoneNumberUtil::TOLL_FREE: return PhoneKind::TollFree;
    case PhoneNumberUtil::PREMIUM_RATE: return PhoneKind::Premium;
    case PhoneNumberUtil::SHARED_COST: return PhoneKind::SharedCost;
    case PhoneNumberUtil::VOIP: return PhoneKind::Voip;
    case PhoneNumberUtil::PERSONAL_NUMBER: return PhoneKind::Personal;
    case PhoneNumberUtil::PAGER: return PhoneKind::Pager;
    case PhoneNumberUtil::UAN: return PhoneKind::Uan;
    case PhoneNumberUtil::VOICEMAIL: return PhoneKind::Voicemail;
    case PhoneNumberUtil::UNKNOWN: break;
    }
    return PhoneKind::Unknown;
}

constexpr int turkey = 90;

bool isNationalOnly(const LibNumber& number)
{
    const quint64 national = number.national_number();
    return number.country_code() == turkey && national >= 4440000 && national <= 4449999;
}

/// Takes "dahili 12" and its like off the end of `text`.
QString takeExtension(QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\s,;(/-]*(?:dahili|dahilî|dah|iç\\s*hat|ext|extension)\\s*(?:no)?[\\s.:]*(\\d{1,7})\\s*\\)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // DAHİLİ does not fold to "dahili" by the regex engine's rules.
    QString plain = text;
    plain.replace(u'İ', u'i').replace(u'ı', u'i');
    const QRegularExpressionMatch match = pattern.match(plain);
    if (!match.hasMatch())
        return {};
    text.truncate(match.capturedStart());
    return match.captured(1);
}

QString fromStd(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace

QString toString(PhoneKind kind)
{
    switch (kind) {
    case PhoneKind::Invalid: return QStringLiteral("invalid");
    case PhoneKind::Fixed: return QStringLiteral("fixed");
    case PhoneKind::Mobile: return QStringLiteral("mobile");
    case PhoneKind::FixedOrMobile: return QStringLiteral("fixed_or_mobile");
    case PhoneKind::TollFree: return QStringLiteral("toll_free");
    case PhoneKind::Premium: return QStringLiteral("premium");
    case PhoneKind::SharedCost: return QStringLiteral("shared_cost");
    case PhoneKind::Voip: return QStringLiteral("voip");
    case PhoneKind::Personal: return QStringLiteral("personal");
    case PhoneKind::Pager: return QStringLiteral("pager");
    case PhoneKind::Uan: return QStringLiteral("uan");
    case PhoneKind::Voicemail: return QStringLiteral("voicemail");
    case PhoneKind::Unknown: break;
    }
    return QStringLiteral("unknown");
}

PhoneNumber normalizePhone(QStringView raw, QStringView defaultRegion)
{
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    QString text = raw.trimmed().toString();
    const QString extension = takeExtension(text);
    LibNumber number;
    const auto parsed = util.Parse(text.toStdString(), defaultRegion.toString().toStdString(), &number);
    if (parsed != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsValidNumber(number))
        return {{}, PhoneKind::Invalid, extension};
    PhoneNumber result;
    result.kind = kindOf(util.GetNumberType(number));
    result.extension = extension.isEmpty() && number.has_extension() ? fromStd(number.extension()) : extension;
    if (isNationalOnly(number)) {
        result.normalized = QString::number(number.national_number());
        return result;
    }
    std::string formatted;
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    result.normalized = fromStd(formatted);
    return result;
}

QString displayPhone(const QString& normalized, QStringView region)
{
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const std::string home = region.toString().toStdString();
    // Only Turkish numbers are stored without a country code.
    LibNumber number;
    if (util.Parse(normalized.toStdString(), "TR", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return normalized;
    const bool domestic = number.country_code() == util.GetCountryCodeForRegion(home) || isNationalOnly(number);
    std::string formatted;
    util.Format(number, domestic ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &formatted);
    return fromStd(formatted);
}

QString phoneText(const QString& raw)
{
    const PhoneNumber phone = normalizePhone(raw);
    return phone.isValid() ? displayPhone(phone.normalized) : raw;
}

}  // namespace memnun
