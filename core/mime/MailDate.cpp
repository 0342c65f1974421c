// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HeaderBlock.h"
#include "core/mime/HeaderScan.h"

#include <QDate>

#include <array>

namespace memnun::mime {
namespace {

struct Zone {
    const char* name;
    int hours;
};
// RFC 5322: every other name means "unknown", which we read as UTC.
constexpr std::array zones{Zone{"est", -5}, Zone{"edt", -4}, Zone{"cst", -6}, Zone{"cdt", -5}, Zone{"mst", -7},
                           Zone{"mdt", -6}, Zone{"pst", -8}, Zone{"pdt", -7}, Zone{"ast", -4}, Zone{"adt", -3}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int number(QByteArrayView text)
{
    int value = 0;
    for (const char c : text.first(qMin(text.size(), qsizetype(9)))) {
        if (!isDigit(c)) {
            break;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

int monthOf(QByteArrayView word)
{
    static constexpr char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    for (int month = 0; word.size() >= 3 && month < 12; ++month) {
        if (HeaderBlock::same(word.first(3), QByteArrayView(names + month * 3, 3))) {
            return month + 1;
        }
    }
    return 0;
}

class DateReader {
public:
    std::optional<Instant> read(QByteArrayView text)
    {
        for (qsizetype at = 0; at < text.size() && at < 200;) {
            at = readToken(text, at);
        }
        return m_bad ? std::nullopt : result();
    }

private:
    static bool splits(char c) { return c == ' ' || c == ',' || c == '\t' || c == '\r' || c == '\n' || c == '('; }

    qsizetype readToken(QByteArrayView text, qsizetype at)
    {
        if (text[at] == '(') {
            const qsizetype close = text.indexOf(')', at);
            return close < 0 ? text.size() : close + 1;
        }
        qsizetype end = at;
        while (end < text.size() && !splits(text[end])) {
            ++end;
        }
        if (end > at) {
            token(text.sliced(at, end - at));
        }
        return qMax(end, at + (text[at] != '(' && splits(text[at]) ? 1 : 0));
    }

    void token(QByteArrayView word)
    {
        if (m_hasTime && (word[0] == '+' || word[0] == '-') && word.size() > 1) {
            offset(word);
        } else if (isDigit(word[0]) && word.contains(':')) {
            time(word);
        } else if (isDigit(word[0]) && word.contains('-') && word.size() > 4) {
            dashed(word);
        } else if (isDigit(word[0])) {
            numeral(word);
        } else if (m_month == 0 && monthOf(word) > 0) {
            m_month = monthOf(word);
        } else if (m_hasTime) {
            zoneName(word);
        }
    }

    void numeral(QByteArrayView word)
    {
        if (m_day < 0 && (word.size() <= 2 || (word.size() == 3 && word[0] == '0'))) {
            m_day = number(word);
        } else if (m_year < 0) {
            year(word);
        }
    }

    void year(QByteArrayView word)
    {
        m_year = number(word);
        if (word.size() <= 2) {
            m_year += m_year > 68 ? 1900 : 2000;
        } else if (word.size() == 3) {
            m_year += 1900;
        }
    }

    /// "07-Feb-2003" or "2003-02-07", the latter perhaps with "T18:35:25Z" behind.
    void dashed(QByteArrayView word)
    {
        const qsizetype first = word.indexOf('-');
        const qsizetype second = word.indexOf('-', first + 1);
        if (second < 0) {
            return;
        }
        const QByteArrayView middle = word.sliced(first + 1, second - first - 1);
        const QByteArrayView last = word.sliced(second + 1);
        m_month = isDigit(middle.isEmpty() ? 'x' : middle[0]) ? number(middle) : monthOf(middle);
        const bool yearFirst = first == 4;
        m_day = number(yearFirst ? last : word.first(first));
        year(yearFirst ? word.first(first) : last);
    }

    void time(QByteArrayView word)
    {
        if (const qsizetype t = word.indexOf('T'); t > 0 && word.indexOf('-') > 0) {
            dashed(word.first(t));
            word = word.sliced(t + 1);
        }
        qsizetype end = 0;
        while (end < word.size() && (isDigit(word[end]) || word[end] == ':')) {
            ++end;
        }
        const QByteArrayView clock = word.first(end);
        const qsizetype first = clock.indexOf(':');
        const qsizetype second = clock.indexOf(':', first + 1);
        m_seconds = second < 0 ? 0 : qMin(number(clock.sliced(second + 1)), 61);
        const int minutes = number(clock.sliced(first + 1));
        const int hours = number(clock);
        if (first < 0 || hours > 23 || minutes > 59 || m_seconds > 60) {
            m_bad = true;
            return;
        }
        m_seconds = qMin(m_seconds, 59) + minutes * 60 + hours * 3600;
        m_hasTime = true;
        while (end < word.size() && (word[end] == '.' || isDigit(word[end]))) {
            ++end;
        }
        if (end < word.size()) {
            token(word.sliced(end));
        }
    }

    void offset(QByteArrayView word)
    {
        if (m_hasZone || !isDigit(word[1])) {
            return;
        }
        QByteArray digits = word.sliced(1).toByteArray();
        digits.removeIf([](char c) { return !isDigit(c); });
        const int value = digits.size() <= 2 ? number(digits) * 100 : qMin(number(digits), 9999);
        const int seconds = (value / 100) * 3600 + (value % 100) * 60;
        m_bad = m_bad || seconds >= 24 * 3600;
        m_offset = word[0] == '-' ? -seconds : seconds;
        m_hasZone = true;
    }

    void zoneName(QByteArrayView word)
    {
        if (m_hasZone) {
            return;
        }
        for (const Zone& zone : zones) {
            if (HeaderBlock::same(word, zone.name)) {
                m_offset = zone.hours * 3600;
                m_hasZone = true;
            }
        }
    }

    std::optional<Instant> result() const
    {
        const QDate date(m_year, m_month, m_day);
        if (m_year < 1 || m_year > 9999 || !date.isValid()) {
            return std::nullopt;
        }
        const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
        return Instant{(days * 86400 + m_seconds - m_offset) * 1000};
    }

    int m_day = -1;
    int m_month = 0;
    int m_year = -1;
    int m_seconds = 0;
    int m_offset = 0;
    bool m_hasTime = false;
    bool m_hasZone = false;
    bool m_bad = false;
};

}  // namespace

std::optional<Instant> parseMailDate(QByteArrayView text)
{
    return DateReader().read(text);
}

std::optional<Instant> plausibleDate(std::optional<Instant> date)
{
    return date && date->ms >= 0 ? date : std::nullopt;
}

}  // namespace memnun::mime
