// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplyBox.h"

#include "core/conversations/ReplyPort.h"
#include "ui/inbox/ReplyFiles.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace memnun {

ReplyBox::ReplyBox(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_drafts(context), m_message(new InlineMessage(this)),
      m_head(new QLabel(this)), m_text(new QPlainTextEdit(this)), m_fileArea(new QWidget(this)),
      m_fileLayout(new FlowLayout(m_fileArea, space::s))
{
    setStyleProperty(m_text, "bare", QStringLiteral("true"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->viewport()->setAutoFillBackground(false);
    setTextRole(m_head, QStringLiteral("caption"));
    m_head->setTextFormat(Qt::PlainText);
    m_fileArea->hide();
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(space::l, space::m, space::l, space::s);
    inner->setSpacing(space::xs);
    inner->addWidget(m_message);
    inner->addWidget(m_head);
    inner->addWidget(m_text, 1);
    inner->addWidget(m_fileArea);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(inner, 1);
    layout->addWidget(buildBar());
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ReplyBox::fitText);
    fitText();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ReplyBox::updateDraftLine);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_loading || !m_ticket.isValid())
            return;
        m_message->clear();
        m_drafts.typed(key(), m_text->toPlainText());
    });
    connect(&m_drafts, &DraftKeeper::stateChanged, this, &ReplyBox::updateDraftLine);
    connect(&context.commands, &CommandBus::undone, this, &ReplyBox::takeBack);
    retranslate();
    setEnabled(false);
}

/// As tall as the text, within reason; then it scrolls.
void ReplyBox::fitText()
{
    // A plain text document counts its height in lines.
    const int lines = static_cast<int>(m_text->document()->size().height());
    m_text->setFixedHeight(std::clamp(lines, 4, 11) * m_text->fontMetrics().lineSpacing() + space::xs);
}

QWidget* ReplyBox::buildBar()
{
    auto* bar = new QWidget(this);
    m_attach = new QToolButton(bar);
    m_draftLine = new ElidedLabel({}, bar);
    m_switch = new QPushButton(bar);
    m_send = new QPushButton(bar);
    m_sendMore = new QToolButton(bar);
    m_attach->setIcon(icon(QStringLiteral("paperclip")));
    m_attach->setIconSize({18, 18});
    setTextRole(m_draftLine, QStringLiteral("caption"));
    setStyleProperty(m_send, "kind", QStringLiteral("primary"));
    m_draftLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QPushButton* button : {m_switch, m_send})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_sendMore->setIcon(icon(QStringLiteral("chevron-down")));
    m_sendMore->setPopupMode(QToolButton::InstantPopup);
    setStyleProperty(m_sendMore, "kind", QStringLiteral("outlined"));
    m_sendMore->setMenu(new QMenu(m_sendMore));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::m, space::s, space::m, space::m);
    row->setSpacing(space::s);
    row->addWidget(m_attach);
    row->addWidget(m_draftLine, 1);
    row->addWidget(m_switch);
    row->addWidget(m_send);
    row->addWidget(m_sendMore);
    connect(m_attach, &QToolButton::clicked, this, &ReplyBox::chooseFiles);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        setNote(!m_note);
        m_text->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, [this] { send(); });
    connect(m_sendMore->menu(), &QMenu::aboutToShow, this, &ReplyBox::buildSendMenu);
    return bar;
}

void ReplyBox::buildSendMenu()
{
    QMenu* menu = m_sendMore->menu();
    menu->clear();
    connect(menu->addAction(tr("Send and wait for the customer")), &QAction::triggered, this,
            [this] { send(TicketStatus::PendingCustomer); });
    connect(menu->addAction(tr("Send and resolve")), &QAction::triggered, this,
            [this] { send(TicketStatus::Solved); });
}

void ReplyBox::setTicket(const ThreadContent& content)
{
    if (content.row.ticket.id == m_ticket)
        return;
    clearTicket();
    m_ticket = content.row.ticket.id;
    for (const Draft& draft : content.drafts)
        m_stored.insert({draft.ticketId, draft.note}, draft);
    for (const Interaction& message : content.messages) {
        if (message.direction == Direction::In && !message.fromAddress.isEmpty())
            m_recipient = message.fromAddress;
    }
    // A note begun comes back as a note when there is no reply begun.
    m_note = m_stored.contains({m_ticket, true}) && !m_stored.contains({m_ticket, false});
    setEnabled(true);
    loadText();
    m_tick.start();
}

