// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/kernel/UnitOfWork.h"
#include "core/templates/TemplateText.h"

namespace memnun {

/// What placeholders stand for in a ticket that this agent answers at that moment.
Result<TemplateValues> templateValues(Stores& stores, TicketId ticket, UserId agent, Instant now);
/// The same where there is no ticket yet: what would be said of it stays open.
Result<TemplateValues> templateValues(Stores& stores, CustomerId customer, UserId agent, Instant now);

/// The language a customer is answered in: that of their newest message in the thread (oldest first), Turkish where they
/// wrote nothing.
TextLanguage answerLanguage(const QVector<Interaction>& thread);

namespace templating {

/// Invalid ("body", "unfilled") where an answer made from templates still has a slot or placeholder, which is the context.
Result<> checkFilled(const QVector<TemplateId>& templates, const QString& answer);
/// Counts templates that went into an answer; one that no longer is there is left out.
Result<> noteUses(UnitOfWork& work, const QVector<TemplateId>& templates, const Interaction& answer);

}  // namespace templating

}  // namespace memnun
