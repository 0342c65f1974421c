// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace memnun {

/// Who gets a copy of an answer: two fields that stay away until somebody wants them or a draft has them, and one step that
/// takes in everybody the customer wrote to.
class CopyFields final : public QWidget {
    Q_OBJECT

public:
    explicit CopyFields(QWidget* parent = nullptr);

    void setCopies(const QStringList& cc, const QStringList& bcc);
    QStringList cc() const;
    QStringList bcc() const;
    /// Whom the answered message went to besides us.
    void setOthers(const QStringList& others);
    const QStringList& others() const { return m_others; }
    void takeInOthers();
    void open();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QStringList m_others;
    QWidget* m_fields;
    QLabel* m_ccLabel;
    QLabel* m_bccLabel;
    QLineEdit* m_cc;
    QLineEdit* m_bcc;
    QToolButton* m_all;
};

}  // namespace memnun