void ReplyBox::clearTicket()
{
    m_drafts.flush();
    m_tick.stop();
    m_ticket = {};
    m_recipient.clear();
    m_stored.clear();
    m_files.clear();
    m_note = false;
    m_message->clear();
    setBusy(false);
    showAttachments();
    loadText();
    setEnabled(false);
}

void ReplyBox::setNote(bool note)
{
    if (note == m_note)
        return;
    m_drafts.flush();
    m_stored.insert(key(), {m_ticket, m_context.me.id, m_note, m_text->toPlainText(), m_context.clock.now()});
    m_note = note;
    m_message->clear();
    loadText();
}

void ReplyBox::loadText()
{
    const auto unsaved = m_drafts.unsaved(key());
    const auto stored = m_stored.constFind(key());
    const bool has = stored != m_stored.cend() && !stored->body.isEmpty();
    m_loading = true;
    m_text->setPlainText(unsaved ? *unsaved : has ? stored->body : QString());
    m_text->moveCursor(QTextCursor::End);
    m_loading = false;
    m_drafts.setSavedAt(has ? std::optional(stored->savedAt) : std::nullopt);
    retranslate();
}

QString ReplyBox::errorText() const
{
    return m_message->text();
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
    using Files = QVector<NewAttachment>;
    m_context.executor.read<Files>(
        this, [paths](Stores&) { return readReplyFiles(paths); },
        [this, ticket = m_ticket](Result<Files> files) {
            if (ticket != m_ticket)
                return;
            if (!files)
                return refused(files.error());
            m_files += *files;
            showAttachments();
        });
}

void ReplyBox::showAttachments()
{
    while (QLayoutItem* item = m_fileLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        auto* chip = new QToolButton(m_fileArea);
        chip->setText(m_files.at(i).name + QStringLiteral(" · ") + Format().bytes(m_files.at(i).bytes.size()));
        chip->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
        chip->setIconSize({12, 12});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Remove this attachment"));
        setStyleProperty(chip, "kind", QStringLiteral("chip"));
        connect(chip, &QToolButton::clicked, this, [this, i] {
            m_files.removeAt(i);
            showAttachments();
        });
        m_fileLayout->addWidget(chip);
        chip->show();
    }
    m_fileArea->setVisible(!m_files.isEmpty());
}

void ReplyBox::send(std::optional<TicketStatus> then)
{
    if (!m_ticket.isValid() || m_busy)
        return;
    if (m_text->toPlainText().trimmed().isEmpty()) {
        m_message->say(m_note ? tr("The note is empty.") : tr("The reply is empty."));
        m_text->setFocus();
        return;
    }
    setBusy(true);
    // Queued before the reply, so that no late draft comes back behind it.
    m_drafts.flush();
    m_last = Sent{key(), m_text->toPlainText(), m_files};
    if (m_note)
        addNote();
    else
        compose(then);
}

void ReplyBox::addNote()
{
    m_context.commands.submit(AddNote{m_ticket, m_text->toPlainText().trimmed()}, this,
                              [this](Result<InteractionId> added) {
                                  if (added)
                                      finished(std::nullopt);
                                  else
                                      refused(added.error());
                              });
}

void ReplyBox::compose(std::optional<TicketStatus> then)
{
    ReplyDraft draft;
    draft.ticketId = m_ticket;
    draft.body = m_text->toPlainText().trimmed();
    draft.attachments = m_files;
    draft.thenStatus = then;
    m_context.replies.compose(draft, this, [this, then](Result<SendReply> reply) {
        if (reply)
            submitReply(*reply, then);
        else
            refused(reply.error());
    });
}

void ReplyBox::submitReply(const SendReply& reply, std::optional<TicketStatus> then)
{
    m_context.commands.submit(reply, this, [this, then](Result<SendReply::Outcome_> outcome) {
        if (outcome)
            finished(then);
        else
            refused(outcome.error());
    });
}

