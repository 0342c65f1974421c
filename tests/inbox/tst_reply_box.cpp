// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/DraftFileRow.h"
#include "ui/inbox/ReplyBox.h"

#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace memnun;

class TestReplyBox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesAfterAPause();
    void switchingTicketsLosesNothing();
    void restoresBothKinds();
    void sendsAndTakesBack();
    void sendAndResolve();
    void refusalKeepsTheText();
    void emptyIsRefused();
    void whatCameMeanwhileIsShownBeforeItGoes();
    void whatComesInThatVeryMomentHoldsItBack();
    void oneTicketWaitsForItsOwnReply();
    void refusalIsToldWhereItBelongs();
    void sameTextIsTheSameMessage();
    void undoKeepsWhatWasTypedSince();
    void undoneNoteComesBackAsNote();
    void filesAreKeptWithTheDraft();
    void filesHaveALimitTogether();
    void leavingSavesAtOnce_data();
    void leavingSavesAtOnce();

private:
    QStringList chips() const;
    QString fileOf(const char* name, qint64 size);
    ThreadContent content(const Ticket& ticket);
    QString storedDraft(const Ticket& ticket, bool note);
    void type(const QString& text);

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<ReplyBox> m_box;
    Ticket m_one;
    Ticket m_two;
};

void TestReplyBox::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_world = std::make_unique<InboxFixture>();
    const Customer customer = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    m_one = m_world->ticket(customer, QStringLiteral("Bir"), QStringLiteral("a"));
    m_two = m_world->ticket(customer, QStringLiteral("İki"), QStringLiteral("b"));
    m_context = std::make_unique<AppContext>(m_world->context());
    m_box = std::make_unique<ReplyBox>(*m_context);
    m_box->show();
    m_box->setTicket(content(m_one));
}

void TestReplyBox::cleanup()
{
    m_box.reset();
    m_context.reset();
    m_world.reset();
}

ThreadContent TestReplyBox::content(const Ticket& ticket)
{
    return readThread(m_world->stores(), ticket.id, m_world->me.id).value();
}

QString TestReplyBox::storedDraft(const Ticket& ticket, bool note)
{
    const auto drafts = m_world->stores().conversations.drafts(ticket.id, m_world->me.id);
    for (const Draft& draft : *drafts) {
        if (draft.note == note)
            return draft.body;
    }
    return {};
}

void TestReplyBox::type(const QString& text)
{
    QTest::keyClicks(m_box->editor(), text);
}

void TestReplyBox::savesAfterAPause()
{
    type(QStringLiteral("Sayin yetkili"));
    QCOMPARE(storedDraft(m_one, false), QString());
    QTRY_COMPARE_WITH_TIMEOUT(storedDraft(m_one, false), QStringLiteral("Sayin yetkili"), 8000);
}

void TestReplyBox::switchingTicketsLosesNothing()
{
    type(QStringLiteral("birinci"));
    m_box->setTicket(content(m_two));
    QCOMPARE(m_box->editor()->toPlainText(), QString());
    type(QStringLiteral("ikinci"));
    // Back at once, with what was read before the save: memory knows better.
    ThreadContent old = content(m_one);
    old.drafts.clear();
    m_box->setTicket(old);
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("birinci"));
    QTRY_COMPARE(storedDraft(m_two, false), QStringLiteral("ikinci"));
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("birinci"));
    // An update of the shown ticket leaves the typing alone.
    type(QStringLiteral("!"));
    m_box->setTicket(content(m_one));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("birinci!"));
}

void TestReplyBox::restoresBothKinds()
{
    type(QStringLiteral("yanit"));
    m_box->setNote(true);
    QCOMPARE(m_box->editor()->toPlainText(), QString());
    type(QStringLiteral("not"));
    m_box->flushDraft();
    QTRY_COMPARE(storedDraft(m_one, true), QStringLiteral("not"));
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("yanit"));
    // As after a crash: a new box, only the store to go by.
    m_box = std::make_unique<ReplyBox>(*m_context);
    m_box->setTicket(content(m_one));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("yanit"));
    m_box->setNote(true);
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("not"));
}

void TestReplyBox::sendsAndTakesBack()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    type(QStringLiteral("Merhaba"));
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(m_box->editor()->toPlainText(), QString());
    QCOMPARE(storedDraft(m_one, false), QString());
    const auto waiting = m_world->stores().outbox.waiting();
    QVERIFY(waiting.has_value());
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->first().notBefore, m_world->clock.now().plusSeconds(kSendDelayS));
    QCOMPARE(m_world->fresh(m_one.id).status, TicketStatus::Open);
    QVERIFY(m_world->commands->canUndo());
    m_world->commands->undo(m_box.get(), [](const Result<QString>&) {});
    QTRY_COMPARE(m_box->editor()->toPlainText(), QStringLiteral("Merhaba"));
    QVERIFY(m_world->stores().outbox.waiting()->isEmpty());
    QCOMPARE(m_world->fresh(m_one.id).status, TicketStatus::New);
}

