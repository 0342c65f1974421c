// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a customer: tells everything, is changed on the spot, follows colleagues and refuses what is stale.
#include "core/customers/CustomFieldCommands.h"
#include "core/customers/CustomerMarks.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileCommands.h"
#include "core/tasks/Task.h"
#include "tests/support/PageBench.h"
#include "ui/customers/CardDetails.h"
#include "ui/customers/CardHabits.h"
#include "ui/customers/CardTags.h"
#include "ui/customers/CardTimeline.h"
#include "ui/customers/CustomerCard.h"
#include "ui/customers/CustomerWords.h"
#include "ui/customers/ProfileDialog.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/customers/StyleLine.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

using namespace memnun;

namespace {

/// A bench with a customer in it, whose card is open.
struct Opened : PageBench {
    Opened()
    {
        company = addCustomer("Çınar Mobilya", "0224 555 55 10", "info@cinar.example", "Bursa", CustomerKind::Company);
        ayse = addCustomer("Ayşe Işık", "0532 123 45 67", "ayse@posta.example", "İzmir");
        Customer belongs = *stores().customers.byId(ayse);
        belongs.companyId = company;
        run(EditCustomer{belongs});
        ticket = addTicket(ayse, "Koltuk kırık geldi", "Koltuğun ayağı kırık.", clock.now().plusSeconds(-7200));
        CustomField made;
        made.name = QStringLiteral("Plaka");
        plate = run(SaveCustomField{made});
        card.resize(1108, 760);
        card.show();
        card.setCustomer(ayse);
        QTRY_COMPARE(card.facts().customer.name, QStringLiteral("Ayşe Işık"));
        QTRY_VERIFY(!card.timeline()->model().isLoading());
    }
    CustomerProfile stored() { return *stores().profiles.of(ayse); }
    QStringList texts() const
    {
        QStringList all;
        for (const QLabel* label : card.findChildren<QLabel*>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }
    CustomerId company, ayse;
    TicketId ticket;
    CustomField plate;
    CustomerCard card{context};
};

}  // namespace

class TestCustomerCard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void chipsAreSavedAsFastAsTheyAreClicked()
    {
        Opened bench;
        bench.card.habits()->chip(TalkStyle::Brief)->click();
        bench.card.habits()->chip(TalkStyle::Formal)->click();
        QComboBox* tier = bench.card.habits()->tierField();
        tier->setCurrentIndex(2);
        Q_EMIT tier->activated(2);
        QTRY_VERIFY(bench.stored().tier == Tier::Vip);
        QCOMPARE(bench.stored().style, QVector<TalkStyle>({TalkStyle::Brief, TalkStyle::Formal}));
        QTRY_COMPARE(bench.card.facts().profile.revision, bench.stored().revision);
        QVERIFY(bench.card.findChild<ConflictDialog*>() == nullptr && bench.card.findChildren<InlineMessage*>().first()->text().isEmpty());
        bench.card.habits()->chip(TalkStyle::Brief)->click();
        QTRY_COMPARE(bench.stored().style, QVector<TalkStyle>({TalkStyle::Formal}));
    }

    void colleaguesChangesShowAtOnce()
    {
        Opened bench;
        CustomerProfile theirs = bench.stored();
        theirs.style = {TalkStyle::Technical};
        theirs.setValue(bench.plate.id, QStringLiteral("34 A 1"));
        bench.commands.submit(EditProfile{theirs}, this, {});
        QTRY_VERIFY(bench.card.habits()->chip(TalkStyle::Technical)->isChecked());
        QVERIFY(bench.texts().contains(QStringLiteral("Plaka")) && bench.texts().contains(QStringLiteral("34 A 1")));
        bench.commands.undo(this, {});
        QTRY_VERIFY(!bench.card.habits()->chip(TalkStyle::Technical)->isChecked());
        QTRY_VERIFY(!bench.texts().contains(QStringLiteral("34 A 1")));
    }

