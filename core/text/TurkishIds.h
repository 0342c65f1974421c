// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace memnun {

// Checksums of Turkish numbers. One that holds says that nothing was mistyped; it proves nobody's identity. Only ASCII
// digits count; blanks between them, which people write, do not. Formulas: KPS (TCKN), Gelir İdaresi (VKN), ISO 13616 (IBAN).

/// T.C. kimlik no: 11 digits, the first not 0, two check digits.
bool isTckn(QStringView text);

/// Vergi kimlik no: 10 digits, one check digit. A sole trader's tax number is a TCKN; isTaxNumber() takes both.
bool isVkn(QStringView text);
bool isTaxNumber(QStringView text);

/// A Turkish IBAN: TR, two check digits, 22 digits; mod 97 is 1.
bool isTurkishIban(QStringView text);

/// What is stored and compared: without blanks, letters in capitals by C rules.
QString compactId(QStringView text);

}  // namespace memnun
