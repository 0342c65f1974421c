// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace memnun::demo {

/// One turn of a conversation; `kind` is the letter it has in the text (see ScenarioTexts.h).
struct Turn {
    QChar kind;
    QString text;
    QStringList files{};  ///< names, with slots
};

/// What a customer may write or call about, and how it goes on.
struct Scenario {
    QString id;
    int category = 1;  ///< 1–9 built in; 10–12 the company's own, in the order of DemoCompany
    int weight = 1;
    bool company = false, english = false, furniture = false, fabric = false;
    bool courier = false;   ///< more of them while the courier strikes
    bool strike = false;    ///< only while the courier strikes
    bool campaign = false;  ///< only in campaign weeks
    bool outbound = false;  ///< a call the business makes by itself
    bool high = false, low = false, complaint = false, praise = false;
    QString tag;
    QString letter;  ///< the formatted mail it begins with (Letters.h); none for most
    QString subject;
    QString task;
    QVector<Turn> turns;

    bool isCall() const { return !turns.isEmpty() && turns.front().kind == u'P'; }
};

/// Reads the form described in ScenarioTexts.h.
QVector<Scenario> parseScenarios(QStringView text);

}  // namespace memnun::demo
