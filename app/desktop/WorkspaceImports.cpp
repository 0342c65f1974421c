// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace's window does with files that come in: mail, chats and customers.
#include "app/desktop/CopySchedule.h"
#include "app/desktop/WorkspaceWindow.h"
#include "core/base/DiskPath.h"
#include "core/exchange/chat/ChatFiles.h"
#include "core/exchange/contacts/ContactWriter.h"
#include "ui/imports/ChatImportDialog.h"
#include "ui/imports/ChatImportTask.h"
#include "ui/imports/ChatSummary.h"
#include "ui/imports/CustomerImportDialog.h"
#include "ui/imports/CustomerImportTask.h"
#include "ui/imports/CustomerSummary.h"
#include "ui/imports/ImportDialog.h"
#include "ui/imports/ImportSummary.h"
#include "ui/imports/MailImportTask.h"
#include "ui/inbox/InboxPage.h"

namespace memnun {

namespace {

/// Importing so much is worth a safety copy first.
constexpr qint64 kBigImport = 10'000'000;

/// Folders count as big: to look into one takes time, and people have their whole mail in them.
qint64 sizeOf(const QStringList& paths)
{
    qint64 bytes = 0;
    for (const QString& path : paths)
        bytes += disk::look(path).kind == disk::Kind::Folder ? kBigImport : disk::look(path).bytes;
    return bytes;
}

enum class Incoming { Mail, Chats, Customers };

/// By their names: a mail is a text as a table is.
bool holdContacts(const QStringList& paths)
{
    return std::all_of(paths.begin(), paths.end(), [](const QString& path) {
        return path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) || contactFormatOf(path).has_value();
    });
}

}  // namespace

/// Files tell by their names and beginnings what they are; whatever is neither a chat nor a table is taken for mail.
void WorkspaceWindow::importDropped(const QStringList& paths)
{
    m_executor.read<Incoming>(
        this,
        [paths](Stores&) -> Result<Incoming> {
            return holdsChats(paths) ? Incoming::Chats : holdContacts(paths) ? Incoming::Customers : Incoming::Mail;
        },
        [this, paths](const Result<Incoming>& what) {
            if (what && *what == Incoming::Chats)
                importChats(paths);
            else if (what && *what == Incoming::Customers)
                importCustomers(paths);
            else
                importMail(paths);
        });
}

ImportDialog* WorkspaceWindow::importMail(const QStringList& paths)
{
    auto* dialog = new ImportDialog(m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addPaths(paths);
    connect(dialog, &ImportDialog::chosen, this, &WorkspaceWindow::startImport);
    dialog->open();
    return dialog;
}

void WorkspaceWindow::startImport(const MailImport::Options& options)
{
    auto* task = new MailImportTask(m_commands, m_status, options, this);
    connect(task, &MailImportTask::finished, this, [this](const ImportRun& run, const Result<>& result) {
        auto* summary = new ImportSummary(run, result, m_window.get());
        summary->setAttribute(Qt::WA_DeleteOnClose);
        connect(summary, &ImportSummary::quarantineWanted, this, [this] {
            if (InboxPage* inbox = openInbox())
                inbox->openQueue(Queue::Quarantine);
        });
        summary->open();
    });
    afterCopy(options.paths, [task] { task->start(); });
}

ChatImportDialog* WorkspaceWindow::importChats(const QStringList& paths)
{
    auto* dialog = new ChatImportDialog(m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addPaths(paths);
    connect(dialog, &ChatImportDialog::chosen, this, &WorkspaceWindow::startChats);
    dialog->open();
    return dialog;
}

void WorkspaceWindow::startChats(const ChatImport::Options& options)
{
    auto* task = new ChatImportTask(m_commands, m_status, options, this);
    connect(task, &ChatImportTask::finished, this, [this](const ImportRun& run, const QVector<ChatRefusal>& refused, const Result<>& result) {
        auto* summary = new ChatSummary(run, refused, result, m_window.get());
        summary->setAttribute(Qt::WA_DeleteOnClose);
        summary->open();
    });
    afterCopy(options.paths, [task] { task->start(); });
}

CustomerImportDialog* WorkspaceWindow::importCustomers(const QStringList& paths)
{
    auto* dialog = new CustomerImportDialog(m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addPaths(paths);
    connect(dialog, &CustomerImportDialog::chosen, this, &WorkspaceWindow::startCustomers);
    dialog->open();
    return dialog;
}

void WorkspaceWindow::startCustomers(const CustomerImports::Options& options, qint64 expected)
{
    auto* task = new CustomerImportTask(m_commands, m_status, options, expected, this);
    connect(task, &CustomerImportTask::finished, this,
            [this](const CustomerImports::Outcome& outcome, const CustomerImports::Options& done, const Result<>& result) {
                auto* summary = new CustomerSummary(m_context, outcome, done, result, m_window.get());
                summary->setAttribute(Qt::WA_DeleteOnClose);
                summary->open();
            });
    afterCopy(options.paths, [task] { task->start(); });
}

void WorkspaceWindow::afterCopy(const QStringList& paths, std::function<void()> then)
{
    if (sizeOf(paths) < kBigImport)
        then();
    else
        m_schedule->makeBefore(CopyReason::Import, std::move(then));
}

}  // namespace memnun
