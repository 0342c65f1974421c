// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailImport.h"
#include "tests/kernel/CommandTest.h"

namespace memnun::test {

/// A test whose rows are stories: steps in a line, and the tickets they end in, on each engine.
///
/// Steps stand between semicolons; days count from kMonday. A mail is "WHO ID DAY [REFERENCE,…]", with WHO one of ali, veli,
/// us, auto (Ali's absence note) and bounce (about Ali); mails of one import are joined by "+". Then there are, for ticket
/// N: "solve N DAY", "close N DAY", "wait N DAY", "snooze N DAY UNTIL", "answer N DAY ID", "call N DAY", "missed N DAY",
/// "discard N", and "create DAY", a ticket made by hand with Ali's words.
class ThreadStory : public CommandTest {
    Q_OBJECT

protected:
    void play(const QString& story);
    ImportRun import(const QVector<QByteArray>& mails);
    /// "#2<1 open unread: q1 a1 (open@1)": follow-up of #1, its messages, its moves with their days.
    QStringList told();
    static QByteArray mail(const QString& step);
    static Instant day(const QString& number);

private:
    void step(const QStringList& words);
    void call(const QStringList& words);
    QString told(const Ticket& ticket);
    TicketRef ref(const QString& number);
};

}  // namespace memnun::test
