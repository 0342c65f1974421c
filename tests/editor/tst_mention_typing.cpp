// SPDX-License-Identifier: GPL-3.0-or-later
// Calling colleagues while a note is typed: what opens the list, what narrows it, what the keys do.
#include "ui/editor/AnswerPad.h"
#include "ui/editor/MentionTyping.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/MessageText.h"
#include "tests/inbox/InboxFixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <QTextCursor>

using namespace memnun;

class TestMentionTyping final : public QObject {
    Q_OBJECT

private:
    /// To whom a key would go: the list takes them while it is open.
    QWidget* target() const
    {
        QWidget* list = QApplication::activePopupWidget();
        return list ? list : m_pad->editor();
    }
    void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::keyClicks(target(), QString(letter));
    }
    void press(Qt::Key key) { QTest::keyClick(target(), key); }
    QString text() const { return m_pad->editor()->toPlainText(); }
    QStringList offered() const { return m_pad->mentions()->isOpen() ? m_pad->mentions()->offered() : QStringList(); }
    static QVector<User> people()
    {
        QVector<User> all;
        for (const char* name : {"Şule Işık", "Ali", "Ali Veli", "Deniz", "Aylin Kaya"}) {
            User one;
            one.id = UserId(all.size() + 1);
            one.name = QString::fromUtf8(name);
            one.active = one.name != QLatin1String("Deniz");
            all.append(one);
        }
        return all;
    }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<AnswerPad> m_pad;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<InboxFixture>();
        m_context = std::make_unique<AppContext>(m_world->context());
        m_pad = std::make_unique<AnswerPad>(*m_context);
        m_pad->mentions()->setColleagues(people(), UserId(5));  // Aylin is who types
        m_pad->setNote(true);
        m_pad->resize(600, 200);
        m_pad->show();
        m_pad->editor()->setFocus();
        QTRY_VERIFY(m_pad->editor()->hasFocus());
    }
    void cleanup()
    {
        m_pad.reset();
        m_context.reset();
        m_world.reset();
    }

    void theSignOffersWhoIsThere()
    {
        type(QStringLiteral("Bak @"));
        QCOMPARE(offered(), QStringList({QStringLiteral("Ali"), QStringLiteral("Ali Veli"), QString::fromUtf8("Şule Işık")}));
        type(QStringLiteral("is"));  // the beginning of any word, with whatever keyboard
        QCOMPARE(offered(), QStringList{QString::fromUtf8("Şule Işık")});
        press(Qt::Key_Return);
        QCOMPARE(text(), QString::fromUtf8("Bak @Şule Işık "));
        QVERIFY(offered().isEmpty());
    }

    void theKeysChoose()
    {
        type(QStringLiteral("@"));
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QCOMPARE(text(), QStringLiteral("@Ali Veli "));
    }

    void escLeavesWhatWasTyped()
    {
        type(QStringLiteral("@al"));
        QVERIFY(!offered().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(offered().isEmpty());
        type(QStringLiteral("i"));
        QVERIFY(offered().isEmpty());
        QCOMPARE(text(), QStringLiteral("@ali"));
        type(QStringLiteral(" @"));  // another sign offers again
        QVERIFY(!offered().isEmpty());
    }

    void addressesAndAnswersCallNobody()
    {
        type(QStringLiteral("bilgi@"));
        QVERIFY(offered().isEmpty());
        m_pad->setNote(false);
        type(QStringLiteral(" @"));
        QVERIFY(offered().isEmpty());
    }

    /// Its list is a popup, which would take the keys of whoever goes through the tickets.
    void aNoteThatIsOnlyShownOffersNobody()
    {
        m_pad->editor()->clearFocus();
        m_pad->load(QStringLiteral("Sor @al"), {}, {});
        QCOMPARE(m_pad->editor()->textCursor().position(), 7);
        QVERIFY(offered().isEmpty());
        m_pad->editor()->setFocus();
        type(QStringLiteral("i"));
        QVERIFY(!offered().isEmpty());
    }

    void theCardShowsWhoIsCalled()
    {
        Interaction note;
        note.direction = Direction::Internal;
        note.isPublic = false;
        note.body = QString::fromUtf8("Sor @Ali Veli, lütfen");
        MessageCard card(*m_context, note, {}, QStringLiteral("Ece"), {});
        card.showMentions(people());
        auto* shown = card.findChild<MessageText*>();
        QVERIFY(shown);
        const auto weightAt = [&](int place) {
            QTextCursor cursor(shown->document());
            cursor.setPosition(place + 1);
            return cursor.charFormat().fontWeight();
        };
        QCOMPARE(shown->toPlainText(), note.body);
        QVERIFY(weightAt(5) > weightAt(0));
        QVERIFY(weightAt(12) > weightAt(0));
        QCOMPARE(weightAt(14), weightAt(0));
    }
};

QTEST_MAIN(TestMentionTyping)
#include "tst_mention_typing.moc"
