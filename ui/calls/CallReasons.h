// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QObject;

namespace memnun {

struct AppContext;

/// Reasons to offer for a call: those of recent calls, the most frequent first, then the names of the categories.
void readCallReasons(const AppContext& context, QObject* guard, std::function<void(const QStringList&)> then);

}  // namespace memnun
