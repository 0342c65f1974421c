// SPDX-License-Identifier: GPL-3.0-or-later
// The palette at work: commands at once, customers and tickets as they are read, all of it by keyboard or mouse.
#include "tests/support/PageBench.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteModel.h"
#include "ui/palette/PaletteQuery.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace memnun;

namespace {

struct Box {
    explicit Box(Executor* executor = nullptr)
        : context(bench.context), inFocus(new QLineEdit(&window))
    {
        if (executor) {
            held = std::make_unique<AppContext>(AppContext{*executor, context.commands, context.changes, context.clock,
                                                           context.actions, context.settings, context.desktop, context.replies,
                                                           context.originals, context.me});
        }
        bench.actions.addGroup(QStringLiteral("ticket"), [] { return QStringLiteral("Ticket"); });
        bench.actions.add({QStringLiteral("ticket.resolve"), QStringLiteral("ticket"), [] { return QStringLiteral("Resolve"); },
                           {QKeySequence(Qt::Key_E)}, {}, [this] { ++resolved; focusAtRun = QApplication::focusWidget(); }},
                          &window);
        bench.actions.add({QStringLiteral("ticket.reopen"), QStringLiteral("ticket"), [] { return QStringLiteral("Reopen"); }, {}, {}, {}},
                          &window);
        ayse = bench.addCustomer("Ayşe Yıldız", "0532 111 22 33", "ayse@musteri.example");
        kargo = bench.addCustomer("Kargo Dünyası", "0212 555 66 77", "", "İzmir", CustomerKind::Company);
        chair = bench.addTicket(ayse, "Koltuğum gelmedi", "Üç hafta oldu, kargo nerede?", bench.clock.now());
        invoice = bench.addTicket(kargo, "Fatura yanlış", "Tutar iki kat.", bench.clock.now());
        palette = new Palette(held ? *held : bench.context, bench.visits, QStringLiteral("here"), window);
        window.resize(900, 700);
        window.show();
        window.activateWindow();
    }
    void open(const char* typed = "")
    {
        QTRY_VERIFY(window.isActiveWindow());
        inFocus->setFocus();
        palette->open();
        settle();
        if (*typed)
            type(typed);
    }
    void type(const char* text)
    {
        palette->field()->clear();
        PageBench::type(palette->field(), QString::fromUtf8(text));
        settle();
    }
    static void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::sendPostedEvents();
    }
    void press(Qt::Key key) { QTest::keyClick(palette->field(), key); }
    QString chosen() const
    {
        const PaletteLine* line = palette->model().choiceAt(palette->view()->currentIndex().row());
        return line ? line->title : QString();
    }
    QStringList titles(PaletteLine::Kind kind) const
    {
        QStringList all;
        for (const PaletteLine& line : palette->model().lines()) {
            if (line.kind == kind)
                all << line.title;
        }
        return all;
    }

    PageBench bench;
    AppContext& context;
    std::unique_ptr<AppContext> held;
    QWidget window;
    QLineEdit* inFocus;
    Palette* palette = nullptr;
    CustomerId ayse;
    CustomerId kargo;
    TicketId chair;
    TicketId invoice;
    int resolved = 0;
    QWidget* focusAtRun = nullptr;
};

}  // namespace

class TestPalette final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAllThreeKinds_data();
    void findsAllThreeKinds();
    void messagesAreForTheSearchPage();
    void enterRunsAndGivesTheFocusBack();
    void enterOpensCustomersAndTickets();
    void escGivesTheFocusBack();
    void arrowsPassOverHeadings();
    void mouseRunsALine();
    void clickBesideCloses();
    void usedIsOfferedFirst();
    void nothingFoundOffersTheSearch();
    void lateAnswersAreDropped();
    void enterWaitsForTheAnswer();
    void chosenRowSurvivesTheAnswer();
    void screenReadersHearTheChoice();
    void pictures();
};

