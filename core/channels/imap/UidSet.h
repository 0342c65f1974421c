// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVector>

#include <optional>

namespace memnun::imap {

struct UidRange {
    quint32 first = 0;
    quint32 last = 0;
    bool operator==(const UidRange&) const = default;
};

/// UIDs as servers write them: "1:3,7". Kept as ranges, for a server may well say 1:4294967295.
class UidSet {
public:
    UidSet() = default;
    UidSet(quint32 first, quint32 last) : m_ranges{{first, last}} {}
    /// Of UIDs in any order.
    static UidSet of(QVector<quint32> uids);
    /// nullopt when it is no such text; "*" is the highest there can be.
    static std::optional<UidSet> parse(const QByteArray& text);

    bool isEmpty() const { return m_ranges.isEmpty(); }
    bool contains(quint32 uid) const;
    /// Ascending and apart from each other.
    const QVector<UidRange>& ranges() const { return m_ranges; }
    void add(const UidSet& others);
    QByteArray text() const;
    bool operator==(const UidSet&) const = default;

private:
    void tidy();
    QVector<UidRange> m_ranges;
};

}  // namespace memnun::imap
