// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketStore.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace memnun {

/// The queues with their counts, always in the same order: as many of the four busy ones as there is room for are tabs,
/// the others lie behind "More", which has the name of the chosen one while that is behind it.
class QueueBar final : public QWidget {
    Q_OBJECT

public:
    /// From a tab's edge to its text, px.
    static constexpr int kInset = 7;

    explicit QueueBar(const AppContext& context, QWidget* parent = nullptr);

    Queue current() const { return m_current; }
    void setCurrent(Queue queue);
    /// No queue is shown, but something else; until one is chosen.
    void leave();
    qint64 count(Queue queue) const { return m_counts.value(queue); }
    /// The tabs on the screen, from left to right; for tests.
    QVector<Queue> tabs() const;
    QString moreText() const;
    bool hasCounts() const { return !m_counts.isEmpty(); }

public Q_SLOTS:
    /// Reads the counts, or notes that they must be read once the bar is seen.
    void refresh();

Q_SIGNALS:
    void chosen(memnun::Queue queue);
    void countsChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* tab(Queue queue);
    void fillMore();
    void fit();
    void fitMore(const QString& text, bool holdsCurrent);
    qsizetype roomFor(int moreWidth) const;
    QString label(Queue queue) const;
    void retranslate();

    const AppContext& m_context;
    QHash<Queue, qint64> m_counts;
    QHash<Queue, QToolButton*> m_tabs;
    QToolButton* m_more;
    Queue m_current = Queue::Open;
    bool m_stale = false;
    bool m_left = false;
};

}  // namespace memnun
