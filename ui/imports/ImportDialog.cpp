// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ImportDialog.h"

#include "core/accounts/OwnMail.h"
#include "core/base/DiskPath.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"
#include "ui/imports/DropList.h"
#include "ui/imports/DropTarget.h"
#include "ui/settings/AddressesSection.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace memnun {

ImportDialog::ImportDialog(AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_list(new DropList(this)),
      m_pathError(new InlineMessage(this)),
      m_count(new QLabel(this)),
      m_remove(new QPushButton(tr("&Remove"), this)),
      m_addresses(new QLineEdit(this)),
      m_addressesRow(new FormRow(tr("&Which addresses are yours?"), m_addresses, this)),
      m_quiet(new QSpinBox(this)),
      m_quietRow(new FormRow(tr("&Quiet conversations come in as history after"), m_quiet, this)),
      m_message(new InlineMessage(this)),
      m_start(new QPushButton(tr("&Import"), this))
{
    setWindowTitle(tr("Import mail"));
    DialogFrame::dress(*this);
    connect(new DropTarget(this), &DropTarget::dropped, this, &ImportDialog::addPaths);
    build();
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::submit);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_paths.removeAt(m_list->currentRow());
        delete m_list->takeItem(m_list->currentRow());
        count();
    });
    readAddresses();
    count();
}

void ImportDialog::build()
{
    auto* intro = new QLabel(tr("Customers and tickets are made of the mails. Importing the same mails again adds nothing "
                                "twice, and your mailbox is only read."),
                             this);
    setTextRole(intro, QStringLiteral("muted"));
    intro->setWordWrap(true);
    m_addressesRow->setHint(tr("Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain."));
    m_addresses->setObjectName(QStringLiteral("addresses"));
    m_quiet->setRange(1, 3650);
    m_quiet->setValue(30);
    m_quiet->setSuffix(tr(" days"));
    m_quiet->setMaximumWidth(140);
    m_quietRow->setHint(tr("They are closed at their last message, so that an old mailbox brings no overdue tickets."));
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_start->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_count, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(intro);
    layout->addWidget(sourceBox(), 1);
    layout->addWidget(m_addressesRow);
    layout->addWidget(m_quietRow);
    layout->addWidget(m_message);
    layout->addSpacing(space::xs);
    layout->addLayout(foot);
    resize(640, 620);
}

QWidget* ImportDialog::sourceBox()
{
    auto* box = new QWidget(this);
    auto* label = new QLabel(tr("Mailboxes, mail files and folders"), box);
    label->setBuddy(m_list);
    m_list->setAccessibleName(label->text());
    m_list->setMinimumHeight(120);
    m_list->setHint(tr("Drop files or folders here: mbox, Maildir or .eml"));
    m_pathError->watch(m_list);
    auto* files = new QPushButton(icon(QStringLiteral("file-text")), tr("Add &files…"), box);
    auto* folder = new QPushButton(icon(QStringLiteral("folder-open")), tr("Add f&older…"), box);
    connect(files, &QPushButton::clicked, this, [this] {
        m_context.desktop.chooseOpenFiles(this, tr("Mail to import"), [this](const QStringList& paths) { addPaths(paths); });
    });
    connect(folder, &QPushButton::clicked, this, [this] {
        m_context.desktop.chooseFolder(this, tr("Folder to import"), [this](const QString& path) { addPaths({path}); });
    });
    for (QPushButton* button : {files, folder, m_remove})
        button->setAutoDefault(false);  // Enter imports, wherever the focus is
    files->setFocus();
    m_remove->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_pathError);
    layout->addSpacing(space::xs);
    layout->addLayout(buttons);
    return box;
}

void ImportDialog::readAddresses()
{
    m_context.executor.read<OwnAddresses>(
        this, [](Stores& stores) { return ownAddresses(stores); },
        [this](Result<OwnAddresses> own) {
            m_addressesRead = true;
            if (own && m_addresses->text().isEmpty())
                m_addresses->setText(own->entries().join(QStringLiteral(", ")));
        });
}

void ImportDialog::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (m_paths.contains(whole))
            continue;
        m_paths << whole;
        const bool folder = disk::look(whole).kind == disk::Kind::Folder;
        m_list->addItem(new QListWidgetItem(icon(folder ? QStringLiteral("folder-open") : QStringLiteral("mails")),
                                            QDir::toNativeSeparators(disk::shown(whole))));
    }
    count();
}

/// Looks at the disk on a worker thread: a folder may hold a hundred thousand files.
void ImportDialog::count()
{
    m_start->setEnabled(false);
    m_pathError->clear();
    m_count->setText(m_paths.isEmpty() ? QString() : tr("Counting…"));
    if (m_counting)
        m_counting->store(true);
    m_counting.reset();
    if (!m_paths.isEmpty()) {
        m_counting = m_context.executor.read<MailCount>(
            this, [paths = m_paths](Stores&) { return countMail(paths); },
            [this](const Result<MailCount>& found) { counted(found); });
    }
}

void ImportDialog::counted(const Result<MailCount>& found)
{
    m_counting.reset();
    m_start->setEnabled(found.has_value());
    if (!found) {
        m_count->clear();
        m_pathError->say(mailPathSentence(found.error()));
        return;
    }
    QStringList parts;
    if (found->mailboxes > 0)
        parts << tr("%n mailbox(es)", nullptr, found->mailboxes);
    if (found->mailFiles > 0)
        parts << tr("%n mail file(s)", nullptr, found->mailFiles);
    parts << Format().bytes(found->bytes);
    m_count->setText(parts.join(QStringLiteral(" · ")));
}

void ImportDialog::submit()
{
    m_addressesRow->setError({});
    const auto addresses = ownAddressesFromText(m_addresses->text());
    if (!addresses || addresses->isEmpty()) {
        m_addressesRow->setError(addresses ? tr("Without your own addresses, answers can't be told from questions.")
                                           : ownAddressSentence(addresses.error().context));
        m_addresses->setFocus();
        return;
    }
    const SaveSetting remember{QLatin1String(setting::kOwnAddresses), QJsonArray::fromStringList(*addresses)};
    m_start->setEnabled(false);
    m_context.commands.submit(remember, this, [this, own = *addresses](Result<> saved) {
        m_start->setEnabled(true);
        // Whoever may import but not configure still imports.
        if (!saved && saved.error().code != Code::Forbidden) {
            m_message->say(errorSentence(saved.error(), tr("Saving your addresses")));
            return;
        }
        MailImport::Options options;
        options.paths = m_paths;
        options.us = OwnAddresses(own);
        options.closeQuietDays = m_quiet->value();
        Q_EMIT chosen(options);
        done(QDialog::Accepted);
    });
}

}  // namespace memnun
