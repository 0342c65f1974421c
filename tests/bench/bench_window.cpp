// SPDX-License-Identifier: GPL-3.0-or-later
// The real window at size, worked as people work it: wheel, clicks and letters, one after another with the pauses of a
// hand. A heartbeat in the UI thread tells how long it was deaf.
#include "app/desktop/WorkspaceWindow.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/security/SecretStore.h"
#include "core/tickets/TicketCommands.h"
#include "tests/bench/BareSql.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/Hands.h"
#include "tests/bench/Heartbeat.h"
#include "tests/support/NoDesktop.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/kpis/KpiPage.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchPage.h"
#include "ui/settings/Look.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/LanguageController.h"

#include <QApplication>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <unistd.h>

using namespace memnun;
using namespace memnun::bench;

namespace {

/// A little longer than the search waits for the next letter: every letter starts a search of its own, which is the worst
/// that a typist can do to it.
constexpr int kLetterMs = 150;
/// Behind each word, in letters: time for its answer to be shown.
constexpr int kPause = 4;
constexpr int kWordsTyped = 12;
constexpr int kPage = 60;
/// Changes of a colleague, to tickets among the first of the list.
constexpr int kForeign = 200;
constexpr int kForeignRows = 20;

/// Since this process began, loading of libraries included; the system tells it to 10 ms.
double sinceProcessBeganMs()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray behindName = stat.readAll().split(')').last().trimmed();
    const double began = behindName.split(' ').value(19).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return (uptime.readAll().split(' ').first().toDouble() - began) * 1000;
}

}  // namespace

class BenchWindow final : public QObject {
    Q_OBJECT

public:
    /// `untilNow`: what the start of the process took.
    BenchWindow(BenchPlace& place, double untilNow)
        : m_place(place), m_untilNow(untilNow), m_table(place.folder(), place.engine(), place.size()), m_theme(*qApp), m_language(*qApp),
          m_look(m_settings, m_language, m_theme, false)
    {
        m_look.setLanguage(Language::Turkish);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_place.prepare(), qPrintable(m_place.problem())); }
    void starting();
    void scrolling();
    void switching();
    void typing();
    void thread();
    void memory();
    void figures();
    void anotherWindow();
    void cleanupTestCase();

private:
    /// Since it was made. What other threads of ours did is in it; of a server's work nobody here knows.
    class Watch {
    public:
        explicit Watch(const BenchPlace& place) : m_place(place), m_cpu(processCpuMs()) { m_since.start(); }
        [[nodiscard]] Took took() const
        {
            const double cpu = m_place.isPostgres() ? 0 : processCpuMs() - m_cpu;
            return {static_cast<double>(m_since.nsecsElapsed()) / 1e6, cpu};
        }

    private:
        const BenchPlace& m_place;
        double m_cpu;
        QElapsedTimer m_since;
    };
    InboxPage& inbox();
    bool listIsThere() { return inbox().list()->model().state() == ListState::Ready && inbox().list()->model().rowCount() > 0; }
    /// The list's row of the ticket; null where it is not among the first.
    const TicketRow* shownRow(TicketId id);
    struct Foreign {
        Took heard;
        Took shown;
    };
    std::optional<Foreign> foreignChange(CommandBus& theirs, const Ticket& before);
    void report(const char* what, const Heartbeat& heart);
    void searching(const BenchWords& words, demo::Dice& dice);

    BenchPlace& m_place;
    double m_untilNow;
    BenchTable m_table;
    FixedClock m_clock{kNow};
    MemorySettings m_settings;
    ThemeController m_theme;
    LanguageController m_language;
    Look m_look;
    test::NoDesktop m_desktop;
    MemorySecretStore m_secrets;
    std::unique_ptr<WorkspaceWindow> m_window;
    std::unique_ptr<BareSql> m_bare;
};

InboxPage& BenchWindow::inbox()
{
    return *qobject_cast<InboxPage*>(m_window->window().pageWidget(QStringLiteral("inbox")));
}

void BenchWindow::report(const char* what, const Heartbeat& heart)
{
    const QString name = QString::fromLatin1(what);
    m_table.add({name + QStringLiteral(": gap p99"), heart.gaps().percentile(0.99), 33});
    m_table.add({name + QStringLiteral(": gap max"), heart.gaps().longest(), 50});
    m_table.note(QStringLiteral("%1: a thread that does nothing had gaps of p99 %2 ms, max %3 ms beside it")
                     .arg(name).arg(heart.machine().percentile(0.99).wall, 0, 'f', 1).arg(heart.machine().longest().wall, 0, 'f', 1));
}

