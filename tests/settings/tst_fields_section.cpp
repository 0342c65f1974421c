// SPDX-License-Identifier: GPL-3.0-or-later
// The business's own fields in the settings: made, renamed, ordered and removed, with undo; what can't be is said beside its field.
#include "core/customers/CustomFieldCommands.h"
#include "core/customers/ProfileStore.h"
#include "tests/support/PageBench.h"
#include "ui/settings/FieldsSection.h"
#include "ui/shared/FormRow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

using namespace memnun;

namespace {

struct Section : PageBench {
    Section()
    {
        section.resize(720, 560);
        section.show();
        section.load();
    }
    QLineEdit* name() { return section.findChild<QLineEdit*>(QStringLiteral("field_name")); }
    QComboBox* kind() { return section.findChild<QComboBox*>(QStringLiteral("field_kind")); }
    QPlainTextEdit* choices() { return section.findChild<QPlainTextEdit*>(QStringLiteral("field_choices")); }
    QTableWidget* table() { return section.findChild<QTableWidget*>(QStringLiteral("custom_fields")); }
    void press(const char* text)
    {
        for (QPushButton* each : section.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                each->click();
        }
    }
    QStringList shown()
    {
        QStringList names;
        for (int row = 0; row < table()->rowCount(); ++row)
            names << table()->item(row, 0)->text();
        return names;
    }
    void add(const char* what, FieldKind of = FieldKind::Text)
    {
        name()->setText(QString::fromUtf8(what));
        kind()->setCurrentIndex(static_cast<int>(of));
        press("Add the field");
    }
    QString error(QWidget* field) { return qobject_cast<FormRow*>(field->parentWidget())->error(); }
    FieldsSection section{context};
};

}  // namespace

class TestFieldsSection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void makesOrdersAndRemoves()
    {
        Section bench;
        bench.add("Plaka");
        QTRY_COMPARE(bench.shown(), QStringList({QStringLiteral("Plaka")}));
        QVERIFY(bench.name()->text().isEmpty());
        bench.add("Kat", FieldKind::Number);
        QTRY_COMPARE(bench.shown().size(), 2);
        bench.table()->selectRow(1);
        QCOMPARE(bench.name()->text(), QStringLiteral("Kat"));
        QVERIFY(!bench.kind()->isEnabled());
        bench.press("Up");
        QTRY_COMPARE(bench.shown().first(), QStringLiteral("Kat"));
        bench.name()->setText(QStringLiteral("Kaçıncı kat"));
        bench.press("Save the field");
        QTRY_COMPARE(bench.shown(), QStringList({QStringLiteral("Kaçıncı kat"), QStringLiteral("Plaka")}));
        bench.picture(bench.section, QStringLiteral("settings-fields"));
        bench.table()->selectRow(0);
        bench.press("Remove");
        QTRY_COMPARE(bench.shown(), QStringList({QStringLiteral("Plaka")}));
        bench.commands.undo(this, {});
        QTRY_COMPARE(bench.shown().size(), 2);
    }

    void refusesBesideTheField()
    {
        Section bench;
        bench.add("");
        QTRY_VERIFY(!bench.error(bench.name()).isEmpty());
        bench.add("Renk", FieldKind::Choice);
        QTRY_VERIFY(!bench.error(bench.choices()).isEmpty());
        QVERIFY(bench.choices()->isVisible());
        bench.choices()->setPlainText(QStringLiteral("Kırmızı\n\nSarı\nKIRMIZI"));
        bench.press("Add the field");
        QTRY_COMPARE(bench.shown(), QStringList({QStringLiteral("Renk")}));
        QCOMPARE(bench.table()->item(0, 2)->text(), QStringLiteral("Kırmızı, Sarı"));
        bench.add("RENK");
        QTRY_VERIFY(!bench.error(bench.name()).isEmpty());
        QCOMPARE(bench.shown().size(), 1);
    }

    void aColleaguesWordsAreNotWrittenOver()
    {
        Section bench;
        bench.add("Plaka");
        QTRY_COMPARE(bench.shown().size(), 1);
        bench.table()->selectRow(0);
        bench.name()->setText(QStringLiteral("Araç"));
        CustomField theirs = bench.stores().profiles.fields()->first();
        theirs.name = QStringLiteral("Plaka no");
        bench.commands.submit(SaveCustomField{theirs}, this, {});
        QTRY_COMPARE(bench.shown().first(), QStringLiteral("Plaka no"));
        bench.press("Save the field");
        QCoreApplication::sendPostedEvents();
        QCOMPARE(bench.stores().profiles.fields()->first().name, QStringLiteral("Plaka no"));
        QCOMPARE(bench.name()->text(), QStringLiteral("Araç"));
    }
};

QTEST_MAIN(TestFieldsSection)
#include "tst_fields_section.moc"
