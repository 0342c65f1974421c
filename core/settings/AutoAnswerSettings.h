// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QJsonValue>
#include <QString>

namespace memnun {

class SettingStore;

/// What is written to a customer whose mail opened a ticket: that it arrived, its number, and outside business hours when
/// somebody will read it. Texts know {number}, {subject}, {company} and {opening} ("30 October 09:00").
struct AutoAnswerSettings {
    /// In one language; a text that is empty is not sent.
    struct Texts {
        QString open;    ///< while the business is open
        QString closed;  ///< while it is not
        bool operator==(const Texts&) const = default;
    };
    static constexpr int mostPerDay = 20;

    bool enabled = false;
    Instant since;    ///< when it was switched on: older mail is never answered
    int perDay = 3;   ///< automatic answers that one sender gets within 24 hours, 1 to mostPerDay
    Texts turkish;
    Texts english;

    bool operator==(const AutoAnswerSettings&) const = default;

    QJsonValue toJson() const;
    static AutoAnswerSettings fromJson(const QJsonValue& value);
    static Result<AutoAnswerSettings> load(SettingStore& store);
};

}  // namespace memnun
