// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/NoticeWatch.h"
#include "ui/notices/NoticePort.h"

#include <QPointer>

#include <memory>

class QMenu;

namespace memnun {

struct AppContext;
class MainWindow;
class Navigator;

/// Ties what should be told to the desktop outside the window: notifications, the icon beside the clock with its menu,
/// and the commands that mute them.
class NoticeDesk final : public QObject {
    Q_OBJECT

public:
    /// `port` outlives this.
    NoticeDesk(AppContext& context, NoticePort& port, Navigator& navigator, MainWindow& window, QObject* parent = nullptr);
    ~NoticeDesk() override;

    /// After the first reads of the pages.
    void start() { m_watch->start(); }
    /// The user wants the program to live on when its window is closed, and there is a place for it.
    bool keepsRunning() const;
    /// Puts the window away; the icon brings it back. The first time it says so.
    void hideWindow();
    void retranslate();
    NoticeWatch& watch() const { return *m_watch; }
    /// As the icon shows it: rebuilt whenever something in it changes.
    QMenu* menu() const { return m_menu.get(); }

Q_SIGNALS:
    void quitWanted();

private:
    void addActions();
    void fillMenu();
    void mute(Instant until);
    void tell(const Notice& notice);
    void openTold();
    void show();
    bool isLookedAt(TicketId ticket) const;
    TicketId openTicket() const;

    AppContext& m_context;
    NoticePort& m_port;
    Navigator& m_navigator;
    MainWindow& m_window;
    std::unique_ptr<QMenu> m_menu;
    NoticeWatch* m_watch;
    Notice m_last;
    int m_unread = 0;
};

}  // namespace memnun
