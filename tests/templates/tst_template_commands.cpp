// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: who changes what, what is refused, that all of it can be taken back, and how their use is counted.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/kernel/Collision.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
#include "core/templates/TemplateCommands.h"
#include "core/templates/TemplateStore.h"
#include "core/templates/TemplateUse.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestTemplateCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static Template one(const char* name, const char* turkish, const char* shortcut = "")
    {
        Template made;
        made.name = QString::fromUtf8(name);
        made.turkish = QString::fromUtf8(turkish);
        made.shortcut = QString::fromUtf8(shortcut);
        return made;
    }
    Template made(const Template& wanted) { return must(act(SaveTemplate{wanted})); }
    QStringList names()
    {
        QStringList all;
        for (const Template& each : must(stores().templates.all()))
            all << each.name;
        return all;
    }
    static QString refusal(const Result<Template>& result)
    {
        if (result)
            return QStringLiteral("ok");
        QStringList all;
        for (const FieldError& field : result.error().fields)
            all << field.field + QLatin1Char(':') + field.rule;
        return all.join(QLatin1Char(','));
    }
    static SendReply reply(TicketId id, const QString& body, const QVector<TemplateId>& templates)
    {
        static int count = 0;
        SendReply command;
        command.ticketId = id;
        command.body = body;
        command.messageId = QStringLiteral("t%1@defne.example").arg(++count);
        command.fromAddress = QStringLiteral("destek@defne.example");
        command.to = {QStringLiteral("ali@x.example")};
        command.raw = "Subject: Re\r\n\r\nx";
        command.form.templates = templates;
        return command;
    }
    /// "uses/unedited".
    QString figures(TemplateId id)
    {
        const Template read = must(stores().templates.byId(id));
        return QStringLiteral("%1/%2").arg(read.uses).arg(read.unedited);
    }

