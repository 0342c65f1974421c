// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <future>

namespace memnun::kpi {

/// work(half, from, to) for [0, count): at once, or the second half on a thread of its own; comes back when both are done.
/// The halves share nothing that either writes. Where the system has no thread to give, one comes after the other.
template <class Work>
void inHalves(size_t count, bool isMuch, const Work& work)
{
    if (!isMuch || count < 2) {
        work(size_t{0}, size_t{0}, count);
        return;
    }
    auto second = std::async([&work, count] { work(size_t{1}, count / 2, count); });
    work(size_t{0}, size_t{0}, count / 2);
    second.wait();
}

/// work(i) once for each of [0, count), in their order, on this thread and another: each takes the next one as soon as it
/// is free. What they share none of them writes.
template <class Work>
void eachInTwo(size_t count, const Work& work)
{
    std::atomic<size_t> next{0};
    const auto go = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    inHalves(2, count > 1, [&](size_t, size_t, size_t) { go(); });
}

}  // namespace memnun::kpi
