// SPDX-License-Identifier: GPL-3.0-or-later
// What a template leaves open: which placeholders there are, what fills them, and what must not go to a customer.
#include "core/templates/TemplateFind.h"
#include "core/templates/TemplateText.h"

#include <QTest>

using namespace memnun;

class TestTemplateText : public QObject {
    Q_OBJECT

private:
    static TemplateValues values()
    {
        TemplateValues known;
        known.texts = {{Placeholder::CustomerName, QString::fromUtf8("Ayşe Işık")},
            {Placeholder::CustomerFirstName, QString::fromUtf8("Ayşe")}, {Placeholder::TicketNumber, QStringLiteral("#1042")},
            {Placeholder::AgentName, QString::fromUtf8("Zeynep Korkmaz")}, {Placeholder::Company, QStringLiteral("Ladin Ev")}};
        known.today = QDate(2026, 11, 22);
        return known;
    }

private Q_SLOTS:
    void placeholdersAreKnownByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* key) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(key);
        };
        row("customer.name", "customer.name");
        row("CUSTOMER.NAME", "customer.name");
        row(" Customer.First_Name ", "customer.first_name");
        row("müşteri.ad", "customer.name");
        row("MÜŞTERİ.AD", "customer.name");
        row("musteri.ad", "customer.name");
        row("talep.no", "ticket.number");
        row("BUGÜN", "today");
        row("firma", "company");
        row("customer", "");
        row("customer.names", "");
        row("hava", "");
        row("", "");
    }
    void placeholdersAreKnownByName()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        const auto found = placeholderNamed(name);
        QCOMPARE(found ? toKey(*found) : QString(), key);
    }

    void everyPlaceholderHasTwoNames()
    {
        for (const auto& [placeholder, key] : EnumKeys<Placeholder>::keys) {
            for (const TextLanguage language : {TextLanguage::Turkish, TextLanguage::English})
                QVERIFY2(placeholderNamed(nameOf(placeholder, language)) == placeholder, key);
            QVERIFY(nameOf(placeholder, TextLanguage::Turkish) != nameOf(placeholder, TextLanguage::English));
        }
    }

    void isFilledIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("open");
        const auto row = [](const char* name, const char* text, const char* said, const char* open) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(said) << QString::fromUtf8(open);
        };
        row("nothing to fill", "Merhaba", "Merhaba", "");
        row("a name", "Merhaba {{müşteri.ad}},", "Merhaba Ayşe Işık,", "");
        row("twice", "{{ company }} {{firma}}", "Ladin Ev Ladin Ev", "");
        row("a day", "{{bugün}}", "22 Kasım 2026", "");
        row("a slot stays", "Merhaba {{customer.first_name}}, [[Ne yapıldı]].", "Merhaba Ayşe, [[Ne yapıldı]].",
            "14+14 Ne yapıldı");
        row("what is not known stays", "{{agent.title}} {{agent.name}}", "{{agent.title}} Zeynep Korkmaz",
            "0+15 agent.title");
        row("a name is no template", "{{ticket.number}} [[a]] [[ b ]]", "#1042 [[a]] [[ b ]]", "6+5 a,12+7 b");
    }
    void isFilledIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        QFETCH(QString, open);
        const RenderedTemplate rendered = render(text, values(), TextLanguage::Turkish);
        QCOMPARE(rendered.text, said);
        QStringList gaps;
        for (const TemplateGap& gap : rendered.gaps)
            gaps << QStringLiteral("%1+%2 %3").arg(gap.at).arg(gap.length).arg(gap.name);
        QCOMPARE(gaps.join(QLatin1Char(',')), open);
    }

    void theDaySpeaksTheTextsLanguage()
    {
        QCOMPARE(render(QStringLiteral("{{today}}"), values(), TextLanguage::English).text, QStringLiteral("22 November 2026"));
    }

    /// A customer called "[[x]]" fills nothing and stops nothing that is said about them twice.
    void valuesAreNotReadAgain()
    {
        TemplateValues odd = values();
        odd.texts[Placeholder::CustomerName] = QStringLiteral("{{company}}");
        const RenderedTemplate rendered = render(QStringLiteral("{{customer.name}}"), odd, TextLanguage::English);
        QCOMPARE(rendered.text, QStringLiteral("{{company}}"));
        QVERIFY(rendered.gaps.isEmpty());
    }

    void whatStopsAnAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing") << QStringLiteral("done [1] {x}") << QString();
        QTest::newRow("slot") << QString::fromUtf8("Kargonuz [[Kargo adı]] ile, [[gün]]") << QString::fromUtf8("Kargo adı");
        QTest::newRow("placeholder") << QStringLiteral("Hello {{customer.name}}") << QStringLiteral("customer.name");
        QTest::newRow("what people write in braces") << QStringLiteral("use {{ mustache }} here") << QString();
        QTest::newRow("over two lines") << QStringLiteral("a[[b\nc]]") << QString();
    }
    void whatStopsAnAnswer()
    {
        QFETCH(QString, answer);
        QFETCH(QString, name);
        const auto gap = unfilled(answer);
        QCOMPARE(gap ? gap->name : QString(), name);
    }

    void aForgottenEndIsSeen()
    {
        const auto gaps = gapsIn(QStringLiteral("Hello {{customer.name, thanks"));
        QCOMPARE(gaps.size(), 1);
        QVERIFY(gaps.first().kind == TemplateGap::Kind::Unknown);
    }

    void isFoundByWhatOneTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing typed: by folder and name") << QString() << QString::fromUtf8("Çabuk iade,Değişim,Fatura iadesi,Kargo");
        QTest::newRow("a shortcut comes first, then a name") << QStringLiteral("FATURA") << QString::fromUtf8("Çabuk iade,Fatura iadesi");
        QTest::newRow("folded, in the folder") << QStringLiteral("cabuk") << QString::fromUtf8("Çabuk iade");
        QTest::newRow("every word") << QStringLiteral("iade ofis") << QString::fromUtf8("Fatura iadesi");
        QTest::newRow("not in the text") << QStringLiteral("yolda") << QString();
    }
    void isFoundByWhatOneTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        const auto one = [](const char* folder, const char* name, const char* shortcut, const char* text) {
            Template made;
            made.folder = QString::fromUtf8(folder);
            made.name = QString::fromUtf8(name);
            made.shortcut = QString::fromUtf8(shortcut);
            made.turkish = QString::fromUtf8(text);
            return made;
        };
        const QVector<Template> all{one("Teslimat", "Kargo", "k", "yolda"), one("Ofis", "Fatura iadesi", "", ""),
            one("İade", "Değişim", "d", ""), one("İade", "Çabuk iade", "fatura2", "")};
        const auto namesOf = [](const QVector<Template>& templates) {
            QStringList names;
            for (const Template& each : templates)
                names << each.name;
            return names.join(QLatin1Char(','));
        };
        QCOMPARE(namesOf(findTemplates(all, typed)), found);
        QCOMPARE(namesOf(findTemplates(all, QStringLiteral("yolda"), true)), QStringLiteral("Kargo"));
    }

    void blanksAreNoEdit()
    {
        QVERIFY(saysTheSame(QStringLiteral("a\n\nb "), QStringLiteral("a b")));
        QVERIFY(!saysTheSame(QStringLiteral("a b c"), QStringLiteral("a b")));
    }
};

QTEST_GUILESS_MAIN(TestTemplateText)
#include "tst_template_text.moc"
