// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/SafetyCopy.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace memnun {

namespace {

const QString kForm = QStringLiteral("yyyyMMdd'T'HHmmsszzz");

constexpr std::array<std::pair<CopyReason, const char*>, 6> kReasons{{{CopyReason::Daily, "daily"},
                                                                     {CopyReason::Upgrade, "upgrade"},
                                                                     {CopyReason::Import, "import"},
                                                                     {CopyReason::Restore, "restore"},
                                                                     {CopyReason::Hand, "hand"},
                                                                     {CopyReason::Damaged, "damaged"}}};

}  // namespace

QString copyFileName(Instant made, CopyReason reason, const QString& suffix)
{
    QString word;
    for (const auto& [known, key] : kReasons) {
        if (known == reason) {
            word = QLatin1String(key);
        }
    }
    return made.toUtc().toString(kForm) + QStringLiteral("Z-") + word + QLatin1Char('.') + suffix;
}

std::optional<SafetyCopy> copyFromFileName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8}T\\d{9})Z-([a-z]+)\\.(memnun|dump)$"));
    const auto match = form.match(name);
    QDateTime made = QDateTime::fromString(match.captured(1), kForm);
    if (!made.isValid()) {
        return std::nullopt;
    }
    made.setTimeZone(QTimeZone::utc());
    for (const auto& [reason, key] : kReasons) {
        if (match.captured(2) == QLatin1String(key)) {
            return SafetyCopy{name, Instant::from(made), reason, 0};
        }
    }
    return std::nullopt;
}

}  // namespace memnun
