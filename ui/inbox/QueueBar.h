// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketStore.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace memnun {

/// The queues with their counts: the four busy ones as tabs, the others behind "More".
class QueueBar final : public QWidget {
    Q_OBJECT

public:
    explicit QueueBar(const AppContext& context, QWidget* parent = nullptr);

    Queue current() const { return m_current; }
    void setCurrent(Queue queue);
    qint64 count(Queue queue) const { return m_counts.value(queue); }
    bool hasCounts() const { return !m_counts.isEmpty(); }

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void chosen(memnun::Queue queue);
    void countsChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* tab(Queue queue);
    void fillMore();
    void fit();
    QString label(Queue queue) const;
    void retranslate();

    const AppContext& m_context;
    QHash<Queue, qint64> m_counts;
    QHash<Queue, QToolButton*> m_tabs;
    QToolButton* m_more;
    Queue m_current = Queue::Open;
};

}  // namespace memnun
