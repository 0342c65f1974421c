// SPDX-License-Identifier: GPL-3.0-or-later
// Writing by WhatsApp: the right number, a template with its words filled in, and a log only of what was sent.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/templates/TemplateStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/support/PageBench.h"
#include "ui/calls/TicketChoice.h"
#include "ui/shared/FormRow.h"
#include "ui/whatsapp/WhatsAppDialog.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrlQuery>

using namespace memnun;

namespace {

const Instant kNow{1'763'360'000'000};  // before the bench's clock

struct OpeningDesktop final : test::NoDesktop {
    void open(const QUrl& url) override { opened << url; }
    QList<QUrl> opened;
};

/// A customer with a number, a ticket and a template.
struct Desk {
    Desk()
        : context{bench.executor, bench.commands, bench.changes, bench.clock, bench.actions,
                  bench.settings, desktop,        bench.replies, bench.originals, bench.context.me}
    {
        Customer ayse;
        ayse.name = QStringLiteral("Ayşe Yılmaz");
        ayse.createdAt = kNow;
        ayse.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("0532 123 45 67"), QStringLiteral("+905321234567"), true},
                              {{}, ContactKind::Phone, QStringLiteral("444 1 444"), QStringLiteral("4441444"), false},
                              {{}, ContactKind::WhatsApp, QStringLiteral("0533 765 43 21"), QStringLiteral("+905337654321"), false}};
        customer = *bench.stores().customers.insert(ayse);
        Template one;
        one.folder = QStringLiteral("Kargo");
        one.name = QStringLiteral("Yolda");
        one.turkish = QStringLiteral("Merhaba {{customer.first_name}}, {{ticket.number}} yolda & [[kargo no]]");
        *bench.stores().templates.insert(one);
        CreateTicket create;
        create.subject = QStringLiteral("Kargom nerede?");
        create.text = QStringLiteral("Kargom nerede?");
        create.textFromCustomer = true;
        create.customerId = customer;
        create.channel = Channel::Messaging;
        ticket = bench.run(create, kNow).id;
    }
    QVector<Interaction> thread() { return *bench.stores().conversations.thread(ticket); }

    PageBench bench;
    OpeningDesktop desktop;
    AppContext context;
    CustomerId customer;
    TicketId ticket;
};

QPlainTextEdit* text(const WhatsAppDialog& dialog)
{
    return qobject_cast<QPlainTextEdit*>(dialog.row(QStringLiteral("text"))->field());
}

QComboBox* combo(const WhatsAppDialog& dialog, const char* name)
{
    return qobject_cast<QComboBox*>(dialog.row(QString::fromLatin1(name))->field());
}

void choose(QComboBox* list, int index)
{
    list->setCurrentIndex(index);
    Q_EMIT list->activated(index);
}

/// Its ticket is chosen, and all that is known stands there.
QPointer<WhatsAppDialog> opened(Desk& desk, TicketId ticket)
{
    QPointer<WhatsAppDialog> dialog = openWhatsAppDialog(desk.context, nullptr, desk.customer, ticket);
    const bool there = QTest::qWaitFor([&] {
        return dialog->isReady() && static_cast<TicketChoice*>(combo(*dialog, "ticket"))->ticket() == ticket;
    });
    return there ? dialog : QPointer<WhatsAppDialog>();
}

}  // namespace

class TestWhatsAppDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersNumbersALinkCanHave();
    void fillsTheTemplateAndWantsItsSlots();
    void logsWhatWasSent();
    void logsNothingUnlessItWasSent();
    void saysWhenThereIsNoNumber();
    void theDemoOpensNothing();
};

void TestWhatsAppDialog::offersNumbersALinkCanHave()
{
    Desk desk;
    auto dialog = opened(desk, desk.ticket);
    QVERIFY(dialog);
    QComboBox* number = combo(*dialog, "number");
    QCOMPARE(number->count(), 2);  // nobody reaches 444 1 444 from a link
    QCOMPARE(number->itemData(0).toString(), QStringLiteral("+905337654321"));
    QCOMPARE(number->itemData(1).toString(), QStringLiteral("+905321234567"));
    delete dialog;
}

