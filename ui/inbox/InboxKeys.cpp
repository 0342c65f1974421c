// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxKeys.h"

#include "ui/inbox/InboxPage.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketMoves.h"
#include "ui/reading/MessageActs.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QPointer>

#include <array>

namespace memnun {

namespace {

struct KeyLine {
    const char* id;
    const char* icon;
    const char* text;  ///< translated when asked for
    QStringList keys;
    void (InboxPage::*act)();
};

QVector<KeyLine> keyLines()
{
    const auto one = [](const char* key) { return QStringList{QString::fromLatin1(key)}; };
    return {
        {"ticket.next", "arrow-down", QT_TRANSLATE_NOOP("memnun::InboxPage", "Next ticket"), one("J"), &InboxPage::next},
        {"ticket.previous", "arrow-up", QT_TRANSLATE_NOOP("memnun::InboxPage", "Previous ticket"), one("K"), &InboxPage::previous},
        {"ticket.open", "eye", QT_TRANSLATE_NOOP("memnun::InboxPage", "Read ticket"),
         {QStringLiteral("O"), QStringLiteral("Return"), QStringLiteral("Enter")}, &InboxPage::openThread},
        {"ticket.window", "external-link", QT_TRANSLATE_NOOP("memnun::InboxPage", "Read in a window of its own"), one("Shift+O"),
         &InboxPage::openWindow},
        {"ticket.reply", "reply", QT_TRANSLATE_NOOP("memnun::InboxPage", "Reply"), one("R"), &InboxPage::reply},
        {"ticket.reply_all", "reply-all", QT_TRANSLATE_NOOP("memnun::InboxPage", "Reply to all"), one("Shift+R"),
         &InboxPage::replyAll},
        {"ticket.template", "file-text", QT_TRANSLATE_NOOP("memnun::InboxPage", "Insert a template"), one("Ctrl+Shift+T"),
         &InboxPage::insertTemplate},
        {"ticket.whatsapp", "message-square", QT_TRANSLATE_NOOP("memnun::InboxPage", "Write by WhatsApp…"), one("W"), &InboxPage::writeWhatsApp},
        {"ticket.note", "sticky-note", QT_TRANSLATE_NOOP("memnun::InboxPage", "Internal note"), one("N"),
         &InboxPage::note},
        {"ticket.send", "send", QT_TRANSLATE_NOOP("memnun::InboxPage", "Send reply or keep note"),
         {QStringLiteral("Ctrl+Return"), QStringLiteral("Ctrl+Enter")}, &InboxPage::send},
        {"ticket.assign", "user-check", QT_TRANSLATE_NOOP("memnun::InboxPage", "Assign"), one("A"), &InboxPage::assign},
        {"ticket.tag", "tag", QT_TRANSLATE_NOOP("memnun::InboxPage", "Tags"), one("T"), &InboxPage::tag},
        {"ticket.status", "circle-dot", QT_TRANSLATE_NOOP("memnun::InboxPage", "Status"), one("S"),
         &InboxPage::status},
        {"ticket.priority", "flag", QT_TRANSLATE_NOOP("memnun::InboxPage", "Priority"), one("P"),
         &InboxPage::priority},
        {"ticket.category", "list", QT_TRANSLATE_NOOP("memnun::InboxPage", "Category"), one("C"),
         &InboxPage::category},
        {"ticket.snooze", "clock", QT_TRANSLATE_NOOP("memnun::InboxPage", "Snooze"), one("H"), &InboxPage::snooze},
        {"ticket.resolve", "check", QT_TRANSLATE_NOOP("memnun::InboxPage", "Resolve"), one("E"), &InboxPage::resolve},
        {"ticket.unread", "mail", QT_TRANSLATE_NOOP("memnun::InboxPage", "Mark as unread"), one("U"), &InboxPage::markUnread},
        {"ticket.select", "square-check", QT_TRANSLATE_NOOP("memnun::InboxPage", "Select ticket"), one("X"),
         &InboxPage::toggleSelected},
        {"ticket.select_all", "list-checks", QT_TRANSLATE_NOOP("memnun::InboxPage", "Select all tickets"), one("Ctrl+A"),
         &InboxPage::selectAll},
        {"view.new", "funnel", QT_TRANSLATE_NOOP("memnun::InboxPage", "New view…"), {}, &InboxPage::newView},
        {"ticket.new", "plus", QT_TRANSLATE_NOOP("memnun::InboxPage", "New ticket"), one("Ctrl+N"),
         &InboxPage::newTicket},
        {"customer.panel", "panel-right", QT_TRANSLATE_NOOP("memnun::InboxPage", "Show or hide the customer panel"),
         one("Ctrl+Shift+B"), &InboxPage::toggleCustomer},
        {"edit.undo", "undo-2", QT_TRANSLATE_NOOP("memnun::InboxPage", "Undo"), one("Ctrl+Z"), &InboxPage::undo},
    };
}

struct MoveLine {
    const char* id;
    const char* icon;
    const char* text;  ///< translated when asked for
    const char* key;
    void (TicketMoves::*act)();
};

constexpr std::array kMoveLines{
    MoveLine{"ticket.merge", "merge", QT_TRANSLATE_NOOP("memnun::InboxPage", "Merge…"), "M", &TicketMoves::merge},
    MoveLine{"ticket.spam", "shield-ban", QT_TRANSLATE_NOOP("memnun::InboxPage", "Spam or not…"), "!", &TicketMoves::spam},
    MoveLine{"message.previous", "chevron-up", QT_TRANSLATE_NOOP("memnun::InboxPage", "Previous message"), "Alt+Up", &TicketMoves::previousMessage},
    MoveLine{"message.next", "chevron-down", QT_TRANSLATE_NOOP("memnun::InboxPage", "Next message"), "Alt+Down", &TicketMoves::nextMessage},
    MoveLine{"message.select", "square-check", QT_TRANSLATE_NOOP("memnun::InboxPage", "Select message"), "Shift+X", &TicketMoves::chooseMessage},
    MoveLine{"message.move", "folder-input", QT_TRANSLATE_NOOP("memnun::InboxPage", "Move message to ticket…"), "Shift+M", &TicketMoves::moveMessages},
    MoveLine{"message.split", "split", QT_TRANSLATE_NOOP("memnun::InboxPage", "Split message to new ticket…"), "Shift+S", &TicketMoves::splitMessages}};

void registerMoves(ActionRegistry& actions, InboxPage& page)
{
    actions.addGroup(QStringLiteral("message"), [] { return InboxPage::tr("Message"); });
    for (const MoveLine& line : kMoveLines) {
        const QString id = QString::fromLatin1(line.id);
        ActionSpec spec{id, id.section(QLatin1Char('.'), 0, 0), [text = line.text] { return InboxPage::tr(text); },
                        {QKeySequence(QString::fromLatin1(line.key))}, QString::fromLatin1(line.icon), {}};
        spec.callback = [self = QPointer<InboxPage>(&page), act = line.act] {
            if (self)
                (self->moves().*act)();
        };
        if (!actions.action(spec.id))
            actions.add(spec, &page);
    }
}

}  // namespace

void registerInboxActions(ActionRegistry& actions, InboxPage& page)
{
    actions.addGroup(QStringLiteral("ticket"), [] { return InboxPage::tr("Ticket"); });
    for (const KeyLine& line : keyLines()) {
        const QString id = QString::fromLatin1(line.id);
        if (actions.action(id))
            continue;  // the window has one of its own
        ActionSpec spec;
        spec.id = id;
        spec.group = QStringLiteral("ticket");
        spec.icon = QString::fromLatin1(line.icon);
        spec.text = [text = line.text] { return InboxPage::tr(text); };
        for (const QString& key : line.keys)
            spec.keys << QKeySequence(key);
        spec.callback = [self = QPointer<InboxPage>(&page), act = line.act] {
            if (self)
                (self->*act)();
        };
        actions.add(spec, &page);
    }
    registerMoves(actions, page);
    registerMessageActs(actions, page);
    if (actions.action(QStringLiteral("ticket.order")))
        return;
    ActionSpec order{QStringLiteral("ticket.order"), QStringLiteral("ticket"), [] { return InboxPage::tr("Oldest or newest tickets first"); }, {},
                     QStringLiteral("arrow-up-down"), {}};
    order.callback = [list = QPointer(page.list())] {
        if (list)
            list->turnOrder();
    };
    actions.add(order, &page);
}

}  // namespace memnun
