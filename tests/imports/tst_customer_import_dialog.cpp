// SPDX-License-Identifier: GPL-3.0-or-later
// Importing customers through the window: files, columns, a rehearsal of which nothing stays, and what is told at the end.
#include "core/customers/CustomFieldCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/imports/ImportStore.h"
#include "tests/support/PageBench.h"
#include "ui/imports/ColumnTable.h"
#include "ui/imports/CustomerImportDialog.h"
#include "ui/imports/CustomerImportTask.h"
#include "ui/imports/CustomerSummary.h"
#include "ui/imports/ImportOutcome.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/StatusCentre.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace memnun;

namespace {

using Step = CustomerImportDialog::Step;

struct Bench : PageBench {
    QString file(const char* name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
        return path;
    }
};

QPushButton* button(const QWidget& in, const QString& text)
{
    for (QPushButton* one : in.findChildren<QPushButton*>()) {
        if (QString(one->text()).remove(QLatin1Char('&')) == text)
            return one;
    }
    return nullptr;
}

bool says(const QWidget& in, const QString& words)
{
    for (const InlineMessage* message : in.findChildren<InlineMessage*>()) {
        if (message->isVisible() && message->text().contains(words))
            return true;
    }
    return false;
}

QStringList texts(const QWidget& in)
{
    QStringList all;
    for (const QLabel* label : in.findChildren<QLabel*>()) {
        if (label->isVisible())
            all << label->text();
    }
    return all;
}

const QByteArray kTable = "Ad Soyad;Kod;Telefon;Boş\nAyla Kaya;35 AK 1;0532 123 45 67;\nVeli;;;\n;x;;\n";

}  // namespace

class TestCustomerImportDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsSteps();
    void cardsHaveNoColumns();
    void columnsAreRemembered();
    void wantsToKnowWhoSomebodyIs();
    void tellsWhatCannotBeRead();
    void nothingNewIsNotImported();
    void goingBackStopsTheRehearsal();
    void importsAndTells();
    void aCancelledImportKeepsWholeBatches();
};

void TestCustomerImportDialog::goesThroughItsSteps()
{
    Bench bench;
    CustomField plate;
    plate.name = QStringLiteral("Plaka");
    bench.run(SaveCustomField{plate});
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    QSignalSpy chosen(&dialog, &CustomerImportDialog::chosen);
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(!button(dialog, QStringLiteral("Next"))->isEnabled());
    const QString path = bench.file("a.csv", kTable);
    dialog.addPaths({path, path});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(texts(dialog).contains(QStringLiteral("3 contact(s)")));
    dialog.findChild<QLineEdit*>(QStringLiteral("tags"))->setText(QStringLiteral("fuar, , toptan"));
    bench.picture(dialog, QStringLiteral("import-customers-1"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.step(), Step::Columns);
    auto* table = dialog.findChild<ColumnTable*>();
    QCOMPARE(table->rowCount(), 4);
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("Ayla Kaya · Veli"));
    auto* kod = qobject_cast<QComboBox*>(table->cellWidget(1, 2));
    QCOMPARE(kod->currentText(), QStringLiteral("– left out –"));
    kod->setCurrentIndex(kod->findText(QStringLiteral("Plaka")));
    bench.picture(dialog, QStringLiteral("import-customers-2"));
    dialog.goOn();
    QCOMPARE(dialog.step(), Step::Check);
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(*bench.stores().customers.count(), 0);
    QVERIFY(bench.stores().imports.recent(1)->isEmpty());
    const QStringList said = texts(dialog);
    QCOMPARE(said.at(said.indexOf(QStringLiteral("New customers")) + 1), QStringLiteral("2"));
    QVERIFY(said.contains(QStringLiteral("What can't be taken, and why")));
    bench.picture(dialog, QStringLiteral("import-customers-3"));
    QVERIFY(button(dialog, QStringLiteral("Import"))->isEnabled());
    dialog.goOn();
    QCOMPARE(chosen.count(), 1);
    const auto options = chosen.first().first().value<CustomerImports::Options>();
    QCOMPARE(options.paths, QStringList{path});
    QCOMPARE(options.rules.tags, (QStringList{QStringLiteral("fuar"), QStringLiteral("toptan")}));
    QCOMPARE(options.readings[path].columns->fields.at(1), ContactField::Custom);
    QCOMPARE(options.readings[path].columns->names.at(1), QStringLiteral("Plaka"));
}