/// The command cleared the stored draft; here the text goes too, unless another ticket is shown by now.
void ReplyBox::finished(std::optional<TicketStatus> then)
{
    if (!m_last)
        return;
    const DraftKey done = m_last->key;
    m_drafts.forget(done);
    setBusy(false);
    const bool here = done.ticket == m_ticket;
    if (here) {
        m_stored.remove(done);
        m_files.clear();
        showAttachments();
        if (done.note == m_note)
            loadText();
        if (done.note)
            setNote(false);
    }
    Q_EMIT sent(done.ticket, done.note, then);
}

void ReplyBox::refused(const Error& error)
{
    setBusy(false);
    const QString field = error.fields.isEmpty() ? QString() : error.fields.first().field;
    if (field == QLatin1String("to"))
        m_message->say(tr("This customer has no e-mail address to answer to. Your text is kept; you can keep it as an "
                          "internal note."));
    else if (field == QLatin1String("from"))
        m_message->say(tr("Memnun does not know your sender address yet. Your text is kept; add it under Settings."));
    else
        m_message->say(errorSentence(error));
}

/// Undo of a send or a note brings its text back, unless something else has been begun there.
void ReplyBox::takeBack(const QString& verb)
{
    const bool mine = verb == QLatin1String(SendReply::verb) || verb == QLatin1String(AddNote::verb);
    if (!mine || !m_last || m_last->key.note != (verb == QLatin1String(AddNote::verb)))
        return;
    const Sent last = *std::exchange(m_last, std::nullopt);
    const bool here = last.key.ticket == m_ticket;
    if (here && !m_text->toPlainText().trimmed().isEmpty())
        return;
    m_drafts.typed(last.key, last.body);
    if (!here)
        return m_drafts.flush();
    m_note = last.key.note;
    m_files = last.attachments;
    showAttachments();
    loadText();
}

void ReplyBox::setBusy(bool busy)
{
    m_busy = busy;
    m_send->setEnabled(!busy);
    m_sendMore->setEnabled(!busy);
    m_text->setReadOnly(busy);
}

void ReplyBox::updateDraftLine()
{
    const auto saved = m_drafts.savedAt();
    if (!m_ticket.isValid() || !saved) {
        m_draftLine->setFullText({});
        return;
    }
    const Instant now = m_context.clock.now();
    const int seconds = static_cast<int>(std::max<qint64>(0, now.secondsSince(*saved)));
    m_draftLine->setFullText(seconds < 60 ? tr("Draft saved %n s ago", nullptr, seconds)
                                      : tr("Draft saved %1").arg(Format().ago(*saved, now)));
}

void ReplyBox::retranslate()
{
    setStyleProperty(this, "panel", m_note ? QStringLiteral("note") : QStringLiteral("reply"));
    m_head->setText(m_note                   ? tr("Internal note · the customer does not see it")
                    : m_recipient.isEmpty() ? tr("Reply to the customer")
                                            : tr("Reply to %1").arg(m_recipient));
    m_text->setPlaceholderText(m_note ? tr("What should colleagues know?") : tr("Write your reply…"));
    m_text->setAccessibleName(m_note ? tr("Internal note") : tr("Reply"));
    m_attach->setToolTip(tr("Attach files"));
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setVisible(!m_note);
    m_switch->setText(m_note ? tr("Reply") : tr("Note"));
    m_switch->setIcon(icon(m_note ? QStringLiteral("reply") : QStringLiteral("sticky-note")));
    m_switch->setToolTip(m_note ? tr("Write to the customer instead (R)") : tr("Write an internal note instead (N)"));
    m_send->setText((m_note ? tr("Keep note") : tr("Send reply")) + QStringLiteral("  Ctrl ↵"));
    m_sendMore->setVisible(!m_note);
    m_sendMore->setToolTip(tr("Send and wait, or send and resolve"));
    m_sendMore->setAccessibleName(m_sendMore->toolTip());
    updateDraftLine();
}

void ReplyBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
