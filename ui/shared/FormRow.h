// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace memnun {

class InlineMessage;

/// One field of a form: label above, the field, a muted hint below, and the error sentence when there is one.
/// Takes ownership of the field and names it for screen readers.
class FormRow final : public QWidget {
    Q_OBJECT

public:
    FormRow(const QString& label, QWidget* field, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setHint(const QString& hint);
    /// Empty clears.
    void setError(const QString& sentence);
    QString error() const;
    QWidget* field() const { return m_field; }

private:
    QLabel* m_label;
    QWidget* m_field;
    QLabel* m_hint;
    InlineMessage* m_error;
};

}  // namespace memnun
