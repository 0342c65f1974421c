// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/AttachmentRow.h"

#include "core/accounts/MailServicePort.h"
#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/OriginalMail.h"
#include "ui/inbox/AttachmentName.h"
#include "ui/inbox/AttachmentWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

Result<QByteArray> readAttachment(Stores& stores, const Attachment& attachment, BlobId raw, const OriginalMail& mails)
{
    if (attachment.blobId.isValid())
        return stores.blobs.get(attachment.blobId);
    const auto mail = stores.blobs.get(raw);
    if (!mail)
        return fail(mail.error());
    return mails.attachment(*mail, attachment.partIndex);
}

}  // namespace

AttachmentRow::AttachmentRow(const AppContext& context, const Interaction& message,
                             const QVector<Attachment>& attachments, QWidget* parent)
    : QWidget(parent), m_context(context), m_message(message), m_chips(nullptr), m_contents(new QLabel(this))
{
    auto* chips = new QWidget(this);
    m_chips = new FlowLayout(chips, space::s);
    for (const Attachment& attachment : attachments)
        m_chips->addWidget(chip(attachment));
    m_contents->setObjectName(QStringLiteral("archiveContents"));
    m_contents->setTextFormat(Qt::PlainText);
    m_contents->setWordWrap(true);
    m_contents->hide();
    setTextRole(m_contents, QStringLiteral("caption"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(chips);
    layout->addWidget(m_contents);
    if (m_context.mail)
        connect(m_context.mail, &MailServicePort::downloadChanged, this, &AttachmentRow::follow);
}

QToolButton* AttachmentRow::chip(const Attachment& attachment)
{
    auto* button = new QToolButton(this);
    button->setIcon(iconOf(attachment));
    button->setIconSize({14, 14});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(dangerSentence(attachment.name));
    setStyleProperty(button, "kind", QStringLiteral("chip"));
    button->setMenu(new QMenu(button));
    m_buttons.insert(attachment.id, button);
    if (attachment.onServer())
        m_left.insert(attachment.id, attachment);
    if (percentOf(attachment.id))
        m_coming.insert(attachment.id);
    fillMenu(button->menu(), attachment);
    label(attachment);
    return button;
}

QIcon AttachmentRow::iconOf(const Attachment& attachment) const
{
    if (!dangerSentence(attachment.name).isEmpty())
        return icon(QStringLiteral("triangle-alert"), IconRole::Warning);
    return icon(attachment.onServer() ? QStringLiteral("server") : QStringLiteral("paperclip"), IconRole::Muted);
}

std::optional<int> AttachmentRow::percentOf(AttachmentId id) const
{
    return m_context.mail ? m_context.mail->downloadPercent(id) : std::nullopt;
}

/// What begins and ends a download fills the menu anew, in which the action stands that was clicked: so these wait for it.
void AttachmentRow::fillMenu(QMenu* menu, const Attachment& attachment)
{
    menu->clear();
    if (m_coming.contains(attachment.id)) {
        menu->addAction(icon(QStringLiteral("x")), tr("Cancel the download"), this,
                        [this, id = attachment.id] { m_context.mail->cancelDownload(id); }, Qt::QueuedConnection);
        return;
    }
    if (attachment.onServer()) {
        QAction* fetch = menu->addAction(icon(QStringLiteral("download")), tr("Download"), this, [this, attachment] { download(attachment); },
                                         Qt::QueuedConnection);
        fetch->setEnabled(m_context.mail != nullptr);
        if (!m_context.mail)
            fetch->setText(tr("Download (no mail is fetched here)"));
        return;
    }
    menu->addAction(icon(QStringLiteral("external-link")), tr("Open"), this, [this, attachment] { open(attachment); });
    menu->addAction(icon(QStringLiteral("download")), tr("Save as…"), this, [this, attachment] { saveAs(attachment); });
    if (isZipName(attachment.name))
        menu->addAction(icon(QStringLiteral("eye")), tr("What is in it?"), this, [this, attachment] { lookInto(attachment); });
}

/// Name and size, and what is being done about it.
void AttachmentRow::label(const Attachment& attachment)
{
    QToolButton* button = m_buttons.value(attachment.id);
    const Format format;
    QString text = shownFileName(attachment.name) + QStringLiteral(" · ") + format.bytes(attachment.size);
    if (const auto percent = percentOf(attachment.id))
        text += QStringLiteral(" · ") + tr("is being downloaded, %1").arg(format.percent(*percent));
    else if (attachment.onServer())
        text += QStringLiteral(" · ") + tr("on the server");
    button->setText(text);
    button->setAccessibleName(tr("Attachment %1").arg(text));
}

void AttachmentRow::download(const Attachment& attachment)
{
    if (!m_context.mail || percentOf(attachment.id))
        return;
    m_context.mail->download(attachment.id, this, [this, attachment](const Result<>& done) { downloaded(attachment, done); });
    follow(attachment.id);
}

/// Whoever asked for it: another window of this program, or a row that stood here before.
void AttachmentRow::follow(AttachmentId id)
{
    const auto left = m_left.constFind(id);
    if (left == m_left.constEnd())
        return;
    label(*left);
    const bool isComing = percentOf(id).has_value();
    if (isComing == m_coming.contains(id))
        return;
    if (isComing)
        m_coming.insert(id);
    else
        m_coming.remove(id);
    fillMenu(m_buttons.value(id)->menu(), *left);
    if (!isComing)
        readAgain(id);
}

/// Where its bytes are now stands in the workspace.
void AttachmentRow::readAgain(AttachmentId id)
{
    m_context.executor.read<Attachment>(
        this, [id](Stores& stores) { return stores.conversations.attachment(id); },
        [this](const Result<Attachment>& now) {
            if (!now || now->onServer())
                return;
            m_left.remove(now->id);
            QToolButton* button = m_buttons.value(now->id);
            button->setIcon(iconOf(*now));
            fillMenu(button->menu(), *now);
            label(*now);
        });
}

void AttachmentRow::downloaded(const Attachment& attachment, const Result<>& done)
{
    if (done || done.error().code == Code::Cancelled)
        return;
    const QString name = shownFileName(attachment.name);
    Q_EMIT failed(done.error().code == Code::NotFound
                      ? tr("“%1” could not be downloaded: the mail is no longer on the server.").arg(name)
                  : done.error().code == Code::Forbidden
                      ? tr("“%1” could not be downloaded: the mail server refused the login.").arg(name)
                      : errorSentence(done.error(), tr("Downloading “%1”").arg(name)));
}

void AttachmentRow::lookInto(const Attachment& attachment)
{
    using List = std::optional<mime::ZipList>;
    m_context.executor.read<List>(
        this,
        [attachment, raw = m_message.rawBlob, &mails = m_context.originals](Stores& stores) -> Result<List> {
            const auto bytes = readAttachment(stores, attachment, raw, mails);
            return bytes ? Result<List>(mime::listZip(*bytes)) : Result<List>(fail(bytes.error()));
        },
        [this, name = shownFileName(attachment.name)](const Result<List>& list) {
            if (!list) {
                Q_EMIT failed(errorSentence(list.error(), tr("Reading the attachment")));
                return;
            }
            m_contents->setText(name + QStringLiteral(" · ") + (*list ? zipSentence(**list) : tr("It is damaged, or no ZIP file.")));
            m_contents->show();
            fit();
        });
}

QString AttachmentRow::contents() const
{
    return m_contents->isHidden() ? QString() : m_contents->text();
}

void AttachmentRow::fit()
{
    const int gap = m_contents->isHidden() ? 0 : space::xs + m_contents->heightForWidth(width());
    if (const int wanted = m_chips->heightForWidth(width()) + gap; wanted != minimumHeight())
        setFixedHeight(wanted);
}

bool AttachmentRow::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void AttachmentRow::ask(const Attachment& attachment, const QString& question, const QString& accept, const std::function<void()>& then)
{
    const QString danger = dangerSentence(attachment.name);
    if (danger.isEmpty())
        return then();
    m_context.desktop.confirm(this, question,
                              tr("“%1”: %2 Go on only if you know the sender and expected the file.").arg(shownFileName(attachment.name), danger), accept,
                              [self = QPointer(this), then] {
                                  if (self)
                                      then();
                              });
}

void AttachmentRow::open(const Attachment& attachment)
{
    ask(attachment, tr("Open this file?"), tr("Open anyway"), [this, attachment] { openNow(attachment); });
}

void AttachmentRow::openNow(const Attachment& attachment)
{
    const QString folder = m_context.desktop.privateFolder();
    if (folder.isEmpty()) {
        Q_EMIT failed(errorSentence(Error{Code::Storage, QStringLiteral("no temporary folder"), {}}, tr("Opening the attachment")));
        return;
    }
    // A folder per content, so that two files of one name don't overwrite each other.
    const QString content = safeFileName(attachment.sha256.left(16));
    write(attachment, folder + QLatin1Char('/') + content + QLatin1Char('/') + safeFileName(attachment.name),
          [this](const QString& path) { m_context.desktop.open(QUrl::fromLocalFile(path)); });
}

void AttachmentRow::saveAs(const Attachment& attachment)
{
    ask(attachment, tr("Save this file?"), tr("Save anyway"), [this, attachment] {
        m_context.desktop.chooseSaveFile(this, tr("Save attachment"), safeFileName(attachment.name), [self = QPointer(this), attachment](const QString& path) {
            if (self)
                self->write(attachment, path, {});
        });
    });
}

void AttachmentRow::write(const Attachment& attachment, const QString& path, std::function<void(QString)> then)
{
    m_context.executor.read<QString>(
        this,
        [attachment, path, raw = m_message.rawBlob, &mails = m_context.originals](Stores& stores) -> Result<QString> {
            const auto bytes = readAttachment(stores, attachment, raw, mails);
            if (!bytes)
                return fail(bytes.error());
            if (!QDir().mkpath(QFileInfo(path).absolutePath()))
                return fail(Code::Storage, path);
            return writeFile(path, *bytes);
        },
        [this, then](Result<QString> written) {
            if (!written)
                Q_EMIT failed(errorSentence(written.error(), tr("Saving the attachment")));
            else if (then)
                then(*written);
        });
}

}  // namespace memnun
