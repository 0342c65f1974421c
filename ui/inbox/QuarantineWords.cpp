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
    QString reason = item.reason;
    if (reason.endsWith(kOnlyBeginning))
        reason.chop(kOnlyBeginning.size());
    // Looked up for every cell that is painted: only the one sentence is translated.
    static const QHash<QString, const char*> known = {
        {QStringLiteral("no mail headers"), QT_TRANSLATE_NOOP("QuarantineWords", "no mail headers")},
        {QStringLiteral("does not start with a \"From \" line"), QT_TRANSLATE_NOOP("QuarantineWords", "does not start with a “From ” line")},
        {QStringLiteral("the file ended early"), QT_TRANSLATE_NOOP("QuarantineWords", "the file ended early")},
        {QStringLiteral("message is larger than 64 MB"), QT_TRANSLATE_NOOP("QuarantineWords", "message is larger than 64 MB")},
    };
    const char* sentence = known.value(reason);
    return sentence ? QCoreApplication::translate("QuarantineWords", sentence) : reason;
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
