// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TagDialog.h"

#include "core/text/TurkishText.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/StyleSheet.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

TagDialog::TagDialog(const QVector<Tag>& all, const QStringList& current, QWidget* parent)
    : QDialog(parent), m_all(all), m_current(current), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    DialogFrame::dress(*this);
    setMinimumWidth(320);
    m_field->setPlaceholderText(tr("Find or make a tag, then Enter"));
    m_field->setAccessibleName(tr("Tag"));
    m_list->setAccessibleName(tr("Tags"));
    QStringList names;
    for (const Tag& tag : all) {
        addLine(tag.name, current.contains(tag.name));
        names << tag.name;
    }
    auto* completer = new QCompleter(names, m_field);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* done = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    setStyleProperty(done, "kind", QStringLiteral("primary"));
    done->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(m_field, &QLineEdit::textEdited, this, &TagDialog::narrow);
    connect(m_field, &QLineEdit::returnPressed, this, &TagDialog::takeTyped);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagDialog::apply);
    m_field->setFocus();
}

void TagDialog::addLine(const QString& name, bool ticked)
{
    auto* item = new QListWidgetItem(name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

void TagDialog::narrow(const QString& text)
{
    const QString wanted = foldForSearch(text.trimmed());
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!foldForSearch(m_list->item(row)->text()).contains(wanted));
}

/// Enter on an empty field applies; otherwise it ticks the tag typed, made here when it is new.
void TagDialog::takeTyped()
{
    const QString name = m_field->text().simplified();
    if (name.isEmpty())
        return apply();
    QListWidgetItem* item = nullptr;
    for (int row = 0; row < m_list->count() && !item; ++row) {
        if (foldForSearch(m_list->item(row)->text()) == foldForSearch(name))
            item = m_list->item(row);
    }
    if (item)
        item->setCheckState(Qt::Checked);
    else
        addLine(name, true);
    m_field->clear();
    narrow({});
}

/// Enter in the field is answered by the field. A dialog would press its default button as well, so that the first Enter
/// closed it and the second one went to the window behind.
void TagDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !m_field->hasFocus())
        QDialog::keyPressEvent(event);
}

void TagDialog::apply()
{
    if (!m_field->text().simplified().isEmpty())
        takeTyped();
    QStringList added;
    QVector<TagId> removed;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        const bool ticked = item->checkState() == Qt::Checked;
        if (ticked && !m_current.contains(item->text()))
            added << item->text();
        if (ticked || !m_current.contains(item->text()))
            continue;
        for (const Tag& tag : std::as_const(m_all)) {
            if (tag.name == item->text())
                removed.append(tag.id);
        }
    }
    Q_EMIT chosen(added, removed);
    accept();
}

}  // namespace memnun
