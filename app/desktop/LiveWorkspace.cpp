// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LiveWorkspace.h"

#include "core/storage/Workspace.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

LiveWorkspace::LiveWorkspace(const Workspace& workspace, const Clock& clock, ChangeBus& changes, StatusCentre& status,
                             QObject* parent)
    : QObject(parent), m_status(status), m_link(workspace.link()), m_presence(*m_link, clock)
{
    connect(m_link.get(), &LiveLink::changed, &changes, &ChangeBus::publish);
    connect(m_link.get(), &LiveLink::reachable, this, [this](bool yes) {
        m_gone = !yes;
        retranslate();
    });
}

void LiveWorkspace::retranslate()
{
    const QString id = QStringLiteral("connection");
    if (m_gone) {
        m_status.setLine(id, {tr("The server cannot be reached; what you see is the last copy. Connecting again…"),
                              QStringLiteral("wifi-off"), Tone::Warning, {}, false});
    } else {
        m_status.removeLine(id);
    }
}

}  // namespace memnun
