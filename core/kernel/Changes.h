// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/AuditStore.h"

#include <QObject>

namespace memnun {

/// One row that a committed command touched.
struct Change {
    Entity entity = Entity::Workspace;
    qint64 id = 0;  ///< 0 = many: read again
    bool operator==(const Change&) const = default;
};

struct ChangeSet {
    QVector<Change> changes;
    /// True when a row of that kind changed (any id, or this one).
    bool touches(Entity entity, qint64 id = 0) const;
    /// Anything may have changed: every kind, many of each.
    static ChangeSet everything();
    bool operator==(const ChangeSet&) const = default;
};

/// For other programs: "ticket:12,customer:3", at most `most` characters. What would be longer says only the kinds, each
/// with 0 (many: read again).
QString toText(const ChangeSet& changes, qsizetype most);
/// Everything when the text is not understood: a newer program may have written it.
ChangeSet changesFromText(const QString& text);

/// Announces what was committed, in the UI thread, after the commit and never before.
class ChangeBus final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void publish(const ChangeSet& changes) { Q_EMIT changed(changes); }

Q_SIGNALS:
    void changed(const memnun::ChangeSet& changes);
};

}  // namespace memnun
