// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted and dropped, how one goes from gap to gap, and what the change between formatted and plain keeps.
#include "ui/editor/FormatBar.h"
#include "ui/editor/ReplyEditor.h"

#include <QImage>
#include <QInputDialog>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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

    /// A terminal or a remote desktop may end its text with one; on a server such a draft could never be saved.
    void nullsAreNotPasted()
    {
        ReplyEditor editor;
        QMimeData data;
        data.setText(QStringLiteral("Ali\nVeli") + QChar(QChar::Null));
        Pasted::into(editor, data);
        QCOMPARE(editor.text(), QStringLiteral("Ali\nVeli"));
    }

    void whatIsTypedBesideALinkIsNoLink_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("typed");
        const QString a = QStringLiteral("<a href=\"https://x.example\">%1</a>");
        QTest::newRow("at the end") << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral("</p>") << 2
                                    << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral("xy</p>");
        QTest::newRow("before words") << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral(" c</p>") << 2
                                      << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral("xy c</p>");
        QTest::newRow("at the beginning") << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral("</p>") << 0
                                          << QStringLiteral("<p>xy") + a.arg(QStringLiteral("ab")) + QStringLiteral("</p>");
        QTest::newRow("inside") << QStringLiteral("<p>") + a.arg(QStringLiteral("ab")) + QStringLiteral("</p>") << 1
                                << QStringLiteral("<p>") + a.arg(QStringLiteral("axyb")) + QStringLiteral("</p>");
    }
    void whatIsTypedBesideALinkIsNoLink()
    {
        QFETCH(int, at);
        QFETCH(QString, html);
        QWidget window;
        ReplyEditor editor(&window);
        window.show();
        editor.load({}, html);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(at);
        editor.setTextCursor(cursor);
        QTest::keyClicks(&editor, QStringLiteral("xy"));
        QTEST(editor.html(), "typed");
    }

    void aLinkIsChangedWhereOneStandsInIt_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("html");
        const QString link = QStringLiteral("<a href=\"http://y.example\">%1</a>");
        QTest::newRow("another") << QStringLiteral("y.example")
                                 << QStringLiteral("<p>-ab ") + link.arg(QStringLiteral("c"))
                                        + link.arg(QStringLiteral("<strong>d</strong>"))
                                        + QStringLiteral(" e</p>");
        QTest::newRow("none") << QString() << QStringLiteral("<p>-ab c<strong>d</strong> e</p>");
    }
    void aLinkIsChangedWhereOneStandsInIt()
    {
        QFETCH(QString, address);
        ReplyEditor editor;
        FormatBar bar(editor);
        editor.load({}, QStringLiteral("<p>ab <a href=\"https://x.example\">c<strong>d</strong></a> e</p>"));
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(4);
        editor.setTextCursor(cursor);
        bar.findChildren<QToolButton*>().last()->click();
        auto* dialog = bar.findChild<QInputDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), QStringLiteral("https://x.example"));
        QTextCursor(editor.document()).insertText(QStringLiteral("-"));  // the text may grow while one is asked
        dialog->setTextValue(address);
        dialog->accept();
        QTEST(editor.html(), "html");
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
        // The same text read again shows it still; it takes no memory once another text is there.
        editor.load({}, editor.html());
        QVERIFY(editor.hasPicture(QStringLiteral("p1@memnun")));
        const QUrl place(QStringLiteral("cid:p1@memnun"));
        QVERIFY(!editor.document()->resource(QTextDocument::ImageResource, place).value<QImage>().isNull());
        editor.load(QStringLiteral("Veli"), {});
        QVERIFY(!editor.hasPicture(QStringLiteral("p1@memnun")));
        QVERIFY(editor.document()->resource(QTextDocument::ImageResource, place).value<QImage>().isNull());
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
