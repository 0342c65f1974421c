// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"
#include "tests/acceptance/DeskRun.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

namespace memnun {
class Palette;
}

namespace memnun::test {

/// The window on three tickets of two customers, and hands that only have a keyboard.
class KeyboardRun {
protected:
    /// Opens the window; the list has the focus and its first ticket shows.
    void begin();
    void end() { m_desk.reset(); }

    TicketId current() { return m_desk->inbox().thread()->ticket(); }
    bool isLoaded() { return m_desk->inbox().thread()->row() && m_desk->inbox().thread()->row()->ticket.id == current(); }
    [[nodiscard]] Ticket stored(TicketId id) const;
    [[nodiscard]] QVector<Interaction> messages(TicketId id) const;
    [[nodiscard]] QStringList tagsOf(TicketId id) const;
    [[nodiscard]] int outboxSize() const;

    /// To the menu that is open, else to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Until every answer is here; the window has the keyboard again, as when a dialog or a menu is gone.
    void settle();
    /// Opens the palette and types.
    void find(const char* typed);
    /// Part of a name, and Enter for the first who has it.
    void pickCustomer(QWidget* dialog, const char* typed);
    Palette& palette();
    [[nodiscard]] QString page() const { return m_desk->desk().window().currentPage(); }
    static QMenu* openMenu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    template <class Dialog>
    Dialog* open()
    {
        for (Dialog* dialog : m_desk->desk().window().findChildren<Dialog*>()) {
            if (dialog->isVisible() && dialog->isActiveWindow())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<DeskRun> m_desk;
    CustomerId m_ayse;

private:
    CustomerId addCustomer(const char* name);
    void addTicket(CustomerId customer, const char* subject);
};

}  // namespace memnun::test
