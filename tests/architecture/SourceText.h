// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace memnun::architecture {

/// C++ text in which the inside of comments, strings and characters is blank. Line breaks stay where they were.
QString blanked(const QString& source);

/// What the file includes, as written between the quotes or angle brackets.
QStringList includes(const QString& source);

struct Function {
    QString name;
    int line = 0;    // first line of its body, from 1
    int length = 0;  // lines between its braces
    bool operator==(const Function&) const = default;
};

/// Every function body at namespace or class level of blanked text. Lambdas count to the function around them.
QVector<Function> functions(const QString& blankedText);

/// Names of the classes and structs that blanked text defines.
QStringList definedTypes(const QString& blankedText);

}  // namespace memnun::architecture
