// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/CopyPort.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace memnun {

class InlineMessage;

/// The safety copies of a workspace: when, why, how big, sound or not; with a button that makes one and one that asks for a
/// restore, which is up to whoever shows the list. Each time it is shown it is read and checked anew.
class CopiesList final : public QWidget {
    Q_OBJECT

public:
    explicit CopiesList(CopyPort& copies, QWidget* parent = nullptr);

    /// Every copy of the list has been checked.
    bool isReady() const { return m_listed && m_toCheck.isEmpty(); }
    QTreeWidget* list() const { return m_list; }
    QPushButton* restoreButton() const { return m_restore; }
    /// The row of the buttons, the one that restores last.
    QHBoxLayout* foot() const { return m_foot; }
    void setRestoreText(const QString& text);
    /// For a page that names the folder itself.
    void hidePlace();
    /// As the button does.
    void makeOne();
    void read();

Q_SIGNALS:
    void restoreWanted(const memnun::SafetyCopy& copy);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class State { Checking, Sound, Damaged };

    void build();
    void retranslate();
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
    QHBoxLayout* m_foot;
    QVector<SafetyCopy> m_shown;
    QVector<int> m_toCheck;  ///< rows, the newest first
    QVector<State> m_states;
    bool m_listed = false;
};

}  // namespace memnun