void TestCustomerImportDialog::cardsHaveNoColumns()
{
    Bench bench;
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({bench.file("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ayla\nEND:VCARD\n")});
    QTRY_VERIFY(dialog.isReady());
    dialog.goOn();
    QCOMPARE(dialog.step(), Step::Check);
    QTRY_VERIFY(dialog.isReady() && button(dialog, QStringLiteral("Import"))->isEnabled());
    dialog.goBack();
    QCOMPARE(dialog.step(), Step::Files);
}

void TestCustomerImportDialog::columnsAreRemembered()
{
    Bench bench;
    const QString path = bench.file("a.csv", kTable);
    {
        CustomerImportDialog dialog(bench.context);
        dialog.show();
        dialog.addPaths({path});
        QTRY_VERIFY(dialog.isReady());
        dialog.goOn();
        auto* kod = qobject_cast<QComboBox*>(dialog.findChild<ColumnTable*>()->cellWidget(1, 2));
        kod->setCurrentIndex(kod->findText(QStringLiteral("City")));
        dialog.goOn();
        QTRY_VERIFY(dialog.isReady());
        dialog.goOn();
    }
    CustomerImportDialog again(bench.context);
    again.show();
    again.addPaths({bench.file("b.csv", "Ad Soyad;Kod;Telefon;Boş\nCan;Muş;;\n")});
    QTRY_VERIFY(again.isReady());
    again.goOn();
    QCOMPARE(qobject_cast<QComboBox*>(again.findChild<ColumnTable*>()->cellWidget(1, 2))->currentText(), QStringLiteral("City"));
}

void TestCustomerImportDialog::wantsToKnowWhoSomebodyIs()
{
    Bench bench;
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({bench.file("a.csv", "Foo;Bar\n1;Ayla\n")});
    QTRY_VERIFY(dialog.isReady());
    dialog.goOn();
    dialog.goOn();
    QCOMPARE(dialog.step(), Step::Columns);
    QVERIFY(says(dialog, QStringLiteral("which column holds the name")));
    auto* bar = qobject_cast<QComboBox*>(dialog.findChild<ColumnTable*>()->cellWidget(1, 2));
    bar->setCurrentIndex(bar->findText(QStringLiteral("Name")));
    QVERIFY(!says(dialog, QStringLiteral("which column holds the name")));
    dialog.goOn();
    QCOMPARE(dialog.step(), Step::Check);
    QTRY_VERIFY(dialog.isReady());
}

