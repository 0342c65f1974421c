// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ChatImportDialog.h"

#include "core/base/DiskPath.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"
#include "ui/imports/ChatWords.h"
#include "ui/imports/DropList.h"
#include "ui/imports/DropTarget.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kMostPeople = 200;
constexpr int kMostReasons = 4;

}  // namespace

struct ChatImportDialog::Looked {
    ChatOverview overview;
    OwnChatNames known;
    QTimeZone zone;
};

ChatImportDialog::ChatImportDialog(AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_list(new DropList(this)),
      m_pathMessage(new InlineMessage(this)),
      m_count(new QLabel(this)),
      m_remove(new QPushButton(tr("&Remove"), this)),
      m_people(new QListWidget(this)),
      m_peopleMessage(new InlineMessage(this)),
      m_order(new QComboBox(this)),
      m_orderRow(new FormRow(tr("What do dates like 03/04/2026 mea&n?"), m_order, this)),
      m_quiet(new QSpinBox(this)),
      m_quietRow(new FormRow(tr("&Quiet conversations come in as history after"), m_quiet, this)),
      m_history(new QCheckBox(tr("&All of it is history: no open tickets"), this)),
      m_message(new InlineMessage(this)),
      m_start(new QPushButton(tr("&Import"), this))
{
    setWindowTitle(tr("Import chats"));
    DialogFrame::dress(*this);
    connect(new DropTarget(this), &DropTarget::dropped, this, &ChatImportDialog::addPaths);
    build();
    connect(m_start, &QPushButton::clicked, this, &ChatImportDialog::submit);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_history, &QCheckBox::toggled, m_quietRow, &QWidget::setDisabled);
    connect(m_people, &QListWidget::itemChanged, m_peopleMessage, &InlineMessage::clear);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_paths.removeAt(m_list->currentRow());
        delete m_list->takeItem(m_list->currentRow());
        look();
    });
    look();
}

void ChatImportDialog::build()
{
    auto* intro = new QLabel(tr("Each matter becomes a conversation with its customer, with pictures and files where the export has them. "
                                "Importing the same chat again, or a longer export of it, adds only what is new."),
                             this);
    setTextRole(intro, QStringLiteral("muted"));
    intro->setWordWrap(true);
    m_order->addItem(tr("3 April 2026: the day first"), false);
    m_order->addItem(tr("4 March 2026: the month first"), true);
    m_order->setObjectName(QStringLiteral("order"));
    m_orderRow->hide();
    m_quiet->setRange(1, 3650);
    m_quiet->setValue(30);
    m_quiet->setSuffix(tr(" days"));
    m_quiet->setMaximumWidth(140);
    m_quietRow->setHint(tr("They are closed at their last message, so that old chats bring no overdue tickets."));
    m_history->setObjectName(QStringLiteral("history"));
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
    layout->addWidget(peopleBox(), 1);
    for (QWidget* part : {static_cast<QWidget*>(m_orderRow), static_cast<QWidget*>(m_quietRow), static_cast<QWidget*>(m_history),
                          static_cast<QWidget*>(m_message)})
        layout->addWidget(part);
    layout->addLayout(foot);
    resize(640, 700);
}

QWidget* ChatImportDialog::sourceBox()
{
    auto* box = new QWidget(this);
    auto* label = new QLabel(tr("Exported chats"), box);
    label->setBuddy(m_list);
    m_list->setAccessibleName(label->text());
    m_list->setMinimumHeight(96);
    m_list->setHint(tr("Drop files, zips or folders here: WhatsApp, Telegram, Signal, Messenger, Instagram"));
    m_pathMessage->watch(m_list);
    auto* files = new QPushButton(icon(QStringLiteral("file-text")), tr("Add &files…"), box);
    auto* folder = new QPushButton(icon(QStringLiteral("folder-open")), tr("Add f&older…"), box);
    connect(files, &QPushButton::clicked, this, [this] {
        m_context.desktop.chooseOpenFiles(this, tr("Chats to import"), [this](const QStringList& paths) { addPaths(paths); });
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
    layout->addWidget(m_pathMessage);
    layout->addLayout(buttons);
    return box;
}

QWidget* ChatImportDialog::peopleBox()
{
    auto* box = new QWidget(this);
    auto* label = new QLabel(tr("&Who of them is you?"), box);
    label->setBuddy(m_people);
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setAccessibleName(tr("Who of them is you?"));
    m_people->setMinimumHeight(84);
    auto* hint = new QLabel(tr("What they wrote counts as your answers. It is remembered for the next import."), box);
    setTextRole(hint, QStringLiteral("muted"));
    hint->setWordWrap(true);
    m_peopleMessage->watch(m_people);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(label);
    layout->addWidget(m_people, 1);
    layout->addWidget(hint);
    layout->addWidget(m_peopleMessage);
    return box;
}

void ChatImportDialog::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (m_paths.contains(whole))
            continue;
        m_paths << whole;
        const bool folder = disk::look(whole).kind == disk::Kind::Folder;
        m_list->addItem(new QListWidgetItem(icon(folder ? QStringLiteral("folder-open") : QStringLiteral("file-text")),
                                            QDir::toNativeSeparators(disk::shown(whole))));
    }
    look();
}

