// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/BouncedLine.h"

#include "core/customers/BouncedContact.h"
#include "ui/reading/BounceWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

BouncedLine::BouncedLine(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_line(new InlineMessage(this)), m_again(new QPushButton(this))
{
    setObjectName(QStringLiteral("bouncedLine"));
    m_again->setObjectName(QStringLiteral("useAgain"));
    setStyleProperty(m_again, "kind", QStringLiteral("link"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &BouncedLine::useAgain);
    hide();
}

void BouncedLine::setPoint(const std::optional<ContactPoint>& point)
{
    m_point = point && point->bouncedAt ? point : std::nullopt;
    m_again->setEnabled(true);
    retranslate();
    setVisible(m_point.has_value());
}

QString BouncedLine::text() const
{
    return m_point ? m_line->text() : QString();
}

void BouncedLine::retranslate()
{
    m_again->setText(tr("Use it again"));
    m_again->setToolTip(tr("Takes the mark away, for everybody. It can be undone."));
    if (m_point)
        m_line->say(bounceSentence(*m_point), Tone::Warning);
}

void BouncedLine::useAgain()
{
    if (!m_point)
        return;
    m_again->setEnabled(false);
    m_context.commands.submit(UseAddressAgain{m_point->norm}, this, [this](const Result<>& done) {
        m_again->setEnabled(true);
        if (!done)
            Q_EMIT failed(errorSentence(done.error(), tr("Using the address again")));
    });
}

void BouncedLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
