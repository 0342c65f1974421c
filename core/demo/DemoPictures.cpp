// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoPictures.h"

#include "core/demo/Enclosure.h"

#include <QTimer>

namespace memnun::demo {

namespace {

quint64 seedOf(const QString& address)
{
    quint64 letters = 0;
    for (const QChar letter : address) {
        letters = letters * 31 + letter.unicode();
    }
    return letters;
}

}  // namespace

void DemoPictures::fetch(const QStringList& addresses, QObject* guard, std::function<void(const QString&, Result<QByteArray>)> each)
{
    for (const QString& address : addresses) {
        QTimer::singleShot(0, guard, [address, each] { each(address, cloth(seedOf(address))); });
    }
}

}  // namespace memnun::demo
