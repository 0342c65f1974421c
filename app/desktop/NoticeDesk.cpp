// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NoticeDesk.h"

#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"
#include "ui/notices/NoticeSettings.h"
#include "ui/notices/NoticeWords.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/Format.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/SettingsPort.h"
#include "ui/shell/StatusCentre.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

const QString kLine = QStringLiteral("notices");
const QString kSaidWhere = QStringLiteral("notices/said_where");
constexpr qint64 kHour = 3600;

}  // namespace

NoticeDesk::NoticeDesk(AppContext& context, NoticePort& port, Navigator& navigator, MainWindow& window, QObject* parent)
    : QObject(parent), m_context(context), m_port(port), m_navigator(navigator), m_window(window),
      m_menu(std::make_unique<QMenu>()),
      m_watch(new NoticeWatch({context.executor, context.changes, context.clock, context.me.id,
                               [&context] { return NoticeSettings::load(context.settings).rules; },
                               [] { return businessCalendar(); }, [this](TicketId id) { return isLookedAt(id); }},
                              this))
{
    addActions();
    connect(m_watch, &NoticeWatch::told, this, &NoticeDesk::tell);
    connect(m_watch, &NoticeWatch::unreadCounted, this, [this](int unread) {
        m_unread = unread;
        show();
    });
    connect(&m_port, &NoticePort::noticeClicked, this, &NoticeDesk::openTold);
    connect(&m_port, &NoticePort::iconClicked, &m_window, &MainWindow::bringToFront);
    connect(m_context.status, &StatusCentre::lineTriggered, this, [this](const QString& id) {
        if (id == kLine)
            mute({});
    });
    // What is looked at while it is held back is no news afterwards.
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        const TicketId open = openTicket();
        if (open.isValid() && changes.touches(Entity::Ticket, open.value()))
            m_watch->seen(open);
    });
    retranslate();
    m_port.setMenu(m_menu.get());
}

NoticeDesk::~NoticeDesk()
{
    m_port.dropMenu(m_menu.get());
}

void NoticeDesk::addActions()
{
    const auto add = [this](const char* id, std::function<QString()> text, const char* iconName, std::function<void()> run) {
        m_context.actions.add({QString::fromLatin1(id), QStringLiteral("workspace"), std::move(text), {},
                               QString::fromLatin1(iconName), std::move(run)},
                              &m_window);
    };
    add("notices.mute.hour", [] { return tr("Mute notifications for 1 hour"); }, "bell-off",
        [this] { mute(m_context.clock.now().plusSeconds(kHour)); });
    add("notices.mute.tomorrow", [] { return tr("Mute notifications until tomorrow"); }, "bell-off",
        [this] { mute(tomorrowMorning(m_context.clock.now(), businessCalendar())); });
    add("notices.unmute", [] { return tr("Unmute notifications"); }, "bell", [this] { mute({}); });
}

void NoticeDesk::mute(Instant until)
{
    NoticeSettings settings = NoticeSettings::load(m_context.settings);
    settings.rules.quiet.mutedUntil = until;
    settings.save(m_context.settings);
    show();
    m_watch->beat();
}

bool NoticeDesk::keepsRunning() const
{
    return m_port.hasTray() && NoticeSettings::load(m_context.settings).keepRunning;
}

void NoticeDesk::hideWindow()
{
    m_window.hide();
    if (m_context.settings.value(kSaidWhere, false).toBool())
        return;
    m_last = {};
    if (m_port.show({tr("Memnun keeps running"), tr("Its icon beside the clock brings the window back. Quit from its menu.")}))
        m_context.settings.setValue(kSaidWhere, true);
}

void NoticeDesk::retranslate()
{
    fillMenu();
    show();
}

