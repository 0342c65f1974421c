// SPDX-License-Identifier: GPL-3.0-or-later
// Which words are looked up, what the dictionaries say, and what is underlined while somebody writes.
#include "core/spelling/SpellWords.h"
#include "core/spelling/Speller.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/editor/SpellMarks.h"
#include "ui/shell/FileSettings.h"

#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

class TestSpelling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsThatCount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* text, const char* words) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words);
        };
        row("plain", "Işıklı sokak, çiçek!", "0:Işıklı 7:sokak 14:çiçek");
        row("addresses and links", "yaz: ali@x.example ya da https://x.example/a-b, www.x.com x.com.tr", "0:yaz 19:ya 22:da");
        row("numbers", "12 kutu, 3.5 kg, A4 12'si", "3:kutu 13:kg");
        row("capitals", "KDV ve TCKN İADE", "4:ve");
        row("names with a suffix", "Ahmet'in İstanbul’da evi", "21:evi");
        row("English apostrophe", "we don't, it’s", "0:we 3:don't 10:it's");
        row("ticket and handle", "bkz #1042 @Zeynep /kargo", "0:bkz");
        row("placeholders", "{{müşteri.ad}} geldi", "15:geldi");
        row("slots are words", "[[ne yapıldı]]", "2:ne 5:yapıldı");
        row("one letter", "o a b ev", "6:ev");
        const QByteArray rule = QByteArray(1'000'000, '-') + " ev";  // minutes, were it looked at from each of its places
        row("behind a long line", rule.constData(), "1000001:ev");
    }
    void wordsThatCount()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const SpellWord& each : spellWords(text))
            found << QStringLiteral("%1:%2").arg(each.at).arg(each.word);
        QTEST(found.join(QLatin1Char(' ')), "words");
    }

    void dictionariesKnowTheirLanguage_data()
    {
        QTest::addColumn<bool>("turkish");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("meant");
        QTest::newRow("tr") << true << QString::fromUtf8("siparişiniz kargoda teşekkürler İstanbul gönderdik ışık")
                            << QString::fromUtf8("sipariiş") << QString::fromUtf8("sipariş");
        QTest::newRow("en") << false << QStringLiteral("your order was delivered don't") << QStringLiteral("recieve")
                            << QStringLiteral("receive");
    }
    void dictionariesKnowTheirLanguage()
    {
        QFETCH(bool, turkish);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        QFETCH(QString, meant);
        Speller speller(turkish ? TextLanguage::Turkish : TextLanguage::English);
        for (const QString& word : right.split(QLatin1Char(' ')))
            QVERIFY2(speller.knows(word), qPrintable(word));
        QVERIFY(!speller.knows(wrong));
        QVERIFY2(speller.suggestions(wrong).contains(meant), qPrintable(speller.suggestions(wrong).join(QLatin1Char(' '))));
        QVERIFY(speller.suggestions(wrong, 1).size() <= 1);
    }

    void withoutADictionaryEverythingIsRight()
    {
        const QTemporaryDir empty;
        Speller speller(TextLanguage::Turkish, {empty.path()});
        QVERIFY(!Speller::isThere(TextLanguage::Turkish, {empty.path()}));
        QVERIFY(speller.knows(QStringLiteral("qqqq")));
        QVERIFY(speller.suggestions(QStringLiteral("qqqq")).isEmpty());
    }

    void anOldDictionarysLettersAreUnderstood()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write("en_US.aff", "SET ISO8859-1\nTRY abcdef\xe9\n");
        write("en_US.dic", "1\ncaf\xe9\n");
        Speller speller(TextLanguage::English, {folder.path()});
        QVERIFY(speller.knows(QString::fromUtf8("café")));
        QVERIFY(!speller.knows(QStringLiteral("cafe")));
        QVERIFY(speller.suggestions(QStringLiteral("cafe")).contains(QString::fromUtf8("café")));
    }

    void wrongWordsAreUnderlined()
    {
        MemorySettings settings;
        ReplyEditor editor;
        SpellMarks marks(editor, settings);
        marks.setLanguage(TextLanguage::English);
        editor.setPlainText(QStringLiteral("We recieve it from Ahmet'in and RECIEVE a@recieve.example"));
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords(), QStringList{QStringLiteral("recieve")}, 20'000);
        marks.choose(TextLanguage::Turkish);
        QTRY_VERIFY_WITH_TIMEOUT(marks.unknownWords().contains(QStringLiteral("from")), 20'000);
        marks.choose(TextLanguage::English);
        QTRY_COMPARE(marks.unknownWords(), QStringList{QStringLiteral("recieve")});
        marks.learn(QStringLiteral("recieve"));
        QVERIFY(marks.unknownWords().isEmpty());
        // for the next time, too
        ReplyEditor other;
        SpellMarks later(other, settings);
        later.setLanguage(TextLanguage::English);
        other.setPlainText(QStringLiteral("recieve delivred"));
        QTRY_COMPARE_WITH_TIMEOUT(later.unknownWords(), QStringList{QStringLiteral("delivred")}, 20'000);
        SpellMarks::setOn(settings, false);
        later.choose(TextLanguage::English);
        QVERIFY(later.unknownWords().isEmpty());
    }

    void oneMenuWhoseWordsGoWhereOneMayWrite()
    {
        MemorySettings settings;
        ReplyEditor editor;
        SpellMarks marks(editor, settings);
        marks.setLanguage(TextLanguage::English);
        editor.setPlainText(QStringLiteral("recieve it"));
        editor.show();
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords(), QStringList{QStringLiteral("recieve")}, 20'000);
        const auto ask = [&editor] {
            QTextCursor inWord(editor.document());
            inWord.setPosition(3);
            const QPoint at = editor.cursorRect(inWord).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, editor.viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(editor.viewport(), &event);
        };
        const auto menus = [&editor] { return editor.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly); };
        const auto meant = [&editor]() -> QAction* {
            for (QAction* action : editor.findChildren<QAction*>()) {
                if (action->text() == QLatin1String("receive"))
                    return action;
            }
            return nullptr;
        };
        ask();
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(meant(), 20'000);
        QTRY_COMPARE(menus().size(), 1);
        QVERIFY(menus().first()->isVisible());
        editor.setReadOnly(true);
        meant()->trigger();
        QCOMPARE(editor.text(), QStringLiteral("recieve it"));
        editor.setReadOnly(false);
        meant()->trigger();
        QCOMPARE(editor.text(), QStringLiteral("receive it"));
        meant()->trigger();  // the word is another one now
        QCOMPARE(editor.text(), QStringLiteral("receive it"));
        menus().first()->close();
    }

    /// What is underlined follows each change of the text, of the dictionary and of the switch, though it is kept between.
    void marksFollowTheText()
    {
        MemorySettings settings;
        ReplyEditor editor;
        SpellMarks marks(editor, settings);
        marks.setLanguage(TextLanguage::English);
        editor.setPlainText(QStringLiteral("recieve it"));
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords(), QStringList{QStringLiteral("recieve")}, 20'000);
        QTextCursor word(editor.document());
        word.movePosition(QTextCursor::NextWord, QTextCursor::KeepAnchor);
        word.insertText(QStringLiteral("receive "));
        QTRY_VERIFY(marks.unknownWords().isEmpty());
        editor.undo();
        QTRY_COMPARE(marks.unknownWords(), QStringList{QStringLiteral("recieve")});
        SpellMarks::setOn(settings, false);
        editor.moveCursor(QTextCursor::End);
        QVERIFY(marks.unknownWords().isEmpty());
        SpellMarks::setOn(settings, true);
        editor.moveCursor(QTextCursor::Start);
        QCOMPARE(marks.unknownWords(), QStringList{QStringLiteral("recieve")});
    }

    /// A pasted book: all of it has its verdict at last, and one more word does not throw the others away.
    void aBookSettles()
    {
        MemorySettings settings;
        ReplyEditor editor;
        SpellMarks marks(editor, settings);
        marks.setLanguage(TextLanguage::English);
        QString book = QStringLiteral("recieve");
        for (int i = 0; i < 21'000; ++i) {
            QString word = QStringLiteral("xqz");  // of letters alone, each another one
            for (int rest = i; rest > 0; rest /= 26)
                word += QChar(u'a' + rest % 26);
            book += QLatin1Char(' ') + word;
        }
        editor.setPlainText(book);
        QTRY_VERIFY_WITH_TIMEOUT(marks.unknownWords().size() > 1000, 60'000);
        QStringList wanted = marks.unknownWords();
        wanted.removeLast();  // as many as are underlined at most
        wanted.prepend(QStringLiteral("delivred"));
        editor.moveCursor(QTextCursor::Start);
        editor.insertPlainText(QStringLiteral("delivred "));
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords(), wanted, 20'000);
    }

    void theWordBeingTypedIsLeftAlone()
    {
        MemorySettings settings;
        QWidget window;
        ReplyEditor editor(&window);
        SpellMarks marks(editor, settings);
        marks.setLanguage(TextLanguage::English);
        window.show();
        editor.setFocus();
        QTRY_VERIFY(editor.hasFocus());
        QTest::keyClicks(&editor, QStringLiteral("delivred recieve"));
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords(), QStringList{QStringLiteral("delivred")}, 20'000);
        QTest::keyClick(&editor, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(marks.unknownWords().size(), 2, 20'000);
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
