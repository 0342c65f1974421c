// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/FieldsSection.h"

#include "core/customers/CustomFieldCommands.h"
#include "core/customers/ProfileStore.h"
#include "ui/customers/CustomerWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace memnun {

FieldsSection::FieldsSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent), m_table(new QTableWidget(0, 3, this)), m_name(new QLineEdit(this)), m_kind(new QComboBox(this)),
      m_choices(new QPlainTextEdit(this)), m_nameRow(addRow(QStringLiteral("name"), m_name)), m_kindRow(addRow(QStringLiteral("kind"), m_kind)),
      m_choicesRow(addRow(QStringLiteral("choices"), m_choices)), m_new(new QPushButton(this)), m_up(new QPushButton(this)),
      m_down(new QPushButton(this)), m_remove(new QPushButton(this)), m_save(new QPushButton(this))
{
    build();
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::CustomField))
            load();
    });
    retranslate();
    edit({});
}

void FieldsSection::build()
{
    hideFoot();
    placeBeside(m_nameRow, {{m_kindRow, 1}});
    m_name->setObjectName(QStringLiteral("field_name"));
    m_name->setMaxLength(kLongestFieldName);
    m_kind->setObjectName(QStringLiteral("field_kind"));
    m_choices->setObjectName(QStringLiteral("field_choices"));
    m_choices->setTabChangesFocus(true);
    m_choices->setMaximumHeight(110);
    for (const auto& [kind, key] : EnumKeys<FieldKind>::keys)
        m_kind->addItem(QString(), QString::fromLatin1(key));
    m_table->setObjectName(QStringLiteral("custom_fields"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(200);
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    auto* keys = new QHBoxLayout;
    for (QPushButton* key : {m_save, m_new})
        keys->addWidget(key);
    keys->addStretch(1);
    for (QPushButton* key : {m_up, m_down, m_remove})
        keys->addWidget(key);
    body()->addLayout(keys);
    body()->addWidget(m_table);
    connect(m_save, &QPushButton::clicked, this, &FieldsSection::save);
    connect(m_name, &QLineEdit::returnPressed, this, &FieldsSection::save);
    connect(m_new, &QPushButton::clicked, this, [this] {
        edit({});
        m_name->setFocus();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &FieldsSection::removeCurrent);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_choicesRow->setVisible(static_cast<FieldKind>(at) == FieldKind::Choice); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->selectedItems().isEmpty() ? -1 : m_table->currentRow();
        if (row >= 0 && m_fields.at(row).id != m_current.id)
            edit(m_fields.at(row));
    });
}

void FieldsSection::retranslate()
{
    setTexts(title(), tr("What else you want to know of your customers. Each field stands on the customer's card, and customers are found by what "
                         "is in it. Please do not collect health, belief, origin or the like here: the law protects these especially."));
    m_nameRow->setLabel(tr("&Name of the field"));
    m_kindRow->setLabel(tr("&Kind"));
    m_choicesRow->setLabel(tr("&Choices"));
    m_choicesRow->setHint(tr("One on each line."));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, fieldKindText(static_cast<FieldKind>(i)));
    m_new->setText(tr("New field"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("What stands in it is kept and comes back when you undo this."));
    m_table->setAccessibleName(title());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Choices")});
    fill(m_fields);
    m_save->setText(m_current.id.isValid() ? tr("Save the field") : tr("Add the field"));
}

void FieldsSection::load()
{
    context().executor.read<QVector<CustomField>>(
        this, [](Stores& stores) { return stores.profiles.fields(false); },
        [this](Result<QVector<CustomField>> fields) {
            if (fields)
                fill(*fields);
            else
                showError(fields.error());
        });
}

int FieldsSection::currentRow() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [this](const CustomField& one) { return one.id == m_current.id; });
    return found == m_fields.end() ? -1 : static_cast<int>(found - m_fields.begin());
}

void FieldsSection::fill(const QVector<CustomField>& fields)
{
    m_fields = fields;
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(static_cast<int>(fields.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const CustomField& field = fields.at(row);
            const QStringList cells{field.name, fieldKindText(field.kind), field.choices.join(QStringLiteral(", "))};
            for (int column = 0; column < cells.size(); ++column)
                m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        }
        const int row = currentRow();
        row < 0 ? m_table->clearSelection() : m_table->selectRow(row);
    }
    const int row = currentRow();
    if (row < 0 && m_current.id.isValid())
        edit({});  // somebody removed it
    else if (row >= 0 && m_fields.at(row).name == m_current.name && m_fields.at(row).choices == m_current.choices)
        m_current = m_fields.at(row);  // it was moved; what a colleague wrote meanwhile is not written over
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_fields.size());
    m_remove->setEnabled(row >= 0);
}

void FieldsSection::edit(const CustomField& field)
{
    m_current = field;
    clearErrors();
    m_name->setText(field.name);
    m_kind->setCurrentIndex(static_cast<int>(field.kind));
    m_kind->setEnabled(!field.id.isValid());  // what customers have in it is of that kind
    m_choices->setPlainText(field.choices.join(QLatin1Char('\n')));
    m_choicesRow->setVisible(field.kind == FieldKind::Choice);
    m_save->setText(field.id.isValid() ? tr("Save the field") : tr("Add the field"));
    fill(QVector<CustomField>(m_fields));
}

void FieldsSection::save()
{
    clearErrors();
    CustomField wanted = m_current;
    wanted.name = m_name->text();
    wanted.kind = static_cast<FieldKind>(m_kind->currentIndex());
    wanted.choices = m_choices->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    context().commands.submit(SaveCustomField{wanted}, this, [this](const Result<CustomField>& done) {
        if (!done)
            return finished(done.error());
        m_current = *done;
        edit({});
        m_name->setFocus();
    });
}

void FieldsSection::finished(const Error& error)
{
    for (const FieldError& each : error.fields) {
        if (each.field == QLatin1String("name") && each.rule == QLatin1String("taken"))
            return setFieldError(each.field, tr("Another field is called that."));
        if (each.field == QLatin1String("choices") && each.rule == QLatin1String("required"))
            return setFieldError(each.field, tr("Please write at least one choice."));
        if (each.field == QLatin1String("fields"))
            return setFieldError(QStringLiteral("name"), tr("There are as many fields as fit: %1.").arg(kMostCustomFields));
        if (each.field == QLatin1String("name") || each.field == QLatin1String("choices"))
            return setFieldError(each.field, fieldErrorSentence(each));
    }
    showError(error);
}

void FieldsSection::move(int by)
{
    const int row = currentRow();
    OrderCustomFields wanted;
    for (const CustomField& field : std::as_const(m_fields))
        wanted.order.append(field.id);
    if (row < 0 || row + by < 0 || row + by >= wanted.order.size())
        return;
    wanted.order.swapItemsAt(row, row + by);
    context().commands.submit(wanted, this, [this](const Result<>& done) {
        if (!done)
            finished(done.error());
    });
}

void FieldsSection::removeCurrent()
{
    if (!m_current.id.isValid())
        return;
    context().commands.submit(RemoveCustomField{m_current.id}, this, [this](const Result<>& done) {
        if (!done)
            finished(done.error());
    });
}

}  // namespace memnun
