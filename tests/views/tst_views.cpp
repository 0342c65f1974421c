// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views and "all that match" in the inbox, as somebody works with them.
#include "tests/inbox/InboxFixture.h"

#include "core/conditions/ConditionText.h"
#include "core/people/PeopleCommands.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "core/views/ViewCommands.h"
#include "core/views/ViewStore.h"
#include "ui/conditions/ConditionEditor.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/InboxViews.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/UndoOffer.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/UndoBar.h"
#include "ui/shell/StatusCentre.h"
#include "ui/views/ViewBar.h"
#include "ui/views/ViewDialog.h"
#include "ui/views/ViewList.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace memnun;

class TestViews final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aViewIsMadeAndShown();
    void aViewIsChangedAndRemoved();
    void theViewShownLastIsShownAgain();
    void aColleaguesEditTakesNoFocus();
    void aStaleChangeIsSettled_data();
    void aStaleChangeIsSettled();
    void countsFollow();
    void hiddenViewsAreNotCounted();
    void othersPrivateViewsAreNotThere();
    void allThatMatchAreResolvedAndTakenBack();
    void oneTickEndsAllThatMatch();
    void aBulkChangeIsCancelled();

private:
    void start(int tickets = 4);
    SavedView make(const char* name, const char* typed, bool shared = false);
    TicketListPane* list() const { return m_page->list(); }
    qint64 solved();

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<StatusCentre> m_status;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<InboxPage> m_page;
    QVector<Ticket> m_tickets;
};

void TestViews::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_status = std::make_unique<StatusCentre>(m_world->clock);
    m_context = std::make_unique<AppContext>(m_world->context());
    m_context->status = m_status.get();
    m_tickets.clear();
}

void TestViews::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestViews::start(int tickets)
{
    const Customer customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < tickets; ++i) {
        m_tickets.prepend(m_world->ticket(customer, QStringLiteral("Talep %1").arg(i), i % 2 ? QStringLiteral("kargo") : QStringLiteral("fatura")));
        m_world->clock.advanceSeconds(60);
    }
    m_page = std::make_unique<InboxPage>(*m_context);
    m_page->resize(1200, 700);
    m_page->show();
    QTRY_VERIFY(list()->model().rowCount() > 0);
}

/// A view of mine with the condition `typed`, as it stands in the list once it is there.
SavedView TestViews::make(const char* name, const char* typed, bool shared)
{
    SavedView view;
    view.name = QString::fromUtf8(name);
    view.shared = shared;
    view.condition = *conditionOf(QString::fromUtf8(typed));
    m_context->commands.submit(CreateView{view}, m_page.get(), {});
    [this] { QTRY_COMPARE(list()->views().views().size(), qsizetype(1)); }();
    return list()->views().views().value(0).view;
}

qint64 TestViews::solved()
{
    TicketQuery query;
    query.filter = TicketFilter{Condition::of({TicketField::Trait, TestOp::Is, TicketTrait::Solved}), {}};
    return m_world->stores().tickets.count(query, 100'000).value_or(-1);
}

void TestViews::aViewIsMadeAndShown()
{
    start();
    QVERIFY(list()->viewBar()->isHidden());
    ViewDialog* dialog = m_page->views().make(*conditionOf(QStringLiteral("kargo")));
    QTRY_VERIFY(dialog->isCounted());
    QCOMPARE(dialog->countText(), QStringLiteral("2 ticket(s) now"));
    QCOMPARE(dialog->editor()->preview(), QStringLiteral("Tickets: text with kargo"));
    QPushButton* save = nullptr;
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Make the view"))
            save = button;
    }
    QVERIFY(save);
    save->click();  // without a name
    QVERIFY(dialog->isVisible());
    dialog->name()->setText(QStringLiteral("Kargolar"));
    save->click();
    QTRY_VERIFY(list()->viewBar()->current().isValid());
    QTRY_COMPARE(list()->model().rowCount(), 2);
    QVERIFY(!list()->viewBar()->isHidden());
    QCOMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Kargolar 2")});
}

