// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace memnun {

class InlineMessage;

/// At the foot of a message that has not left: how it stands, in the server's words too, and what can be done about it.
class DeliveryLine final : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryLine(const AppContext& context, QWidget* parent = nullptr);

    void setItem(const OutboxItem& item);
    /// What it says now, for tests.
    QString text() const;
    /// No height of its own: words that wrap would ask for that of their narrowest shape, and leave the thread a gap.
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void schedule(Instant at);
    void setTexts();
    template <class Command>
    void submit(const Command& command, const QString& what);

    const AppContext& m_context;
    OutboxItem m_item;
    InlineMessage* m_sentence;
    QLabel* m_words;
    QPushButton* m_retry;
    QPushButton* m_confirm;
    QPushButton* m_takeBack;
    QPushButton* m_now;
    QPushButton* m_when;
    QTimer m_tick;
};

}  // namespace memnun
