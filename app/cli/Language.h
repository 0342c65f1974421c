// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace memnun::cli {

/// The texts of the command line.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// "tr" or "en": what `words` say after --lang, else what the environment says. Looked for before anything is read
/// properly, because that already wants words for people.
QString languageOf(const QStringList& words);

/// The translations in use, as long as this object lives, and how numbers are written for people.
class Language {
public:
    explicit Language(const QString& code);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

private:
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace memnun::cli
