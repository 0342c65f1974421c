// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QStringList>

namespace memnun {

/// What was done for one account of late, to be copied into a report. Whoever writes a line sees to it that it holds no
/// secret and no text of any mail.
class AccountLog {
public:
    static constexpr qsizetype kMost = 500;

    /// "2026-11-22 20:41:03Z connected". What servers say may span lines; here it is one.
    void add(Instant at, const QString& line);
    const QStringList& lines() const { return m_lines; }

private:
    QStringList m_lines;
};

}  // namespace memnun
