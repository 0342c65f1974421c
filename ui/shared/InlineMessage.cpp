// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/InlineMessage.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace memnun {

InlineMessage::InlineMessage(QWidget* parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(space::s);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void InlineMessage::say(const QString& sentence, Tone tone)
{
    if (sentence.isEmpty()) {
        clear();
        return;
    }
    m_tone = tone;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    if (m_field) {
        setStyleProperty(m_field, "invalid", tone == Tone::Danger ? QStringLiteral("true") : QString());
        m_field->setAccessibleDescription(sentence);
    }
    tint();
    show();
}

void InlineMessage::clear()
{
    m_text->clear();
    if (m_field) {
        setStyleProperty(m_field, "invalid", QString());
        m_field->setAccessibleDescription(QString());
    }
    hide();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::watch(QWidget* field)
{
    m_field = field;
    connect(field, &QObject::destroyed, this, [this] { m_field = nullptr; });
}

void InlineMessage::tint()
{
    const QColor colour = Theme::of(palette()).foreground(m_tone);
    const QString sheet = QStringLiteral("color:%1").arg(colour.name());
    if (m_text->styleSheet() != sheet)
        m_text->setStyleSheet(sheet);
    const bool bad = m_tone == Tone::Danger || m_tone == Tone::Warning;
    const QString name = bad ? QStringLiteral("triangle-alert") : QStringLiteral("info");
    m_icon->setPixmap(iconPixmap(name, 16, devicePixelRatioF(), colour));
}

void InlineMessage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty())
        tint();
    QWidget::changeEvent(event);
}

}  // namespace memnun
