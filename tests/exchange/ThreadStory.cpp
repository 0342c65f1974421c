// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/ThreadStory.h"

#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/mail/MailImportBatch.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStore.h"

#include <QFile>

namespace memnun::test {

namespace {

const QHash<QString, QString> kSenders{{QStringLiteral("ali"), QStringLiteral("Ali <ali@x.example>")},
                                       {QStringLiteral("veli"), QStringLiteral("Veli <veli@x.example>")},
                                       {QStringLiteral("us"), QStringLiteral("destek@ladin.example")},
                                       {QStringLiteral("auto"), QStringLiteral("Ali <ali@x.example>")},
                                       {QStringLiteral("bounce"), QStringLiteral("MAILER-DAEMON@ladin.example")}};

QString shortId(const Interaction& message)
{
    const QString id = message.messageId.section(QLatin1Char('@'), 0, 0);
    return !id.isEmpty() ? id : message.channel == Channel::Phone ? QStringLiteral("call") : QStringLiteral("text");
}

}  // namespace

Instant ThreadStory::day(const QString& number)
{
    return kMonday.plusMs(qRound64(number.toDouble() * 86400'000));
}

QByteArray ThreadStory::mail(const QString& step)
{
    const QStringList words = step.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool ours = words.at(0) == QLatin1String("us");
    QString text = QStringLiteral("Message-ID: <%1@x>\r\nFrom: %2\r\nTo: %3\r\nDate: %4\r\nSubject: Masa\r\n")
                       .arg(words.at(1), kSenders.value(words.at(0)),
                            ours ? QStringLiteral("ali@x.example") : QStringLiteral("destek@ladin.example"),
                            QLocale::c().toString(day(words.at(2)).toUtc(), QStringLiteral("ddd, d MMM yyyy HH:mm:ss +0000")));
    if (words.size() > 3) {
        text += QStringLiteral("References: <") + QString(words.at(3)).replace(QLatin1Char(','), QStringLiteral("@x> <"))
                + QStringLiteral("@x>\r\n");
    }
    if (words.at(0) == QLatin1String("auto")) {
        text += QStringLiteral("Auto-Submitted: auto-replied\r\n");
    }
    if (words.at(0) == QLatin1String("bounce")) {
        text += QStringLiteral("X-Failed-Recipients: ali@x.example\r\n");
    }
    return (text + QStringLiteral("\r\nMerhaba\r\n")).toUtf8();
}

ImportRun ThreadStory::import(const QVector<QByteArray>& mails)
{
    const QTemporaryDir folder;
    MailImport::Options options;
    options.us = OwnAddresses({QStringLiteral("@ladin.example")});
    for (qsizetype i = 0; i < mails.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.eml").arg(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(mails.at(i)) < 0) {
            return {};
        }
        options.paths.append(file.fileName());
    }
    MailImport run(options);
    const MailImportBatch batch(run);
    clock.set(day(QStringLiteral("25")));
    while (std::any_cast<bool>(must(memnun::execute(batch, session(), Actor::system(), clock.now())).outcome)) {
    }
    return run.run();
}

TicketRef ThreadStory::ref(const QString& number)
{
    return {TicketId(number.toLongLong()), 0};
}

void ThreadStory::play(const QString& story)
{
    for (const QString& part : story.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (kSenders.contains(part.trimmed().section(QLatin1Char(' '), 0, 0))) {
            QVector<QByteArray> mails;
            for (const QString& one : part.split(QLatin1Char('+'))) {
                mails.append(mail(one));
            }
            QCOMPARE(import(mails).added, mails.size());
        } else {
            step(part.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        }
    }
}

void ThreadStory::step(const QStringList& words)
{
    static const QHash<QString, TicketStatus> moves{{QStringLiteral("solve"), TicketStatus::Solved},
                                                    {QStringLiteral("close"), TicketStatus::Closed},
                                                    {QStringLiteral("wait"), TicketStatus::PendingCustomer}};
    const QString verb = words.at(0);
    if (verb == QLatin1String("discard")) {
        // As older versions left it: a ticket that went on is no longer taken back.
        Ticket gone = must(stores().tickets.byId(ref(words.at(1)).id));
        gone.discarded = true;
        must(stores().tickets.update(gone));
        return;
    }
    clock.set(day(words.at(verb == QLatin1String("create") ? 1 : 2)));
    if (verb == QLatin1String("create")) {
        CreateTicket create;
        create.subject = create.text = QStringLiteral("Masa");
        create.textFromCustomer = true;
        must(act(create));
    } else if (verb == QLatin1String("answer")) {
        SendReply reply;
        reply.ticketId = ref(words.at(1)).id;
        reply.body = reply.subject = QStringLiteral("Yolda");
        reply.messageId = words.at(3) + QStringLiteral("@x");
        reply.to = {QStringLiteral("ali@x.example")};
        reply.raw = "x";
        must(act(reply));
    } else if (verb == QLatin1String("call") || verb == QLatin1String("missed")) {
        call(words);
    } else {
        ChangeTickets change;
        change.tickets = {ref(words.at(1))};
        if (verb == QLatin1String("snooze")) {
            change.snoozedUntil = std::optional(day(words.at(3)));
        } else {
            QVERIFY2(moves.contains(verb), qPrintable(verb));
            change.status = moves.value(verb);
        }
        must(act(change));
    }
}

void ThreadStory::call(const QStringList& words)
{
    LogCall call;
    call.ticketId = ref(words.at(1)).id;
    call.startedAt = clock.now();
    call.outcome = words.at(0) == QLatin1String("call") ? CallOutcome::Answered : CallOutcome::Missed;
    call.reason = QStringLiteral("Masa");
    clock.set(std::max(clock.now(), day(words.value(3, words.at(2)))));
    must(act(call));
}

QString ThreadStory::told(const Ticket& ticket)
{
    QStringList messages;
    for (const Interaction& message : must(stores().conversations.thread(ticket.id))) {
        messages.append(shortId(message));
    }
    QStringList moves;
    for (const kpi::StatusChange& change : must(stores().facts.statusChanges())) {
        if (change.ticketId == ticket.id) {
            const double days = static_cast<double>(change.at.ms - kMonday.ms) / 86400'000;
            moves.append(toKey(change.to) + QLatin1Char('@') + QString::number(days, 'g', 5));
        }
    }
    return QStringLiteral("#%1%2 %3%4%5%6: %7 (%8)")
        .arg(ticket.id.value())
        .arg(ticket.parentId.isValid() ? QStringLiteral("<%1").arg(ticket.parentId.value()) : QString(), toKey(ticket.status),
             ticket.unread ? QStringLiteral(" unread") : QString(), ticket.snoozedUntil ? QStringLiteral(" snoozed") : QString(),
             ticket.discarded ? QStringLiteral(" discarded") : QString(), messages.join(QLatin1Char(' ')),
             moves.join(QLatin1Char(' ')));
}

QStringList ThreadStory::told()
{
    QStringList all;
    for (qint64 id = 1; id < 20; ++id) {  // a server leaves numbers out
        if (const auto ticket = stores().tickets.byId(TicketId(id))) {
            all.append(told(*ticket));
        }
    }
    return all;
}

}  // namespace memnun::test
