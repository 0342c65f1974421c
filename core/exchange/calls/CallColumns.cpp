// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallColumns.h"

#include "core/exchange/calls/CallTime.h"
#include "core/text/PhoneNumber.h"
#include "core/text/TurkishText.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace memnun {
namespace {

using Field = CallField;

constexpr qsizetype kLongestExtension = 5;

const QHash<QString, Field>& knownHeadings()
{
    static const QHash<QString, Field> known = [] {
        const std::pair<Field, const char*> lists[] = {
            {Field::Number, "number|phone|phone number|telefon|telefon no|telefon numarasi|numara|karsi numara"},
            {Field::From, "src|source|from|caller|caller id|caller id number|callerid|calling number|arayan|arayan no|arayan numara|arayan numarasi"},
            {Field::To, "dst|destination|to|callee|called|called number|destination number|aranan|aranan no|aranan numara|aranan numarasi"},
            {Field::Name, "name|clid|caller name|caller id name|contact name|ad soyad|isim|kisi"},
            {Field::Start, "start|calldate|call date|start stamp|starting date|start time|started at|date time|datetime|timestamp|baslangic|baslama|tarih saat|arama tarihi|arama zamani|zaman"},
            {Field::Date, "date|tarih"},
            {Field::Time, "time|saat"},
            {Field::Duration, "duration|sure|toplam sure|cagri suresi"},
            {Field::Talk, "billsec|talk|talk time|talk duration|konusma|konusma suresi|gorusme suresi"},
            {Field::Wait, "wait|waitsec|wait time|ring time|bekleme|bekleme suresi|calma suresi"},
            {Field::Direction, "direction|call direction|type|call type|yon|tur|arama turu|cagri turu|cagri yonu"},
            {Field::Outcome, "disposition|outcome|status|result|call status|durum|sonuc|cagri durumu"},
            {Field::Cause, "hangup cause|hangup cause id|hangupcause"},
            {Field::Context, "dcontext|context"},
            {Field::App, "lastapp"},
            {Field::Line, "line|extension|did|hat|dahili"},
            {Field::Id, "uniqueid|callid|call id|uuid|cagri no"},
            {Field::Note, "note|notes|userfield|not|aciklama"},
        };
        QHash<QString, Field> found;
        for (const auto& [field, names] : lists) {
            for (const QString& name : QString::fromLatin1(names).split(QLatin1Char('|'))) {
                found.insert(name, field);
            }
        }
        return found;
    }();
    return known;
}

QString plainHeading(const QString& heading)
{
    QString plain = foldForSearch(heading);
    std::replace_if(plain.begin(), plain.end(), [](QChar c) { return !c.isLetter(); }, QLatin1Char(' '));
    return plain.simplified();
}

bool isOneOf(const QString& folded, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&folded](const char* word) { return folded == QLatin1String(word); });
}

