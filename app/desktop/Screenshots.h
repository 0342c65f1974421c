// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/StartOptions.h"
#include "app/desktop/WorkspaceWindow.h"
#include "ui/shell/LanguageController.h"

#include <QTemporaryDir>

namespace memnun {

/// One picture: how to bring the page about, and when it is there.
struct Shot {
    QString name;
    bool emptyWorkspace = false;
    /// Answers with the dialog over the window, where the picture is of one.
    std::function<QWidget*(WorkspaceWindow&)> prepare;
    /// Beyond "nothing is being read and no skeleton shows".
    std::function<bool(WorkspaceWindow&, QWidget* dialog)> ready;
    /// Takes away what would be seen in other pictures.
    std::function<void(WorkspaceWindow&)> leave{};
};

/// Tickets that begin with a formatted mail.
struct LetterSubjects {
    TicketId order, news, link, danger;
};

/// What is in the demo company that pictures show: looked up once.
struct ShotSubjects {
    TicketId busyTicket;    ///< open, with much to see: files, a call, a quote
    TicketId threadTicket;  ///< another one, no longer open
    TicketId mergedTicket;  ///< an open one that is merged into the first
    CustomerId customer;
    LetterSubjects letters;
};

QVector<Shot> builtinShots(const ShotSubjects& subjects, Look& look);
QVector<Shot> keyboardShots();
/// What a team sees of each other, and what the desktop outside the window is told.
QVector<Shot> teamShots(const ShotSubjects& subjects);

/// Leaves a picture of every page in both languages and themes: PAGE-LANG-THEME-WxH.png. Works on the demo company and
/// an empty workspace of its own, and waits for conditions, never for time.
class Screenshots final : public QObject {
    Q_OBJECT

public:
    /// Where `options` name a language or a theme, in that one only.
    Screenshots(const ProgramServices& services, const StartOptions& options, QObject* parent = nullptr);
    ~Screenshots() override;

    void start();

Q_SIGNALS:
    /// 0, or 2 when a page showed nothing or a picture could not be written.
    void finished(int code);

private:
    struct LookOf {
        Language language;
        bool dark;
    };
    void makeDemo();
    void openBoth();
    void makeWindow(std::unique_ptr<WorkspaceWindow>& window, OpenedWorkspace opened);
    void findSubjects();
    void furnishDemo(const ShotSubjects& subjects);
    void whenIdle(std::function<void()> then);
    void next();
    void wait();
    bool isReady() const;
    void take(const QImage& picture);
    void fail(const QString& what);
    WorkspaceWindow& current() const;
    const Shot& shot() const { return m_shots.at(m_shot); }
    QString fileName() const;

    ProgramServices m_services;
    QString m_folder;
    QSize m_size;
    QTemporaryDir m_temporary;
    std::unique_ptr<WorkspaceWindow> m_full;
    std::unique_ptr<WorkspaceWindow> m_empty;
    QVector<Shot> m_shots;
    QVector<LookOf> m_looks;
    int m_look = 0;
    int m_shot = -1;
    QPointer<QWidget> m_dialog;
    QTimer m_poll;
    QTimer m_idle;
    std::function<void()> m_whenIdle;
    QImage m_last;  ///< how the window looked a poll before
    int m_quiet = 0;
    int m_polls = 0;
    int m_failures = 0;
};

}  // namespace memnun
