// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Premises.h"

#include "core/calendar/CalendarJson.h"
#include "core/calendar/TurkishHolidays.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/Task.h"

namespace memnun::demo {

namespace {

struct Person {
    const char16_t* name;
    const char16_t* title;
    const char* address;
    Role role;
};

constexpr Person kPeople[] = {{u"Elif Yıldız", u"Kurucu ortak", "elif", Role::Owner},
    {u"Murat Aydın", u"Müşteri hizmetleri yöneticisi", "murat", Role::Manager},
    {u"Zeynep Korkmaz", u"Müşteri temsilcisi", "zeynep", Role::Agent},
    {u"Burak Şahin", u"Müşteri temsilcisi", "burak", Role::Agent},
    {u"Ayşe Nur Demir", u"Kurumsal satış", "aysenur", Role::Agent},
    {u"Onur Çelik", u"Müşteri temsilcisi (stajyer)", "onur", Role::Trainee}};

Result<> saveSettings(const BusinessCalendar& calendar, SettingStore& settings)
{
    const std::pair<const char*, QJsonValue> values[] = {{setting::kCompany, QStringLiteral("Ladin Ev")},
        {setting::kOwnAddresses, QJsonArray{QStringLiteral("destek@ladinev.example"), QStringLiteral("@ladinev.example")}},
        {setting::kCalendar, toJson(calendar)}, {setting::kDemo, true}};
    for (const auto& [key, value] : values) {
        if (auto saved = settings.set(QLatin1String(key), value); !saved) {
            return saved;
        }
    }
    return {};
}

/// Five in the afternoon, or an hour before the shop closes; on the next day that it is open.
Instant dueOn(QDate day, const BusinessCalendar& calendar)
{
    for (int tries = 0; tries < 14; ++tries, day = day.addDays(1)) {
        const Instant begin = Instant::from(day.startOfDay(calendar.zone()));
        const Instant end = Instant::from(day.addDays(1).startOfDay(calendar.zone()));
        const qint64 open = calendar.businessSeconds(begin, end);
        if (open < 4 * 3600) {
            continue;
        }
        const auto late = calendar.businessDue(begin, open - 3600);
        return late.value_or(end);
    }
    return Instant::from(day.startOfDay(calendar.zone()));
}

Result<> writeTask(Task task, Instant now, UnitOfWork& work)
{
    task.createdAt = now.plusSeconds(-6 * 86400);
    const auto id = work.stores().tasks.insert(task);
    return id ? Result<>() : fail(id.error());
}

Task taskOf(QStringView title, UserId who, Instant due)
{
    Task task;
    task.title = title.toString();
    task.assigneeId = who;
    task.dueAt = due;
    return task;
}

/// What the owner does about the tickets that came last.
Result<> writeTicketTasks(UserId owner, const QVector<OwnersTicket>& tickets, Instant today, Instant now, UnitOfWork& work)
{
    const std::pair<QStringView, QStringView> wanted[] = {{u"damaged", u"Yeni parçanın sevkini onayla"},
                                                          {u"letter-order", u"Proforma faturayı imzala"}};
    for (const auto& [scenario, title] : wanted) {
        for (const OwnersTicket& one : tickets) {
            Task task = taskOf(title, owner, today);
            task.ticketId = one.ticket;
            task.customerId = one.customer;
            if (one.scenario != scenario) {
                continue;
            }
            if (auto written = writeTask(task, now, work); !written) {
                return written;
            }
        }
    }
    return {};
}

}  // namespace

BusinessCalendar openingHours(Instant now, const QTimeZone& zone)
{
    WeeklyHours weekly;
    for (std::size_t day = 0; day < 5; ++day) {
        weekly[day] = {{9 * 3600, 18 * 3600}};
    }
    weekly[5] = {{10 * 3600, 15 * 3600}};
    QVector<Holiday> holidays;
    const int year = now.toUtc().toTimeZone(zone).date().year();
    for (int each = year - 2; each <= year + 1; ++each) {
        holidays += turkishHolidays(each);
    }
    return BusinessCalendar(zone, weekly, holidays);
}

Result<bool> isEmpty(UnitOfWork& work)
{
    Stores& stores = work.stores();
    TicketQuery ticket;
    ticket.limit = 1;
    ticket.context.now = work.now();
    CustomerQuery customer;
    customer.limit = 1;
    const auto users = stores.users.all();
    const auto tickets = stores.tickets.page(ticket);
    const auto customers = stores.customers.page(customer);
    const auto imports = stores.imports.recent(1);
    for (const Error* error : {users ? nullptr : &users.error(), tickets ? nullptr : &tickets.error(),
                               customers ? nullptr : &customers.error(), imports ? nullptr : &imports.error()}) {
        if (error) {
            return fail(*error);
        }
    }
    return users->isEmpty() && tickets->isEmpty() && customers->isEmpty() && imports->isEmpty();
}

Result<Premises> furnish(const BusinessCalendar& calendar, UnitOfWork& work)
{
    Premises premises;
    for (const Person& person : kPeople) {
        User user;
        user.name = QString::fromUtf16(person.name);
        user.title = QString::fromUtf16(person.title);
        user.email = QLatin1String(person.address) + QStringLiteral("@ladinev.example");
        user.signature = user.name + QStringLiteral("\nLadin Ev Müşteri Hizmetleri");
        user.role = person.role;
        const auto id = work.stores().users.insert(user);
        if (!id) {
            return fail(id.error());
        }
        user.id = *id;
        premises.people.append(user);
    }
    for (qint64 builtIn = 0; builtIn <= 9; ++builtIn) {
        premises.categories.append(CategoryId(builtIn));
    }
    for (const auto* name : {u"Montaj", u"Kurumsal teklif", u"Garanti"}) {
        const auto id = work.stores().tickets.insertCategory({{}, {}, QString::fromUtf16(name), true});
        if (!id) {
            return fail(id.error());
        }
        premises.categories.append(*id);
    }
    if (auto saved = saveSettings(calendar, work.stores().settings); !saved) {
        return fail(saved.error());
    }
    return premises;
}

Result<> writeHouseTasks(const Premises& premises, const QVector<OwnersTicket>& tickets, const BusinessCalendar& calendar, Instant now,
                         UnitOfWork& work)
{
    struct Entry {
        const char16_t* title;
        qsizetype person;
        int days;  ///< due so many days from today
        bool done;
    };
    static constexpr Entry entries[] = {{u"Turna Kargo ile geciken gönderiler için toplantı", 0, 0, false}, {u"Kira sözleşmesini yenile", 0, 4, false},
        {u"Yeni temsilci ilanını gözden geçir", 0, 2, false}, {u"Showroom vitrinini onayla", 0, -2, false},
        {u"Haftalık şikâyet özetini hazırla", 0, 0, false}, {u"Yeni sezon kataloğunu onayla", 0, 1, false},
        {u"Depo sayım farklarını muhasebeye ilet", 1, -1, false}, {u"Stajyer görüşmesi: Onur", 1, 0, false},
        {u"Hazır yanıtları gözden geçir", 1, 3, false}, {u"İade bekleyen siparişleri kontrol et", 2, 0, false},
        {u"Eksik parça listesini tedarikçiye gönder", 2, -2, false}, {u"Montaj ekibinin haftalık programını al", 3, 0, false},
        {u"Showroom telefonunun yönlendirmesini değiştir", 3, 2, false}, {u"Süresi dolan teklifleri ara", 4, 1, false},
        {u"Fatura e-postalarını düzelt", 0, -3, true}, {u"Bayram çalışma saatlerini siteye ekle", 1, -5, true},
        {u"Garanti belgelerini tara", 3, -4, true}};
    const QDate today = now.toUtc().toTimeZone(calendar.zone()).date();
    for (const Entry& entry : entries) {
        const Instant due = dueOn(today.addDays(entry.days), calendar);
        Task task = taskOf(entry.title, premises.people[entry.person].id, due);
        task.doneAt = entry.done ? std::optional(due.plusSeconds(-7200)) : std::nullopt;
        if (auto written = writeTask(task, now, work); !written) {
            return written;
        }
    }
    return writeTicketTasks(premises.people.front().id, tickets, dueOn(today, calendar), now, work);
}

}  // namespace memnun::demo