    void whoWasSlowerSeesBoth()
    {
        Opened bench;
        CustomerProfile theirs = bench.stored();
        theirs.tier = Tier::Premium;
        bench.run(EditProfile{theirs});  // nobody tells the card
        bench.card.habits()->chip(TalkStyle::Brief)->click();
        QTRY_VERIFY(bench.card.findChild<ConflictDialog*>());
        QStringList shown;
        for (const QLabel* label : bench.card.findChild<ConflictDialog*>()->findChildren<QLabel*>())
            shown << label->text();
        QVERIFY2(shown.contains(tierText(Tier::Premium)) && shown.contains(styleText(TalkStyle::Brief)), qPrintable(shown.join(QLatin1Char('|'))));
        QVERIFY(bench.stored().tier == Tier::Premium && bench.stored().style.isEmpty());
        Q_EMIT bench.card.findChild<ConflictDialog*>()->overwriteWanted();
        QTRY_COMPARE(bench.stored().style, QVector<TalkStyle>({TalkStyle::Brief}));
    }

    void tagsComeAndGo()
    {
        Opened bench;
        PageBench::type(bench.card.tags()->field(), QStringLiteral("Toptan"));
        QTest::keyClick(bench.card.tags()->field(), Qt::Key_Return);
        QTRY_COMPARE(bench.card.facts().tags.size(), 1);
        QToolButton* chip = nullptr;
        for (QToolButton* each : bench.card.tags()->findChildren<QToolButton*>())
            chip = each->text() == QLatin1String("Toptan") ? each : chip;
        QVERIFY(chip);
        chip->click();
        QTRY_VERIFY(bench.card.facts().tags.isEmpty());
    }

    void notesAreKeptWhenTheyAreLeft()
    {
        Opened bench;
        QPlainTextEdit* notes = bench.card.details()->notes();
        notes->setPlainText(QStringLiteral("Zile basmayın"));
        bench.changes.publish({{{Entity::Customer, bench.ayse.value()}}});  // what is being written stays
        QTRY_COMPARE(notes->toPlainText(), QStringLiteral("Zile basmayın"));
        bench.card.setCustomer(bench.company);
        QTRY_COMPARE(bench.stores().customers.byId(bench.ayse)->notes, QStringLiteral("Zile basmayın"));
        QTRY_COMPARE(bench.card.facts().customer.id, bench.company);
        QCOMPARE(notes->toPlainText(), QString());
        QVERIFY(bench.stores().customers.byId(bench.company)->notes.isEmpty());
    }

