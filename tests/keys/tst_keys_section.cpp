// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of keys: found by name or key, changed by pressing another, and whoever loses one is named.
#include "tests/support/PageBench.h"
#include "ui/keys/KeyDialog.h"
#include "ui/keys/KeyField.h"
#include "ui/keys/KeyTree.h"
#include "ui/settings/KeysSection.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SearchBox.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>

using namespace memnun;

namespace {

struct Keys {
    Keys()
    {
        add("ticket.resolve", "Resolve", "E");
        add("ticket.reply", "Reply", "R");
        add("ticket.tag", "Iğdır tags", "T");
        section = std::make_unique<KeysSection>(bench.context, &window);
        window.resize(800, 700);
        section->resize(window.size());
        window.show();
    }
    void add(const char* id, const char* text, const char* key)
    {
        bench.actions.addGroup(QStringLiteral("ticket"), [] { return QStringLiteral("Ticket"); });
        bench.actions.add({QString::fromLatin1(id), QStringLiteral("ticket"), [text] { return QString::fromUtf8(text); },
                           {QKeySequence(QString::fromLatin1(key))}, {}, [this] { ++done; }},
                          &window);
    }
    QString keysOf(const char* id) const { return keysText(bench.actions.keys(QString::fromLatin1(id))); }
    void press(KeysSection::Change change, int key)
    {
        KeyDialog* dialog = section->ask(change);
        QTest::keyClick(dialog->field(), static_cast<Qt::Key>(key));
        dialog->useButton()->click();
    }
    bool says(const char* words) const
    {
        for (const InlineMessage* message : section->findChildren<InlineMessage*>()) {
            if (message->text().contains(QString::fromUtf8(words)))
                return true;
        }
        return false;
    }
    QPushButton* button(const char* text) const
    {
        for (QPushButton* button : section->findChildren<QPushButton*>()) {
            if (button->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return button;
        }
        qFatal("no button %s", text);
    }

    int done = 0;
    PageBench bench;
    QWidget window;
    std::unique_ptr<KeysSection> section;
};

}  // namespace

class TestKeysSection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndKey();
    void changesAtOnce();
    void namesWhoLosesTheKey();
    void addsBesides();
    void resetsOneAndAll();
    void presetIsChosenFromTheList();
    void laterCommandsAppear();
};

void TestKeysSection::findsByNameAndKey()
{
    Keys keys;
    QCOMPARE(keys.section->tree()->shown(), 3);
    keys.section->filter()->setText(QStringLiteral("IĞDIR"));
    QCOMPARE(keys.section->tree()->shown(), 1);
    QCOMPARE(keys.section->tree()->currentId(), QStringLiteral("ticket.tag"));
    keys.section->filter()->setText(QStringLiteral("nothing of the kind"));
    QCOMPARE(keys.section->tree()->shown(), 0);
    QVERIFY(!keys.section->ask(KeysSection::Change::Instead));
    QVERIFY(!keys.button("Change the key…")->isEnabled());
    keys.section->filter()->clear();
    QCOMPARE(keys.section->tree()->shown(), 3);
}

void TestKeysSection::changesAtOnce()
{
    Keys keys;
    keys.section->tree()->choose(QStringLiteral("ticket.reply"));
    keys.press(KeysSection::Change::Instead, Qt::Key_F7);
    QCOMPARE(keys.keysOf("ticket.reply"), QStringLiteral("F7"));
    QVERIFY(keys.says("F7"));
    keys.window.activateWindow();
    QTRY_VERIFY(keys.window.isActiveWindow());
    keys.window.setFocus();
    QTest::keyClick(&keys.window, Qt::Key_F7);
    QCOMPARE(keys.done, 1);
    QTest::keyClick(&keys.window, Qt::Key_R);
    QCOMPARE(keys.done, 1);
    // The list follows, and the choice in it stays.
    QTRY_VERIFY(keys.section->tree()->currentItem()->text(1).contains(QLatin1String("F7")));
    QCOMPARE(keys.section->tree()->currentId(), QStringLiteral("ticket.reply"));
}

void TestKeysSection::namesWhoLosesTheKey()
{
    Keys keys;
    keys.section->tree()->choose(QStringLiteral("ticket.reply"));
    keys.press(KeysSection::Change::Instead, Qt::Key_E);
    QCOMPARE(keys.keysOf("ticket.reply"), QStringLiteral("E"));
    QCOMPARE(keys.keysOf("ticket.resolve"), QString());
    QVERIFY(keys.says("“Resolve” has none any more."));
    QCOMPARE(keys.bench.actions.conflicts(), QStringList());
}

void TestKeysSection::addsBesides()
{
    Keys keys;
    keys.section->tree()->choose(QStringLiteral("ticket.reply"));
    keys.press(KeysSection::Change::Besides, Qt::Key_F8);
    QCOMPARE(keys.keysOf("ticket.reply"), QStringLiteral("R, F8"));
}

void TestKeysSection::resetsOneAndAll()
{
    Keys keys;
    keys.section->tree()->choose(QStringLiteral("ticket.reply"));
    QVERIFY(!keys.button("Reset")->isEnabled());
    keys.press(KeysSection::Change::Instead, Qt::Key_E);
    QTRY_VERIFY(keys.button("Reset")->isEnabled());
    keys.button("Reset")->click();
    QCOMPARE(keys.keysOf("ticket.reply"), QStringLiteral("R"));
    QVERIFY(keys.bench.actions.hasOwnKeys(QStringLiteral("ticket.resolve")));
    QTRY_VERIFY(keys.button("Reset all")->isEnabled());
    keys.button("Reset all")->click();
    QCOMPARE(keys.keysOf("ticket.resolve"), QStringLiteral("E"));
    QTRY_VERIFY(!keys.button("Reset all")->isEnabled());
}

void TestKeysSection::presetIsChosenFromTheList()
{
    Keys keys;
    QComboBox* presets = keys.section->presets();
    QCOMPARE(presets->count(), 3);
    presets->setCurrentIndex(1);
    Q_EMIT presets->activated(1);
    QCOMPARE(keys.bench.actions.preset(), QStringLiteral("gmail"));
    QCOMPARE(keys.keysOf("ticket.tag"), QStringLiteral("L"));
    QVERIFY(keys.says("Gmail"));
}

void TestKeysSection::laterCommandsAppear()
{
    Keys keys;
    keys.add("ticket.note", "Internal note", "N");
    QTRY_COMPARE(keys.section->tree()->shown(), 4);
}

QTEST_MAIN(TestKeysSection)
#include "tst_keys_section.moc"
