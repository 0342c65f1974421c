// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/NoticeWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace memnun {

namespace {

/// So many customers are named where there are several happenings.
constexpr qsizetype kNamed = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

QString kindOf(const Happening& one)
{
    switch (one.kind) {
    case HappeningKind::Message: return Words::tr("New message");
    case HappeningKind::NewTicket: return Words::tr("New ticket");
    case HappeningKind::Assigned: return Words::tr("A ticket was assigned to you");
    case HappeningKind::TaskDue: return Words::tr("A task is due");
    case HappeningKind::SendFailed: return Words::tr("A message was not sent");
    case HappeningKind::Mentioned: return Words::tr("A note calls you");
    }
    return {};
}

QString titleOf(const Happening& one)
{
    switch (one.kind) {
    case HappeningKind::Message:
        return one.customer.isEmpty() ? kindOf(one) : Words::tr("New message from %1").arg(one.customer);
    case HappeningKind::NewTicket:
        return one.customer.isEmpty() ? kindOf(one) : Words::tr("New ticket from %1").arg(one.customer);
    case HappeningKind::Assigned:
        return one.colleague.isEmpty() ? kindOf(one) : Words::tr("%1 assigned a ticket to you").arg(one.colleague);
    case HappeningKind::Mentioned:
        return one.colleague.isEmpty() ? kindOf(one) : Words::tr("%1 calls you in a note").arg(one.colleague);
    case HappeningKind::TaskDue:
    case HappeningKind::SendFailed: return kindOf(one);
    }
    return {};
}

QString bodyOf(const Happening& one)
{
    const bool named = !one.customer.isEmpty() && one.kind != HappeningKind::Message && one.kind != HappeningKind::NewTicket;
    return named ? one.subject + QStringLiteral(" · ") + one.customer : one.subject;
}

QString countOf(HappeningKind kind, int n)
{
    switch (kind) {
    case HappeningKind::Message: return Words::tr("%n new message(s)", nullptr, n);
    case HappeningKind::NewTicket: return Words::tr("%n new ticket(s)", nullptr, n);
    case HappeningKind::Assigned: return Words::tr("%n ticket(s) assigned to you", nullptr, n);
    case HappeningKind::TaskDue: return Words::tr("%n task(s) due", nullptr, n);
    case HappeningKind::SendFailed: return Words::tr("%n message(s) not sent", nullptr, n);
    case HappeningKind::Mentioned: return Words::tr("%n note(s) that call you", nullptr, n);
    }
    return {};
}

/// "3 new messages · 1 new ticket"
QString countsOf(const QVector<Happening>& happenings)
{
    QStringList counts;
    for (const auto& [kind, key] : EnumKeys<HappeningKind>::keys) {
        const auto n = std::count_if(happenings.begin(), happenings.end(), [kind = kind](const Happening& one) { return one.kind == kind; });
        if (n > 0)
            counts << countOf(kind, static_cast<int>(n));
    }
    return counts.join(QStringLiteral(" · "));
}

QString namesOf(const QVector<Happening>& happenings)
{
    QStringList names;
    for (const Happening& one : happenings) {
        const QString& name = one.customer.isEmpty() ? one.subject : one.customer;
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    const bool more = names.size() > kNamed;
    return names.mid(0, kNamed).join(QStringLiteral(", ")) + (more ? QStringLiteral(" …") : QString());
}

}  // namespace

NoticeText noticeText(const Notice& notice, bool details)
{
    const QVector<Happening>& all = notice.happenings;
    if (notice.heldBack)
        return {Words::tr("While notifications were held back"), countsOf(all)};
    if (all.size() > 1)
        return {countsOf(all), details ? namesOf(all) : QString()};
    return details ? NoticeText{titleOf(all.first()), bodyOf(all.first())} : NoticeText{kindOf(all.first()), {}};
}

}  // namespace memnun
