// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/TemplateUse.h"

#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/templates/TemplateStore.h"
#include "core/text/WrittenIn.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

namespace {

/// "Ayşe Nur Demir" is Ayşe; a firm has no first name, so it is called by its whole one.
QString firstNameOf(const Customer& customer)
{
    return customer.kind == CustomerKind::Person ? customer.name.simplified().section(QLatin1Char(' '), 0, 0) : customer.name;
}

Result<QString> companyName(SettingStore& settings)
{
    const auto company = settings.get(QLatin1String(setting::kCompany));
    return company ? Result<QString>(company->value_or(QJsonValue()).toString()) : Result<QString>(fail(company.error()));
}

/// Empty ones where somebody is not there (any more).
template <class T>
Result<T> orEmpty(Result<T> found)
{
    return found || found.error().code != Code::NotFound ? found : Result<T>(T());
}

}  // namespace

Result<TemplateValues> templateValues(Stores& stores, CustomerId id, UserId agent, Instant now)
{
    const auto customer = orEmpty(stores.customers.byId(id));
    const auto user = orEmpty(stores.users.byId(agent));
    const auto company = companyName(stores.settings);
    const auto calendar = loadCalendar(stores.settings, now);
    for (const Error* error : {customer ? nullptr : &customer.error(), user ? nullptr : &user.error(),
                               company ? nullptr : &company.error(), calendar ? nullptr : &calendar.error()}) {
        if (error) {
            return fail(*error);
        }
    }
    TemplateValues values;
    values.texts = {{Placeholder::CustomerName, customer->name}, {Placeholder::CustomerFirstName, firstNameOf(*customer)},
        {Placeholder::AgentName, user->name}, {Placeholder::AgentTitle, user->title}, {Placeholder::Company, *company}};
    values.today = now.toUtc().toTimeZone(calendar->zone()).date();
    return values;
}

Result<TemplateValues> templateValues(Stores& stores, TicketId id, UserId agent, Instant now)
{
    const auto ticket = stores.tickets.byId(id);
    auto values = ticket ? templateValues(stores, ticket->customerId, agent, now) : Result<TemplateValues>(fail(ticket.error()));
    if (values) {
        values->texts.insert(Placeholder::TicketNumber, QStringLiteral("#%1").arg(id.value()));
        values->texts.insert(Placeholder::TicketSubject, ticket->subject);
    }
    return values;
}

TextLanguage answerLanguage(const QVector<Interaction>& thread)
{
    for (auto message = thread.rbegin(); message != thread.rend(); ++message) {
        if (message->direction == Direction::In && !message->withdrawn && !message->body.trimmed().isEmpty()) {
            const QString text = message->subject + QLatin1Char('\n') + message->body;
            return isWrittenInTurkish(text) ? TextLanguage::Turkish : TextLanguage::English;
        }
    }
    return TextLanguage::Turkish;
}

namespace templating {

Result<> checkFilled(const QVector<TemplateId>& templates, const QString& answer)
{
    const auto gap = templates.isEmpty() ? std::nullopt : unfilled(answer);
    return gap ? Result<>(fail(Code::Invalid, gap->name, {{QStringLiteral("body"), QStringLiteral("unfilled")}})) : Result<>();
}

Result<> noteUses(UnitOfWork& work, const QVector<TemplateId>& templates, const Interaction& answer)
{
    if (templates.isEmpty()) {
        return {};
    }
    const auto values = templateValues(work.stores(), answer.ticketId, answer.userId, answer.at);
    if (!values) {
        return fail(values.error());
    }
    QVector<TemplateId> noted;
    for (const TemplateId id : templates) {
        const auto used = work.stores().templates.byId(id);
        if (!used && used.error().code != Code::NotFound) {
            return fail(used.error());
        }
        if (!used || noted.contains(id)) {
            continue;
        }
        noted.append(id);
        bool unedited = false;
        for (const auto& [language, key] : EnumKeys<TextLanguage>::keys) {
            unedited = unedited || saysTheSame(answer.body, render(used->text(language), *values, language).text);
        }
        if (auto done = work.stores().templates.noteUse(id, answer.id, unedited); !done) {
            return done;
        }
        work.announce(Entity::Template, id.value());
    }
    return {};
}

}  // namespace templating

}  // namespace memnun
