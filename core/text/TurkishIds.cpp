// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TurkishIds.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isDigits(QStringView text, qsizetype length)
{
    return text.size() == length && std::all_of(text.begin(), text.end(), isDigit);
}

int digit(QStringView text, qsizetype at)
{
    return text.at(at).unicode() - u'0';
}

}  // namespace

QString compactId(QStringView text)
{
    QString compact;
    compact.reserve(text.size());
    for (const QChar letter : text) {
        if (letter.isSpace()) {
            continue;
        }
        compact += letter >= u'a' && letter <= u'z' ? QChar(static_cast<char16_t>(letter.unicode() - u'a' + u'A')) : letter;
    }
    return compact;
}

bool isTckn(QStringView text)
{
    const QString id = compactId(text);
    if (!isDigits(id, 11) || digit(id, 0) == 0) {
        return false;
    }
    int odd = 0;
    int even = 0;
    for (int i = 0; i < 9; ++i) {
        (i % 2 == 0 ? odd : even) += digit(id, i);
    }
    const int tenth = (7 * odd - even) % 10;
    return digit(id, 9) == (tenth + 10) % 10 && digit(id, 10) == (odd + even + digit(id, 9)) % 10;
}

bool isVkn(QStringView text)
{
    const QString id = compactId(text);
    if (!isDigits(id, 10)) {
        return false;
    }
    int sum = 0;
    for (int i = 1; i <= 9; ++i) {
        const int v = (digit(id, i - 1) + 10 - i) % 10;
        const int term = v * (1 << (10 - i)) % 9;
        sum += v != 0 && term == 0 ? 9 : term;
    }
    return digit(id, 9) == (10 - sum % 10) % 10;
}

bool isTaxNumber(QStringView text)
{
    return isVkn(text) || isTckn(text);
}

bool isTurkishIban(QStringView text)
{
    const QString iban = compactId(text);
    if (iban.size() != 26 || !iban.startsWith(QLatin1String("TR")) || !isDigits(QStringView(iban).mid(2), 24)) {
        return false;
    }
    // the country and its check digits count last; T is 29, R is 27
    const QString number = iban.mid(4) + QLatin1String("2927") + iban.mid(2, 2);
    int rest = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        rest = (rest * 10 + digit(number, i)) % 97;
    }
    return rest == 1;
}

}  // namespace memnun
