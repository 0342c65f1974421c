// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplyBox.h"

#include "core/conversations/Answering.h"
#include "core/conversations/ConversationStore.h"
#include "core/templates/TemplateUse.h"
#include "ui/editor/AnswerPad.h"
#include "ui/inbox/DraftFileRow.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/ReplyBar.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace memnun {

ReplyBox::ReplyBox(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_drafts(context, this), m_sender(context), m_message(new InlineMessage(this)),
      m_unsaved(new InlineMessage(this)), m_head(new ElidedLabel({}, this)), m_draftLine(new ElidedLabel({}, this)),
      m_pad(new AnswerPad(context, this)), m_files(new DraftFileRow(context, this)),
      m_bar(new ReplyBar(context.actions, this))
{
    for (ElidedLabel* label : {m_head, m_draftLine})
        setTextRole(label, QStringLiteral("caption"));
    m_draftLine->setObjectName(QStringLiteral("draftLine"));
    // To whom it goes gives way first. Beside the buttons there was room for four letters of this.
    m_draftLine->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_head, 1);
    head->addWidget(m_draftLine);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(space::l, space::m, space::l, space::s);
    inner->setSpacing(space::xs);
    inner->addWidget(m_message);
    inner->addLayout(head);
    inner->addWidget(m_pad, 1);
    inner->addWidget(m_files);
    inner->addWidget(m_unsaved);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(inner, 1);
    layout->addWidget(m_bar);
    wire();
    retranslate();
    setEnabled(false);
}

ReplyEditor* ReplyBox::editor() const
{
    return m_pad->editor();
}

void ReplyBox::typed()
{
    if (!m_ticket.isValid())
        return;
    m_message->clear();
    m_drafts.typed(key(), m_pad->text(), m_pad->form());
    Q_EMIT writing(!m_note && !editor()->isEmpty());
}

void ReplyBox::setTicket(const ThreadContent& content)
{
    m_newest.reset();
    m_seen = {};
    for (const Interaction& message : content.messages) {
        if (!message.isPublic || message.userId == m_context.me.id)
            continue;
        // What came last, whatever date it bears: mail is late at times, and clocks are wrong.
        if (!m_newest || message.id > m_newest->id)
            m_newest = message;
        m_seen = m_newest->id;
    }
    const bool untouched = content.row.ticket.id != m_ticket || editor()->isEmpty();
    if (untouched)
        m_answered = m_newest ? m_newest->id : InteractionId();
    m_others = content.others;
    m_language = answerLanguage(content.messages);
    const QString recipient = answerRecipients(content.messages, content.customerAddress).join(QStringLiteral(", "));
    if (content.row.ticket.id == m_ticket) {
        m_pad->setAnswered(m_note ? TicketId() : m_ticket, m_language, m_others);
        if (std::exchange(m_recipient, recipient) != recipient)
            retranslate();
        if (m_cameNow && showWhatCameMeanwhile())
            m_cameNow = false;
        return;
    }
    clearTicket();
    m_ticket = content.row.ticket.id;
    for (const Draft& draft : content.drafts)
        m_stored.insert({draft.ticketId, draft.note}, draft);
    m_recipient = recipient;
    // A note begun comes back as a note when there is no reply begun.
    m_note = m_stored.contains({m_ticket, true}) && !m_stored.contains({m_ticket, false});
    setEnabled(true);
    m_files->setFiles(m_ticket, m_stored.value({m_ticket, false}).files);
    loadText();
    m_tick.start();
    // What was read may be older than the last save.
    readDrafts();
}

void ReplyBox::clearTicket()
{
    m_drafts.flush();
    m_tick.stop();
    if (m_reading)
        m_reading->store(true);
    m_ticket = {};
    m_cameNow = false;
    m_recipient.clear();
    m_stored.clear();
    m_note = false;
    m_files->setFiles({}, {});
    loadText();
    setEnabled(false);
}

void ReplyBox::setNote(bool note)
{
    if (note == m_note)
        return;
    m_drafts.flush();
    Draft& left = m_stored[key()];
    left = {m_ticket, m_context.me.id, m_note, m_pad->text(), m_context.clock.now(), left.files, m_pad->form()};
    m_note = note;
    loadText();
}

void ReplyBox::loadText()
{
    const auto unsaved = m_drafts.unsaved(key());
    const Draft stored = m_stored.value(key());
    if (m_ticket.isValid())
        m_drafts.loaded(key(), stored.body, stored.form);
    m_pad->setNote(m_note);
    m_pad->setAnswered(m_note ? TicketId() : m_ticket, m_language, m_others);
    m_pad->load(unsaved.value_or(stored.body), unsaved ? m_drafts.unsavedForm(key()) : stored.form, m_stored.value({m_ticket, false}).files);
    m_savedAt = stored.body.isEmpty() && !stored.form.hasCopies() ? std::nullopt : std::optional(stored.savedAt);
    m_message->clear();
    if (m_refusals.contains(key()))
        say(m_refusals.take(key()));
    showBusy();
    retranslate();
}

