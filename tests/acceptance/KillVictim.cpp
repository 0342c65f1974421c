// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/KillVictim.h"

#include "core/base/EnumText.h"
#include "core/tickets/TicketStore.h"
#include "tests/acceptance/Ledger.h"
#include "ui/calls/CallDialog.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/TagDialog.h"
#include "ui/inbox/ThreadView.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace memnun::test {

namespace {

constexpr int kPatienceMs = 30'000;

/// The open child of that kind and name, if there is one.
template <class Widget>
Widget* visibleChild(QWidget& window, const char* name = nullptr)
{
    for (Widget* child : window.findChildren<Widget*>(name ? QString::fromLatin1(name) : QString())) {
        if (child->isVisible())
            return child;
    }
    return nullptr;
}

}  // namespace

KillVictim::KillVictim(QString file, QString name, quint32 seed)
    : m_file(std::move(file)), m_name(std::move(name)), m_dice(seed)
{
}

void KillVictim::worksUntilKilled()
{
    QVERIFY2(m_desk.adopt(m_file), qPrintable(m_desk.problem()));
    using Ids = QVector<TicketId>;
    m_tickets = m_desk.stored<Ids>([](Stores& stores) -> Result<Ids> {
        TicketQuery all;
        all.queue = Queue::All;
        const auto rows = stores.tickets.page(all);
        if (!rows)
            return fail(rows.error());
        Ids ids;
        for (const TicketRow& row : *rows) {
            if (row.ticket.channel == Channel::Email)
                ids.append(row.ticket.id);
        }
        return ids;
    });
    QVERIFY(m_tickets.size() > 1);
    QVERIFY2(m_desk.openWindow(), qPrintable(m_desk.problem()));
    // Where no ticket leaves the list, the list never moves on by itself.
    m_desk.inbox().openQueue(Queue::All);
    QTRY_VERIFY(window().isActiveWindow() && m_desk.inbox().thread()->row());
    ledger::says("READY");
    while (!QTest::currentTestFailed()) {
        // Another one each time: what is done to it is done to what was read just now.
        open(other());
        if (!QTest::currentTestFailed())
            act(m_dice.bounded(8));
    }
}

TicketId KillVictim::other()
{
    const qsizetype at = m_tickets.indexOf(m_ticket);
    const qsizetype step = 1 + m_dice.bounded(static_cast<int>(m_tickets.size()) - 1);
    return m_tickets[(qMax<qsizetype>(at, 0) + step) % m_tickets.size()];
}

void KillVictim::open(TicketId ticket)
{
    m_ticket = ticket;
    window().activateWindow();  // no window manager does it when a menu or a dialog has gone
    QTRY_VERIFY(window().isActiveWindow());
    m_desk.inbox().openTicket(ticket);
    QTRY_VERIFY(m_desk.inbox().thread()->ticket() == ticket && m_desk.inbox().thread()->row());
}

void KillVictim::act(int kind)
{
    const Ticket& ticket = m_desk.inbox().thread()->row()->ticket;
    switch (kind) {
    case 0: {
        const bool mine = ticket.assigneeId.isValid();
        const qint64 me = m_desk.desk().context().me.id.value();
        return fromMenu("ticket.assign", "assignMenu", mine ? -1 : 0, keyOf("assignee"), QString::number(mine ? 0 : me));
    }
    case 1: {
        const bool asleep = ticket.snoozedUntil.has_value();
        return fromMenu("ticket.snooze", "snoozeMenu", asleep ? -1 : 0, keyOf("snooze"), QString::number(asleep ? 0 : 1));
    }
    case 2: return setStatus();
    case 3: return tag();
    case 4: return write(true);
    case 5: return write(false);
    case 6: return typeDraft();
    default: return logCall();
    }
}

/// What the window complains about.
QString KillVictim::complaints()
{
    QStringList texts;
    for (const InlineMessage* message : window().findChildren<InlineMessage*>())
        texts << message->text();
    return texts.join(QLatin1Char(' ')).simplified();
}

void KillVictim::untilSaved(const std::function<void()>& act)
{
    const QSignalSpy offered(&m_desk.desk().context().commands, &CommandBus::undoable);
    act();
    QTRY_VERIFY2_WITH_TIMEOUT(offered.size() == 1, qPrintable(complaints()), kPatienceMs);
}

void KillVictim::trigger(const char* action)
{
    m_desk.desk().context().actions.action(QString::fromLatin1(action))->trigger();
}

/// `line` of the menu that the action opens, -1 for the last.
void KillVictim::fromMenu(const char* action, const char* menu, int line, const QString& key, const QString& value)
{
    trigger(action);
    QMenu* shown = nullptr;
    QTRY_VERIFY((shown = visibleChild<QMenu>(window(), menu)));
    QAction* chosen = line < 0 ? shown->actions().constLast() : shown->actions().value(line);
    QVERIFY(chosen);
    ledger::tries(key, value);
    untilSaved([&] {
        shown->setActiveAction(chosen);
        QTest::keyClick(shown, Qt::Key_Return);
    });
    if (!QTest::currentTestFailed())
        ledger::shows(key, value);
}

