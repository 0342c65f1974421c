// SPDX-License-Identifier: GPL-3.0-or-later
// Importing chats through the window: who we are is asked once, doubtful dates are asked, a cancelled import keeps batches.
#include "core/imports/ImportStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/support/PageBench.h"
#include "ui/imports/ChatImportDialog.h"
#include "ui/imports/ChatImportTask.h"
#include "ui/imports/ChatSummary.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/StatusCentre.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace memnun;

namespace {

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
    return path;
}

QString chat(const QTemporaryDir& folder)
{
    return written(folder, "WhatsApp Chat with Ayse.txt", "20.11.2026 09:00 - Ayse: merhaba\n20.11.2026 09:01 - Ladin: buyurun\n20.11.2026 09:02 - Ayse: masa?\n");
}

QPushButton* importButton(const QWidget& in)
{
    for (QPushButton* one : in.findChildren<QPushButton*>()) {
        if (one->text() == QLatin1String("&Import"))
            return one;
    }
    return nullptr;
}

bool says(const QWidget& in, const QString& words)
{
    const auto messages = in.findChildren<InlineMessage*>();
    return std::any_of(messages.begin(), messages.end(),
                       [&](const InlineMessage* message) { return message->isVisible() && message->text().contains(words); });
}

/// "Ayse, Ladin*": those who are ticked with a star.
QStringList people(const QWidget& in)
{
    const auto* list = in.findChild<QListWidget*>(QStringLiteral("people"));
    QStringList names;
    for (int row = 0; row < list->count(); ++row)
        names << list->item(row)->data(Qt::UserRole).toString() + (list->item(row)->checkState() == Qt::Checked ? QStringLiteral("*") : QString());
    return names;
}

void tick(const QWidget& in, int row, bool on = true)
{
    in.findChild<QListWidget*>(QStringLiteral("people"))->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

}  // namespace

class TestChatImportDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnceWhoWeAre();
    void asksWhatDoubtfulDatesMean();
    void historyOnly();
    void saysWhatIsNoChat();
    void knowsChatsByTheirBeginning();
    void aCancelledImportKeepsWholeBatches();
    void saysWhatWasLeftOut();
};

void TestChatImportDialog::asksOnceWhoWeAre()
{
    PageBench bench;
    ChatImportDialog dialog(bench.context);
    dialog.show();
    QSignalSpy chosen(&dialog, &ChatImportDialog::chosen);
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(!importButton(dialog)->isEnabled());
    dialog.addPaths({chat(bench.folder)});
    QTRY_VERIFY(importButton(dialog)->isEnabled());
    QCOMPARE(people(dialog), (QStringList{QStringLiteral("Ayse"), QStringLiteral("Ladin")}));
    importButton(dialog)->click();
    QVERIFY(says(dialog, QStringLiteral("tick your own name")));
    bench.picture(dialog, QStringLiteral("import-chats-who"));
    QCOMPARE(chosen.count(), 0);
    tick(dialog, 1);
    importButton(dialog)->click();
    QTRY_COMPARE(chosen.count(), 1);
    const auto options = chosen.first().first().value<ChatImport::Options>();
    QCOMPARE(options.us.names(), QStringList{QStringLiteral("Ladin")});
    QCOMPARE(options.expected, 3);
    ChatImportDialog again(bench.context);
    again.addPaths(options.paths);
    QTRY_COMPARE(people(again), (QStringList{QStringLiteral("Ayse"), QStringLiteral("Ladin*")}));
    // and it can be corrected
    QSignalSpy corrected(&again, &ChatImportDialog::chosen);
    tick(again, 1, false);
    tick(again, 0);
    importButton(again)->click();
    QTRY_COMPARE(corrected.count(), 1);
    QCOMPARE(corrected.first().first().value<ChatImport::Options>().us.names(), QStringList{QStringLiteral("Ayse")});
}

void TestChatImportDialog::asksWhatDoubtfulDatesMean()
{
    PageBench bench;
    ChatImportDialog dialog(bench.context);
    dialog.show();
    auto* order = dialog.findChild<QComboBox*>(QStringLiteral("order"));
    dialog.addPaths({chat(bench.folder)});
    QTRY_VERIFY(importButton(dialog)->isEnabled());
    QVERIFY(!order->isVisible());
    dialog.addPaths({written(bench.folder, "doubt.txt", "03/04/2026, 10:00 - Ladin: hi\n")});
    QTRY_VERIFY(order->isVisible());
    bench.picture(dialog, QStringLiteral("import-chats-dates"));
    QSignalSpy chosen(&dialog, &ChatImportDialog::chosen);
    QCOMPARE(people(dialog).first(), QStringLiteral("Ladin*"));  // who is in all of them
    order->setCurrentIndex(1);
    QTRY_VERIFY(importButton(dialog)->isEnabled());
    importButton(dialog)->click();
    QTRY_COMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<ChatImport::Options>().rules.order == DateOrder::MonthFirst);
}

