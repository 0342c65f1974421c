// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteLine.h"

#include "core/text/TurkishText.h"
#include "ui/customers/MatchList.h"
#include "ui/palette/PaletteUses.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/tickets/TicketWords.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace memnun {

namespace {

struct PaletteWords {
    Q_DECLARE_TR_FUNCTIONS(PaletteWords)
};

constexpr double kByNumber = 1.4;   ///< nobody types a number without meaning it
constexpr double kByBeginning = 1.0;  ///< more for a command whose name begins so: it was meant, as in any menu
constexpr double kByOtherName = 0.9;  ///< of what the name that is shown would get
constexpr double kByContact = 0.6;  ///< found in a phone number or an address
constexpr double kByCustomer = 0.7; ///< of what the customer's own name would get
constexpr double kByWords = 0.2;    ///< found another way

using Lines = QVector<PaletteLine>;

void sortByRank(Lines& lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const PaletteLine& a, const PaletteLine& b) { return a.rank > b.rank; });
}

PaletteLine heading(const QString& title)
{
    PaletteLine line;
    line.title = title;
    return line;
}

bool begins(const QString& typed, const QString& name)
{
    return !typed.isEmpty() && foldForSearch(name).startsWith(foldForSearch(typed));
}

/// Nobody sees these names, so a letter within one would find what nobody can explain: only their beginnings count.
double byOtherNames(const QString& typed, const QStringList& names)
{
    double best = 0;
    for (const QString& name : names) {
        if (begins(typed, name))
            best = std::max(best, kByOtherName * (matchText(typed, name).score + kByBeginning));
    }
    return best;
}

/// In the menu's order, which holds among equals. The palette would only offer itself.
QVector<ActionRegistry::Entry> liveEntries(const ActionRegistry& actions)
{
    QVector<ActionRegistry::Entry> live;
    const auto all = actions.entries();
    for (const QString& group : actions.groups()) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(live), [&](const ActionRegistry::Entry& entry) {
            return entry.group == group && entry.id != QLatin1String("shell.palette") && actions.isLive(entry.id);
        });
    }
    return live;
}

QString ticketDetail(const TicketRow& row)
{
    QStringList parts = {QLatin1Char('#') + QString::number(row.ticket.id.value())};
    if (!row.customerName.isEmpty())
        parts << row.customerName;
    parts << statusText(row.ticket.status);
    return parts.join(QStringLiteral(" · "));
}

void append(Lines& out, const QString& title, const Lines& lines)
{
    if (lines.isEmpty())
        return;
    out << heading(title);
    out += lines;
}

/// What the user reached for before, whatever it is.
Lines takeUsed(QVector<Lines*> groups, const PaletteUses& uses, int most)
{
    Lines used;
    for (Lines* group : groups) {
        for (const PaletteLine& line : std::as_const(*group)) {
            if (uses.weight(line.key) > 0)
                used << line;
        }
    }
    std::stable_sort(used.begin(), used.end(),
                     [&uses](const PaletteLine& a, const PaletteLine& b) { return uses.weight(a.key) > uses.weight(b.key); });
    used = used.mid(0, most);
    for (Lines* group : groups)
        group->removeIf([&used](const PaletteLine& line) {
            return std::any_of(used.begin(), used.end(), [&line](const PaletteLine& one) { return one.key == line.key; });
        });
    return used;
}

}  // namespace

TicketId ticketNumber(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(QLatin1Char('#')))
        text.remove(0, 1);
    bool number = false;
    const qint64 value = text.toLongLong(&number);
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return number && digits && value > 0 ? TicketId(value) : TicketId();
}

