// SPDX-License-Identifier: GPL-3.0-or-later
// A draft that can't be saved: what is said, and what is asked on the way out.
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/inbox/DraftGuard.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/UnsavedDialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

namespace {

/// The workspace's executor, whose writes fail while `error` is set.
class FailingExecutor final : public Executor {
public:
    explicit FailingExecutor(Executor& real) : m_real(real) {}
    void write(Job job) override
    {
        if (hold)
            m_held.push_back(std::move(job));
        else if (error)
            job(fail(*error));
        else
            m_real.write(std::move(job));
    }
    /// The first of those that were held goes on.
    void release()
    {
        Job job = std::move(m_held.front());
        m_held.erase(m_held.begin());
        if (error)
            job(fail(*error));
        else
            m_real.write(std::move(job));
    }
    void readJob(Job job) override { m_real.readJob(std::move(job)); }
    Courier& courier() override { return m_real.courier(); }
    std::optional<Error> error;
    bool hold = false;  ///< what is written waits for release()

private:
    Executor& m_real;
    std::vector<Job> m_held;
};

QPushButton* buttonOf(const QWidget& dialog, const QString& text)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}

}  // namespace

class TestUnsavedWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void failedSaveIsSaidAndTriedAgain();
    void unsavedWordsHoldTheWayOut();
    void leavingGoesOnOnceItIsSaved();
    void addressesAreTriedAgainToo();
    void addressesHoldTheWayOut();
    void addressesComeFromAnotherWindow();
    void whatWasDeletedIsUndoneAfterItsSave();

private:
    ThreadContent content(const Ticket& ticket);
    QString storedDraft(const Ticket& ticket, bool note);
    void type(const QString& text) { QTest::keyClicks(m_box->editor(), text); }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<FailingExecutor> m_failing;
    std::unique_ptr<CommandBus> m_commands;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<ReplyBox> m_box;
    Ticket m_one;
    Ticket m_two;
};

void TestUnsavedWords::init()
{
    m_world = std::make_unique<InboxFixture>();
    const Customer customer = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    m_one = m_world->ticket(customer, QStringLiteral("Bir"), QStringLiteral("a"));
    m_two = m_world->ticket(customer, QStringLiteral("İki"), QStringLiteral("b"));
    m_failing = std::make_unique<FailingExecutor>(*m_world->executor);
    m_commands = std::make_unique<CommandBus>(*m_failing, m_world->clock, m_world->changes);
    m_commands->setActor({m_world->me.id, m_world->me.role});
    const AppContext c = m_world->context();
    m_context = std::make_unique<AppContext>(AppContext{*m_failing, *m_commands, c.changes, c.clock, c.actions, c.settings,
                                                        c.desktop, c.replies, c.originals, c.me});
    m_box = std::make_unique<ReplyBox>(*m_context);
    m_box->show();
    m_box->setTicket(content(m_one));
    m_failing->error = Error{Code::Unavailable, QStringLiteral("away"), {}};
}

void TestUnsavedWords::cleanup()
{
    m_box.reset();
    m_context.reset();
    m_world->executor.reset();  // what is under way uses those around it
    m_commands.reset();
    m_failing.reset();
    m_world.reset();
}

ThreadContent TestUnsavedWords::content(const Ticket& ticket)
{
    return readThread(m_world->stores(), ticket.id, m_world->me.id).value();
}

QString TestUnsavedWords::storedDraft(const Ticket& ticket, bool note)
{
    for (const Draft& draft : content(ticket).drafts) {
        if (draft.note == note)
            return draft.body;
    }
    return {};
}

void TestUnsavedWords::failedSaveIsSaidAndTriedAgain()
{
    type(QStringLiteral("kiymetli"));
    m_box->flushDraft();
    QTRY_VERIFY(m_box->unsavedText().startsWith(QStringLiteral("Not saved yet.")));
    // Each ticket and kind says it of its own words, and has them.
    m_box->setTicket(content(m_two));
    QCOMPARE(m_box->unsavedText(), QString());
    m_box->setTicket(content(m_one));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("kiymetli"));
    QVERIFY(!m_box->unsavedText().isEmpty());
    m_box->setNote(true);
    QCOMPARE(m_box->unsavedText(), QString());
    type(QStringLiteral("not"));
    m_box->flushDraft();
    QTRY_VERIFY(!m_box->unsavedText().isEmpty());
    QCOMPARE(storedDraft(m_one, false), QString());
    m_failing->error.reset();
    QTRY_COMPARE_WITH_TIMEOUT(storedDraft(m_one, true), QStringLiteral("not"), 8000);
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("kiymetli"));
    QTRY_COMPARE(m_box->unsavedText(), QString());
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("not"));
}

