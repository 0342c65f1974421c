// SPDX-License-Identifier: GPL-3.0-or-later
// The one condition grammar: text and JSON name the same trees, and what is neither is answered with a reason.
#include "core/conditions/ConditionJson.h"
#include "core/conditions/ConditionText.h"
#include "core/conditions/FilterWords.h"
#include "core/search/SearchQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace memnun;

namespace {

QString ruleOf(const Error& error)
{
    return error.code == Code::Invalid && error.fields.size() == 1 ? error.fields.first().rule : codeKey(error.code);
}

/// A tree as people never type one, of every kind of test, with values that need quoting.
class Trees {
public:
    explicit Trees(quint32 seed) : m_dice(seed) {}
    Condition tree(int depth)
    {
        const int kind = depth >= 4 ? 3 : int(m_dice.bounded(6));
        if (kind > 2)
            return Condition::of(test());
        if (kind == 2)
            return Condition::no(tree(depth + 1));
        QVector<Condition> parts;
        for (int n = 1 + int(m_dice.bounded(3)); n > 0; --n)
            parts.append(tree(depth + 1));
        return kind == 0 ? Condition::all(parts) : Condition::any(parts);
    }

private:
    QString value()
    {
        static const QStringList values{QStringLiteral("ali"), QStringLiteral("geç kargo"), QStringLiteral("a\"b"),
            QStringLiteral("c:\\d e"), QStringLiteral("(x)"), QStringLiteral("-y"), QStringLiteral("İŞ {1}"), QStringLiteral("tag:z")};
        return values.at(int(m_dice.bounded(values.size())));
    }
    ConditionTest test()
    {
        switch (m_dice.bounded(9)) {
        case 0: return {TicketField::Customer, TestOp::Contains, value()};
        case 1: return {TicketField::Subject, TestOp::Contains, value()};
        case 2: return {TicketField::Tag, TestOp::Is, value()};
        case 3: return {TicketField::Trait, TestOp::Is, TicketTrait(m_dice.bounded(int(EnumKeys<TicketTrait>::keys.size())))};
        case 4: return {TicketField::Attachment, TestOp::Is, std::monostate()};
        case 5: return {TicketField::LastContact, TestOp::Before, ConditionDay{QDate(2026, 2, 1 + int(m_dice.bounded(28))), 0}};
        case 6: return {TicketField::LastContact, TestOp::After, ConditionDay{{}, int(m_dice.bounded(40))}};
        case 7: return {TicketField::Channel, TestOp::Is, Channel(m_dice.bounded(9))};
        default: return {TicketField::Words, TestOp::Contains, normalWords(value() + QStringLiteral(" \"iki söz\" son"))};
        }
    }
    QRandomGenerator m_dice;
};

/// A table of texts: its columns now, its rows by what this answers, each named by its first cell.
template <class... Names>
auto textTable(Names... columns)
{
    (QTest::addColumn<QString>(columns), ...);
    return []<class... Cells>(const char* first, Cells... cells) {
        static_assert(sizeof...(Cells) + 1 == sizeof...(Names));
        QTestData& row = QTest::newRow(first) << QString::fromUtf8(first);
        ((row << QString::fromUtf8(cells)), ...);
    };
}

}  // namespace

