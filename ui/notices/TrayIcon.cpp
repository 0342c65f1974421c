// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/TrayIcon.h"

#include "ui/notices/TrayPicture.h"

#include <QSystemTrayIcon>

namespace memnun {

namespace {

constexpr int kShownMs = 8'000;

}  // namespace

TrayIcon::TrayIcon(QObject* parent) : NoticePort(parent), m_icon(std::make_unique<QSystemTrayIcon>())
{
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &NoticePort::noticeClicked);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT iconClicked();
    });
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::hasTray() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayIcon::show(const NoticeText& text)
{
    if (!hasTray() || !m_icon->isVisible() || !QSystemTrayIcon::supportsMessages())
        return false;
    m_icon->showMessage(text.title, text.body, m_icon->icon(), kShownMs);
    return true;
}

void TrayIcon::setState(int unread, bool quiet, const QString& toolTip)
{
    if (unread != m_unread || quiet != m_quiet) {
        m_icon->setIcon(trayPicture(unread, quiet));
        m_unread = unread;
        m_quiet = quiet;
    }
    m_icon->setToolTip(toolTip);
    // Asked each time: a panel may come after the program.
    if (hasTray() && !m_icon->isVisible())
        m_icon->show();
}

void TrayIcon::setMenu(QMenu* menu)
{
    m_icon->setContextMenu(menu);
}

void TrayIcon::dropMenu(QMenu* menu)
{
    if (m_icon->contextMenu() != menu)
        return;
    m_icon->setContextMenu(nullptr);
    m_icon->hide();
}

}  // namespace memnun
