// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Changes.h"

#include <algorithm>

namespace memnun {

bool ChangeSet::touches(Entity entity, qint64 id) const
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
        return change.entity == entity && (id == 0 || change.id == 0 || change.id == id);
    });
}

ChangeSet ChangeSet::everything()
{
    ChangeSet all;
    for (const auto& [entity, key] : EnumKeys<Entity>::keys) {
        all.changes.append({entity, 0});
    }
    return all;
}

QString toText(const ChangeSet& changes, qsizetype most)
{
    QStringList parts;
    QStringList kinds;
    for (const Change& change : changes.changes) {
        const QString kind = toKey(change.entity);
        parts.append(kind + QLatin1Char(':') + QString::number(change.id));
        if (const QString many = kind + QLatin1String(":0"); !kinds.contains(many)) {
            kinds.append(many);
        }
    }
    const QString text = parts.join(QLatin1Char(','));
    return text.size() <= most ? text : kinds.join(QLatin1Char(','));
}

ChangeSet changesFromText(const QString& text)
{
    ChangeSet changes;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        const auto entity = fromKey<Entity>(part.left(colon));
        bool isNumber = false;
        const qint64 id = part.mid(colon + 1).toLongLong(&isNumber);
        if (colon < 0 || !entity || !isNumber) {
            return ChangeSet::everything();
        }
        changes.changes.append({*entity, id});
    }
    return changes;
}

}  // namespace memnun
