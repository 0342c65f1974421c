// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace memnun {

/// A message's text as part of a page: as tall as its content at the width it has, no frame, no scroll bars, selectable. It loads nothing,
/// neither from the net nor from the disk; links are only announced.
class MessageText final : public QTextBrowser {
    Q_OBJECT

public:
    explicit MessageText(QWidget* parent = nullptr);

    /// Plain text with its links made clickable.
    void setMessage(const QString& text);
    /// HTML that has been through the sanitizer; what its <img> call by these names.
    void setSafeHtml(const QString& html, const QHash<QString, QImage>& pictures = {});
    /// As it stands, every letter as wide as the other, no links.
    void setSource(const QString& text);
    /// Stretches of the text as it is shown that stand out: from, length.
    void emphasise(const QVector<std::pair<qsizetype, qsizetype>>& stretches);
    void setMuted(bool muted);

    /// Layouts ask before they give the width, so that the text is never first squeezed and measured afterwards.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// http, https, mailto or tel only.
    void linkActivated(const QUrl& url);
    /// "memnun-link:N", which only mime::prepareHtml() writes.
    void doubtfulLinkActivated(int index);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void remeasure();
    bool isLaidOutFor(int width) const;
    void tint();

    bool m_muted = false;
    mutable bool m_measuring = false;
    /// px, by width. The layouts around a text ask for some five widths by turns.
    mutable QHash<int, int> m_heights;
    mutable int m_measuredHeight = 0;  ///< the last answer
    QHash<QString, QImage> m_pictures;
};

}  // namespace memnun
