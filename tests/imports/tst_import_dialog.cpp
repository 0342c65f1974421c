// SPDX-License-Identifier: GPL-3.0-or-later
// Importing mail through the window: what the dialog takes and refuses, and what a cancelled import leaves.
#include "core/base/DiskPath.h"
#include "core/imports/ImportStore.h"
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
#include "core/tickets/TicketStore.h"
#include "tests/support/PageBench.h"
#include "ui/imports/DropTarget.h"
#include "ui/imports/ImportDialog.h"
#include "ui/imports/ImportSummary.h"
#include "ui/imports/MailImportTask.h"
#include "ui/imports/MailPaths.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/StatusCentre.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace memnun;

namespace {

QByteArray mail(int n)
{
    const QByteArray id = QByteArray::number(n);
    return "From: Ayse " + id + " <ayse" + id + "@example.org>\nTo: destek@dukkan.example\nSubject: Soru " + id
           + "\nMessage-ID: <" + id + "@example.org>\nDate: Mon, 17 Nov 2025 10:00:00 +0300\n\nMerhaba " + id + "\n";
}

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
    return path;
}

QString mailbox(const QTemporaryDir& folder, int mails)
{
    QByteArray box;
    for (int n = 1; n <= mails; ++n)
        box += "From ayse@example.org Mon Nov 17 10:00:00 2025\n" + mail(n) + "\n";
    return written(folder, "posta.mbox", box);
}

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

}  // namespace

class TestImportDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAMailboxAndRemembersTheAddresses();
    void takesDroppedNamesThatAreNoText();
    void refusesWhatIsNotMail_data();
    void refusesWhatIsNotMail();
    void theCountMayOutliveTheDialog();
    void wantsTheOwnAddresses_data();
    void wantsTheOwnAddresses();
    void aCancelledImportKeepsWholeBatches();
    void theResultIsSaidInWords();
    void theFrameClosesIt();
};

void TestImportDialog::takesAMailboxAndRemembersTheAddresses()
{
    PageBench bench;
    const QString path = mailbox(bench.folder, 3);
    ImportDialog dialog(bench.context);
    dialog.show();
    QSignalSpy chosen(&dialog, &ImportDialog::chosen);
    QVERIFY(!button(dialog, QStringLiteral("Import"))->isEnabled());
    dialog.addPaths({path, path});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(button(dialog, QStringLiteral("Import"))->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("addresses"))->setText(QStringLiteral("@dukkan.example, elif@posta.example"));
    bench.picture(dialog, QStringLiteral("import-filled"));
    button(dialog, QStringLiteral("Import"))->click();
    QTRY_COMPARE(chosen.count(), 1);
    const auto options = chosen.first().first().value<MailImport::Options>();
    QCOMPARE(options.paths, QStringList{path});
    QVERIFY(options.us.contains(QStringLiteral("kim@dukkan.example")));
    // And they stand there the next time.
    ImportDialog again(bench.context);
    QTRY_VERIFY(again.isReady());
    QCOMPARE(again.findChild<QLineEdit*>(QStringLiteral("addresses"))->text(),
             QStringLiteral("@dukkan.example, elif@posta.example"));
}

void TestImportDialog::takesDroppedNamesThatAreNoText()
{
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), "file:///tmp/%FEikayet%20g%C3%BC.eml\r\nhttps://x.example/\r\n");
    const QStringList paths = droppedPaths(&data);
    QCOMPARE(paths.size(), 1);
    QCOMPARE(disk::bytesOf(paths.first()), QByteArray("/tmp/\xFEikayet g\xC3\xBC.eml"));
    QCOMPARE(disk::shown(paths.first()), QStringLiteral("/tmp/\\xFEikayet gü.eml"));
}

void TestImportDialog::refusesWhatIsNotMail_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("picture") << QStringLiteral("foto.png") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << QStringLiteral("is not mail");
    QTest::newRow("letter") << QStringLiteral("mektup.txt") << QByteArray("Dear Sir or Madam,\nplease") << QStringLiteral("is not mail");
    QTest::newRow("nothing") << QStringLiteral("bos.eml") << QByteArray() << QStringLiteral("is not mail");
    QTest::newRow("missing") << QString() << QByteArray() << QStringLiteral("is not there");
    QTest::newRow("empty folder") << QStringLiteral(".") << QByteArray() << QStringLiteral("There is no mail in");
}

void TestImportDialog::refusesWhatIsNotMail()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    PageBench bench;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("yok.mbox"));
    if (name == QLatin1String("."))
        path = folder.path();
    else if (!name.isEmpty())
        path = written(folder, name.toUtf8().constData(), bytes);
    ImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({path});
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(says(dialog, sentence));
    QVERIFY(!button(dialog, QStringLiteral("Import"))->isEnabled());
}

