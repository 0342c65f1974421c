// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateWords.h"

#include "core/base/TooLong.h"
#include "core/templates/TemplateCommands.h"
#include "ui/shared/ErrorText.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

}  // namespace

QString placeholderWords(Placeholder placeholder)
{
    switch (placeholder) {
    case Placeholder::CustomerName: return TemplateWords::tr("The customer's name");
    case Placeholder::CustomerFirstName: return TemplateWords::tr("The customer's first name");
    case Placeholder::TicketNumber: return TemplateWords::tr("The ticket's number");
    case Placeholder::TicketSubject: return TemplateWords::tr("The ticket's subject");
    case Placeholder::AgentName: return TemplateWords::tr("Your name");
    case Placeholder::AgentTitle: return TemplateWords::tr("Your title");
    case Placeholder::Company: return TemplateWords::tr("The company's name");
    case Placeholder::Today: return TemplateWords::tr("Today's date");
    }
    return {};
}

QString templateErrorSentence(const FieldError& problem, const QString& context)
{
    if (problem.rule == QLatin1String("placeholder"))
        return TemplateWords::tr("“%1” is no placeholder. “Insert” lists those there are.").arg(context);
    if (problem.rule == QLatin1String("taken"))
        return TemplateWords::tr("Another template has this shortcut.");
    if (problem.rule == QLatin1String("spaces"))
        return TemplateWords::tr("A shortcut has no blanks.");
    if (mostOf(problem.rule) > 0)
        return fieldErrorSentence(problem);
    return problem.field == QLatin1String("name") ? TemplateWords::tr("A template needs a name.")
                                                  : TemplateWords::tr("A template needs a text in at least one language.");
}

QString previewHtml(const QString& text, const TemplateValues& sample, TextLanguage language, const Theme& theme)
{
    const RenderedTemplate rendered = render(text, sample, language);
    QString html;
    qsizetype from = 0;
    for (const TemplateGap& gap : rendered.gaps) {
        html += rendered.text.mid(from, gap.at - from).toHtmlEscaped();
        html += QStringLiteral("<span style=\"color:%1; background:%2\">%3</span>")
                    .arg(theme.warning.name(), theme.warningSoft.name(), rendered.text.mid(gap.at, gap.length).toHtmlEscaped());
        from = gap.at + gap.length;
    }
    html += rendered.text.mid(from).toHtmlEscaped();
    return html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

TemplateValues sampleValues(const QString& company, const QString& agent, const QString& title, QDate today)
{
    TemplateValues values;
    values.texts = {{Placeholder::CustomerName, TemplateWords::tr("Ayşe Yılmaz")},
        {Placeholder::CustomerFirstName, TemplateWords::tr("Ayşe Yılmaz").section(QLatin1Char(' '), 0, 0)},
        {Placeholder::TicketNumber, QStringLiteral("#1042")}, {Placeholder::TicketSubject, TemplateWords::tr("Where is my order?")},
        {Placeholder::AgentName, agent}, {Placeholder::AgentTitle, title}, {Placeholder::Company, company}};
    values.today = today;
    return values;
}

QVector<ConflictRow> templateConflict(const Collision& collision)
{
    const QHash<QString, QString> names{{QStringLiteral("name"), TemplateWords::tr("Name")}, {QStringLiteral("folder"), TemplateWords::tr("Folder")},
        {QStringLiteral("shortcut"), TemplateWords::tr("Shortcut")}, {QStringLiteral("turkish"), TemplateWords::tr("Turkish text")},
        {QStringLiteral("english"), TemplateWords::tr("English text")}};
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences)
        rows.append({names.value(difference.field, difference.field), difference.mine, difference.stored});
    return rows;
}

}  // namespace memnun
