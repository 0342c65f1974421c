// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace memnun {

/// A message's text as part of a page: as tall as its content, no frame, no scroll bars, selectable. It loads nothing,
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

Q_SIGNALS:
    /// http, https, mailto or tel only.
    void linkActivated(const QUrl& url);
    /// "memnun-link:N", which only mime::prepareHtml() writes.
    void doubtfulLinkActivated(int index);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();
    void tint();

    bool m_muted = false;
    QHash<QString, QImage> m_pictures;
};

}  // namespace memnun
