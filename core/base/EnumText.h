// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace memnun {

/// The stored key of each value of an enum. Specialise next to the enum:
/// `template <> struct EnumKeys<Status> { static constexpr auto keys = std::to_array<EnumKey<Status>>({{Status::New, "new"}}); };`
template <class E>
struct EnumKeys;

template <class E>
using EnumKey = std::pair<E, const char*>;

template <class E>
QString toKey(E value)
{
    for (const auto& [candidate, key] : EnumKeys<E>::keys) {
        if (candidate == value) {
            return QString::fromLatin1(key);
        }
    }
    return {};
}

template <class E>
std::optional<E> fromKey(const QString& key)
{
    for (const auto& [value, candidate] : EnumKeys<E>::keys) {
        if (key == QLatin1String(candidate)) {
            return value;
        }
    }
    return std::nullopt;
}

/// For columns whose CHECK constraint already admits known keys only.
template <class E>
E fromKeyOr(const QString& key, E otherwise)
{
    return fromKey<E>(key).value_or(otherwise);
}

}  // namespace memnun