/// Settles what is open; opens again what is settled.
void KillVictim::setStatus()
{
    const TicketStatus now = m_desk.inbox().thread()->row()->ticket.status;
    if (now == TicketStatus::Solved)
        return fromMenu("ticket.status", "statusMenu", 0, keyOf("status"), toKey(TicketStatus::Open));
    const QString solved = toKey(TicketStatus::Solved);
    ledger::tries(keyOf("status"), solved);
    untilSaved([this] { trigger("ticket.resolve"); });
    if (!QTest::currentTestFailed())
        ledger::shows(keyOf("status"), solved);
}

void KillVictim::tag()
{
    trigger("ticket.tag");
    TagDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = visibleChild<TagDialog>(window())));
    const QString name = newName("tag");
    QTRY_VERIFY(dialog->field()->hasFocus());
    ledger::tries(QStringLiteral("tag"), name);
    m_desk.type(name);
    m_desk.press(Qt::Key_Return);
    QVERIFY(dialog->isVisible());  // Enter took the name; the next one applies
    untilSaved([this] { m_desk.press(Qt::Key_Return); });
    if (!QTest::currentTestFailed())
        ledger::shows(QStringLiteral("tag"), name);
}

ReplyBox& KillVictim::box()
{
    return *m_desk.inbox().thread()->replyBox();
}

/// An answer on its way out, or a note, from the draft that may be there already.
void KillVictim::write(bool note)
{
    trigger(note ? "ticket.note" : "ticket.reply");
    QTRY_VERIFY(box().editor()->hasFocus() && box().isNote() == note);
    const char* kind = note ? "note" : "reply";
    const QString name = newName(kind);
    if (!note)
        ledger::tries(keyOf("draft"), box().editor()->toPlainText() + name);
    m_desk.type(name);
    if (!note) {
        ledger::tries(keyOf("draft"), {});
        ledger::tries(keyOf("status"), toKey(TicketStatus::Open));
    }
    ledger::tries(QString::fromLatin1(kind), name);
    untilSaved([this] { m_desk.press(Qt::Key_Return, Qt::ControlModifier); });
    if (!QTest::currentTestFailed())
        ledger::shows(QString::fromLatin1(kind), name);
    if (!note && !QTest::currentTestFailed())
        ledger::shows(keyOf("draft"), {});
}

QString KillVictim::draftLine()
{
    const auto* line = box().findChild<ElidedLabel*>(QStringLiteral("draftLine"));
    return line ? line->fullText() : QString();
}

/// Begins an answer and waits for "Draft saved", either at the desk or by looking at another ticket meanwhile.
void KillVictim::typeDraft()
{
    if (!box().editor()->toPlainText().isEmpty() || !draftLine().isEmpty())
        return;
    trigger("ticket.reply");
    QTRY_VERIFY(box().editor()->hasFocus() && !box().isNote());
    const QString text = newName("draft");
    ledger::tries(keyOf("draft"), text);
    m_desk.type(text);
    if (m_dice.bounded(2) == 0) {
        const TicketId here = m_ticket;
        open(other());
        open(here);
    }
    QTRY_VERIFY(!draftLine().isEmpty());
    QCOMPARE(box().editor()->toPlainText(), text);
    ledger::shows(keyOf("draft"), text);
}

void KillVictim::logCall()
{
    trigger("call.log");
    QPointer<CallDialog> dialog;
    QTRY_VERIFY((dialog = visibleChild<CallDialog>(window())));
    const QString summary = newName("call");
    dialog->caller()->setText(QStringLiteral("Derya"));
    QTRY_VERIFY(dialog->caller()->hasMatches());
    QTest::keyClick(dialog->caller()->field(), Qt::Key_Return);
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    qobject_cast<QLineEdit*>(dialog->row(QStringLiteral("reason"))->field())->setText(QStringLiteral("Kargo"));
    qobject_cast<QPlainTextEdit*>(dialog->row(QStringLiteral("summary"))->field())->setPlainText(summary);
    ledger::tries(QStringLiteral("call"), summary);
    untilSaved([&] { dialog->save(); });
    QTRY_VERIFY(!dialog);
    ledger::shows(QStringLiteral("call"), summary);
}

QString KillVictim::keyOf(const char* field) const
{
    return QStringLiteral("%1/%2").arg(QLatin1String(field)).arg(m_ticket.value());
}

QString KillVictim::newName(const char* kind)
{
    return QStringLiteral("%1-%2-%3;").arg(QLatin1String(kind), m_name).arg(++m_count);
}

}  // namespace memnun::test
