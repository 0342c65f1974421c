// SPDX-License-Identifier: GPL-3.0-or-later
// Reading formatted mail: what is kept out, what could deceive, and the other views of the same message.
#include "app/desktop/ShotParts.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/reading/HtmlView.h"
#include "ui/reading/ImageBar.h"
#include "ui/reading/MailViews.h"

#include <QScrollBar>

namespace memnun {

namespace {

/// The formatted mail of the ticket, which is its first message; null while it is not on the screen.
MessageCard* letterIn(WorkspaceWindow& workspace, TicketId ticket)
{
    InboxPage* inbox = inboxOf(workspace);
    if (!threadIsThere(workspace))
        return nullptr;
    // A list that has just come opens its own first ticket.
    if (inbox->thread()->ticket() != ticket)
        inbox->openTicket(ticket);
    if (inbox->thread()->ticket() != ticket || !inbox->thread()->pane()->isComplete())
        return nullptr;
    for (MessageCard* card : inbox->thread()->pane()->findChildren<MessageCard*>()) {
        if (card->views()->has(MailView::Html))
            return card;
    }
    return nullptr;
}

bool isThere(MessageCard& card, MailView view, bool pictures)
{
    if (card.views()->view() != view)
        return false;
    const HtmlView* html = card.views()->html();
    if (view == MailView::Html && (!html || !html->isComposed()))
        return false;
    return !pictures || html->pictures().size() >= html->mail().count(mime::MailPicture::Source::Net);
}

Shot letterShot(const char* name, TicketId ticket, MailView view, bool pictures = false)
{
    return {QString::fromLatin1(name), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(Queue::All);
                inbox->openTicket(ticket);
                return nullptr;
            },
            [ticket, view, pictures](WorkspaceWindow& workspace, QWidget*) {
                MessageCard* card = letterIn(workspace, ticket);
                if (!card)
                    return false;
                if (card->views()->view() != view)
                    card->views()->setView(view);
                if (pictures && isThere(*card, view, false) && !isThere(*card, view, true))
                    card->showImages();
                inboxOf(workspace)->thread()->pane()->verticalScrollBar()->setValue(0);
                return isThere(*card, view, pictures);
            }};
}

}  // namespace

QVector<Shot> readingShots(const LetterSubjects& letters)
{
    return {letterShot("reading-table", letters.order, MailView::Html), letterShot("reading-plain", letters.order, MailView::Text),
            letterShot("reading-blocked", letters.news, MailView::Html), letterShot("reading-pictures", letters.news, MailView::Html, true),
            letterShot("reading-link", letters.link, MailView::Html), letterShot("reading-danger", letters.danger, MailView::Html),
            letterShot("reading-headers", letters.danger, MailView::Headers), letterShot("reading-source", letters.news, MailView::Source)};
}

}  // namespace memnun
