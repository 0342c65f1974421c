// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/Customers.h"
#include "core/demo/Dice.h"
#include "core/demo/Names.h"
#include "core/demo/Scenario.h"

#include <QDate>
#include <QHash>

namespace memnun::demo {

/// The words of one ticket: chooses among wordings and fills the slots, which stay the same through the conversation.
class Wording {
public:
    Wording(const Scenario& scenario, const DemoCustomer& customer, const QString& agent, QDate day, Dice& dice);

    /// From now on {day} is a working day soon after `today`. Returns it.
    QDate promise(QDate today);
    /// One of the wordings of `text`, slots filled.
    QString say(const QString& text);
    /// A customer's mail with greeting and signature; later mails of a thread are shorter.
    QString customerMail(const QString& text, bool first);
    QString agentMail(const QString& text, const QString& agent);
    /// The usual "we got your mail" of a closed shop.
    QString receipt() const;
    /// A customer who writes once more after the matter seemed settled, and the answer to it.
    QString again();
    QString againAnswer();
    /// What is written while the answer is still looked for.
    QString waitingNote();

private:
    const Scenario& m_scenario;
    const DemoCustomer& m_customer;
    Dice& m_dice;
    QHash<QString, QString> m_slots;
};

}  // namespace memnun::demo
