// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/NewWorkspace.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace memnun {

class ChoiceButton;
class DesktopPort;
class FormRow;
class IdentityForm;
class InlineMessage;
class Look;
class RecentList;
class ServerForm;
struct ServerTrouble;

/// The first thing a newcomer sees, a window of its own: the demo company, an empty workspace, or one that exists; and
/// who they are, in a workspace nobody works in yet. It only asks; whoever made it does the work, and closes it or says
/// what failed.
class WelcomeDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Step { Choice, Create, Server, Who };

    /// `folder` is where new workspaces go unless told otherwise.
    WelcomeDialog(DesktopPort& desktop, Look& look, const QString& folder, QWidget* parent = nullptr);

    void openStep(Step step);
    Step step() const;
    /// Of Step::Who: what the workspace knows already, so that nobody overwrites it unseen.
    void setBusiness(const QString& company, const QStringList& addresses);
    void setRecent(const QVector<RecentWorkspace>& workspaces);
    /// While something is under way: nothing else can be chosen.
    void setBusy(bool busy);
    void showError(const QString& sentence);
    /// `address` is the one that was tried.
    void showTrouble(const ServerTrouble& trouble, const ServerAddress& address);

Q_SIGNALS:
    void demoWanted();
    void createWanted(const QString& file, const memnun::Newcomer& newcomer);
    void openFileWanted(const QString& file);
    void openServerWanted(const memnun::ServerAddress& address, bool create);
    void recentWanted(const QString& shown);
    void whoAnswered(const memnun::Newcomer& newcomer);

protected:
    void changeEvent(QEvent* event) override;
    /// Esc goes back to the choice; there it closes.
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Words = std::function<QString()>;
    struct Form {
        Words title;
        Words intro;
        QWidget* fields;
        QVector<QPushButton*> buttons;  ///< the last is the default one
        bool hasBack = true;
    };
    void say(std::function<void()> setTexts);
    QWidget* choicePage();
    QWidget* createPage();
    QWidget* serverPage();
    QWidget* whoPage();
    QWidget* formPage(const Form& form);
    ChoiceButton* choice(const char* iconName, Words title, Words sentence, std::function<void()> chosen);
    QPushButton* button(Words text, const char* kind);
    void chooseOpen();
    void chooseFile();
    void followCompany(const QString& company);
    void submitNew();
    void submitServer(bool create);

    DesktopPort& m_desktop;
    QString m_folder;
    QVector<std::function<void()>> m_texts;  ///< each sets some texts in the present language
    QStackedWidget* m_steps;
    InlineMessage* m_message;
    RecentList* m_recent = nullptr;
    IdentityForm* m_identity = nullptr;
    IdentityForm* m_who = nullptr;
    QLineEdit* m_file = nullptr;
    FormRow* m_fileRow = nullptr;
    bool m_fileTyped = false;
    ServerForm* m_server = nullptr;
    QPushButton* m_makeDatabase = nullptr;
};

}  // namespace memnun
