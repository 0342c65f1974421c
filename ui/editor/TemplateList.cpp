// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TemplateList.h"

#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr int kMostRows = 8;
constexpr int kWidth = 400;

}  // namespace

TemplateList::TemplateList(QWidget* parent)
    : QFrame(parent), m_list(new QListWidget(this)), m_none(new QLabel(this)), m_keys(new QLabel(this))
{
    setStyleProperty(this, "panel", QStringLiteral("card"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    setStyleProperty(m_list, "list", QStringLiteral("plain"));
    setTextRole(m_keys, QStringLiteral("caption"));
    setTextRole(m_none, QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    layout->setSpacing(space::xs);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    layout->addWidget(m_keys);
    m_keys->setContentsMargins(space::s, 0, space::s, space::xs);
    m_none->setContentsMargins(space::s, space::s, space::s, space::s);
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        if (const Template* one = current())
            Q_EMIT chosen(*one);
    });
    hide();
}

void TemplateList::fill(const QVector<Template>& fitting)
{
    const QString before = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_templates = fitting;
    m_list->clear();
    for (const Template& one : fitting) {
        QString line = one.name;
        if (!one.folder.isEmpty())
            line += QStringLiteral("  ·  ") + one.folder;
        if (!one.shortcut.isEmpty())
            line += QStringLiteral("  /") + one.shortcut;
        if (one.nearest(m_language) != m_language)
            line += QStringLiteral("  ") + (m_language == TextLanguage::Turkish ? tr("(English only)") : tr("(Turkish only)"));
        auto* item = new QListWidgetItem(line, m_list);
        item->setToolTip(one.text(one.nearest(m_language)).left(400));
    }
    const auto again = m_list->findItems(before, Qt::MatchExactly);
    m_list->setCurrentItem(again.isEmpty() ? m_list->item(0) : again.first());
}

void TemplateList::show(const QVector<Template>& fitting, TextLanguage language, const QRect& beside, bool sayNone)
{
    if (fitting.isEmpty() && !sayNone) {
        hide();
        return;
    }
    m_language = language;
    fill(fitting);
    setAccessibleName(tr("Templates"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setVisible(!fitting.isEmpty());
    m_none->setText(tr("No template fits. Templates are made on the Templates page."));
    m_none->setWordWrap(true);
    m_none->setVisible(fitting.isEmpty());
    m_keys->setText(tr("↑ ↓ choose · Enter inserts · Esc closes"));
    m_keys->setVisible(!fitting.isEmpty());
    place(beside);
    raise();
    QFrame::show();
}

/// Above the line where there is room for it, because the editor stands at the foot of the window.
void TemplateList::place(const QRect& beside)
{
    const int rows = std::clamp(m_list->count(), 1, kMostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), space::xl) + 2 * space::xs);
    const int width = std::min(kWidth, parentWidget()->width() - 2 * space::s);
    setFixedWidth(width);
    adjustSize();
    const int left = std::clamp(beside.left(), space::s, std::max(space::s, parentWidget()->width() - width - space::s));
    const int above = beside.top() - height() - space::xs;
    move(left, above >= space::s ? above : std::min(beside.bottom() + space::xs, parentWidget()->height() - height()));
}

void TemplateList::step(int by)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
}

const Template* TemplateList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_templates.size() ? &m_templates.at(row) : nullptr;
}

QStringList TemplateList::lines() const
{
    QStringList all;
    for (int row = 0; row < m_list->count(); ++row)
        all << m_list->item(row)->text();
    return all;
}

}  // namespace memnun
