// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the reply box tell each other.
#include "ui/inbox/ReplyBox.h"

#include "ui/editor/AnswerPad.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/MentionTyping.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/inbox/DraftFileRow.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/ReplyBar.h"
#include "ui/inbox/SendLater.h"
#include "ui/shared/InlineMessage.h"

#include <QImage>

namespace memnun {

void ReplyBox::setLists(const InboxLists& lists)
{
    m_lists = &lists;
    const auto tell = [this] { m_pad->mentions()->setColleagues(m_lists->users(), m_context.me.id); };
    connect(m_lists, &InboxLists::changed, this, tell);
    tell();
}

void ReplyBox::wire()
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ReplyBox::updateDraftLine);
    wireText();
    wireBar();
    connect(&m_drafts, &DraftKeeper::saved, this, [this](const DraftKey& saved, bool empty) {
        if (saved != key())
            return;
        m_savedAt = empty ? std::nullopt : std::optional(m_context.clock.now());
        updateDraftLine();
    });
    connect(&m_drafts, &DraftKeeper::troubleChanged, this, [this](const DraftKey& about) {
        if (about == key())
            updateDraftLine();
    });
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (m_ticket.isValid() && changes.touches(Entity::Draft, m_ticket.value()))
            readDrafts();
    });
    connect(&m_sender, &ReplySender::sent, this, &ReplyBox::finished);
    connect(&m_sender, &ReplySender::refused, this,
            [this](const Outgoing& outgoing, const Error& error) { refused(outgoing.key, error); });
}

/// What is written, and the files that go with it.
void ReplyBox::wireText()
{
    connect(m_pad, &AnswerPad::changed, this, &ReplyBox::typed);
    connect(m_pad, &AnswerPad::filesGiven, this, &ReplyBox::attach);
    connect(m_pad, &AnswerPad::wordsOnly, this, [this] {
        // Attached, they would go to the customer with the next reply, unseen from here.
        m_message->say(tr("An internal note holds words only. Nothing was attached; files and pictures go with a reply."), Tone::Warning);
    });
    connect(m_pad, &AnswerPad::pictureGiven, this, [this](const QString& id, const QString& name, const QImage& picture) {
        m_files->keepPicture(m_ticket, id, name, picture);
    });
    connect(m_pad, &AnswerPad::failed, this, &ReplyBox::say);
    connect(m_files, &DraftFileRow::attachingChanged, this, &ReplyBox::showBusy);
    connect(m_files, &DraftFileRow::pictureRefused, this, [this](TicketId ticket, const QString& id) {
        if (ticket == m_ticket && !m_note)
            editor()->dropPicture(id);
    });
    connect(m_files, &DraftFileRow::refused, this,
            [this](TicketId ticket, const Error& error) { refused({ticket, false}, error); });
}

void ReplyBox::wireBar()
{
    connect(m_bar, &ReplyBar::templatesWanted, this, [this] { m_pad->templates()->open(); });
    connect(m_bar, &ReplyBar::copiesWanted, this, [this] { m_pad->copies()->open(); });
    connect(m_bar, &ReplyBar::formatWanted, m_pad, &AnswerPad::toggleRich);
    connect(m_bar, &ReplyBar::attachWanted, this, &ReplyBox::chooseFiles);
    connect(m_bar, &ReplyBar::sendWanted, this, &ReplyBox::send);
    connect(m_bar, &ReplyBar::laterMenuShown, this, [this](QMenu* menu) {
        fillSendLater(*menu, m_context.clock.now(), this, [this](Instant at) { sendAt(at); });
    });
    connect(m_bar, &ReplyBar::switchWanted, this, [this] {
        setNote(!m_note);
        editor()->setFocus();
    });
}

}  // namespace memnun
