// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"
#include "ui/shell/AppContext.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class DayHoursRow;
class FormRow;
class InlineMessage;

/// Writes what is known of a customer: who they are, when they like to be reached, and the business's own fields. Refusals
/// stand beside their fields; a conflict keeps what was typed.
class ProfileDialog final : public QDialog {
    Q_OBJECT

public:
    ProfileDialog(const AppContext& context, const CardFacts& facts, QWidget* parent = nullptr);

    /// By the field's name in commands: "vkn", "birth", "field:3".
    QWidget* field(const QString& name) const;
    void save();

private:
    void build();
    QWidget* makeForm();
    void addIdentity(QVBoxLayout* layout);
    void addLife(QVBoxLayout* layout);
    void addHabits(QVBoxLayout* layout);
    void addFields(QVBoxLayout* layout);
    FormRow* row(const QString& name, const QString& label, QWidget* field);
    QLineEdit* textRow(QVBoxLayout* layout, const QString& name, const QString& label);
    void fill(const CustomerProfile& profile);
    QString text(const QString& name) const;
    QDate day(const QString& name, bool& good);
    bool entered(CustomerProfile& into);
    void finished(const Result<CustomerProfile>& outcome);
    void settle(const std::shared_ptr<const Collision>& collision);

    const AppContext& m_context;
    CardFacts m_facts;
    InlineMessage* m_message;
    QHash<QString, FormRow*> m_rows;
    QVector<DayHoursRow*> m_days;
    QCheckBox* m_verified;
    QPushButton* m_save;
};

}  // namespace memnun