void BenchWindow::starting()
{
    const Watch watch(m_place);
    auto opened = openNow(m_place.location(), OpenHow::Open);
    QVERIFY(opened);
    const ProgramServices services{m_clock, m_settings, m_theme, m_look, m_desktop, m_secrets};
    m_window = std::make_unique<WorkspaceWindow>(services, std::move(*opened), QStringList());
    m_window->window().resize(1280, 800);
    m_window->window().show();
    m_window->window().openPage(QStringLiteral("inbox"));
    QVERIFY(Hands::until([this] { return listIsThere(); }));
    Took took = watch.took();
    took.wall += m_untilNow;
    m_bare = std::make_unique<BareSql>(m_place);
    m_table.add({QStringLiteral("start to first rows"), took, 1000, m_bare->page(kPage)});
    m_table.note(QStringLiteral("start to first rows: %1 ms of it are the start of the process").arg(m_untilNow, 0, 'f', 0));
}

void BenchWindow::scrolling()
{
    inbox().openQueue(Queue::All);
    QVERIFY(Hands::until([this] { return listIsThere(); }));
    QWidget* target = inbox().list()->view()->viewport();
    Heartbeat heart;
    heart.start();
    QVERIFY(Hands::repeat(600, 16, [target](int step) {
        const QPoint delta(0, step % 6 == 5 ? 120 : -360);
        QWheelEvent wheel(QPointF(60, 200), target->mapToGlobal(QPointF(60, 200)), {}, delta, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &wheel);
    }));
    heart.stop();
    report("list scroll", heart);
    const int rows = inbox().list()->model().rowCount();
    m_table.note(QStringLiteral("list scroll: %1 rows were loaded").arg(rows));
    QVERIFY2(rows > 10 * kPage, "the wheel did not move the list");
}

void BenchWindow::switching()
{
    const QVector<Queue> queues{Queue::Open, Queue::Mine, Queue::All, Queue::Unassigned, Queue::Waiting, Queue::Snoozed, Queue::DueToday};
    Heartbeat heart;
    heart.start();
    QVERIFY(Hands::repeat(60, 150, [&](int step) { inbox().openQueue(queues.at(step % queues.size())); }));
    heart.stop();
    report("queue switch", heart);
    Times shown;
    Times bares;
    for (int i = 0; i < 28; ++i) {
        const Watch watch(m_place);
        inbox().openQueue(queues.at(i % queues.size()));
        QVERIFY(Hands::until([this] { return listIsThere(); }));
        shown.add(watch.took());
        bares.add(m_bare->page(kPage));
    }
    m_table.add({QStringLiteral("queue switch: choice to rows, p95"), shown.percentile(0.95), {}, bares.percentile(0.95)});
}

void BenchWindow::typing()
{
    const BenchWords words(20261122);
    demo::Dice dice(11);
    SearchBox* box = m_window->window().searchBox();
    box->setFocus();
    const QString pause(QLatin1Char(' '));
    QStringList keys;
    for (int i = 0; i < kWordsTyped; ++i) {
        for (const QChar letter : words.word(words.draw(dice)))
            keys.append(QString(letter));
        for (int n = 0; n < kPause; ++n)
            keys.append(pause);
        keys.append(QString());
    }
    SearchModel* model = m_window->search()->model();
    int answers = 0;
    const auto counted = connect(model, &SearchModel::stateChanged, this, [&] {
        answers += model->state() == SearchModel::State::Ready && model->rowCount() > 0 ? 1 : 0;
    });
    Heartbeat heart;
    heart.start();
    QVERIFY(Hands::repeat(static_cast<int>(keys.size()), kLetterMs, [&](int step) {
        const QString& key = keys.at(step);
        if (key.isEmpty())
            box->clear();
        else if (key != pause)
            QTest::sendKeyEvent(QTest::Click, box, Qt::Key_unknown, key, Qt::NoModifier);
    }));
    heart.stop();
    disconnect(counted);
    report("typing in search", heart);
    m_table.note(QStringLiteral("typing in search: %1 answers were shown meanwhile").arg(answers));
    QVERIFY2(answers >= kWordsTyped, qPrintable(QStringLiteral("only %1 answers: nothing was searched").arg(answers)));
    searching(words, dice);
}

void BenchWindow::searching(const BenchWords& words, demo::Dice& dice)
{
    SearchModel* model = m_window->search()->model();
    Times shown;
    Times bares;
    for (int i = 0; i < 12; ++i) {
        const QString word = words.word(words.draw(dice));
        const Watch watch(m_place);
        m_window->search()->setQuery(word);
        QVERIFY(Hands::until([&] { return model->query() == word && model->state() == SearchModel::State::Ready; }));
        shown.add(watch.took());
        bares.add(m_bare->texts({word}, false));
    }
    m_table.add({QStringLiteral("search: word to hits in the window, p95"), shown.percentile(0.95), {}, bares.percentile(0.95)});
    m_window->window().searchBox()->clear();
}

