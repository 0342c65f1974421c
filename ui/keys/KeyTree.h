// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace memnun {

class ActionRegistry;

/// Every command with its keys, by group, to look through and choose from.
class KeyTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit KeyTree(const ActionRegistry& registry, QWidget* parent = nullptr);

    /// Anew from the registry; the chosen command stays chosen.
    void fill();
    /// Only commands whose name, group or keys hold every word of it.
    void narrow(const QString& text);
    /// Empty while nothing is chosen.
    QString currentId() const;
    void choose(const QString& id);
    /// How many commands show.
    int shown() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addGroup(const QString& group);
    QTreeWidgetItem* itemOf(const QString& id) const;

    const ActionRegistry& m_registry;
    QString m_filter;
};

}  // namespace memnun