    void tellsEverythingThatHappened()
    {
        Opened bench;
        QAbstractItemModelTester tester(&bench.card.timeline()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Task task;
        task.title = QStringLiteral("Geri ara");
        task.customerId = bench.ayse;
        task.createdAt = bench.clock.now();
        QVERIFY(bench.stores().tasks.insert(task));
        ChangeTickets solve;
        solve.tickets = {{bench.ticket, bench.stores().tickets.byId(bench.ticket)->revision}};
        solve.status = TicketStatus::OnHold;
        bench.commands.submit(solve, this, {});
        EntryList& model = bench.card.timeline()->model();
        QTRY_COMPARE(model.rowCount(), 3);
        const auto kind = [&model](int row) { return static_cast<EntryKind>(model.index(row, 0).data(EntryList::KindRole).toInt()); };
        QVERIFY(kind(0) == EntryKind::TicketChange && kind(1) == EntryKind::Task && kind(2) == EntryKind::Mail);
        QVERIFY2(model.index(0, 0).data().toString().startsWith(QStringLiteral("#%1").arg(bench.ticket.value())), qPrintable(model.index(0, 0).data().toString()));
        QVERIFY(model.index(1, 0).data().toString().contains(QStringLiteral("Geri ara")));
        bench.picture(bench.card, QStringLiteral("customer-card"));
        QSignalSpy wanted(&bench.card, &CustomerCard::ticketWanted);
        QTest::mouseClick(bench.card.timeline()->view()->viewport(), Qt::LeftButton, {}, bench.card.timeline()->view()->visualRect(model.index(2, 0)).center());
        QCOMPARE(wanted.size(), 1);
        bench.card.timeline()->choose(EntryKind::Task);
        QTRY_COMPARE(model.rowCount(), 1);
        bench.card.timeline()->choose(EntryKind::Call);
        QTRY_VERIFY(model.isEmpty());
        bench.card.timeline()->choose({});
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void companyAndPeopleLeadToEachOther()
    {
        Opened bench;
        QSignalSpy wanted(&bench.card, &CustomerCard::customerWanted);
        // what a layout is given is shown with the next turn of the event loop
        const auto press = [&](const char* name) {
            return QTest::qWaitFor([&] {
                for (QPushButton* each : bench.card.details()->findChildren<QPushButton*>()) {
                    if (each->accessibleName() == QString::fromUtf8(name) && each->isVisible()) {
                        each->click();
                        return true;
                    }
                }
                return false;
            });
        };
        QVERIFY(press("Çınar Mobilya"));
        QCOMPARE(wanted.size(), 1);
        bench.card.setCustomer(wanted.first().first().value<CustomerId>());
        QTRY_COMPARE(bench.card.facts().customer.id, bench.company);
        QVERIFY(press("Ayşe Işık"));
        QCOMPARE(wanted.size(), 2);
    }

    void theFormRefusesBesideTheField()
    {
        Opened bench;
        auto* dialog = new ProfileDialog(bench.context, bench.card.facts(), &bench.card);
        dialog->open();
        const auto line = [dialog](const char* name) { return qobject_cast<QLineEdit*>(dialog->field(QLatin1String(name))); };
        line("vkn")->setText(QStringLiteral("4540536921"));
        line("birth")->setText(QStringLiteral("31.02.1990"));
        bench.picture(*dialog, QStringLiteral("customer-profile"));
        dialog->save();
        QVERIFY(!qobject_cast<FormRow*>(line("birth")->parentWidget())->error().isEmpty());
        line("birth")->setText(QStringLiteral("1990-02-28"));
        dialog->save();
        QTRY_VERIFY(!qobject_cast<FormRow*>(line("vkn")->parentWidget())->error().isEmpty());
        line("vkn")->setText(QStringLiteral("454 053 6920"));
        line("behavioural")->setText(QStringLiteral("mobil, hızlı teslimat"));
        qobject_cast<QLineEdit*>(dialog->field(QStringLiteral("field:%1").arg(bench.plate.id.value())))->setText(QStringLiteral("34 A 1"));
        QSignalSpy gone(dialog, &QDialog::accepted);
        dialog->save();
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(bench.stored().vkn, QStringLiteral("4540536920"));
        QCOMPARE(bench.stored().birth, QDate(1990, 2, 28));
        QCOMPARE(bench.stored().behavioural, QStringList({QStringLiteral("mobil"), QStringLiteral("hızlı teslimat")}));
        QCOMPARE(bench.stored().value(bench.plate.id), QStringLiteral("34 A 1"));
    }

    void thePanelTellsHowToTalk()
    {
        Opened bench;
        CustomerProfile known = bench.stored();
        known.tier = Tier::Vip;
        known.style = {TalkStyle::Hurried};
        known.preferred = Channel::Email;
        bench.run(EditProfile{known});
        CustomerPanel panel(bench.context);
        panel.show();
        panel.setCustomer(bench.ayse);
        QTRY_COMPARE(panel.styleLine()->texts().value(1), styleText(TalkStyle::Hurried));
        QCOMPARE(panel.styleLine()->texts().size(), 3);
        QVERIFY(panel.styleLine()->isVisible());
        panel.setCustomer(bench.company);
        QTRY_COMPARE(panel.customer().id, bench.company);
        QTRY_VERIFY(!panel.styleLine()->isVisible());
    }
};

QTEST_MAIN(TestCustomerCard)
#include "tst_customer_card.moc"
