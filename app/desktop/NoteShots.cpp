// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues called into a note: while it is typed, and as the others read it.
#include "app/desktop/ShotParts.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/MentionTyping.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"

#include <QScrollBar>

namespace memnun {

namespace {

bool shows(WorkspaceWindow& workspace, TicketId ticket)
{
    InboxPage* inbox = inboxOf(workspace);
    if (!threadIsThere(workspace))
        return false;
    if (inbox->thread()->ticket() != ticket)
        inbox->openTicket(ticket);
    return inbox->thread()->ticket() == ticket && inbox->thread()->replyBox()->isEnabled();
}

QWidget* openNote(WorkspaceWindow& workspace, TicketId ticket)
{
    auto* inbox = openPage<InboxPage>(workspace, "inbox");
    workspace.window().activateWindow();  // the list opens where the keys are
    inbox->openQueue(Queue::All);
    inbox->openTicket(ticket);
    return nullptr;
}

Shot mentionShot(TicketId ticket)
{
    return {QStringLiteral("note-mention"), false, [ticket](WorkspaceWindow& workspace) { return openNote(workspace, ticket); },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                if (!shows(workspace, ticket))
                    return false;
                QScrollBar* bar = inboxOf(workspace)->thread()->pane()->verticalScrollBar();
                bar->setValue(bar->maximum());
                return true;
            }};
}

Shot typingShot(TicketId ticket)
{
    return {QStringLiteral("note-mention-typing"), false, [ticket](WorkspaceWindow& workspace) { return openNote(workspace, ticket); },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                if (!shows(workspace, ticket))
                    return false;
                ReplyBox* box = inboxOf(workspace)->thread()->replyBox();
                if (!box->pad()->mentions()->isOpen()) {
                    box->setNote(true);
                    box->editor()->setFocus();
                    box->editor()->setPlainText({});
                    box->editor()->insertPlainText(QStringLiteral("@"));
                }
                return box->pad()->mentions()->isOpen();
            },
            [](WorkspaceWindow& workspace) {
                ReplyBox* box = inboxOf(workspace)->thread()->replyBox();
                box->editor()->setPlainText({});
                box->setNote(false);
            }};
}

}  // namespace

QVector<Shot> noteShots(const LetterSubjects& letters)
{
    return {mentionShot(letters.danger), typingShot(letters.news)};
}

}  // namespace memnun
