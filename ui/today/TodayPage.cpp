// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayPage.h"

#include "core/tasks/TaskCommands.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Navigator.h"
#include "ui/today/DueField.h"
#include "ui/today/TaskDelegate.h"
#include "ui/today/TodayModel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

TodayPage::TodayPage(const AppContext& context, Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_navigator(navigator),
      m_model(new TodayModel(context, this)),
      m_view(new QListView),
      m_title(new QLabel(this)),
      m_new(new QLineEdit(this)),
      m_due(new DueField(context.clock, this)),
      m_add(new QPushButton(this)),
      m_error(new InlineMessage(this))
{
    auto* delegate = new TaskDelegate(*m_model, context.clock, m_view);
    m_view->setItemDelegate(delegate);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_pane = new ListPane(m_view, m_model, TaskDelegate::rowHeight(), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_pane, 1);
    setFocusProxy(m_view);
    connect(delegate, &TaskDelegate::checkedOff, this, &TodayPage::checkOff);
    connect(m_view, &QListView::activated, this, &TodayPage::openTask);
    connect(m_new, &QLineEdit::returnPressed, this, &TodayPage::addTask);
    connect(m_new, &QLineEdit::textEdited, m_error, &InlineMessage::clear);
    connect(m_new, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setVisible(!m_model->isEmpty() || !text.isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &TodayPage::addTask);
    connect(m_pane->emptyState(), &EmptyState::primaryClicked, this, &TodayPage::startNewTask);
    connect(m_model, &ListModel::rowsSettled, this, [this] {
        // One accented button on a page: the empty page has its own.
        m_add->setVisible(!m_model->isEmpty() || !m_new->text().isEmpty());
        // A section's heading belongs to its first row, and that may be another one now.
        m_view->doItemsLayout();
        Q_EMIT dueCountChanged(m_model->countOf(DueSection::Overdue) + m_model->countOf(DueSection::Today));
    });
    retranslate();
    m_model->reload();
}

QWidget* TodayPage::makeHeader()
{
    auto* bar = new QFrame(this);
    setStyleProperty(bar, "panel", QStringLiteral("bar-top"));
    setTextRole(m_title, QStringLiteral("title"));
    setStyleProperty(m_add, "kind", QStringLiteral("primary"));
    m_add->setIcon(icon(QStringLiteral("plus"), IconRole::OnAccent));
    m_new->setMaxLength(300);
    m_due->setPreset(DuePreset::Today);
    m_due->setMinimumWidth(150);
    m_error->watch(m_new);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_new, 1);
    line->addWidget(m_due);
    line->addWidget(m_add);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_title);
    layout->addLayout(line);
    layout->addWidget(m_error);
    return bar;
}

void TodayPage::startNewTask()
{
    m_new->setFocus(Qt::ShortcutFocusReason);
}

void TodayPage::addTask()
{
    CreateTask create;
    create.task.title = m_new->text();
    create.task.dueAt = m_due->due();
    create.task.assigneeId = m_context.me.id;
    m_context.commands.submit(create, this, [this](Result<Task> made) {
        if (!made) {
            m_error->say(made.error().fields.isEmpty() ? errorSentence(made.error(), tr("Adding the task"))
                                                       : tr("Please write what has to be done."));
            m_new->setFocus();
            return;
        }
        m_error->clear();
        m_new->clear();
    });
}

void TodayPage::checkOff(const QModelIndex& index)
{
    const TodayLine* line = m_model->lineAt(index);
    if (!line || line->kind != TodayLine::Kind::Task)
        return;
    m_context.commands.submit(SetTaskDone{line->row.task.id, true}, this, [this](Result<Task> done) {
        if (!done)
            m_error->say(errorSentence(done.error(), tr("Checking the task off")));
    });
}

void TodayPage::openTask(const QModelIndex& index)
{
    const TodayLine* line = m_model->lineAt(index);
    if (!line)
        return;
    const Task task = line->row.task;
    if (task.ticketId.isValid())
        m_navigator.openTicket(task.ticketId);
    else if (task.customerId.isValid())
        m_navigator.openCustomer(task.customerId);
}

bool TodayPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
            checkOff(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TodayPage::showEvent(QShowEvent* event)
{
    // "Overdue" and "today" move on while another page is open.
    if (!m_model->isLoading())
        m_model->refresh();
    QWidget::showEvent(event);
}

void TodayPage::retranslate()
{
    m_title->setText(tr("Today"));
    m_new->setPlaceholderText(tr("What has to be done?"));
    m_new->setAccessibleName(tr("New task"));
    m_add->setText(tr("Add task"));
    m_view->setAccessibleName(tr("Tasks"));
    EmptyState* empty = m_pane->emptyState();
    empty->setIconName(QStringLiteral("list-checks"));
    empty->setTexts(tr("Nothing is due"),
                    tr("Your tasks of the next seven days stand here, and your tickets that are due or come back."));
    empty->setPrimary(tr("Write a task"), QStringLiteral("plus"));
}

void TodayPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