void TestWhatsAppDialog::fillsTheTemplateAndWantsItsSlots()
{
    Desk desk;
    auto dialog = opened(desk, desk.ticket);
    QVERIFY(dialog);
    dialog->openButton()->click();
    QVERIFY(!dialog->row(QStringLiteral("text"))->error().isEmpty());
    choose(combo(*dialog, "template"), 1);
    const QString filled = text(*dialog)->toPlainText();
    QVERIFY2(filled.startsWith(QStringLiteral("Merhaba Ayşe, #%1 yolda").arg(desk.ticket.value())), qPrintable(filled));
    dialog->openButton()->click();
    QVERIFY(dialog->row(QStringLiteral("text"))->error().contains(QLatin1String("kargo no")));
    QVERIFY(desk.desktop.opened.isEmpty());
    desk.bench.picture(*dialog, QStringLiteral("whatsapp-slot"));
    delete dialog;
}

void TestWhatsAppDialog::logsWhatWasSent()
{
    Desk desk;
    auto dialog = opened(desk, desk.ticket);
    QVERIFY(dialog);
    choose(combo(*dialog, "template"), 1);
    const QString words = text(*dialog)->toPlainText().replace(QStringLiteral("[[kargo no]]"), QStringLiteral("AB12"));
    text(*dialog)->setPlainText(words);
    dialog->openButton()->click();
    QCOMPARE(desk.desktop.opened.size(), 1);
    const QUrl link = desk.desktop.opened.first();
    QCOMPARE(link.path(), QStringLiteral("/905337654321"));
    QCOMPARE(QUrlQuery(link).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded), words);
    desk.bench.picture(*dialog, QStringLiteral("whatsapp-opened"));
    QCOMPARE(desk.thread().size(), 1);
    dialog->sentButton()->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.thread().size(), 2);
    QCOMPARE(desk.thread().last().body, words);
    QCOMPARE(desk.thread().last().toAddresses, QStringLiteral("+905337654321"));
    QCOMPARE(desk.bench.stores().templates.usedIn(desk.thread().last().id)->size(), 1);
}

void TestWhatsAppDialog::logsNothingUnlessItWasSent()
{
    Desk desk;
    auto dialog = opened(desk, desk.ticket);
    QVERIFY(dialog);
    text(*dialog)->setPlainText(QStringLiteral("Merhaba"));
    dialog->openButton()->click();
    QVERIFY(!dialog->openButton()->isVisible() && text(*dialog)->isReadOnly());
    dialog->changeButton()->click();
    QVERIFY(dialog->openButton()->isVisible() && !text(*dialog)->isReadOnly());
    dialog->openButton()->click();
    QCOMPARE(desk.desktop.opened.size(), 2);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.thread().size(), 1);
}

void TestWhatsAppDialog::saysWhenThereIsNoNumber()
{
    Desk desk;
    Customer none;
    none.name = QStringLiteral("Can");
    none.createdAt = kNow;
    desk.customer = *desk.bench.stores().customers.insert(none);
    auto dialog = opened(desk, {});
    QVERIFY(dialog);
    QVERIFY(!dialog->openButton()->isEnabled());
    QVERIFY(dialog->row(QStringLiteral("number"))->error().contains(QLatin1String("no number")));
    delete dialog;
}

void TestWhatsAppDialog::theDemoOpensNothing()
{
    Desk desk;
    desk.context.nothingIsSent = true;
    auto dialog = opened(desk, desk.ticket);
    QVERIFY(dialog);
    text(*dialog)->setPlainText(QStringLiteral("Merhaba"));
    dialog->openButton()->click();
    QVERIFY(desk.desktop.opened.isEmpty());
    dialog->sentButton()->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.thread().size(), 2);
}

QTEST_MAIN(TestWhatsAppDialog)
#include "tst_whatsapp_dialog.moc"
