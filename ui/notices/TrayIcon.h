// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/NoticePort.h"

#include <memory>

class QSystemTrayIcon;

namespace memnun {

/// The real one: the system's notification area. Where there is none it shows nothing.
class TrayIcon final : public NoticePort {
    Q_OBJECT

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    bool hasTray() const override;
    bool show(const NoticeText& text) override;
    void setState(int unread, bool quiet, const QString& toolTip) override;
    void setMenu(QMenu* menu) override;
    void dropMenu(QMenu* menu) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon;
    int m_unread = -1;
    bool m_quiet = false;
};

}  // namespace memnun
