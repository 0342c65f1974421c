// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/NewWorkspace.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace memnun {

/// The workspaces opened last, one button each: name, and where it is. Hidden while there are none.
class RecentList final : public QWidget {
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent = nullptr);

    void setWorkspaces(const QVector<RecentWorkspace>& workspaces);

Q_SIGNALS:
    /// RecentWorkspace::shown of the chosen one.
    void chosen(const QString& shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QVBoxLayout* m_rows;
};

}  // namespace memnun
