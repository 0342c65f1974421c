// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply carries besides its words: pictures that stand in it, and those who get a copy.
#include "core/conversations/Answering.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/Outbox.h"
#include "core/settings/Settings.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/TextPicture.h"
#include "ui/inbox/OutboxDialog.h"
#include "ui/inbox/OutboxRow.h"
#include "ui/inbox/ReplyBox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

/// The workspace's executor, whose reads wait while `hold` is set.
class WaitingExecutor final : public Executor {
public:
    explicit WaitingExecutor(Executor& real) : m_real(real) {}
    void write(Job job) override { m_real.write(std::move(job)); }
    void readJob(Job job) override
    {
        if (hold)
            m_held.push_back(std::move(job));
        else
            m_real.readJob(std::move(job));
    }
    Courier& courier() override { return m_real.courier(); }
    void release()
    {
        hold = false;
        for (Job& job : std::exchange(m_held, {}))
            m_real.readJob(std::move(job));
    }
    bool hold = false;

private:
    Executor& m_real;
    std::vector<Job> m_held;
};

QImage coloured(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::green);
    return image;
}

}  // namespace

class TestReplyForm final : public QObject {
    Q_OBJECT

private:
    ThreadContent content() { return readThread(m_world->stores(), m_ticket.id, m_world->me.id).value(); }
    QVector<DraftFile> files()
    {
        const auto drafts = m_world->stores().conversations.drafts(m_ticket.id, m_world->me.id);
        return drafts ? drafts->value(0).files : QVector<DraftFile>();
    }
    SendReply answer(const ReplyForm& form)
    {
        SendReply reply;
        reply.ticketId = m_ticket.id;
        reply.body = QStringLiteral("Yolda.");
        reply.messageId = QStringLiteral("m1@x");
        reply.to = QStringList{QStringLiteral("ege@example.com")};
        reply.raw = "x";
        reply.form = form;
        return reply;
    }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<WaitingExecutor> m_executor;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<ReplyBox> m_box;
    Ticket m_ticket;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_world = std::make_unique<InboxFixture>();
        const Customer customer = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
        m_ticket = m_world->ticket(customer, QStringLiteral("Masa"), QStringLiteral("Merhaba"));
        m_executor = std::make_unique<WaitingExecutor>(*m_world->executor);
        const AppContext c = m_world->context();
        m_context = std::make_unique<AppContext>(AppContext{*m_executor, c.commands, c.changes, c.clock, c.actions, c.settings,
                                                            c.desktop, c.replies, c.originals, c.me});
        m_box = std::make_unique<ReplyBox>(*m_context);
        m_box->show();
        m_box->setTicket(content());
    }
    void cleanup()
    {
        m_box.reset();
        m_context.reset();
        m_world->executor.reset();  // what is under way uses the one around it
        m_executor.reset();
        m_world.reset();
    }

    /// Nothing is packed here: without the reader there is no file, and the reply waits for it.
    void aPictureIsPackedBesideTheWindow()
    {
        QSignalSpy sent(m_box.get(), &ReplyBox::sent);
        m_executor->hold = true;
        Q_EMIT m_box->editor()->pictureGiven(coloured(40, 30));
        QCOMPARE(m_box->editor()->pictures().size(), 1);
        m_box->send();
        m_box->flushDraft();
        QTRY_VERIFY(!m_world->stores().conversations.drafts(m_ticket.id, m_world->me.id)->isEmpty());
        QVERIFY(files().isEmpty());
        QCOMPARE(sent.size(), 0);
        m_executor->release();
        QTRY_COMPARE(files().size(), 1);
        const auto bytes = m_world->stores().blobs.get(files().first().blobId);
        QCOMPARE(textpicture::unpack(*bytes)->size(), QSize(40, 30));
    }

    void aPictureIsShownAgainWhereOneComesBack()
    {
        Q_EMIT m_box->editor()->pictureGiven(coloured(40, 30));
        QTRY_COMPARE(files().size(), 1);
        const QUrl place(QStringLiteral("cid:") + files().first().contentId);
        const auto shown = [&] { return m_box->editor()->document()->resource(QTextDocument::ImageResource, place).value<QImage>().size(); };
        QCOMPARE(shown(), QSize(40, 30));
        m_box->clearTicket();
        QCOMPARE(shown(), QSize(0, 0));
        m_box->setTicket(content());
        QTRY_COMPARE(shown(), QSize(40, 30));
    }

    void whatIsTooBigIsRefusedInWords()
    {
        QImage huge(8000, 8000, QImage::Format_Mono);
        huge.fill(0);
        Q_EMIT m_box->editor()->pictureGiven(huge);
        QVERIFY(m_box->errorText().contains(QLatin1String("25 MB")));
        QVERIFY(m_box->editor()->pictures().isEmpty());
        Q_EMIT m_box->editor()->pictureGiven(QImage());
        QVERIFY(m_box->errorText().startsWith(QLatin1String("This picture cannot be read.")));
    }

    /// They would go to the customer with the next reply.
    void whatIsGivenToANoteGoesWithNoReply()
    {
        m_box->setNote(true);
        QTemporaryDir folder;
        for (const char* name : {"ic.txt", "yanit.txt"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name) > 0);
        }
        Q_EMIT m_box->editor()->filesGiven({folder.filePath(QStringLiteral("ic.txt"))});
        QVERIFY(m_box->errorText().startsWith(QLatin1String("An internal note holds words only.")));
        m_box->editor()->insertPlainText(QStringLiteral("x"));
        Q_EMIT m_box->editor()->pictureGiven(coloured(4, 4));
        QVERIFY(m_box->errorText().startsWith(QLatin1String("An internal note holds words only.")));
        m_box->setNote(false);
        m_box->attach({folder.filePath(QStringLiteral("yanit.txt"))});  // kept behind what was given before
        QTRY_COMPARE(files().value(0).name, QStringLiteral("yanit.txt"));
        QVERIFY(m_box->editor()->pictures().isEmpty());
    }

    void whatIsNotKeptLeavesTheText()
    {
        m_world->run(AttachToDraft{m_ticket.id, {{QStringLiteral("a.bin"), QStringLiteral("application/octet-stream"),
                                                  QByteArray(kMostAttachedBytes - 1, 'x')}}});
        m_box->editor()->insertPlainText(QStringLiteral("Bak "));
        Q_EMIT m_box->editor()->pictureGiven(coloured(4, 4));
        QCOMPARE(m_box->editor()->pictures().size(), 1);
        QTRY_VERIFY(m_box->errorText().contains(QLatin1String("25 MB")));
        QVERIFY(m_box->editor()->pictures().isEmpty());
        QCOMPARE(m_box->editor()->text(), QStringLiteral("Bak "));
    }

    void whatCannotBeReadIsSaidAndHoldsTheReply()
    {
        QSignalSpy sent(m_box.get(), &ReplyBox::sent);
        SaveDraft save{m_ticket.id, false, QStringLiteral("Bak [a.png]")};
        save.form.html = QStringLiteral("<p>Bak <img src=\"cid:p1\" alt=\"a.png\"></p>");
        m_world->run(save);
        m_world->run(AttachToDraft{m_ticket.id, {{QStringLiteral("a.png"), QStringLiteral("image/png"), "no picture", QStringLiteral("p1")}}});
        m_box = std::make_unique<ReplyBox>(*m_context);
        m_box->setTicket(content());
        QTRY_VERIFY(m_box->errorText().startsWith(QLatin1String("This picture cannot be read.")));
        // and one that no file stands behind
        m_world->run(DetachFromDraft{m_ticket.id, files().first().id});
        m_box = std::make_unique<ReplyBox>(*m_context);
        m_box->setTicket(content());
        QCOMPARE(m_box->editor()->pictures().size(), 1);
        m_box->send();
        QVERIFY(m_box->errorText().startsWith(QLatin1String("A picture in your text was not kept.")));
        QCOMPARE(sent.size(), 0);
        QCOMPARE(m_world->replies.composed, 0);
    }

    void copiesAreRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* typed, const char* read) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(read);
        };
        row("bare", "a@x.example, b@x.example;c@x.example", "a@x.example b@x.example c@x.example");
        row("one to a line of a table", "a@x.example b@x.example", "a@x.example b@x.example");
        row("named", "Ali <a@x.example>", "a@x.example");
        row("a comma in the name", "Veli, Ali <a@x.example>", "a@x.example");
        row("a comma in a name behind an address", "b@x.example, Veli, Ali <a@x.example>", "b@x.example a@x.example");
        row("a quoted name", "\"Veli, Ali; <x>\" <a@x.example>; b@x.example", "a@x.example b@x.example");
        row("an address in the name", "\"b@y.example\" <a@x.example>", "a@x.example");
        row("side by side", "Ali <a@x.example> Veli <b@x.example>", "a@x.example b@x.example");
        row("twice", "a@x.example a@x.example", "a@x.example");
        row("no address, to be refused by name", "can, b@x.example", "can b@x.example");
        row("nothing in the angle", "Ali <>", "Ali <>");
    }
    void copiesAreRead()
    {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        CopyFields fields;
        fields.findChild<QLineEdit*>()->setText(typed);
        QCOMPARE(fields.cc().join(QLatin1Char(' ')), read);
    }

    /// Each half a million characters: what takes their square does not come back.
    void longTextsAreReadInTheirLength()
    {
        for (const QString& text : {QString(500'000, QLatin1Char('a')), QString(500'000, QLatin1Char('<')), QString(500'000, QLatin1Char('"'))}) {
            CopyFields fields;
            auto* field = fields.findChild<QLineEdit*>();
            field->setMaxLength(1'000'000);
            field->setText(text);
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(fields.cc().size(), 1);
            QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        }
    }

    void hiddenCopiesAreMarkedInTheOutbox()
    {
        m_world->run(answer({{}, {QStringLiteral("can@x.example")}, {QStringLiteral("gizli@x.example")}, {}}));
        OutboxDialog dialog(*m_context);
        dialog.show();
        QTRY_COMPARE(dialog.rows().size(), 1);
        QStringList texts;
        for (const QLabel* label : dialog.rows().first()->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.contains(QStringLiteral("ege@example.com, can@x.example · hidden copy: gizli@x.example")),
                 qPrintable(texts.join(QLatin1Char('|'))));
    }

    /// Whoever got a copy of our answer is offered one of the next, and is not written to.
    void copiesStayCopies()
    {
        m_world->clock.advanceSeconds(60);
        m_world->run(answer({{}, {QStringLiteral("can@x.example")}, {QStringLiteral("gizli@x.example")}, {}}));
        // We wrote first, as it were: our answer is all that is left to go by.
        QVector<Interaction> thread = content().messages;
        thread.removeIf([](const Interaction& message) { return message.direction == Direction::In; });
        QCOMPARE(thread.size(), 1);
        QCOMPARE(answerRecipients(thread, QStringLiteral("x@x.example")), QStringList{QStringLiteral("ege@example.com")});
        QCOMPARE(alsoAddressed(thread, {}, OwnAddresses()), QStringList{QStringLiteral("can@x.example")});
        QCOMPARE(alsoAddressed(thread, {}, OwnAddresses(QStringList{QStringLiteral("@x.example")})), QStringList());
    }
};

QTEST_MAIN(TestReplyForm)
#include "tst_reply_form.moc"
