// SPDX-License-Identifier: GPL-3.0-or-later
// Whose key is whose: presets, the user's own choices, what happens when two want the same, and how keys are written.
#include "ui/keys/KeyDialog.h"
#include "ui/keys/KeyField.h"
#include "ui/keys/KeyPresets.h"
#include "ui/keys/KeyRivals.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/FileSettings.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

QKeySequence key(const char* text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

QString id(const char* text)
{
    return QString::fromLatin1(text);
}

/// A window with two pages that never show at once.
struct Bench {
    explicit Bench(SettingsPort& settings) : actions(settings), left(new QWidget(&window)), right(new QWidget(&window))
    {
        right->hide();
        actions.addGroup(id("ticket"), [] { return QStringLiteral("Ticket"); });
        actions.addGroup(id("edit"), [] { return QStringLiteral("Edit"); });
        add("ticket.resolve", "&Resolve", {key("E")}, left);
        add("ticket.reply", "Reply", {key("R"), key("Ctrl+R")}, left);
        add("ticket.tag", "Tags", {key("T")}, left);
        add("other.edit", "Edit the other", {key("E")}, right);
        add("edit.undo", "Undo", {key("Ctrl+Z")}, &window, "edit");
    }
    void add(const char* name, const char* text, const QVector<QKeySequence>& keys, QWidget* scope, const char* group = "ticket")
    {
        actions.add({id(name), id(group), [text] { return QString::fromLatin1(text); }, keys, {}, {}}, scope);
    }
    QString keysOf(const char* name) const { return keysText(actions.keys(id(name))); }

    ActionRegistry actions;
    QWidget window;
    QWidget* left;
    QWidget* right;
};

}  // namespace

class TestKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreWrittenAsPeopleReadThem_data();
    void keysAreWrittenAsPeopleReadThem();
    void presetsChangeKeysAtOnce();
    void gmailsKeysDoWhatTheyDoThere_data();
    void gmailsKeysDoWhatTheyDoThere();
    void ownKeysStayWithTheirPreset();
    void noKeyIsRememberedInAFile();
    void rivalsAreThoseWhoAreAliveAtOnce();
    void takingAKeyDisarmsTheOther();
    void beginningsClashToo();
    void resettingTakesTheKeyBack();
    void someKeysAreRefused_data();
    void someKeysAreRefused();
    void pressedKeysBecomeShortcuts_data();
    void pressedKeysBecomeShortcuts();
    void dialogNamesTheRival();
    void dialogLeavesEscAndTabAlone();
    void menusShowWhatCanBeDoneNow();
};

void TestKeys::keysAreWrittenAsPeopleReadThem_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QStringList& keys, const QString& text) { QTest::newRow(name) << keys << text; };
    row("letter", {QStringLiteral("E")}, QStringLiteral("E"));
    row("both enters are one", {QStringLiteral("O"), QStringLiteral("Return"), QStringLiteral("Enter")}, QStringLiteral("O, Enter"));
    row("send", {QStringLiteral("Ctrl+Return"), QStringLiteral("Ctrl+Enter")}, QStringLiteral("Ctrl+Enter"));
    row("one after the other", {QStringLiteral("G, I")}, QStringLiteral("G I"));
    row("plus", {QStringLiteral("+"), QStringLiteral("Ctrl++")}, QStringLiteral("+, Ctrl++"));
    row("arrow", {QStringLiteral("Alt+Up")}, QStringLiteral("Alt+↑"));
    row("none", {}, QString());
}

void TestKeys::keysAreWrittenAsPeopleReadThem()
{
    QFETCH(QStringList, keys);
    QVector<QKeySequence> sequences;
    for (const QString& text : std::as_const(keys))
        sequences << QKeySequence(text, QKeySequence::PortableText);
    QTEST(keysText(sequences), "text");
}

void TestKeys::presetsChangeKeysAtOnce()
{
    MemorySettings settings;
    Bench bench(settings);
    QSignalSpy changed(&bench.actions, &ActionRegistry::keysChanged);
    QCOMPARE(bench.actions.preset(), QStringLiteral("memnun"));
    bench.actions.setPreset(id("gmail"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("L"));
    QCOMPARE(bench.keysOf("ticket.resolve"), QStringLiteral("E"));
    QVERIFY(bench.actions.action(id("ticket.tag"))->toolTip().contains(QLatin1String("(L)")));
    // The next start.
    Bench again(settings);
    QCOMPARE(again.keysOf("edit.undo"), QStringLiteral("Z, Ctrl+Z"));
    again.actions.setPreset(id("memnun"));
    QCOMPARE(again.keysOf("ticket.tag"), QStringLiteral("T"));
}

void TestKeys::gmailsKeysDoWhatTheyDoThere_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* pressed, const char* command) { QTest::newRow(pressed) << id(pressed) << id(command); };
    row("A", "ticket.reply_all");
    row("C", "ticket.new");
    row("L", "ticket.tag");
    row("B", "ticket.snooze");
    row("Shift+U", "ticket.unread");
    row("Z", "edit.undo");
    row("G, I", "go.inbox");
}

