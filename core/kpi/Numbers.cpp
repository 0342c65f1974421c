// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Numbers.h"

#include <algorithm>
#include <cmath>

namespace memnun::kpi {
namespace {

constexpr quint8 kAsDoubles = 9;
constexpr qsizetype kHead = 4 + 1 + 8;
constexpr qsizetype kSeal = 8;

template <class T>
void append(QByteArray& bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

quint8 widthOf(quint64 most)
{
    if (most == 0)
        return 0;
    return most <= 0xff ? 1 : most <= 0xffff ? 2 : most <= 0xffff'ffff ? 4 : 8;
}

void appendHead(QByteArray& bytes, size_t count, quint8 width, qint64 base)
{
    bytes.reserve(bytes.size() + kHead + static_cast<qsizetype>(count * std::min<quint8>(width, 8)));
    append(bytes, static_cast<quint32>(count));
    append(bytes, width);
    append(bytes, base);
}

quint64 checksum(const char* data, qsizetype size, quint64 seed)
{
    quint64 sum = seed ^ (static_cast<quint64>(size) * 0x9e37'79b9'7f4a'7c15U);
    const auto mix = [&sum](quint64 word) {
        sum = (sum ^ word) * 0xd6e8'feb8'6659'fd93U;
        sum ^= sum >> 32;
    };
    for (; size >= 8; size -= 8, data += 8)
        mix(qFromLittleEndian<quint64>(data));
    quint64 rest = 0;
    for (qsizetype i = 0; i < size; ++i)
        rest |= quint64(static_cast<quint8>(data[i])) << (8 * i);
    mix(rest);
    return sum;
}

}  // namespace

void putNumbers(QByteArray& bytes, std::span<const qint64> numbers)
{
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    const qint64 base = numbers.empty() ? 0 : *least;
    const quint8 width = numbers.empty() ? 0 : widthOf(static_cast<quint64>(*most) - static_cast<quint64>(base));
    appendHead(bytes, numbers.size(), width, base);
    for (const qint64 number : numbers) {
        const quint64 above = static_cast<quint64>(number) - static_cast<quint64>(base);
        switch (width) {
        case 1: append(bytes, static_cast<quint8>(above)); break;
        case 2: append(bytes, static_cast<quint16>(above)); break;
        case 4: append(bytes, static_cast<quint32>(above)); break;
        case 8: append(bytes, above); break;
        default: break;
        }
    }
}

void putNumbers(QByteArray& bytes, std::span<const double> numbers)
{
    const auto isWhole = [](double number) { return std::abs(number) < 9e15 && number == std::floor(number); };
    if (std::all_of(numbers.begin(), numbers.end(), isWhole)) {
        const std::vector<qint64> whole(numbers.begin(), numbers.end());
        putNumbers(bytes, std::span<const qint64>(whole));
        return;
    }
    appendHead(bytes, numbers.size(), kAsDoubles, 0);
    for (const double number : numbers) {
        quint64 raw = 0;
        std::memcpy(&raw, &number, sizeof raw);
        append(bytes, raw);
    }
}

NumberReader::NumberReader(const QByteArray& sealed)
    : m_at(sealed.constData() + std::min(kSeal, sealed.size())), m_end(sealed.constData() + sealed.size())
{
}

bool NumberReader::takeHead(Head& head)
{
    if (m_end - m_at < kHead)
        return false;
    head = {qFromLittleEndian<quint32>(m_at), static_cast<quint8>(m_at[4]), qFromLittleEndian<qint64>(m_at + 5)};
    m_at += kHead;
    const qint64 size = qint64(head.count) * std::min<quint8>(head.width, 8);
    // what takes no bytes could else be as many as a damaged count says
    return head.width <= kAsDoubles && size <= m_end - m_at && head.count <= 0x0fff'ffff;
}

template <class Stored, class T>
void NumberReader::widen(std::vector<T>& numbers, const Head& head)
{
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto above = static_cast<quint64>(qFromLittleEndian<Stored>(m_at + i * sizeof(Stored)));
        numbers[i] = static_cast<T>(static_cast<qint64>(static_cast<quint64>(head.base) + above));
    }
    m_at += numbers.size() * sizeof(Stored);
}

template <class T>
bool NumberReader::take(std::vector<T>& numbers)
{
    Head head{};
    if (!takeHead(head)) {
        m_at = m_end;
        return false;
    }
    numbers.resize(head.count);
    switch (head.width) {
    case 0: std::fill(numbers.begin(), numbers.end(), static_cast<T>(head.base)); return true;
    case 1: widen<quint8>(numbers, head); return true;
    case 2: widen<quint16>(numbers, head); return true;
    case 4: widen<quint32>(numbers, head); return true;
    case 8: widen<quint64>(numbers, head); return true;
    case kAsDoubles:
        for (T& number : numbers) {
            const auto raw = qFromLittleEndian<quint64>(m_at);
            double value = 0;
            std::memcpy(&value, &raw, sizeof value);
            number = static_cast<T>(value);
            m_at += sizeof value;
        }
        return true;
    default: break;
    }
    m_at = m_end;
    return false;
}

template bool NumberReader::take(std::vector<qint64>& numbers);
template bool NumberReader::take(std::vector<double>& numbers);

QByteArray sealed(const QByteArray& bytes, quint64 seed)
{
    QByteArray whole;
    whole.reserve(kSeal + bytes.size());
    append(whole, checksum(bytes.constData(), bytes.size(), seed));
    return whole + bytes;
}

QByteArray resealed(const QByteArray& old, quint64 seed)
{
    return sealed(old.mid(kSeal), seed);
}

bool sealHolds(const QByteArray& sealed, quint64 seed)
{
    return sealed.size() >= kSeal
        && qFromLittleEndian<quint64>(sealed.constData()) == checksum(sealed.constData() + kSeal, sealed.size() - kSeal, seed);
}

}  // namespace memnun::kpi
