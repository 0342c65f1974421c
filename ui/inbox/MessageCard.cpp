// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MessageCard.h"

#include "core/base/WriteFile.h"
#include "core/conversations/WholeMail.h"
#include "ui/inbox/AttachmentName.h"
#include "ui/inbox/AttachmentRow.h"
#include "ui/inbox/DeliveryLine.h"
#include "ui/inbox/MessageFold.h"
#include "ui/inbox/MessageText.h"
#include "ui/inbox/PagedText.h"
#include "ui/reading/LinkOpening.h"
#include "ui/reading/MailViews.h"
#include "ui/reading/SenderLine.h"
#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"
#include "ui/tickets/TicketWords.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace memnun {

namespace {

/// Longer texts are no letters but logs and the like: they are shown from the top, and nobody looks for quotes in them.
constexpr qsizetype kFoldedChars = 200'000;
/// A name is not shortened below this for the sake of an address, px.
constexpr int kNameWidth = 160;

bool isNote(const Interaction& message)
{
    return message.direction == Direction::Internal;
}

bool isCall(const Interaction& message)
{
    return message.channel == Channel::Phone && !isNote(message);
}

QString titleOf(const Interaction& message, const QString& author, const QString& customer)
{
    if (isNote(message))
        return MessageCard::tr("Internal note");
    if (isCall(message))
        return callTitle(message);
    if (message.direction == Direction::Out)
        return author.isEmpty() ? message.fromName : author;
    if (!message.fromName.isEmpty())
        return message.fromName;
    return customer.isEmpty() ? message.fromAddress : customer;
}

/// "to destek@…", or who wrote a note or made a call and how it went; muted beside the title, shortened where needed.
QString detailOf(const Interaction& message, const QString& author)
{
    if (!isNote(message) && !isCall(message))
        return message.toAddresses.isEmpty()
                   ? QString()
                   : MessageCard::tr("to %1").arg(message.toAddresses.section(QLatin1Char(','), 0, 0).trimmed());
    QStringList parts{author};
    if (isCall(message)) {
        parts << (message.talkS > 0 ? durationText(message.talkS) : QString()) << callOutcomeText(message.outcome, message.direction);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// "today 09:42"
QString momentOf(const Interaction& message, Instant now)
{
    const Format format;
    const QString day = format.relative(message.at, now);
    const QString time = format.time(message.at);
    return day == time ? MessageCard::tr("today %1").arg(time) : day + QLatin1Char(' ') + time;
}

}  // namespace

MessageCard::MessageCard(const AppContext& context, const Interaction& message, const QVector<Attachment>& attachments,
                         const QString& author, const QString& customer, QWidget* parent)
    : QFrame(parent), m_context(context), m_message(message), m_plain(new QWidget(this))
{
    setStyleProperty(this, "panel", isNote(message) ? QStringLiteral("note") : QStringLiteral("card"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->setSpacing(space::s);
    buildHead(layout, author, customer);
    if (message.direction == Direction::In && message.channel == Channel::Email) {
        m_sender = new SenderLine(context, message, this);
        layout->addWidget(m_sender);
    }
    if (isCall(message))
        buildCallLine(layout);
    auto* plain = new QVBoxLayout(m_plain);
    plain->setContentsMargins(0, 0, 0, 0);
    plain->setSpacing(space::s);
    buildPlain();
    m_views = new MailViews(context, message, m_plain, this);
    layout->addWidget(m_views);
    connect(m_views, &MailViews::failed, this, &MessageCard::failed);
    connect(m_views, &MailViews::saveMailWanted, this, &MessageCard::saveMail);
    connect(m_views, &MailViews::viewChanged, this, [this] {
        if (m_htmlToggle)
            m_htmlToggle->setChecked(m_views->view() == MailView::Html);
    });
    if (!attachments.isEmpty()) {
        auto* row = new AttachmentRow(context, message, attachments, this);
        connect(row, &AttachmentRow::failed, this, &MessageCard::failed);
        layout->addWidget(row);
    }
}

void MessageCard::setDelivery(const std::optional<OutboxItem>& item)
{
    if (item && !m_delivery) {
        m_delivery = new DeliveryLine(m_context, this);
        connect(m_delivery, &DeliveryLine::failed, this, &MessageCard::failed);
        layout()->addWidget(m_delivery);
    }
    if (item)
        m_delivery->setItem(*item);
    else if (m_delivery)
        std::exchange(m_delivery, nullptr)->deleteLater();
}

/// Who, to whom, marks and tools, and at the right end when and by what: the address is shortened, the time never.
void MessageCard::buildHead(QVBoxLayout* layout, const QString& author, const QString& customer)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    if (isNote(m_message) || isCall(m_message))
        head->addWidget(pictogram(IconRole::Text, 16));
    const QString title = titleOf(m_message, author, customer);
    const QString detail = detailOf(m_message, author);
    const QString moment = momentOf(m_message, m_context.clock.now());
    auto* who = new ElidedLabel(title, this);
    setTextRole(who, QStringLiteral("strong"));
    who->ensurePolished();
    who->setMinimumWidth(std::min(who->sizeHint().width(), kNameWidth));
    head->addWidget(who);
    // What shortens itself comes last: at some widths there is no room for it, and cards never grow wider than the thread.
    auto* to = new ElidedLabel(isNote(m_message) ? detail + QStringLiteral(" · ") + tr("hidden from the customer") : detail, this);
    setTextRole(to, QStringLiteral("muted"));
    head->addWidget(to, 1);
    addTools(head);
    auto* when = new QLabel(moment, this);
    when->setObjectName(QStringLiteral("moment"));
    when->setTextFormat(Qt::PlainText);
    setTextRole(when, QStringLiteral("muted"));
    when->setToolTip(Format().dateTime(m_message.at) + QLatin1Char('\n') + m_message.fromAddress);
    head->addWidget(when);
    if (!isNote(m_message) && !isCall(m_message)) {
        head->addWidget(pictogram(IconRole::Muted, 14));
        head->itemAt(head->count() - 1)->widget()->setToolTip(channelText(m_message.channel));
    }
    addMenuButton(head);
    layout->addLayout(head);
    setAccessibleName(QStringList{title, detail, moment, channelText(m_message.channel)}.join(QStringLiteral(", ")));
}

QLabel* MessageCard::pictogram(IconRole role, int size)
{
    auto* mark = new QLabel(this);
    mark->setPixmap(icon(interactionIcon(m_message), role).pixmap(size, size));
    return mark;
}

void MessageCard::addTools(QHBoxLayout* head)
{
    if (m_message.automated != AutomatedKind::None)
        head->addWidget(new Chip(m_message.automated == AutomatedKind::Bounce ? tr("Not delivered") : tr("Automatic"),
                                 m_message.automated == AutomatedKind::Bounce ? Tone::Danger : Tone::Neutral, this));
    if (m_message.hasHtml && m_message.rawBlob.isValid()) {
        m_htmlToggle = new QToolButton(this);
        m_htmlToggle->setText(tr("HTML"));
        m_htmlToggle->setCheckable(true);
        setStyleProperty(m_htmlToggle, "kind", QStringLiteral("chip"));
        m_htmlToggle->setToolTip(tr("Show the formatted mail; nothing is loaded from the net unasked"));
        connect(m_htmlToggle, &QToolButton::clicked, this,
                [this](bool on) { m_views->setView(on ? MailView::Html : MailView::Text); });
        head->addWidget(m_htmlToggle);
    }
    if (m_message.channel == Channel::Email && m_message.rawBlob.isValid()) {
        auto* save = new QToolButton(this);
        save->setObjectName(QStringLiteral("saveMail"));
        save->setIcon(icon(QStringLiteral("download"), IconRole::Muted));
        save->setIconSize({14, 14});
        save->setAutoRaise(true);
        save->setToolTip(tr("Save the mail as a file"));
        save->setAccessibleName(save->toolTip());
        connect(save, &QToolButton::clicked, this, &MessageCard::saveMail);
        head->addWidget(save);
    }
}

void MessageCard::addMenuButton(QHBoxLayout* head)
{
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("messageMore"));
    more->setIcon(icon(QStringLiteral("ellipsis"), IconRole::Muted));
    more->setIconSize({14, 14});
    more->setAutoRaise(true);
    more->setToolTip(tr("View, print, save or move this message"));
    more->setAccessibleName(more->toolTip());
    connect(more, &QToolButton::clicked, this,
            [this, more] { Q_EMIT menuWanted(id(), more->mapToGlobal(QPoint(0, more->height() + 2))); });
    head->addWidget(more);
}

void MessageCard::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuWanted(id(), event->globalPos());
}

void MessageCard::setMark(Mark mark)
{
    const QString name = mark == Mark::Chosen ? QStringLiteral("chosen") : mark == Mark::Current ? QStringLiteral("current") : QString();
    if (property("mark").toString() == name)
        return;
    setStyleProperty(this, "mark", name);
    setAccessibleDescription(mark == Mark::Chosen ? tr("selected") : QString());
}

void MessageCard::buildCallLine(QVBoxLayout* layout)
{
    QStringList parts;
    if (!m_message.reason.isEmpty())
        parts << m_message.reason;
    if (m_message.waitS > 0)
        parts << tr("waited %1").arg(durationText(m_message.waitS));
    if (m_message.holdS > 0)
        parts << tr("on hold %1").arg(durationText(m_message.holdS));
    if (parts.isEmpty())
        return;
    auto* line = new QLabel(parts.join(QStringLiteral(" · ")), this);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    setTextRole(line, QStringLiteral("caption"));
    layout->addWidget(line);
}

void MessageCard::buildPlain()
{
    auto* layout = static_cast<QVBoxLayout*>(m_plain->layout());
    const bool blank = std::all_of(m_message.body.begin(), m_message.body.end(), [](QChar c) { return c.isSpace(); });
    const QString body = blank && !isCall(m_message) ? tr("(no text)") : m_message.body;
    if (blank && isCall(m_message)) {
        m_plain->hide();
        return;
    }
    if (isNote(m_message) || isCall(m_message) || body.size() > kFoldedChars) {
        addPiece(layout, body, false);
        return;
    }
    for (const MessagePiece& piece : foldMessage(body))
        addPiece(layout, piece.text, piece.folded);
}

PagedText* MessageCard::pagedText(const QString& text, bool muted)
{
    auto* block = new PagedText(text, muted ? PagedText::Look::Muted : PagedText::Look::Text, m_plain);
    connect(block, &PagedText::linkActivated, this, [this](const QUrl& url) { openPlainLink(m_context, this, url); });
    connect(block, &PagedText::saveWanted, this, &MessageCard::saveText);
    return block;
}

void MessageCard::addPiece(QVBoxLayout* layout, const QString& text, bool folded)
{
    if (!folded) {
        layout->addWidget(pagedText(text, false));
        return;
    }
    auto* toggle = new QToolButton(m_plain);
    const int lines = static_cast<int>(text.count(QLatin1Char('\n'))) + 1;
    toggle->setText(tr("··· quote and signature, %n line(s)", nullptr, lines));
    toggle->setCheckable(true);
    toggle->setAccessibleName(tr("Show quote and signature"));
    toggle->setObjectName(QStringLiteral("unfold"));
    setStyleProperty(toggle, "kind", QStringLiteral("chip"));
    layout->addWidget(toggle, 0, Qt::AlignLeft);
    // The folded text is laid out only when it is asked for.
    connect(toggle, &QToolButton::toggled, this, [this, layout, toggle, text, made = QPointer<PagedText>()](bool on) mutable {
        if (!made) {
            made = pagedText(text, true);
            layout->insertWidget(layout->indexOf(toggle) + 1, made);
        }
        made->setVisible(on);
    });
}

/// The whole body, also what is folded.
void MessageCard::saveText()
{
    save(tr("Save as text"), tr("message %1").arg(m_message.id.value()) + QStringLiteral(".txt"),
         [body = m_message.body](Stores&) -> Result<QByteArray> { return body.toUtf8(); });
}

QString MessageCard::fileName(const QString& suffix) const
{
    // "iade / kargo" is one name, not a file in a folder.
    QString name = m_message.subject.simplified().replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('\\'), QLatin1Char('-'));
    if (name.isEmpty())
        name = tr("message %1").arg(m_message.id.value());
    return safeFileName(name + suffix);
}

