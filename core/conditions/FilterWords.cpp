// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/FilterWords.h"

#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {

namespace {

/// A Turkish word for an English one; of several for the same the first is the one that is offered.
struct Pair {
    const char* turkish;
    const char* english;
};

constexpr Pair kNames[]{{"kimden", "from"}, {"müşteri", "from"}, {"kime", "to"}, {"konu", "subject"}, {"etiket", "tag"},
                        {"durum", "is"}, {"var", "has"}, {"önce", "before"}, {"sonra", "after"}, {"kanal", "channel"},
                        {"sorumlu", "assignee"}, {"atanan", "assignee"}};
constexpr Pair kTraits[]{{"okunmamış", "unread"}, {"okunmadı", "unread"}, {"benim", "mine"}, {"bende", "mine"},
                         {"atanmamış", "unassigned"}, {"yeni", "new"}, {"açık", "open"}, {"bekleyen", "waiting"},
                         {"beklemede", "waiting"}, {"bitmemiş", "active"}, {"çözülmüş", "solved"}, {"çözüldü", "solved"},
                         {"kapalı", "closed"}, {"kapatıldı", "closed"}, {"bitmiş", "done"}, {"ertelenmiş", "snoozed"},
                         {"ertelendi", "snoozed"}, {"gecikmiş", "overdue"}, {"gecikti", "overdue"}, {"acil", "urgent"},
                         {"yüksek", "high"}, {"normal", "normal"}, {"düşük", "low"}, {"gönderilmemiş", "unsent"},
                         {"seslenilen", "mentioned"}, {"bahsedilen", "mentioned"},
                         {"istenmeyen", "spam"}};
constexpr Pair kChannels[]{{"eposta", "email"}, {"e-posta", "email"}, {"telefon", "phone"}, {"sohbet", "chat"}, {"sosyal", "social"},
                           {"mesaj", "messaging"}, {"sms", "sms"}, {"ziyaret", "visit"}, {"yorum", "review"}, {"sistem", "system"}};
constexpr Pair kAttachment[]{{"ek", "attachment"}, {"dosya", "attachment"}};
constexpr Pair kDays[]{{"bugün", "today"}, {"dün", "yesterday"}};

template <std::size_t N>
QString english(const Pair (&pairs)[N], const QString& word)
{
    const QString folded = foldForSearch(word.trimmed());
    const auto found = std::find_if(std::begin(pairs), std::end(pairs), [&folded](const Pair& pair) {
        return foldForSearch(QString::fromUtf8(pair.turkish)) == folded;
    });
    return found == std::end(pairs) ? folded : QString::fromLatin1(found->english);
}

template <std::size_t N>
QString said(const Pair (&pairs)[N], const char* word, bool turkish)
{
    const auto found = std::find_if(std::begin(pairs), std::end(pairs), [word](const Pair& pair) { return qstrcmp(pair.english, word) == 0; });
    return QString::fromUtf8(turkish && found != std::end(pairs) ? found->turkish : word);
}

}  // namespace

const FilterKey* filterKeyOf(const QString& name)
{
    const QString wanted = english(kNames, name);
    const auto& keys = filterKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&wanted](const FilterKey& key) { return wanted == QLatin1String(key.key); });
    return found == keys.end() ? nullptr : &*found;
}

std::optional<TicketTrait> traitOf(const QString& word)
{
    return fromKey<TicketTrait>(english(kTraits, word));
}

std::optional<Channel> channelOf(const QString& word)
{
    return fromKey<Channel>(english(kChannels, word));
}

bool meansAttachment(const QString& word)
{
    return english(kAttachment, word) == QLatin1String("attachment");
}

QString englishDay(const QString& word)
{
    QString day = english(kDays, word);
    if (day.size() > 1 && day.endsWith(QLatin1Char('g')) && day.at(day.size() - 2).isDigit()) {
        day.back() = QLatin1Char('d');
    }
    return day;
}

QStringList filterNames(bool turkish)
{
    QStringList names;
    for (const FilterKey& key : filterKeys()) {
        names.append(said(kNames, key.key, turkish) + QLatin1Char(':'));
    }
    return names;
}

QStringList filterValues(const FilterKey& key, bool turkish)
{
    QStringList values;
    if (key.field == TicketField::Trait) {
        for (const auto& [trait, word] : EnumKeys<TicketTrait>::keys) {
            values.append(said(kTraits, word, turkish));
        }
    } else if (key.field == TicketField::Channel) {
        for (const auto& [channel, word] : EnumKeys<Channel>::keys) {
            values.append(said(kChannels, word, turkish));
        }
    } else if (key.field == TicketField::Attachment) {
        values.append(said(kAttachment, "attachment", turkish));
    }
    return values;
}

}  // namespace memnun
