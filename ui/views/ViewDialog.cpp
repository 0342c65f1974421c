// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ViewDialog.h"

#include "core/tickets/TicketStore.h"
#include "core/conditions/ConditionText.h"
#include "core/kernel/Collision.h"
#include "core/views/ViewCommands.h"
#include "core/views/ViewStore.h"
#include "ui/conditions/ConditionEditor.h"
#include "ui/conditions/ConditionWords.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/views/ViewList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

QString fieldText(const QString& field)
{
    return field == QLatin1String("name") ? ViewDialog::tr("Name")
           : field == QLatin1String("sort") ? ViewDialog::tr("Order")
           : field == QLatin1String("shared") ? ViewDialog::tr("Who sees it") : ViewDialog::tr("What it shows");
}

QString valueText(const QString& field, const QString& value)
{
    if (field == QLatin1String("name"))
        return value;
    if (field == QLatin1String("sort"))
        return value == toKey(ViewSort::Oldest) ? ViewDialog::tr("Oldest contact first") : ViewDialog::tr("Newest contact first");
    if (field == QLatin1String("shared"))
        return value == QLatin1String("1") ? ViewDialog::tr("Everybody") : ViewDialog::tr("Only who made it");
    const auto condition = conditionOf(value);
    return condition ? conditionText(*condition) : value;
}

}  // namespace

ViewDialog::ViewDialog(const AppContext& context, const SavedView& view, const ConditionChoices& choices, QWidget* parent)
    : QDialog(parent), m_context(context), m_view(view), m_name(new QLineEdit(view.name)), m_nameRow(nullptr),
      m_editor(new ConditionEditor(choices, this)), m_count(new QLabel(this)), m_sort(new QComboBox),
      m_shared(new QCheckBox(tr("Everybody sees this view"), this)), m_message(new InlineMessage(this)), m_save(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(view.id.isValid() ? tr("Change the view") : tr("New view"));
    DialogFrame::dress(*this);
    setMinimumWidth(560);
    m_nameRow = new FormRow(tr("Name"), m_name, this);
    m_name->setMaxLength(kLongestViewName);
    m_name->setPlaceholderText(tr("For example: urgent and late"));
    m_sort->addItems({tr("Newest contact first"), tr("Oldest contact first")});
    m_sort->setCurrentIndex(view.sort == ViewSort::Oldest ? 1 : 0);
    m_shared->setChecked(view.shared);
    setTextRole(m_count, QStringLiteral("muted"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &ViewDialog::count);
    connect(m_editor, &ConditionEditor::changed, this, &ViewDialog::countSoon);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameRow->setError({}); });
    m_editor->setCondition(view.condition);
    m_name->setFocus();
}

void ViewDialog::build()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(m_view.id.isValid() ? tr("Save") : tr("Make the view"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    layout->addWidget(m_nameRow);
    layout->addWidget(m_editor);
    layout->addWidget(m_count);
    layout->addWidget(new FormRow(tr("Order"), m_sort, this));
    layout->addWidget(m_shared);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewDialog::save);
}

QString ViewDialog::countText() const
{
    return m_count->text();
}

void ViewDialog::countSoon()
{
    m_counted = false;
    if (m_counting)
        m_counting->store(true);
    m_count->clear();
    m_save->setEnabled(m_editor->condition().has_value());
    if (m_editor->condition())
        m_soon.start();
    else
        m_soon.stop();
}

void ViewDialog::count()
{
    const auto condition = m_editor->condition();
    if (!condition)
        return;
    SavedView view;
    view.condition = *condition;
    m_counting = m_context.executor.read<qint64>(
        this,
        [query = queryOf(view, m_context.me.id, m_context.clock.now())](Stores& stores) {
            return stores.tickets.count(query, ViewList::kMost + 1);
        },
        [this](Result<qint64> count) {
            m_counted = true;
            if (!count)
                m_count->setText(errorSentence(count.error(), tr("Counting")));
            else if (*count > ViewList::kMost)
                m_count->setText(tr("More than %1 tickets now").arg(Format().number(ViewList::kMost)));
            else
                m_count->setText(tr("%n ticket(s) now", nullptr, static_cast<int>(*count)));
        });
}

void ViewDialog::save()
{
    const auto condition = m_editor->condition();
    if (!condition)
        return;
    if (m_name->text().simplified().isEmpty()) {
        m_nameRow->setError(fieldErrorSentence({QStringLiteral("name"), QStringLiteral("required")}));
        m_name->setFocus();
        return;
    }
    m_view.name = m_name->text();
    m_view.condition = *condition;
    m_view.sort = m_sort->currentIndex() == 1 ? ViewSort::Oldest : ViewSort::Newest;
    m_view.shared = m_shared->isChecked();
    m_save->setEnabled(false);
    const auto then = [this](Result<SavedView> view) { finished(std::move(view)); };
    if (m_view.id.isValid())
        m_context.commands.submit(EditView{m_view}, this, then);
    else
        m_context.commands.submit(CreateView{m_view}, this, then);
}

void ViewDialog::finished(Result<SavedView> view)
{
    m_save->setEnabled(true);
    if (view) {
        Q_EMIT saved(*view);
        accept();
    } else if (view.error().collision) {
        settle(view.error().collision);
    } else {
        report(view.error());
    }
}

/// Somebody else saved this view meanwhile: theirs comes into the form, or mine goes over it.
void ViewDialog::settle(const std::shared_ptr<const Collision>& collision)
{
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision->differences)
        rows.append({fieldText(difference.field), valueText(difference.field, difference.mine), valueText(difference.field, difference.stored)});
    auto* dialog = new ConflictDialog(m_view.name, rows, this,
                                      {collision->by, Format().moment(collision->at, m_context.clock.now())});
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, collision] {
        m_save->setEnabled(false);
        m_context.commands.submitAny(collision->anyway, this, [this](Result<std::any> outcome) {
            finished(outcome ? Result<SavedView>(std::any_cast<SavedView>(*outcome)) : Result<SavedView>(fail(outcome.error())));
        });
    });
    connect(dialog, &ConflictDialog::reloadWanted, this, [this] {
        m_context.executor.read<SavedView>(
            this, [id = m_view.id](Stores& stores) { return stores.views.byId(id); },
            [this](Result<SavedView> stored) { stored ? fill(*stored) : report(stored.error()); });
    });
    dialog->open();
}

void ViewDialog::fill(const SavedView& view)
{
    m_view = view;
    m_name->setText(view.name);
    m_sort->setCurrentIndex(view.sort == ViewSort::Oldest ? 1 : 0);
    m_shared->setChecked(view.shared);
    m_editor->setCondition(view.condition);
}

void ViewDialog::report(const Error& error)
{
    const QString problem = conditionProblem(error);
    m_message->say(problem.isEmpty() ? errorSentence(error, tr("Saving the view")) : problem);
}

}  // namespace memnun
