// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as somebody writes it: by rows, and as text.
#include "core/conditions/ConditionText.h"
#include "ui/conditions/ConditionEditor.h"
#include "ui/conditions/ConditionWords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace memnun;

class TestConditionEditor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditorWritesRowsAndText();
    void theFieldsOfAllRowsAreAsWide();
    void anEditorSaysWhatIsWrong_data();
    void anEditorSaysWhatIsWrong();
    void whatRowsCannotShowIsText();
    void aDayIsShownInWords();
    void wordsAreWhole();
};

void TestConditionEditor::anEditorWritesRowsAndText()
{
    ConditionEditor editor({{QStringLiteral("geç kargo")}, {QStringLiteral("Şule")}});
    QSignalSpy changed(&editor, &ConditionEditor::changed);
    editor.setCondition(*conditionOf(QStringLiteral("is:unread -tag:\"geç kargo\" after:7d has:attachment")));
    QCOMPARE(editor.rows().size(), 4);
    QCOMPARE(toText(*editor.condition()), QStringLiteral("is:unread -tag:\"geç kargo\" after:7d has:attachment"));
    for (int i = 0; i < editor.rows().size(); ++i)
        QVERIFY(*editor.rows().at(i)->condition() == editor.condition()->parts.at(i));
    // typed text makes rows
    editor.text()->clear();
    QTest::keyClicks(editor.text(), QStringLiteral("{channel:phone is:new}"));
    QCOMPARE(editor.rows().size(), 2);
    QVERIFY(*editor.condition() == *conditionOf(QStringLiteral("{channel:phone is:new}")));
    QCOMPARE(editor.preview(), QStringLiteral("Tickets: by phone or new"));
    // a letter more changes the row it is about, and makes none anew
    const auto before = editor.rows();
    editor.text()->setText(QStringLiteral("{channel:phone from:al}"));
    Q_EMIT editor.text()->textEdited(editor.text()->text());
    QCOMPARE(editor.rows(), before);
    QVERIFY(*editor.rows().at(1)->condition() == *conditionOf(QStringLiteral("from:al")));
    editor.text()->setText(QStringLiteral("{channel:phone is:new}"));
    Q_EMIT editor.text()->textEdited(editor.text()->text());
    // rows make text
    Q_EMIT editor.rows().first()->removeWanted();
    QCOMPARE(editor.text()->text(), QStringLiteral("is:new"));
    QVERIFY(changed.size() > 3);
}

/// The fields of all rows are two columns, whether something is chosen or typed in them.
void TestConditionEditor::theFieldsOfAllRowsAreAsWide()
{
    ConditionEditor editor({{QStringLiteral("kargo")}, {}});
    editor.setCondition(*conditionOf(QStringLiteral("is:active -channel:phone after:30d kargo")));
    editor.resize(512, 600);
    editor.show();
    QTRY_VERIFY(editor.rows().first()->width() > 400);
    QSet<QString> columns;
    for (const ConditionRow* row : editor.rows()) {
        QStringList edges;
        for (const QWidget* field : {static_cast<QWidget*>(row->findChildren<QComboBox*>().value(0)),
                                     static_cast<QWidget*>(row->findChild<QStackedWidget*>())})
            edges << QStringLiteral("%1+%2x%3").arg(field->x()).arg(field->width()).arg(field->height());
        columns.insert(edges.join(QLatin1Char(' ')));
    }
    QCOMPARE(columns.size(), 1);
}

void TestConditionEditor::anEditorSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("date") << "before:30.02.2026" << "“30.02.2026” is not a date. A day is written 31.01.2026, 2026-01-31, today, yesterday or 7d.";
    QTest::newRow("field") << "foo:x" << "“foo:” is not a filter. Put the words in quotation marks to look for them as they are.";
    QTest::newRow("quote") << "tag:\"x" << "A quotation mark is not closed: \"x";
    QTest::newRow("many") << QStringList(101, QStringLiteral("is:new")).join(QLatin1Char(' ')) << "There are more than 100 conditions. Please use fewer.";
    QTest::newRow("long") << QString(5000, QLatin1Char('x')) << "This is too long to be looked for: at most 4000 characters. Please shorten it.";
}

void TestConditionEditor::anEditorSaysWhatIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    const auto condition = conditionOf(typed);
    QVERIFY(!condition);
    QCOMPARE(conditionProblem(condition.error()), sentence);
    ConditionEditor editor({});
    editor.text()->insert(typed.left(4100));
    Q_EMIT editor.text()->textEdited(editor.text()->text());
    QVERIFY(!editor.condition());
    QVERIFY(editor.preview().isEmpty());
}

void TestConditionEditor::whatRowsCannotShowIsText()
{
    ConditionEditor editor({});
    const Condition deep = *conditionOf(QStringLiteral("is:new {tag:a (tag:b -is:mine)}"));
    editor.setCondition(deep);
    QVERIFY(editor.rows().isEmpty());
    QVERIFY(*editor.condition() == deep);
    QCOMPARE(editor.text()->text(), QStringLiteral("is:new {tag:a (tag:b -is:mine)}"));
    QCOMPARE(editor.preview(), QStringLiteral("Tickets: new and (tagged “a” or (tagged “b” and not assigned to me))"));
}

void TestConditionEditor::aDayIsShownInWords()
{
    ConditionEditor editor({});
    editor.setCondition(*conditionOf(QStringLiteral("after:30d")));
    const auto* field = editor.rows().first()->findChild<QLineEdit*>();
    QVERIFY(field);
    QCOMPARE(field->text(), QStringLiteral("30 day(s)"));  // "30 days" in the shipped English
    QVERIFY(*editor.rows().first()->condition() == *conditionOf(QStringLiteral("after:30d")));
    for (const char* typed : {"30d", "30 Day(s)", " 30  day(s) "})
        QCOMPARE(toText(*dayOf(typedDay(QString::fromLatin1(typed)))), QStringLiteral("30d"));
    QCOMPARE(typedDay(QStringLiteral("Today")), QStringLiteral("today"));
    QCOMPARE(typedDay(QStringLiteral("30 apples")), QStringLiteral("30 apples"));
}

void TestConditionEditor::wordsAreWhole()
{
    QCOMPARE(conditionSentence({}), QStringLiteral("All tickets"));
    for (const FilterKey& key : filterKeys()) {
        QVERIFY(!questionText(key.field, key.op).isEmpty());
        QVERIFY(!filterHint(key.field, key.op).isEmpty());
    }
    QSet<QString> traits;
    for (const auto& [trait, key] : EnumKeys<TicketTrait>::keys)
        traits.insert(traitText(trait));
    QCOMPARE(traits.size(), qsizetype(EnumKeys<TicketTrait>::keys.size()));
    QCOMPARE(conditionProblem({Code::Storage, {}, {}}), QString());
}

QTEST_MAIN(TestConditionEditor)
#include "tst_condition_editor.moc"