/// As it came or as it goes out; also one that still waits in the outbox. Big attachments that were fetched later are put
/// back into it, and those that are on the server still are named: nobody should take the file for the whole mail.
void MessageCard::saveMail()
{
    if (!m_message.rawBlob.isValid()) {
        Q_EMIT failed(tr("This message did not come as a mail. It can be printed or saved as PDF."));
        return;
    }
    const auto missing = std::make_shared<QStringList>();
    save(tr("Save the mail as a file"), fileName(QStringLiteral(".eml")),
         [message = m_message, missing](Stores& stores) -> Result<QByteArray> {
             auto mail = wholeMail(stores, message);
             if (!mail)
                 return fail(mail.error());
             *missing = mail->missing;
             return std::move(mail->raw);
         },
         [this, missing] {
             if (!missing->isEmpty())
                 Q_EMIT failed(tr("The file lacks what is on the mail server still: %1. Fetch it from the message and save the mail "
                                  "once more.").arg(missing->join(QStringLiteral(", "))));
         });
}

/// Read and written by a worker.
void MessageCard::save(const QString& title, const QString& name, const std::function<Result<QByteArray>(Stores&)>& read,
                       const std::function<void()>& then)
{
    m_context.desktop.chooseSaveFile(this, title, name, [self = QPointer(this), read, then, title](const QString& path) {
        if (!self)
            return;
        self->m_context.executor.read<QString>(
            self,
            [path, read](Stores& stores) -> Result<QString> {
                const auto bytes = read(stores);
                return bytes ? writeFile(path, *bytes) : Result<QString>(fail(bytes.error()));
            },
            [self, then, title](Result<QString> written) {
                if (self && !written)
                    Q_EMIT self->failed(errorSentence(written.error(), title));
                else if (self && then)
                    then();
            });
    });
}

QString MessageCard::shownText() const
{
    QStringList out;
    for (const MessageText* block : findChildren<MessageText*>()) {
        if (block->isVisibleTo(this))
            out << block->toPlainText();
    }
    return out.join(QLatin1Char('\n'));
}

}  // namespace memnun
