// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace memnun {

enum class Language { Turkish, English };

/// "tr" or "en".
QString languageCode(Language language);
/// Anything that isn't English is Turkish: the product's first language.
Language languageFromCode(const QString& code);

/// Switches the interface's language while the program runs: translators of the program (:/i18n/memnun_xx.qm) and of
/// Qt itself, and QLocale's default. Every widget gets QEvent::LanguageChange and calls its own retranslate().
class LanguageController final : public QObject {
    Q_OBJECT

public:
    explicit LanguageController(QCoreApplication& app, QObject* parent = nullptr);
    ~LanguageController() override;

    Language language() const { return m_language; }
    /// Applies also when it is the current one, so that the start can call it once.
    void setLanguage(Language language);

Q_SIGNALS:
    void changed();

private:
    void install(QTranslator& translator, const QString& name, const QStringList& folders);

    QCoreApplication& m_app;
    Language m_language = Language::English;
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace memnun
