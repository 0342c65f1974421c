// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>

class QFileDialog;
class QTextDocument;
class QWidget;

namespace memnun {

class SettingsPort;

/// Prompts, file dialogs and other programs: everything that leaves the window. Answers come later and only when the
/// user agreed; `parent` may have died by then. Tests script a fake.
class DesktopPort {
public:
    virtual ~DesktopPort() = default;
    virtual void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                                std::function<void(QString path)> then) = 0;
    virtual void chooseOpenFiles(QWidget* parent, const QString& title,
                                 std::function<void(QStringList paths)> then) = 0;
    /// Fakes that are never asked for a folder leave it out.
    virtual void chooseFolder(QWidget*, const QString&, std::function<void(QString path)>) {}
    virtual void confirm(QWidget* parent, const QString& title, const QString& question, const QString& acceptText,
                         std::function<void()> then) = 0;
    /// A folder for files that are handed to other programs: of this run and its user only, gone with the program. Empty
    /// when there can be none.
    virtual QString privateFolder() { return {}; }
    /// Asks for a printer and prints. Fakes that never print leave it out.
    virtual void print(QWidget*, const QString&, std::shared_ptr<QTextDocument>) {}
    /// Opens a link or a local file with the program the system has for it.
    virtual void open(const QUrl& url) = 0;
};

/// The real one.
class Desktop final : public DesktopPort {
public:
    /// With settings, files are saved and opened where the last ones were.
    explicit Desktop(SettingsPort* settings = nullptr) : m_settings(settings) {}

    void chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                        std::function<void(QString)> then) override;
    void chooseOpenFiles(QWidget* parent, const QString& title, std::function<void(QStringList)> then) override;
    void chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> then) override;
    void confirm(QWidget* parent, const QString& title, const QString& question, const QString& acceptText,
                 std::function<void()> then) override;
    QString privateFolder() override;
    void print(QWidget* parent, const QString& title, std::shared_ptr<QTextDocument> document) override;
    void open(const QUrl& url) override;

private:
    void beginInLastFolder(QFileDialog& dialog, const QString& key);

    SettingsPort* m_settings;
    std::unique_ptr<QTemporaryDir> m_private;  ///< made when first wanted
};

}  // namespace memnun
