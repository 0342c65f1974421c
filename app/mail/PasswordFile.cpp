// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/PasswordFile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace memnun {

QString passwordFile()
{
    // Beside the folder named after the program that runs, in the one named after the window.
    const QFileInfo own(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return own.dir().filePath(QStringLiteral("Memnun/passwords.sealed"));
}

}  // namespace memnun
