// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace memnun::architecture {

/// One C++ file of the project.
struct SourceFile {
    QString path;  // from the top of the project, e.g. "core/base/Result.h"
    QString text;
    QString code;  // the text without comments and strings, see blanked()

    [[nodiscard]] bool isIn(const QString& folder) const { return path.startsWith(folder + QLatin1Char('/')); }
    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    [[nodiscard]] int lines() const;
};

/// Every .cpp and .h below app, core, ui and tests, ordered by path.
QVector<SourceFile> sourceFiles();

/// The CMakeLists.txt of `folder` (from the top of the project) without comments; empty when there is none.
QString cmakeList(const QString& folder);

/// Is the file named by the CMakeLists.txt of its own folder or of one above, relative to that list?
bool isListed(const QString& path);

/// Why `file` must not include `included`; empty when it may.
QString forbidden(const SourceFile& file, const QString& included);

}  // namespace memnun::architecture
