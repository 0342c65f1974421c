// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/personas/Persona.h"

#include <QScrollArea>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace memnun {

class FormRow;
class InlineMessage;
class RuleRow;

/// One persona: picture, name and quote, the four sections, how to write to them, and the rules that say who is one.
class PersonaForm final : public QScrollArea {
    Q_OBJECT

public:
    explicit PersonaForm(QWidget* parent = nullptr);

    /// With an invalid id: a new one.
    void show(const Persona& one);
    using QWidget::show;
    Persona shown() const;
    bool isChanged() const;
    /// What was shown is stored like that now; what was typed since stays.
    void setStored(const Persona& one);
    void setPicture(const QByteArray& picture);
    void setMayEdit(bool may);
    void showError(const Error& error);
    QString errorText() const;
    QLineEdit* name() const { return m_name; }
    QPlainTextEdit* section(PersonaSection which) const { return m_sections[static_cast<std::size_t>(which)].text; }
    bool showsGap(PersonaSection which) const;
    QVector<RuleRow*> rules() const { return m_rules; }
    QDoubleSpinBox* minimum() const { return m_minimum; }
    QVBoxLayout* below() const { return m_below; }  ///< where the preview goes, under the rules

Q_SIGNALS:
    void edited();
    void saveWanted();
    void removeWanted();
    void cardWanted();
    void pictureWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Section {
        QPlainTextEdit* text = nullptr;
        FormRow* row = nullptr;
        QLabel* gap = nullptr;
    };
    void build();
    QWidget* makeHead();
    QWidget* makeSections();
    QWidget* makeFoot();
    void fillRules(const QVector<PersonaRule>& rules);
    void addRule(const PersonaRule& rule);
    void dropRule(RuleRow* row);
    void follow();
    void showPicture();
    void clearErrors();
    void retranslate();

    Persona m_stored;
    QByteArray m_pictureBytes;
    bool m_loading = false;
    bool m_mayEdit = true;
    QToolButton* m_picture;
    QPushButton* m_dropPicture;
    QLineEdit* m_name;
    FormRow* m_nameRow;
    QLineEdit* m_quote;
    FormRow* m_quoteRow;
    QCheckBox* m_active;
    std::array<Section, 4> m_sections;
    QLineEdit* m_tone;
    FormRow* m_toneRow;
    QComboBox* m_channel;
    FormRow* m_channelRow;
    QLabel* m_rulesTitle;
    QLabel* m_noRules;
    QVBoxLayout* m_ruleList;
    QVector<RuleRow*> m_rules;
    QPushButton* m_addRule;
    QLabel* m_minimumName;
    QDoubleSpinBox* m_minimum;
    QVBoxLayout* m_below;
    InlineMessage* m_error;
    QPushButton* m_save;
    QPushButton* m_card;
    QPushButton* m_remove;
};

}  // namespace memnun
