// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/AttachmentRow.h"

#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/OriginalMail.h"
#include "ui/inbox/AttachmentName.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QDir>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

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
    : QWidget(parent), m_context(context), m_raw(message.rawBlob)
{
    auto* layout = new FlowLayout(this, space::s);
    for (const Attachment& attachment : attachments) {
        auto* button = new QToolButton(this);
        button->setText(safeFileName(attachment.name) + QStringLiteral(" · ") + Format().bytes(attachment.size));
        button->setIcon(icon(isRiskyAttachment(attachment.name) ? QStringLiteral("triangle-alert")
                                                                : QStringLiteral("paperclip"),
                             isRiskyAttachment(attachment.name) ? IconRole::Warning : IconRole::Muted));
        button->setIconSize({14, 14});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAccessibleName(tr("Attachment %1").arg(button->text()));
        setStyleProperty(button, "kind", QStringLiteral("chip"));
        auto* menu = new QMenu(button);
        connect(menu->addAction(icon(QStringLiteral("external-link")), tr("Open")), &QAction::triggered, this,
                [this, attachment] { open(attachment); });
        connect(menu->addAction(icon(QStringLiteral("download")), tr("Save as…")), &QAction::triggered, this,
                [this, attachment] { saveAs(attachment); });
        button->setMenu(menu);
        layout->addWidget(button);
    }
}

bool AttachmentRow::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        if (const int wanted = layout()->heightForWidth(width()); wanted != minimumHeight())
            setFixedHeight(wanted);
    }
    return handled;
}

void AttachmentRow::open(const Attachment& attachment)
{
    if (!isRiskyAttachment(attachment.name))
        return openNow(attachment);
    m_context.desktop.confirm(
        this, tr("Open this file?"),
        tr("“%1” can run a program on this computer. Open it only if you know the sender and expected the file.")
            .arg(safeFileName(attachment.name)),
        tr("Open anyway"), [self = QPointer(this), attachment] {
            if (self)
                self->openNow(attachment);
        });
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
    m_context.desktop.chooseSaveFile(this, tr("Save attachment"), safeFileName(attachment.name),
                                     [self = QPointer(this), attachment](const QString& path) {
                                         if (self)
                                             self->write(attachment, path, {});
                                     });
}

void AttachmentRow::write(const Attachment& attachment, const QString& path, std::function<void(QString)> then)
{
    m_context.executor.read<QString>(
        this,
        [attachment, path, raw = m_raw, &mails = m_context.originals](Stores& stores) -> Result<QString> {
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
