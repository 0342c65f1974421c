// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "core/personas/CustomerFacts.h"
#include "core/personas/PersonaMatch.h"
#include "ui/shared/ConflictDialog.h"

#include <QStringList>

namespace memnun {

/// Personas in the interface's language.
QString sectionText(PersonaSection section);
/// What belongs there, shown where nothing stands.
QString sectionHint(PersonaSection section);
QString factText(CustomerFact fact);
/// "₺"; empty for most.
QString factUnit(CustomerFact fact);
/// Of what a number or a word can be asked.
QString opText(FactOp op, bool number);
/// A key of choicesOf() in words; other words as they are.
QString factWord(const QString& field, const QString& word);
QString salesChannelText(SalesChannel channel);
QString purchaseStatusText(PurchaseStatus status);

/// "Age between 22 and 35".
QString conditionText(const FactCondition& condition);
/// "Age between 22 and 35: 28", "Tier is VIP: not known".
QString reasonText(const PersonaRule& rule, RuleOutcome outcome, const FactSet& facts);
/// Every rule with its answer, one a line.
QString reasonLines(const Persona& persona, const PersonaScore& score, const FactSet& facts);

QString personaErrorSentence(const FieldError& problem);
QVector<ConflictRow> personaConflict(const Collision& collision);

}  // namespace memnun
