// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchWords.h"

#include <QSet>

#include <algorithm>

namespace memnun::bench {

namespace {

/// In the order of how common they are.
constexpr const char* kCommon =
    "ve bir bu the için de sipariş to da ile and i merhaba sipariş numarası olarak my ürün çok lütfen is ben teşekkürler "
    "order kargo ne for you iade var size daha en it olan gibi ama teslimat hello gün hala have on with henüz değil "
    "kadar bana sonra fatura mi your of thank ederim not nasıl tarihinde adresime we bilgi alabilir yardım please geldi "
    "masa please delivery sandalye can kırık eksik parça müşteri hizmetleri telefon iyi günler saygılarımla invoice "
    "refund when dün bugün yarın hafta ödeme kart para geri değişim renk yanlış gönderildi broken missing part "
    "question price fiyat stok indirim kampanya mağaza kutu paket hasarlı kolay kurulum garanti servis randevu montaj "
    "şikayet memnun kaldım değişiklik iptal adres İstanbul Ankara İzmir ışıklı dolap koltuk yatak lamba kumaş ahşap";
constexpr const char* kSyllables[] = {
    "ka", "la", "ma", "ra", "sa", "ta", "ya", "ba", "da", "ha", "ke", "le", "me", "re", "se", "te", "ye", "be", "de",
    "li", "mi", "ni", "ri", "si", "ti", "kı", "lı", "rı", "sı", "ğı", "ko", "lo", "mo", "so", "to", "bu", "ku", "lu",
    "nu", "su", "tu", "çü", "gü", "lü", "rü", "şö", "gö", "çe", "şa", "cı", "lar", "ler", "dan", "den", "mak", "mek",
    "yor", "tır", "dir", "sun", "ing", "ver", "tion", "ment", "per", "con", "ster", "ble", "ful", "ex", "in", "un"};

}  // namespace

BenchWords::BenchWords(quint64 seed, int size)
{
    const QStringList common = QString::fromUtf8(kCommon).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : common) {
        if (!m_words.contains(word))
            m_words.append(word);
    }
    demo::Dice dice(seed);
    addMade(dice, size);
    quint64 sum = 0;
    for (int rank = 0; rank < size; ++rank) {
        sum += (quint64(1) << 40) / static_cast<quint64>(rank + 1);
        m_upTo.push_back(sum);
    }
}

void BenchWords::addMade(demo::Dice& dice, int size)
{
    QSet<QString> seen(m_words.cbegin(), m_words.cend());
    while (m_words.size() < size) {
        QString made;
        for (int syllables = dice.between(2, 4); syllables > 0; --syllables)
            made += QString::fromUtf8(dice.pick(kSyllables));
        if (!seen.contains(made)) {
            seen.insert(made);
            m_words.append(made);
        }
    }
}

int BenchWords::draw(demo::Dice& dice) const
{
    const quint64 at = dice.next() % m_upTo.back();
    return static_cast<int>(std::upper_bound(m_upTo.begin(), m_upTo.end(), at) - m_upTo.begin());
}

QString BenchWords::text(demo::Dice& dice, int words) const
{
    QString text;
    text.reserve(words * 8);
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += QLatin1Char(' ');
        text += word(draw(dice));
        if (const int gap = dice.below(12); gap < 2)
            text += QLatin1Char(gap == 0 ? '.' : ',');
    }
    text[0] = text[0].toUpper();
    return text;
}

}  // namespace memnun::bench
