// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace memnun {

/// A small window for work before there is a main window: what is done, how far it is, and Cancel.
class WorkDialog final : public QDialog {
    Q_OBJECT

public:
    explicit WorkDialog(const QString& title, QWidget* parent = nullptr);

    /// `total` 0: not known yet. `text` names the count: "240 of 600 tickets".
    void setProgress(int done, int total, const QString& text);

Q_SIGNALS:
    void cancelled();

protected:
    void reject() override;

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace memnun