void BenchWindow::thread()
{
    const TicketId longOne(longThreadId(m_place.tickets()));
    const auto shows = [this](TicketId id) {
        const ThreadView* view = inbox().thread();
        return view->ticket() == id && view->row() && view->row()->ticket.id == id && view->pane()->cardCount() > 0;
    };
    Times opened;
    Heartbeat heart;
    heart.start();
    for (int i = 0; i < 8; ++i) {
        const TicketId id = i % 2 == 0 ? longOne : TicketId(m_place.tickets() - i);
        const Watch watch(m_place);
        inbox().openTicket(id);
        QVERIFY(Hands::until([&] { return shows(id); }));
        if (id == longOne)
            opened.add(watch.took());
    }
    heart.stop();
    m_table.add({QStringLiteral("open a thread of 500, longest of 4"), opened.longest(), 150, m_bare->thread(longOne)});
    report("opening threads", heart);
}

void BenchWindow::memory()
{
    m_table.add({QStringLiteral("resident memory after all this"), {residentMiB(), 0}, 250, {}, "MiB"});
}

void BenchWindow::figures()
{
    // the page is made on its first visit, and that is what is measured; its figures were packed by bench_figures, as the
    // program does in the background
    const Watch watch(m_place);
    m_window->window().openPage(QStringLiteral("kpis"));
    auto* page = qobject_cast<KpiPage*>(m_window->window().pageWidget(QStringLiteral("kpis")));
    QVERIFY(page);
    QVERIFY(Hands::until([page] { return page->showing() == KpiPage::Showing::Figures; }, 600'000));
    const Took took = watch.took();
    m_table.add({QStringLiteral("KPI page of 12 months, first visit"), took, 300, m_bare->figures()});
    m_table.add({QStringLiteral("resident memory with the KPI page"), {residentMiB(), 0}, 250, {}, "MiB"});
}

const TicketRow* BenchWindow::shownRow(TicketId id)
{
    TicketListModel& model = inbox().list()->model();
    for (int i = 0; i < std::min(kPage, model.rowCount()); ++i) {
        const TicketRow* row = model.ticketAt(model.index(i, 0));
        if (row && row->ticket.id == id)
            return row;
    }
    return nullptr;
}

/// Until the window's change bus heard of it, and until the list shows it; none where the colleague was refused.
std::optional<BenchWindow::Foreign> BenchWindow::foreignChange(CommandBus& theirs, const Ticket& before)
{
    const Priority other = before.priority == Priority::High ? Priority::Normal : Priority::High;
    ChangeTickets change;
    change.tickets = {{before.id, before.revision}};
    change.priority = other;
    bool refused = false;
    std::optional<Took> heard;
    const Watch watch(m_place);
    const auto hears = connect(&m_window->context().changes, &ChangeBus::changed, this, [&] { heard = heard.value_or(watch.took()); });
    theirs.submit(change, this, [&refused](const Result<QVector<Ticket>>& done) { refused = !done; });
    const auto seen = Hands::until([&] {
        const TicketRow* row = shownRow(before.id);
        return refused || (row && row->ticket.priority == other);
    });
    const Took took = watch.took();
    disconnect(hears);
    return seen && heard && !refused ? std::optional(Foreign{*heard, took}) : std::nullopt;
}

/// From a colleague's command, in a program with connections of its own, until this window's list shows what it changed.
void BenchWindow::anotherWindow()
{
    if (!m_place.isPostgres())
        return;  // a file has one window
    const auto workspace = Workspace::open(m_place.location());
    QVERIFY(workspace);
    ThreadedExecutor executor(workspace->sessions());
    ChangeBus theirs;
    CommandBus commands(executor, m_clock, theirs);
    commands.setActor({UserId(2), Role::Agent});
    m_window->window().openPage(QStringLiteral("inbox"));
    inbox().openQueue(Queue::Open);
    QVERIFY(Hands::until([this] { return listIsThere(); }));
    Times heard;
    Times shown;
    for (int i = 0; i < kForeign; ++i) {
        TicketListModel& model = inbox().list()->model();
        const TicketRow* row = model.ticketAt(model.index(i % kForeignRows, 0));
        QVERIFY(row);
        const auto took = foreignChange(commands, Ticket(row->ticket));
        QVERIFY2(took, qPrintable(QStringLiteral("change %1").arg(i)));
        heard.add(took->heard);
        shown.add(took->shown);
    }
    m_table.add({QStringLiteral("change in another window: heard in this one, p95 of %1").arg(kForeign), heard.percentile(0.95)});
    m_table.add({QStringLiteral("change in another window: shown in this one, p95 of %1").arg(kForeign), shown.percentile(0.95), 1000});
}

void BenchWindow::cleanupTestCase()
{
    m_window.reset();
    m_table.print();
    m_table.keep();
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (const auto done = BenchPlace::doneByArguments(application.arguments()))
        return *done;
    const double untilNow = sinceProcessBeganMs();
    BenchPlace place;
    BenchWindow bench(place, untilNow);
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_window.moc"
