// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStackedWidget>

class QAbstractItemView;
class QPushButton;

namespace memnun {

class EmptyState;
class InlineMessage;
class ListModel;

/// A view with its skeleton, its empty page and its error, chosen by the model's state, which it tells whether it is
/// seen. Takes ownership of the view.
class ListPane final : public QStackedWidget {
    Q_OBJECT

public:
    enum class Showing { Skeleton, Rows, Empty, Error };

    ListPane(QAbstractItemView* view, ListModel* model, int rowHeight = 72, QWidget* parent = nullptr);

    /// For its icon, texts and first step.
    EmptyState* emptyState() const { return m_empty; }
    Showing showing() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void retranslate();

    QAbstractItemView* m_view;
    QPointer<ListModel> m_model;  ///< may go before the pane: members go before the children of who owns both
    EmptyState* m_empty;
    InlineMessage* m_message;
    QPushButton* m_again;
};

}  // namespace memnun
