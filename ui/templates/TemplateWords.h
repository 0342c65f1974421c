// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "core/templates/TemplateText.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/Theme.h"

namespace memnun {

/// What a placeholder stands for, in the interface's language: "The customer's name".
QString placeholderWords(Placeholder placeholder);
/// Why a field of a template was refused; `context` is the command's.
QString templateErrorSentence(const FieldError& problem, const QString& context);
/// The text as a customer would read it, what is left open marked.
QString previewHtml(const QString& text, const TemplateValues& sample, TextLanguage language, const Theme& theme);
/// A customer who does not exist, for previews.
TemplateValues sampleValues(const QString& company, const QString& agent, const QString& title, QDate today);
QVector<ConflictRow> templateConflict(const Collision& collision);

}  // namespace memnun
