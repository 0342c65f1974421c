// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/welcome/NewWorkspace.h"

#include <QWidget>

class QLineEdit;

namespace memnun {

class FormRow;

/// "Who are you?": company, name, e-mail and the addresses of the business.
class IdentityForm final : public QWidget {
    Q_OBJECT

public:
    explicit IdentityForm(QWidget* parent = nullptr);

    /// What the workspace knows of its business already.
    void fill(const QString& company, const QStringList& addresses);
    /// What was typed; otherwise nothing, with the sentences beside the fields.
    std::optional<Newcomer> read();

Q_SIGNALS:
    void companyEdited(const QString& company);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_company;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QLineEdit* m_addresses;
    FormRow* m_companyRow;
    FormRow* m_nameRow;
    FormRow* m_emailRow;
    FormRow* m_addressesRow;
    bool m_addressesTyped = false;
};

}  // namespace memnun
