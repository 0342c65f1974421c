// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"

#include <QDialog>

class QHBoxLayout;
class QLineEdit;
class QListWidget;

namespace memnun {

/// Ticks tags on and off; typing narrows the list or makes a new tag. Everything is applied at once, on "Apply".
class TagDialog final : public QDialog {
    Q_OBJECT

public:
    TagDialog(const QVector<Tag>& all, const QStringList& current, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void chosen(const QStringList& added, const QVector<memnun::TagId>& removed);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addLine(const QString& name, bool ticked);
    void narrow(const QString& text);
    void takeTyped();
    void apply();

    QVector<Tag> m_all;
    QStringList m_current;
    QLineEdit* m_field;
    QListWidget* m_list;
};

}  // namespace memnun
