// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Icon.h"

#include "ui/shared/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace memnun {

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

QByteArray svgOf(const QString& name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintMissing(QPainter& painter, const QRectF& box)
{
    painter.setPen(QPen(QColor(Qt::red), 1.5));
    const QRectF r = box.adjusted(1, 1, -1, -1);
    painter.drawRect(r);
    painter.drawLine(r.topLeft(), r.bottomRight());
    painter.drawLine(r.topRight(), r.bottomLeft());
}

QColor colourFor(const Theme& theme, IconRole role, QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return theme.outline;
    if (state == QIcon::On && role != IconRole::OnAccent)
        return theme.accent;
    switch (role) {
    case IconRole::Text: return theme.text;
    case IconRole::Muted: return theme.muted;
    case IconRole::Accent: return theme.accent;
    case IconRole::OnAccent: return theme.onAccent;
    case IconRole::Positive: return theme.positive;
    case IconRole::Warning: return theme.warning;
    case IconRole::Danger: return theme.danger;
    }
    return theme.text;
}

/// Looks the colour up when it paints, so that an icon set once is right in both themes.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, IconRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        const qreal dpr = painter->device()->devicePixelRatioF();
        const QPoint at(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->drawPixmap(at, glyph(side, dpr, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QPixmap square = glyph(std::min(size.width(), size.height()), 1.0, mode, state);
        if (size.width() <= size.height())
            return square;
        // Buttons ask for a wider icon than high (see ControlStyle::polish): the room at the right parts it from the
        // text.
        QPixmap wide(size);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, square);
        return wide;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt passes device pixels and sets the ratio itself.
        Q_UNUSED(scale)
        return pixmap(size, mode, state);
    }

    QString key() const override { return QStringLiteral("memnun-line"); }
    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_role); }

private:
    QPixmap glyph(int px, qreal dpr, QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        return iconPixmap(m_name, px, dpr, colourFor(theme, m_role, mode, state));
    }

    QString m_name;
    IconRole m_role;
};

}  // namespace

QIcon icon(const QString& name, IconRole role)
{
    return QIcon(new LineIconEngine(name, role));
}

bool iconExists(const QString& name)
{
    return QFile::exists(pathOf(name));
}

QPixmap iconPixmap(const QString& name, int px, qreal dpr, const QColor& colour)
{
    const QString key = QStringLiteral("memnun/%1/%2/%3/%4").arg(name).arg(px).arg(dpr).arg(colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = static_cast<int>(std::ceil(px * dpr));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QByteArray svg = svgOf(name);
    if (svg.isEmpty()) {
        qWarning("Icon is missing: %s", qPrintable(name));
        paintMissing(painter, QRectF(0, 0, side, side));
    } else {
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
    }
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace memnun
