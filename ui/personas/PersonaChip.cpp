// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaChip.h"

#include "core/personas/PersonaCommands.h"
#include "ui/personas/PersonaWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QEvent>
#include <QMenu>

namespace memnun {

namespace {

constexpr int kWidest = 190;

}  // namespace

PersonaChip::PersonaChip(const AppContext& context, QWidget* parent) : QToolButton(parent), m_context(context)
{
    setStyleProperty(this, "kind", QStringLiteral("chip"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &PersonaChip::fillMenu);
    hide();
}

void PersonaChip::show(CustomerId customer, const PersonaOfCustomer& persona)
{
    m_customer = customer;
    m_persona = persona;
    setVisible(!persona.all.isEmpty());
    fill();
}

void PersonaChip::clear()
{
    m_customer = {};
    m_persona = {};
    hide();
}

void PersonaChip::fill()
{
    const Persona& one = m_persona.persona;
    const QString name = one.id.isValid() ? one.name : tr("No persona");
    setText(fontMetrics().elidedText(name, Qt::ElideRight, kWidest).replace(QLatin1Char('&'), QStringLiteral("&&")));
    QStringList lines;
    lines << (one.id.isValid() ? tr("Persona: %1").arg(one.name) : tr("No persona fits what is known of this customer."));
    if (m_persona.byHand)
        lines << tr("Given by hand");
    else if (one.id.isValid())
        lines << tr("Score %1").arg(Format().percent(100 * m_persona.score.score));
    if (one.id.isValid() && !one.rules.isEmpty())
        lines << reasonLines(one, m_persona.score, m_persona.facts);
    if (!one.tone.isEmpty())
        lines << tr("Tone: %1").arg(one.tone);
    if (one.channel)
        lines << tr("Channel: %1").arg(channelText(*one.channel));
    const QString tip = lines.join(QLatin1Char('\n'));
    // plain text, whatever somebody wrote
    setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>") + tip.toHtmlEscaped() + QStringLiteral("</p>"));
    setAccessibleName(lines.value(0));
    setAccessibleDescription(tip);
}

void PersonaChip::fillMenu()
{
    menu()->clear();
    const bool may = allows(m_context.me.role, ChoosePersona::permission);
    QAction* rules = menu()->addAction(tr("As the rules say"), this, [this] { choose({}); });
    rules->setCheckable(true);
    rules->setChecked(!m_persona.byHand);
    rules->setEnabled(may);
    menu()->addSeparator();
    for (const Persona& one : std::as_const(m_persona.all)) {
        if (!one.active)
            continue;
        QAction* action = menu()->addAction(QString(one.name).replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, id = one.id] { choose(id); });
        action->setCheckable(true);
        action->setChecked(m_persona.byHand && one.id == m_persona.persona.id);
        action->setEnabled(may);
    }
}

void PersonaChip::choose(PersonaId id)
{
    if (!m_customer.isValid())
        return;
    m_context.commands.submit(ChoosePersona{m_customer, id}, this, [this](Result<> chosen) {
        if (!chosen)
            Q_EMIT failed(errorSentence(chosen.error()));
    });
}

void PersonaChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QToolButton::changeEvent(event);
}

}  // namespace memnun
