// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <cstring>
#include <span>
#include <vector>

namespace memnun::kpi {

/// Appends whole numbers, each in as few bytes as the difference between the smallest and the largest needs.
void putNumbers(QByteArray& bytes, std::span<const qint64> numbers);
/// The same for any numbers; whole ones become putNumbers().
void putNumbers(QByteArray& bytes, std::span<const double> numbers);

/// The bytes with a checksum before them, in which `seed` takes part: what was kept elsewhere is not taken for these.
QByteArray sealed(const QByteArray& bytes, quint64 seed);
/// Under another seal.
QByteArray resealed(const QByteArray& sealed, quint64 seed);
bool sealHolds(const QByteArray& sealed, quint64 seed);

/// Reads back what putNumbers() wrote, in its order, behind the seal.
class NumberReader {
public:
    explicit NumberReader(const QByteArray& sealed);

    /// False, and from then on for ever, where the bytes are not such numbers. T is qint64 or double.
    template <class T>
    bool take(std::vector<T>& numbers);
    bool isAtEnd() const { return m_at == m_end; }

private:
    struct Head {
        quint32 count;
        quint8 width;
        qint64 base;
    };
    bool takeHead(Head& head);
    template <class Stored, class T>
    void widen(std::vector<T>& numbers, const Head& head);

    const char* m_at;
    const char* m_end;
};

extern template bool NumberReader::take(std::vector<qint64>& numbers);
extern template bool NumberReader::take(std::vector<double>& numbers);

}  // namespace memnun::kpi
