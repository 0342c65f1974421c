// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/NewWorkspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace memnun {

class DesktopPort;
class FormRow;
class IdentityForm;
class InlineMessage;
class ServerForm;
struct ServerTrouble;

/// The first thing a newcomer sees: the demo company, an empty workspace, or one that exists. It only asks; whoever
/// made it does the work, and closes it or says what failed.
class WelcomeDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Step { Choice, Create, Server };

    /// `folder` is where new workspaces go unless told otherwise.
    WelcomeDialog(DesktopPort& desktop, const QString& folder, QWidget* parent = nullptr);

    void openStep(Step step);
    /// While something is under way: nothing else can be chosen.
    void setBusy(bool busy);
    void showError(const QString& sentence);
    void showTrouble(const ServerTrouble& trouble);

Q_SIGNALS:
    void demoWanted();
    void createWanted(const QString& file, const memnun::Newcomer& newcomer);
    void openFileWanted(const QString& file);
    void openServerWanted(const memnun::ServerAddress& address, bool create);

private:
    QWidget* choicePage();
    QWidget* createPage();
    QWidget* serverPage();
    QWidget* formPage(const QString& title, const QString& intro, QWidget* form, const QVector<QPushButton*>& buttons);
    void chooseFile();
    void followCompany(const QString& company);
    void submitNew();
    void submitServer(bool create);

    DesktopPort& m_desktop;
    QString m_folder;
    QStackedWidget* m_steps;
    InlineMessage* m_message;
    IdentityForm* m_identity = nullptr;
    QLineEdit* m_file = nullptr;
    FormRow* m_fileRow = nullptr;
    bool m_fileTyped = false;
    ServerForm* m_server = nullptr;
    QPushButton* m_makeDatabase = nullptr;
};

}  // namespace memnun
