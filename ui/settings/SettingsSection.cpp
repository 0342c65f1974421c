// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsSection.h"

#include "core/settings/SettingCommands.h"
#include "core/settings/SettingStore.h"
#include "ui/shared/Card.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

SettingsSection::SettingsSection(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_heading(new QLabel(this)),
      m_intro(new QLabel(this)),
      m_card(new Card(this)),
      m_foot(new QHBoxLayout),
      m_save(new QPushButton(this)),
      m_message(new InlineMessage(this))
{
    setTextRole(m_heading, QStringLiteral("title"));
    setTextRole(m_intro, QStringLiteral("muted"));
    m_intro->setWordWrap(true);
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_card->body()->setSpacing(space::l);
    m_foot->setSpacing(space::m);
    m_foot->addWidget(m_save);
    m_foot->addWidget(m_message, 1);
    m_foot->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_heading);
    layout->addWidget(m_intro);
    layout->addWidget(m_card);
    layout->addLayout(m_foot);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, [this] {
        clearErrors();
        save();
    });
}

QVBoxLayout* SettingsSection::body() const
{
    return m_card->body();
}

void SettingsSection::setTexts(const QString& heading, const QString& intro)
{
    m_heading->setText(heading);
    m_intro->setText(intro);
    m_save->setText(tr("Save"));
}

void SettingsSection::hideFoot()
{
    m_save->hide();
}

FormRow* SettingsSection::addRow(const QString& field, QWidget* widget)
{
    auto* row = new FormRow(QString(), widget, this);
    body()->addWidget(row);
    m_rows.insert(field, row);
    return row;
}

void SettingsSection::placeBeside(FormRow* left, const QVector<std::pair<FormRow*, int>>& right)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::l);
    const auto half = [this, line] {
        auto* made = new QWidget(this);
        auto* row = new QHBoxLayout(made);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::l);
        // A long word must not push the other half off the common edge.
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        line->addWidget(made, 1, Qt::AlignTop);
        return row;
    };
    QHBoxLayout* first = half();
    QHBoxLayout* second = half();
    body()->removeWidget(left);
    first->addWidget(left, 1, Qt::AlignTop);
    for (const auto& [row, share] : right) {
        body()->removeWidget(row);
        second->addWidget(row, share, Qt::AlignTop);
    }
    body()->addLayout(line);
}

void SettingsSection::setFieldError(const QString& field, const QString& sentence)
{
    if (FormRow* row = m_rows.value(field))
        row->setError(sentence);
}

void SettingsSection::clearErrors()
{
    for (FormRow* row : std::as_const(m_rows))
        row->setError({});
    m_message->clear();
}

void SettingsSection::readSetting(const char* key, std::function<void(const QJsonValue&)> then)
{
    m_context.executor.read<std::optional<QJsonValue>>(
        this, [name = QString::fromLatin1(key)](Stores& stores) { return stores.settings.get(name); },
        [this, then = std::move(then)](Result<std::optional<QJsonValue>> value) {
            if (!value)
                showError(value.error());
            else if (!m_edited)
                then(value->value_or(QJsonValue()));
        });
}

void SettingsSection::saveSetting(const char* key, const QJsonValue& value, std::function<void()> then)
{
    const QString name = QString::fromLatin1(key);
    m_context.commands.submit(SaveSetting{name, value}, this, [this, name, then = std::move(then)](Result<> saved) {
        if (!saved) {
            showError(saved.error(), name);
            return;
        }
        showSaved();
        if (then)
            then();
    });
}

void SettingsSection::showError(const Error& error, const QString& field)
{
    bool placed = false;
    for (const FieldError& problem : error.fields) {
        placed = placed || m_rows.contains(problem.field);
        setFieldError(problem.field, fieldErrorSentence(problem));
    }
    if (placed)
        return;
    const QString sentence = errorSentence(error, tr("Saving the settings"));
    if (m_rows.contains(field))
        setFieldError(field, sentence);
    else
        say(sentence, Tone::Danger);
}

void SettingsSection::showSaved()
{
    m_edited = false;
    say(tr("Saved"), Tone::Positive);
    m_saidSaved = true;
}

void SettingsSection::say(const QString& sentence, Tone tone)
{
    m_saidSaved = false;
    m_message->say(sentence, tone);
}

void SettingsSection::edited()
{
    m_edited = true;
    if (m_saidSaved)
        m_message->clear();
    m_saidSaved = false;
}

void SettingsSection::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
