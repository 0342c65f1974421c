// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/AutoAnswerSettings.h"
#include "ui/settings/SettingsSection.h"

#include <array>

class QCheckBox;
class QPlainTextEdit;
class QSpinBox;

namespace memnun {

/// The answer that says a mail arrived: on or off, its words in two languages, and how many of them one sender gets.
class AutoAnswerSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit AutoAnswerSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Acknowledgement"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override;

private:
    /// Of both languages, while the business is open and while it is not.
    enum Text { TurkishOpen, TurkishClosed, EnglishOpen, EnglishClosed, kTexts };
    QPlainTextEdit* addText(const QString& field);
    void show(const AutoAnswerSettings& settings);

    AutoAnswerSettings m_stored;
    QCheckBox* m_enabled;
    QSpinBox* m_perDay;
    FormRow* m_enabledRow;
    FormRow* m_perDayRow;
    std::array<QPlainTextEdit*, kTexts> m_texts{};
    std::array<FormRow*, kTexts> m_rows{};
};

/// The words a business begins with.
AutoAnswerSettings::Texts usualTurkishAnswer();
AutoAnswerSettings::Texts usualEnglishAnswer();

}  // namespace memnun
