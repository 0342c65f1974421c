// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"

#include <QDate>
#include <QHash>
#include <QVector>

#include <optional>

namespace memnun {

/// What a template may leave to the ticket: {{customer.name}}. Written in any case, with or without Turkish marks.
enum class Placeholder { CustomerName, CustomerFirstName, TicketNumber, TicketSubject, AgentName, AgentTitle, Company, Today };
template <>
struct EnumKeys<Placeholder> {
    static constexpr auto keys = std::to_array<EnumKey<Placeholder>>({{Placeholder::CustomerName, "customer.name"},
        {Placeholder::CustomerFirstName, "customer.first_name"}, {Placeholder::TicketNumber, "ticket.number"},
        {Placeholder::TicketSubject, "ticket.subject"}, {Placeholder::AgentName, "agent.name"},
        {Placeholder::AgentTitle, "agent.title"}, {Placeholder::Company, "company"}, {Placeholder::Today, "today"}});
};
/// By its key or its Turkish name ("müşteri.ad"); none for anything else.
std::optional<Placeholder> placeholderNamed(const QString& name);
/// Its key, or its Turkish name: "customer.name", "müşteri.ad".
QString nameOf(Placeholder placeholder, TextLanguage language);

/// A place in a text that is not words yet.
struct TemplateGap {
    enum class Kind { Slot, Placeholder, Unknown };  ///< [[What was done]] · {{customer.name}} · {{weather}} or a lone {{
    Kind kind = Kind::Slot;
    qsizetype at = 0;      ///< with its brackets
    qsizetype length = 0;
    QString name;          ///< without them
    std::optional<Placeholder> placeholder{};
    bool operator==(const TemplateGap&) const = default;
};

/// All of them, in the order of the text.
QVector<TemplateGap> gapsIn(const QString& text);

/// What placeholders stand for. One that is missing or empty stays in the text as it is.
struct TemplateValues {
    QHash<Placeholder, QString> texts;
    QDate today;
};

struct RenderedTemplate {
    QString text;
    QVector<TemplateGap> gaps;  ///< what its author still has to fill in
};
RenderedTemplate render(const QString& text, const TemplateValues& values, TextLanguage language);

/// What stops an answer made from templates: its first slot or placeholder. None: it may go.
std::optional<TemplateGap> unfilled(const QString& answer);

/// Whether an answer says what the template says and nothing else; blanks and line ends don't count.
bool saysTheSame(const QString& answer, const QString& rendered);

}  // namespace memnun
