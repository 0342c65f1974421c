// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace memnun {

/// A list of files. Empty, it is a drop area: a dashed border, a picture and what may be dropped.
class DropList final : public QListWidget {
    Q_OBJECT

public:
    explicit DropList(QWidget* parent = nullptr);

    void setHint(const QString& hint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

}  // namespace memnun
