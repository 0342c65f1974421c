// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoCompany.h"

#include "core/demo/Personas.h"
#include "core/demo/Premises.h"
#include "core/demo/Profiles.h"
#include "core/demo/ScenarioTexts.h"
#include "core/demo/Shopping.h"
#include "core/demo/Telling.h"
#include "core/demo/Templates.h"
#include "core/demo/Views.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

using namespace demo;

namespace {

constexpr quint64 kSeed = 0x4D656D6E756E2026ULL;
constexpr int kBatch = 200;
constexpr qint64 kShowSeconds = 2 * 3600;  ///< of opening time that the ticket with everything takes
constexpr int kFreshDays = 5;  ///< a customer does not wait longer for an answer

const QVector<Scenario>& allScenarios()
{
    static const QVector<Scenario> scenarios = parseScenarios(deliveryScenarios()) + parseScenarios(productScenarios())
        + parseScenarios(officeScenarios()) + parseScenarios(englishScenarios()) + parseScenarios(phoneScenarios())
        + parseScenarios(letterScenarios());
    return scenarios;
}

int weightOf(const Scenario& scenario, const Beginning& beginning)
{
    if (scenario.isCall() != beginning.call || (scenario.strike && !beginning.strike)
        || (scenario.campaign && !beginning.campaign)) {
        return 0;
    }
    const bool busy = (beginning.strike && (scenario.courier || scenario.strike)) || (beginning.campaign && scenario.campaign);
    return scenario.weight * (scenario.strike ? 18 : busy ? 4 : 1);
}

const Scenario& choose(const Beginning& beginning, Dice& dice)
{
    const auto& all = allScenarios();
    int total = 0;
    for (const Scenario& scenario : all) {
        total += weightOf(scenario, beginning);
    }
    int at = dice.below(total);
    for (const Scenario& scenario : all) {
        at -= weightOf(scenario, beginning);
        if (at < 0) {
            return scenario;
        }
    }
    return all.front();
}

const Scenario& scenarioOf(const QString& id)
{
    const auto& all = allScenarios();
    return *std::find_if(all.begin(), all.end(), [&](const Scenario& each) { return each.id == id; });
}

/// The matter with photographs and a call.
const Scenario& showpiece()
{
    return scenarioOf(QStringLiteral("damaged"));
}

}  // namespace

class DemoCompany::Work {
public:
    Work(DemoSize size, Instant now, const QTimeZone& zone)
        : m_total(size.tickets), m_now(now), m_calendar(openingHours(now, zone)), m_days(size.tickets, now, m_calendar),
          m_customers(kSeed), m_showpieceAt(showpieceAt()), m_letters(lettersAt()),
          m_shopping(kSeed, now)
    {
    }

    Result<bool> next(UnitOfWork& work);

    DemoCounts counts() const { return {m_customers.count(), m_done, m_interactions}; }
    int done() const { return m_done; }
    int total() const { return m_total; }

private:
    Result<> write(const Beginning& beginning, UnitOfWork& work);
    Result<> finish(UnitOfWork& work);
    Instant showpieceAt() const;
    QHash<qint64, QString> lettersAt() const;
    const Scenario& scenarioFor(const Beginning& beginning, Dice& dice) const;
    bool isShowpiece(const Beginning& beginning) const { return !beginning.call && beginning.at == m_showpieceAt; }
    Result<> tell(const Scenario& scenario, const Beginning& beginning, Dice& dice, UnitOfWork& work);
    Ticket ticketFor(const Scenario& scenario, const Beginning& beginning, const DemoCustomer& customer,
                     const QString& agent, Dice& dice) const;
    Ending endingOf(const Beginning& beginning, Dice& dice);
    Ending openEnding(const Beginning& beginning);
    const User& agentFor(const Scenario& scenario, bool pending, Dice& dice) const;
    Result<TagId> tagOf(const Scenario& scenario, UnitOfWork& work);

    int m_total;
    Instant m_now;
    BusinessCalendar m_calendar;
    DayPlan m_days;
    Customers m_customers;
    Premises m_premises;
    QHash<QString, TagId> m_tags;
    int m_day = 0;
    int m_done = 0;
    int m_interactions = 0;
    unsigned m_unsettled = 0;
    unsigned m_today = 0;
    bool m_bounced = false;
    Instant m_showpieceAt;
    QVector<OwnersTicket> m_shown;  ///< the ticket with everything, and those
    QHash<qint64, QString> m_letters;  ///< the scenario of those that begin with a formatted mail, by their moment in ms
    Shopping m_shopping;
    bool m_told = false;  ///< all of it but what people bought
};

