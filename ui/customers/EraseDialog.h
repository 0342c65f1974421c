// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/privacy/EraseStore.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace memnun {

class InlineMessage;

/// Says what becomes of a person's data, wants to be told twice that it is meant, makes the customer anonymous, and says
/// what was done. It stands alone: whoever shows a customer may open it.
class EraseDialog final : public QDialog {
    Q_OBJECT

public:
    EraseDialog(const AppContext& context, const Customer& customer, QWidget* parent = nullptr);

    /// Owners and managers, and only who is not anonymous already.
    static bool isOffered(const AppContext& context, const Customer& customer);
    QCheckBox* sure() const { return m_sure; }
    QPushButton* eraseButton() const { return m_erase; }
    QString said() const;

Q_SIGNALS:
    void erased(memnun::CustomerId customer);

private:
    void ask();
    void erase();
    void finished(const Result<Erasure>& outcome);
    void cleanUp(const Erasure& erasure);
    void tell(const Erasure& erasure, const Result<Scrubbed>& scrubbed);

    const AppContext& m_context;
    Customer m_customer;
    InlineMessage* m_message;
    QLabel* m_words;
    QCheckBox* m_sure;
    QDialogButtonBox* m_buttons;
    QPushButton* m_erase;
};

}  // namespace memnun
