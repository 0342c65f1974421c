// SPDX-License-Identifier: GPL-3.0-or-later
// The page of personas: what it lists, the rules tried live, that nothing typed is lost, gaps, the card, and the chip beside a customer.
#include "core/customers/CustomerStore.h"
#include "core/personas/PersonaCommands.h"
#include "core/personas/PersonaStore.h"
#include "core/purchases/PurchaseStore.h"
#include "tests/support/PageBench.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/personas/FitList.h"
#include "ui/personas/PersonaChip.h"
#include "ui/personas/PersonaForm.h"
#include "ui/personas/PersonaList.h"
#include "ui/personas/PersonasPage.h"
#include "ui/personas/RuleRow.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/InlineMessage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <cmath>
#include <limits>

using namespace memnun;

class TestPersonasPage final : public QObject {
    Q_OBJECT

private:
    PersonaId made(const char* name, const QVector<PersonaRule>& rules = {})
    {
        Persona one;
        one.name = QString::fromUtf8(name);
        one.rules = rules;
        return m_bench->run(SavePersona{one}).id;
    }
    static PersonaRule orders(double least) { return {FactCondition::of({QStringLiteral("orders"), FactOp::Gte, {least}, {}}), 1}; }
    CustomerId buyer(const char* name, int times)
    {
        const CustomerId id = m_bench->addCustomer(name, "");
        for (int i = 0; i < times; ++i) {
            Purchase one;
            one.customer = id;
            one.at = m_bench->clock.now().plusSeconds(-3600);
            one.amount = 100;
            if (!m_bench->stores().purchases.insert(one))
                qFatal("no purchase");
        }
        return id;
    }
    void open()
    {
        m_page = std::make_unique<PersonasPage>(m_bench->context, m_bench->visits);
        m_page->resize(1100, 800);
        m_page->show();
        QTRY_VERIFY(m_page->isSettled());
    }
    PersonaForm& form() { return *m_page->form(); }
    QString fitting() { return m_page->fits()->sentence()->text(); }
    QStringList rows()
    {
        QStringList all;
        for (int i = 0; i < m_page->fits()->tree()->topLevelItemCount(); ++i)
            all << m_page->fits()->tree()->topLevelItem(i)->text(0);
        return all;
    }
    Persona stored(PersonaId id) { return m_bench->stores().personas.byId(id).value(); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<PersonasPage> m_page;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_bench = std::make_unique<PageBench>();
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void anEmptyPageOffersTheFirst()
    {
        open();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        Q_EMIT m_page->emptyState()->primaryClicked();
        QVERIFY(form().isVisible());
        m_page->save();
        QVERIFY(m_page->list()->count() == 0);
        form().name()->setText(QStringLiteral("Sarah"));
        m_page->save();
        QTRY_COMPARE(m_page->list()->count(), 1);
        QTRY_COMPARE(form().shown().revision, 1);
        QVERIFY(!form().isChanged());
    }

    void anEmptySectionIsAGap()
    {
        made("Sarah");
        open();
        QTRY_VERIFY(form().isVisible());
        QVERIFY(form().showsGap(PersonaSection::Pains));
        form().section(PersonaSection::Pains)->setPlainText(QStringLiteral("Late parcels"));
        QVERIFY(!form().showsGap(PersonaSection::Pains));
        QVERIFY(form().showsGap(PersonaSection::Demographic));
        form().section(PersonaSection::Pains)->setPlainText(QStringLiteral(" \n "));
        QVERIFY(form().showsGap(PersonaSection::Pains));
    }

    void rulesAreTriedWhileTheyAreWritten()
    {
        const PersonaId sarah = made("Sarah", {orders(2)});
        buyer("Ali", 1);
        const CustomerId ayse = buyer("Ayşe", 3);
        open();
        QTRY_COMPARE(rows(), QStringList{QString::fromUtf8("Ayşe")});
        QVERIFY2(fitting().startsWith(QLatin1String("1 of 2")), qPrintable(fitting()));
        const QTreeWidgetItem* first = m_page->fits()->tree()->topLevelItem(0);
        QCOMPARE(first->child(0)->text(0), QString::fromUtf8("✓ Orders at least 2: 3"));
        form().rules().first()->first()->setValue(1);
        QTRY_COMPARE(rows().size(), 2);
        form().rules().first()->first()->setValue(9);
        QTRY_COMPARE(rows(), QStringList());
        QVERIFY(stored(sarah).rules == QVector<PersonaRule>{orders(2)});  // nothing was saved by trying
        form().rules().first()->first()->setValue(2);
        QTRY_COMPARE(rows().size(), 1);
        Q_EMIT m_page->fits()->tree()->itemActivated(m_page->fits()->tree()->topLevelItem(0), 0);
        QCOMPARE(m_bench->visits.customers, QVector<CustomerId>{ayse});
    }

    void sharesFollowTheRules()
    {
        made("Sarah", {orders(2)});
        buyer("Ali", 1);
        buyer("Ayşe", 3);
        open();
        const auto figures = [this] { return m_page->list()->item(0)->toolTip(); };
        QTRY_VERIFY2(figures().contains(QString::fromUtf8("50% · 1 customer(s)")), qPrintable(figures()));
        form().rules().first()->first()->setValue(1);
        m_page->save();
        QTRY_VERIFY2(figures().contains(QString::fromUtf8("100% · 2 customer(s)")), qPrintable(figures()));
    }

    void overriddenOnesStay()
    {
        const PersonaId sarah = made("Sarah", {orders(2)});
        const CustomerId ali = buyer("Ali", 1);
        m_bench->changes.publish({{{Entity::Customer, 0}}});
        m_bench->commands.submit(ChoosePersona{ali, sarah}, &m_bench->changes, {});
        open();
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("Ali")});
        form().rules().first()->first()->setValue(900);
        QTRY_VERIFY(m_page->fits()->tree()->topLevelItemCount() == 1 && m_page->fits()->tree()->topLevelItem(0)->child(0)->text(0).contains(QLatin1String("900")));
        QCOMPARE(rows(), QStringList{QStringLiteral("Ali")});
    }

    void whatWasTypedIsKeptBeforeAnotherIsShown()
    {
        const PersonaId first = made("Ada");
        const PersonaId second = made("Ece");
        open();
        QTRY_COMPARE(form().shown().id, first);
        form().name()->setText(QStringLiteral("Ada Nur"));
        m_page->list()->choose(second);
        QTRY_COMPARE(form().shown().id, second);
        QCOMPARE(stored(first).name, QStringLiteral("Ada Nur"));
    }

    void whatIsRefusedStays()
    {
        const PersonaId first = made("Ada", {orders(1)});
        const PersonaId second = made("Ece");
        open();
        QTRY_COMPARE(form().shown().id, first);
        form().rules().first()->weight()->setValue(0);
        m_page->list()->choose(second);
        QTRY_VERIFY2(form().errorText().contains(QLatin1String("weight above 0")), qPrintable(form().errorText()));
        QCOMPARE(form().shown().id, first);
        QCOMPARE(m_page->list()->chosen(), first);
        form().rules().first()->weight()->setValue(2);
        form().name()->setText(QStringLiteral("ECE"));
        m_page->save();
        QTRY_VERIFY2(form().errorText().contains(QLatin1String("this name")), qPrintable(form().errorText()));
    }

    void aRuleComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("number") << QStringLiteral("{\"field\":\"age\",\"op\":\"between\",\"value\":[22,35]}");
        QTest::newRow("decimals") << QStringLiteral("{\"field\":\"amount\",\"op\":\"lte\",\"value\":1234.5}");
        QTest::newRow("a choice") << QStringLiteral("{\"field\":\"channel\",\"op\":\"eq\",\"value\":\"mobile\"}");
        QTest::newRow("words") << QStringLiteral("{\"field\":\"city\",\"op\":\"in\",\"value\":[\"Ankara\",\"İzmir\"]}");
        QTest::newRow("a choice that is none") << QStringLiteral("{\"field\":\"channel\",\"op\":\"eq\",\"value\":\"pigeon\"}");
        QTest::newRow("a field of a newer program") << QStringLiteral("{\"field\":\"shoe\",\"op\":\"eq\",\"value\":42}");
        QTest::newRow("a tree") << QStringLiteral("{\"any\":[{\"field\":\"age\",\"op\":\"gte\",\"value\":1},{\"not\":{\"field\":\"city\",\"op\":\"eq\",\"value\":\"Van\"}}]}");
    }
    void aRuleComesBackAsItWas()
    {
        QFETCH(QString, rule);
        const auto rules = rulesOfJson(QStringLiteral("[{\"when\":%1,\"weight\":2.5}]").arg(rule));
        QVERIFY(rules);
        const RuleRow row(rules->first());
        QVERIFY(row.rule() == rules->first());
        QCOMPARE(toJsonText({row.rule()}), toJsonText(*rules));
    }

    void aDeletionComesBack()
    {
        const PersonaId first = made("Ada");
        open();
        QTRY_COMPARE(form().shown().id, first);
        m_page->removeShown();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        QTRY_VERIFY(m_bench->commands.canUndo());
        m_bench->commands.undo(m_page.get(), [](const Result<QString>&) {});
        QTRY_COMPARE(m_page->list()->count(), 1);
    }

    void whatIsTypedOutlivesADeletionElsewhere()
    {
        const PersonaId first = made("Ada");
        open();
        QTRY_COMPARE(form().shown().id, first);
        form().section(PersonaSection::Pains)->setPlainText(QStringLiteral("mine"));
        m_bench->run(SavePersona{[&] {
            Persona other;
            other.name = QStringLiteral("Zeki");
            return other;
        }()});
        if (!execute(*anyCommand(RemovePersona{first}), *m_bench->session, m_bench->actor(), m_bench->clock.now()))
            QFAIL("not removed");
        m_bench->changes.publish({{{Entity::Persona, first.value()}}});
        QTRY_VERIFY(m_page->message()->isVisible());
        QCOMPARE(form().shown().section(PersonaSection::Pains), QStringLiteral("mine"));
        m_page->save();
        QTRY_COMPARE(m_page->list()->count(), 2);
    }

    void theCardIsSaved()
    {
        ScriptedDesktop desktop;
        QTemporaryDir folder;
        desktop.savePath = folder.filePath(QStringLiteral("card.pdf"));
        AppContext context{m_bench->executor, m_bench->commands, m_bench->changes, m_bench->clock, m_bench->actions, m_bench->settings,
                           desktop, m_bench->replies, m_bench->originals, m_bench->context.me};
        made("Ada/Nur");
        m_page = std::make_unique<PersonasPage>(context, m_bench->visits);
        m_page->show();
        QTRY_VERIFY(form().isVisible());
        m_page->writeCard();
        QCOMPARE(desktop.suggested, QStringList{QStringLiteral("Ada-Nur.pdf")});
        QVERIFY(QFile::exists(desktop.savePath));
        desktop.savePath = folder.filePath(QStringLiteral("none/card.pdf"));
        m_page->writeCard();
        QVERIFY(m_page->message()->text().contains(QLatin1String("failed")));
        // a picture that is none
        QFile junk(folder.filePath(QStringLiteral("junk.png")));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write("junk");
        junk.close();
        desktop.openPaths = {junk.fileName()};
        m_page->choosePicture();
        QTRY_VERIFY2(form().errorText().contains(QLatin1String("no picture")), qPrintable(form().errorText()));
        m_page.reset();
    }

    void whoMayNotWriteReads()
    {
        made("Ada");
        m_bench->context.me.role = Role::Agent;
        open();
        QTRY_VERIFY(form().isVisible());
        form().name()->setText(QStringLiteral("Other"));
        m_page->startNew();
        QVERIFY(form().shown().id.isValid());
        m_page->save();
        QCOMPARE(stored(form().shown().id).name, QStringLiteral("Ada"));
    }

    void theChipSaysWhyAndGivesAnother()
    {
        const PersonaId sarah = made("Sarah & Co", {orders(2)});
        const PersonaId other = made("Hasan");
        const CustomerId ayse = buyer("Ayşe", 3);
        PersonaChip chip(m_bench->context);
        const auto look = [&] { chip.show(ayse, personaOf(ayse, m_bench->stores(), m_bench->clock.now()).value()); };
        look();
        QVERIFY(!chip.isHidden());
        QCOMPARE(chip.text(), QStringLiteral("Sarah && Co"));
        QVERIFY2(chip.accessibleDescription().contains(QString::fromUtf8("✓ Orders at least 2: 3")), qPrintable(chip.accessibleDescription()));
        Q_EMIT chip.menu()->aboutToShow();
        QAction* give = chip.menu()->actions().at(2);
        QCOMPARE(give->text(), QStringLiteral("Hasan"));
        give->trigger();
        QTRY_COMPARE(m_bench->stores().personas.chosenFor(ayse).value(), other);
        look();
        QCOMPARE(chip.text(), QStringLiteral("Hasan"));
        Q_EMIT chip.menu()->aboutToShow();
        chip.menu()->actions().first()->trigger();
        QTRY_VERIFY(!m_bench->stores().personas.chosenFor(ayse)->isValid());
        look();
        QCOMPARE(personaOf(ayse, m_bench->stores(), m_bench->clock.now())->persona.id, sarah);
        chip.clear();
        QVERIFY(chip.isHidden());
    }
};

QTEST_MAIN(TestPersonasPage)
#include "tst_personas_page.moc"
