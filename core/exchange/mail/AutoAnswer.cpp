// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/AutoAnswer.h"

#include "core/accounts/OwnMail.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/mime/MailBuilder.h"
#include "core/settings/Settings.h"
#include "core/text/WrittenIn.h"
#include "core/tickets/TicketStore.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kDayS = 86'400;
/// So many mails of one sender within an hour are no person's.
constexpr int kManyMails = 5;
constexpr qint64 kHourS = 3600;

QString answerTo(const Interaction& message)
{
    return (message.replyTo.isEmpty() ? message.fromAddress : message.replyTo).trimmed();
}

QString subjectOf(const Interaction& message, TicketId ticket)
{
    const QString token = QStringLiteral("[#%1]").arg(ticket.value());
    const QString subject = message.subject.simplified();
    static const QRegularExpression mark(QStringLiteral("\\Are\\s*:\\s*"), QRegularExpression::CaseInsensitiveOption);
    const QString rest = QString(subject).remove(mark);
    return QStringLiteral("Re: ") + (rest.isEmpty() ? token : rest.contains(token) ? rest : rest + QLatin1Char(' ') + token);
}

}  // namespace

QString nextOpening(const BusinessCalendar& calendar, Instant now, bool turkish)
{
    const auto opens = calendar.businessDue(now, 0);
    if (!opens) {
        return {};
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(opens->ms, calendar.zone());
    const QLocale locale(turkish ? QLocale::Turkish : QLocale::English);
    return locale.toString(local.date(), QStringLiteral("d MMMM")) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

bool isNoReplyAddress(const QString& address)
{
    static const QRegularExpression local(
        QStringLiteral("\\A(no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|yanitlama\\w*|cevaplama\\w*|mailer-daemon|postmaster|"
                       "bounces?|notifications?|auto(mated|reply)?|root|nobody)([-+_.].*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = address.section(QLatin1Char('@'), 0, 0).trimmed();
    return name.isEmpty() || !address.contains(QLatin1Char('@')) || local.match(name).hasMatch();
}

Result<AutoAnswer> AutoAnswer::load(UnitOfWork& work, const SmtpAccount& sender)
{
    const auto settings = AutoAnswerSettings::load(work.stores().settings);
    return settings ? load(work, sender, *settings) : Result<AutoAnswer>(fail(settings.error()));
}

Result<AutoAnswer> AutoAnswer::load(UnitOfWork& work, const SmtpAccount& sender, const AutoAnswerSettings& settings)
{
    SettingStore& store = work.stores().settings;
    const auto calendar = loadCalendar(store, work.now());
    const auto own = ownAddresses(work.stores());
    const auto company = store.get(QLatin1String(setting::kCompany));
    const auto demo = store.get(QLatin1String(setting::kDemo));
    for (const Error* problem : {calendar ? nullptr : &calendar.error(), own ? nullptr : &own.error(),
                                 company ? nullptr : &company.error(), demo ? nullptr : &demo.error()}) {
        if (problem) {
            return fail(*problem);
        }
    }
    AutoAnswer loaded;
    loaded.m_settings = settings;
    loaded.m_calendar = *calendar;
    loaded.m_sender = sender;
    loaded.m_own = *own;
    loaded.m_company = company->value_or(QJsonValue()).toString();
    loaded.m_demo = demo->value_or(QJsonValue()).toBool();
    return loaded;
}

Result<> answerArrivals(UnitOfWork& work, const ThreadWriter& writer, const SmtpAccount& sender)
{
    const QVector<ThreadWriter::Arrival>& arrivals = writer.arrivals();
    const bool news = std::any_of(arrivals.begin(), arrivals.end(), [](const ThreadWriter::Arrival& one) { return one.opened; });
    const auto settings = news ? AutoAnswerSettings::load(work.stores().settings) : Result<AutoAnswerSettings>();
    if (!settings || !settings->enabled) {
        return settings ? Result<>() : Result<>(fail(settings.error()));
    }
    auto answers = AutoAnswer::load(work, sender, *settings);
    if (!answers) {
        return fail(answers.error());
    }
    for (const ThreadWriter::Arrival& arrival : arrivals) {
        if (const auto verdict = answers->answer(work, arrival); !verdict) {
            return fail(verdict.error());
        }
    }
    return {};
}

Result<AutoAnswer::Verdict> AutoAnswer::answer(UnitOfWork& work, const ThreadWriter::Arrival& arrival)
{
    if (!m_settings.enabled || m_demo) {
        return Verdict::Off;
    }
    if (m_sender.fromAddress.isEmpty()) {
        return Verdict::NoSender;
    }
    const auto message = work.stores().conversations.byId(arrival.message);
    const auto verdict = message ? judge(work, arrival, *message) : Result<Verdict>(fail(message.error()));
    if (!verdict || *verdict != Verdict::Answered) {
        return verdict;
    }
    const auto ticket = work.stores().tickets.byId(arrival.ticket);
    if (!ticket) {
        return fail(ticket.error());
    }
    const QString text = textFor(*ticket, *message, work.now());
    if (text.trimmed().isEmpty()) {
        return Verdict::NoText;
    }
    const auto sent = send(work, *ticket, *message, text);
    return sent ? Result<Verdict>(Verdict::Answered) : fail(sent.error());
}

Result<AutoAnswer::Verdict> AutoAnswer::judge(UnitOfWork& work, const ThreadWriter::Arrival& arrival, const Interaction& message)
{
    if (!arrival.opened || message.direction != Direction::In) {
        return Verdict::NotNew;
    }
    if (message.automated != AutomatedKind::None) {
        return Verdict::Automatic;
    }
    if (message.at < m_settings.since || message.at < work.now().plusSeconds(-kDayS)) {
        return Verdict::Old;
    }
    const QString to = answerTo(message);
    if (isNoReplyAddress(to) || isNoReplyAddress(message.fromAddress) || m_own.contains(to)
        || to.compare(m_sender.fromAddress, Qt::CaseInsensitive) == 0) {
        return Verdict::NoReplyAddress;
    }
    const auto before = work.stores().outbox.automaticSince(to.toLower(), work.now().plusSeconds(-kDayS));
    if (!before) {
        return fail(before.error());
    }
    if (*before >= m_settings.perDay) {
        return Verdict::Capped;
    }
    const auto machine = behavesLikeAMachine(work, message);
    if (!machine) {
        return fail(machine.error());
    }
    return *machine ? Verdict::Machine : Verdict::Answered;
}

/// Programs without a mark give themselves away: many mails in little time, or the very same words again.
Result<bool> AutoAnswer::behavesLikeAMachine(UnitOfWork& work, const Interaction& message)
{
    if (!message.customerId.isValid()) {
        return false;
    }
    const auto lately = work.stores().conversations.timeline({message.customerId, {}, 4 * kManyMails});
    if (!lately) {
        return fail(lately.error());
    }
    int mails = 0;
    for (const TimelineRow& row : *lately) {
        const Interaction& other = row.interaction;
        if (other.direction != Direction::In || other.channel != Channel::Email || other.at < message.at.plusSeconds(-kDayS)) {
            continue;
        }
        mails += other.at > message.at.plusSeconds(-kHourS) ? 1 : 0;
        const bool again = other.id != message.id && other.subject == message.subject && other.body == message.body.left(200);
        if (again || mails >= kManyMails) {
            return true;
        }
    }
    return false;
}

QString AutoAnswer::textFor(const Ticket& ticket, const Interaction& message, Instant now) const
{
    const bool turkish = isWrittenInTurkish(message.subject + QLatin1Char('\n') + message.body);
    const AutoAnswerSettings::Texts& wanted = turkish ? m_settings.turkish : m_settings.english;
    const AutoAnswerSettings::Texts& other = turkish ? m_settings.english : m_settings.turkish;
    const bool mine = !wanted.open.trimmed().isEmpty();
    const AutoAnswerSettings::Texts& texts = mine ? wanted : other;
    const QString opening = m_calendar.isOpenAt(now) ? QString() : nextOpening(m_calendar, now, mine ? turkish : !turkish);
    QString text = opening.isEmpty() || texts.closed.trimmed().isEmpty() ? texts.open : texts.closed;
    text.replace(QLatin1String("{number}"), QStringLiteral("#%1").arg(ticket.id.value()));
    text.replace(QLatin1String("{opening}"), opening);
    text.replace(QLatin1String("{company}"), m_company);
    text.replace(QLatin1String("{subject}"), message.subject.simplified());
    return text;
}

Result<> AutoAnswer::send(UnitOfWork& work, const Ticket& ticket, const Interaction& message, const QString& text)
{
    Interaction out;
    out.ticketId = ticket.id;
    out.customerId = message.customerId;
    out.direction = Direction::Out;
    out.automated = AutomatedKind::AutoReply;
    out.at = std::max(work.now(), message.at);
    out.subject = subjectOf(message, ticket.id);
    out.body = text.trimmed();
    out.messageId = mime::newMessageId(m_sender.fromAddress);
    out.inReplyTo = message.messageId;
    out.fromAddress = m_sender.fromAddress;
    out.fromName = m_sender.fromName;
    out.toAddresses = answerTo(message);
    mime::OutgoingMail mail;
    mail.messageId = out.messageId;
    mail.date = out.at;
    mail.from = {out.fromName, out.fromAddress};
    mail.to = {{message.replyTo.isEmpty() ? message.fromName : QString(), out.toAddresses}};
    mail.subject = out.subject;
    mail.text = out.body + QLatin1Char('\n');
    mail.inReplyTo = out.inReplyTo;
    mail.references = {out.inReplyTo};
    mail.automatic = true;
    const auto raw = mime::buildMail(mail);
    if (!raw) {
        return raw.error().code == Code::Invalid ? Result<>() : Result<>(fail(raw.error()));  // an address that is none
    }
    const auto blob = work.stores().blobs.put(*raw);
    if (!blob) {
        return fail(blob.error());
    }
    out.rawBlob = *blob;
    return queue(work, out);
}

Result<> AutoAnswer::queue(UnitOfWork& work, const Interaction& out)
{
    const auto id = work.stores().conversations.insert(out);
    if (!id) {
        return fail(id.error());
    }
    OutboxItem item;
    item.ticketId = out.ticketId;
    item.interactionId = *id;
    item.rawBlob = out.rawBlob;
    item.sender = out.fromAddress;
    item.recipients = {out.toAddresses};
    item.notBefore = work.now().plusSeconds(kSendDelayS);
    const auto queued = work.stores().outbox.insert(item);
    Result<> done = queued ? work.stores().tickets.linkMessageIds(out.ticketId, {out.messageId}) : Result<>(fail(queued.error()));
    if (done) {
        done = work.stores().outbox.noteAutomatic(out.toAddresses.toLower(), work.now(), out.ticketId);
    }
    work.touched(Entity::Interaction, id->value());
    work.announce(Entity::Outbox, 0);
    work.announce(Entity::Ticket, out.ticketId.value());
    return done;
}

}  // namespace memnun
