// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Enclosure.h"

#include "core/demo/Dice.h"
#include "core/demo/Names.h"

#include <QtEndian>

#include <array>

namespace memnun::demo {

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr int kPhotos = 3;

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char each : bytes) {
        crc ^= static_cast<quint8>(each);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xEDB88320U : crc >> 1;
        }
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const char* type, const QByteArray& content)
{
    const QByteArray named = QByteArray(type) + content;
    return bigEndian(static_cast<quint32>(content.size())) + named + bigEndian(crc32(named));
}

/// Boards of wood with their grain, and a crack across them.
QByteArray scanLines(Dice dice)
{
    std::array<int, 8> shade{};
    for (int& board : shade) {
        board = dice.between(-14, 14);
    }
    const int start = dice.between(60, 180);
    const int slope = dice.between(2, 5);
    QByteArray lines;
    lines.reserve(kHeight * (kWidth * 3 + 1));
    for (int y = 0; y < kHeight; ++y) {
        const int board = y / 40;
        const int grain = (y * 7 + board * 13) % 23 - 11 + shade[static_cast<std::size_t>(board % 8)];
        const int crack = start + y / slope + (y / 9 % 3) * 4;
        lines.append('\0');  // no filter
        for (int x = 0; x < kWidth; ++x) {
            const bool seam = y % 40 == 0 || (x > crack && x < crack + 3 + y % 3);
            const int light = seam ? -95 : grain / 2 + (x + board * 37) % 64 / 16;
            for (const int ink : {182, 138, 92}) {
                lines.append(static_cast<char>(std::clamp(ink + light, 0, 255)));
            }
        }
    }
    return lines;
}

QByteArray png(int width, int height, const QByteArray& lines)
{
    const QByteArray size = bigEndian(static_cast<quint32>(width)) + bigEndian(static_cast<quint32>(height));
    // qCompress writes the length before what zlib makes.
    return QByteArray("\x89PNG\r\n\x1A\n") + chunk("IHDR", size + QByteArray("\x08\x02\0\0\0", 5))
        + chunk("IDAT", qCompress(lines, 9).mid(4)) + chunk("IEND", {});
}

QByteArray photo(quint64 seed)
{
    return png(kWidth, kHeight, scanLines(Dice(seed)));
}

/// One page with one line; the letters of the basic font only.
QByteArray page(const QString& title)
{
    const QByteArray text = "BT /F 18 Tf 72 760 Td (" + asciiName(title, QLatin1Char(' ')).toLatin1() + ") Tj ET";
    const std::array<QByteArray, 5> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray& object : objects) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace

QByteArray logo()
{
    constexpr int side = 96;
    QByteArray lines;
    for (int y = 0; y < side; ++y) {
        lines.append('\0');
        for (int x = 0; x < side; ++x) {
            // two leaves on a ground of one colour
            const int left = (x - 36) * (x - 36) + (y - 52) * (y - 52) / 2;
            const int right = (x - 62) * (x - 62) + (y - 42) * (y - 42) / 2;
            const bool leaf = left < 230 || right < 230;
            for (const int ink : leaf ? std::array{250, 244, 226} : std::array{36, 92, 84}) {
                lines.append(static_cast<char>(ink));
            }
        }
    }
    return png(side, side, lines);
}

QByteArray cloth(quint64 seed)
{
    constexpr int width = 400;
    constexpr int height = 300;
    Dice dice(seed);
    const std::array<int, 3> dye{dice.between(90, 200), dice.between(80, 160), dice.between(70, 150)};
    QByteArray lines;
    lines.reserve(height * (width * 3 + 1));
    for (int y = 0; y < height; ++y) {
        lines.append('\0');
        for (int x = 0; x < width; ++x) {
            const int thread = (x / 4 + y / 4) % 2 == 0 ? (x % 4) * 9 : (y % 4) * 9;
            const int fold = (x * 2 + y) % 190 / 8;
            for (const int ink : dye) {
                lines.append(static_cast<char>(std::clamp(ink + thread - fold, 0, 255)));
            }
        }
    }
    return png(width, height, lines);
}

Enclosure enclose(const QString& name, const QString& title)
{
    if (!name.endsWith(QStringLiteral(".png"))) {
        return {name, QStringLiteral("application/pdf"), page(title)};
    }
    static const std::array<QByteArray, kPhotos> photos{photo(11), photo(23), photo(42)};
    quint64 letters = 0;
    for (const QChar letter : name + title) {
        letters = letters * 31 + letter.unicode();
    }
    return {name, QStringLiteral("image/png"), photos[letters % kPhotos]};
}

}  // namespace memnun::demo
