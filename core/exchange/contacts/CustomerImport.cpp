// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/CustomerImport.h"

#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/exchange/contacts/ContactMatch.h"
#include "core/text/TurkishText.h"

#include <algorithm>
#include <atomic>

namespace memnun {
namespace {

constexpr qsizetype batchRows = 500;
constexpr qsizetype longestPoint = 1000;
constexpr qsizetype longestNotes = 1 << 20;

Result<QVector<ContactPoint>> pointsOf(const ContactRecord& record)
{
    QVector<ContactPoint> points;
    for (ContactPoint point : record.points) {
        point.raw = point.raw.simplified();
        if (point.raw.isEmpty()) {
            continue;
        }
        if (point.raw.size() > longestPoint) {
            return fail(Code::Invalid, QStringLiteral("%1 is longer than 1,000 characters").arg(toKey(point.kind)));
        }
        normalise(point);  // what can't be one stays as it is written
        const auto isSame = [&point](const ContactPoint& one) { return one.kind == point.kind && one.norm == point.norm; };
        const auto isKind = [&point](const ContactPoint& one) { return one.kind == point.kind; };
        if (std::none_of(points.begin(), points.end(), isSame)) {
            point.primary = std::none_of(points.begin(), points.end(), isKind);
            points.append(point);
        }
    }
    return points;
}

/// What people call somebody without a name.
QString makeshiftName(const QVector<ContactPoint>& points)
{
    for (const ContactKind kind : {ContactKind::Email, ContactKind::Phone, ContactKind::WhatsApp, ContactKind::Instagram, ContactKind::X}) {
        const auto found = std::find_if(points.begin(), points.end(), [kind](const ContactPoint& one) { return one.kind == kind; });
        if (found != points.end()) {
            return kind == ContactKind::Email ? found->raw.section(QLatin1Char('@'), 0, 0) : found->raw;
        }
    }
    return {};
}

/// The customer a record describes, without its company. Fails with the reason as its context.
Result<Customer> customerOf(const ContactRecord& record)
{
    const auto points = pointsOf(record);
    if (!points) {
        return fail(points.error());
    }
    Customer customer;
    customer.contactPoints = *points;
    customer.name = record.name.simplified();
    const QString company = record.company.simplified();
    const bool isCompany = !company.isEmpty() && (customer.name.isEmpty() || foldForSearch(company) == foldForSearch(customer.name));
    customer.kind = record.kind.value_or(isCompany ? CustomerKind::Company : CustomerKind::Person);
    if (customer.name.isEmpty()) {
        customer.name = company.isEmpty() ? makeshiftName(*points) : company;
    }
    if (customer.name.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("neither a name nor an address nor a number"));
    }
    if (customer.name.size() > kLongestCustomerName || company.size() > kLongestCustomerName) {
        return fail(Code::Invalid, QStringLiteral("the name is longer than 500 characters"));
    }
    if (record.notes.size() > longestNotes) {
        return fail(Code::Invalid, QStringLiteral("the note is longer than a million characters"));
    }
    customer.lifecycle = record.lifecycle.value_or(Lifecycle::Active);
    customer.city = record.city.simplified().left(200);
    const QString rest = restText(record.rest);
    customer.notes = record.notes.trimmed() + (record.notes.trimmed().isEmpty() || rest.isEmpty() ? QString() : QStringLiteral("\n")) + rest;
    return customer;
}

/// What the file says holds; what it does not say stays.
bool takeOver(Customer& stored, const Customer& contact, const ContactRecord& record)
{
    const Customer before = stored;
    stored.name = record.name.simplified().isEmpty() ? stored.name : contact.name;
    stored.city = contact.city.isEmpty() ? stored.city : contact.city;
    stored.notes = contact.notes.isEmpty() ? stored.notes : contact.notes;
    stored.companyId = contact.companyId.isValid() ? contact.companyId : stored.companyId;
    stored.lifecycle = record.lifecycle.value_or(stored.lifecycle);
    return stored != before;
}

}  // namespace

struct CustomerImport::Work {
    std::unique_ptr<ContactSource> source;
    CustomerImportRules rules;
    ContactProfiles profiles;
    ImportRun run;
    std::atomic<qint64> rowsRead = 0;
    QVector<ContactRecord> batch;  ///< kept until it is written for good
    bool atEnd = false;
    bool isWritten = false;
    std::optional<Error> stopped;
    CustomerImportCounts counts;
    CustomerImportCounts before;   ///< without the batch at hand
    ImportId idBefore;
    QHash<QString, CustomerId> companies;

    void fill();
    Result<> take(ContactRecord record, UnitOfWork& work);
    Result<> merge(Customer stored, const Customer& contact, const ContactRecord& record, UnitOfWork& work);
    Result<CustomerId> company(const QString& name, UnitOfWork& work);
    Result<> save(UnitOfWork& work);
};

void CustomerImport::Work::fill()
{
    while (!atEnd && batch.size() < batchRows) {
        auto record = source->next();
        if (!record) {
            stopped = record.error();
        }
        atEnd = !record || !*record;
        if (!atEnd) {
            batch.append(std::move(**record));
        }
    }
}

Result<CustomerId> CustomerImport::Work::company(const QString& name, UnitOfWork& work)
{
    const QString key = foldForSearch(name);
    if (key.isEmpty()) {
        return CustomerId();
    }
    if (const auto known = companies.constFind(key); known != companies.constEnd()) {
        return *known;
    }
    auto id = companyNamed(name, work);
    if (id && !id->isValid()) {
        Customer made;
        made.kind = CustomerKind::Company;
        made.name = name;
        made.createdAt = work.now();
        id = work.stores().customers.insert(made);
        counts.companies += id ? 1 : 0;
    }
    if (id) {
        companies.insert(key, *id);
    }
    return id;
}

