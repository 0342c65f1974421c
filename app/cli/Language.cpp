// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Language.h"

#include <QLibraryInfo>
#include <QLocale>

namespace memnun::cli {

namespace {

bool isOurs(const QString& code)
{
    return code == QLatin1String("tr") || code == QLatin1String("en");
}

}  // namespace

QString languageOf(const QStringList& words)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const QString value = words.at(i) == option ? words.value(i + 1)
                              : words.at(i).startsWith(option + QLatin1Char('=')) ? words.at(i).mid(option.size() + 1)
                                                                                   : QString();
        if (isOurs(value)) {
            return value;
        }
    }
    const QString system = QLocale::system().uiLanguages().value(0);
    return system.startsWith(QLatin1String("tr")) ? QStringLiteral("tr") : QStringLiteral("en");
}

Language::Language(const QString& code)
{
    QLocale::setDefault(code == QLatin1String("tr") ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral("memnun_") + code, QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

}  // namespace memnun::cli
