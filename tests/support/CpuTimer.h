// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace memnun::test {

/// Milliseconds of processor time this process used: what a hang costs, whatever else the machine is busy with.
class CpuTimer {
public:
    qint64 elapsed() const { return qint64(std::clock() - m_from) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_from = std::clock();
};

}  // namespace memnun::test
