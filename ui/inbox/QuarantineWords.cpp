// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QuarantineWords.h"

#include <QCoreApplication>
#include <QHash>

namespace memnun {

namespace {

struct QuarantineWords {
    Q_DECLARE_TR_FUNCTIONS(QuarantineWords)
};

}  // namespace

QString quarantineReason(const QuarantineItem& item)
{
    const QHash<QString, QString> known{
        {QStringLiteral("no mail headers"), QuarantineWords::tr("no mail headers")},
        {QStringLiteral("does not start with a \"From \" line"), QuarantineWords::tr("does not start with a “From ” line")},
        {QStringLiteral("the file ended early"), QuarantineWords::tr("the file ended early")},
        {QStringLiteral("message is larger than 64 MB"), QuarantineWords::tr("message is larger than 64 MB")},
    };
    QString reason = item.reason;
    if (reason.endsWith(kOnlyBeginning))
        reason.chop(kOnlyBeginning.size());
    return known.value(reason, reason);
}

QString quarantineKept(const QuarantineItem& item)
{
    switch (item.kept()) {
    case QuarantineItem::Kept::Whole: return QuarantineWords::tr("The original is kept here whole.");
    case QuarantineItem::Kept::Beginning:
        return QuarantineWords::tr("Only its first 128 MB are kept here; the whole message lies in %1.").arg(item.source);
    case QuarantineItem::Kept::Nothing:
        return QuarantineWords::tr("Nothing of it is kept here; the original lies in %1.").arg(item.source);
    }
    return {};
}

}  // namespace memnun
