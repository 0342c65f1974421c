// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardContacts.h"

#include "core/customers/CustomerMarks.h"
#include "core/text/PhoneNumber.h"
#include "ui/customers/CustomerWords.h"
#include "ui/reading/BouncedLine.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FocusKept.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace memnun {

CardContacts::CardContacts(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
}

void CardContacts::show(const CardFacts& facts)
{
    const FocusKept kept(*this);
    emptyOut(*m_lines);
    if (facts.customer.contactPoints.isEmpty()) {
        auto* none = new QLabel(tr("No phone or address yet."), this);
        setTextRole(none, QStringLiteral("muted"));
        m_lines->addWidget(none);
    }
    for (const ContactPoint& point : facts.customer.contactPoints) {
        m_lines->addWidget(line(facts, point));
        if (point.bouncedAt) {
            auto* bounced = new BouncedLine(m_context, this);
            bounced->setPoint(point);
            connect(bounced, &BouncedLine::failed, this, &CardContacts::failed);
            m_lines->addWidget(bounced);
        }
    }
}

QWidget* CardContacts::line(const CardFacts& facts, const ContactPoint& point)
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* mark = new QLabel(box);
    mark->setPixmap(icon(contactKindIcon(point.kind), IconRole::Muted).pixmap(14, 14));
    mark->setToolTip(contactKindText(point.kind));
    const bool phone = point.kind == ContactKind::Phone || point.kind == ContactKind::WhatsApp;
    const QString shown = phone && !point.norm.isEmpty() ? displayPhone(point.norm) : point.raw;
    auto* text = new ElidedLabel(point.label.isEmpty() ? shown : tr("%1 (%2)", "a phone or address and its label").arg(shown, point.label),
                                 box, Qt::ElideMiddle);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* verify = new QToolButton(box);
    verify->setCheckable(true);
    verify->setChecked(point.verifiedAt.has_value());
    verify->setIcon(icon(point.verifiedAt ? QStringLiteral("circle-check") : QStringLiteral("circle"),
                         point.verifiedAt ? IconRole::Positive : IconRole::Muted));
    verify->setIconSize({14, 14});
    setStyleProperty(verify, "kind", QStringLiteral("small"));
    verify->setToolTip(point.verifiedAt ? tr("Verified on %1").arg(Format().date(*point.verifiedAt)) : tr("Mark as verified"));
    verify->setAccessibleName(tr("%1 is verified").arg(shown));
    connect(verify, &QToolButton::clicked, this, [this, id = facts.customer.id, point](bool on) {
        const VerifyContact verified{id, point.kind, point.norm, on ? std::optional(m_context.clock.now()) : std::nullopt};
        m_context.commands.submit(verified, this, [this](const Result<>& done) {
            if (!done)
                Q_EMIT failed(errorSentence(done.error()));
        });
    });
    row->addWidget(mark);
    row->addWidget(text, 1);
    row->addWidget(verify);
    return box;
}

}  // namespace memnun