Result<bool> DemoCompany::Work::next(UnitOfWork& work)
{
    if (m_premises.people.isEmpty()) {
        const auto empty = isEmpty(work);
        if (!empty || !*empty) {
            return empty ? fail(Code::Conflict, {}, {{QStringLiteral("workspace"), QStringLiteral("workspace_not_empty")}})
                         : fail(empty.error());
        }
        auto premises = furnish(m_calendar, work);
        if (!premises) {
            return fail(premises.error());
        }
        if (auto fields = Profiles::makeFields(work); !fields) {
            return fail(fields.error());
        }
        m_premises = *premises;
        work.touched(Entity::Workspace, 0);
    }
    if (m_told) {
        return m_shopping.next(work);
    }
    const int until = m_done + kBatch;
    for (; m_day < DayPlan::kDays && m_done < until; ++m_day) {
        for (const Beginning& beginning : m_days.day(m_day)) {
            if (auto written = write(beginning, work); !written) {
                return fail(written.error());
            }
        }
    }
    for (const Entity entity : {Entity::Customer, Entity::Ticket, Entity::Interaction, Entity::Task}) {
        work.announce(entity, 0);
    }
    if (m_day < DayPlan::kDays) {
        return true;
    }
    m_told = true;
    const auto furnished = finish(work);
    return furnished ? Result<bool>(true) : Result<bool>(fail(furnished.error()));
}

/// What the house has besides its tickets.
Result<> DemoCompany::Work::finish(UnitOfWork& work)
{
    auto tasks = writeHouseTasks(m_premises, m_shown, m_calendar, m_now, work);
    if (tasks) {
        tasks = writeTemplates(work);
    }
    const auto full = std::find_if(m_shown.begin(), m_shown.end(), [](const auto& one) { return one.scenario == showpiece().id; });
    if (tasks && full != m_shown.end()) {
        tasks = Profiles(kSeed).writeFull(full->customer, m_premises.people.front().id, m_now, work);
    }
    if (tasks) {
        tasks = writeViews(m_premises.people.front().id, work);
    }
    return tasks ? writePersonas(work) : tasks;
}

Result<> DemoCompany::Work::write(const Beginning& beginning, UnitOfWork& work)
{
    Dice dice(kSeed ^ (static_cast<quint64>(m_done) * 0x9E3779B97F4A7C15ULL));
    return tell(scenarioFor(beginning, dice), beginning, dice, work);
}

const Scenario& DemoCompany::Work::scenarioFor(const Beginning& beginning, Dice& dice) const
{
    const Scenario& usual = choose(beginning, dice);
    if (isShowpiece(beginning)) {
        return showpiece();
    }
    const auto letter = beginning.call ? m_letters.cend() : m_letters.constFind(beginning.at.ms);
    return letter == m_letters.cend() ? usual : scenarioOf(*letter);
}

/// The mails right before the ticket with everything, so that they are on the first screen.
QHash<qint64, QString> DemoCompany::Work::lettersAt() const
{
    QStringList names{QStringLiteral("letter-order"), QStringLiteral("letter-danger"), QStringLiteral("letter-news"),
                      QStringLiteral("letter-link")};
    QHash<qint64, QString> found;
    for (int day = DayPlan::kDays - 1; day > DayPlan::kDays - 14 && m_showpieceAt.ms > 0; --day) {
        const QVector<Beginning> begun = m_days.day(day);
        for (auto each = begun.rbegin(); each != begun.rend() && !names.isEmpty(); ++each) {
            if (!each->call && each->at < m_showpieceAt && !found.contains(each->at.ms)) {
                found.insert(each->at.ms, names.takeFirst());
            }
        }
    }
    return found;
}

/// The last mail for which everything has had time to happen.
Instant DemoCompany::Work::showpieceAt() const
{
    for (int day = DayPlan::kDays - 1; day > DayPlan::kDays - 10; --day) {
        const QVector<Beginning> begun = m_days.day(day);
        for (auto each = begun.rbegin(); each != begun.rend(); ++each) {
            const auto told = m_calendar.businessDue(each->at, kShowSeconds);
            if (!each->call && told && *told <= m_now) {
                return each->at;
            }
        }
    }
    return {};
}

/// Nobody has read yet what came in just now: every other mail of today, the first in any case.
Ending DemoCompany::Work::endingOf(const Beginning& beginning, Dice& dice)
{
    if (beginning.age == 0 && !beginning.call) {
        return m_today++ % 2 == 0 ? Ending::Untouched : dice.chance(40) ? Ending::Assigned : Ending::Finished;
    }
    return beginning.age == 1 && dice.chance(16) ? Ending::Untouched : Ending::Finished;
}