void TestKeys::gmailsKeysDoWhatTheyDoThere()
{
    QFETCH(QString, pressed);
    QFETCH(QString, command);
    const auto keys = presetKeys(id("gmail"), command);
    QVERIFY(keys && keys->contains(QKeySequence(pressed, QKeySequence::PortableText)));
}

void TestKeys::ownKeysStayWithTheirPreset()
{
    MemorySettings settings;
    Bench bench(settings);
    bench.actions.setKeys(id("ticket.tag"), {key("F2")});
    QVERIFY(bench.actions.hasOwnKeys(id("ticket.tag")));
    bench.actions.setPreset(id("gmail"));
    QVERIFY(!bench.actions.hasOwnKeys(id("ticket.tag")));
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("L"));
    bench.actions.setKeys(id("ticket.tag"), {key("F3")});
    bench.actions.setPreset(id("memnun"));
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("F2"));
    bench.actions.resetAllKeys();
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("T"));
    bench.actions.setPreset(id("gmail"));
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("F3"));
}

void TestKeys::noKeyIsRememberedInAFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("keys.ini"));
    {
        FileSettings settings(file);
        Bench bench(settings);
        bench.actions.setKeys(id("ticket.resolve"), {});
        bench.actions.setKeys(id("ticket.tag"), {key("Ctrl+,"), key("T")});
    }
    FileSettings settings(file);
    Bench bench(settings);
    QCOMPARE(bench.keysOf("ticket.resolve"), QString());
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("Ctrl+,, T"));
}

void TestKeys::rivalsAreThoseWhoAreAliveAtOnce()
{
    MemorySettings settings;
    Bench bench(settings);
    QCOMPARE(bench.actions.conflicts(), QStringList());
    // The other page's E doesn't count.
    const auto rivals = keyRivals(bench.actions, id("ticket.tag"), key("E"));
    QCOMPARE(rivals.size(), 1);
    QCOMPARE(rivals.first().id, QStringLiteral("ticket.resolve"));
    QCOMPARE(rivals.first().name, QStringLiteral("Resolve"));
    // What works everywhere meets both.
    QCOMPARE(keyRivals(bench.actions, id("edit.undo"), key("E")).size(), 2);
    QVERIFY(keyRivals(bench.actions, id("ticket.resolve"), key("E")).isEmpty());
    QVERIFY(rivalsSentence(rivals, key("E")).contains(QString::fromUtf8("“Resolve”")));
    QVERIFY(rivalsSentence(keyRivals(bench.actions, id("ticket.tag"), key("R")), key("R")).contains(QLatin1String("Ctrl+R")));
    QCOMPARE(rivalsSentence({}, key("E")), QString());
}

void TestKeys::takingAKeyDisarmsTheOther()
{
    MemorySettings settings;
    Bench bench(settings);
    const auto lost = giveKeys(bench.actions, id("ticket.tag"), {key("R")});
    QCOMPARE(lost.size(), 1);
    QCOMPARE(bench.keysOf("ticket.tag"), QStringLiteral("R"));
    QCOMPARE(bench.keysOf("ticket.reply"), QStringLiteral("Ctrl+R"));
    QCOMPARE(bench.actions.conflicts(), QStringList());
}

void TestKeys::beginningsClashToo()
{
    MemorySettings settings;
    Bench bench(settings);
    bench.actions.setKeys(id("ticket.tag"), {key("G, I")});
    QCOMPARE(keyRivals(bench.actions, id("ticket.resolve"), key("G")).size(), 1);
    QCOMPARE(keyRivals(bench.actions, id("ticket.resolve"), key("G, I")).size(), 1);
    QCOMPARE(keyRivals(bench.actions, id("ticket.resolve"), key("G, T")).size(), 0);
    QCOMPARE(keyRivals(bench.actions, id("ticket.resolve"), key("I")).size(), 0);
    bench.actions.setKeys(id("ticket.resolve"), {key("G")});
    QCOMPARE(bench.actions.conflicts().size(), 1);
}

void TestKeys::resettingTakesTheKeyBack()
{
    MemorySettings settings;
    Bench bench(settings);
    giveKeys(bench.actions, id("ticket.tag"), {key("E")});
    QCOMPARE(bench.keysOf("ticket.resolve"), QString());
    const auto lost = giveUsualKeys(bench.actions, id("ticket.resolve"));
    QCOMPARE(lost.size(), 1);
    QCOMPARE(bench.keysOf("ticket.resolve"), QStringLiteral("E"));
    QCOMPARE(bench.keysOf("ticket.tag"), QString());
    QVERIFY(!bench.actions.hasOwnKeys(id("ticket.resolve")));
    QCOMPARE(bench.actions.conflicts(), QStringList());
}