void TestReplyBox::sendAndResolve()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    type(QStringLiteral("Tamamdir"));
    m_box->send(TicketStatus::Solved);
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(m_world->fresh(m_one.id).status, TicketStatus::Solved);
}

void TestReplyBox::refusalKeepsTheText()
{
    m_world->replies.refusal = Error{Code::Invalid, QStringLiteral("no account"), {{QStringLiteral("from"), QStringLiteral("required")}}};
    type(QStringLiteral("Merhaba"));
    m_box->send();
    QTRY_VERIFY(!m_box->errorText().isEmpty());
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("Merhaba"));
    QVERIFY(!m_box->editor()->isReadOnly());
}

void TestReplyBox::whatCameMeanwhileIsShownBeforeItGoes()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    type(QStringLiteral("Merhaba"));
    m_world->clock.advanceSeconds(-86400);  // its date is older than what was there
    m_world->mail(m_one, m_world->stores().customers.byId(m_one.customerId).value(), QStringLiteral("Buna gerek kalmadı"));
    m_box->setTicket(content(m_one));
    m_box->send();
    QVERIFY2(m_box->errorText().contains(QStringLiteral("Buna gerek kalmadı")), qPrintable(m_box->errorText()));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("Merhaba"));
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
}

void TestReplyBox::whatComesInThatVeryMomentHoldsItBack()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    type(QStringLiteral("Merhaba"));
    m_world->mail(m_one, m_world->stores().customers.byId(m_one.customerId).value(), QStringLiteral("Buna gerek kalmadı"));
    m_box->send();  // before the window has heard of it
    QTRY_VERIFY(!m_box->errorText().isEmpty());
    m_box->setTicket(content(m_one));
    QVERIFY2(m_box->errorText().contains(QStringLiteral("Buna gerek kalmadı")), qPrintable(m_box->errorText()));
    QCOMPARE(sent.size(), 0);
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
}

void TestReplyBox::emptyIsRefused()
{
    type(QStringLiteral("   "));
    m_box->send();
    QVERIFY(!m_box->errorText().isEmpty());
    QCOMPARE(m_world->replies.composed, 0);
}

QStringList TestReplyBox::chips() const
{
    QStringList texts;
    const auto row = m_box->findChild<DraftFileRow*>();
    for (const DraftFile& file : row->files())
        texts << file.name;
    return texts;
}

QString TestReplyBox::fileOf(const char* name, qint64 size)
{
    QFile file(m_world->folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("no file");
    return file.fileName();
}

void TestReplyBox::oneTicketWaitsForItsOwnReply()
{
    m_world->replies.hold = true;
    type(QStringLiteral("birinci"));
    m_box->send();
    m_box->send();
    QVERIFY(m_box->editor()->isReadOnly());
    m_box->setTicket(content(m_two));
    QVERIFY(!m_box->editor()->isReadOnly());
    type(QStringLiteral("ikinci"));
    // Back: still on its way, and not sent again.
    m_box->setTicket(content(m_one));
    QVERIFY(m_box->editor()->isReadOnly());
    m_box->send();
    QCOMPARE(m_world->replies.held.size(), 1U);
    m_box->setTicket(content(m_two));
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    m_world->replies.release();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(sent.first().first().value<TicketId>(), m_one.id);
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("ikinci"));
    QCOMPARE(m_world->stores().outbox.waiting()->size(), 1);
    m_box->setTicket(content(m_one));
    QCOMPARE(m_box->editor()->toPlainText(), QString());
    QVERIFY(!m_box->editor()->isReadOnly());
}

void TestReplyBox::refusalIsToldWhereItBelongs()
{
    m_world->replies.hold = true;
    type(QStringLiteral("birinci"));
    m_box->send();
    m_box->setTicket(content(m_two));
    type(QStringLiteral("ikinci"));
    m_world->replies.refusal = Error{Code::Unavailable, QStringLiteral("away"), {}};
    m_world->replies.release();
    QCOMPARE(m_box->errorText(), QString());
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("birinci"));
    m_box->setTicket(content(m_one));
    QVERIFY(!m_box->errorText().isEmpty());
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("birinci"));
    QVERIFY(!m_box->editor()->isReadOnly());
}