void TestViews::aViewIsChangedAndRemoved()
{
    start();
    SavedView view = make("Kargolar", "kargo");
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Kargolar 2")});
    list()->openView(view.id);
    QTRY_COMPARE(list()->model().rowCount(), 2);
    view.condition = *conditionOf(QStringLiteral("-kargo subject:0"));
    view.sort = ViewSort::Oldest;
    m_context->commands.submit(EditView{view}, m_page.get(), {});
    QTRY_COMPARE(list()->model().rowCount(), 1);
    QCOMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Kargolar 1")});

    m_page->views().remove(view.id);
    QTRY_VERIFY(!list()->viewBar()->current().isValid());
    QTRY_COMPARE(list()->model().rowCount(), 4);
    QVERIFY(list()->viewBar()->isHidden());
    m_page->undo();
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Kargolar 1")});
    // a queue leaves the view
    list()->openView(view.id);
    QTRY_COMPARE(list()->model().rowCount(), 1);
    m_page->openQueue(Queue::Open);
    QVERIFY(!list()->viewBar()->current().isValid());
    QTRY_COMPARE(list()->model().rowCount(), 4);
}

void TestViews::theViewShownLastIsShownAgain()
{
    start();
    const ViewId id = make("Kargolar", "kargo").id;
    list()->openView(id);
    const auto begin = [this] {
        m_page.reset();
        m_page = std::make_unique<InboxPage>(*m_context);
        m_page->resize(1200, 700);
        m_page->show();
    };
    m_page.reset();
    m_page = std::make_unique<InboxPage>(*m_context);  // never shown: forgets nothing
    begin();
    QTRY_COMPARE(list()->model().rowCount(), 2);
    QVERIFY(list()->viewBar()->current() == id);
    m_page->openQueue(Queue::Open);
    begin();
    QTRY_COMPARE(list()->views().views().size(), qsizetype(1));
    QTRY_COMPARE(list()->model().rowCount(), 4);
    QVERIFY(!list()->viewBar()->current().isValid());
}

void TestViews::aColleaguesEditTakesNoFocus()
{
    start();
    SavedView view = make("Kargolar", "kargo", true);
    list()->openView(view.id);
    QTRY_VERIFY(m_page->thread()->row());
    QTRY_COMPARE(list()->model().rowCount(), 2);
    const TicketId open = m_page->thread()->ticket();
    m_page->activateWindow();
    auto* editor = m_page->thread()->replyBox()->editor();
    editor->setFocus();
    QTRY_VERIFY(editor->hasFocus());
    editor->setPlainText(QStringLiteral("Merhaba"));
    // none of the tickets is in it any more
    view.condition = *conditionOf(QStringLiteral("is:closed"));
    m_context->commands.submit(EditView{view}, m_page.get(), {});
    QTRY_COMPARE(list()->model().rowCount(), 0);
    QVERIFY(editor->hasFocus());
    QCOMPARE(m_page->thread()->ticket(), open);
    QCOMPARE(editor->toPlainText(), QStringLiteral("Merhaba"));
    m_context->commands.submit(RemoveView{view.id}, m_page.get(), {});
    QTRY_COMPARE(list()->model().rowCount(), 4);
    QVERIFY(editor->hasFocus());
    QCOMPARE(m_page->thread()->ticket(), open);
    QCOMPARE(editor->toPlainText(), QStringLiteral("Merhaba"));
}

void TestViews::aStaleChangeIsSettled_data()
{
    QTest::addColumn<bool>("overwrite");
    QTest::newRow("theirs comes into the form") << false;
    QTest::newRow("mine goes over it") << true;
}

