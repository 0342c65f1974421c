// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ListPane.h"

#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/ListModel.h"
#include "ui/shared/SkeletonList.h"
#include "ui/shared/StyleSheet.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

ListPane::ListPane(QAbstractItemView* view, ListModel* model, int rowHeight, QWidget* parent)
    : QStackedWidget(parent), m_view(view), m_model(model), m_empty(new EmptyState(this))
{
    if (view->model() != model)
        view->setModel(model);
    auto* failed = new QWidget(this);
    m_message = new InlineMessage(failed);
    m_again = new QPushButton(failed);
    auto* layout = new QVBoxLayout(failed);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->addWidget(m_message);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch();
    // In the order of Showing.
    addWidget(new SkeletonList(rowHeight, this));
    addWidget(view);
    addWidget(m_empty);
    addWidget(failed);
    connect(m_again, &QPushButton::clicked, model, &ListModel::reload);
    connect(model, &ListModel::stateChanged, this, &ListPane::follow);
    connect(model, &ListModel::rowsSettled, this, &ListPane::follow);
    retranslate();
    follow();
}

ListPane::Showing ListPane::showing() const
{
    return static_cast<Showing>(currentIndex());
}

void ListPane::follow()
{
    Showing page = Showing::Rows;
    if (m_model->rowCount() == 0) {
        switch (m_model->state()) {
        case ListState::Idle:
        case ListState::Loading: page = Showing::Skeleton; break;
        case ListState::Ready: page = m_model->canFetchMore({}) ? Showing::Skeleton : Showing::Empty; break;
        case ListState::Failed: page = Showing::Error; break;
        }
    }
    if (page == Showing::Error)
        m_message->say(errorSentence(m_model->error()));
    setCurrentIndex(static_cast<int>(page));
    // Rows removed by hand may leave nothing although the store has more.
    if (m_model->rowCount() == 0 && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

void ListPane::retranslate()
{
    m_again->setText(tr("Try again"));
    if (m_model->state() == ListState::Failed)
        m_message->say(errorSentence(m_model->error()));
}

void ListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void ListPane::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    m_model->setShown(true);
}

void ListPane::hideEvent(QHideEvent* event)
{
    QStackedWidget::hideEvent(event);
    if (m_model)  // a window that is destroyed hides its children last of all
        m_model->setShown(false);
}

}  // namespace memnun
