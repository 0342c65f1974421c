// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;

namespace memnun {

/// Title and one line below it, translated.
struct NoticeText {
    QString title;
    QString body;
    bool operator==(const NoticeText&) const = default;
};

/// The desktop outside the window: what pops up beside the clock, and the icon there. Tests have a fake.
class NoticePort : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Whether there is a place beside the clock from which the window can be brought back.
    virtual bool hasTray() const = 0;
    /// False when this desktop shows no notifications.
    virtual bool show(const NoticeText& text) = 0;
    /// What the icon says: how many tickets are unread, and whether notifications are held back. Shows the icon.
    virtual void setState(int unread, bool quiet, const QString& toolTip) = 0;
    /// The icon's menu. The caller keeps it.
    virtual void setMenu(QMenu* menu) = 0;
    /// Takes it and the icon away, unless another one has taken its place: two workspaces meet while one follows the other.
    virtual void dropMenu(QMenu* menu) = 0;

Q_SIGNALS:
    /// The newest notification was clicked.
    void noticeClicked();
    void iconClicked();
};

}  // namespace memnun
