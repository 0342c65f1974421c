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

static constexpr int kLeastWidth = 80;

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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setFocusPolicy(Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setMinimumWidth(kLeastWidth);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this](const QSizeF& size) {
        // A new width was measured before it was given; what else makes the document grow has not been.
        if (!m_measuring && std::ceil(size.height()) > m_heights.value(qRound(document()->textWidth()), 0))
            remeasure();
    });
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
    remeasure();
}

void MessageText::setSafeHtml(const QString& html, const QHash<QString, QImage>& pictures)
{
    m_pictures = pictures;
    document()->setDefaultStyleSheet(QStringLiteral("td, th { padding-right: 8px; }"));
    setHtml(html);
    remeasure();
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
    remeasure();
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
    remeasure();
}

QVariant MessageText::loadResource(int type, const QUrl& name)
{
    const QImage picture = type == QTextDocument::ImageResource ? m_pictures.value(name.toString()) : QImage();
    return picture.isNull() ? QVariant() : QVariant(picture);
}

void MessageText::remeasure()
{
    m_heights.clear();
    updateGeometry();
}

int MessageText::heightForWidth(int width) const
{
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return m_measuredHeight = *known;
    // The document is the measure. It stays as it was measured: most often that width is given next, and each layout of a
    // text shapes every letter again. Where another one is, paintEvent() puts it right.
    m_measuring = true;
    if (!isLaidOutFor(width))
        document()->setTextWidth(width);
    m_measuredHeight = std::max(static_cast<int>(std::ceil(document()->size().height())), fontMetrics().height());
    m_heights.insert(width, m_measuredHeight);
    m_measuring = false;
    return m_measuredHeight;
}

bool MessageText::isLaidOutFor(int width) const
{
    return qRound(document()->textWidth()) == width;
}

void MessageText::resizeEvent(QResizeEvent* event)
{
    // The base class lays out anew where the width is another than before, and only then.
    const bool known = isLaidOutFor(viewport()->width());
    QResizeEvent told(event->size(), known ? QSize(event->size().width(), event->oldSize().height()) : event->oldSize());
    QTextBrowser::resizeEvent(&told);
}

void MessageText::paintEvent(QPaintEvent* event)
{
    if (!isLaidOutFor(viewport()->width())) {
        m_measuring = true;
        document()->setTextWidth(viewport()->width());
        m_measuring = false;
    }
    QTextBrowser::paintEvent(event);
}

QSize MessageText::sizeHint() const
{
    return {width(), std::max(m_measuredHeight, fontMetrics().height())};
}

QSize MessageText::minimumSizeHint() const
{
    return {kLeastWidth, fontMetrics().height()};
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
