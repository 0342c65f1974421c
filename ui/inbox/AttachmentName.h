// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// A name that is safe to give to a file on any system, made from the one a stranger wrote into a mail: no folders, no
/// control characters or ones that turn the direction of writing, nothing a system reserves, at most 120 characters
/// with the suffix kept. Never empty.
QString safeFileName(const QString& name);

/// True for names that can run code when opened (exe, js, docm …), whatever they are made to look like.
bool isRiskyAttachment(const QString& name);

/// What opening a file may do.
enum class FileDanger {
    None,
    Program,  ///< it is one, or starts one
    Macro,    ///< an Office file that may hold programs
    WebPage,  ///< it may hold scripts
    Disk,     ///< the picture of a disk: the system's warnings do not reach what lies in it
};
FileDanger fileDanger(const QString& name);
/// "fatura.pdf.exe": named to be taken for something harmless.
bool hasFalseEnding(const QString& name);
/// True where the name, as the sender wrote it, turns the direction of writing around or holds invisible characters.
bool hasHiddenMarks(const QString& name);
/// The name for eyes: such characters are spelled out, "fatura[U+202E]fdp.exe".
QString shownFileName(const QString& name);
/// Whether it can be looked into (see mime::listZip).
bool isZipName(const QString& name);

}  // namespace memnun
