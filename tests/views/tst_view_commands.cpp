// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views: who sees, changes and removes them, what is audited, and that all of it can be taken back.
#include "core/conditions/ConditionText.h"
#include "core/kernel/Collision.h"
#include "core/people/UserStore.h"
#include "core/views/ViewCommands.h"
#include "core/views/ViewStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestViewCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    SavedView view(const char* name, const char* text, bool shared = false)
    {
        SavedView one;
        one.name = QString::fromUtf8(name);
        one.condition = must(conditionOf(QString::fromUtf8(text)));
        one.shared = shared;
        return one;
    }
    Actor person(const char* name, Role role)
    {
        return {must(stores().users.insert({{}, QString::fromUtf8(name), {}, {}, {}, role, true, 0})), role};
    }
    QStringList seenBy(UserId user)
    {
        QStringList names;
        for (const SavedView& one : must(stores().views.visibleTo(user)))
            names.append(one.name);
        return names;
    }

private Q_SLOTS:
    void isKeptAsItWasMade()
    {
        SavedView wanted = view("  Acil   ve geç ", "is:urgent {tag:\"geç kargo\" -from:ali} kargo");
        wanted.sort = ViewSort::Oldest;
        wanted.shared = true;
        const SavedView made = must(act(CreateView{wanted}));
        QVERIFY(made.id.isValid());
        QCOMPARE(made.name, QString::fromUtf8("Acil ve geç"));
        QCOMPARE(made.owner, agent().id);
        QVERIFY(made.shared && made.sort == ViewSort::Oldest);
        QVERIFY(made.condition == normal(wanted.condition));
        QVERIFY(must(stores().views.byId(made.id)) == made);
        QCOMPARE(audited().last(), QStringLiteral("view.create view %1").arg(made.id.value()));
        QVERIFY(lastChanges().touches(Entity::View, made.id.value()));
    }

    void badOnesAreRefused()
    {
        QCOMPARE(outcome(act(CreateView{view("  ", "is:new")})), QStringLiteral("invalid"));
        QCOMPARE(outcome(act(CreateView{view(qPrintable(QString(61, QLatin1Char('x'))), "is:new")})), QStringLiteral("invalid"));
        SavedView huge = view("x", "is:new");
        huge.condition = Condition::any(QVector<Condition>(101, huge.condition));
        QCOMPARE(outcome(act(CreateView{huge})), QStringLiteral("invalid"));
        QVERIFY(seenBy(agent().id).isEmpty());
    }

    void everyStepIsTakenBack()
    {
        SavedView made = must(act(CreateView{view("Yeni", "is:new")}));
        must(undo());
        QVERIFY(seenBy(agent().id).isEmpty());

        made = must(act(CreateView{view("Yeni", "is:new")}));
        SavedView changed = made;
        changed.name = QStringLiteral("Eski");
        changed.condition = must(conditionOf(QStringLiteral("is:done")));
        must(act(EditView{changed}));
        QCOMPARE(toText(must(stores().views.byId(made.id)).condition), QStringLiteral("is:done"));
        must(undo());
        const SavedView back = must(stores().views.byId(made.id));
        QCOMPARE(back.name, made.name);
        QVERIFY(back.condition == made.condition);

        must(act(RemoveView{made.id}));
        QVERIFY(seenBy(agent().id).isEmpty());
        must(undo());
        QVERIFY(must(stores().views.byId(made.id)) == back);
        QCOMPARE(audited().mid(audited().size() - 2), QStringList({QStringLiteral("view.remove view %1").arg(made.id.value()),
                                                                   QStringLiteral("view.restore view %1").arg(made.id.value())}));
        // the engine goes on numbering behind it
        QVERIFY(must(act(CreateView{view("Sonraki", "is:new")})).id != made.id);
    }

    /// Whoever takes back the making of a view takes nothing away that a colleague made of it since.
    void makingIsNotTakenBackOverAnothersEdit()
    {
        const Actor manager = person("Müdür", Role::Manager);
        SavedView made = must(act(CreateView{view("Yeni", "is:new", true)}));
        const auto back = lastInverse();
        made.condition = must(conditionOf(QStringLiteral("is:open")));
        QCOMPARE(outcome(execute(anyCommand(EditView{made}), manager)), QStringLiteral("ok"));
        QCOMPARE(outcome(execute(back, agent())), QStringLiteral("conflict"));
        QCOMPARE(toText(must(stores().views.byId(made.id)).condition), QStringLiteral("is:open"));
    }

    void aStaleChangeIsRefused()
    {
        const SavedView made = must(act(CreateView{view("Yeni", "is:new")}));
        SavedView theirs = made;
        theirs.name = QStringLiteral("Taze");
        must(act(EditView{theirs}));
        SavedView mine = made;
        mine.condition = must(conditionOf(QStringLiteral("is:urgent")));
        mine.shared = !made.shared;
        const auto refused = act(EditView{mine});
        QCOMPARE(outcome(refused), QStringLiteral("conflict"));
        QVERIFY(refused.error().collision);
        const Collision& collision = *refused.error().collision;
        const QString yes = QStringLiteral("1"), no = QStringLiteral("0");
        QCOMPARE(collision.differences,
                 (QVector<FieldDifference>{{QStringLiteral("name"), QStringLiteral("Yeni"), QStringLiteral("Taze")},
                                           {QStringLiteral("condition"), QStringLiteral("is:urgent"), QStringLiteral("is:new")},
                                           {QStringLiteral("shared"), mine.shared ? yes : no, made.shared ? yes : no}}));
        QVERIFY(execute(collision.anyway, agent()));
        QCOMPARE(must(stores().views.byId(made.id)).condition, mine.condition);
        // Both wanted the same: nobody is asked.
        QVERIFY(act(EditView{mine}));
        must(act(RemoveView{made.id}));
        QCOMPARE(outcome(act(EditView{made})), QStringLiteral("not_found"));
    }

    void privateAndShared()
    {
        const Actor other = person("İrem", Role::Agent);
        const Actor manager = person("Müdür", Role::Manager);
        const Actor viewer = person("Bakan", Role::Viewer);
        const SavedView own = must(act(CreateView{view("Benim", "is:mine")}));
        const SavedView shared = must(act(CreateView{view("Hepimizin", "is:new", true)}));
        QCOMPARE(seenBy(agent().id), QStringList({QStringLiteral("Benim"), QStringLiteral("Hepimizin")}));
        QCOMPARE(seenBy(other.id), QStringList{QStringLiteral("Hepimizin")});
        const auto as = [&](const Actor& actor, const auto& command) { return outcome(execute(anyCommand(command), actor)); };
        QCOMPARE(as(other, EditView{shared}), QStringLiteral("forbidden"));
        QCOMPARE(as(other, RemoveView{shared.id}), QStringLiteral("forbidden"));
        QCOMPARE(as(manager, RemoveView{own.id}), QStringLiteral("forbidden"));
        QCOMPARE(as(viewer, CreateView{view("x", "is:new")}), QStringLiteral("forbidden"));
        QCOMPARE(as(manager, EditView{shared}), QStringLiteral("ok"));
        QCOMPARE(must(stores().views.byId(shared.id)).owner, agent().id);
        QCOMPARE(as(manager, RemoveView{shared.id}), QStringLiteral("ok"));
    }

    void oneThatCannotBeReadShowsNothing()
    {
        const SavedView made = must(act(CreateView{view("Yeni", "is:new")}));
        must(exec(QStringLiteral("UPDATE saved_view SET tree='{\"smell\":1}'")));
        const SavedView read = must(stores().views.byId(made.id));
        QVERIFY(read.condition == Condition::any({}));
        QCOMPARE(read.name, made.name);
        const auto tree = [&] { return must(stores().views.byId(made.id)).foreign; };
        const QByteArray stored = tree();
        QVERIFY(stored.contains("smell"));
        // a new name, a removal taken back: what a newer version wrote is there still
        SavedView renamed = read;
        renamed.name = QStringLiteral("Başka");
        must(act(EditView{renamed}));
        QCOMPARE(tree(), stored);
        must(act(RemoveView{made.id}));
        must(undo());
        QCOMPARE(tree(), stored);
        SavedView other = must(stores().views.byId(made.id));
        other.condition = must(conditionOf(QStringLiteral("is:new")));
        must(act(EditView{other}));
        QVERIFY(tree().isEmpty());
        QCOMPARE(toText(must(stores().views.byId(made.id)).condition), QStringLiteral("is:new"));
    }
};

QTEST_GUILESS_MAIN(TestViewCommands)
#include "tst_view_commands.moc"