class TestConditionText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        const auto row = textTable("text", "again", "json");
        row("", "", "{\"all\":[]}");
        row("from:ali", "from:ali", "{\"field\":\"customer\",\"op\":\"contains\",\"value\":\"ali\"}");
        row("FROM:Ali", "from:Ali", "{\"field\":\"customer\",\"op\":\"contains\",\"value\":\"Ali\"}");
        row("tag:\"geç kargo\"", "tag:\"geç kargo\"", "{\"field\":\"tag\",\"op\":\"is\",\"value\":\"geç kargo\"}");
        row("tag:\"a\\\"b\"", "tag:\"a\\\"b\"", "{\"field\":\"tag\",\"op\":\"is\",\"value\":\"a\\\"b\"}");
        row("kargo is:unread sol \"iki söz\"", "is:unread kargo sol \"iki söz\"",
            "{\"all\":[{\"field\":\"trait\",\"op\":\"is\",\"value\":\"unread\"},{\"field\":\"words\",\"op\":\"contains\",\"value\":\"kargo sol \\\"iki söz\\\"\"}]}");
        row("-is:open", "-is:open", "{\"not\":{\"field\":\"trait\",\"op\":\"is\",\"value\":\"open\"}}");
        row("--is:open", "is:open", "{\"field\":\"trait\",\"op\":\"is\",\"value\":\"open\"}");
        row("{channel:phone channel:chat}", "{channel:phone channel:chat}",
            "{\"any\":[{\"field\":\"channel\",\"op\":\"is\",\"value\":\"phone\"},{\"field\":\"channel\",\"op\":\"is\",\"value\":\"chat\"}]}");
        row("{(a b) -(c d)}", "{(a b) -(c d)}",
            "{\"any\":[{\"field\":\"words\",\"op\":\"contains\",\"value\":\"a b\"},{\"not\":{\"field\":\"words\",\"op\":\"contains\",\"value\":\"c d\"}}]}");
        row("((is:new (is:mine)))", "is:new is:mine",
            "{\"all\":[{\"field\":\"trait\",\"op\":\"is\",\"value\":\"new\"},{\"field\":\"trait\",\"op\":\"is\",\"value\":\"mine\"}]}");
        row("has:attachment", "has:attachment", "{\"field\":\"attachment\",\"op\":\"is\",\"value\":true}");
        row("before:31.01.2026", "before:2026-01-31", "{\"field\":\"last_contact\",\"op\":\"before\",\"value\":\"2026-01-31\"}");
        row("after:1/2/2026", "after:2026-02-01", "{\"field\":\"last_contact\",\"op\":\"after\",\"value\":\"2026-02-01\"}");
        row("after:0d", "after:today", "{\"field\":\"last_contact\",\"op\":\"after\",\"value\":\"today\"}");
        row("after:007d", "after:7d", "{\"field\":\"last_contact\",\"op\":\"after\",\"value\":\"7d\"}");
        row("12:30 is:new", "is:new \"12:30\"",
            "{\"all\":[{\"field\":\"trait\",\"op\":\"is\",\"value\":\"new\"},{\"field\":\"words\",\"op\":\"contains\",\"value\":\"\\\"12:30\\\"\"}]}");
        row("\"tag:z\"", "\"tag:z\"", "{\"field\":\"words\",\"op\":\"contains\",\"value\":\"\\\"tag:z\\\"\"}");
        // Turkish words, with and without their letters
        row("durum:açık", "is:open", "{\"field\":\"trait\",\"op\":\"is\",\"value\":\"open\"}");
        row("is:acik", "is:open", "{\"field\":\"trait\",\"op\":\"is\",\"value\":\"open\"}");
        row("-DURUM:OKUNMAMIŞ", "-is:unread", "{\"not\":{\"field\":\"trait\",\"op\":\"is\",\"value\":\"unread\"}}");
        row("kimden:ali", "from:ali", "{\"field\":\"customer\",\"op\":\"contains\",\"value\":\"ali\"}");
        row("kanal:e-posta", "channel:email", "{\"field\":\"channel\",\"op\":\"is\",\"value\":\"email\"}");
        row("var:ek", "has:attachment", "{\"field\":\"attachment\",\"op\":\"is\",\"value\":true}");
        row("önce:dün", "before:yesterday", "{\"field\":\"last_contact\",\"op\":\"before\",\"value\":\"yesterday\"}");
        row("sonra:7g", "after:7d", "{\"field\":\"last_contact\",\"op\":\"after\",\"value\":\"7d\"}");
        row("\"\" is:new", "is:new", "{\"field\":\"trait\",\"op\":\"is\",\"value\":\"new\"}");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, again);
        QFETCH(QString, json);
        const auto condition = conditionOf(text);
        QVERIFY2(condition, condition ? "" : qPrintable(condition.error().context));
        QCOMPARE(toText(*condition), again);
        QCOMPARE(QJsonDocument::fromJson(toJsonText(*condition).toUtf8()), QJsonDocument::fromJson(json.toUtf8()));
        const auto fromJson = conditionOfJson(json);
        QVERIFY(fromJson && *fromJson == *condition);
    }

    /// Every value has a Turkish word, and each of them means what the English one does.
    void speaksTurkish()
    {
        const QStringList english = filterNames(false);
        const QStringList turkish = filterNames(true);
        QCOMPARE(turkish.size(), filterKeys().size());
        for (qsizetype i = 0; i < turkish.size(); ++i) {
            const FilterKey* key = filterKeyOf(turkish.at(i).chopped(1));
            QVERIFY2(key && english.at(i) == QLatin1String(key->key) + QLatin1Char(':') && turkish.at(i) != english.at(i), qPrintable(turkish.at(i)));
            const QStringList values = filterValues(*key, true);
            const QStringList plain = filterValues(*key, false);
            QCOMPARE(values.size(), plain.size());
            for (qsizetype n = 0; n < values.size(); ++n) {
                const auto one = conditionOf(turkish.at(i) + values.at(n));
                const bool isAlike = plain.at(n) == QLatin1String("normal") || plain.at(n) == QLatin1String("sms");
                QVERIFY2(isAlike || values.at(n) != plain.at(n), qPrintable(values.at(n)));
                QVERIFY2(one && toText(*one) == english.at(i) + plain.at(n), qPrintable(values.at(n)));
            }
        }
    }

    void refuses_data()
    {
        const auto row = textTable("text", "rule", "piece");
        row("foo:bar", "unknown_filter", "foo:");
        row("neden:ali", "unknown_filter", "neden:");
        row("is:tired", "unknown_value", "is:tired");
        row("channel:pigeon", "unknown_value", "channel:pigeon");
        row("has:hope", "unknown_value", "has:hope");
        row("from: ali", "missing_value", "from:");
        row("from:\"  \"", "missing_value", "from:");
        row("from:\"ali veli", "open_quote", "\"ali veli");
        row("is:new \"iki söz", "open_quote", "\"iki söz");
        row("(is:new", "open_bracket", ")");
        row("is:new)", "open_bracket", ")");
        row("{is:new)", "open_bracket", ")");
        row("{}", "empty_group", "}");
        row("-()", "empty_group", ")");
        row("-\"\"", "empty_group", "-");
        row("before:30.02.2026", "date", "30.02.2026");
        row("after:2026-13-01", "date", "2026-13-01");
        row("after:tomorrow", "date", "tomorrow");
        row("after:99999999d", "date", "99999999d");
        row("after:01.01.0001", "date", "01.01.0001");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, rule);
        QFETCH(QString, piece);
        const auto condition = conditionOf(text);
        QVERIFY(!condition);
        QCOMPARE(ruleOf(condition.error()), rule);
        QCOMPARE(condition.error().fields.first().field, piece);
    }

    void hugeOnesAreRefused()
    {
        const auto many = [](int n, const QString& piece) { return QStringList(n, piece).join(QLatin1Char(' ')); };
        QCOMPARE(ruleOf(conditionOf(QString(1'000'000, QLatin1Char('x'))).error()), QStringLiteral("too_long"));
        QCOMPARE(ruleOf(conditionOf(many(10'000, QStringLiteral("is:new"))).error()), QStringLiteral("too_long"));
        QCOMPARE(ruleOf(conditionOf(many(101, QStringLiteral("is:new"))).error()), QStringLiteral("too_many"));
        QVERIFY(conditionOf(many(100, QStringLiteral("is:new"))).has_value());
        QVERIFY(conditionOf(many(300, QStringLiteral("kargo"))).has_value());  // one test
        QCOMPARE(ruleOf(conditionOf(QString(1000, QLatin1Char('(')) + QStringLiteral("x")).error()), QStringLiteral("too_deep"));
        QCOMPARE(ruleOf(conditionOf(QString(1000, QLatin1Char('-')) + QStringLiteral("x")).error()), QStringLiteral("too_deep"));
        QCOMPARE(ruleOf(conditionOf(QStringLiteral("tag:") + QString(201, QLatin1Char('x'))).error()), QStringLiteral("too_long"));

        QJsonArray tests;
        for (int i = 0; i < 10'000; ++i)
            tests.append(QJsonObject{{QStringLiteral("field"), QStringLiteral("tag")}, {QStringLiteral("op"), QStringLiteral("is")},
                                     {QStringLiteral("value"), QStringLiteral("x")}});
        QCOMPARE(ruleOf(conditionOf(QJsonObject{{QStringLiteral("any"), tests}}).error()), QStringLiteral("too_many"));
        QJsonObject deep{{QStringLiteral("field"), QStringLiteral("attachment")}, {QStringLiteral("op"), QStringLiteral("is")},
                         {QStringLiteral("value"), true}};
        for (int i = 0; i < 200; ++i)
            deep = {{QStringLiteral("not"), deep}};
        QCOMPARE(ruleOf(conditionOf(deep).error()), QStringLiteral("too_deep"));
    }

    void badJson_data()
    {
        const auto row = textTable("json", "rule");
        row("", "no_condition");
        row("[]", "no_condition");
        row("{}", "no_condition");
        row("{\"all\":3}", "empty_group");
        row("{\"any\":[]}", "empty_group");
        row("{\"any\":[{\"all\":[]}]}", "empty_group");
        row("{\"any\":[7]}", "no_condition");
        row("{\"field\":\"smell\",\"op\":\"is\",\"value\":\"x\"}", "unknown_filter");
        row("{\"field\":\"tag\",\"op\":\"before\",\"value\":\"x\"}", "no_condition");
        row("{\"field\":\"tag\",\"op\":\"is\",\"value\":7}", "missing_value");
        row("{\"field\":\"trait\",\"op\":\"is\",\"value\":\"tired\"}", "unknown_value");
        row("{\"field\":\"last_contact\",\"op\":\"after\",\"value\":\"30.02.2026\"}", "date");
    }
    void badJson()
    {
        QFETCH(QString, json);
        QFETCH(QString, rule);
        const auto condition = conditionOfJson(json);
        QVERIFY(!condition);
        QCOMPARE(ruleOf(condition.error()), rule);
    }

    /// Any tree, written and read, is the same tree; as text and as JSON.
    void everyTreeComesBack()
    {
        int compared = 0;
        for (quint32 seed = 1; seed <= 3000; ++seed) {
            const Condition tree = normal(Trees(seed).tree(1));
            QVERIFY2(normal(tree) == tree, qPrintable(toText(tree)));
            const auto fromJson = conditionOf(toJson(tree));
            QVERIFY2(fromJson && *fromJson == tree, qPrintable(toJsonText(tree)));
            const QString text = toText(tree);
            const auto fromText = conditionOf(text);
            if (!fromText && ruleOf(fromText.error()) == QLatin1String("too_long"))
                continue;
            QVERIFY2(fromText, qPrintable(text + QStringLiteral(" → ") + (fromText ? QString() : fromText.error().context)));
            QVERIFY2(*fromText == tree, qPrintable(text + QStringLiteral(" → ") + toText(*fromText)));
            ++compared;
        }
        QVERIFY(compared > 2900);
    }

    void whatASearchBoxHolds_data()
    {
        const auto row = textTable("typed", "words", "filter");
        row("kargo \"sol", "kargo \"sol", "");  // no filter: words, whatever marks they have
        row("saat 12:30 (acil)", "saat 12:30 (acil)", "");
        row("http://x.example/y", "http://x.example/y", "");
        row("Re: kargo", "Re: kargo", "");
        row("e-posta - deneme", "e-posta - deneme", "");
        row("is:new kar", "kar", "is:new");
        row("is:new kar ", "kar ", "is:new");
        row("kar is:new", "kar ", "is:new");
        row("kargo -iade", "kargo ", "-iade");
        row("{a b}", "", "{a b}");
        row("kargo tag:", "kargo ", "");
        row("is:new -from:", "", "is:new");
    }
    void whatASearchBoxHolds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        QFETCH(QString, filter);
        const auto query = searchQueryOf(typed, {});
        QVERIFY2(query, query ? "" : qPrintable(query.error().context));
        QCOMPARE(query->words, words);
        QCOMPARE(query->filter ? toText(query->filter->condition) : QString(), filter);
    }

    void daysBeginAtHome()
    {
        // 23:30 in Istanbul is still the same day there, though it is not yet over in UTC
        const ConditionAt at{UserId(), Instant::from(QDateTime(QDate(2026, 3, 2), QTime(21, 30), Qt::UTC))};
        QCOMPARE(at.startOf(*dayOf(QStringLiteral("today"))).toIso(), QStringLiteral("2026-03-02T21:00:00Z"));
        QCOMPARE(at.startOf(*dayOf(QStringLiteral("yesterday"))).toIso(), QStringLiteral("2026-03-01T21:00:00Z"));
        QCOMPARE(at.startOf(*dayOf(QStringLiteral("1.3.2026"))).toIso(), QStringLiteral("2026-02-28T21:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(TestConditionText)
#include "tst_condition_text.moc"
