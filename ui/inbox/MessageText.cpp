// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MessageText.h"

#include "ui/inbox/MessageFold.h"
#include "ui/shared/StyleSheet.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace memnun {

static bool allowedAsTip(const QUrl& url)
{
    return url.scheme() != QLatin1String("memnun-link");
}

MessageText::MessageText(QWidget* parent) : QTextBrowser(parent)
{
    setStyleProperty(this, "bare", QStringLiteral("true"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setFocusPolicy(Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setMinimumWidth(80);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MessageText::fit);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        static const QStringList allowed{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                         QStringLiteral("tel")};
        if (allowed.contains(url.scheme()))
            Q_EMIT linkActivated(url);
        else if (url.scheme() == QLatin1String("memnun-link"))
            Q_EMIT doubtfulLinkActivated(url.path().toInt());
    });
    // Where a link leads, before it is followed; letters that could deceive are spelled out.
    connect(this, qOverload<const QUrl&>(&QTextBrowser::highlighted), this, [this](const QUrl& url) {
        setToolTip(allowedAsTip(url) ? url.toString(QUrl::FullyEncoded) : QString());
    });
    tint();
}

void MessageText::setMessage(const QString& text)
{
    setHtml(linkedHtml(text));
    fit();
}

void MessageText::setSafeHtml(const QString& html, const QHash<QString, QImage>& pictures)
{
    m_pictures = pictures;
    document()->setDefaultStyleSheet(QStringLiteral("td, th { padding-right: 8px; }"));
    setHtml(html);
    fit();
}

void MessageText::emphasise(const QVector<std::pair<qsizetype, qsizetype>>& stretches)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (const auto& [from, length] : stretches) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(from));
        cursor.setPosition(static_cast<int>(from + length), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(strong);
    }
    fit();
}

void MessageText::setMuted(bool muted)
{
    m_muted = muted;
    tint();
}

void MessageText::setSource(const QString& text)
{
    setPlainText(text);
    // Not by setFont(): the style sheet has the last word on that.
    QTextCharFormat even;
    even.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    even.setFontFixedPitch(true);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeCharFormat(even);
    fit();
}

QVariant MessageText::loadResource(int type, const QUrl& name)
{
    const QImage picture = type == QTextDocument::ImageResource ? m_pictures.value(name.toString()) : QImage();
    return picture.isNull() ? QVariant() : QVariant(picture);
}

void MessageText::fit()
{
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    if (wanted != height() || minimumHeight() != wanted)
        setFixedHeight(std::max(wanted, fontMetrics().height()));
}

void MessageText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

/// The page scrolls, not the message.
void MessageText::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void MessageText::keyPressEvent(QKeyEvent* event)
{
    // Arrows and page keys belong to the thread as well.
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll))
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

void MessageText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void MessageText::tint()
{
    const Theme& theme = Theme::of(palette());
    QPalette own = palette();
    const QColor ink = m_muted ? theme.muted : theme.text;
    if (own.color(QPalette::Text) == ink && own.color(QPalette::Link) == theme.accent)
        return;
    own.setColor(QPalette::Text, ink);
    own.setColor(QPalette::Link, theme.accent);
    setPalette(own);
}

}  // namespace memnun
