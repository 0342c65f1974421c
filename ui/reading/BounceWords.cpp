// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/BounceWords.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct BounceWords {
    Q_DECLARE_TR_FUNCTIONS(BounceWords)
};

}  // namespace

QString bounceReason(const QString& status)
{
    const QString subject = status.section(QLatin1Char('.'), 1, 1);
    const QString detail = status.section(QLatin1Char('.'), 2, 2);
    if (subject == QLatin1String("1"))
        return detail == QLatin1String("2") ? BounceWords::tr("there is no such domain")
               : detail == QLatin1String("10") ? BounceWords::tr("the domain takes no mail")
                                               : BounceWords::tr("there is no such address");
    if (subject == QLatin1String("2"))
        return detail == QLatin1String("2")   ? BounceWords::tr("the mailbox is full")
               : detail == QLatin1String("3") ? BounceWords::tr("the mail was too large")
               : detail == QLatin1String("1") ? BounceWords::tr("the mailbox is closed")
                                              : BounceWords::tr("the mailbox takes no mail");
    if (subject == QLatin1String("3"))
        return BounceWords::tr("the other mail server takes none");
    if (subject == QLatin1String("4"))
        return BounceWords::tr("the other mail server could not be reached");
    if (subject == QLatin1String("7"))
        return BounceWords::tr("the other mail server refused it by its rules");
    return BounceWords::tr("the other mail server refused it");
}

QString bounceSentence(const ContactPoint& point)
{
    return BounceWords::tr("Mail to %1 came back on %2: %3.")
        .arg(point.raw, Format().date(Format::dayOf(point.bouncedAt.value_or(Instant{}))), bounceReason(point.bounceStatus));
}

}  // namespace memnun
