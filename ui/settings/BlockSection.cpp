// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BlockSection.h"

#include "core/spam/SpamCommands.h"
#include "ui/inbox/MoveWords.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace memnun {

namespace {

const QString kField = QStringLiteral("address");

}  // namespace

BlockSection::BlockSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent), m_table(new QTableWidget(0, 4, this)), m_value(new QLineEdit(this)),
      m_add(new QPushButton(this)), m_remove(new QPushButton(this)), m_row(addRow(kField, m_value))
{
    build();
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Block))
            load();
    });
    retranslate();
}

void BlockSection::build()
{
    hideFoot();
    auto* keys = new QHBoxLayout;
    keys->addWidget(m_add);
    keys->addStretch(1);
    keys->addWidget(m_remove);
    m_table->setObjectName(QStringLiteral("blocked"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(200);
    body()->addLayout(keys);
    body()->addWidget(m_table);
    connect(m_add, &QPushButton::clicked, this, &BlockSection::add);
    connect(m_value, &QLineEdit::returnPressed, this, &BlockSection::add);
    connect(m_remove, &QPushButton::clicked, this, &BlockSection::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
    m_remove->setEnabled(false);
}

void BlockSection::retranslate()
{
    setTexts(title(), tr("Mail from these senders goes to spam when it comes in. Nothing of it is lost, and nobody is told."));
    m_row->setLabel(tr("&Block a sender"));
    m_row->setHint(tr("A whole address such as someone@shop.com, or a domain with its sign: @shop.com."));
    m_add->setText(tr("Block"));
    m_remove->setText(tr("Remove from the list"));
    m_table->setAccessibleName(title());
    m_table->setHorizontalHeaderLabels({tr("Sender"), tr("Mails"), tr("Last one"), tr("Blocked on")});
    fill(m_blocks);
}

void BlockSection::load()
{
    context().executor.read<QVector<MailBlock>>(
        this, [](Stores& stores) { return stores.blocks.all(); },
        [this](Result<QVector<MailBlock>> blocks) {
            if (blocks)
                fill(*blocks);
            else
                showError(blocks.error());
        });
}

void BlockSection::fill(const QVector<MailBlock>& blocks)
{
    m_blocks = blocks;
    const Format format;
    m_table->setRowCount(static_cast<int>(blocks.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const MailBlock& block = blocks.at(row);
        const QStringList cells{block.kind == BlockKind::Domain ? QLatin1Char('@') + block.value : block.value,
                                format.number(block.hits), block.lastHit ? format.dateTime(*block.lastHit) : QStringLiteral("—"),
                                format.dateTime(block.createdAt)};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_remove->setEnabled(!m_table->selectedItems().isEmpty());
}

void BlockSection::add()
{
    clearErrors();
    const QString value = m_value->text().trimmed();
    if (value.isEmpty())
        return;
    const BlockKind kind = value.startsWith(QLatin1Char('@')) || !value.contains(QLatin1Char('@')) ? BlockKind::Domain : BlockKind::Address;
    context().commands.submit(BlockSender{kind, value}, this, [this](const Result<MailBlock>& done) {
        if (done)
            m_value->clear();
        else
            setFieldError(kField, moveErrorSentence(done.error()));
    });
}

void BlockSection::removeSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        context().commands.submit(Unblock{m_blocks.at(index.row()).id}, this, [this](const Result<>& done) {
            if (!done)
                showError(done.error());
        });
    }
}

}  // namespace memnun