/// Reads the chats on a worker thread.
void ChatImportDialog::look()
{
    m_start->setEnabled(false);
    m_pathMessage->clear();
    m_count->setText(m_paths.isEmpty() ? QString() : tr("Reading…"));
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Looked>(
        this,
        [paths = m_paths, now = m_context.clock.now()](Stores& stores) -> Result<Looked> {
            const auto known = OwnChatNames::load(stores.settings);
            const auto calendar = loadCalendar(stores.settings, now);
            if (!known || !calendar)
                return fail(!known ? known.error() : calendar.error());
            ChatRules rules;
            rules.zone = calendar->zone();
            return Looked{lookAtChats(paths, rules, *known), *known, calendar->zone()};
        },
        [this](const Result<Looked>& found) { looked(found); });
}

void ChatImportDialog::looked(const Result<Looked>& found)
{
    m_reading.reset();
    m_count->clear();
    if (!found) {
        m_pathMessage->say(errorSentence(found.error()));
        return;
    }
    m_overview = found->overview;
    m_known = found->known;
    m_zone = found->zone;
    m_start->setEnabled(m_overview.chats > 0);
    if (!m_overview.refused.isEmpty())
        m_pathMessage->say(chatRefusals(m_overview.refused, kMostReasons), m_overview.chats > 0 ? Tone::Warning : Tone::Danger);
    if (m_overview.chats > 0)
        m_count->setText(tr("%n chat(s)", nullptr, m_overview.chats) + QStringLiteral(" · ")
                         + tr("%n message(s)", nullptr, static_cast<int>(m_overview.messages)));
    m_orderRow->setVisible(!m_overview.doubtful.isEmpty());
    m_order->setCurrentIndex(m_overview.doubtfulAs == DateOrder::MonthFirst ? 1 : 0);
    if (!m_overview.doubtful.isEmpty())
        m_orderRow->setHint(tr("Nothing in “%1” tells day from month.").arg(m_overview.doubtful.first()));
    fillPeople(m_overview, m_known);
}

void ChatImportDialog::fillPeople(const ChatOverview& overview, const OwnChatNames& known)
{
    const QStringList before = ticked();
    m_people->clear();
    for (const ChatOverview::Person& person : overview.people.mid(0, kMostPeople)) {
        auto* item = new QListWidgetItem(tr("%1 – %n message(s)", nullptr, static_cast<int>(person.messages)).arg(person.name), m_people);
        item->setData(Qt::UserRole, person.name);
        // whoever is in all of several chats can only be the one whose phone it is
        const bool everywhere = overview.chats > 1 && person.chats == overview.chats && known.names().isEmpty();
        item->setCheckState(known.contains(person.name) || before.contains(person.name) || everywhere ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList ChatImportDialog::ticked() const
{
    QStringList names;
    for (int row = 0; row < m_people->count(); ++row) {
        if (m_people->item(row)->checkState() == Qt::Checked)
            names << m_people->item(row)->data(Qt::UserRole).toString();
    }
    return names;
}

ChatRules ChatImportDialog::rules() const
{
    ChatRules rules;
    rules.zone = m_zone;
    if (!m_overview.doubtful.isEmpty())
        rules.order = m_order->currentData().toBool() ? DateOrder::MonthFirst : DateOrder::DayFirst;
    return rules;
}

void ChatImportDialog::submit()
{
    const QStringList us = ticked();
    if (us.isEmpty() && (m_known.names().isEmpty() || m_overview.withoutUs == m_overview.chats)) {
        m_peopleMessage->say(tr("Please tick your own name; otherwise answers can't be told from questions."));
        m_people->setFocus();
        return;
    }
    QStringList names = us;
    for (const QString& name : m_known.names()) {
        const bool isShown = std::any_of(m_overview.people.begin(), m_overview.people.end(),
                                         [&](const auto& person) { return OwnChatNames({name}).contains(person.name); });
        if (!isShown)
            names << name;
    }
    ChatImport::Options options;
    options.paths = m_paths;
    options.rules = rules();
    options.us = OwnChatNames(names);
    options.closeQuietDays = m_history->isChecked() ? 0 : m_quiet->value();
    options.expected = m_overview.messages;
    remember(options);
}

void ChatImportDialog::remember(const ChatImport::Options& options)
{
    m_start->setEnabled(false);
    const SaveSetting command{QLatin1String(setting::kChatNames), QJsonArray::fromStringList(options.us.names())};
    m_context.commands.submit(command, this, [this, options](Result<> saved) {
        m_start->setEnabled(true);
        // Whoever may import but not configure still imports.
        if (!saved && saved.error().code != Code::Forbidden) {
            m_message->say(errorSentence(saved.error(), tr("Saving your names")));
            return;
        }
        Q_EMIT chosen(options);
        done(QDialog::Accepted);
    });
}

}  // namespace memnun
