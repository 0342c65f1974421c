// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/HtmlView.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ImageFetchPort.h"
#include "core/conversations/ImageTrust.h"
#include "core/conversations/OriginalMail.h"
#include "ui/inbox/MessageText.h"
#include "ui/reading/HtmlCompose.h"
#include "ui/reading/ImageBar.h"
#include "ui/reading/LinkOpening.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr qsizetype kHtmlChars = 200'000;
constexpr int kLeastRoom = 200;

}  // namespace

HtmlView::HtmlView(const AppContext& context, const Interaction& message, QWidget* parent)
    : QWidget(parent), m_context(context), m_message(message), m_bar(new ImageBar(this)), m_text(new MessageText(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    m_compose.setSingleShot(true);
    m_compose.setInterval(50);
    connect(&m_compose, &QTimer::timeout, this, &HtmlView::compose);
    connect(m_bar, &ImageBar::showWanted, this, &HtmlView::loadPictures);
    connect(m_bar, &ImageBar::trustWanted, this, &HtmlView::trust);
    connect(m_text, &MessageText::linkActivated, this, [this](const QUrl& url) { openPlainLink(m_context, this, url); });
    connect(m_text, &MessageText::doubtfulLinkActivated, this, [this](int index) {
        if (const auto link = m_mail.links.value(index); !link.href.isEmpty())
            openMailLink(m_context, this, link.href, link.look);
    });
}

Result<HtmlView::Content> HtmlView::readContent(Stores& stores, const OriginalMail& mails, BlobId raw, UserId reader, const QString& sender)
{
    const auto bytes = stores.blobs.get(raw);
    if (!bytes)
        return fail(bytes.error());
    const auto html = mails.html(*bytes);
    if (!html)
        return fail(html.error());
    const auto trusted = imagesTrusted(stores.settings, reader, sender);
    if (!trusted)
        return fail(trusted.error());
    Content content;
    content.mail = mime::prepareHtml(*html, kHtmlChars);
    content.pictures = ownPictures(*bytes, content.mail);
    content.trusted = *trusted;
    return content;
}

void HtmlView::load()
{
    if (m_reading || m_there)
        return;
    m_reading = true;
    m_context.executor.read<Content>(
        this,
        [raw = m_message.rawBlob, me = m_context.me.id, sender = m_message.fromAddress, &mails = m_context.originals](Stores& stores) {
            return readContent(stores, mails, raw, me, sender);
        },
        [this](Result<Content> content) {
            m_reading = false;
            if (content)
                take(std::move(*content));
            else
                Q_EMIT failed(errorSentence(content.error(), tr("Reading the original mail")));
        });
}

void HtmlView::take(Content content)
{
    m_mail = std::move(content.mail);
    m_pictures = std::move(content.pictures);
    m_trusted = content.trusted;
    m_there = true;
    compose();
    showState();
    if (m_trusted)
        loadPictures();
    Q_EMIT read();
}

void HtmlView::loadPictures()
{
    if (!m_context.images || m_pending > 0 || !m_there)
        return;
    QStringList wanted;
    for (const mime::MailPicture& one : std::as_const(m_mail.pictures)) {
        if (one.source == mime::MailPicture::Source::Net && m_pictures.value(one.place).isNull() && !wanted.contains(one.place))
            wanted << one.place;
    }
    if (wanted.isEmpty())
        return;
    m_pending = static_cast<int>(wanted.size());
    showState();
    m_context.images->fetch(wanted, this, [this](const QString& place, const Result<QByteArray>& bytes) { takePicture(place, bytes); });
}

/// Decoded by a worker: a picture can be made to take long.
void HtmlView::takePicture(const QString& place, const Result<QByteArray>& bytes)
{
    if (!bytes)
        return settle(place, QImage());
    m_context.executor.read<QImage>(
        this, [bytes = *bytes](Stores&) -> Result<QImage> { return decodePicture(bytes); },
        [this, place](const Result<QImage>& picture) { settle(place, picture ? *picture : QImage()); });
}

void HtmlView::settle(const QString& place, const QImage& picture)
{
    // Some kilobytes can be made to unfold into a picture of hundreds of megabytes, and a mail may name hundreds of them.
    qint64 kept = qint64(picture.width()) * picture.height();
    for (const QImage& one : std::as_const(m_pictures))
        kept += qint64(one.width()) * one.height();
    m_pictures.insert(place, kept > kMostKept ? QImage() : picture);
    --m_pending;
    if (!m_compose.isActive())
        m_compose.start();
    if (m_pending == 0)
        showState();
}

void HtmlView::trust(bool on)
{
    m_context.commands.submit(TrustImages{m_message.fromAddress, on}, this, [this, on](const Result<>& done) {
        if (!done) {
            Q_EMIT failed(errorSentence(done.error(), tr("Remembering the sender")));
            return;
        }
        m_trusted = on;
        showState();
        if (on)
            loadPictures();
    });
}

int HtmlView::room() const
{
    return std::max(kLeastRoom, m_text->viewport()->width());
}

void HtmlView::compose()
{
    const Theme& theme = Theme::of(palette());
    m_composedFor = room();
    QHash<QString, QImage> pictures = namedPictures(m_mail, m_pictures);
    pictures.insert(kLinkSign, iconPixmap(QStringLiteral("triangle-alert"), 14, devicePixelRatioF(), theme.warning).toImage());
    m_text->setSafeHtml(composeHtml(m_mail, m_pictures, m_composedFor, theme.warning), pictures);
}

void HtmlView::showState()
{
    ImageBar::State state;
    for (const mime::MailPicture& one : std::as_const(m_mail.pictures)) {
        if (one.source != mime::MailPicture::Source::Net)
            continue;
        ++state.pictures;
        state.loaded += m_pictures.value(one.place).isNull() ? 0 : 1;
        state.failed += m_pictures.contains(one.place) && m_pictures.value(one.place).isNull() ? 1 : 0;
    }
    state.loading = m_pending > 0;
    state.canLoad = m_context.images != nullptr;
    state.trusted = m_trusted;
    state.sender = m_message.fromAddress;
    state.trackers = m_mail.trackers;
    state.cut = m_mail.cut;
    m_bar->setState(state);
}

void HtmlView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_there && !m_pictures.isEmpty() && room() != m_composedFor)
        m_compose.start();
}

void HtmlView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_there)
        m_compose.start();
}

}  // namespace memnun