void NoticeDesk::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString& text, std::function<void()> run) {
        connect(m_menu->addAction(text), &QAction::triggered, this, std::move(run));
    };
    const auto trigger = [this](const char* id) {
        if (QAction* action = m_context.actions.action(QString::fromLatin1(id)))
            action->trigger();
    };
    const bool muted = NoticeSettings::load(m_context.settings).rules.quiet.isMuted(m_context.clock.now());
    add(tr("Open Memnun"), [this] { m_window.bringToFront(); });
    add(InboxPage::tr("New ticket"), [this, trigger] { m_window.bringToFront(), trigger("ticket.new"); });
    add(tr("Log a call"), [this, trigger] { m_window.bringToFront(), trigger("call.log"); });
    m_menu->addSeparator();
    if (muted) {
        // Later: this very menu is made anew by it.
        add(tr("Unmute notifications"), [this] { QMetaObject::invokeMethod(this, [this] { mute({}); }, Qt::QueuedConnection); });
    } else {
        for (const char* id : {"notices.mute.hour", "notices.mute.tomorrow"}) {
            add(plainText(*m_context.actions.action(QString::fromLatin1(id))), [this, trigger, id] {
                QMetaObject::invokeMethod(this, [trigger, id] { trigger(id); }, Qt::QueuedConnection);
            });
        }
    }
    m_menu->addSeparator();
    add(tr("Quit"), [this] { Q_EMIT quitWanted(); });
}

void NoticeDesk::tell(const Notice& notice)
{
    m_last = notice;
    const bool details = NoticeSettings::load(m_context.settings).details;
    if (!m_port.show(noticeText(notice, details)))
        QApplication::alert(&m_window);
}

/// The ticket, where it is about one; else the page where they all stand.
void NoticeDesk::openTold()
{
    m_window.bringToFront();
    QSet<TicketId> tickets;
    bool onlyTasks = true;
    for (const Happening& one : m_last.happenings) {
        onlyTasks = onlyTasks && one.kind == HappeningKind::TaskDue;
        tickets.insert(one.ticket);
    }
    if (m_last.happenings.isEmpty())
        return;
    if (tickets.size() == 1 && tickets.begin()->isValid())
        m_navigator.openTicket(*tickets.begin());
    else
        m_navigator.showPage(onlyTasks ? QStringLiteral("today") : QStringLiteral("inbox"));
}

/// The icon, and the line that says until when nothing is told.
void NoticeDesk::show()
{
    const Instant now = m_context.clock.now();
    const QuietHours quiet = NoticeSettings::load(m_context.settings).rules.quiet;
    const bool isQuiet = quiet.isQuiet(now, businessCalendar());
    QString tip = m_unread >= NoticeStore::kMostUnread ? tr("Memnun – %1 and more unread").arg(NoticeStore::kMostUnread)
                  : m_unread > 0                       ? tr("Memnun – %n unread", nullptr, m_unread)
                                                       : QStringLiteral("Memnun");
    if (isQuiet)
        tip += QStringLiteral("\n") + tr("Notifications are held back");
    m_port.setState(m_unread, isQuiet, tip);
    QAction* unmute = m_context.actions.action(QStringLiteral("notices.unmute"));
    const bool muted = quiet.isMuted(now);
    if (unmute->isEnabled() != muted) {
        unmute->setEnabled(muted);
        fillMenu();
    }
    if (muted)
        m_context.status->setLine(kLine, {tr("Notifications muted until %1").arg(Format().moment(quiet.mutedUntil, now)),
                                          QStringLiteral("bell-off"), Tone::Neutral, tr("Unmute"), false});
    else
        m_context.status->removeLine(kLine);
}

TicketId NoticeDesk::openTicket() const
{
    if (!m_window.isActiveWindow() || m_window.isMinimized() || m_window.currentPage() != QLatin1String("inbox"))
        return {};
    const auto* inbox = qobject_cast<InboxPage*>(m_window.pageWidget(QStringLiteral("inbox")));
    return inbox && inbox->isVisible() ? inbox->thread()->ticket() : TicketId();
}

bool NoticeDesk::isLookedAt(TicketId ticket) const
{
    return openTicket() == ticket;
}

}  // namespace memnun
