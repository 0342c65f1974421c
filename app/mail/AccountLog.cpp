// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/AccountLog.h"

#include <QDateTime>

namespace memnun {

void AccountLog::add(Instant at, const QString& line)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z '"));
    m_lines.append(when + line.simplified().left(400));
    if (m_lines.size() > kMost) {
        m_lines.removeFirst();
    }
}

}  // namespace memnun
