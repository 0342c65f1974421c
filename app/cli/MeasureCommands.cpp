// SPDX-License-Identifier: GPL-3.0-or-later
// kpi
#include "app/cli/Cli.h"

namespace memnun::cli {

void addMeasureCommands(QVector<Command>& list)
{
    Q_UNUSED(list)
}

}  // namespace memnun::cli
