// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

namespace memnun {

/// One line of a vCard, whatever version: the value in letters, its charset and quoted-printable undone, escapes not.
struct CardProperty {
    QString name;                            ///< in capitals, without its group
    QVector<QPair<QString, QString>> params; ///< names in capitals; a bare word of 2.1 is a TYPE
    QString value;

    bool hasType(QLatin1String type) const;
    bool isPreferred() const;
    /// The value's parts between unescaped `separator`s, escapes undone: "Kaya;Ayşe" → Kaya, Ayşe.
    QStringList parts(char16_t separator = u';') const;
    QString text() const;
};

/// A vCard (RFC 2425/2426, RFC 6350, and 2.1 of the versit consortium).
struct VCard {
    QString version;  ///< "2.1", "3.0", "4.0"; empty when it says none
    QVector<CardProperty> properties;

    /// All of that name, the preferred first.
    QVector<CardProperty> all(QLatin1String name) const;
    QString first(QLatin1String name) const;
};

}  // namespace memnun
