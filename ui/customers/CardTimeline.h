// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/EntryList.h"

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QListView;

namespace memnun {

class ListPane;

/// That list with its filter by kind.
class CardTimeline final : public QFrame {
    Q_OBJECT

public:
    explicit CardTimeline(const AppContext& context, QWidget* parent = nullptr);
    EntryList& model() { return m_model; }
    QListView* view() const { return m_view; }
    /// All kinds for none; what its button does.
    void choose(std::optional<EntryKind> only);

Q_SIGNALS:
    void ticketWanted(memnun::TicketId ticket);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EntryList m_model;
    QButtonGroup* m_kinds;
    QHBoxLayout* m_bar;
    QListView* m_view;
    ListPane* m_pane;
};

}  // namespace memnun