void TestPalette::findsAllThreeKinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("title");
    using Kind = PaletteLine::Kind;
    const auto row = [](const char* typed, Kind kind, const char* title) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << static_cast<int>(kind) << QString::fromUtf8(title);
    };
    row("res", Kind::Command, "Resolve");
    row("RESOLVE", Kind::Command, "Resolve");
    row("AYSE", Kind::Customer, "Ayşe Yıldız");
    row("yıldız ayşe", Kind::Customer, "Ayşe Yıldız");
    row("0532 111 22 33", Kind::Customer, "Ayşe Yıldız");
    row("musteri.example", Kind::Customer, "Ayşe Yıldız");
    row("KOLTUĞUM", Kind::Ticket, "Koltuğum gelmedi");
    row("koltugum", Kind::Ticket, "Koltuğum gelmedi");
    row("ayşe", Kind::Ticket, "Koltuğum gelmedi");
    row("#1", Kind::Ticket, "Koltuğum gelmedi");
    row("2", Kind::Ticket, "Fatura yanlış");
}

void TestPalette::findsAllThreeKinds()
{
    QFETCH(QString, typed);
    QFETCH(int, kind);
    QFETCH(QString, title);
    Box box;
    box.open(typed.toUtf8().constData());
    QVERIFY(box.titles(static_cast<PaletteLine::Kind>(kind)).contains(title));
}

void TestPalette::messagesAreForTheSearchPage()
{
    Box box;
    box.open("hafta");
    QVERIFY(box.titles(PaletteLine::Kind::Ticket).isEmpty());
    QCOMPARE(box.titles(PaletteLine::Kind::Everywhere).size(), 1);
    // Of the two that have "kargo", the customer; the chair's ticket only speaks of it.
    box.type("kargo");
    QCOMPARE(box.titles(PaletteLine::Kind::Customer), QStringList{QStringLiteral("Kargo Dünyası")});
    QCOMPARE(box.titles(PaletteLine::Kind::Ticket), QStringList{QStringLiteral("Fatura yanlış")});
}

void TestPalette::enterRunsAndGivesTheFocusBack()
{
    Box box;
    box.open("resol");
    QCOMPARE(box.chosen(), QStringLiteral("Resolve"));
    box.press(Qt::Key_Return);
    QCOMPARE(box.resolved, 1);
    QVERIFY(!box.palette->isVisible());
    QCOMPARE(box.focusAtRun, static_cast<QWidget*>(box.inFocus));
}

void TestPalette::enterOpensCustomersAndTickets()
{
    Box box;
    box.open("ayşe yıl");
    QCOMPARE(box.chosen(), QStringLiteral("Ayşe Yıldız"));
    box.press(Qt::Key_Return);
    QCOMPARE(box.bench.visits.customers, QVector<CustomerId>{box.ayse});
    box.open("#2");
    box.press(Qt::Key_Enter);
    QCOMPARE(box.bench.visits.tickets, QVector<TicketId>{box.invoice});
}

void TestPalette::escGivesTheFocusBack()
{
    Box box;
    box.open("res");
    box.press(Qt::Key_Escape);
    QVERIFY(!box.palette->isVisible());
    QVERIFY(box.inFocus->hasFocus());
    QCOMPARE(box.resolved, 0);
    // The next time it begins empty.
    box.open();
    QVERIFY(box.palette->field()->text().isEmpty());
}

void TestPalette::arrowsPassOverHeadings()
{
    Box box;
    box.open("ayşe");
    const int choices = static_cast<int>(box.palette->model().lines().size()) - static_cast<int>(box.titles(PaletteLine::Kind::Heading).size());
    QVERIFY(choices >= 3);
    QStringList seen;
    for (int i = 0; i < choices; ++i) {
        QVERIFY(!box.chosen().isEmpty());
        seen << box.chosen();
        box.press(i % 2 ? Qt::Key_Down : Qt::Key_Tab);
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), choices);
    // Round again, and back.
    QCOMPARE(box.chosen(), seen.first());
    box.press(Qt::Key_Up);
    QCOMPARE(box.chosen(), seen.last());
    box.press(Qt::Key_PageUp);
    QCOMPARE(box.chosen(), seen.first());
}

void TestPalette::mouseRunsALine()
{
    Box box;
    box.open("reop");
    box.type("reso");
    QListView* view = box.palette->view();
    const QPoint heading = view->visualRect(box.palette->model().index(0, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, heading);
    QVERIFY(box.palette->isVisible());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(box.palette->model().index(1, 0)).center());
    QCOMPARE(box.resolved, 1);
}

