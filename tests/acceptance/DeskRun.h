// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/WorkspaceWindow.h"
#include "core/security/SecretStore.h"
#include "tests/support/NoDesktop.h"
#include "ui/settings/Look.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/LanguageController.h"

#include <QTemporaryDir>

namespace memnun {
class InboxPage;
}

namespace memnun::test {

/// The program on a workspace of its own in a temporary folder, composed as main() does, and worked with the keyboard.
class DeskRun {
public:
    DeskRun();
    ~DeskRun();
    Q_DISABLE_COPY_MOVE(DeskRun)

    /// On a server instead of a file in the temporary folder.
    void setLocation(const Location& location) { m_location = location; }
    /// A settled workspace whose mail leaves through 127.0.0.1:`smtpPort`. False when that failed, see problem().
    bool create(int smtpPort);
    /// The workspace that another run made, perhaps in another process. False when it can't be opened.
    bool adopt(const QString& file);
    [[nodiscard]] QString file() const { return m_location.file; }
    /// One command on a connection of its own, done when this returns; the window may not have heard of it yet.
    Result<Committed> perform(const std::shared_ptr<AnyCommand>& command, const Actor& actor = Actor::system()) const;
    /// A further person on the workspace, whom openWindow() then opens it for.
    UserId join(const QString& name);
    /// Makes the window as a start of the program does; an old one is gone first. Without `me` for the first person.
    bool openWindow(UserId me = {});
    void closeWindow();
    [[nodiscard]] QString problem() const { return m_problem; }

    WorkspaceWindow& desk() { return *m_window; }
    InboxPage& inbox();
    SecretStore& secrets() { return m_secrets; }
    /// Writes `raw` as a file to import and answers its path.
    QString mailFile(const QString& name, const QByteArray& raw);

    /// To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Letter by letter, also those that Latin-1 lacks.
    void type(const QString& text);

    /// A look into the file by a connection of its own: what is committed, not what the window believes.
    template <class T>
    T stored(const std::function<Result<T>(Stores&)>& query, const T& otherwise = {}) const
    {
        auto session = m_sessions(Access::ReadOnly);
        const Result<T> answer = session ? query((*session)->stores()) : Result<T>(fail(session.error()));
        return answer.value_or(otherwise);
    }

private:
    SystemClock m_clock;
    MemorySettings m_settings;
    ThemeController m_theme;
    LanguageController m_language;
    Look m_look;
    NoDesktop m_desktop;
    MemorySecretStore m_secrets;
    QTemporaryDir m_folder;
    Location m_location;
    SessionFactory m_sessions;
    QString m_problem;
    std::unique_ptr<WorkspaceWindow> m_window;
};

}  // namespace memnun::test