void TestViews::aStaleChangeIsSettled()
{
    QFETCH(bool, overwrite);
    start();
    const SavedView made = make("Kargolar", "kargo", true);
    QTRY_VERIFY(list()->views().find(made.id));
    m_page->views().edit(made.id);
    ViewDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<ViewDialog*>()));
    SavedView theirs = made;
    theirs.condition = *conditionOf(QStringLiteral("is:new"));
    m_world->run(EditView{theirs});
    dialog->name()->setText(QStringLiteral("Benimki"));
    QPushButton* save = nullptr;
    for (auto* button : dialog->findChildren<QPushButton*>())
        save = button->text() == QStringLiteral("Save") ? button : save;
    QTRY_VERIFY(save && save->isEnabled());
    save->click();
    ConflictDialog* conflict = nullptr;
    QTRY_VERIFY((conflict = dialog->findChild<ConflictDialog*>()));
    QStringList texts;
    for (const auto* label : conflict->findChildren<QLabel*>())
        texts << label->text();
    for (const char* shown : {"Name", "Benimki", "Kargolar", "What it shows", "new"})
        QVERIFY2(texts.join(QLatin1Char('\n')).contains(QLatin1String(shown)), shown);
    overwrite ? Q_EMIT conflict->overwriteWanted() : Q_EMIT conflict->reloadWanted();
    const auto stored = [&] { return *m_world->stores().views.byId(made.id); };
    if (overwrite) {
        QTRY_COMPARE(stored().name, QStringLiteral("Benimki"));
        QCOMPARE(stored().condition, made.condition);
        QTRY_VERIFY(!m_page->findChild<ViewDialog*>());
        return;
    }
    QTRY_COMPARE(dialog->name()->text(), QStringLiteral("Kargolar"));
    QVERIFY(dialog->editor()->condition() == theirs.condition);
    QCOMPARE(stored().name, QStringLiteral("Kargolar"));
}

void TestViews::countsFollow()
{
    start();
    make("Bitmeyen", "is:active");
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Bitmeyen 4")});
    const auto chip = [this](const QString& text) -> QPointer<QToolButton> {
        for (auto* button : list()->viewBar()->findChildren<QToolButton*>()) {
            if (button->text() == text)
                return button;
        }
        return {};
    };
    const QPointer<QToolButton> before = chip(QStringLiteral("Bitmeyen 4"));
    QVERIFY(before);
    ResolveTickets resolve;
    resolve.tickets = {{m_tickets.first().id, 0}};
    m_context->commands.submit(resolve, m_page.get(), {});
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Bitmeyen 3")});
    QVERIFY(before && before == chip(QStringLiteral("Bitmeyen 3")));  // a press on it is not lost
}

void TestViews::hiddenViewsAreNotCounted()
{
    start();
    make("Bitmeyen", "is:active");
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Bitmeyen 4")});
    m_page->hide();
    QSignalSpy counted(&list()->views(), &ViewList::changed);
    bool done = false;
    ResolveTickets resolve;
    resolve.tickets = {{m_tickets.first().id, 0}};
    m_context->commands.submit(resolve, m_page.get(), [&done](const auto& outcome) { done = outcome.has_value(); });
    QTRY_VERIFY(done);
    list()->views().refresh();
    m_context->executor.read<int>(m_page.get(), [](Stores&) -> Result<int> { return 0; }, [&done](Result<int>) { done = false; });
    QTRY_VERIFY(!done);  // a read behind any that was asked for
    QCOMPARE(counted.size(), 0);
    m_page->show();
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Bitmeyen 3")});
}

void TestViews::othersPrivateViewsAreNotThere()
{
    User other;
    other.name = QStringLiteral("İrem");
    other.role = Role::Agent;
    SavedView view;
    view.name = QStringLiteral("Gizli");
    view.owner = m_world->run(SaveUser{other}).id;
    QVERIFY(m_world->stores().views.insert(view));
    view.name = QStringLiteral("Ortak");
    view.shared = true;
    const auto shared = m_world->stores().views.insert(view);
    QVERIFY(shared);
    start();
    QTRY_COMPARE(list()->viewBar()->shown(), QStringList{QStringLiteral("Ortak 4")});
    list()->openView(*shared);
    QMenu menu;
    list()->viewBar()->fillMenu(&menu);
    QStringList words;
    for (const QAction* action : menu.actions())
        words.append(action->text());
    QVERIFY(words.contains(QStringLiteral("Delete “Ortak”")));
    QVERIFY(!words.join(QLatin1Char(' ')).contains(QStringLiteral("Gizli")));
}

