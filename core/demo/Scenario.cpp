// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Scenario.h"

namespace memnun::demo {

namespace {

void setFlag(Scenario& scenario, QStringView flag)
{
    const std::pair<QStringView, bool Scenario::*> flags[] = {{u"company", &Scenario::company},
        {u"english", &Scenario::english}, {u"furniture", &Scenario::furniture}, {u"fabric", &Scenario::fabric}, {u"courier", &Scenario::courier},
        {u"strike", &Scenario::strike}, {u"campaign", &Scenario::campaign}, {u"high", &Scenario::high},
        {u"low", &Scenario::low}, {u"complaint", &Scenario::complaint}, {u"praise", &Scenario::praise}};
    for (const auto& [name, member] : flags) {
        if (flag == name) {
            scenario.*member = true;
            return;
        }
    }
    if (flag.startsWith(u"tag:")) {
        scenario.tag = flag.mid(4).toString().replace(u'-', u' ');
        return;
    }
    if (flag.startsWith(u"letter:")) {
        scenario.letter = flag.mid(7).toString();
        return;
    }
    Q_ASSERT_X(false, "demo scenario", "unknown flag");
}

Scenario header(QStringView line)
{
    Scenario scenario;
    const auto words = line.split(u' ', Qt::SkipEmptyParts);
    scenario.id = words.value(0).toString();
    scenario.category = words.value(1).toInt();
    scenario.weight = words.value(2).toInt();
    for (qsizetype i = 3; i < words.size(); ++i) {
        setFlag(scenario, words[i]);
    }
    return scenario;
}

}  // namespace

QVector<Scenario> parseScenarios(QStringView text)
{
    QVector<Scenario> scenarios;
    for (const QStringView line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringView rest = line.mid(2);
        if (line.front() == u'@') {
            scenarios.append(header(rest));
        } else if (line.front() == u'S') {
            scenarios.back().subject = rest.toString();
        } else if (line.front() == u'F') {
            scenarios.back().turns.back().files = rest.toString().split(u' ', Qt::SkipEmptyParts);
        } else if (line.front() == u'T') {
            scenarios.back().task = rest.toString();
        } else {
            scenarios.back().turns.append({line.front(), rest.toString()});
        }
    }
    return scenarios;
}

}  // namespace memnun::demo