void TestCustomerImportDialog::tellsWhatCannotBeRead()
{
    Bench bench;
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({bench.file("eski.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(says(dialog, QStringLiteral("before 2007")));
    QVERIFY(!button(dialog, QStringLiteral("Next"))->isEnabled());
    dialog.addPaths({bench.file("bos.csv", "Ad Soyad\n")});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(!button(dialog, QStringLiteral("Next"))->isEnabled());
    dialog.addPaths({bench.file("a.csv", "Ad Soyad;Not\nAyla;\nVeli;\"yarım\n")});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(says(dialog, QStringLiteral("no end (row 3)")));
    QVERIFY(button(dialog, QStringLiteral("Next"))->isEnabled());
    bench.picture(dialog, QStringLiteral("import-customers-bad"));
}

void TestCustomerImportDialog::nothingNewIsNotImported()
{
    Bench bench;
    bench.addCustomer("Ayla", "");
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({bench.file("a.csv", "Ad Soyad\nayla\n")});
    QTRY_VERIFY(dialog.isReady());
    dialog.goOn();
    dialog.goOn();
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(says(dialog, QStringLiteral("here already")));
    QVERIFY(!button(dialog, QStringLiteral("Import"))->isEnabled());
}

void TestCustomerImportDialog::goingBackStopsTheRehearsal()
{
    Bench bench;
    CustomerImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({bench.file("a.csv", kTable)});
    QTRY_VERIFY(dialog.isReady());
    dialog.goOn();
    dialog.goOn();
    QCOMPARE(dialog.step(), Step::Check);
    dialog.goBack();
    QCOMPARE(dialog.step(), Step::Columns);
    QVERIFY(dialog.isReady());
    dialog.goOn();  // meanwhile the answer of the one that was stopped comes
    QTRY_VERIFY(dialog.isReady() && button(dialog, QStringLiteral("Import"))->isEnabled());
}

void TestCustomerImportDialog::importsAndTells()
{
    Bench bench;
    StatusCentre status(bench.clock);
    const QString path = bench.file("a.csv", kTable);
    ContactReading reading;
    reading.columns = ContactColumns::guess({QStringLiteral("Ad Soyad"), QStringLiteral("Kod"), QStringLiteral("Telefon"), QStringLiteral("Boş")});
    auto* task = new CustomerImportTask(bench.commands, status, {{path}, {{path, reading}}, {OnKnown::FillGaps, {QStringLiteral("fuar")}}}, 3);
    QSignalSpy finished(task, &CustomerImportTask::finished);
    task->start();
    QTRY_COMPARE(finished.count(), 1);
    const auto outcome = finished.first().at(0).value<CustomerImports::Outcome>();
    QCOMPARE(outcome.counts.added, 2);
    QCOMPARE(*bench.stores().customers.count(), 2);
    CustomerSummary summary(bench.context, outcome, finished.first().at(1).value<CustomerImports::Options>(), {});
    summary.show();
    const auto* refused = summary.findChild<QListWidget*>();
    QCOMPARE(refused->count(), 1);
    QCOMPARE(refused->item(0)->text(), QStringLiteral("Row 4: neither a name nor an address nor a number"));
    bench.picture(summary, QStringLiteral("import-customers-done"));
    bench.desktop.saveAs = bench.folder.filePath(QStringLiteral("refused.csv"));
    button(summary, QStringLiteral("Save these rows…"))->click();
    QTRY_VERIFY(says(summary, QStringLiteral("1 row(s) stand in")));
    QFile saved(bench.desktop.saveAs);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().trimmed().endsWith("4,a.csv,,x,,"));
}

void TestCustomerImportDialog::aCancelledImportKeepsWholeBatches()
{
    Bench bench;
    StatusCentre status(bench.clock);
    QByteArray many = "Ad Soyad\n";
    for (int i = 0; i < 1200; ++i)
        many += "Kişi " + QByteArray::number(i) + "\n";
    auto* task = new CustomerImportTask(bench.commands, status, {{bench.file("a.csv", many)}, {}, {}}, 1200);
    QSignalSpy finished(task, &CustomerImportTask::finished);
    connect(&bench.changes, &ChangeBus::changed, this, [&](const ChangeSet& changes) {
        if (changes.touches(Entity::Customer) && !status.tasks().isEmpty())
            status.cancel(status.tasks().first().id);
    });
    task->start();
    QTRY_COMPARE(finished.count(), 1);
    const auto result = finished.first().at(2).value<Result<>>();
    QVERIFY(!result && result.error().code == Code::Cancelled);
    const qint64 kept = *bench.stores().customers.count();
    QCOMPARE(kept % 500, 0);
    QVERIFY(kept > 0 && kept < 1200);
    QCOMPARE(finished.first().at(0).value<CustomerImports::Outcome>().counts.added, kept);
}

QTEST_MAIN(TestCustomerImportDialog)
#include "tst_customer_import_dialog.moc"
