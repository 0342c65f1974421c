// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/StatusCentre.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace memnun {

class ElidedLabel;

/// "1,200 of 19,534 · 1,540/s · 12 s left"; without a total "1,200 · 1,540/s".
QString progressText(const TaskProgress& progress);

/// One running task: title, count, rate, bar, Cancel. In the status bar and in the panel of what happened.
class ProgressRow final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressRow(QWidget* parent = nullptr);

    void setTask(const StatusCentre::Task& task);

Q_SIGNALS:
    void cancelClicked(const QString& id);

private:
    QString m_id;
    ElidedLabel* m_title;
    QLabel* m_count;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace memnun
