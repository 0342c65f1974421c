// SPDX-License-Identifier: GPL-3.0-or-later
// Tagging from the keyboard.
#include "tests/inbox/InboxFixture.h"

#include "core/tickets/TicketCommands.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/TagDialog.h"
#include "ui/inbox/ThreadContent.h"
#include "ui/inbox/ThreadView.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTagDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterChoosesAndEnterApplies_data();
    void enterChoosesAndEnterApplies();
};

void TestTagDialog::enterChoosesAndEnterApplies_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("a new tag") << QStringLiteral("yeni") << QStringList{QStringLiteral("yeni")};
    QTest::newRow("the rest is completed") << QStringLiteral("kar") << QStringList{QStringLiteral("kargo")};
    QTest::newRow("one that is there") << QStringLiteral("kargo") << QStringList{QStringLiteral("kargo")};
    QTest::newRow("two") << QStringLiteral("kar\nyeni") << QStringList{QStringLiteral("kargo"), QStringLiteral("yeni")};
}

/// Enter chooses the tag, Enter again applies.
void TestTagDialog::enterChoosesAndEnterApplies()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, tags);
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    const Ticket other = world.ticket(customer, QStringLiteral("Talep 1"), QStringLiteral("metin"));
    ChangeTickets known;
    known.tickets = {{other.id, other.revision}};
    known.addTags = QStringList{QStringLiteral("kargo")};
    world.run(known);
    world.clock.advanceSeconds(60);
    const TicketId ticket = world.ticket(customer, QStringLiteral("Talep 2"), QStringLiteral("metin")).id;
    InboxPage page(world.context());
    page.show();
    page.activateWindow();
    QTRY_VERIFY(page.isActiveWindow() && page.thread()->row() && page.thread()->ticket() == ticket);
    QPointer<TagDialog> dialog;
    QTRY_VERIFY([&] {
        if (dialog)
            dialog->reject();
        page.tag();
        const auto open = page.findChildren<TagDialog*>();
        dialog = open.last();
        return dialog->findChild<QListWidget*>()->count() == 1;
    }());
    QTRY_VERIFY(dialog->field()->hasFocus());
    QSignalSpy chosen(dialog, &TagDialog::chosen);
    for (const QString& name : typed.split(QLatin1Char('\n'))) {
        QTest::keyClicks(dialog->field(), name);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->field()->text(), QString());
    }
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QTRY_VERIFY(!dialog);
    const auto stored = [&] {
        QStringList names = readThread(world.stores(), ticket, world.me.id)->row.tags;
        names.sort();
        return names;
    };
    QTRY_COMPARE(stored(), tags);
}

QTEST_MAIN(TestTagDialog)
#include "tst_tag_dialog.moc"