void TestReplyBox::sameTextIsTheSameMessage()
{
    m_world->replies.refusal = Error{Code::Unavailable, QStringLiteral("away"), {}};
    type(QStringLiteral("Merhaba"));
    m_box->send();
    m_box->send();
    type(QStringLiteral("!"));
    m_box->send();
    const QStringList tokens = m_world->replies.tokens;
    QCOMPARE(tokens.size(), 3);
    QVERIFY(!tokens.first().isEmpty());
    QCOMPARE(tokens.at(1), tokens.at(0));
    QVERIFY(tokens.at(2) != tokens.at(0));
    // Taken back and sent again it is a new message.
    m_world->replies.refusal.reset();
    for (int i = 0; i < 2; ++i) {
        QSignalSpy sent(m_box.get(), &ReplyBox::sent);
        m_box->send();
        QTRY_COMPARE(sent.size(), 1);
        m_world->commands->undo(m_box.get(), [](const Result<QString>&) {});
        QTRY_COMPARE(m_box->editor()->toPlainText(), QStringLiteral("Merhaba!"));
    }
    QVERIFY(m_world->replies.tokens.at(3) != m_world->replies.tokens.at(4));
}

void TestReplyBox::undoKeepsWhatWasTypedSince()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    type(QStringLiteral("eski"));
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
    type(QStringLiteral("yeni"));
    m_world->commands->undo(m_box.get(), [](const Result<QString>&) {});
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("eski"));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("yeni"));
    m_box->flushDraft();
    QTRY_COMPARE(m_box->editor()->toPlainText(), QStringLiteral("yeni\n\neski"));
    QCOMPARE(storedDraft(m_one, false), QStringLiteral("yeni\n\neski"));
    type(QStringLiteral("!"));  // the cursor stayed where it was
    m_box->flushDraft();
    QTRY_COMPARE(storedDraft(m_one, false), QStringLiteral("yeni!\n\neski"));
    QCOMPARE(m_box->editor()->toPlainText(), QStringLiteral("yeni!\n\neski"));
}

void TestReplyBox::undoneNoteComesBackAsNote()
{
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    m_box->setNote(true);
    type(QStringLiteral("not"));
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
    QVERIFY(!m_box->isNote());
    m_world->commands->undo(m_box.get(), [](const Result<QString>&) {});
    QTRY_COMPARE(m_box->editor()->toPlainText(), QStringLiteral("not"));
    QVERIFY(m_box->isNote());
}

void TestReplyBox::filesAreKeptWithTheDraft()
{
    m_box->attach({fileOf("bir.pdf", 3), fileOf("iki.txt", 4)});
    // Also when the ticket is left before they are read.
    m_box->setTicket(content(m_two));
    QCOMPARE(chips(), QStringList());
    const QStringList both{QStringLiteral("bir.pdf"), QStringLiteral("iki.txt")};
    QTRY_COMPARE(content(m_one).drafts.value(0).files.size(), 2);
    m_box = std::make_unique<ReplyBox>(*m_context);
    m_box->show();
    m_box->setTicket(content(m_one));
    QCOMPARE(chips(), both);
    m_box->findChild<DraftFileRow*>()->findChildren<QToolButton*>().first()->click();
    QCOMPARE(chips(), both.mid(1));
    QTRY_COMPARE(content(m_one).drafts.value(0).files.size(), 1);
    type(QStringLiteral("Ekte"));
    QSignalSpy sent(m_box.get(), &ReplyBox::sent);
    m_box->send();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(chips(), QStringList());
    QCOMPARE(content(m_one).attachments.size(), 1);
    QVERIFY(content(m_one).drafts.isEmpty());
    m_world->commands->undo(m_box.get(), [](const Result<QString>&) {});
    QTRY_COMPARE(chips(), both.mid(1));
}

void TestReplyBox::filesHaveALimitTogether()
{
    m_box->attach({fileOf("iri.bin", kMostAttachedBytes - 2)});
    QTRY_COMPARE(chips().size(), 1);
    m_box->attach({fileOf("bir.txt", 3)});
    QTRY_VERIFY(m_box->errorText().contains(QStringLiteral("25 MB")));
    QCOMPARE(chips().size(), 1);
    m_box->attach({fileOf("iki.txt", 2)});
    QTRY_COMPARE(chips().size(), 2);
    m_box->attach({fileOf("dev.bin", kMostAttachedBytes + 1)});
    QTRY_VERIFY(m_box->errorText().contains(QStringLiteral("25 MB")));
}

void TestReplyBox::leavingSavesAtOnce_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"page", "ticket", "kind", "program", "window closed"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// Sooner than the pause after typing, which would save it too.
void TestReplyBox::leavingSavesAtOnce()
{
    QFETCH(QString, how);
    type(QStringLiteral("yarim"));
    if (how == QLatin1String("page"))
        m_box->hide();
    else if (how == QLatin1String("ticket"))
        m_box->setTicket(content(m_two));
    else if (how == QLatin1String("kind"))
        m_box->setNote(true);
    else if (how == QLatin1String("program"))
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
    else
        m_box.reset();
    QTRY_COMPARE_WITH_TIMEOUT(storedDraft(m_one, false), QStringLiteral("yarim"), 1500);
}

QTEST_MAIN(TestReplyBox)
#include "tst_reply_box.moc"
