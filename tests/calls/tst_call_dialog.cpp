// SPDX-License-Identifier: GPL-3.0-or-later
// How the call dialog is laid out: what it says, and the way of the Tab key. What it logs: tst_calls.
#include "core/conversations/ConversationStore.h"
#include "tests/support/PageBench.h"
#include "ui/calls/CallDialog.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/shared/FormRow.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScopeGuard>
#include <QToolButton>

using namespace memnun;

class TestCallDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheDateAsTheLanguageDoes_data();
    void writesTheDateAsTheLanguageDoes();
    void hasATitleAndAWayOut();
    void tabsAsTheEyeGoes();
};

namespace {

QPointer<CallDialog> shown(PageBench& bench)
{
    QPointer<CallDialog> dialog = new CallDialog(bench.context);
    dialog->show();
    return dialog;
}

}  // namespace

void TestCallDialog::writesTheDateAsTheLanguageDoes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("Turkish") << QLocale(QLocale::Turkish, QLocale::Turkey) << QStringLiteral("17.11.2025 12:00");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom) << QStringLiteral("17 Nov 2025 12:00");
}

void TestCallDialog::writesTheDateAsTheLanguageDoes()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    const QLocale before;
    const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
    PageBench bench;
    auto dialog = shown(bench);
    auto* start = qobject_cast<QDateTimeEdit*>(dialog->row(QStringLiteral("start"))->field());
    // As when the language is chosen while the dialog is open.
    QLocale::setDefault(locale);
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(start, &change);
    QCOMPARE(start->text(), text);
    delete dialog;
}

void TestCallDialog::hasATitleAndAWayOut()
{
    PageBench bench;
    auto dialog = shown(bench);
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](QLabel* label) { return label->text() == dialog->windowTitle(); }));
    auto* close = dialog->findChild<QToolButton*>(QStringLiteral("close"));
    QVERIFY(close);
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QVERIFY(bench.stores().conversations.calls({})->isEmpty());
}

void TestCallDialog::tabsAsTheEyeGoes()
{
    PageBench bench;
    auto dialog = shown(bench);
    dialog->setCustomer(bench.addCustomer("Derya Kılıç", "0532 123 45 67"));
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->caller()->field()->setFocus();
    QPoint last = dialog->caller()->field()->mapTo(dialog, QPoint());
    QVector<QWidget*> stops;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QWidget* now = dialog->focusWidget();
        if (now->objectName() == QLatin1String("close") || now == dialog->caller()->field())
            break;
        const QPoint here = now->mapTo(dialog, QPoint());
        // Fields of one line differ by a few pixels in height.
        QVERIFY2(here.y() > last.y() + 20 || (here.x() > last.x() && here.y() > last.y() - 20), qPrintable(QStringLiteral("%1: %2,%3 after %4,%5").arg(now->accessibleName()).arg(here.x()).arg(here.y()).arg(last.x()).arg(last.y())));
        last = here;
        stops.append(now);
    }
    QCOMPARE(stops.first(), dialog->row(QStringLiteral("reason"))->field());
    QVERIFY(stops.size() >= 13);
    delete dialog;
}

QTEST_MAIN(TestCallDialog)
#include "tst_call_dialog.moc"
