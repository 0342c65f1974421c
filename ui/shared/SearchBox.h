// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace memnun {

/// A search field: magnifier in front, clear button, and its key ("Ctrl K") shown at the end while empty.
class SearchBox final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);

    /// Only shown here; the key itself is bound by the action registry.
    void setKeyHint(const QKeySequence& key);

Q_SIGNALS:
    /// Down arrow: the results should take the focus.
    void leaveDown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_hint;
};

}  // namespace memnun
