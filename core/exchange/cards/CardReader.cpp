// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cards/CardReader.h"

#include "core/exchange/cards/CardLine.h"
#include "core/exchange/tables/TextDecoder.h"

namespace memnun {
namespace {

tl::unexpected<Error> refused(const char* rule, qint64 card)
{
    return fail(Code::Invalid, QStringLiteral("card %1").arg(card), {{QStringLiteral("file"), QString::fromLatin1(rule)}});
}

bool isLine(const QByteArray& line, const char* words)
{
    return line.trimmed().toUpper() == words;
}

}  // namespace

/// Lines as they stand in the file, and as they are meant: unfolded, and with soft breaks joined.
struct CardReader::Lines {
    explicit Lines(std::unique_ptr<QIODevice> device) : file(std::move(device))
    {
        const QByteArray found = encodingOf(*file);
        if (found.startsWith("UTF-16")) {
            decoder = std::make_unique<TextDecoder>(found);
        } else if (file->peek(3) == "\xEF\xBB\xBF") {
            file->skip(3);
        }
    }

    bool atEnd() const { return left.isEmpty() && file->atEnd(); }

    /// One line without its end; ends are CR LF, LF or CR.
    QByteArray raw()
    {
        qsizetype end = -1;
        qsizetype from = 0;
        while ((end = lineEnd(from)) < 0 && !file->atEnd() && left.size() <= kLongestCardLine) {
            from = left.size();
            more();
        }
        if (end < 0) {
            return std::exchange(left, {});
        }
        const QByteArray line = left.left(end);
        const bool pair = left.at(end) == '\r' && end + 1 < left.size() && left.at(end + 1) == '\n';
        left.remove(0, end + (pair ? 2 : 1));
        return line;
    }

    /// The line, with all that belongs to it.
    QByteArray next()
    {
        QByteArray line = raw();
        while (line.size() <= kLongestCardLine && !atEnd()) {
            if (left.isEmpty()) {
                more();
            }
            const bool folded = left.startsWith(' ') || left.startsWith('\t');
            if (line.endsWith('=') && isQuotedPrintable(line)) {
                line.chop(1);
                line += raw();
            } else if (folded && !line.isEmpty()) {
                line += raw().mid(1);
            } else {
                break;
            }
        }
        return line;
    }

private:
    qsizetype lineEnd(qsizetype from) const
    {
        for (qsizetype i = from; i < left.size(); ++i) {
            if (left.at(i) == '\n' || (left.at(i) == '\r' && (i + 1 < left.size() || file->atEnd()))) {
                return i;
            }
        }
        return -1;
    }

    void more()
    {
        const QByteArray bytes = file->read(1 << 16);
        if (!decoder) {
            left += bytes;
        } else if (bytes.isEmpty()) {
            decoder->end(left);
        } else {
            decoder->feed(bytes, left);
        }
    }

    std::unique_ptr<QIODevice> file;
    std::unique_ptr<TextDecoder> decoder;
    QByteArray left;
};

CardReader::CardReader(std::unique_ptr<QIODevice> file) : m_lines(std::make_unique<Lines>(std::move(file))) {}
CardReader::~CardReader() = default;

Result<std::optional<VCard>> CardReader::next()
{
    while (!m_lines->atEnd()) {
        if (!isLine(m_lines->next(), "BEGIN:VCARD")) {
            continue;
        }
        VCard card;
        if (const auto read = readCard(card); !read) {
            return fail(read.error());
        }
        ++m_number;
        return std::optional(std::move(card));
    }
    return m_number == 0 ? Result<std::optional<VCard>>(refused("not_cards", 0)) : std::optional<VCard>();
}

Result<> CardReader::readCard(VCard& card)
{
    int inside = 0;
    while (!m_lines->atEnd()) {
        const QByteArray line = m_lines->next();
        if (line.size() > kLongestCardLine) {
            return refused("card_too_long", m_number + 1);
        }
        if (isLine(line, "BEGIN:VCARD") || isLine(line, "AGENT:BEGIN:VCARD")) {
            ++inside;
        } else if (isLine(line, "END:VCARD")) {
            if (inside == 0) {
                return {};
            }
            --inside;
        } else if (const auto property = inside == 0 ? parseCardLine(line) : std::nullopt) {
            if (property->name == QLatin1String("VERSION")) {
                card.version = property->value.trimmed();
            } else {
                card.properties.append(*property);
            }
        }
    }
    return refused("card_open", m_number + 1);
}

}  // namespace memnun