void ReplyBox::readDrafts()
{
    using Drafts = QVector<Draft>;
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Drafts>(
        this,
        [ticket = m_ticket, me = m_context.me.id](Stores& stores) { return stores.conversations.drafts(ticket, me); },
        [this, ticket = m_ticket](Result<Drafts> drafts) {
            if (drafts && ticket == m_ticket)
                takeDrafts(*drafts);
        });
}

/// What the store holds now: a text that was taken back, or one that grew elsewhere. What was typed since stays; its
/// save keeps both and is read again.
void ReplyBox::takeDrafts(const QVector<Draft>& drafts)
{
    const DraftKey other{m_ticket, !m_note};
    const bool otherWasEmpty = m_stored.value(other).body.isEmpty();
    m_stored.clear();
    for (const Draft& draft : drafts)
        m_stored.insert({draft.ticketId, draft.note}, draft);
    if (!m_files->isAttaching(m_ticket))
        m_files->setFiles(m_ticket, m_stored.value({m_ticket, false}).files);
    if (m_sender.isSending(key()) || m_drafts.unsaved(key()))
        return;
    const Draft stored = m_stored.value(key());
    const bool otherForm = !m_note && stored.form != m_drafts.knownForm(key());
    const bool otherCameBack = otherWasEmpty && !m_stored.value(other).body.isEmpty() && !m_drafts.unsaved(other)
                               && !m_sender.isSending(other);
    if (stored.body.isEmpty() && !stored.form.hasCopies() && otherCameBack) {
        m_note = other.note;
        loadText();
    } else if (otherForm || stored.body.trimmed() != m_pad->text().trimmed()) {
        loadText();
    } else {
        m_drafts.loaded(key(), stored.body, stored.form);
    }
}

QString ReplyBox::errorText() const
{
    return m_message->text();
}

QString ReplyBox::unsavedText() const
{
    return m_unsaved->text();
}

void ReplyBox::chooseFiles()
{
    m_context.desktop.chooseOpenFiles(this, tr("Attach files"), [self = QPointer(this)](const QStringList& paths) {
        if (self)
            self->attach(paths);
    });
}

void ReplyBox::attach(const QStringList& paths)
{
    m_message->clear();
    m_files->attach(m_ticket, paths);
}

void ReplyBox::sendAt(std::optional<Instant> at, std::optional<TicketStatus> then)
{
    if (!m_ticket.isValid() || m_sender.isSending(key()) || (!m_note && m_files->isAttaching(m_ticket)))
        return;
    QVector<DraftFile> files = m_note ? QVector<DraftFile>() : m_files->files();
    const QVector<DraftFile> shown = m_pad->shownOf(files);
    files.removeIf([](const DraftFile& file) { return !file.contentId.isEmpty(); });
    const Outgoing outgoing{key(), m_pad->text(), files + shown, then, at, m_pad->form(), m_seen};
    if (outgoing.body.trimmed().isEmpty()) {
        m_message->say(m_note ? tr("The note is empty.") : tr("The reply is empty."));
        editor()->setFocus();
        return;
    }
    if (!m_note && (stopsAtGap() || stopsAtPicture(shown) || showWhatCameMeanwhile()))
        return;
    m_message->clear();
    // Queued before the reply, so that no late draft comes back behind it.
    m_drafts.flush();
    m_sender.send(outgoing);
    showBusy();
}

/// What a template left to its author must not reach the customer.
bool ReplyBox::stopsAtGap()
{
    const QString name = m_pad->stopAtGap();
    if (!name.isEmpty())
        m_message->say(tr("“%1” is still to be filled in. Your reply has not been sent.").arg(name), Tone::Warning);
    return !name.isEmpty();
}

/// The customer would see a hole in its place.
bool ReplyBox::stopsAtPicture(const QVector<DraftFile>& shown)
{
    const bool lacks = m_pad->lacksPicture(shown);
    if (lacks)
        m_message->say(tr("A picture in your text was not kept. Your reply has not been sent; take the picture out or paste it again."),
                       Tone::Warning);
    return lacks;
}