void TestUnsavedWords::unsavedWordsHoldTheWayOut()
{
    DraftGuard guard(*m_box, m_world->desktop);
    int left = 0;
    guard.settle([&left] { ++left; });
    QCOMPARE(left, 1);  // nothing was typed
    type(QStringLiteral("kiymetli"));
    guard.settle([&left] { ++left; });
    QPointer<UnsavedDialog> dialog;
    QTRY_VERIFY((dialog = m_box->findChild<UnsavedDialog*>()));
    QCOMPARE(left, 1);
    const QString text = QStringLiteral("#%1 · Reply\n\nkiymetli").arg(m_one.id.value());
    buttonOf(*dialog, QStringLiteral("Copy the text"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    m_world->desktop.savePath = m_world->folder.filePath(QStringLiteral("yok/metin.txt"));
    buttonOf(*dialog, QStringLiteral("Save to a file…"))->click();
    QVERIFY(dialog->outcomeText().contains(QStringLiteral("could not be saved")));
    m_world->desktop.savePath = m_world->folder.filePath(QStringLiteral("metin.txt"));
    buttonOf(*dialog, QStringLiteral("Save to a file…"))->click();
    QFile file(m_world->desktop.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), text);
    buttonOf(*dialog, QStringLiteral("Stay"))->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(left, 1);
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("kiymetli"));
    guard.settle([&left] { ++left; });
    QTRY_VERIFY((dialog = m_box->findChild<UnsavedDialog*>()));
    buttonOf(*dialog, QStringLiteral("Leave anyway"))->click();
    QCOMPARE(left, 2);
}

void TestUnsavedWords::leavingGoesOnOnceItIsSaved()
{
    DraftGuard guard(*m_box, m_world->desktop);
    type(QStringLiteral("kiymetli"));
    int left = 0;
    guard.settle([&left] { ++left; });
    guard.settle([&left] { left += 10; });  // asked to close twice
    QPointer<UnsavedDialog> dialog;
    QTRY_VERIFY((dialog = m_box->findChild<UnsavedDialog*>()));
    m_failing->error.reset();
    QTRY_COMPARE_WITH_TIMEOUT(left, 1, 8000);
    QTRY_VERIFY(!dialog);
    QCOMPARE(storedDraft(m_one, false), QStringLiteral("kiymetli"));
    // Without trouble nobody is asked.
    type(QStringLiteral("!"));
    guard.settle([&left] { ++left; });
    QTRY_COMPARE(left, 2);
    QVERIFY(!m_box->findChild<UnsavedDialog*>());
    QCOMPARE(storedDraft(m_one, false), QStringLiteral("kiymetli!"));
}

/// The same words twice, the second time with a copy: the first save's success is not the second's.
void TestUnsavedWords::addressesAreTriedAgainToo()
{
    m_failing->error.reset();
    m_failing->hold = true;
    DraftKeeper keeper(*m_context);
    QSignalSpy answered(&keeper, &DraftKeeper::answered);
    const DraftKey key{m_one.id, false};
    const ReplyForm copied{{}, {QStringLiteral("c@x.example")}, {}, {}};
    keeper.loaded(key, {}, {});
    keeper.typed(key, QStringLiteral("a"));
    keeper.flush();
    keeper.typed(key, QStringLiteral("a"), copied);
    keeper.flush();
    m_failing->release();
    QTRY_COMPARE(answered.size(), 1);
    m_failing->error = Error{Code::Unavailable, QStringLiteral("away"), {}};
    m_failing->release();
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY(keeper.trouble(key));
    QVERIFY(!keeper.isSettled());
    m_failing->error.reset();
    m_failing->hold = false;
    keeper.flush();
    QTRY_VERIFY(keeper.isSettled());
    QVERIFY(content(m_one).drafts.value(0).form == copied);
}

void TestUnsavedWords::addressesHoldTheWayOut()
{
    DraftKeeper keeper(*m_context);
    keeper.typed({m_one.id, false}, {}, {{}, {QStringLiteral("c@x.example")}, {}, {}});
    QCOMPARE(keeper.unsavedWords().value({m_one.id, false}), QStringLiteral("c@x.example"));
    keeper.forget({m_one.id, false});
}

/// The words are the same: only the addresses tell the two apart.
void TestUnsavedWords::addressesComeFromAnotherWindow()
{
    m_failing->error.reset();
    type(QStringLiteral("yanit"));
    m_box->flushDraft();
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("yanit"));
    const ReplyForm copied{{}, {QStringLiteral("c@x.example")}, {QStringLiteral("h@x.example")}, {}};
    m_context->commands.submit(SaveDraft{m_one.id, false, QStringLiteral("yanit"), {}, copied}, this, [](const Result<>&) {});
    QTRY_VERIFY(m_box->pad()->form() == copied);
    type(QStringLiteral("!"));
    m_box->flushDraft();
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("yanit!"));
    QVERIFY(content(m_one).drafts.value(0).form == copied);
}

/// Nothing is kept of an emptied draft; read again, it must not take the way back from the editor.
void TestUnsavedWords::whatWasDeletedIsUndoneAfterItsSave()
{
    m_failing->error.reset();
    QSignalSpy committed(&m_context->changes, &ChangeBus::changed);
    Q_EMIT m_box->pad()->templates()->inserted(TemplateId(5));
    type(QStringLiteral("yanit"));
    m_box->flushDraft();
    QTRY_COMPARE(committed.size(), 1);
    QCOMPARE(storedDraft(m_one, false), QStringLiteral("yanit"));
    m_box->editor()->selectAll();
    QTest::keyClick(m_box->editor(), Qt::Key_Delete);
    m_box->flushDraft();
    QTRY_COMPARE(committed.size(), 2);
    QVERIFY(content(m_one).drafts.isEmpty());
    bool isReadAgain = false;  // the box asked for its drafts when that was told, and answers come in their order
    m_context->executor.read<bool>(this, [](Stores&) { return Result<bool>(true); }, [&](const Result<bool>&) { isReadAgain = true; });
    QTRY_VERIFY(isReadAgain);
    m_box->editor()->undo();
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("yanit"));
}

QTEST_MAIN(TestUnsavedWords)
#include "tst_unsaved_words.moc"
