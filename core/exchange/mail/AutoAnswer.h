// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/ThreadWriter.h"
#include "core/settings/AutoAnswerSettings.h"
#include "core/settings/SmtpAccount.h"

namespace memnun {

/// Tells customers that their mail opened a ticket. For mail as it comes in only: whoever imports old mail, or makes the
/// demo company, does not call this. It answers nobody twice, nothing that a program wrote, no address that looks like
/// one, and no sender who behaves like one; each sender gets few of them a day.
class AutoAnswer {
public:
    /// Why there was none.
    enum class Verdict { Answered, Off, NotNew, Old, Automatic, NoReplyAddress, Machine, Capped, NoText, NoSender };

    /// `sender` is the account it leaves through.
    static Result<AutoAnswer> load(UnitOfWork& work, const SmtpAccount& sender);
    /// Where the settings were read already.
    static Result<AutoAnswer> load(UnitOfWork& work, const SmtpAccount& sender, const AutoAnswerSettings& settings);

    /// In the transaction that wrote the message. Queues the answer in the outbox, where it waits as every other does.
    Result<Verdict> answer(UnitOfWork& work, const ThreadWriter::Arrival& arrival);

private:
    Result<Verdict> judge(UnitOfWork& work, const ThreadWriter::Arrival& arrival, const Interaction& message);
    Result<bool> behavesLikeAMachine(UnitOfWork& work, const Interaction& message);
    QString textFor(const Ticket& ticket, const Interaction& message, Instant now) const;
    Result<> send(UnitOfWork& work, const Ticket& ticket, const Interaction& message, const QString& text);
    Result<> queue(UnitOfWork& work, const Interaction& out);

    AutoAnswerSettings m_settings;
    BusinessCalendar m_calendar;
    SmtpAccount m_sender;
    OwnAddresses m_own;
    QString m_company;
    bool m_demo = false;
};

/// Answers what a writer of fetched mail added, where it should be: to be called in its transaction, after write(). `sender`
/// is the account the mail came to. Costs one look at the settings where nothing is answered.
Result<> answerArrivals(UnitOfWork& work, const ThreadWriter& writer, const SmtpAccount& sender);

/// "30 Ekim 09:00"; empty where the business never opens.
QString nextOpening(const BusinessCalendar& calendar, Instant now, bool turkish);
/// An address that nobody reads: noreply@…, bounces@….
bool isNoReplyAddress(const QString& address);

}  // namespace memnun
