// SPDX-License-Identifier: GPL-3.0-or-later
// Templates while an answer is typed: what opens the list, what the keys do, what stops sending, what the draft keeps.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/templates/TemplateCommands.h"
#include "core/templates/TemplateStore.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/TemplateShelf.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/inbox/ReplyBox.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTemplateTyping final : public QObject {
    Q_OBJECT

private:
    Template made(const char* name, const char* shortcut, const char* turkish, const char* english = "")
    {
        Template one;
        one.name = QString::fromUtf8(name);
        one.shortcut = QString::fromUtf8(shortcut);
        one.turkish = QString::fromUtf8(turkish);
        one.english = QString::fromUtf8(english);
        return m_world->run(SaveTemplate{one});
    }
    ThreadContent content() { return readThread(m_world->stores(), m_ticket.id, m_world->me.id).value(); }
    void type(const QString& text) { QTest::keyClicks(m_box->editor(), text); }
    void press(Qt::Key key) { QTest::keyClick(m_box->editor(), key); }
    TemplateTyping& typing() { return *m_box->pad()->templates(); }
    QString text() { return m_box->editor()->text(); }
    QStringList offered() { return typing().isOpen() ? typing().list()->lines() : QStringList(); }
    Draft stored()
    {
        m_box->flushDraft();
        const auto drafts = m_world->stores().conversations.drafts(m_ticket.id, m_world->me.id);
        return drafts ? drafts->value(0) : Draft();
    }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<ReplyBox> m_box;
    Ticket m_ticket;
    Template m_cargo;
    Template m_return;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_world = std::make_unique<InboxFixture>();
        const Customer customer = m_world->customer(QStringLiteral("Ege Ak"), QStringLiteral("ege@example.com"));
        m_ticket = m_world->ticket(customer, QStringLiteral("Kargo"), QString::fromUtf8("Merhaba, siparişim nerede?"));
        m_cargo = made("Kargo yolda", "kargo", "Merhaba {{müşteri.ad}}, [[gün]] gelir.", "Hello {{customer.name}}");
        m_return = made("İade", "iade", "İade {{talep.no}}");
        m_context = std::make_unique<AppContext>(m_world->context());
        m_box = std::make_unique<ReplyBox>(*m_context);
        m_box->resize(700, 300);
        m_box->show();
        m_box->setTicket(content());
        m_box->editor()->setFocus();
        QTRY_VERIFY(m_box->editor()->hasFocus());
    }
    void cleanup()
    {
        m_box.reset();
        m_context.reset();
        m_world.reset();
    }

    void aSlashAtTheBeginningOffersAll()
    {
        type(QStringLiteral("/"));
        QTRY_COMPARE(offered().size(), 2);
        type(QStringLiteral("kar"));
        QTRY_COMPARE(offered().size(), 1);
        press(Qt::Key_Return);
        QTRY_COMPARE(text(), QString::fromUtf8("Merhaba Ege Ak, [[gün]] gelir."));
        QVERIFY(!typing().isOpen());
        QCOMPARE(m_box->editor()->textCursor().selectedText(), QString::fromUtf8("[[gün]]"));
        QTRY_COMPARE(stored().form.templates, QVector<TemplateId>{m_cargo.id});
    }

    void colonsOfferAnywhere()
    {
        type(QStringLiteral("Evet ::iad"));
        QTRY_COMPARE(offered().size(), 1);
        press(Qt::Key_Tab);
        QTRY_COMPARE(text(), QStringLiteral("Evet İade #%1").arg(m_ticket.id.value()));
    }

    void whatIsNoSignOffersNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a path") << QStringLiteral("bkz. /kargo");
        QTest::newRow("a date") << QStringLiteral("1/2");
        QTest::newRow("one colon") << QStringLiteral("not:kargo");
        QTest::newRow("nothing fits") << QStringLiteral("/zzz");
        QTest::newRow("an end of the word") << QStringLiteral("/kargo ");
    }
    void whatIsNoSignOffersNothing()
    {
        QFETCH(QString, typed);
        type(QStringLiteral("/"));
        QTRY_VERIFY(typing().isOpen());  // the templates are read
        press(Qt::Key_Backspace);
        type(typed);
        QVERIFY(!typing().isOpen());
        QCOMPARE(text(), typed);
    }

    /// The list may be older than a colleague's last word on it.
    void theNewestTextGoesIn()
    {
        type(QStringLiteral("/iade"));
        QTRY_COMPARE(offered().size(), 1);
        Template other = m_return;
        other.turkish = QString::fromUtf8("İade yeni {{talep.no}}");
        m_world->run(SaveTemplate{other});
        press(Qt::Key_Return);
        QTRY_COMPARE(text(), QString::fromUtf8("İade yeni #%1").arg(m_ticket.id.value()));
    }

    /// Each answer that goes out changes figures of theirs.
    void theyAreReadAgainOnlyWhenWanted()
    {
        TemplateShelf shelf(*m_context);
        QSignalSpy read(&shelf, &TemplateShelf::changed);
        QSignalSpy outdated(&shelf, &TemplateShelf::outdated);
        shelf.want();
        QTRY_COMPARE(read.size(), 1);
        m_world->changes.publish({{{Entity::Template, m_return.id.value()}}});
        m_world->changes.publish({{{Entity::Template, m_return.id.value()}}});
        QCOMPARE(outdated.size(), 1);
        shelf.want();
        shelf.want();
        QTRY_COMPARE(read.size(), 2);
        bool asked = false;  // reads are answered in their order
        m_context->executor.read<bool>(this, [](Stores&) -> Result<bool> { return true; }, [&asked](const Result<bool>&) { asked = true; });
        QTRY_VERIFY(asked);
        QCOMPARE(read.size(), 2);
    }

    void escapeKeepsTheText()
    {
        type(QStringLiteral("/kar"));
        QTRY_VERIFY(typing().isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!typing().isOpen());
        type(QStringLiteral("go"));
        QVERIFY(!typing().isOpen());
        QCOMPARE(text(), QStringLiteral("/kargo"));
        press(Qt::Key_Return);
        QCOMPARE(text(), QStringLiteral("/kargo\n"));
        type(QStringLiteral("/"));
        QTRY_VERIFY(typing().isOpen());
    }

    void arrowsChoose()
    {
        type(QStringLiteral("/"));
        QTRY_COMPARE(offered().size(), 2);
        const QString first = typing().list()->current()->name;
        press(Qt::Key_Down);
        QVERIFY(typing().list()->current()->name != first);
        press(Qt::Key_Down);
        QCOMPARE(typing().list()->current()->name, first);
        QCOMPARE(text(), QStringLiteral("/"));
    }

    void theListOpensWithoutASign()
    {
        type(QStringLiteral("Selam "));
        typing().open();
        QTRY_COMPARE(offered().size(), 2);
        type(QStringLiteral("iade"));
        QTRY_COMPARE(offered().size(), 1);
        press(Qt::Key_Return);
        QTRY_COMPARE(text(), QStringLiteral("Selam İade #%1").arg(m_ticket.id.value()));
    }

    void whoWritesEnglishIsAnsweredInEnglish()
    {
        m_world->mail(m_ticket, m_world->customer(QStringLiteral("Ege Ak"), QStringLiteral("e2@example.com")),
                      QStringLiteral("Where is my order? Please answer, thank you."));
        m_box->setTicket(content());
        type(QStringLiteral("/kargo"));
        QTRY_VERIFY(typing().isOpen());
        press(Qt::Key_Return);
        QTRY_COMPARE(text(), QStringLiteral("Hello Ege Ak"));
    }

    void anOpenSlotStopsSending()
    {
        QSignalSpy sent(m_box.get(), &ReplyBox::sent);
        type(QStringLiteral("/kargo"));
        QTRY_VERIFY(typing().isOpen());
        press(Qt::Key_Return);
        QTRY_VERIFY(text().startsWith(QLatin1String("Merhaba")));
        m_box->editor()->moveCursor(QTextCursor::End);
        m_box->send();
        QVERIFY(m_box->errorText().contains(QString::fromUtf8("gün")));
        QCOMPARE(m_box->editor()->textCursor().selectedText(), QString::fromUtf8("[[gün]]"));
        QCOMPARE(sent.size(), 0);
        type(QStringLiteral("Yarin"));
        m_box->send();
        QTRY_COMPARE(sent.size(), 1);
        const Template used = m_world->stores().templates.byId(m_cargo.id).value();
        QCOMPARE(used.uses, 1);
        QCOMPARE(used.unedited, 0);
    }

    void aNoteHasNoTemplates()
    {
        m_box->setNote(true);
        type(QStringLiteral("/kargo"));
        QVERIFY(!typing().isOpen());
        QCOMPARE(text(), QStringLiteral("/kargo"));
    }

    void aDraftComesBackAsItWas()
    {
        m_box->editor()->setRich(true);
        m_box->editor()->setFontWeight(QFont::Bold);
        type(QStringLiteral("koyu"));
        m_box->pad()->copies()->setCopies({QStringLiteral("a@x.example")}, {QStringLiteral("b@x.example")});
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::green);
        Q_EMIT m_box->editor()->pictureGiven(image);
        QTRY_COMPARE(stored().files.size(), 1);
        QTRY_COMPARE(stored().body, QStringLiteral("koyu[picture.png]"));
        const Draft kept = stored();
        QCOMPARE(kept.form.cc + kept.form.bcc, QStringList({QStringLiteral("a@x.example"), QStringLiteral("b@x.example")}));
        const QString html = kept.form.html;
        // as after a crash: a new box, only the store to go by
        m_box = std::make_unique<ReplyBox>(*m_context);
        m_box->show();
        m_box->setTicket(content());
        QCOMPARE(m_box->editor()->html(), html);
        QCOMPARE(m_box->pad()->form().cc, kept.form.cc);
        QCOMPARE(m_box->pad()->form().bcc, kept.form.bcc);
        QTRY_VERIFY(m_box->editor()->hasPicture(kept.files.first().contentId));
        // and as after an answer that was taken back
        QSignalSpy sent(m_box.get(), &ReplyBox::sent);
        m_box->send();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(text(), QString());
        QVERIFY(m_box->pad()->form().cc.isEmpty());
        QSignalSpy undone(m_world->commands.get(), &CommandBus::undone);
        m_world->commands->undo(this, [](Result<QString>) {});
        QTRY_COMPARE(undone.size(), 1);
        QTRY_COMPARE(m_box->editor()->html(), html);
        QCOMPARE(m_box->pad()->form().bcc, kept.form.bcc);
    }

    void replyToAllTakesInTheOthers()
    {
        CopyFields* copies = m_box->pad()->copies();
        copies->setOthers({QStringLiteral("can@x.example"), QStringLiteral("su@x.example")});
        copies->setCopies({QStringLiteral("SU@x.example")}, {});
        copies->takeInOthers();
        QCOMPARE(m_box->pad()->form().cc, QStringList({QStringLiteral("SU@x.example"), QStringLiteral("can@x.example")}));
    }
};

QTEST_MAIN(TestTemplateTyping)
#include "tst_template_typing.moc"
