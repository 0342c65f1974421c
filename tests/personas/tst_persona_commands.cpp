// SPDX-License-Identifier: GPL-3.0-or-later
// Personas in the workspace: what is kept, what is refused, who may, and that all of it can be taken back.
#include "core/kernel/Collision.h"
#include "core/personas/PersonaCommands.h"
#include "core/personas/PersonaStore.h"
#include "tests/kernel/CommandTest.h"

#include <cmath>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestPersonaCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static constexpr Actor kManager{UserId(), Role::Manager};

    template <class C>
    Result<typename C::Outcome> manage(const C& command)
    {
        const auto done = execute(anyCommand(command), kManager);
        if (!done)
            return fail(done.error());
        if constexpr (std::is_void_v<typename C::Outcome>)
            return {};
        else
            return std::any_cast<typename C::Outcome>(done->outcome);
    }
    static Persona full(const char* name = "Teknoloji Meraklısı")
    {
        Persona one;
        one.name = QString::fromUtf8(name);
        one.quote = QString::fromUtf8("Yarın gelmeyecekse almam.");
        one.section(PersonaSection::Demographic) = QString::fromUtf8("28, İstanbul");
        one.section(PersonaSection::Psychographic) = QStringLiteral("Yenilik");
        one.section(PersonaSection::Behavioural) = QStringLiteral("Mobil");
        one.section(PersonaSection::Pains) = QString::fromUtf8("Geç\nkargo");
        one.tone = QString::fromUtf8("Kısa");
        one.channel = Channel::Messaging;
        one.picture = QByteArray("\x89PNG\r\n\x1a\n\0\1\2", 11);
        one.rules = {{FactCondition::of({QStringLiteral("orders"), FactOp::Gte, {4}, {}}), 2}};
        one.minScore = 0.75;
        return one;
    }
    Persona made(const Persona& wanted) { return must(manage(SavePersona{wanted})); }
    QStringList names()
    {
        QStringList all;
        for (const Persona& each : must(stores().personas.all()))
            all << each.name;
        return all;
    }
    qint64 chosen(CustomerId customer) { return must(stores().personas.chosenFor(customer)).value(); }