/// What a ticket waits for whose time is not up yet: all of it goes round, so that no queue is empty.
Ending DemoCompany::Work::openEnding(const Beginning& beginning)
{
    constexpr Ending young[] = {Ending::WaitingForUs, Ending::WaitingForUs, Ending::WaitingForCustomer};
    constexpr Ending old[] = {Ending::DueToday, Ending::OnHold, Ending::Finished, Ending::Snoozed, Ending::Finished,
        Ending::WaitingForUs};
    ++m_unsettled;
    return beginning.age <= kFreshDays ? young[m_unsettled % std::size(young)] : old[m_unsettled % std::size(old)];
}

const User& DemoCompany::Work::agentFor(const Scenario& scenario, bool pending, Dice& dice) const
{
    constexpr int usual[] = {6, 14, 30, 28, 12, 10};
    const auto& people = m_premises.people;
    if (pending && dice.chance(30)) {
        return people.front();
    }
    if (scenario.company && dice.chance(70)) {
        return people[4];
    }
    int at = dice.below(100);
    for (qsizetype i = 0; i < people.size(); ++i) {
        at -= usual[i];
        if (at < 0) {
            return people[i];
        }
    }
    return people.back();
}

Result<TagId> DemoCompany::Work::tagOf(const Scenario& scenario, UnitOfWork& work)
{
    if (scenario.tag.isEmpty()) {
        return TagId();
    }
    if (!m_tags.contains(scenario.tag)) {
        const auto tag = work.stores().tickets.tagNamed(scenario.tag);
        if (!tag) {
            return tag;
        }
        m_tags.insert(scenario.tag, *tag);
    }
    return m_tags.value(scenario.tag);
}

Ticket DemoCompany::Work::ticketFor(const Scenario& scenario, const Beginning& beginning, const DemoCustomer& customer,
                                    const QString& agent, Dice& dice) const
{
    Ticket ticket;
    Dice same = dice;  // the subject speaks of the same order as the mails will
    Wording words(scenario, customer, agent, beginning.day, same);
    ticket.subject = words.say(scenario.subject);
    ticket.customerId = customer.id;
    ticket.channel = beginning.call ? Channel::Phone : Channel::Email;
    ticket.origin = scenario.outbound ? Origin::Agent : Origin::Customer;
    ticket.createdAt = ticket.lastAt = beginning.at;
    return ticket;
}

Result<> DemoCompany::Work::tell(const Scenario& scenario, const Beginning& beginning, Dice& dice, UnitOfWork& work)
{
    const auto kind = scenario.english ? Customers::Kind::Foreign
                      : scenario.company ? Customers::Kind::Company
                                         : Customers::Kind::Person;
    const auto customer = m_customers.writer(kind, beginning.at, work);
    const auto tag = tagOf(scenario, work);
    if (!customer || !tag) {
        return fail(customer ? tag.error() : customer.error());
    }
    const bool shown = isShowpiece(beginning);
    const bool letter = !scenario.letter.isEmpty();
    const bool bounces = !m_bounced && !beginning.call && !letter && beginning.age < 10;
    m_bounced = m_bounced || bounces;
    const Ending likely = shown ? Ending::WaitingForUs : letter ? Ending::Assigned : endingOf(beginning, dice);
    const auto told = [&](Ending ending) {
        Dice own = dice;
        const User& boss = m_premises.people.front();
        const User& agent = agentFor(scenario, ending != Ending::Finished, own);
        const Cast cast{scenario, *customer, beginning, m_calendar, agent, m_premises.categories.value(scenario.category), *tag,
            ending, bounces, shown, agent.id == boss.id ? QString() : boss.name};
        TicketStory story(ticketFor(scenario, beginning, *customer, cast.agent.name, own), m_now,
                          static_cast<quint64>(m_done) + 1);
        beginning.call ? tellCall(cast, story, own) : tellMail(cast, story, own);
        return story;
    };
    TicketStory story = told(likely);
    if (likely == Ending::Finished && !isDone(story.ticket().status)) {
        story = told(openEnding(beginning));
    }
    const auto id = story.write(work);
    if (!id) {
        return fail(id.error());
    }
    if (shown || letter) {
        m_shown.append({scenario.id, *id, customer->id});
    }
    ++m_done;
    m_interactions += story.interactionCount();
    return {};
}

DemoCompany::DemoCompany(DemoSize size, Instant now, const QTimeZone& zone)
    : m_work(std::make_unique<Work>(size, now, zone))
{
}

DemoCompany::~DemoCompany() = default;

Result<bool> DemoCompany::writeNext(UnitOfWork& work)
{
    return m_work->next(work);
}

DemoCounts DemoCompany::counts() const
{
    return m_work->counts();
}

int DemoCompany::done() const
{
    return m_work->done();
}

int DemoCompany::total() const
{
    return m_work->total();
}

}  // namespace memnun
