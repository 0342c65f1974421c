// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ViewBar.h"

#include "core/views/ViewCommands.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/views/ViewList.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kWidest = 150;
constexpr auto kId = "view";

QString withCount(const QString& name, qint64 count)
{
    return count > 0 ? name + QLatin1Char(' ') + Format().counted(count, ViewList::kMost) : name;
}

}  // namespace

ViewBar::ViewBar(const AppContext& context, ViewList& views, QWidget* parent)
    : QWidget(parent), m_context(context), m_views(views), m_more(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, space::s);
    row->setSpacing(space::xs);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(120);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->setIcon(icon(QStringLiteral("ellipsis"), IconRole::Muted));
    setStyleProperty(m_more, "kind", QStringLiteral("chip"));
    row->addWidget(m_more);
    row->addStretch();
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] { fillMenu(m_more->menu()); });
    connect(&views, &ViewList::changed, this, &ViewBar::follow);
    follow();
}

void ViewBar::setCurrent(ViewId id)
{
    m_current = id;
    follow();
}

QToolButton* ViewBar::makeButton(ViewId id)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setStyleProperty(button, "kind", QStringLiteral("chip"));
    connect(button, &QToolButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT chosen(id);
    });
    button->setProperty(kId, id.value());
    return button;
}

void ViewBar::makeButtons()
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    for (QToolButton* button : std::exchange(m_buttons, {})) {
        row->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (const ListedView& one : m_views.views()) {
        QToolButton* button = makeButton(one.view.id);
        row->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.append(button);
    }
}

void ViewBar::label(QToolButton* button, const ListedView& one)
{
    const bool current = one.view.id == m_current;
    button->setFont(typeFont(TypeStep::Caption, current ? QFont::DemiBold : QFont::Normal));
    const QFontMetrics metrics(typeFont(TypeStep::Caption, QFont::DemiBold));
    const QString full = withCount(one.view.name, one.count);
    const int tail = metrics.horizontalAdvance(full) - metrics.horizontalAdvance(one.view.name);
    const QString name = metrics.elidedText(one.view.name, Qt::ElideRight, kWidest - tail);
    const QString text = withCount(name, one.count).replace(QLatin1Char('&'), QLatin1String("&&"));
    button->setText(text);
    button->setToolTip(full);
    button->setAccessibleName(full);
    button->setChecked(current);
    button->setFixedWidth(metrics.horizontalAdvance(withCount(name, one.count)) + 2 * space::s + 2);
}

/// Counts move all the time: a button that is pressed, or has the focus, must not be replaced by them.
void ViewBar::follow()
{
    const QVector<ListedView>& views = m_views.views();
    const auto isOf = [](const QToolButton* button, const ListedView& one) { return button->property(kId) == one.view.id.value(); };
    if (!std::equal(m_buttons.begin(), m_buttons.end(), views.begin(), views.end(), isOf))
        makeButtons();
    for (qsizetype i = 0; i < views.size(); ++i)
        label(m_buttons.at(i), views.at(i));
    m_more->setToolTip(tr("Views"));
    m_more->setAccessibleName(tr("Views"));
    setVisible(!m_buttons.isEmpty());
    fit();
}

/// The chosen one always has its button; the others as far as there is room.
void ViewBar::fit()
{
    const auto widthOf = [](const QToolButton* button) { return button->minimumWidth() + space::xs; };
    int room = width() - m_more->sizeHint().width();
    for (const QToolButton* button : std::as_const(m_buttons))
        room -= button->isChecked() ? widthOf(button) : 0;
    for (QToolButton* button : std::as_const(m_buttons)) {
        const bool fits = button->isChecked() || widthOf(button) <= room;
        button->setVisible(fits);
        if (!button->isChecked())
            room = fits ? room - widthOf(button) : -1;
    }
}

QStringList ViewBar::shown() const
{
    QStringList names;
    for (const QToolButton* button : m_buttons) {
        if (!button->isHidden())
            names.append(button->toolTip());
    }
    return names;
}

bool ViewBar::mayEditCurrent() const
{
    const ListedView* one = m_views.find(m_current);
    return one && mayEdit(one->view, {m_context.me.id, m_context.me.role});
}

void ViewBar::fillMenu(QMenu* menu)
{
    menu->clear();
    for (const ListedView& one : m_views.views()) {
        QString text = withCount(one.view.name, one.count);
        QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(one.view.id == m_current);
        if (one.view.shared)
            action->setToolTip(tr("Everybody sees this view"));
        connect(action, &QAction::triggered, this, [this, id = one.view.id] {
            setCurrent(id);
            Q_EMIT chosen(id);
        });
    }
    if (!m_views.views().isEmpty())
        menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("plus")), tr("New view…")), &QAction::triggered, this, &ViewBar::newWanted);
    if (const ListedView* one = m_views.find(m_current)) {
        const QString name = QString(one->view.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* edit = menu->addAction(icon(QStringLiteral("pencil")), tr("Change “%1”…").arg(name));
        QAction* remove = menu->addAction(icon(QStringLiteral("trash-2")), tr("Delete “%1”").arg(name));
        edit->setEnabled(mayEditCurrent());
        remove->setEnabled(mayEditCurrent());
        connect(edit, &QAction::triggered, this, [this] { Q_EMIT editWanted(m_current); });
        connect(remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(m_current); });
    }
}

void ViewBar::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

void ViewBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ViewBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

}  // namespace memnun
