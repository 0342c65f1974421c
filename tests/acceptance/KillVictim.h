// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acceptance/DeskRun.h"

#include <QRandomGenerator>

namespace memnun {
class ReplyBox;
}

namespace memnun::test {

/// An agent at work in the real window, in a process of its own, until somebody kills it. It tells on the standard
/// output what it tries and what the window shows as saved (see Ledger).
class KillVictim final : public QObject {
    Q_OBJECT

public:
    /// `name` makes what it writes unmistakable.
    KillVictim(QString file, QString name, quint32 seed);

private Q_SLOTS:
    void worksUntilKilled();

private:
    void open(TicketId ticket);
    void act(int kind);
    void fromMenu(const char* action, const char* menu, int line, const QString& key, const QString& value);
    void setStatus();
    void tag();
    void write(bool note);
    void typeDraft();
    void logCall();
    /// Does `act` and waits until the window offers to take it back: it is saved.
    void untilSaved(const std::function<void()>& act);
    void trigger(const char* action);
    QString keyOf(const char* field) const;
    QString newName(const char* kind);
    QString draftLine();
    QString complaints();
    QWidget& window() { return m_desk.desk().window(); }
    ReplyBox& box();
    TicketId other();

    DeskRun m_desk;
    QString m_file;
    QString m_name;
    QRandomGenerator m_dice;
    QVector<TicketId> m_tickets;
    TicketId m_ticket;
    int m_count = 0;
};

}  // namespace memnun::test