/// A colleague's answer or the customer's next word, come while this one was written: shown once before it goes.
bool ReplyBox::showWhatCameMeanwhile()
{
    if (!m_newest || m_newest->id == m_answered)
        return false;
    m_answered = m_newest->id;
    // A colleague's answer bears the company's name as its sender.
    const QString colleague = m_lists ? m_lists->userName(m_newest->userId) : QString();
    const QString from = !colleague.isEmpty() ? colleague : m_newest->fromName.isEmpty() ? m_newest->fromAddress : m_newest->fromName;
    m_message->say(tr("While you were writing, this came from %1 (%2): “%3”. Your reply has not been sent; send it once more if "
                      "it still fits.")
                       .arg(from, Format().moment(m_newest->at, m_context.clock.now()), m_newest->body.simplified().left(400)),
                   Tone::Warning);
    return true;
}

/// The command cleared the stored draft; here the text goes too, unless another one is shown by now.
void ReplyBox::finished(const Outgoing& outgoing)
{
    const DraftKey done = outgoing.key;
    m_drafts.forget(done);
    if (done.ticket == m_ticket) {
        Q_EMIT writing(false);
        m_stored.remove(done);
        if (!done.note)
            m_files->setFiles(m_ticket, {});
        if (done == key())
            loadText();
        if (done.note)
            setNote(false);
        readDrafts();
    }
    Q_EMIT sent(done.ticket, done.note, outgoing.then);
}

void ReplyBox::refused(const DraftKey& about, const Error& error)
{
    showBusy();
    if (about == key() && error.hasRule(rule::kNewerMessage)) {
        m_cameNow = !showWhatCameMeanwhile();
        if (m_cameNow)
            say(error);
    } else if (about == key())
        say(error);
    else
        m_refusals.insert(about, error);
}

void ReplyBox::say(const Error& error)
{
    const FieldError first = error.fields.value(0);
    if (first.field == QLatin1String("to"))
        m_message->say(tr("This customer has no e-mail address to answer to. Your text is kept; you can keep it as an "
                          "internal note."));
    else if (first.field == QLatin1String("cc") || first.field == QLatin1String("bcc"))
        m_message->say(tr("“%1” is no e-mail address. Your reply has not been sent.").arg(error.context));
    else if (first.field == QLatin1String("from"))
        m_message->say(tr("Memnun does not know your sender address yet. Your text is kept; add it under Settings."));
    else if (first.field == QLatin1String("picture"))
        m_message->say(tr("This picture cannot be read. Your text is kept; take the picture out, or attach it as a file."));
    else if (first.rule == QLatin1String("too_large"))
        m_message->say(tr("The files of one reply may have 25 MB together, because most mail servers refuse more. Please "
                          "leave one out."));
    else
        m_message->say(errorSentence(error));
}

void ReplyBox::showBusy()
{
    const bool busy = m_ticket.isValid() && m_sender.isSending(key());
    const bool ready = !busy && (m_note || !m_files->isAttaching(m_ticket));
    m_bar->setReady(ready, !busy);
    m_files->setEnabled(!busy);
    m_pad->setBusy(busy);
}

void ReplyBox::showTrouble()
{
    const QString said = m_ticket.isValid() && m_drafts.trouble(key())
                             ? tr("Not saved yet. Your text stays here, and Memnun keeps trying to save it.")
                             : QString();
    if (said != unsavedText())
        m_unsaved->say(said, Tone::Warning);
}

void ReplyBox::updateDraftLine()
{
    showTrouble();
    if (!m_ticket.isValid() || !m_savedAt || !unsavedText().isEmpty()) {
        m_draftLine->setFullText({});
        return;
    }
    const Instant now = m_context.clock.now();
    const int seconds = static_cast<int>(std::max<qint64>(0, now.secondsSince(*m_savedAt)));
    m_draftLine->setFullText(seconds < 60 ? tr("Draft saved %n s ago", nullptr, seconds)
                                          : tr("Draft saved %1").arg(Format().ago(*m_savedAt, now)));
}

void ReplyBox::retranslate()
{
    setStyleProperty(this, "panel", m_note ? QStringLiteral("note") : QStringLiteral("reply"));
    m_head->setFullText(m_note              ? tr("Internal note · the customer does not see it")
                    : m_recipient.isEmpty() ? tr("Reply to the customer")
                                            : tr("Reply to %1").arg(m_recipient));
    editor()->setPlaceholderText(m_note ? tr("What should colleagues know?") : tr("Write your reply…"));
    editor()->setAccessibleName(m_note ? tr("Internal note") : tr("Reply"));
    m_bar->setNote(m_note);
    m_files->setVisible(!m_note && m_files->hasChips());
    updateDraftLine();
}

void ReplyBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_files->retranslate();
        m_pad->retranslate();
        retranslate();
    }
    QFrame::changeEvent(event);
}

/// Another page or the end of the window: at once, not at the next pause.
void ReplyBox::hideEvent(QHideEvent* event)
{
    m_drafts.flush();
    QFrame::hideEvent(event);
}

}  // namespace memnun
