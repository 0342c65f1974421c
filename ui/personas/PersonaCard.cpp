// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaCard.h"

#include "core/base/WriteFile.h"
#include "ui/personas/PersonaPicture.h"
#include "ui/personas/PersonaWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"
#include "ui/tickets/TicketWords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>


namespace memnun {

namespace {

struct PersonaCard {
    Q_DECLARE_TR_FUNCTIONS(PersonaCard)
};

/// Lengths in points of a page 595 points wide, whatever it is painted on.
constexpr double kPageWidth = 595;
constexpr double kMargin = 40;
constexpr double kPicture = 84;
constexpr double kGap = 14;
constexpr double kLargest = 10.5;
constexpr double kSmallest = 5;

struct Block {
    QString title;
    QString text;
    bool isGap = false;
};

QFont fontOf(double size, bool bold = false)
{
    QFont font;
    font.setPixelSize(std::max(1, qRound(size * 4)));  // laid out four times as big, for steps finer than a pixel
    font.setBold(bold);
    return font;
}

/// Words nobody would write can be broken, too.
QString breakable(QString text)
{
    static const QRegularExpression endless(QStringLiteral("(\\S{16})(?=\\S)"));
    return text.replace(endless, QStringLiteral("\\1\u200B"));
}

double textHeight(const QString& text, double size, double width, bool bold = false)
{
    return QFontMetricsF(fontOf(size, bold)).boundingRect(QRectF(0, 0, width * 4, 1e7), Qt::AlignLeft | Qt::TextWordWrap, text).height() / 4;
}

void paintText(QPainter& painter, const QRectF& box, const QString& text, double size, const QColor& ink, bool bold = false)
{
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(0.25, 0.25);
    painter.setFont(fontOf(size, bold));
    painter.setPen(ink);
    const QRectF room(0, 0, box.width() * 4, box.height() * 4);
    painter.setClipRect(room.adjusted(0, 0, 0, 8));
    painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, text);
    painter.restore();
}

/// Cut so that it fits, with a mark at its end.
QString cutTo(const QString& text, double size, const QSizeF& room)
{
    if (textHeight(text, size, room.width()) <= room.height())
        return text;
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from + 1 < to) {
        const qsizetype middle = (from + to) / 2;
        (textHeight(text.left(middle) + QStringLiteral(" …"), size, room.width()) <= room.height() ? from : to) = middle;
    }
    return text.left(from).trimmed() + QStringLiteral(" …");
}

double blockHeight(const Block& block, double size, double width)
{
    return size * 1.7 + textHeight(block.text, size, width) + kGap;
}

QVector<Block> sectionBlocks(const Persona& persona)
{
    QVector<Block> blocks;
    for (const auto& [section, key] : EnumKeys<PersonaSection>::keys) {
        const QString& text = persona.section(section);
        blocks.append({sectionText(section), text.isEmpty() ? sectionHint(section) : breakable(text), text.isEmpty()});
    }
    return blocks;
}

QVector<Block> footBlocks(const Persona& persona)
{
    QStringList contact;
    if (!persona.tone.isEmpty())
        contact << PersonaCard::tr("Tone: %1").arg(persona.tone);
    if (persona.channel)
        contact << PersonaCard::tr("Channel: %1").arg(channelText(*persona.channel));
    QStringList rules;
    for (const PersonaRule& rule : persona.rules)
        rules << QStringLiteral("· ") + conditionText(rule.when);
    QVector<Block> blocks;
    if (!contact.isEmpty())
        blocks.append({PersonaCard::tr("How to write to them"), breakable(contact.join(QLatin1Char('\n')))});
    if (!rules.isEmpty())
        blocks.append({PersonaCard::tr("Who counts as one"), breakable(rules.join(QLatin1Char('\n')))});
    return blocks;
}

/// Pairs of blocks, one line of the page each.
double rowsHeight(const QVector<Block>& blocks, double size, double width)
{
    double height = 0;
    for (qsizetype i = 0; i < blocks.size(); i += 2)
        height += std::max(blockHeight(blocks.at(i), size, width), i + 1 < blocks.size() ? blockHeight(blocks.at(i + 1), size, width) : 0);
    return height;
}