void TestViews::allThatMatchAreResolvedAndTakenBack()
{
    start(300);
    m_page->selectAll();
    const qsizetype loaded = list()->model().checkedCount();
    QVERIFY(loaded > 0 && loaded < 300);
    QTRY_VERIFY(list()->bulkBar()->offersAll());
    QCOMPARE(list()->bulkBar()->matching(), qint64(300));
    m_page->selectAll();
    QCOMPARE(list()->model().checkedCount(), qsizetype(300));
    QVERIFY(!list()->bulkBar()->offersAll());
    QSignalSpy offered(m_world->commands.get(), &CommandBus::undoable);
    UndoBar bar(m_page.get());
    UndoOffer offer(*m_world->commands, bar, false);
    connect(m_status.get(), &StatusCentre::told, &offer, &UndoOffer::name);
    m_page->resolve();
    QCOMPARE(list()->model().checkedCount(), qsizetype(0));
    QVERIFY(!m_status->tasks().isEmpty());
    QTRY_COMPARE(m_status->finished().size(), qsizetype(1));
    QCOMPARE(m_status->finished().first().sentence, QStringLiteral("Solved · 300 ticket(s)."));
    QVERIFY(m_status->finished().first().outcome == TaskOutcome::Done);
    QVERIFY(m_status->tasks().isEmpty());
    QCOMPARE(solved(), qint64(300));
    QTRY_COMPARE(offered.size(), 1);
    QTRY_COMPARE(bar.message(), QStringLiteral("Solved · 300 ticket(s)"));
    QTRY_COMPARE(list()->model().rowCount(), 0);
    m_page->undo();
    QTRY_COMPARE(solved(), qint64(0));
    QTRY_COMPARE(bar.message(), QStringLiteral("Undone: 300 ticket(s) are as they were before."));
    QTRY_VERIFY(list()->model().rowCount() > 0);
}

void TestViews::oneTickEndsAllThatMatch()
{
    start(150);
    m_page->selectAll();
    QTRY_VERIFY(list()->bulkBar()->offersAll());
    m_page->selectAll();
    QCOMPARE(list()->model().checkedCount(), qsizetype(150));
    m_page->selectAll();
    QCOMPARE(list()->model().checkedCount(), qsizetype(150));  // once more is no less
    const int loaded = list()->model().rowCount();
    QVERIFY(loaded < 150);
    const TicketId left = list()->model().rows().at(3).ticket.id;
    list()->model().toggleChecked(list()->model().index(3, 0));
    QCOMPARE(list()->model().checkedCount(), qsizetype(loaded - 1));
    QVERIFY(!list()->model().isChecked(left));
    m_page->resolve();
    QTRY_COMPARE(solved(), qint64(loaded - 1));
    QVERIFY(m_world->stores().tickets.byId(left)->status != TicketStatus::Solved);
    QVERIFY(m_status->finished().isEmpty());
}

void TestViews::aBulkChangeIsCancelled()
{
    start(700);
    m_page->selectAll();
    QTRY_VERIFY(list()->bulkBar()->offersAll());
    m_page->selectAll();
    m_page->resolve();
    QCOMPARE(m_status->tasks().size(), qsizetype(1));
    QTRY_VERIFY(!m_status->tasks().isEmpty());
    m_status->cancel(m_status->tasks().first().id);
    QTRY_COMPARE(m_status->finished().size(), qsizetype(1));
    QVERIFY(m_status->finished().first().outcome == TaskOutcome::Cancelled);
    const qint64 kept = solved();
    QVERIFY(kept < 700);
    if (kept > 0) {
        m_page->undo();
        QTRY_COMPARE(solved(), qint64(0));
    }
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
