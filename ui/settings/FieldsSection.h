// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomField.h"
#include "ui/settings/SettingsSection.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace memnun {

/// The fields that the business gives its customers, in their order; in effect at once.
class FieldsSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit FieldsSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Customer fields"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override;

private:
    void build();
    void fill(const QVector<CustomField>& fields);
    /// Into the form; one without an id is a new one.
    void edit(const CustomField& field);
    void move(int by);
    void removeCurrent();
    void finished(const Error& error);
    int currentRow() const;

    QVector<CustomField> m_fields;
    CustomField m_current;
    QTableWidget* m_table;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QPlainTextEdit* m_choices;
    FormRow* m_nameRow;
    FormRow* m_kindRow;
    FormRow* m_choicesRow;
    QPushButton* m_new;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QPushButton* m_save;
};

}  // namespace memnun
