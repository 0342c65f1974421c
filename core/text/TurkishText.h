// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace memnun {

/// The one form in which text is searched, indexed and compared for likeness: NFKD without marks, I/İ/ı/i all
/// become i, everything else lower case. Never shown to anyone. Both sides of a search must pass through here.
QString foldForSearch(QStringView text);

/// Case for display, by the Turkish rules: I↔ı and İ↔i. Never for identifiers, addresses or keys.
QString lowerTr(QStringView text);
QString upperTr(QStringView text);

/// A–Z to a–z and nothing else: e-mail addresses, header names, file extensions, JSON and SQL keys.
QString foldAscii(QStringView text);

/// The order of the Turkish alphabet (CLDR tr): <0, 0 or >0. Safe from any thread.
int compareTr(QStringView left, QStringView right);

}  // namespace memnun
