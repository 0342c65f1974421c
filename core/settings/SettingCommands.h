// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

#include <QJsonValue>

namespace memnun {

struct SaveSetting {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "setting.save";
    QString key;
    QJsonValue value;
};
Result<> run(const SaveSetting& command, UnitOfWork& work);

}  // namespace memnun
