// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QJsonValue>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class Card;
class FormRow;
class InlineMessage;

/// One part of the settings page: a heading, a card with fields, and a foot with "Save" and what became of it.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSection(AppContext& context, QWidget* parent = nullptr);

    virtual QString title() const = 0;
    /// Reads what is stored into the fields, unless the user is in the middle of changing them.
    virtual void load() = 0;

protected:
    virtual void retranslate() = 0;
    /// Sends what stands in the fields; called by the button.
    virtual void save() = 0;

    void changeEvent(QEvent* event) override;

    AppContext& context() { return m_context; }
    QVBoxLayout* body() const;
    /// The row of the Save button, for further buttons.
    QHBoxLayout* foot() const { return m_foot; }
    void setTexts(const QString& heading, const QString& intro);
    /// Without a Save button: the section acts at once.
    void hideFoot();

    /// A row in the card whose errors the commands report under `field`.
    FormRow* addRow(const QString& field, QWidget* widget);
    /// Puts rows side by side in two equal halves, so that every line of the card has the same edges; the right one may
    /// hold several, each with its share.
    void placeBeside(FormRow* left, const QVector<std::pair<FormRow*, int>>& right = {});
    void setFieldError(const QString& field, const QString& sentence);
    void clearErrors();

    void readSetting(const char* key, std::function<void(const QJsonValue&)> then);
    /// The message says "Saved", or the sentence of what failed stands at the row named like the setting, else beside
    /// Save.
    void saveSetting(const char* key, const QJsonValue& value, std::function<void()> then = {});
    void showError(const Error& error, const QString& field = {});
    void showSaved();
    void say(const QString& sentence, Tone tone);
    /// Any change by the user: the section isn't read again under their hands, and "Saved" goes.
    void edited();
    bool isEdited() const { return m_edited; }

private:
    AppContext& m_context;
    QLabel* m_heading;
    QLabel* m_intro;
    Card* m_card;
    QHBoxLayout* m_foot;
    QPushButton* m_save;
    InlineMessage* m_message;
    QHash<QString, FormRow*> m_rows;
    bool m_edited = false;
    bool m_saidSaved = false;
};

}  // namespace memnun
