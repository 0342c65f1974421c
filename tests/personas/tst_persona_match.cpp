// SPDX-License-Identifier: GPL-3.0-or-later
// Who is of which persona: conditions over facts, scores, ties, what is not known, and rules that are none.
#include "core/personas/CustomerFacts.h"
#include "core/personas/PersonaMatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace memnun;

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

FactCondition when(const char* text)
{
    const auto read = factConditionOf(json(text));
    if (!read)
        qFatal("%s", qPrintable(read.error().context));
    return *read;
}

Persona persona(qint64 id, const char* name, const QVector<PersonaRule>& rules, double least = 0.6)
{
    Persona one;
    one.id = PersonaId(id);
    one.name = QString::fromUtf8(name);
    one.rules = rules;
    one.minScore = least;
    return one;
}

FactSet sarah()
{
    FactSet facts;
    facts.setNumber(QStringLiteral("age"), 28);
    facts.setNumber(QStringLiteral("orders"), 6);
    facts.addWord(QStringLiteral("city"), QString::fromUtf8("İstanbul"));
    facts.addWord(QStringLiteral("category"), QStringLiteral("Lamba"));
    facts.addWord(QStringLiteral("category"), QString::fromUtf8("Işık"));
    return facts;
}

}  // namespace

class TestPersonaMatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsAnswer_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const char* condition, const char* answer) {
            QTest::newRow(name) << QByteArray(condition) << QString::fromLatin1(answer);
        };
        row("number is", "{'field':'age','op':'eq','value':28}", "yes");
        row("number is not", "{'field':'age','op':'ne','value':28}", "no");
        row("one of numbers", "{'field':'age','op':'in','value':[27,28]}", "yes");
        row("at least, the limit itself", "{'field':'age','op':'gte','value':28}", "yes");
        row("at most, below", "{'field':'age','op':'lte','value':27.9}", "no");
        row("between, lower end", "{'field':'age','op':'between','value':[28,35]}", "yes");
        row("between, upper end", "{'field':'age','op':'between','value':[20,28]}", "yes");
        row("between, outside", "{'field':'age','op':'between','value':[29,35]}", "no");
        row("Turkish letters", "{'field':'city','op':'eq','value':'ISTANBUL'}", "yes");
        row("one of its words", "{'field':'category','op':'eq','value':'isik'}", "yes");
        row("none of its words", "{'field':'category','op':'ne','value':'lamba'}", "no");
        row("not known", "{'field':'tier','op':'eq','value':'vip'}", "unknown");
        row("not known, the opposite", "{'not':{'field':'tier','op':'eq','value':'vip'}}", "unknown");
        row("not known, is not", "{'field':'tier','op':'ne','value':'vip'}", "unknown");
        row("a number asked of a word", "{'field':'city','op':'gte','value':3}", "unknown");
        row("all, one fails before one not known", "{'all':[{'field':'age','op':'lte','value':1},{'field':'tier','op':'eq','value':'x'}]}", "no");
        row("all, one not known before one fails", "{'all':[{'field':'tier','op':'eq','value':'x'},{'field':'age','op':'lte','value':1}]}", "no");
        row("all, one not known", "{'all':[{'field':'age','op':'gte','value':1},{'field':'tier','op':'eq','value':'x'}]}", "unknown");
        row("any, one holds", "{'any':[{'field':'tier','op':'eq','value':'x'},{'field':'age','op':'gte','value':1}]}", "yes");
        row("any, none is known to hold", "{'any':[{'field':'tier','op':'eq','value':'x'},{'field':'age','op':'lte','value':1}]}", "unknown");
    }
    void factsAnswer()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QString, answer);
        const FactCondition tree = when(condition.constData());
        const auto said = holds(tree, sarah());
        QCOMPARE(!said ? QStringLiteral("unknown") : *said ? QStringLiteral("yes") : QStringLiteral("no"), answer);
        QVERIFY(*factConditionOf(toJson(tree)) == tree);
    }

    void badConditionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const QByteArray& condition, QLatin1String rule) {
            QTest::newRow(name) << condition << QString(rule);
        };
        row("nothing", "{}", rule::kNoCondition);
        row("op", "{'field':'age','op':'like','value':1}", rule::kNoCondition);
        row("field", "{'field':' ','op':'eq','value':1}", rule::kUnknownFilter);
        row("no value", "{'field':'age','op':'eq'}", rule::kMissingValue);
        row("null, as NaN is written", "{'field':'age','op':'eq','value':null}", rule::kMissingValue);
        row("empty word", "{'field':'city','op':'eq','value':'  '}", rule::kMissingValue);
        row("word for a limit", "{'field':'age','op':'gte','value':'old'}", rule::kMissingValue);
        row("one end", "{'field':'age','op':'between','value':[3]}", rule::kMissingValue);
        row("ends the wrong way", "{'field':'age','op':'between','value':[5,3]}", rule::kMissingValue);
        row("words and numbers", "{'field':'age','op':'in','value':[3,'a']}", rule::kMissingValue);
        row("two for one", "{'field':'age','op':'eq','value':[3,4]}", rule::kMissingValue);
        row("empty group", "{'all':[]}", rule::kEmptyGroup);
        row("empty any", "{'any':[]}", rule::kEmptyGroup);
        row("long", QByteArray("{'field':'city','op':'eq','value':'") + QByteArray(201, 'x') + "'}", rule::kTooLong);
        row("deep", QByteArray("{'not':").repeated(9) + "{'field':'a','op':'eq','value':1}" + QByteArray("}").repeated(9), rule::kTooDeep);
        row("very deep", QByteArray("{'not':").repeated(900) + "{'field':'a','op':'eq','value':1}" + QByteArray("}").repeated(900), rule::kTooDeep);
        row("many", "{'all':[" + QByteArray("{'field':'a','op':'eq','value':1},").repeated(100) + "{'field':'a','op':'eq','value':1}]}", rule::kTooMany);
        row("many words", "{'field':'a','op':'in','value':[" + QByteArray("1,").repeated(100) + "1]}", rule::kTooMany);
    }
    void badConditionsAreRefused()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QString, rule);
        const auto read = factConditionOf(json(condition.constData()));
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::Invalid);
        QCOMPARE(read.error().fields.value(0).rule, rule);
    }

    void numbersThatAreNoneAreRefused()
    {
        for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
            QVERIFY(!checkFacts(FactCondition::of({QStringLiteral("age"), FactOp::Gte, {bad}, {}})));
    }

    void badWeightsAreRefused_data()
    {
        QTest::addColumn<double>("weight");
        QTest::newRow("0") << 0.0;
        QTest::newRow("below 0") << -1.0;
        QTest::newRow("NaN") << std::nan("");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("huge") << 1e300;
    }
    void badWeightsAreRefused()
    {
        QFETCH(double, weight);
        const QVector<PersonaRule> rules{{when("{'field':'age','op':'gte','value':1}"), weight}};
        const auto checked = checkRules(rules);
        QVERIFY(!checked);
        QCOMPARE(checked.error().fields.value(0).rule, QStringLiteral("weight"));
        QVERIFY(!rulesOfJson(toJsonText(rules)));
        // and where one comes from an older or damaged row, it weighs nothing
        const PersonaScore score = scoreOf(persona(1, "x", rules), sarah());
        QCOMPARE(score.score, weight > 0 && std::isfinite(weight) ? 1.0 : 0.0);
    }

    void rulesComeBackFromTheirText()
    {
        const QVector<PersonaRule> rules{{when("{'field':'city','op':'in','value':['İzmir','Ankara']}"), 2.5},
                                         {when("{'not':{'field':'age','op':'between','value':[1,2]}}"), 1}};
        QCOMPARE(*rulesOfJson(toJsonText(rules)), rules);
        for (const char* bad : {"", "{}", "[1]", "[{\"weight\":1}]", "[{\"when\":{\"field\":\"a\",\"op\":\"eq\",\"value\":1}}]", "\xff\xfe"})
            QVERIFY2(!rulesOfJson(QString::fromUtf8(bad)), bad);
    }

    void theReasonIsSaidRuleByRule()
    {
        const Persona one = persona(7, "Teknoloji", {{when("{'field':'age','op':'lte','value':35}"), 3},
                                                    {when("{'field':'orders','op':'gte','value':10}"), 1},
                                                    {when("{'field':'tier','op':'eq','value':'vip'}"), 1}});
        const PersonaScore score = scoreOf(one, sarah());
        QCOMPARE(score.persona, PersonaId(7));
        QCOMPARE(score.score, 0.6);
        QVERIFY(score.reached);
        QCOMPARE(score.rules, (QVector<RuleOutcome>{RuleOutcome::Satisfied, RuleOutcome::Failed, RuleOutcome::Unknown}));
    }

    void theMinimumItselfIsEnough()
    {
        // 0.1 three times is more than 0.3, of 0.4 it is less than three quarters in binary
        QVector<PersonaRule> rules(4, {when("{'field':'age','op':'eq','value':28}"), 0.1});
        rules[3].when = when("{'field':'age','op':'eq','value':1}");
        QVERIFY(scoreOf(persona(1, "x", rules, 0.75), sarah()).reached);
        QVERIFY(!scoreOf(persona(1, "x", rules, 0.76), sarah()).reached);
    }

    void theBestOneWins_data()
    {
        QTest::addColumn<QVector<Persona>>("personas");
        QTest::addColumn<qint64>("winner");
        const PersonaRule yes{when("{'field':'age','op':'eq','value':28}"), 1};
        const PersonaRule no{when("{'field':'age','op':'eq','value':1}"), 1};
        QTest::newRow("none at all") << QVector<Persona>{} << qint64(0);
        QTest::newRow("none reaches") << QVector<Persona>{persona(1, "a", {yes, no})} << qint64(0);
        QTest::newRow("the higher") << QVector<Persona>{persona(1, "a", {yes, yes, no}), persona(2, "b", {yes})} << qint64(2);
        QTest::newRow("tie: ç stands before d") << QVector<Persona>{persona(1, "Dalgın", {yes}), persona(2, "Çalışkan", {yes})} << qint64(2);
        QTest::newRow("tie: ı stands before i") << QVector<Persona>{persona(1, "İleri", {yes}), persona(2, "Işıklı", {yes})} << qint64(2);
        QTest::newRow("tie of three") << QVector<Persona>{persona(1, "z", {yes}), persona(2, "ş", {yes}), persona(3, "t", {yes})} << qint64(2);
        QTest::newRow("without rules") << QVector<Persona>{persona(1, "a", {})} << qint64(0);
        QTest::newRow("a minimum of 0 takes nobody") << QVector<Persona>{persona(1, "a", {yes}, 0)} << qint64(0);
        QTest::newRow("a minimum that is no number takes nobody") << QVector<Persona>{persona(1, "a", {yes}, std::nan(""))} << qint64(0);
        Persona resting = persona(1, "a", {yes});
        resting.active = false;
        Persona gone = persona(3, "a", {yes});
        gone.removed = true;
        QTest::newRow("resting and removed ones") << QVector<Persona>{resting, gone, persona(2, "b", {yes, yes, no})} << qint64(2);
    }
    void theBestOneWins()
    {
        QFETCH(QVector<Persona>, personas);
        QFETCH(qint64, winner);
        const auto best = bestOf(personas, sarah());
        QCOMPARE(best ? best->persona.value() : 0, winner);
        std::reverse(personas.begin(), personas.end());
        const auto again = bestOf(personas, sarah());
        QCOMPARE(again ? again->persona.value() : 0, winner);
    }

    void whatIsKnownBecomesFacts()
    {
        KnownOfCustomer known;
        known.birth = QDate(1998, 3, 2);
        known.city = QString::fromUtf8(" Şanlıurfa ");
        known.kind = QStringLiteral("person");
        known.lifecycle = QStringLiteral("active");
        const Instant now{1772438400000};  // 2026-03-02
        known.since = now.plusSeconds(-10 * 86'400);
        known.purchases.orders = 4;
        known.purchases.lastAt = now.plusSeconds(-3 * 86'400 - 5);
        known.purchases.usualChannel = SalesChannel::Mobile;
        known.purchases.money.insert(QStringLiteral("TRY"), {4, 100'050, 50'000});
        FactWords words;
        FactSet facts = factsOf(known, now, words);
        const auto number = [&facts](const char* key) { return facts.number(QString::fromLatin1(key)).value_or(-1); };
        QCOMPARE(number("age"), 28.0);  // the birthday itself
        QCOMPARE(number("last_order_days"), 3.0);
        QCOMPARE(number("amount"), 1000.5);
        QCOMPARE(number("average_amount"), 250.125);
        QCOMPARE(number("customer_days"), 10.0);
        QCOMPARE(facts.words(QStringLiteral("city_type")), QStringList{QStringLiteral("big")});
        QCOMPARE(facts.words(QStringLiteral("channel")), QStringList{QStringLiteral("mobile")});
        QVERIFY(!facts.knows(QStringLiteral("tier")));
        known.birth = QDate(1998, 3, 3);
        known.purchases = {};
        known.city.clear();
        facts = factsOf(known, now, words);
        QCOMPARE(number("age"), 27.0);
        QCOMPARE(number("orders"), 0.0);
        for (const char* unknown : {"city", "city_type", "channel", "last_order_days", "average_amount", "category"})
            QVERIFY2(!facts.knows(QString::fromLatin1(unknown)), unknown);
        for (const QDate birth : {QDate(), QDate(2027, 1, 1), QDate(1700, 1, 1)}) {
            known.birth = birth;
            QVERIFY(!factsOf(known, now, words).knows(QStringLiteral("age")));
        }
    }

    void picturesAreKnownByTheirBeginning()
    {
        QVERIFY(looksLikePicture(QByteArray("\x89PNG\r\n\x1a\nrest")));
        QVERIFY(looksLikePicture(QByteArray("\xff\xd8\xff\xe0")));
        for (const char* other : {"", "GIF89a", "<svg/>", "\xff\xd8", "%PDF"})
            QVERIFY(!looksLikePicture(other));
    }
};

QTEST_GUILESS_MAIN(TestPersonaMatch)
#include "tst_persona_match.moc"
