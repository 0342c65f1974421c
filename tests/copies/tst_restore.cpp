// SPDX-License-Identifier: GPL-3.0-or-later
// Back to a safety copy in the program as main() composes it: from the window, and where a damaged page keeps it shut.
#include "app/desktop/DesktopApp.h"
#include "core/security/SecretStore.h"
#include "core/storage/SafetyCopies.h"
#include "tests/support/BadDisk.h"
#include "tests/support/PageBench.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/settings/Look.h"
#include "ui/welcome/NewWorkspace.h"

#include <QPushButton>
#include <QTreeWidget>

using namespace memnun;

namespace {

struct Program {
    Program() : theme(*qApp), language(*qApp), look(settings, language, theme, false),
                app(ProgramServices{clock, settings, theme, look, desktop, secrets}) {}
    void start(const Location& location)
    {
        StartOptions options;
        options.workspace = location.file;
        app.start(options);
    }
    SystemClock clock;
    MemorySettings settings;
    ThemeController theme;
    LanguageController language;
    Look look;
    PageBench::NoDesktop desktop;
    MemorySecretStore secrets;
    DesktopApp app;
};

template <class W>
W* shown()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<W*>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

QPushButton* primary(QWidget& dialog)
{
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->property("kind").toString() == QLatin1String("primary"))
            return one;
    }
    return nullptr;
}

}  // namespace

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
    Location location;
    location.file = folder.filePath(QStringLiteral("dukkan.memnun"));
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
    for (QAction* action : shown<MainWindow>()->actions()) {
        if (action->text().contains(QLatin1String("Safety copies")))
            action->trigger();
    }
    QTRY_VERIFY(shown<CopiesDialog>());
    auto* dialog = shown<CopiesDialog>();
    QTRY_VERIFY(dialog->isReady() && dialog->list()->topLevelItemCount() == 1);
    primary(*dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>() && shown<MainWindow>()->windowTitle().contains(QStringLiteral("Eski")), 20'000);
    QVERIFY(SafetyCopies(place).all().first().reason == CopyReason::Restore);
    QVERIFY(shown<MainWindow>()->close());
}

void TestRestore::insteadOfADamagedOne()
{
    const QTemporaryDir folder;
    const Location place = settled(folder, QStringLiteral("Sağlam"));
    QVERIFY(SafetyCopies(place).make(CopyReason::Daily, SystemClock().now()));
    QVERIFY(test::damage(place.file, 4096 * 3));
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
