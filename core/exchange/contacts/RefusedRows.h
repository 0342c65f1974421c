// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/CustomerImports.h"

#include <functional>

namespace memnun {

struct RefusedWords {
    QString reason;  ///< the heading
    QString row;     ///< the heading
    QString file;    ///< the heading
    std::function<QString(const QString&)> reasonText;  ///< of RefusedContact::reason
    char delimiter = ',';
};

/// Refused rows as they stand in their files, each with its reason before it, as a CSV that can be mended and brought in again.
/// Files without columns give none of theirs but name and addresses. Returns how many rows were written.
/// Storage with the system's reason where nothing can be written; files that can't be read any more are left out.
Result<qint64> saveRefused(const QString& target, const CustomerImports::Options& options, const QVector<RefusedRow>& refused,
                           const RefusedWords& words);

}  // namespace memnun