QVector<PaletteLine> commandLines(const ActionRegistry& actions, const PaletteUses& uses, const QString& typed)
{
    Lines lines;
    for (const ActionRegistry::Entry& entry : liveEntries(actions)) {
        PaletteLine line;
        line.kind = PaletteLine::Kind::Command;
        line.key = QStringLiteral("command:") + entry.id;
        line.title = plainText(*entry.action);
        line.detail = actions.groupTitle(entry.group);
        line.icon = actions.iconName(entry.id);
        line.caps = keyTexts(entry.action->shortcuts());
        const PaletteMatch match = matchText(typed, line.title);
        const double shown = match.score + (begins(typed, line.title) ? kByBeginning : 0);
        const double named = std::max(shown, byOtherNames(typed, actions.otherNames(entry.id)));
        // The group's name helps to find, but less: "ticket reply".
        const double score = named > 0 ? named : 0.4 * matchText(typed, line.detail + QLatin1Char(' ') + line.title).score;
        if (score <= 0 && !typed.isEmpty())
            continue;
        line.found = match.found;
        line.rank = score + uses.bonus(line.key);
        lines << line;
    }
    sortByRank(lines);
    return lines;
}

QVector<PaletteLine> customerLines(const QVector<CustomerRow>& rows, const PaletteUses& uses, const QString& typed)
{
    Lines lines;
    for (const CustomerRow& row : rows) {
        PaletteLine line;
        line.kind = PaletteLine::Kind::Customer;
        line.key = QStringLiteral("customer:%1").arg(row.customer.id.value());
        line.title = row.customer.name;
        line.detail = aboutCustomer(row.customer, row.openTickets);
        line.icon = row.customer.kind == CustomerKind::Company ? QStringLiteral("building-2") : QStringLiteral("user");
        line.id = row.customer.id.value();
        const PaletteMatch match = matchText(typed, line.title);
        line.found = match.found;
        line.rank = (match.score > 0 ? match.score : kByContact) + uses.bonus(line.key);
        lines << line;
    }
    sortByRank(lines);
    return lines;
}

QVector<PaletteLine> ticketLines(const QVector<TicketRow>& rows, const PaletteUses& uses, const QString& typed)
{
    const TicketId number = ticketNumber(typed);
    Lines lines;
    for (const TicketRow& row : rows) {
        PaletteLine line;
        line.kind = PaletteLine::Kind::Ticket;
        line.key = QStringLiteral("ticket:%1").arg(row.ticket.id.value());
        line.title = row.ticket.subject.isEmpty() ? PaletteWords::tr("(no subject)") : row.ticket.subject;
        line.detail = ticketDetail(row);
        line.icon = channelIcon(row.ticket.channel);
        line.id = row.ticket.id.value();
        const PaletteMatch match = matchText(typed, line.title);
        const double byName = kByCustomer * matchText(typed, row.customerName).score;
        line.found = match.found;
        line.rank = (number == row.ticket.id ? kByNumber : std::max({match.score, byName, kByWords})) + uses.bonus(line.key);
        lines << line;
    }
    sortByRank(lines);
    return lines;
}

QVector<PaletteLine> arrange(Lines commands, Lines customers, Lines tickets, const PaletteUses& uses, const QString& typed,
                             int most)
{
    Lines out;
    if (typed.isEmpty()) {
        append(out, PaletteWords::tr("Used lately"), takeUsed({&commands, &customers, &tickets}, uses, most));
        append(out, PaletteWords::tr("Commands"), commands);
        return out;
    }
    struct Group {
        QString title;
        Lines lines;
    };
    QVector<Group> groups = {{PaletteWords::tr("Commands"), commands.mid(0, most)},
                             {PaletteWords::tr("Customers"), customers.mid(0, most)},
                             {PaletteWords::tr("Tickets"), tickets.mid(0, most)}};
    const auto best = [](const Group& group) { return group.lines.isEmpty() ? -1.0 : group.lines.first().rank; };
    std::stable_sort(groups.begin(), groups.end(), [&best](const Group& a, const Group& b) { return best(a) > best(b); });
    for (const Group& group : std::as_const(groups))
        append(out, group.title, group.lines);
    PaletteLine everywhere;
    everywhere.kind = PaletteLine::Kind::Everywhere;
    everywhere.title = PaletteWords::tr("Search all messages for “%1”").arg(typed);
    everywhere.icon = QStringLiteral("search");
    append(out, PaletteWords::tr("Everything"), {everywhere});
    return out;
}

QString spoken(const PaletteLine& line)
{
    QStringList parts = {line.title};
    if (!line.detail.isEmpty())
        parts << line.detail;
    if (!line.caps.isEmpty())
        parts << line.caps.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(", "));
}

}  // namespace memnun
