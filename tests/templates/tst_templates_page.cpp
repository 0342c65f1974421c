// SPDX-License-Identifier: GPL-3.0-or-later
// The page of templates: what it lists, that nothing typed is lost, what is refused where, and that removal comes back.
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
#include "core/templates/TemplateCommands.h"
#include "core/templates/TemplateStore.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/SearchBox.h"
#include "ui/templates/TemplateForm.h"
#include "ui/templates/TemplateTree.h"
#include "ui/templates/TemplatesPage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTemplatesPage final : public QObject {
    Q_OBJECT

private:
    Template made(const char* folder, const char* name, const char* text)
    {
        Template one;
        one.folder = QString::fromUtf8(folder);
        one.name = QString::fromUtf8(name);
        one.turkish = QString::fromUtf8(text);
        return m_world->run(SaveTemplate{one});
    }
    void open()
    {
        m_context = std::make_unique<AppContext>(m_world->context());
        m_page = std::make_unique<TemplatesPage>(*m_context);
        m_page->resize(1100, 700);
        m_page->show();
    }
    TemplateForm& form() { return *m_page->form(); }
    QLineEdit* name() { return form().findChild<QLineEdit*>(); }
    ReplyEditor* turkish() { return form().findChildren<ReplyEditor*>().first(); }
    Template stored(TemplateId id) { return m_world->stores().templates.byId(id).value(); }
    QString previews()
    {
        QStringList texts;
        for (const QLabel* label : form().findChildren<QLabel*>()) {
            if (label->textFormat() == Qt::RichText)
                texts << label->text();
        }
        return texts.join(QLatin1Char('|'));
    }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<TemplatesPage> m_page;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_world = std::make_unique<InboxFixture>();
    }
    void cleanup()
    {
        m_page.reset();
        m_context.reset();
        m_world.reset();
    }

    void anEmptyPageOffersTheFirst()
    {
        open();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        Q_EMIT m_page->emptyState()->primaryClicked();
        QVERIFY(form().isVisible());
        name()->setText(QStringLiteral("Kargo"));
        turkish()->setPlainText(QStringLiteral("Yolda"));
        m_page->save();
        QTRY_COMPARE(m_page->tree()->count(), 1);
        QTRY_COMPARE(form().shown().revision, 1);
        QVERIFY(!form().isChanged());
        QVERIFY(!m_page->emptyState()->isVisible());
    }

    void aSampleCustomerIsWrittenTo()
    {
        QVERIFY(m_world->stores().settings.set(QLatin1String(setting::kCompany), QStringLiteral("Ladin & Ev")));
        made("", "Kargo", "{{firma}}: {{müşteri.ad}} [[gün]]");
        open();
        QTRY_VERIFY(previews().contains(QString::fromUtf8("Ladin &amp; Ev: Ayşe Yılmaz")));
        QVERIFY(previews().contains(QString::fromUtf8(">[[gün]]</span>")));
        turkish()->setPlainText(QStringLiteral("<b>{{talep.no}}</b>"));
        QVERIFY(previews().contains(QLatin1String("&lt;b&gt;#1042&lt;/b&gt;")));
    }

    void whatWasTypedIsKeptBeforeAnotherIsShown()
    {
        const Template first = made("Teslimat", "Kargo", "Yolda");
        const Template second = made("Ofis", "Fatura", "Ekte");
        open();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        m_page->tree()->choose(first.id);
        QTRY_COMPARE(form().shown().id, first.id);
        turkish()->setPlainText(QStringLiteral("Kapıda"));
        m_page->tree()->choose(second.id);
        QTRY_COMPARE(form().shown().id, second.id);
        QCOMPARE(stored(first.id).turkish, QStringLiteral("Kapıda"));
    }

    void whatIsTypedOutlivesADeletionElsewhere()
    {
        const Template first = made("", "Kargo", "Yolda");
        made("", "Fatura", "Ekte");
        open();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        m_page->tree()->choose(first.id);
        QTRY_COMPARE(form().shown().id, first.id);
        turkish()->setPlainText(QStringLiteral("Kapıda"));
        m_context->commands.submit(RemoveTemplate{first.id}, this, [](const Result<>&) {});
        QTRY_COMPARE(m_page->tree()->count(), 1);
        QVERIFY(form().isVisible());
        QCOMPARE(turkish()->text(), QStringLiteral("Kapıda"));
        m_page->save();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        QVERIFY(form().shown().id.isValid() && form().shown().id != first.id);
        QCOMPARE(stored(form().shown().id).turkish, QStringLiteral("Kapıda"));
    }

    void aNewOneOutlivesItsPage()
    {
        const Template first = made("", "Kargo", "Yolda");
        open();
        QTRY_COMPARE(form().shown().id, first.id);
        m_page->startNew();
        name()->setText(QStringLiteral("Fatura"));
        turkish()->setPlainText(QStringLiteral("Ekte"));
        m_page.reset();  // as at the end of the window: hidden, then gone
        open();
        QTRY_COMPARE(name()->text(), QStringLiteral("Fatura"));
        QCOMPARE(turkish()->text(), QStringLiteral("Ekte"));
        QVERIFY(!form().shown().id.isValid());
        QCOMPARE(m_page->tree()->count(), 1);  // colleagues don't see what is not finished
        m_page->save();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        QTRY_VERIFY(form().shown().id.isValid());
        m_page.reset();
        open();
        QTRY_VERIFY(form().shown().id.isValid());  // saved: not begun any more
        QCOMPARE(m_page->tree()->count(), 2);
    }

    void aNewOneThatWasEmptiedIsGivenUp()
    {
        open();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        m_page->startNew();
        name()->setText(QStringLiteral("Fatura"));
        m_page->hide();
        m_page->show();
        QCOMPARE(name()->text(), QStringLiteral("Fatura"));
        name()->clear();
        m_page.reset();
        open();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
    }

    void whatIsChosenDuringASaveIsShownAfterIt()
    {
        const Template first = made("", "Kargo", "Yolda");
        const Template second = made("", "Fatura", "Ekte");
        const Template third = made("", "Garanti", "Belge");
        open();
        QTRY_COMPARE(m_page->tree()->count(), 3);
        m_page->tree()->choose(first.id);
        QTRY_COMPARE(form().shown().id, first.id);
        turkish()->setPlainText(QStringLiteral("Kapıda"));
        m_page->tree()->choose(second.id);  // saves first
        m_page->tree()->choose(third.id);   // before that is answered
        QTRY_COMPARE(form().shown().id, third.id);
        QCOMPARE(m_page->tree()->chosen(), third.id);
        QCOMPARE(stored(first.id).turkish, QStringLiteral("Kapıda"));
    }

    void whatIsRefusedStaysAndIsNamed()
    {
        const Template first = made("", "Kargo", "Yolda");
        const Template second = made("", "Fatura", "Ekte");
        open();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        m_page->tree()->choose(first.id);
        QTRY_COMPARE(form().shown().id, first.id);
        turkish()->setPlainText(QStringLiteral("{{hava}}"));
        m_page->tree()->choose(second.id);
        QTRY_VERIFY(form().errorText("turkish").contains(QLatin1String("{{hava}}")));
        QCOMPARE(form().shown().id, first.id);
        QCOMPARE(turkish()->text(), QStringLiteral("{{hava}}"));
        QCOMPARE(m_page->tree()->chosen(), first.id);
    }

    void searchLooksIntoTheTexts()
    {
        made("", "Kargo", "Yolda");
        made("", "Fatura", "Ekte bulunur");
        open();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        m_page->search()->setText(QStringLiteral("BULUNUR"));
        QCOMPARE(m_page->tree()->count(), 1);
        m_page->search()->setText(QStringLiteral("zzz"));
        QCOMPARE(m_page->tree()->count(), 0);
    }

    void aCopyAndARemovalComeBack()
    {
        Template first = made("Ofis", "Fatura", "Ekte");
        first.shortcut = QStringLiteral("f");
        first = m_world->run(SaveTemplate{first});
        open();
        QTRY_COMPARE(form().shown().id, first.id);
        m_page->duplicate();
        QTRY_COMPARE(m_page->tree()->count(), 2);
        QTRY_VERIFY(form().shown().id != first.id);
        QCOMPARE(form().shown().folder, first.folder);
        QVERIFY(form().shown().shortcut.isEmpty());
        m_page->removeShown();
        QTRY_COMPARE(m_page->tree()->count(), 1);
        QTRY_COMPARE(form().shown().id, first.id);
        m_world->commands->undo(this, [](Result<QString>) {});
        QTRY_COMPARE(m_page->tree()->count(), 2);
    }
};

QTEST_MAIN(TestTemplatesPage)
#include "tst_templates_page.moc"
