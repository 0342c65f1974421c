// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/CopyPort.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace memnun {

class InlineMessage;

/// The safety copies of a workspace: when, why, how big, sound or not. It makes one by hand and asks for a restore; whoever
/// opened it does that.
class CopiesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit CopiesDialog(CopyPort& copies, QWidget* parent = nullptr);

    /// Every copy of the list has been checked.
    bool isReady() const { return m_listed && m_toCheck.isEmpty(); }
    QTreeWidget* list() const { return m_list; }
    /// As the button does.
    void makeOne();

Q_SIGNALS:
    void restoreWanted(const memnun::SafetyCopy& copy);

private:
    enum class State { Checking, Sound, Damaged };

    void build();
    void read();
    void fill(const QVector<SafetyCopy>& copies);
    void checkNext();
    void setState(QTreeWidgetItem* item, State state);
    void follow();
    SafetyCopy chosen() const;

    CopyPort& m_copies;
    QTreeWidget* m_list;
    QLabel* m_empty;
    QLabel* m_place;
    InlineMessage* m_message;
    QPushButton* m_make;
    QPushButton* m_restore;
    QVector<SafetyCopy> m_shown;
    QVector<int> m_toCheck;  ///< rows, the newest first
    QVector<State> m_states;
    bool m_listed = false;
};

}  // namespace memnun
