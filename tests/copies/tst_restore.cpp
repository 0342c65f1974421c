// SPDX-License-Identifier: GPL-3.0-or-later
// Back to a safety copy in the program as main() composes it: from the window, and where a damaged page keeps it shut.
#include "core/storage/SafetyCopies.h"
#include "tests/copies/ProgramBench.h"
#include "tests/support/BadDisk.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/shared/Format.h"
#include "ui/shared/UndoBar.h"
#include "ui/welcome/NewWorkspace.h"

#include <QTreeWidget>

using namespace memnun;
using namespace memnun::test;

class TestRestore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheWindow();
    void insteadOfADamagedOne();

private:
    Location settled(const QTemporaryDir& folder, const QString& company);
    QString companyOf(const Location& location) { return openNow(location, OpenHow::Open)->company; }
};

Location TestRestore::settled(const QTemporaryDir& folder, const QString& company)
{
    const auto location = Location::ofFile(folder.filePath(QStringLiteral("dukkan.memnun")));
    const OpenHow how = QFile::exists(location.file) ? OpenHow::Open : OpenHow::Create;
    (void)settleNow(*openNow(location, how), {company, QStringLiteral("Derya"), QStringLiteral("d@example.com"), {}}, SystemClock().now());
    return location;
}

void TestRestore::fromTheWindow()
{
    const QTemporaryDir folder;
    const Location place = settled(folder, QStringLiteral("Eski"));
    const auto old = SafetyCopies(place).make(CopyReason::Hand, SystemClock().now());
    QVERIFY(old);
    (void)settled(folder, QStringLiteral("Yeni"));
    Program program;
    program.start(place);
    QTRY_VERIFY(shown<MainWindow>() && shown<MainWindow>()->windowTitle().contains(QStringLiteral("Yeni")));
    auto* dialog = openCopies();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady() && dialog->list()->topLevelItemCount() == 1);
    primary(*dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>() && shown<MainWindow>()->windowTitle().contains(QStringLiteral("Eski")), 20'000);
    const UndoBar* toast = shown<MainWindow>()->undoBar();
    QTRY_VERIFY(toast->isVisible());
    QVERIFY2(toast->message().contains(Format().dateTime(old->made)), qPrintable(toast->message()));
    QVERIFY(SafetyCopies(place).all().first().reason == CopyReason::Restore);
    QVERIFY(shown<MainWindow>()->close());
}

void TestRestore::insteadOfADamagedOne()
{
    const QTemporaryDir folder;
    const Location place = settled(folder, QStringLiteral("Sağlam"));
    QVERIFY(SafetyCopies(place).make(CopyReason::Daily, SystemClock().now()));
    QVERIFY(damage(place.file, 4096 * 3));
    Program program;
    program.start(place);
    QTRY_VERIFY_WITH_TIMEOUT(shown<DamagedDialog>(), 20'000);
    QVERIFY(!shown<MainWindow>());
    primary(*shown<DamagedDialog>())->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>() && shown<MainWindow>()->windowTitle().contains(QStringLiteral("Sağlam")), 20'000);
    QVERIFY(SafetyCopies(place).all().first().reason == CopyReason::Damaged);
    QVERIFY(shown<MainWindow>()->close());
    QCOMPARE(companyOf(place), QStringLiteral("Sağlam"));
}

QTEST_MAIN(TestRestore)
#include "tst_restore.moc"
