// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace memnun {

class ActionRegistry;

/// Every key of the program, by group. Opened with "?".
class CheatSheet final : public QDialog {
    Q_OBJECT

public:
    explicit CheatSheet(const ActionRegistry& registry, QWidget* parent = nullptr);

private:
    QWidget* groupBlock(const QString& group);

    const ActionRegistry& m_registry;
};

}  // namespace memnun
