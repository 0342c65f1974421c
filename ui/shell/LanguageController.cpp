// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LanguageController.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace memnun {

QString languageCode(Language language)
{
    return language == Language::Turkish ? QStringLiteral("tr") : QStringLiteral("en");
}

Language languageFromCode(const QString& code)
{
    return code.startsWith(QLatin1String("en"), Qt::CaseInsensitive) ? Language::English : Language::Turkish;
}

LanguageController::LanguageController(QCoreApplication& app, QObject* parent) : QObject(parent), m_app(app) {}

LanguageController::~LanguageController()
{
    m_app.removeTranslator(&m_own);
    m_app.removeTranslator(&m_qt);
}

void LanguageController::setLanguage(Language language)
{
    m_language = language;
    // Before the translators: their LanguageChange events already ask for formatted numbers and dates.
    QLocale::setDefault(language == Language::Turkish ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString own = QStringLiteral(":/i18n");
    const QString code = languageCode(language);
    install(m_qt, QStringLiteral("qtbase_") + code, {own, QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    install(m_own, QStringLiteral("memnun_") + code, {own});
    Q_EMIT changed();
}

void LanguageController::install(QTranslator& translator, const QString& name, const QStringList& folders)
{
    m_app.removeTranslator(&translator);
    for (const QString& folder : folders) {
        if (translator.load(name, folder)) {
            m_app.installTranslator(&translator);
            return;
        }
    }
}

}  // namespace memnun
