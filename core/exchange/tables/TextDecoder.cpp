// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/TextDecoder.h"

#include <array>
#include <cerrno>

#include <iconv.h>

namespace memnun {
namespace {

constexpr qint64 chunk = 1 << 16;
constexpr QByteArrayView replacement("\xEF\xBF\xBD");
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// UTF-8 in pieces, for yes or no.
class Utf8Check {
public:
    void feed(QByteArrayView bytes)
    {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (m_more > 0) {
                m_fits = m_fits && byte >= m_least && byte <= m_most;
                --m_more;
                m_least = 0x80;
                m_most = 0xBF;
            } else if (byte >= 0x80) {
                begin(byte);
            }
        }
    }
    bool fits() const { return m_fits && m_more == 0; }

private:
    void begin(unsigned char byte)
    {
        m_more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        m_fits = m_fits && byte >= 0xC2 && byte <= 0xF4;
        // no longer spelling than needed, no surrogates, nothing beyond the last letter
        m_least = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_most = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    }

    bool m_fits = true;
    int m_more = 0;
    unsigned char m_least = 0x80;
    unsigned char m_most = 0xBF;
};

/// UTF-16 without a mark shows in the NULs of its ASCII; in one place of each pair only.
QByteArray byZeros(const std::array<qint64, 2>& zeros, qint64 size)
{
    if (zeros[0] + zeros[1] == 0) {
        return QByteArrayLiteral("windows-1254");
    }
    const qint64 few = size / 64;
    if (zeros[1] > size / 8 && zeros[0] <= few) {
        return QByteArrayLiteral("UTF-16LE");
    }
    return zeros[0] > size / 8 && zeros[1] <= few ? QByteArrayLiteral("UTF-16BE") : QByteArray();
}

}  // namespace

QByteArray encodingOf(QIODevice& file)
{
    const QByteArray start = file.peek(3);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
        return start.startsWith("\xFF") ? QByteArrayLiteral("UTF-16LE") : QByteArrayLiteral("UTF-16BE");
    }
    Utf8Check utf8;
    std::array<qint64, 2> zeros{};
    qint64 size = 0;
    QByteArray piece;
    while (!(piece = file.read(chunk)).isEmpty()) {
        utf8.feed(piece);
        for (qsizetype at = piece.indexOf('\0'); at >= 0; at = piece.indexOf('\0', at + 1)) {
            ++zeros.at(static_cast<std::size_t>((size + at) % 2));
        }
        size += piece.size();
    }
    file.seek(0);
    const bool plain = zeros[0] + zeros[1] == 0;
    return plain && utf8.fits() ? QByteArrayLiteral("UTF-8") : byZeros(zeros, size);
}

struct TextDecoder::Conversion {
    explicit Conversion(const QByteArray& encoding) : handle(::iconv_open("UTF-8", encoding.constData())) {}
    ~Conversion()
    {
        if (isOpen()) {
            ::iconv_close(handle);
        }
    }
    Q_DISABLE_COPY_MOVE(Conversion)
    bool isOpen() const { return reinterpret_cast<std::intptr_t>(handle) != -1; }

    iconv_t handle;
};

TextDecoder::TextDecoder(const QByteArray& encoding)
    : m_conversion(std::make_unique<Conversion>(encoding)), m_unit(encoding.startsWith("UTF-16") ? 2 : 1)
{
}

TextDecoder::~TextDecoder() = default;

bool TextDecoder::isValid() const
{
    return m_conversion->isOpen();
}

void TextDecoder::feed(QByteArrayView bytes, QByteArray& utf8)
{
    m_left.append(bytes.data(), bytes.size());
    const qsizetype before = utf8.size();
    convert(utf8);
    if (!m_started && utf8.size() > before) {
        m_started = true;
        if (QByteArrayView(utf8).sliced(before).startsWith(byteOrderMark)) {
            utf8.remove(before, byteOrderMark.size());
        }
    }
}

void TextDecoder::convert(QByteArray& utf8)
{
    std::array<char, 1 << 14> room;
    char* in = m_left.data();
    std::size_t left = static_cast<std::size_t>(m_left.size());
    while (left > 0) {
        char* out = room.data();
        std::size_t free = room.size();
        const bool whole = ::iconv(m_conversion->handle, &in, &left, &out, &free) != static_cast<std::size_t>(-1);
        const int why = whole ? 0 : errno;
        utf8.append(room.data(), static_cast<qsizetype>(room.size() - free));
        if (why == EINVAL) {
            break;  // the rest of a letter comes with the next piece
        }
        if (why == EILSEQ) {
            const std::size_t skipped = std::min(left, static_cast<std::size_t>(m_unit));
            in += skipped;
            left -= skipped;
            utf8.append(replacement.data(), replacement.size());
            ++m_problems;
        }
    }
    m_left = m_left.right(static_cast<qsizetype>(left));
}

void TextDecoder::end(QByteArray& utf8)
{
    if (!m_left.isEmpty()) {
        utf8.append(replacement.data(), replacement.size());
        ++m_problems;
        m_left.clear();
    }
}

}  // namespace memnun
