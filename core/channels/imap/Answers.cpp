// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/Answers.h"

#include "core/channels/imap/MailboxName.h"

#include <QTimeZone>

#include <array>

namespace memnun::imap {

namespace {

constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

QByteArray inCanonicalSpelling(const QByteArray& flag)
{
    for (const char* known : {"\\Seen", "\\Answered", "\\Flagged", "\\Deleted", "\\Draft", "\\Recent", "\\Sent", "\\Drafts",
                              "\\Junk", "\\Trash", "\\Archive", "\\All", "\\Noselect", "\\NonExistent"}) {
        if (flag.compare(known, Qt::CaseInsensitive) == 0) {
            return known;
        }
    }
    return flag;
}

// "BODY[1.MIME]<0>": what stands in the brackets; nullopt for other items.
std::optional<QByteArray> sectionName(const QByteArray& item)
{
    const QByteArray upper = item.toUpper();
    const qsizetype open = upper.indexOf('[');
    const qsizetype close = upper.lastIndexOf(']');
    if (!(upper.startsWith("BODY[") || upper.startsWith("BINARY[")) || close < open) {
        return std::nullopt;
    }
    return upper.mid(open + 1, close - open - 1);
}

void readItem(const Value& key, const Value& value, Fetched& into)
{
    if (key.isAtom("UID")) {
        into.uid = static_cast<quint32>(qMin<quint64>(value.number(), 0xffffffffU));
    } else if (key.isAtom("FLAGS")) {
        QByteArrayList flags;
        for (const Value& flag : value.items) {
            flags << inCanonicalSpelling(flag.text);
        }
        into.flags = flags;
    } else if (key.isAtom("RFC822.SIZE")) {
        into.size = static_cast<qint64>(qMin<quint64>(value.number(), Q_INT64_C(1) << 40));
    } else if (key.isAtom("INTERNALDATE")) {
        into.arrived = readInternalDate(value.text);
    } else if (key.isAtom("MODSEQ")) {
        into.modSeq = value.items.empty() ? 0 : value.items.front().number();
    } else if (key.isAtom("BODYSTRUCTURE")) {
        into.structure = value;
    } else if (const auto section = sectionName(key.text)) {
        const bool dropped = value.kind == Value::Kind::Dropped;
        into.sections.insert(*section, {value.text, dropped, value.kind == Value::Kind::Nil,
                                        dropped ? value.size : value.text.size()});
    }
}

}  // namespace

std::optional<Mailbox> readMailbox(const Response& list)
{
    if (list.values.size() < 3 || !list.values[0].isList()) {
        return std::nullopt;
    }
    Mailbox found;
    for (const Value& attribute : list.values[0].items) {
        const QByteArray name = inCanonicalSpelling(attribute.text);
        if (name == "\\Noselect" || name == "\\NonExistent") {
            found.selectable = false;
        } else if (name == "\\Sent" || name == "\\Drafts" || name == "\\Junk" || name == "\\Trash" || name == "\\Archive" ||
                   name == "\\All") {
            found.specialUse = name;
        }
    }
    found.separator = list.values[1].text.isEmpty() ? QChar() : QLatin1Char(list.values[1].text.at(0));
    // an atom that reads NIL is a mailbox all the same
    found.name = list.values[2].kind == Value::Kind::Nil ? QStringLiteral("NIL") : fromMailboxName(list.values[2].text);
    if (found.name.compare(QLatin1String("INBOX"), Qt::CaseInsensitive) == 0) {
        found.name = QStringLiteral("INBOX");
    }
    return found.name.isEmpty() ? std::nullopt : std::optional(found);
}

std::optional<Fetched> readFetched(const Response& fetch)
{
    if (fetch.name != "FETCH" || fetch.values.empty() || !fetch.values[0].isList()) {
        return std::nullopt;
    }
    Fetched found;
    const std::vector<Value>& items = fetch.values[0].items;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        readItem(items[i], items[i + 1], found);
    }
    return found;
}

std::optional<MailboxStatus> readStatus(const Response& status)
{
    if (status.values.size() < 2 || !status.values[1].isList()) {
        return std::nullopt;
    }
    MailboxStatus found;
    const std::vector<Value>& items = status.values[1].items;
    const auto small = [](const Value& value) { return static_cast<quint32>(qMin<quint64>(value.number(), 0xffffffffU)); };
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].isAtom("MESSAGES")) {
            found.messages = small(items[i + 1]);
        } else if (items[i].isAtom("UIDNEXT")) {
            found.uidNext = small(items[i + 1]);
        } else if (items[i].isAtom("UIDVALIDITY")) {
            found.uidValidity = small(items[i + 1]);
        } else if (items[i].isAtom("HIGHESTMODSEQ")) {
            found.modSeq = items[i + 1].number();
        }
    }
    return found;
}

std::optional<UidSet> readVanished(const Response& vanished)
{
    return vanished.name == "VANISHED" && !vanished.values.empty() ? UidSet::parse(vanished.values.back().text) : std::nullopt;
}

std::optional<Instant> readInternalDate(const QByteArray& text)
{
    const QList<QByteArray> words = text.simplified().split(' ');
    const QList<QByteArray> day = words.first().split('-');
    if (words.size() != 3 || day.size() != 3 || words[2].size() != 5) {
        return std::nullopt;
    }
    int month = 0;
    while (month < 12 && day[1].compare(kMonths[static_cast<size_t>(month)], Qt::CaseInsensitive) != 0) {
        ++month;
    }
    const QDate date(day[2].toInt(), month + 1, day[0].toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(words[1]), QStringLiteral("HH:mm:ss"));
    const int zone = words[2].mid(1, 2).toInt() * 3600 + words[2].mid(3, 2).toInt() * 60;
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    const Instant local = Instant::from(QDateTime(date, time, QTimeZone::utc()));
    return local.plusSeconds(words[2].startsWith('-') ? zone : -zone);
}

QByteArray writeInternalDate(Instant moment)
{
    const QDateTime utc = moment.toUtc();
    const QByteArray day = QByteArray::number(utc.date().day()).rightJustified(2, ' ');
    const QByteArray year = QByteArray::number(utc.date().year()).rightJustified(4, '0');
    return day + '-' + kMonths[static_cast<size_t>(utc.date().month() - 1)] + '-' + year + ' ' +
           utc.time().toString(QStringLiteral("HH:mm:ss")).toLatin1() + " +0000";
}

}  // namespace memnun::imap
