// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QPlainTextEdit;

namespace memnun {

/// Which addresses are the business's own, so that an import tells answers from questions.
class AddressesSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit AddressesSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Your addresses"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override;

private:
    QPlainTextEdit* m_addresses;
    FormRow* m_row;
};

/// What was typed, split at white space and commas. Invalid with the field "own_addresses" and the first entry that is
/// neither an address nor "@domain" as context.
Result<QStringList> ownAddressesFromText(const QString& text);

}  // namespace memnun
