// SPDX-License-Identifier: GPL-3.0-or-later
// How the steps of CustomerImportDialog are laid out.
#include "ui/imports/ColumnTable.h"
#include "ui/imports/CustomerImportDialog.h"
#include "ui/imports/DropList.h"
#include "ui/imports/DropTarget.h"
#include "ui/imports/ImportOutcome.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace memnun {

namespace {

QLabel* intro(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTextRole(label, QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* columnIn(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    return layout;
}

}  // namespace

void CustomerImportDialog::build()
{
    DialogFrame::dress(*this);
    connect(new DropTarget(this), &DropTarget::dropped, this, [this](const QStringList& paths) {
        if (step() == Step::Files)
            addPaths(paths);
    });
    m_steps = new QStackedWidget(this);
    m_steps->addWidget(filesPage());
    m_steps->addWidget(columnsPage());
    m_steps->addWidget(checkPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(m_steps, 1);
    layout->addLayout(footRow());
    m_back->hide();
    resize(760, 640);
}

QWidget* CustomerImportDialog::filesPage()
{
    auto* page = new QWidget(this);
    m_list = new DropList(page);
    m_list->setAccessibleName(tr("Files with customers"));
    m_list->setHint(tr("Drop files here: CSV, Excel, vCard, or what Google and Outlook export"));
    m_list->setMinimumHeight(120);
    m_pathMessage = new InlineMessage(page);
    m_pathMessage->watch(m_list);
    auto* add = new QPushButton(icon(QStringLiteral("file-text")), tr("Add &files…"), page);
    m_remove = new QPushButton(tr("&Remove"), page);
    m_remove->setEnabled(false);
    for (QPushButton* button : {add, m_remove})
        button->setAutoDefault(false);  // Enter goes on, wherever the focus is
    connect(add, &QPushButton::clicked, this, [this] {
        m_context.desktop.chooseOpenFiles(this, tr("Customers to import"), [this](const QStringList& paths) { addPaths(paths); });
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_paths.removeAt(m_list->currentRow());
        delete m_list->takeItem(m_list->currentRow());
        look();
    });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    m_known = new QComboBox(page);
    m_known->setObjectName(QStringLiteral("known"));
    m_known->addItem(tr("Keep what they have and fill the gaps"), toKey(OnKnown::FillGaps));
    m_known->addItem(tr("Take what the file says"), toKey(OnKnown::FileWins));
    m_known->addItem(tr("Leave them as they are"), toKey(OnKnown::LeaveAlone));
    auto* known = new FormRow(tr("&Customers who are here already"), m_known, page);
    known->setHint(tr("The same e-mail address is the same customer; the same phone number is, if the name is the same too."));
    m_tags = new QLineEdit(page);
    m_tags->setObjectName(QStringLiteral("tags"));
    auto* tags = new FormRow(tr("&Tags for all of them"), m_tags, page);
    tags->setHint(tr("Several with commas, such as “fair 2026, wholesale”. Can be left empty."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* layout = columnIn(page);
    layout->addWidget(intro(tr("People and companies come in with all that is known of them. Importing the same file again adds nobody twice."), page));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_pathMessage);
    layout->addLayout(buttons);
    layout->addWidget(known);
    layout->addWidget(tags);
    add->setFocus();
    return page;
}

QWidget* CustomerImportDialog::columnsPage()
{
    auto* page = new QWidget(this);
    m_file = new QComboBox(page);
    m_file->setAccessibleName(tr("File"));
    m_table = new ColumnTable(page);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_columnMessage = new InlineMessage(page);
    m_columnMessage->watch(m_table);
    connect(m_file, &QComboBox::activated, this, [this](int index) {
        keepColumns();
        showFile(index);
    });
    connect(m_table, &ColumnTable::changed, m_columnMessage, &InlineMessage::clear);
    auto* layout = columnIn(page);
    layout->addWidget(intro(tr("What does each column hold? Known headings were recognised; what you say here is remembered for files with the same headings."), page));
    layout->addWidget(m_file);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_columnMessage);
    return page;
}

QWidget* CustomerImportDialog::checkPage()
{
    auto* page = new QWidget(this);
    m_checking = new QLabel(page);
    m_checking->setWordWrap(true);
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_outcome = new ImportOutcome(m_context, page);
    m_checkMessage = new InlineMessage(page);
    auto* layout = columnIn(page);
    layout->addWidget(m_checking);
    layout->addWidget(m_progress);
    layout->addWidget(m_checkMessage);
    layout->addWidget(m_outcome, 1);
    layout->addStretch();
    return page;
}

QLayout* CustomerImportDialog::footRow()
{
    m_count = new QLabel(this);
    m_back = new QPushButton(tr("&Back"), this);
    m_next = new QPushButton(tr("&Next"), this);
    m_next->setProperty("kind", QStringLiteral("primary"));
    m_next->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    m_back->setAutoDefault(false);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &CustomerImportDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &CustomerImportDialog::goOn);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_count, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    return foot;
}

}  // namespace memnun