Result<> CustomerImport::Work::take(ContactRecord record, UnitOfWork& work)
{
    ++counts.read;
    if (auto checked = profiles.check(record, work); !checked) {
        return checked;
    }
    auto contact = customerOf(record);
    if (!contact) {
        counts.refused.append({record.row, contact.error().context});
        return {};
    }
    record.tags += rules.tags;
    if (contact->kind == CustomerKind::Person) {
        const auto id = company(record.company.simplified(), work);
        if (!id) {
            return fail(id.error());
        }
        contact->companyId = *id;
    }
    auto stored = matchOf(*contact, work);
    if (!stored) {
        return fail(stored.error());
    }
    if (*stored) {
        return merge(std::move(**stored), *contact, record, work);
    }
    contact->createdAt = work.now();
    const auto id = work.stores().customers.insert(*contact);
    if (!id) {
        return fail(id.error());
    }
    ++counts.added;
    const auto applied = profiles.apply(record, *id, rules.known, work);
    return applied ? Result<>() : fail(applied.error());
}

Result<> CustomerImport::Work::merge(Customer stored, const Customer& contact, const ContactRecord& record, UnitOfWork& work)
{
    if (rules.known == OnKnown::LeaveAlone) {
        ++counts.present;
        return {};
    }
    bool changed = fillGaps(stored, contact);
    if (rules.known == OnKnown::FileWins) {
        changed = takeOver(stored, contact, record) || changed;
    } else if (const QString rest = restText(record.rest); !rest.isEmpty() && !stored.notes.contains(rest)) {
        stored.notes += (stored.notes.isEmpty() ? QString() : QStringLiteral("\n")) + rest;
        changed = true;
    }
    const CustomerId id = stored.id;
    if (changed) {
        if (auto updated = work.stores().customers.update(stored); !updated) {
            return updated;
        }
    }
    const auto applied = profiles.apply(record, id, rules.known, work);
    if (!applied) {
        return fail(applied.error());
    }
    ++(changed || *applied ? counts.changed : counts.present);
    return {};
}

Result<> CustomerImport::Work::save(UnitOfWork& work)
{
    run.read = counts.read;
    run.added = counts.added;
    run.present = counts.present + counts.changed;
    run.quarantined = counts.refused.size();
    run.customersAdded = counts.added + counts.companies;
    if (atEnd) {
        run.finishedAt = work.now();
    }
    return work.stores().imports.save(run);
}

CustomerImport::CustomerImport(std::unique_ptr<ContactSource> source, QString name, CustomerImportRules rules)
    : m_work(std::make_unique<Work>())
{
    m_work->rules = std::move(rules);
    m_work->source = std::move(source);
    m_work->run.kind = QStringLiteral("customers");
    m_work->run.source = std::move(name);
}

CustomerImport::~CustomerImport() = default;

Result<bool> CustomerImport::step(UnitOfWork& work)
{
    if (m_work->isWritten) {
        m_work->batch.clear();
        m_work->isWritten = false;
    }
    m_work->before = m_work->counts;
    m_work->idBefore = m_work->run.id;
    m_work->fill();
    if (!m_work->run.id.isValid()) {
        m_work->run.startedAt = work.now();
        const auto id = work.stores().imports.begin(m_work->run);
        if (!id) {
            return fail(id.error());
        }
        m_work->run.id = *id;
        work.touched(Entity::Import, id->value());
    }
    if (auto prepared = m_work->profiles.prepare(m_work->batch, work); !prepared) {
        return fail(prepared.error());
    }
    for (const ContactRecord& record : std::as_const(m_work->batch)) {
        if (auto taken = m_work->take(record, work); !taken) {
            return fail(taken.error());
        }
    }
    work.announce(Entity::Customer, 0);
    if (auto saved = m_work->save(work); !saved) {
        return fail(saved.error());
    }
    m_work->isWritten = true;
    m_work->rowsRead = m_work->counts.read;
    return !m_work->atEnd;
}

void CustomerImport::takenBack()
{
    m_work->counts = m_work->before;
    m_work->run.id = m_work->idBefore;
    m_work->isWritten = false;
    m_work->companies.clear();  // some of them are no more
    m_work->profiles.forget();
    m_work->rowsRead = m_work->counts.read;
}

const CustomerImportCounts& CustomerImport::counts() const
{
    return m_work->counts;
}

qint64 CustomerImport::rowsRead() const
{
    return m_work->rowsRead;
}

const std::optional<Error>& CustomerImport::stopped() const
{
    return m_work->stopped;
}

ImportId CustomerImport::id() const
{
    return m_work->run.id;
}

Result<std::any> CustomerImportBatch::perform(UnitOfWork& work) const
{
    const auto more = m_import.step(work);
    return more ? Result<std::any>(std::any(*more)) : Result<std::any>(fail(more.error()));
}

Result<std::any> CustomerImportRehearsal::perform(UnitOfWork& work) const
{
    for (bool more = true; more;) {
        const auto step = m_import.step(work);
        if (!step) {
            return fail(step.error());
        }
        more = *step;
    }
    return fail(Code::Cancelled, QStringLiteral("dry run"), {{QStringLiteral("import"), QStringLiteral("dry_run")}});
}

}  // namespace memnun
