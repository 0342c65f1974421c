// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AutoAnswerSection.h"

#include "core/settings/Settings.h"
#include "ui/shared/FormRow.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace memnun {

// Written to customers in their language, whatever language the program speaks: not for translation.
AutoAnswerSettings::Texts usualTurkishAnswer()
{
    return {QStringLiteral("Merhaba,\n\nMesajınızı aldık; talep numaranız {number}. En kısa sürede yanıtlayacağız. Bu e-postayı yanıtlayarak "
                           "ekleme yapabilirsiniz.\n\n{company}"),
            QStringLiteral("Merhaba,\n\nMesajınızı aldık; talep numaranız {number}. Şu anda kapalıyız, {opening} itibarıyla ilgileneceğiz. Bu "
                           "e-postayı yanıtlayarak ekleme yapabilirsiniz.\n\n{company}")};
}

AutoAnswerSettings::Texts usualEnglishAnswer()
{
    return {QStringLiteral("Hello,\n\nWe received your message; its number is {number}. We will answer as soon as we can. Reply to this mail to "
                           "add anything.\n\n{company}"),
            QStringLiteral("Hello,\n\nWe received your message; its number is {number}. We are closed right now and will look at it from "
                           "{opening} on. Reply to this mail to add anything.\n\n{company}")};
}

AutoAnswerSection::AutoAnswerSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent), m_enabled(new QCheckBox(this)), m_perDay(new QSpinBox(this)),
      m_enabledRow(addRow(QStringLiteral("auto_answer"), m_enabled)), m_perDayRow(addRow(QStringLiteral("per_day"), m_perDay))
{
    m_perDay->setRange(1, AutoAnswerSettings::mostPerDay);
    const std::array fields{QStringLiteral("tr_open"), QStringLiteral("tr_closed"), QStringLiteral("en_open"), QStringLiteral("en_closed")};
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        auto* text = new QPlainTextEdit(this);
        text->setFixedHeight(148);
        text->setTabChangesFocus(true);
        m_texts[i] = text;
        m_rows[i] = addRow(fields[i], text);
        connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
            if (text->hasFocus())
                edited();
        });
    }
    placeBeside(m_rows[TurkishOpen], {{m_rows[TurkishClosed], 1}});
    placeBeside(m_rows[EnglishOpen], {{m_rows[EnglishClosed], 1}});
    placeBeside(m_perDayRow);
    connect(m_enabled, &QCheckBox::clicked, this, [this] { edited(); });
    connect(m_perDay, &QSpinBox::valueChanged, this, [this] {
        if (m_perDay->hasFocus())
            edited();
    });
    retranslate();
}

void AutoAnswerSection::retranslate()
{
    setTexts(title(), tr("Tells a customer at once that a new mail arrived. Never sent for imported mail, to lists, to automatic mail or to "
                         "addresses that nobody reads."));
    m_enabledRow->setLabel(tr("New mail from customers"));
    m_enabled->setText(tr("&Answer it with its ticket number"));
    m_rows[TurkishOpen]->setLabel(tr("Turkish, during business hours"));
    m_rows[TurkishClosed]->setLabel(tr("Turkish, outside business hours"));
    m_rows[EnglishOpen]->setLabel(tr("English, during business hours"));
    m_rows[EnglishClosed]->setLabel(tr("English, outside business hours"));
    m_rows[EnglishOpen]->setHint(tr("{number} is the ticket's number, {company} your company, {subject} the mail's subject."));
    m_rows[EnglishClosed]->setHint(tr("{opening} is when you open next, holidays included: 30 October 09:00."));
    m_perDayRow->setLabel(tr("At &most this many to one sender in 24 hours"));
}

void AutoAnswerSection::load()
{
    readSetting(setting::kAutoAnswer, [this](const QJsonValue& stored) {
        AutoAnswerSettings settings = AutoAnswerSettings::fromJson(stored);
        if (stored.isUndefined() || stored.isNull()) {
            settings.turkish = usualTurkishAnswer();
            settings.english = usualEnglishAnswer();
        }
        show(settings);
    });
}

void AutoAnswerSection::show(const AutoAnswerSettings& settings)
{
    m_stored = settings;
    m_enabled->setChecked(settings.enabled);
    m_perDay->setValue(settings.perDay);
    m_texts[TurkishOpen]->setPlainText(settings.turkish.open);
    m_texts[TurkishClosed]->setPlainText(settings.turkish.closed);
    m_texts[EnglishOpen]->setPlainText(settings.english.open);
    m_texts[EnglishClosed]->setPlainText(settings.english.closed);
}

void AutoAnswerSection::save()
{
    AutoAnswerSettings settings = m_stored;
    settings.enabled = m_enabled->isChecked();
    settings.perDay = m_perDay->value();
    settings.turkish = {m_texts[TurkishOpen]->toPlainText(), m_texts[TurkishClosed]->toPlainText()};
    settings.english = {m_texts[EnglishOpen]->toPlainText(), m_texts[EnglishClosed]->toPlainText()};
    if (settings.enabled && settings.turkish.open.trimmed().isEmpty() && settings.english.open.trimmed().isEmpty()) {
        setFieldError(QStringLiteral("tr_open"), tr("Without any words there is nothing to send. Write at least one of the two."));
        return;
    }
    if (settings.enabled && !m_stored.enabled)
        settings.since = context().clock.now();  // what came before is not answered
    saveSetting(setting::kAutoAnswer, settings.toJson(), [this, settings] { show(settings); });
}

}  // namespace memnun