void paintBlock(QPainter& painter, const QRectF& box, const Block& block, double size)
{
    const Theme& theme = Theme::light();
    paintText(painter, {box.left(), box.top(), box.width(), size * 1.7}, block.title, size, theme.accent, true);
    const QSizeF room(box.width(), box.height() - size * 1.7 - kGap);
    paintText(painter, {box.left(), box.top() + size * 1.7, room.width(), room.height() + 2}, cutTo(block.text, size, room), size,
              block.isGap ? theme.warning : theme.text);
}

void paintRows(QPainter& painter, const QRectF& area, const QVector<Block>& blocks)
{
    const double width = (area.width() - kGap) / 2;
    double size = kLargest;
    while (size > kSmallest && rowsHeight(blocks, size, width) > area.height())
        size -= 0.25;
    const double wanted = rowsHeight(blocks, size, width);
    const double squeeze = wanted > area.height() ? area.height() / wanted : 1;
    double y = area.top();
    for (qsizetype i = 0; i < blocks.size(); i += 2) {
        const bool pair = i + 1 < blocks.size();
        const double height = squeeze * std::max(blockHeight(blocks.at(i), size, width), pair ? blockHeight(blocks.at(i + 1), size, width) : 0);
        paintBlock(painter, {area.left(), y, width, height}, blocks.at(i), size);
        if (pair)
            paintBlock(painter, {area.left() + width + kGap, y, width, height}, blocks.at(i + 1), size);
        y += height;
    }
}

QString figuresText(const PersonaFigures& figures)
{
    const Format format;
    QStringList parts;
    if (figures.ofAll > 0)
        parts << PersonaCard::tr("%1 of all customers").arg(format.percent(100.0 * static_cast<double>(figures.customers) / static_cast<double>(figures.ofAll)));
    parts << PersonaCard::tr("%n customer(s)", nullptr, static_cast<int>(figures.customers))
          << PersonaCard::tr("%n ticket(s)", nullptr, static_cast<int>(figures.tickets));
    return parts.join(QStringLiteral("  ·  "));
}

/// Returns where it ends.
double paintHead(QPainter& painter, const Persona& persona, const PersonaFigures& figures, double width)
{
    const Theme& theme = Theme::light();
    painter.drawPixmap(QRectF(kMargin, kMargin, kPicture, kPicture), personaPixmap(persona.picture, persona.name, 336, 1, theme),
                       QRectF(0, 0, 336, 336));
    const double left = kMargin + kPicture + kGap + 4;
    const double room = width - (left - kMargin);
    double y = kMargin;
    const QString name = cutTo(breakable(persona.name), 22, {room, 60});
    const double nameHeight = textHeight(name, 22, room, true);
    paintText(painter, {left, y, room, nameHeight}, name, 22, theme.text, true);
    y += nameHeight + 4;
    paintText(painter, {left, y, room, 14}, figuresText(figures), 9.5, theme.muted);
    y += 18;
    if (!persona.quote.isEmpty()) {
        const QString quote = cutTo(QStringLiteral("“%1”").arg(breakable(persona.quote)), 12, {room, 64});
        const double height = textHeight(quote, 12, room);
        paintText(painter, {left, y, room, height}, quote, 12, theme.accent);
        y += height;
    }
    return std::max(y, kMargin + kPicture) + kGap;
}

}  // namespace

void paintPersonaCard(QPainter& painter, const QRectF& page, const Persona& persona, const PersonaFigures& figures)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(page, Qt::white);
    painter.translate(page.topLeft());
    const double scale = page.width() / kPageWidth;
    painter.scale(scale, scale);
    const double width = kPageWidth - 2 * kMargin;
    const double bottom = page.height() / scale - kMargin;
    const double top = paintHead(painter, persona, figures, width);
    painter.setPen(QPen(Theme::light().line, 1));
    painter.drawLine(QPointF(kMargin, top), QPointF(kMargin + width, top));
    paintRows(painter, {kMargin, top + kGap, width, bottom - top - kGap}, sectionBlocks(persona) + footBlocks(persona));
    painter.restore();
}

Result<> writePersonaCard(const QString& path, const Persona& persona, const PersonaFigures& figures)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail(Code::Bug, QStringLiteral("a buffer could not be opened"));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({0, 0, 0, 0});
        writer.setResolution(300);
        writer.setTitle(persona.name);
        QPainter painter(&writer);
        paintPersonaCard(painter, {0, 0, static_cast<double>(writer.width()), static_cast<double>(writer.height())}, persona, figures);
    }
    const auto written = writeFile(path, bytes);
    return written ? Result<>() : Result<>(fail(written.error()));
}

}  // namespace memnun