private Q_SLOTS:
    void everyFieldIsKept()
    {
        Persona wanted = full();
        wanted.name = QString::fromUtf8("  Teknoloji   Meraklısı ");
        const Persona kept = made(wanted);
        QVERIFY(kept.id.isValid());
        wanted = full();
        wanted.id = kept.id;
        wanted.revision = 1;
        QVERIFY(kept == wanted);
        QVERIFY(must(stores().personas.byId(kept.id)) == wanted);
        QCOMPARE(audited().last(), QStringLiteral("persona.save persona %1").arg(kept.id.value()));
        QVERIFY(lastChanges().touches(Entity::Persona, kept.id.value()));
        Persona bare;
        bare.name = QStringLiteral("Sade");
        bare.minScore = 0.6;
        const Persona second = made(bare);
        QVERIFY(second.picture.isEmpty());
        QVERIFY(!second.channel);
        QCOMPARE(second.minScore, 0.6);
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<Persona>("one");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* why, const auto& change) {
            Persona one = full();
            change(one);
            QTest::newRow(name) << one << QString::fromLatin1(why);
        };
        row("no name", "name:required", [](Persona& one) { one.name = QStringLiteral("  "); });
        row("long name", "name:too_long:80", [](Persona& one) { one.name = QString(81, QLatin1Char('x')); });
        row("long section", "pains:too_long:4000", [](Persona& one) { one.section(PersonaSection::Pains) = QString(4001, QLatin1Char('x')); });
        row("long quote", "quote:too_long:300", [](Persona& one) { one.quote = QString(301, QLatin1Char('x')); });
        row("minimum 0", "min_score:range", [](Persona& one) { one.minScore = 0; });
        row("minimum above 1", "min_score:range", [](Persona& one) { one.minScore = 1.01; });
        row("minimum NaN", "min_score:range", [](Persona& one) { one.minScore = std::nan(""); });
        row("no picture", "picture:malformed", [](Persona& one) { one.picture = "GIF89a"; });
        row("huge picture", "picture:too_big", [](Persona& one) { one.picture = QByteArray(kBiggestPicture + 1, '\xff'); });
        row("weight 0", "rules:weight", [](Persona& one) { one.rules[0].weight = 0; });
        row("weight NaN", "rules:weight", [](Persona& one) { one.rules[0].weight = std::nan(""); });
        row("rule with nothing in it", "rules:empty_group", [](Persona& one) { one.rules[0].when = {}; });
        row("too many rules", "rules:too_many", [](Persona& one) { one.rules.fill(one.rules[0], kMostRules + 1); });
        row("name taken", "name:taken", [](Persona& one) { one.name = QString::fromUtf8("GELENEKSEL ALICI"); });
    }
    void badOnesAreRefused()
    {
        QFETCH(Persona, one);
        QFETCH(QString, why);
        made(full("Geleneksel Alıcı"));
        const auto refused = manage(SavePersona{one});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Invalid);
        QCOMPARE(refused.error().fields.value(0).field + QLatin1Char(':') + refused.error().fields.value(0).rule, why);
        QCOMPARE(names().size(), 1);
    }

    void aStaleEditIsRefusedWithWhatIsStored()
    {
        Persona first = made(full());
        Persona second = first;
        first.quote = QStringLiteral("A");
        QCOMPARE(made(first).revision, 2);
        second.quote = QStringLiteral("B");
        const auto refused = manage(SavePersona{second});
        QCOMPARE(outcome(refused), QStringLiteral("conflict"));
        QVERIFY(refused.error().collision);
        QCOMPARE(refused.error().collision->differences.size(), 1);
        QCOMPARE(refused.error().collision->differences.first().stored, QStringLiteral("A"));
        must(execute(refused.error().collision->anyway, kManager));
        QCOMPARE(must(stores().personas.byId(first.id)).quote, QStringLiteral("B"));
    }

    void allOfItCanBeTakenBack()
    {
        const CustomerId ali = addCustomer(QStringLiteral("Ali"));
        Persona one = made(full());
        one.name = QStringLiteral("Yeni");
        made(one);
        must(undo());
        QCOMPARE(names(), QStringList{full().name});
        must(manage(ChoosePersona{ali, one.id}));
        QCOMPARE(chosen(ali), one.id.value());
        must(manage(RemovePersona{one.id}));
        QCOMPARE(names(), QStringList());
        QCOMPARE(chosen(ali), 0);  // what is gone was given to nobody
        must(undo());
        QCOMPARE(names(), QStringList{full().name});
        QCOMPARE(chosen(ali), one.id.value());
        QCOMPARE(outcome(manage(RestorePersona{one.id})), QStringLiteral("not_found"));
    }

    void oneIsGivenByHandAndTakenAway()
    {
        const CustomerId ali = addCustomer(QStringLiteral("Ali"));
        const PersonaId first = made(full("Bir")).id;
        const PersonaId second = made(full("İki")).id;
        must(act(ChoosePersona{ali, first}));  // an agent may
        QCOMPARE(audited().last(), QStringLiteral("persona.choose customer %1").arg(ali.value()));
        must(act(ChoosePersona{ali, second}));
        QCOMPARE(chosen(ali), second.value());
        must(undo());
        QCOMPARE(chosen(ali), first.value());
        must(act(ChoosePersona{ali, {}}));
        QCOMPARE(chosen(ali), 0);
        must(undo());
        QCOMPARE(chosen(ali), first.value());
        QCOMPARE(outcome(act(ChoosePersona{CustomerId(999), first})), QStringLiteral("not_found"));
        QCOMPARE(outcome(act(ChoosePersona{ali, PersonaId(999)})), QStringLiteral("not_found"));
        QCOMPARE(chosen(ali), first.value());
    }

    void onlyManagersMakePersonas()
    {
        const Persona one = made(full());
        QCOMPARE(outcome(act(SavePersona{full("Yeni")})), QStringLiteral("forbidden"));
        QCOMPARE(outcome(act(RemovePersona{one.id})), QStringLiteral("forbidden"));
        const Actor viewer{UserId(), Role::Viewer};
        QCOMPARE(outcome(execute(anyCommand(ChoosePersona{CustomerId(1), one.id}), viewer)), QStringLiteral("forbidden"));
    }

    void theListIsInTurkishOrder()
    {
        for (const char* name : {"Zeki", "Şen", "Işık", "İnce", "Çalışkan", "Dalgın"})
            made(full(name));
        QCOMPARE(names(), (QStringList{QString::fromUtf8("Çalışkan"), QString::fromUtf8("Dalgın"), QString::fromUtf8("Işık"),
                                       QString::fromUtf8("İnce"), QString::fromUtf8("Şen"), QStringLiteral("Zeki")}));
    }
};

QTEST_GUILESS_MAIN(TestPersonaCommands)
#include "tst_persona_commands.moc"
