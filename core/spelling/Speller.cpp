// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/Speller.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <hunspell/hunspell.hxx>

namespace memnun {

namespace {

QStringList namesOf(TextLanguage language)
{
    return language == TextLanguage::Turkish ? QStringList{QStringLiteral("tr_TR"), QStringLiteral("tr")}
                                             : QStringList{QStringLiteral("en_US"), QStringLiteral("en_GB")};
}

/// Path without its ending; empty where there is none.
QString pathOf(TextLanguage language, const QStringList& folders)
{
    for (const QString& folder : folders) {
        for (const QString& name : namesOf(language)) {
            const QString path = folder + QLatin1Char('/') + name;
            if (QFileInfo::exists(path + QStringLiteral(".aff")) && QFileInfo::exists(path + QStringLiteral(".dic"))) {
                return path;
            }
        }
    }
    return {};
}

}  // namespace

/// Dictionaries come in UTF-8 or in the encoding they say.
struct Speller::Dictionary {
    explicit Dictionary(const QString& path)
        : engine(QFile::encodeName(path + QStringLiteral(".aff")).constData(),
                 QFile::encodeName(path + QStringLiteral(".dic")).constData()),
          isLatin1(engine.get_dict_encoding().starts_with("ISO8859-1") && engine.get_dict_encoding().size() == 9)
    {
    }
    std::string encoded(const QString& word) const { return (isLatin1 ? word.toLatin1() : word.toUtf8()).toStdString(); }
    QString decoded(const std::string& word) const
    {
        return isLatin1 ? QString::fromLatin1(word.c_str()) : QString::fromStdString(word);
    }
    Hunspell engine;
    bool isLatin1;
};

Speller::Speller(TextLanguage language, QStringList folders) : m_language(language), m_folders(std::move(folders)) {}

Speller::~Speller() = default;

bool Speller::isThere(TextLanguage language, const QStringList& folders)
{
    return !pathOf(language, folders).isEmpty();
}

QStringList Speller::dictionaryFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    return {program + QStringLiteral("/../share/memnun/dictionaries"), program + QStringLiteral("/dictionaries"),
            program + QStringLiteral("/../Resources/dictionaries"), QStringLiteral("/usr/share/hunspell"),
            QStringLiteral("/usr/share/myspell/dicts"), QStringLiteral("/usr/local/share/hunspell"),
            QStringLiteral("/Library/Spelling")};
}

bool Speller::open()
{
    if (!std::exchange(m_tried, true)) {
        if (const QString path = pathOf(m_language, m_folders); !path.isEmpty()) {
            m_dictionary = std::make_unique<Dictionary>(path);
        }
    }
    return m_dictionary != nullptr;
}

bool Speller::knows(const QString& word)
{
    return !open() || m_dictionary->engine.spell(m_dictionary->encoded(word));
}

QStringList Speller::suggestions(const QString& word, int most)
{
    QStringList found;
    if (open()) {
        for (const std::string& each : m_dictionary->engine.suggest(m_dictionary->encoded(word))) {
            if (found.size() < most) {
                found.append(m_dictionary->decoded(each));
            }
        }
    }
    return found;
}

}  // namespace memnun