bool isDigits(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isDisposition(const QString& text)
{
    return isOneOf(foldForSearch(text).simplified(), {"answered", "no answer", "busy", "failed", "congestion"});
}

/// Files that have no headings, by what stands where in their first row.
QVector<Field> shapeOf(const QStringList& row)
{
    const auto at = [&row](qsizetype i) { return row.value(i).trimmed(); };
    const auto isUuid = [&at](qsizetype i) { return !QUuid::fromString(at(i)).isNull(); };
    // Asterisk's Master.csv: accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata, start, answer, end,
    // duration, billsec, disposition, amaflags, and uniqueid, userfield where they are switched on
    if (row.size() >= 16 && isDisposition(at(14)) && isDigits(at(12)) && isDigits(at(13))) {
        return {Field::None, Field::From, Field::To, Field::Context, Field::Name, Field::None, Field::None, Field::App, Field::None,
                Field::Start, Field::None, Field::None, Field::Duration, Field::Talk, Field::Outcome, Field::None, Field::Id, Field::Note};
    }
    // number called, caller's name, caller, duration, talk, cause, direction, id, address, start, …
    if (row.size() >= 10 && isDigits(at(3)) && isDigits(at(4)) && isUuid(7) && callTimeOf(at(9), QTimeZone::utc())) {
        return {Field::To, Field::Name, Field::From, Field::Duration, Field::Talk, Field::Cause, Field::Direction, Field::Id, Field::None, Field::Start};
    }
    // caller, name, number called, duration, talk, cause, id, start
    if (row.size() == 8 && isDigits(at(3)) && isDigits(at(4)) && isUuid(6) && callTimeOf(at(7), QTimeZone::utc())) {
        return {Field::From, Field::Name, Field::To, Field::Duration, Field::Talk, Field::Cause, Field::Id, Field::Start};
    }
    return {};
}

std::optional<Direction> directionOf(const QString& text)
{
    const QString word = foldForSearch(text).simplified();
    if (isOneOf(word, {"in", "inbound", "incoming", "1", "gelen", "gelen arama", "giris", "missed", "cevapsiz", "cevapsiz arama", "kacan"})) {
        return Direction::In;
    }
    return isOneOf(word, {"out", "outbound", "outgoing", "2", "giden", "giden arama", "cikis", "aranan"}) ? std::optional(Direction::Out) : std::nullopt;
}

/// What became of a call whose log says so in a word; none for words nobody knows.
std::optional<CallOutcome> outcomeOf(const QString& text, Direction direction)
{
    const bool in = direction == Direction::In;
    const QString word = foldForSearch(text).simplified();
    if (isOneOf(word, {"answered", "answer", "completed", "cevaplandi", "yanitlandi", "konusuldu", "goruldu"})) {
        return CallOutcome::Answered;
    }
    if (isOneOf(word, {"no answer", "noanswer", "missed", "cevapsiz", "yanitsiz", "kacan", "cancel", "cancelled", "failed", "congestion", "noroute"})) {
        return in ? CallOutcome::Missed : CallOutcome::NoAnswer;
    }
    if (isOneOf(word, {"abandoned", "vazgecti", "kapatti"})) {
        return in ? CallOutcome::Abandoned : CallOutcome::NoAnswer;
    }
    if (isOneOf(word, {"busy", "mesgul"})) {
        return in ? CallOutcome::Missed : CallOutcome::Busy;
    }
    return isOneOf(word, {"voicemail", "sesli mesaj"}) ? std::optional(CallOutcome::Voicemail) : std::nullopt;
}

/// Q.850: 17 is busy. Of 16, a normal end, the seconds spoken tell whether anybody was there.
CallOutcome outcomeOfCause(const QString& cause, int talkS, Direction direction)
{
    if (talkS > 0) {
        return CallOutcome::Answered;
    }
    const bool in = direction == Direction::In;
    const bool busy = cause == QLatin1String("17") || cause == QLatin1String("USER_BUSY");
    return in ? CallOutcome::Missed : busy ? CallOutcome::Busy : CallOutcome::NoAnswer;
}

bool isExtension(const QString& number)
{
    return isDigits(number) && number.size() <= kLongestExtension;
}

/// "Ayşe" <0532…> → Ayşe; a name that is but the number tells nothing.
QString callerName(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("<[^<>]*>\\s*$"));
    QString name = QString(text).remove(number).trimmed();
    if (name.size() > 1 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"'))) {
        name = name.mid(1, name.size() - 2);
    }
    const bool hasLetters = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    return hasLetters ? name.simplified().left(200) : QString();
}

/// Words of switches and telephones for a number that is withheld.
bool isWithheld(const QString& number)
{
    return isOneOf(foldForSearch(number).simplified(), {"", "unknown", "anonymous", "private", "restricted", "unavailable", "asterisk", "s", "h", "i",
                                                        "t", "-1", "-2", "-3", "gizli", "gizli numara", "bilinmiyor", "none", "null"});
}

class Reader {
public:
    Reader(const CallColumns& columns, const QStringList& cells, const CallRules& rules) : m_rules(rules)
    {
        for (qsizetype i = 0; i < std::min(cells.size(), columns.fields.size()); ++i) {
            const Field field = columns.fields.at(i);
            QString value = cells.at(i).trimmed();
            value = columns.values.value(field).value(value, value);
            if (field != Field::None && !value.isEmpty() && !columns.nothing.contains(value) && !m_values.contains(field)) {
                m_values.insert(field, value);
            }
        }
    }

    CallRecord record()
    {
        CallRecord call;
        sides(call);
        call.name = callerName(at(Field::Name));
        call.id = at(Field::Id).left(200);
        call.note = at(Field::Note);
        when(call);
        lengths(call);
        if (call.problem.isEmpty() && isWithheld(call.number)) {
            call.problem = QStringLiteral("no_number");
        }
        return call;
    }

private:
    QString at(Field field) const { return m_values.value(field); }

    bool isOurs(const QString& number) const
    {
        const PhoneNumber known = normalizePhone(number);
        return m_rules.ours.contains(known.isValid() ? known.normalized : number);
    }

    /// Which way it went, by what is known of the two numbers.
    Direction directionBySides(const QString& from, const QString& to) const
    {
        if (isOurs(from) != isOurs(to)) {
            return isOurs(from) ? Direction::Out : Direction::In;
        }
        const QString context = at(Field::Context).toLower();
        for (const char* word : {"from-pstn", "from-trunk", "from-did", "incoming", "inbound", "from-external"}) {
            if (context.contains(QLatin1String(word))) {
                return Direction::In;
            }
        }
        const bool outwards = isExtension(from) || context.contains(QLatin1String("from-internal")) || context.contains(QLatin1String("outgoing"))
                              || context.contains(QLatin1String("outbound"));
        return outwards ? Direction::Out : Direction::In;
    }

