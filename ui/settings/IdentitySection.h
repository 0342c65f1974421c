// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QLineEdit;
class QPlainTextEdit;

namespace memnun {

/// Who is working, as customers see it, and the company's name.
class IdentitySection final : public SettingsSection {
    Q_OBJECT

public:
    explicit IdentitySection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("You and your company"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override;

private:
    void show(const User& user);

    User m_user;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QLineEdit* m_job;
    QPlainTextEdit* m_signature;
    QLineEdit* m_company;
    FormRow* m_nameRow;
    FormRow* m_emailRow;
    FormRow* m_jobRow;
    FormRow* m_signatureRow;
    FormRow* m_companyRow;
};

}  // namespace memnun
