// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a message, and what goes to paper.
#include "core/people/Mention.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/MessageText.h"
#include "ui/reading/HtmlView.h"
#include "ui/reading/MailPrint.h"
#include "ui/reading/MailViews.h"

#include <QPointer>

namespace memnun {

void MessageCard::showMentions(const QVector<User>& colleagues)
{
    if (m_message.direction != Direction::Internal)
        return;  // customers' words call nobody
    for (MessageText* text : m_plain->findChildren<MessageText*>()) {
        QVector<std::pair<qsizetype, qsizetype>> stretches;
        for (const Mention& one : mentionsIn(text->toPlainText(), colleagues))
            stretches.append({one.from, one.length});
        text->emphasise(stretches);
    }
}

void MessageCard::showText()
{
    m_views->setView(MailView::Text);
}

void MessageCard::showHtml()
{
    m_views->setView(MailView::Html);
}

void MessageCard::showHeaders()
{
    m_views->setView(MailView::Headers);
}

void MessageCard::showSource()
{
    m_views->setView(MailView::Source);
}

void MessageCard::showImages()
{
    m_views->loadPictures();
}

/// As it is being looked at: formatted, or else its text.
MailSheet MessageCard::sheet() const
{
    const HtmlView* html = m_views->view() == MailView::Html ? m_views->html() : nullptr;
    return sheetOf(m_message, html ? &html->mail() : nullptr, html ? html->pictures() : MailPictures());
}

void MessageCard::print()
{
    printSheet(m_context, this, sheet());
}

void MessageCard::savePdf()
{
    saveSheet(m_context, this, sheet(), fileName(QStringLiteral(".pdf")), [self = QPointer(this)](const QString& sentence) {
        if (self)
            Q_EMIT self->failed(sentence);
    });
}

}  // namespace memnun
