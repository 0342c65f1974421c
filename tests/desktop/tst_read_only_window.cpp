// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a workspace that lies where nothing can be written: all is shown, the place says so, no change pretends.
#include "app/desktop/WorkspaceWindow.h"
#include "core/kernel/CommandBus.h"
#include "core/tickets/TicketCommands.h"
#include "tests/desktop/Program.h"
#include "tests/support/BadDisk.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/shared/UndoBar.h"
#include "ui/welcome/NewWorkspace.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace memnun;

class TestReadOnlyWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAndSaysSo();

private:
    bool make(const Location& place) const;
    SystemClock m_clock;
};

bool TestReadOnlyWindow::make(const Location& place) const
{
    const QString address = QStringLiteral("destek@example.com");
    const auto opened = settleNow(*openNow(place, OpenHow::Create), {QStringLiteral("Bir"), QStringLiteral("Derya"), address, {address}},
                                  m_clock.now());
    if (!opened)
        return false;
    auto session = opened->workspace.sessions()(Access::ReadWrite);
    CreateTicket ticket;
    ticket.subject = QStringLiteral("Kargom gelmedi");
    ticket.text = QStringLiteral("Nerede kaldı?");
    return session && execute(*anyCommand(ticket), **session, Actor::system(), m_clock.now());
}

void TestReadOnlyWindow::isReadAndSaysSo()
{
#ifdef Q_OS_LINUX
    QTemporaryDir folder;
    const Location place = Location::ofFile(folder.filePath(QStringLiteral("a.memnun")));
    QVERIFY(make(place));
    QVERIFY(QFile::setPermissions(place.file, QFile::Permissions(0x4044)));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x5055)));
    const auto again = qScopeGuard([&] { QFile::setPermissions(folder.path(), QFile::Permissions(0x7000)); });
    const test::Stranger stranger;
    Program program(m_clock);
    program.start(place);
    const auto window = [] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* main = qobject_cast<MainWindow*>(widget); main && main->isVisible())
                return main;
        }
        return static_cast<MainWindow*>(nullptr);
    };
    QTRY_VERIFY(window());
    QVERIFY2(window()->undoBar()->message().contains(QStringLiteral("nothing can be written")), qPrintable(window()->undoBar()->message()));
    QStringList standing;
    for (const QLabel* label : window()->findChildren<QLabel*>())
        standing << label->text();
    QVERIFY2(standing.contains(QStringLiteral("a · can only be read")), qPrintable(standing.join(QLatin1Char('|'))));
    window()->openPage(QStringLiteral("inbox"));
    auto* inbox = qobject_cast<InboxPage*>(window()->pageWidget(QStringLiteral("inbox")));
    QVERIFY(inbox);
    auto* list = inbox->findChild<TicketListPane*>();
    QTRY_COMPARE(list->model().rowCount(), 1);
    const auto says = [inbox](const char* words) {
        const auto labels = inbox->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) { return label->text().contains(QLatin1String(words)); });
    };
    QVERIFY(!says("can only be read"));
    inbox->selectAll();
    QTRY_COMPARE(list->model().checkedCount(), qsizetype(1));
    inbox->resolve();
    QTRY_VERIFY(says("This workspace can only be read"));
    QCOMPARE(list->model().rowCount(), 1);
    QVERIFY(window()->close());
#else
    QSKIP("needs a program with rights of its own");
#endif
}

QTEST_MAIN(TestReadOnlyWindow)
#include "tst_read_only_window.moc"