void TestChatImportDialog::historyOnly()
{
    PageBench bench;
    ChatImportDialog dialog(bench.context);
    dialog.show();
    QSignalSpy chosen(&dialog, &ChatImportDialog::chosen);
    dialog.addPaths({chat(bench.folder)});
    QTRY_VERIFY(importButton(dialog)->isEnabled());
    tick(dialog, 1);
    dialog.findChild<QCheckBox*>(QStringLiteral("history"))->setChecked(true);
    importButton(dialog)->click();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<ChatImport::Options>().closeQuietDays, 0);
}

void TestChatImportDialog::saysWhatIsNoChat()
{
    PageBench bench;
    ChatImportDialog dialog(bench.context);
    dialog.show();
    dialog.addPaths({written(bench.folder, "letter.txt", "Dear Sir"), written(bench.folder, "message_1.json", "{\"messages\":[")});
    QTRY_VERIFY(says(dialog, QStringLiteral("holds no chat")));
    QVERIFY(says(dialog, QStringLiteral("damaged or cut off")));
    QVERIFY(!importButton(dialog)->isEnabled());
}

void TestChatImportDialog::knowsChatsByTheirBeginning()
{
    const QTemporaryDir folder;
    QVERIFY(holdsChats({chat(folder)}));
    QVERIFY(holdsChats({folder.path()}));
    QVERIFY(!holdsChats({written(folder, "mail.txt", "From: a@x.example\n\nHi\n")}));
    QVERIFY(!holdsChats({written(folder, "mail.eml", "From: a@x.example\n\nHi\n"), folder.filePath(QStringLiteral("none"))}));
}

void TestChatImportDialog::aCancelledImportKeepsWholeBatches()
{
    PageBench bench;
    StatusCentre status(bench.clock);
    QByteArray text;
    for (int i = 0; i < 1400; ++i)
        text += "20.11.2026 " + QByteArray::number(i / 60).rightJustified(2, '0') + ":" + QByteArray::number(i % 60).rightJustified(2, '0') + " - Ayse: m" + QByteArray::number(i) + "\n";
    ChatImport::Options options;
    options.paths = {written(bench.folder, "long.txt", text)};
    options.us = OwnChatNames({QStringLiteral("Ladin")});
    auto* task = new ChatImportTask(bench.commands, status, options, this);
    ImportRun run;
    bool cancelled = false;
    connect(task, &ChatImportTask::finished, this, [&](const ImportRun& at, const QVector<ChatRefusal>&, const Result<>& result) {
        run = at;
        cancelled = !result && result.error().code == Code::Cancelled;
    });
    QSignalSpy finished(task, &ChatImportTask::finished);
    const auto cancelling = connect(&bench.changes, &ChangeBus::changed, this, [&](const ChangeSet& changes) {
        if (changes.touches(Entity::Ticket) && !status.tasks().isEmpty())
            status.cancel(status.tasks().first().id);
    });
    task->start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(cancelled);
    QVERIFY(run.added > 0 && run.added < 1400);
    QVERIFY(status.finished().first().sentence.contains(QLatin1String("again to go on")));
    disconnect(cancelling);
    // again: the rest
    auto* rest = new ChatImportTask(bench.commands, status, options, this);
    connect(rest, &ChatImportTask::finished, this, [&](const ImportRun& at, const QVector<ChatRefusal>&, const Result<>&) { run = at; });
    QSignalSpy ended(rest, &ChatImportTask::finished);
    rest->start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QCOMPARE(run.read, 1400);
    QCOMPARE(run.added + run.present, 1400);
    QCOMPARE(bench.stores().tickets.page({})->size(), 1);
}

void TestChatImportDialog::saysWhatWasLeftOut()
{
    ThemeController theme(*qApp);
    ImportRun run;
    run.read = 1204;
    ChatSummary summary(run, {{QStringLiteral("a/message_1.json"), QStringLiteral("broken_json")}}, {});
    summary.show();
    QVERIFY(says(summary, QStringLiteral("message_1.json")));
}

QTEST_MAIN(TestChatImportDialog)
#include "tst_chat_import_dialog.moc"
