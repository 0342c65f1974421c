// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/MailViews.h"

#include "core/conversations/BlobStore.h"
#include "ui/inbox/MessageText.h"
#include "ui/inbox/PagedText.h"
#include "ui/reading/HeaderWords.h"
#include "ui/reading/HtmlView.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QVBoxLayout>

namespace memnun {

MailViews::MailViews(const AppContext& context, const Interaction& message, QWidget* text, QWidget* parent)
    : QWidget(parent), m_context(context), m_message(message), m_text(text)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(text);
}

bool MailViews::has(MailView view) const
{
    return view == MailView::Text || (m_message.rawBlob.isValid() && (view != MailView::Html || m_message.hasHtml));
}

void MailViews::setView(MailView view)
{
    if (!has(view)) {
        Q_EMIT viewChanged();
        Q_EMIT failed(view == MailView::Html ? tr("This message has no formatted text.") : tr("This message did not come as a mail."));
        return;
    }
    m_wanted = view;
    switch (view) {
    case MailView::Text: return showOnly(view);
    case MailView::Html: return openHtml();
    case MailView::Headers: return openHeaders();
    case MailView::Source: return openSource();
    }
}

void MailViews::showOnly(MailView view)
{
    if (view != m_wanted)
        return;  // another one was asked for meanwhile
    m_view = view;
    m_text->setVisible(view == MailView::Text);
    if (m_html)
        m_html->setVisible(view == MailView::Html);
    if (m_headers)
        m_headers->setVisible(view == MailView::Headers);
    if (m_sourcePage)
        m_sourcePage->setVisible(view == MailView::Source);
    if (view == MailView::Html && std::exchange(m_picturesWanted, false))
        m_html->loadPictures();
    Q_EMIT viewChanged();
}

void MailViews::loadPictures()
{
    m_picturesWanted = true;
    setView(MailView::Html);
}

void MailViews::giveUp(const Error& error)
{
    m_wanted = m_view;
    Q_EMIT viewChanged();
    Q_EMIT failed(errorSentence(error, tr("Reading the original mail")));
}

void MailViews::openHtml()
{
    if (!m_html) {
        m_html = new HtmlView(m_context, m_message, this);
        m_html->hide();
        layout()->addWidget(m_html);
        connect(m_html, &HtmlView::read, this, [this] { showOnly(MailView::Html); });
        connect(m_html, &HtmlView::failed, this, [this](const QString& sentence) {
            m_wanted = m_html->isThere() ? m_wanted : m_view;
            Q_EMIT viewChanged();
            Q_EMIT failed(sentence);
        });
    }
    if (m_html->isThere())
        showOnly(MailView::Html);
    else
        m_html->load();
}

void MailViews::openHeaders()
{
    if (m_headers)
        return showOnly(MailView::Headers);
    m_context.executor.read<mime::MailHead>(
        this,
        [raw = m_message.rawBlob](Stores& stores) -> Result<mime::MailHead> {
            const auto bytes = stores.blobs.head(raw);
            return bytes ? Result<mime::MailHead>(mime::readMailHead(*bytes)) : Result<mime::MailHead>(fail(bytes.error()));
        },
        [this](const Result<mime::MailHead>& head) {
            if (!head)
                return giveUp(head.error());
            if (!m_headers) {
                m_headers = new MessageText(this);
                m_headers->setObjectName(QStringLiteral("headersView"));
                layout()->addWidget(m_headers);
                m_headers->setSafeHtml(headersHtml(*head));
            }
            showOnly(MailView::Headers);
        });
}

void MailViews::openSource()
{
    if (m_source)
        return showOnly(MailView::Source);
    m_context.executor.read<mime::MailSource>(
        this,
        [raw = m_message.rawBlob](Stores& stores) -> Result<mime::MailSource> {
            const auto bytes = stores.blobs.get(raw);
            return bytes ? Result<mime::MailSource>(mime::readSource(*bytes)) : Result<mime::MailSource>(fail(bytes.error()));
        },
        [this](const Result<mime::MailSource>& source) {
            if (!source)
                return giveUp(source.error());
            if (!m_source) {
                m_sourcePage = new QWidget(this);
                auto* page = new QVBoxLayout(m_sourcePage);
                page->setContentsMargins(0, 0, 0, 0);
                QString note = source->guessed ? tr("Its letters are not UTF-8; they are shown as they most likely were meant.") : tr("Shown as UTF-8.");
                if (source->cut)
                    note += QLatin1Char(' ') + tr("This is its beginning; saved as a file it is whole.");
                auto* line = new QLabel(note, m_sourcePage);
                line->setWordWrap(true);
                setTextRole(line, QStringLiteral("caption"));
                page->addWidget(line);
                m_source = new PagedText(source->text, PagedText::Look::Source, m_sourcePage);
                connect(m_source, &PagedText::saveWanted, this, &MailViews::saveMailWanted);
                page->addWidget(m_source);
                layout()->addWidget(m_sourcePage);
            }
            showOnly(MailView::Source);
        });
}

}  // namespace memnun