private Q_SLOTS:
    void isKeptAsItWasMade()
    {
        Template wanted = one("  İade   alındı ", "Merhaba {{müşteri.ad}},\r\n\r\n[[Ne yapıldı]]\n\n ", "iade");
        wanted.folder = QString::fromUtf8("İade");
        wanted.english = QStringLiteral("Hello {{customer.name}}");
        const Template kept = made(wanted);
        QVERIFY(kept.id.isValid());
        QCOMPARE(kept.name, QString::fromUtf8("İade alındı"));
        QCOMPARE(kept.folder, QString::fromUtf8("İade"));
        QCOMPARE(kept.turkish, QString::fromUtf8("Merhaba {{müşteri.ad}},\n\n[[Ne yapıldı]]"));
        QCOMPARE(kept.english, wanted.english);
        QVERIFY(must(stores().templates.byId(kept.id)) == kept);
        QCOMPARE(audited().last(), QStringLiteral("template.save template %1").arg(kept.id.value()));
        QVERIFY(lastChanges().touches(Entity::Template, kept.id.value()));
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shortcut");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("no name") << " " << "" << "x" << "name:required";
        QTest::newRow("long name") << QString(81, QLatin1Char('x')) << "" << "x" << "name:too_long:80";
        QTest::newRow("no text") << "a" << "" << " \n" << "turkish:required";
        QTest::newRow("blank in the shortcut") << "a" << "ia de" << "x" << "shortcut:spaces";
        QTest::newRow("shortcut taken") << "a" << QString::fromUtf8("İADE") << "x" << "shortcut:taken";
        QTest::newRow("unknown placeholder") << "a" << "" << "Hi {{customer.age}}" << "turkish:placeholder";
        QTest::newRow("end forgotten") << "a" << "" << "Hi {{customer.name" << "turkish:placeholder";
    }
    void badOnesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, shortcut);
        QFETCH(QString, text);
        QFETCH(QString, why);
        made(one("there", "x", "iade"));
        const auto refused = act(SaveTemplate{one(qPrintable(name), text.toUtf8().constData(), shortcut.toUtf8().constData())});
        QCOMPARE(refusal(refused), why);
        QCOMPARE(names(), QStringList{QStringLiteral("there")});
    }

    void anUnknownPlaceholderIsNamed()
    {
        const auto refused = act(SaveTemplate{one("a", "Hi {{customer.name}} {{ Weather }}")});
        QCOMPARE(refused ? QString() : refused.error().context, QStringLiteral("{{ Weather }}"));
    }

    void everyStepIsTakenBack()
    {
        const Template first = made(one("Kargo", "Yolda", "kargo"));
        Template changed = first;
        changed.name = QStringLiteral("Kargoda");
        changed.english = QStringLiteral("On its way");
        must(act(SaveTemplate{changed}));
        QCOMPARE(names(), QStringList{QStringLiteral("Kargoda")});
        must(undo());
        Template back = must(stores().templates.byId(first.id));
        back.revision = first.revision;
        QVERIFY(back == first);

        must(act(RemoveTemplate{first.id}));
        QVERIFY(names().isEmpty());
        QCOMPARE(outcome(act(RemoveTemplate{first.id})), QStringLiteral("not_found"));
        must(undo());
        QCOMPARE(names(), QStringList{QStringLiteral("Kargo")});

        const Template second = made(one("Fatura", "Ekte"));
        must(undo());
        QCOMPARE(names(), QStringList{QStringLiteral("Kargo")});
        QVERIFY(must(stores().templates.byId(second.id)).removed);
    }

    void aRemovedOnesShortcutIsFree()
    {
        const Template first = made(one("Kargo", "Yolda", "kargo"));
        must(act(RemoveTemplate{first.id}));
        const auto inverse = lastInverse();
        made(one("Kargo 2", "Yolda", "KARGO"));
        const auto back = execute(inverse, agent());
        QVERIFY(!back && back.error().fields.value(0).rule == QLatin1String("taken"));
        QCOMPARE(names(), QStringList{QStringLiteral("Kargo 2")});
    }

    void aStaleChangeIsRefusedWithBothTexts()
    {
        const Template first = made(one("Kargo", "Yolda"));
        Template theirs = first;
        theirs.turkish = QStringLiteral("Depoda");
        must(act(SaveTemplate{theirs}));
        Template mine = first;
        mine.turkish = QStringLiteral("Kapıda");
        const auto refused = act(SaveTemplate{mine});
        QCOMPARE(outcome(refused), QStringLiteral("conflict"));
        QVERIFY(refused.error().collision);
        QCOMPARE(refused.error().collision->differences.size(), 1);
        QCOMPARE(refused.error().collision->differences.first().stored, QStringLiteral("Depoda"));
        QVERIFY(execute(refused.error().collision->anyway, agent()));
        QCOMPARE(must(stores().templates.byId(first.id)).turkish, QStringLiteral("Kapıda"));
    }

    void whoOnlyReadsChangesNothing()
    {
        const Actor viewer{must(stores().users.insert({{}, QStringLiteral("Bakan"), {}, {}, {}, Role::Viewer, true, 0})), Role::Viewer};
        const auto refused = execute(anyCommand(SaveTemplate{one("a", "x")}), viewer);
        QVERIFY(!refused && refused.error().code == Code::Forbidden);
        QVERIFY(names().isEmpty());
    }

    void useIsCountedWithTheAnswer()
    {
        const Ticket ticket = addTicket();
        const Template used = made(one("Kargo", "Talep {{talep.no}} yolda."));
        const QString filled = QStringLiteral("Talep  #%1 yolda.\n").arg(ticket.id.value());
        QCOMPARE(figures(used.id), QStringLiteral("0/0"));
        must(act(reply(ticket.id, filled, {used.id})));
        QCOMPARE(figures(used.id), QStringLiteral("1/1"));
        QVERIFY(lastChanges().touches(Entity::Template, used.id.value()));
        must(act(reply(ticket.id, filled + QStringLiteral(" Sevgiler"), {used.id, used.id})));
        QCOMPARE(figures(used.id), QStringLiteral("2/1"));
        must(undo());
        QCOMPARE(figures(used.id), QStringLiteral("1/1"));
        // what was taken back knows what it was made of
        QCOMPARE(must(stores().conversations.drafts(ticket.id, agent().id)).value(0).form.templates, QVector<TemplateId>{used.id});
    }

    void anOpenSlotStopsTheAnswer()
    {
        const Ticket ticket = addTicket();
        const Template used = made(one("Kargo", "Kargo [[Hangi gün]] gelir."));
        const auto refused = act(reply(ticket.id, used.turkish, {used.id}));
        QCOMPARE(outcome(refused), QStringLiteral("invalid"));
        QCOMPARE(refused.error().context, QString::fromUtf8("Hangi gün"));
        QCOMPARE(refused.error().fields.value(0).rule, QStringLiteral("unfilled"));
        QCOMPARE(figures(used.id), QStringLiteral("0/0"));
        QCOMPARE(must(stores().conversations.thread(ticket.id)).size(), 1);
        // the same letters, written by hand, are nobody's slot
        must(act(reply(ticket.id, used.turkish, {})));
    }

    void valuesComeFromTheTicket()
    {
        must(stores().settings.set(QLatin1String(setting::kCompany), QStringLiteral("Defne")));
        const Ticket ticket = addTicket();
        const TemplateValues values = must(templateValues(stores(), ticket.id, agent().id, kMonday));
        QCOMPARE(values.texts.value(Placeholder::Company), QStringLiteral("Defne"));
        QCOMPARE(values.texts.value(Placeholder::TicketNumber), QStringLiteral("#%1").arg(ticket.id.value()));
        QVERIFY(values.texts.value(Placeholder::CustomerName).isEmpty());  // nobody's ticket
        Ticket theirs = this->ticket(ticket.id);
        theirs.customerId = addCustomer(QString::fromUtf8("Ayşe Nur Demir"));
        must(stores().tickets.update(theirs));
        const TemplateValues known = must(templateValues(stores(), ticket.id, agent().id, kMonday));
        QCOMPARE(known.texts.value(Placeholder::CustomerName), QString::fromUtf8("Ayşe Nur Demir"));
        QCOMPARE(known.texts.value(Placeholder::CustomerFirstName), QString::fromUtf8("Ayşe"));
        QCOMPARE(values.today, QDate(2026, 3, 2));
    }

    void theCustomersLanguageIsAnswered_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("turkish");
        QTest::newRow("nothing") << QStringList() << true;
        QTest::newRow("turkish") << QStringList{QString::fromUtf8("Kargom nerede, teşekkürler")} << true;
        QTest::newRow("english") << QStringList{QStringLiteral("Where is my order? Thank you")} << false;
        QTest::newRow("newest counts") << QStringList{QString::fromUtf8("Merhaba, sipariş"), QStringLiteral("Is the order on its way? Please answer")} << false;
    }
    void theCustomersLanguageIsAnswered()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, turkish);
        QVector<Interaction> thread;
        for (const QString& text : std::as_const(words)) {
            Interaction message;
            message.body = text;
            thread.append(message);
        }
        Interaction ours;
        ours.direction = Direction::Out;
        ours.body = QStringLiteral("the and is you my hello");
        thread.append(ours);
        QCOMPARE(answerLanguage(thread) == TextLanguage::Turkish, turkish);
    }
};

QTEST_GUILESS_MAIN(TestTemplateCommands)
#include "tst_template_commands.moc"