void TestImportDialog::theCountMayOutliveTheDialog()
{
    PageBench bench;
    ManualExecutor later(bench.workspace.sessions());
    AppContext context{later,          bench.commands, bench.changes, bench.clock,     bench.actions,
                       bench.settings, bench.desktop,  bench.replies, bench.originals, bench.context.me};
    {
        ImportDialog dialog(context);
        dialog.addPaths({mailbox(bench.folder, 3)});
        QVERIFY(!dialog.isReady());
    }
    QCOMPARE(later.runPending(), 2);  // the addresses and the count: both where answers know who still wants them
    QCoreApplication::sendPostedEvents();
}

void TestImportDialog::wantsTheOwnAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QString() << QStringLiteral("Without your own addresses");
    QTest::newRow("a word") << QStringLiteral("dukkan") << QStringLiteral("neither an address nor a domain");
}

void TestImportDialog::wantsTheOwnAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    PageBench bench;
    ImportDialog dialog(bench.context);
    dialog.show();
    QSignalSpy chosen(&dialog, &ImportDialog::chosen);
    dialog.addPaths({mailbox(bench.folder, 1)});
    QTRY_VERIFY(dialog.isReady());
    dialog.findChild<QLineEdit*>(QStringLiteral("addresses"))->setText(typed);
    button(dialog, QStringLiteral("Import"))->click();
    QVERIFY(says(dialog, sentence));
    QCOMPARE(chosen.count(), 0);
    QVERIFY(!bench.stores().settings.get(QLatin1String(setting::kOwnAddresses))->has_value());
}

void TestImportDialog::aCancelledImportKeepsWholeBatches()
{
    PageBench bench;
    StatusCentre status(bench.clock);
    MailImport::Options options;
    options.paths = {mailbox(bench.folder, 1500)};
    options.us = OwnAddresses({QStringLiteral("@dukkan.example")});
    options.closeQuietDays = 3650;
    auto* task = new MailImportTask(bench.commands, status, options, this);
    ImportRun run;
    bool cancelled = false;
    connect(task, &MailImportTask::finished, this, [&](const ImportRun& at, const Result<>& result) {
        run = at;
        cancelled = !result && result.error().code == Code::Cancelled;
    });
    QSignalSpy finished(task, &MailImportTask::finished);
    connect(&bench.changes, &ChangeBus::changed, this, [&](const ChangeSet& changes) {
        if (changes.touches(Entity::Ticket) && !status.tasks().isEmpty())
            status.cancel(status.tasks().first().id);
    });
    task->start();
    QCOMPARE(status.tasks().size(), 1);
    QVERIFY(status.tasks().first().progress.cancellable);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(cancelled);
    QVERIFY(run.added > 0 && run.added < 1500);
    TicketQuery all;
    all.limit = 2000;
    QCOMPARE(bench.stores().tickets.page(all)->size(), run.added);  // one ticket a mail: nothing half, nothing lost
    QVERIFY(status.tasks().isEmpty());
    QVERIFY(status.finished().first().outcome == TaskOutcome::Cancelled);
    QVERIFY(status.finished().first().sentence.contains(QLatin1String("again to go on")));
}

void TestImportDialog::theResultIsSaidInWords()
{
    ThemeController theme(*qApp);
    ImportRun run;
    run.read = 1204;
    run.added = 1198;
    run.present = 4;
    run.quarantined = 2;
    ImportSummary summary(run, {});
    summary.show();
    const QString words = importSentences(run);
    for (const char* number : {"198", "4", "2"})
        QVERIFY2(words.contains(QLatin1String(number)), qPrintable(words));
    QVERIFY(words.contains(QLatin1String("quarantine")));
    QSignalSpy wanted(&summary, &ImportSummary::quarantineWanted);
    QVERIFY(button(summary, QStringLiteral("Open quarantine"))->isVisible());
    button(summary, QStringLiteral("Open quarantine"))->click();
    QCOMPARE(wanted.count(), 1);
    run.quarantined = 0;
    ImportSummary clean(run, {});
    clean.show();
    QVERIFY(!button(clean, QStringLiteral("Open quarantine"))->isVisible());
    QVERIFY(!importSentences(run).contains(QLatin1String("quarantine")));
}

void TestImportDialog::theFrameClosesIt()
{
    PageBench bench;
    QWidget window;
    window.resize(900, 700);
    window.show();
    ImportDialog dialog(bench.context, &window);
    dialog.open();
    auto* close = dialog.findChild<QToolButton*>(QStringLiteral("close"));
    QVERIFY(close && close->isVisible());
    QVERIFY(!close->accessibleName().isEmpty());
    // Rounded: nothing is painted in the very corner.
    QCOMPARE(dialog.grab().toImage().pixelColor(0, 0).alpha(), 0);
    QCOMPARE(window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).size(), 2);  // the veil and the dialog
    close->click();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).size(), 1);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
