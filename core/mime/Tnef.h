// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVector>

namespace memnun::mime {

/// One thing that a winmail.dat holds.
struct TnefPart {
    QString name;       ///< as declared; empty if it has none, or is the body
    QByteArray type;    ///< lower case; bodies are text/plain and text/html in UTF-8 and text/rtf
    QByteArray content;
    bool body = false;
};

/// The files and bodies of a TNEF stream (Outlook's winmail.dat), those of attached messages included; empty where it
/// is none. Bounded in memory by the stream's own size, and safe to be given anything: see TnefGuard.h.
QVector<TnefPart> readTnef(QByteArrayView stream);

}  // namespace memnun::mime
