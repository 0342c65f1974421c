// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

}  // namespace memnun::kpi
