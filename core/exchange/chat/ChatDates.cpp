// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatDates.h"

#include <QRegularExpression>

namespace memnun {

namespace {

constexpr qsizetype kLongestHead = 64;

bool isMark(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x200E || code == 0x200F || code == 0xFEFF || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QChar(0x202F) || c == QChar(0x00A0) || c == QChar(0x2009);
}

const QRegularExpression& headPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\[)?(\\d{1,4})([./-])(\\d{1,2})\\3(\\d{1,4})\\.?,? "
        "(?:([ap]\\. ?m\\.|[ap]m|öö|ös) ?)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))? ?([ap]\\. ?m\\.|[ap]m|öö|ös)?"
        "(?(1)\\] ?| - )"));
    return pattern;
}

/// The first characters in one spelling, each where it stood: spaces plain, marks gone to spaces kept out of the way.
struct Plain {
    QString text;
    QVector<qsizetype> places;
};

Plain plainHead(QStringView line)
{
    Plain plain;
    for (qsizetype at = 0; at < line.size() && plain.text.size() < kLongestHead; ++at) {
        const QChar c = line[at];
        const bool space = isSpace(c);
        if (isMark(c) || (space && plain.text.endsWith(QLatin1Char(' ')))) {
            continue;
        }
        plain.text += space ? QLatin1Char(' ') : c.toLower();
        plain.places.append(at);
    }
    return plain;
}

std::optional<QTime> timeOf(int hour, int minute, int second, const QString& half)
{
    if (!half.isEmpty()) {
        const bool afternoon = half.startsWith(QLatin1Char('p')) || half == QStringLiteral("ös");
        if (hour > 12 && !afternoon) {
            return std::nullopt;
        }
        hour = hour == 12 ? (afternoon ? 12 : 0) : hour < 12 && afternoon ? hour + 12 : hour;
    }
    const QTime time(hour, minute, second);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QDate dateFrom(int year, int month, int day, bool shortYear)
{
    const int whole = shortYear ? year + 2000 : year;
    return whole < 1990 || whole > 2200 ? QDate() : QDate(whole, month, day);
}

}  // namespace

std::optional<ChatHead> readChatHead(QStringView line)
{
    qsizetype from = 0;
    while (from < line.size() && (isMark(line[from]) || isSpace(line[from]))) {
        ++from;
    }
    if (from >= line.size() || !(line[from] == QLatin1Char('[') || (line[from] >= QLatin1Char('0') && line[from] <= QLatin1Char('9')))) {
        return std::nullopt;
    }
    const Plain plain = plainHead(line.sliced(from));
    const auto match = headPattern().match(plain.text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    ChatHead head;
    head.bracketed = !match.capturedView(1).isEmpty();
    head.separator = match.capturedView(3).front();
    head.first = match.capturedView(2).toInt();
    head.second = match.capturedView(4).toInt();
    head.third = match.capturedView(5).toInt();
    head.yearFirst = match.capturedLength(2) == 4;
    const QString half = match.captured(6).isEmpty() ? match.captured(10) : match.captured(6);
    head.twelveHours = !half.isEmpty();
    head.hasSeconds = match.capturedLength(9) > 0;
    const auto time = timeOf(match.capturedView(7).toInt(), match.capturedView(8).toInt(), match.capturedView(9).toInt(), half);
    const auto yearDigits = match.capturedLength(5);
    if (!time || match.capturedLength(2) == 3 || (head.yearFirst ? yearDigits > 2 : yearDigits != 2 && yearDigits != 4)) {
        return std::nullopt;
    }
    head.time = *time;
    head.length = from + plain.places[match.capturedEnd(0) - 1] + 1;
    return head;
}

QDate dateOf(const ChatHead& head, DateOrder order)
{
    if (head.yearFirst) {
        return dateFrom(head.first, head.second, head.third, false);
    }
    const bool isShort = head.third < 100;
    return order == DateOrder::MonthFirst ? dateFrom(head.third, head.first, head.second, isShort)
                                          : dateFrom(head.third, head.second, head.first, isShort);
}

void DateOrderVote::Run::add(const QDate& date)
{
    if (!date.isValid()) {
        ++impossible;
        return;
    }
    backwards += last.isValid() && date < last ? 1 : 0;
    last = date;
}

void DateOrderVote::add(const ChatHead& head)
{
    ++m_dates;
    if (head.yearFirst) {
        ++m_yearFirst;
        return;
    }
    m_points = m_points || head.separator == QLatin1Char('.');
    m_twelveHours = m_twelveHours || head.twelveHours;
    m_alike += head.first == head.second ? 1 : 0;
    m_dayFirst.add(dateOf(head, DateOrder::DayFirst));
    m_monthFirst.add(dateOf(head, DateOrder::MonthFirst));
}

bool DateOrderVote::isUndecided() const
{
    return m_dayFirst.impossible == m_monthFirst.impossible && m_dayFirst.backwards == m_monthFirst.backwards;
}

DateOrder DateOrderVote::order() const
{
    if (m_yearFirst * 2 > m_dates) {
        return DateOrder::YearFirst;
    }
    if (isUndecided()) {
        return m_twelveHours && !m_points ? DateOrder::MonthFirst : DateOrder::DayFirst;
    }
    const bool byDays = m_dayFirst.impossible != m_monthFirst.impossible;
    const bool dayFirst = byDays ? m_dayFirst.impossible < m_monthFirst.impossible : m_dayFirst.backwards < m_monthFirst.backwards;
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

bool DateOrderVote::isCertain() const
{
    return m_yearFirst * 2 > m_dates || m_dayFirst.impossible != m_monthFirst.impossible
           || (m_dayFirst.backwards == 0) != (m_monthFirst.backwards == 0);
}

bool DateOrderVote::isDoubtful() const
{
    return isUndecided() && !m_points && m_yearFirst + m_alike < m_dates;
}

}  // namespace memnun
