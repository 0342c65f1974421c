// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace memnun {

class StatusCentre;
struct FinishedTask;
struct StatusLine;

/// A popup: running tasks with progress and Cancel, below them what is wrong and what has finished, newest first.
class HappenedPanel final : public QFrame {
    Q_OBJECT

public:
    explicit HappenedPanel(StatusCentre& centre, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* standingRow(const StatusLine& line);
    QWidget* finishedRow(const FinishedTask& done);

    StatusCentre& m_centre;
    QVBoxLayout* m_rows;
    QWidget* m_content = nullptr;
    qsizetype m_shape = -1;
};

}  // namespace memnun
