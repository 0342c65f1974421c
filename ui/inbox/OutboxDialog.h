// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/OutboxRow.h"
#include "ui/shell/AppContext.h"

#include <QDialog>
#include <QMap>

class QVBoxLayout;

namespace memnun {

class EmptyState;
class InlineMessage;

/// All that has not left yet: what could not be sent first, then by when it leaves. It follows the outbox while it is open.
class OutboxDialog final : public QDialog {
    Q_OBJECT

public:
    explicit OutboxDialog(const AppContext& context, QWidget* parent = nullptr);

    /// As many as are shown; of more it only says that there are.
    static constexpr int kMost = 200;
    /// In the order in which they stand there.
    QVector<OutboxRow*> rows() const;
    /// The outbox has been read.
    bool isReady() const { return m_ready; }

Q_SIGNALS:
    void ticketWanted(memnun::TicketId ticket);

private:
    struct Shown {
        QVector<OutboxEntry> entries;
        int all = 0;
    };
    static Result<Shown> read(Stores& stores);
    void readAgain();
    void fill(const Result<Shown>& found);
    OutboxRow* rowFor(OutboxId id);

    const AppContext& m_context;
    QMap<OutboxId, OutboxRow*> m_rows;
    QVBoxLayout* m_list;
    EmptyState* m_empty;
    QLabel* m_more;
    InlineMessage* m_message;
    CancelFlag m_reading;
    bool m_ready = false;
};

}  // namespace memnun