    void sides(CallRecord& call) const
    {
        const QString from = at(Field::From);
        const QString to = at(Field::To);
        const bool hasSides = !from.isEmpty() || !to.isEmpty();
        call.direction = directionOf(at(Field::Direction)).value_or(hasSides ? directionBySides(from, to) : Direction::In);
        const bool in = call.direction == Direction::In;
        call.number = at(Field::Number).isEmpty() ? (in ? from : to) : at(Field::Number);
        call.line = at(Field::Line).isEmpty() ? (in ? to : from) : at(Field::Line);
        if (hasSides && ((isExtension(from) && isExtension(to)) || (isOurs(from) && isOurs(to)))) {
            call.problem = QStringLiteral("among_ourselves");
        }
    }

    void when(CallRecord& call) const
    {
        const QString text = at(Field::Start).isEmpty() ? (at(Field::Date) + QLatin1Char(' ') + at(Field::Time)).trimmed() : at(Field::Start);
        const auto moment = callTimeOf(text, m_rules.zone, m_rules.dateFormat);
        call.at = moment.value_or(Instant());
        if (!moment && call.problem.isEmpty()) {
            call.problem = text.isEmpty() ? QStringLiteral("no_time") : QStringLiteral("time_odd");
        }
    }

    void lengths(CallRecord& call) const
    {
        const auto whole = callSecondsOf(at(Field::Duration));
        const auto talk = callSecondsOf(at(Field::Talk));
        const auto wait = callSecondsOf(at(Field::Wait));
        const QString said = at(Field::Outcome).isEmpty() ? at(Field::Direction) : at(Field::Outcome);
        const auto outcome = outcomeOf(said, call.direction);
        call.talkS = talk.value_or(outcome && !wasTaken(*outcome) ? 0 : std::max(0, whole.value_or(0) - wait.value_or(0)));
        call.waitS = wait.value_or(std::max(0, whole.value_or(0) - call.talkS));
        call.outcome = outcome.value_or(outcomeOfCause(at(Field::Cause), call.talkS, call.direction));
        if (call.direction == Direction::In && wasTaken(call.outcome) && at(Field::App).compare(QLatin1String("VoiceMail"), Qt::CaseInsensitive) == 0) {
            call.outcome = CallOutcome::Voicemail;
        }
        if (!wasTaken(call.outcome) && call.outcome != CallOutcome::Voicemail) {
            call.waitS += std::exchange(call.talkS, 0);
        }
    }

    const CallRules& m_rules;
    QHash<Field, QString> m_values;
};

}  // namespace

CallColumns CallColumns::guess(const QStringList& firstRow)
{
    CallColumns columns;
    for (const QString& heading : firstRow) {
        columns.fields.append(knownHeadings().value(plainHeading(heading), Field::None));
    }
    if (columns.isKnown()) {
        return columns;
    }
    if (const QVector<Field> shape = shapeOf(firstRow); !shape.isEmpty()) {
        columns.fields = shape;
        columns.fields.resize(firstRow.size());
        columns.hasHeadings = false;
    }
    return columns;
}

Result<CallColumns> CallColumns::fromMap(const QJsonObject& map, const QStringList& firstRow)
{
    const auto refused = [](const QString& field, const char* rule) {
        return fail(Code::Invalid, field, {{field, QString::fromLatin1(rule)}});
    };
    if (map.value(QLatin1String("kind")).toString(QStringLiteral("calls")) != QLatin1String("calls")) {
        return refused(QStringLiteral("kind"), "kind");
    }
    CallColumns columns;
    columns.fields.fill(Field::None, firstRow.size());
    const QJsonObject said = map.value(QLatin1String("columns")).toObject();
    for (auto it = said.begin(); it != said.end(); ++it) {
        const auto field = fromKey<Field>(it.key());
        if (!field || *field == Field::None) {
            return refused(it.key(), "no_field");
        }
        const qsizetype at = it->isDouble() ? it->toInt() - 1 : firstRow.indexOf(it->toString());
        if (at < 0 || at >= firstRow.size()) {
            return refused(it.key(), "no_column");
        }
        columns.fields[at] = *field;
    }
    const QJsonObject values = map.value(QLatin1String("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject words = it->toObject();
        for (auto word = words.begin(); word != words.end(); ++word) {
            columns.values[fromKey<Field>(it.key()).value_or(Field::None)].insert(word.key(), word->toString());
        }
    }
    for (const QJsonValue& word : map.value(QLatin1String("null")).toArray()) {
        columns.nothing.insert(word.toString());
    }
    const CallRules rules{QTimeZone::utc(), map.value(QLatin1String("date_format")).toString(), {}};
    columns.hasHeadings = columns.recordOf(firstRow, rules).at == Instant();  // what has no time is no call
    return columns;
}

bool CallColumns::isKnown() const
{
    const auto has = [this](Field field) { return fields.contains(field); };
    return (has(Field::Number) || has(Field::From) || has(Field::To)) && (has(Field::Start) || has(Field::Date));
}

CallRecord CallColumns::recordOf(const QStringList& cells, const CallRules& rules) const
{
    return Reader(*this, cells, rules).record();
}

}  // namespace memnun
