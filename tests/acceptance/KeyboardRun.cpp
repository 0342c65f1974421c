// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/KeyboardRun.h"

#include "app/desktop/KeyboardDesk.h"
#include "core/customers/CustomerCommands.h"
#include "core/tickets/TicketCommands.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/palette/Palette.h"

#include <QLineEdit>
#include <QListView>

namespace memnun::test {

namespace {

/// Nobody listens there: mail stays in the outbox, which is all that is looked at.
constexpr int kNoServer = 9;

}  // namespace

void KeyboardRun::begin()
{
    m_desk = std::make_unique<DeskRun>();
    QVERIFY2(m_desk->create(kNoServer), qPrintable(m_desk->problem()));
    m_ayse = addCustomer("Ayşe Işık");
    const CustomerId veli = addCustomer("Veli Çağlar");
    addTicket(m_ayse, "Koltuğum gelmedi");
    addTicket(veli, "Fatura yanlış");
    addTicket(m_ayse, "İade istiyorum");
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY2(m_desk->openWindow(), qPrintable(m_desk->problem()));
    QWidget& window = m_desk->desk().window();
    QTRY_VERIFY(window.isActiveWindow());
    QVERIFY(m_desk->inbox().isVisible());
    QTRY_VERIFY(isLoaded());
    QTRY_VERIFY(m_desk->inbox().list()->view()->hasFocus());
}

CustomerId KeyboardRun::addCustomer(const char* name)
{
    Customer customer;
    customer.name = QString::fromUtf8(name);
    ContactPoint point;
    point.raw = QStringLiteral("%1@musteri.example").arg(customer.name.size());
    normalise(point);
    customer.contactPoints = {point};
    const auto done = m_desk->perform(anyCommand(CreateCustomer{customer}));
    return done ? std::any_cast<Customer>(done->outcome).id : CustomerId();
}

void KeyboardRun::addTicket(CustomerId customer, const char* subject)
{
    CreateTicket command;
    command.customerId = customer;
    command.subject = QString::fromUtf8(subject);
    command.text = QStringLiteral("Merhaba, ne zaman yanıt verirsiniz?");
    command.textFromCustomer = true;
    QVERIFY(m_desk->perform(anyCommand(command)));
}

Ticket KeyboardRun::stored(TicketId id) const
{
    return m_desk->stored<Ticket>([id](Stores& stores) { return stores.tickets.byId(id); });
}

QVector<Interaction> KeyboardRun::messages(TicketId id) const
{
    return m_desk->stored<QVector<Interaction>>([id](Stores& stores) { return stores.conversations.thread(id); });
}

QStringList KeyboardRun::tagsOf(TicketId id) const
{
    const auto rows = m_desk->stored<QVector<TicketRow>>([id](Stores& stores) { return stores.tickets.rows({id}); });
    return rows.isEmpty() ? QStringList() : rows.first().tags;
}

int KeyboardRun::outboxSize() const
{
    return static_cast<int>(m_desk->stored<QVector<OutboxItem>>([](Stores& stores) { return stores.outbox.waiting(); }).size());
}

void KeyboardRun::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget* popup = QApplication::activePopupWidget())
        QTest::keyClick(popup, key, modifiers);
    else
        m_desk->press(key, modifiers);
}

void KeyboardRun::settle()
{
    QTRY_COMPARE(m_desk->desk().executor().pending(), 0);
    m_desk->desk().window().activateWindow();
    QTRY_VERIFY(m_desk->desk().window().isActiveWindow());
}

Palette& KeyboardRun::palette()
{
    return m_desk->desk().keyboard().palette();
}

void KeyboardRun::pickCustomer(QWidget* dialog, const char* typed)
{
    const auto* picker = dialog->findChild<CustomerPicker*>();
    QTRY_VERIFY(QApplication::focusWidget() == picker->focusProxy());
    m_desk->type(QString::fromUtf8(typed));
    QTRY_VERIFY(picker->hasMatches());
    press(Qt::Key_Return);
    QVERIFY(picker->customer().isValid());
}

void KeyboardRun::find(const char* typed)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette().field()->hasFocus());
    m_desk->type(QString::fromUtf8(typed));
    QTRY_VERIFY(!palette().isReading());
}

}  // namespace memnun::test
