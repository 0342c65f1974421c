// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace memnun {

class ActionRegistry;
class SearchBox;

/// The keys that would do something now, by group, to be looked through by typing. Opened and closed with "?".
class CheatSheet final : public QDialog {
    Q_OBJECT

public:
    explicit CheatSheet(const ActionRegistry& registry, QWidget* parent = nullptr);

    SearchBox* filter() const { return m_filter; }
    /// The commands that show, in their order.
    QStringList shown() const { return m_shown; }

Q_SIGNALS:
    /// The settings page, where keys are changed.
    void changeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        QString text;
        QStringList caps;
    };
    struct Group {
        QString title;
        QVector<Line> lines;
    };
    QVector<Group> groups() const;
    Group listKeys() const;
    void addContent(QLayout* head);
    void fill();
    QWidget* block(const Group& group);

    QVector<Group> m_groups;
    QStringList m_shown;
    SearchBox* m_filter;
    QWidget* m_content;
    const ActionRegistry& m_registry;
};

}  // namespace memnun
