// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <span>

namespace memnun::demo {

struct FirstName {
    QStringView name;
    bool woman;
};
struct Place {
    QStringView city;
    QStringView district;
};
/// `parts` are nouns in the nominative, so that a sentence can be built around them without suffixes.
struct Product {
    QStringView name;
    QStringView english;
    bool furniture;  ///< comes in parts and is put together
    bool fabric;
    bool office;     ///< offices, hotels and cafés buy it too
    int price;       ///< whole lira
    std::array<QStringView, 3> parts;
    QStringView englishPart;
};

std::span<const FirstName> firstNames();
std::span<const QStringView> surnames();
std::span<const QStringView> companyNames();
std::span<const Place> places();
std::span<const Product> products();
/// People who write in English: full names.
std::span<const FirstName> foreignNames();

/// ç→c, ş→s … and lower case, everything else but letters and digits becomes `gap`: for addresses.
QString asciiName(QStringView name, QLatin1Char gap);

}  // namespace memnun::demo