void TestKeys::someKeysAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refused");
    for (const char* text : {"Tab", "Up", "Space", "Backspace", "Ctrl+C", "Ctrl+A"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char* text : {"E", "?", "Ctrl+Up", "F5", "Ctrl+Shift+C", "G, I"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestKeys::someKeysAreRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, refused);
    QCOMPARE(!keyRefusal(QKeySequence(text, QKeySequence::PortableText)).isEmpty(), refused);
}

void TestKeys::pressedKeysBecomeShortcuts_data()
{
    QTest::addColumn<int>("pressed");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shortcut");
    const auto row = [](const char* name, int pressed, int modifiers, const QString& typed, const char* shortcut) {
        QTest::newRow(name) << pressed << modifiers << typed << QString::fromUtf8(shortcut);
    };
    row("letter", Qt::Key_E, Qt::NoModifier, QStringLiteral("e"), "E");
    row("shifted letter", Qt::Key_E, Qt::ShiftModifier, QStringLiteral("E"), "Shift+E");
    row("question mark", Qt::Key_Question, Qt::ShiftModifier, QStringLiteral("?"), "?");
    row("Turkish letter", 0x15e, Qt::NoModifier, QStringLiteral("ş"), "Ş");
    row("with Ctrl", Qt::Key_K, Qt::ControlModifier, QString(QChar(11)), "Ctrl+K");
    row("on the number pad", Qt::Key_5, Qt::KeypadModifier, QStringLiteral("5"), "5");
    row("Shift alone", Qt::Key_Shift, Qt::ShiftModifier, QString(), "");
    row("dead key", Qt::Key_Dead_Circumflex, Qt::NoModifier, QString(), "");
}

void TestKeys::pressedKeysBecomeShortcuts()
{
    QFETCH(int, pressed);
    QFETCH(int, modifiers);
    QFETCH(QString, typed);
    const QKeyEvent event(QEvent::KeyPress, pressed, Qt::KeyboardModifiers(modifiers), typed);
    QTEST(keyOf(event).toString(QKeySequence::PortableText), "shortcut");
}

void TestKeys::dialogNamesTheRival()
{
    MemorySettings settings;
    Bench bench(settings);
    auto* dialog = new KeyDialog(bench.actions, id("ticket.tag"), &bench.window);
    QSignalSpy chosen(dialog, &KeyDialog::chosen);
    dialog->open();
    QVERIFY(!dialog->useButton()->isEnabled());
    QTest::keyClick(dialog->field(), Qt::Key_Space);
    QVERIFY(!dialog->useButton()->isEnabled());
    QVERIFY(!dialog->sentence().isEmpty());
    QTest::keyClick(dialog->field(), Qt::Key_E);
    QVERIFY(dialog->useButton()->isEnabled());
    QVERIFY2(dialog->sentence().contains(QString::fromUtf8("“Resolve”")), qPrintable(dialog->sentence()));
    QTest::keyClick(dialog->field(), Qt::Key_F6);
    QCOMPARE(dialog->sentence(), QString());
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<QKeySequence>(), key("F6"));
}

void TestKeys::dialogLeavesEscAndTabAlone()
{
    MemorySettings settings;
    Bench bench(settings);
    QPointer<KeyDialog> dialog = new KeyDialog(bench.actions, id("ticket.tag"), &bench.window);
    QSignalSpy chosen(dialog, &KeyDialog::chosen);
    dialog->open();
    QTest::keyClick(dialog->field(), Qt::Key_Tab);
    QVERIFY(dialog->field()->key().isEmpty());
    QTest::keyClick(dialog->field(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(chosen.isEmpty());
}

void TestKeys::menusShowWhatCanBeDoneNow()
{
    MemorySettings settings;
    Bench bench(settings);
    const auto texts = [&bench] {
        QMenu menu;
        bench.actions.fillGroup(&menu, id("ticket"));
        QStringList all;
        for (const QAction* action : menu.actions())
            all << plainText(*action);
        return all;
    };
    QCOMPARE(texts(), (QStringList{QStringLiteral("Resolve"), QStringLiteral("Reply"), QStringLiteral("Tags")}));
    QVERIFY(!bench.actions.isLive(id("other.edit")));
    bench.left->hide();
    bench.right->show();
    QCOMPARE(texts(), QStringList{QStringLiteral("Edit the other")});
    bench.actions.action(id("other.edit"))->setEnabled(false);
    QVERIFY(texts().isEmpty());
    QVERIFY(bench.actions.isLive(id("edit.undo")));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