void TestPalette::clickBesideCloses()
{
    Box box;
    box.open("reso");
    QTest::mouseClick(box.palette, Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(!box.palette->isVisible());
    QCOMPARE(box.resolved, 0);
}

void TestPalette::usedIsOfferedFirst()
{
    Box box;
    box.open("fatura");
    box.press(Qt::Key_Return);
    QCOMPARE(box.bench.visits.tickets, QVector<TicketId>{box.invoice});
    box.open();
    QCOMPARE(box.chosen(), QStringLiteral("Fatura yanlış"));
    box.press(Qt::Key_Return);
    QCOMPARE(box.bench.visits.tickets.size(), 2);
}

void TestPalette::nothingFoundOffersTheSearch()
{
    Box box;
    QSignalSpy wanted(box.palette, &Palette::searchWanted);
    box.open("zürafa");
    box.press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("zürafa"));
}

/// Reads wait until the test lets them run.
struct HeldBox {
    HeldBox() : reader(outer.workspace.sessions()), box(&reader) {}
    PageBench outer;
    ManualExecutor reader;
    Box box;
};

void TestPalette::lateAnswersAreDropped()
{
    HeldBox held;
    const CustomerId one = held.outer.addCustomer("Deniz Kaya", "");
    held.outer.addCustomer("Bora Kaya", "");
    QVERIFY(one.isValid());
    Box& box = held.box;
    box.open();
    box.palette->field()->setText(QStringLiteral("bora"));
    QVERIFY(box.palette->isReading());
    // Commands don't wait.
    box.palette->field()->setText(QStringLiteral("reso"));
    QCOMPARE(box.chosen(), QStringLiteral("Resolve"));
    box.palette->field()->setText(QStringLiteral("deniz"));
    held.reader.runPending();
    Box::settle();
    QCOMPARE(box.titles(PaletteLine::Kind::Customer), QStringList{QStringLiteral("Deniz Kaya")});
    QVERIFY(!box.palette->isReading());
    // An answer to a palette that was closed doesn't open it.
    box.palette->field()->setText(QStringLiteral("bora"));
    box.press(Qt::Key_Escape);
    held.reader.runPending();
    Box::settle();
    QVERIFY(!box.palette->isVisible());
}

void TestPalette::enterWaitsForTheAnswer()
{
    HeldBox held;
    const CustomerId reyhan = held.outer.addCustomer("Resul Demir", "");
    Box& box = held.box;
    box.open();
    box.palette->field()->setText(QStringLiteral("resul"));
    box.press(Qt::Key_Return);
    QVERIFY(box.palette->isVisible());
    held.reader.runPending();
    Box::settle();
    QVERIFY(!box.palette->isVisible());
    QCOMPARE(box.bench.visits.customers, QVector<CustomerId>{reyhan});
    // A reader that never answers doesn't hold commands back for long.
    box.open();
    box.palette->field()->setText(QStringLiteral("resolve"));
    box.press(Qt::Key_Return);
    QCOMPARE(box.resolved, 0);
    QTRY_COMPARE(box.resolved, 1);
}

void TestPalette::chosenRowSurvivesTheAnswer()
{
    HeldBox held;
    held.outer.addCustomer("Re", "");
    Box& box = held.box;
    box.open();
    box.palette->field()->setText(QStringLiteral("re"));
    box.press(Qt::Key_Down);
    const QString before = box.chosen();
    held.reader.runPending();
    Box::settle();
    QCOMPARE(box.titles(PaletteLine::Kind::Customer).size(), 1);
    QCOMPARE(box.chosen(), before);
}

void TestPalette::screenReadersHearTheChoice()
{
    Box box;
    box.open("reso");
    QVERIFY(!box.palette->field()->accessibleName().isEmpty());
    QVERIFY(!box.palette->view()->accessibleName().isEmpty());
    QVERIFY2(box.palette->field()->accessibleDescription().contains(QLatin1String("Resolve")),
             qPrintable(box.palette->field()->accessibleDescription()));
    QVERIFY(box.palette->field()->accessibleDescription().contains(QLatin1Char('E')));
    const QModelIndex row = box.palette->view()->currentIndex();
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Ticket")));
}

void TestPalette::pictures()
{
    Box box;
    box.open("a");
    box.type("ay");
    QVERIFY(box.palette->model().rowCount() > 2);
    box.bench.picture(box.window, QStringLiteral("palette"));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
