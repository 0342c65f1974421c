// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/FileName.h"

#include <QStringList>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxName = 200;

bool isReserved(const QString& name)
{
    static const QStringList devices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                     QStringLiteral("nul")};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool numbered = stem.size() == 4 && stem[3].isDigit() &&
                          (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt")));
    return numbered || devices.contains(stem);
}

bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

}  // namespace

QString safeFileName(const QString& declared, const QString& fallback)
{
    const qsizetype slash = qMax(declared.lastIndexOf(u'/'), declared.lastIndexOf(u'\\'));
    QString name;
    for (const QChar c : QStringView(declared).mid(slash + 1)) {
        if (!isHidden(c)) {
            name += QStringView(u"<>:\"|?*").contains(c) ? QChar(u'_') : c;
        }
    }
    name = name.simplified();
    if (name.size() > 2 && name.startsWith(u'_') && name.endsWith(u'_') && declared.trimmed().startsWith(u'"')) {
        name = name.mid(1, name.size() - 2);  // quotes that were doubled by the sender's program
    }
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1);
    }
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    if (name.size() > MaxName) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot > 0 && name.size() - dot <= 12 ? name.mid(dot) : QString();
        name = name.left(MaxName - ending.size()) + ending;
    }
    if (isReserved(name)) {
        name.prepend(u'_');
    }
    return name.isEmpty() ? fallback : name;
}

}  // namespace memnun::mime
