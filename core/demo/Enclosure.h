// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace memnun::demo {

/// A file that goes with a made-up mail: a whole one that any program opens.
struct Enclosure {
    QString name, type;
    QByteArray bytes;
};

/// A name that ends in .png becomes one of a few photographs of a cracked board; any other a page that says `title`.
Enclosure enclose(const QString& name, const QString& title);

/// A company's small square sign, and a piece of woven cloth; both PNG.
QByteArray logo();
QByteArray cloth(quint64 seed);

}  // namespace memnun::demo
