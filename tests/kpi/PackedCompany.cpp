// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kpi/PackedCompany.h"

#include "core/conversations/ConversationStore.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"

namespace memnun::test {

namespace {

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("-");
}

constexpr kpi::By kBreakdowns[] = {kpi::By::None, kpi::By::Week, kpi::By::Month, kpi::By::Channel, kpi::By::Agent,
                                   kpi::By::Category, kpi::By::Tag, kpi::By::Priority, kpi::By::Age, kpi::By::WeekHour};

}  // namespace

QString textOf(const kpi::KpiRow& row)
{
    return QStringList{row.kpi, row.from.toString(Qt::ISODate), row.to.toString(Qt::ISODate), row.key, row.name,
                       number(row.value), number(row.num), number(row.den), QString::number(row.n), number(row.lo),
                       number(row.hi), number(row.mean), number(row.p90), QString::number(row.pending),
                       row.oldest ? QString::number(row.oldest->ms) : QString()}.join(QLatin1Char(' '));
}

QString textOf(const kpi::DrillDown& list)
{
    QString text = textOf(list.row);
    for (const auto& counted : list.counted)
        text += QStringLiteral(" %1@%2=%3").arg(counted.id.value()).arg(counted.at.ms).arg(counted.value, 0, 'g', 17);
    for (const auto& left : list.leftOut)
        text += QStringLiteral(" -%1:%2").arg(left.id.value()).arg(static_cast<int>(left.why));
    return text;
}

void PackedTest::packAll()
{
    must(act(kpi::BeginPacks{}));
    for (const qint64 block : must(kpi::planPacks(stores(), kNow, kAlways)).blocks)
        must(act(must(kpi::workOutPack(stores(), block, kNow, kSpan))));
}

std::shared_ptr<const kpi::KpiReport> PackedTest::packed()
{
    return must(kpi::KpiReport::read(stores(), kNow, {kSpan, 0}));
}

std::shared_ptr<const kpi::KpiReport> PackedTest::plain()
{
    // Nothing is packed in blocks of such a size.
    return must(kpi::KpiReport::read(stores(), kNow, {1024}));
}

QString PackedTest::differenceIn(const kpi::KpiReport& one, const kpi::KpiReport& other, const kpi::KpiQuery& query)
{
    const QVector<kpi::KpiRow> mine = must(one.rows(query, &stores()));
    const QVector<kpi::KpiRow> theirs = must(other.rows(query, &stores()));
    if (mine.size() != theirs.size())
        return QStringLiteral("as many rows by %1").arg(toKey(query.by));
    QHash<QString, int> looked;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        const kpi::KpiRow& row = mine.at(i);
        if (textOf(row) != textOf(theirs.at(i)))
            return textOf(row) + QStringLiteral(" | ") + textOf(theirs.at(i));
        if (row.n == 0 || ++looked[row.kpi] > 2)
            continue;
        const QString list = textOf(must(one.behind(row.kpi, query, row.key, &stores())));
        const QString otherList = textOf(must(other.behind(row.kpi, query, row.key, &stores())));
        if (list != otherList)
            return list + QStringLiteral(" | ") + otherList;
    }
    return {};
}

QString PackedTest::difference(const kpi::KpiReport& one, const kpi::KpiReport& other)
{
    if (one.firstAt() != other.firstAt() || one.channels() != other.channels())
        return QStringLiteral("the whole");
    for (const kpi::By by : kBreakdowns) {
        for (const kpi::TimeBase time : {kpi::TimeBase::Business, kpi::TimeBase::Calendar}) {
            // each clock once with all channels and once with one of them, in turn
            const bool isOne = (by == kpi::By::None) == (time == kpi::TimeBase::Business);
            const QVector<Channel> channels = isOne ? QVector<Channel>{Channel::Phone} : QVector<Channel>{};
            const QString found = differenceIn(one, other, {QDate(2026, 3, 1), QDate(2026, 9, 19), by, time, channels, {}});
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

TicketId PackedTest::addTicket(int hours, Channel channel, TicketStatus status)
{
    Ticket ticket;
    ticket.subject = QStringLiteral("t");
    ticket.channel = channel;
    ticket.status = status;
    ticket.createdAt = ticket.lastAt = kMonday.plusMs(hours * 3'600'000LL + 137);
    return must(stores().tickets.insert(ticket));
}

EventId PackedTest::addEvent(TicketId id, int hours, EventField field, const QString& from, const QString& to, EventId undoes)
{
    return must(stores().tickets.append({{}, id, kMonday.plusMs(hours * 3'600'000LL + 411), {}, field, from, to, undoes}));
}

void PackedTest::addMessage(TicketId id, int hours, Direction direction, Channel channel)
{
    Interaction item;
    item.ticketId = id;
    item.channel = channel;
    item.direction = direction;
    item.at = kMonday.plusMs(hours * 3'600'000LL + 999);
    item.waitS = channel == Channel::Phone ? 21 : 0;
    must(stores().conversations.insert(item));
}

}  // namespace memnun::test
