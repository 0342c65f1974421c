// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/AndroidCalls.h"

#include "core/exchange/calls/CallTime.h"
#include "core/exchange/tables/TableReader.h"

#include <QTimeZone>
#include <QXmlStreamReader>

namespace memnun {

namespace {

enum Type { Incoming = 1, Outgoing = 2, Missed = 3, Voicemail = 4, Rejected = 5, Blocked = 6, TakenElsewhere = 7 };

void readType(CallRecord& call, int type)
{
    call.direction = type == Outgoing ? Direction::Out : Direction::In;
    switch (type) {
    case Incoming:
    case TakenElsewhere: call.outcome = CallOutcome::Answered; break;
    case Outgoing: call.outcome = call.talkS > 0 ? CallOutcome::Answered : CallOutcome::NoAnswer; break;
    case Voicemail: call.outcome = CallOutcome::Voicemail; break;
    case Blocked: call.problem = QStringLiteral("blocked"); break;
    default: call.outcome = CallOutcome::Missed; break;
    }
}

CallRecord recordOf(const QXmlStreamAttributes& attributes)
{
    const auto text = [&attributes](const char* name) { return attributes.value(QLatin1String(name)).toString().trimmed(); };
    CallRecord call;
    call.number = text("number");
    call.name = text("contact_name");
    if (call.name == QLatin1String("(Unknown)") || call.name == QLatin1String("null")) {
        call.name.clear();
    }
    call.line = text("subscription_id");
    call.talkS = callSecondsOf(text("duration")).value_or(0);
    readType(call, text("type").toInt());
    const auto moment = callTimeOf(text("date"), QTimeZone::utc());
    call.at = moment.value_or(Instant());
    const bool withheld = call.number.isEmpty() || call.number.startsWith(QLatin1Char('-')) || call.number == QLatin1String("null");
    if (call.problem.isEmpty() && (!moment || withheld)) {
        call.problem = !moment ? QStringLiteral("time_odd") : QStringLiteral("no_number");
    }
    return call;
}

}  // namespace

struct AndroidCalls::Work {
    std::unique_ptr<QIODevice> file;
    QXmlStreamReader xml;
    qint64 row = 0;
};

AndroidCalls::AndroidCalls(std::unique_ptr<QIODevice> file) : m_work(std::make_unique<Work>())
{
    m_work->file = std::move(file);
    m_work->xml.setDevice(m_work->file.get());
    m_work->xml.setEntityExpansionLimit(0);
}

AndroidCalls::~AndroidCalls() = default;

Result<std::optional<CallRecord>> AndroidCalls::next()
{
    QXmlStreamReader& xml = m_work->xml;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("call")) {
            CallRecord call = recordOf(xml.attributes());
            call.row = ++m_work->row;
            return std::optional(std::move(call));
        }
    }
    if (xml.hasError()) {
        return notReadable("calls_broken", QString::number(m_work->row));
    }
    return std::optional<CallRecord>();
}

bool isAndroidCalls(const QByteArray& beginning)
{
    return beginning.trimmed().startsWith('<') || beginning.startsWith("\xEF\xBB\xBF<");
}

}  // namespace memnun
