// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted and dropped, how one goes from gap to gap, and what the change between formatted and plain keeps.
#include "ui/editor/FormatBar.h"
#include "ui/editor/ReplyEditor.h"

#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

namespace {

/// Pastes as if it came from the clipboard, which other programs share.
class Pasted final : public QTextEdit {
public:
    static void into(ReplyEditor& editor, const QMimeData& data)
    {
        (editor.*&Pasted::insertFromMimeData)(&data);
    }
};

}  // namespace

class TestReplyEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pastedFormatIsCleaned()
    {
        ReplyEditor editor;
        editor.setRich(true);
        QMimeData data;
        data.setHtml(QStringLiteral("<p style='font-size:40px'>Ad: <b>Ali</b><img src='https://x.example/t.gif'></p>"));
        data.setText(QStringLiteral("Ad: Ali"));
        Pasted::into(editor, data);
        QCOMPARE(editor.html(), QStringLiteral("<p>Ad: <strong>Ali</strong></p>"));
    }

    void plainTextStaysPlain()
    {
        ReplyEditor editor;
        QMimeData data;
        data.setHtml(QStringLiteral("<b>Ali</b>"));
        data.setText(QStringLiteral("Ali"));
        Pasted::into(editor, data);
        QCOMPARE(editor.text(), QStringLiteral("Ali"));
        QCOMPARE(editor.html(), QString());
        editor.setRich(true);
        QCOMPARE(editor.html(), QStringLiteral("<p>Ali</p>"));
    }

    void filesAndPicturesAreGivenOn()
    {
        ReplyEditor editor;
        QSignalSpy files(&editor, &ReplyEditor::filesGiven);
        QSignalSpy pictures(&editor, &ReplyEditor::pictureGiven);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/b.pdf"))});
        Pasted::into(editor, file);
        QCOMPARE(files.value(0).value(0).toStringList(), QStringList{QStringLiteral("/a/b.pdf")});
        QMimeData picture;
        QImage image(3, 2, QImage::Format_RGB32);
        image.fill(Qt::red);
        picture.setImageData(image);
        Pasted::into(editor, picture);
        QCOMPARE(pictures.size(), 1);
        QCOMPARE(editor.text(), QString());
        // a table program gives a picture of the cells besides their words
        picture.setText(QStringLiteral("1\t2"));
        Pasted::into(editor, picture);
        QCOMPARE(pictures.size(), 1);
        QCOMPARE(editor.text(), QStringLiteral("1\t2"));
    }

    void picturesStandInTheText()
    {
        ReplyEditor editor;
        editor.insertPlainText(QStringLiteral("Bak "));
        QImage image(900, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        editor.insertPicture(QStringLiteral("p1@memnun"), QStringLiteral("masa.png"), image);
        QVERIFY(editor.isRich());
        QCOMPARE(editor.text(), QStringLiteral("Bak [masa.png]"));
        QCOMPARE(editor.html(), QStringLiteral("<p>Bak <img src=\"cid:p1@memnun\" alt=\"masa.png\"></p>"));
        QCOMPARE(editor.pictures(), QStringList{QStringLiteral("p1@memnun")});
        QVERIFY(editor.document()->idealWidth() < 600);  // a wide one is shown smaller
    }

    void undoBringsTheFormatBackAsOne()
    {
        ReplyEditor editor;
        QSignalSpy changed(&editor, &ReplyEditor::richChanged);
        QStringList told;
        connect(&editor, &QTextEdit::textChanged, &editor, [&] { told << editor.html(); });
        const QString bold = QStringLiteral("<p><strong>Ali</strong></p>");
        editor.load({}, bold);
        editor.setRich(false);
        QCOMPARE(editor.html(), QString());
        editor.undo();
        QVERIFY(editor.isRich());
        QCOMPARE(editor.html(), bold);
        QCOMPARE(told.last(), bold);  // whoever keeps the draft is told of both at once
        QCOMPARE(changed.last().value(0).toBool(), true);
        editor.redo();
        QVERIFY(!editor.isRich());
        QCOMPARE(editor.text(), QStringLiteral("Ali"));
        editor.undo();
        editor.textCursor().insertText(QStringLiteral("Veli "));
        QVERIFY(editor.isRich());  // what comes after the undo is formatted, too
        editor.textCursor().insertText(QStringLiteral("ve "));
        QVERIFY(editor.isRich());
    }

    void plainTextIsNotBoldForTheOneBefore()
    {
        ReplyEditor editor;
        editor.load({}, QStringLiteral("<p><strong>Ali</strong></p>"));
        editor.moveCursor(QTextCursor::End);
        editor.load(QStringLiteral("Veli"), {});
        editor.setRich(true);
        QCOMPARE(editor.html(), QStringLiteral("<p>Veli</p>"));
    }

    void tabGoesFromGapToGap()
    {
        QWidget window;
        ReplyEditor editor(&window);
        window.show();
        editor.setFocus();
        editor.insertPlainText(QStringLiteral("x "));
        editor.insertTemplate(editor.textCursor(), QStringLiteral("Merhaba {{customer.name}}, [[gün]] gelir. {{ mustache }}"));
        const auto chosen = [&editor] { return editor.textCursor().selectedText(); };
        QCOMPARE(chosen(), QStringLiteral("{{customer.name}}"));
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(chosen(), QStringLiteral("[[gün]]"));
        QTest::keyClick(&editor, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(chosen(), QStringLiteral("{{customer.name}}"));
        QTest::keyClicks(&editor, QStringLiteral("Ali"));
        QTest::keyClick(&editor, Qt::Key_Tab);
        QTest::keyClicks(&editor, QStringLiteral("yarin"));
        QCOMPARE(editor.text(), QStringLiteral("x Merhaba Ali, yarin gelir. {{ mustache }}"));
        QVERIFY(!editor.toGap());  // what people write in braces is theirs
    }

    void plainKeepsEveryWord()
    {
        ReplyEditor editor;
        editor.load({}, QStringLiteral("<p>a <strong>b</strong></p><ul><li>c</li></ul>"));
        QCOMPARE(editor.text(), QStringLiteral("a b\n- c"));
        editor.setRich(false);
        QCOMPARE(editor.toPlainText(), QStringLiteral("a b\n- c"));
        QCOMPARE(editor.html(), QString());
    }

    void keysMakeFormat()
    {
        QWidget window;
        ReplyEditor editor(&window);
        FormatBar bar(editor, &window);
        window.show();
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(&editor, QStringLiteral("a"));
        QCOMPARE(editor.text(), QStringLiteral("a"));
        editor.setRich(true);
        QVERIFY(bar.isVisible());
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(&editor, QStringLiteral("b"));
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_I, Qt::ControlModifier);
        QTest::keyClicks(&editor, QStringLiteral("c"));
        QCOMPARE(editor.html(), QStringLiteral("<p>a<strong>b</strong><em>c</em></p>"));
    }
};

QTEST_MAIN(TestReplyEditor)
#include "tst_reply_editor.moc"
