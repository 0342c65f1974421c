// SPDX-License-Identifier: GPL-3.0-or-later
// What comes first in the palette: how well a name answers, and what its user reaches for.
#include "ui/palette/PaletteLine.h"
#include "ui/palette/PaletteUses.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/FileSettings.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace memnun;

namespace {

const QString kPlace = QStringLiteral("here");

struct Bench {
    Bench() : actions(settings)
    {
        actions.addGroup(QStringLiteral("ticket"), [] { return QStringLiteral("Kayıt"); });
        actions.addGroup(QStringLiteral("go"), [] { return QStringLiteral("Git"); });
        add("ticket.resolve", "Çöz", "E", "ticket");
        add("ticket.reply", "Yanıtla", "R", "ticket");
        add("go.kpis", "Göstergeler", "", "go");
        add("go.today", "Bugün", "", "go");
        add("shell.palette", "Bul", "Ctrl+K", "go");
    }
    void add(const char* id, const char* text, const char* key, const char* group)
    {
        QVector<QKeySequence> keys;
        if (*key)
            keys << QKeySequence(QString::fromLatin1(key));
        actions.add({QString::fromLatin1(id), QString::fromLatin1(group), [text] { return QString::fromUtf8(text); }, keys, {}, {}},
                    &window);
    }
    QStringList commands(const char* typed)
    {
        QStringList keys;
        for (const PaletteLine& line : commandLines(actions, uses, QString::fromUtf8(typed)))
            keys << line.key.section(QLatin1Char(':'), 1);
        return keys;
    }
    void use(const char* key, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            uses.used(QString::fromLatin1(key));
    }

    FixedClock clock{Instant{1'763'370'000'000}};
    MemorySettings settings;
    ActionRegistry actions;
    QWidget window;
    PaletteUses uses{settings, clock, kPlace};
};

CustomerRow customer(qint64 id, const char* name)
{
    CustomerRow row;
    row.customer.id = CustomerId(id);
    row.customer.name = QString::fromUtf8(name);
    return row;
}

TicketRow ticket(qint64 id, const char* subject, const char* who)
{
    TicketRow row;
    row.ticket.id = TicketId(id);
    row.ticket.subject = QString::fromUtf8(subject);
    row.customerName = QString::fromUtf8(who);
    return row;
}

QStringList titles(const QVector<PaletteLine>& lines)
{
    QStringList all;
    for (const PaletteLine& line : lines)
        all << (line.kind == PaletteLine::Kind::Heading ? QLatin1Char('[') + line.title + QLatin1Char(']') : line.title);
    return all;
}

}  // namespace

class TestPaletteRank final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAnswers_data();
    void textAnswers();
    void betterPlacesScoreHigher();
    void foundLettersAreMarked_data();
    void foundLettersAreMarked();
    void usedComesFirstAmongEquals();
    void nameInFullBeatsHabit();
    void usesFade();
    void usesAreKeptForTheNextStart();
    void usesOfAnotherPlaceAreItsOwn();
    void spoiltUsesAreLeftOut();
    void deadCommandsAreNotOffered();
    void numberNamesItsTicket();
    void groupOfTheBestIsFirst();
    void aCommandThatBeginsSoIsFirst();
    void emptyTextShowsWhatWasUsed();
};

void TestPaletteRank::textAnswers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("answers");
    const auto row = [](const char* typed, const char* text, bool answers) {
        QTest::addRow("%s in %s", typed, text) << QString::fromUtf8(typed) << QString::fromUtf8(text) << answers;
    };
    row("cöz", "Çöz", true);
    row("coz", "Çöz", true);
    row("ÇÖZ", "çöz", true);
    row("isik", "Işık Mobilya", true);
    row("IŞIK", "ışık mobilya", true);
    row("istanbul", "İSTANBUL Kargo", true);
    row("mob ışı", "Işık Mobilya", true);
    row("bilya", "Işık Mobilya", true);
    row("m", "Işık Mobilya", true);
    row("b", "Işık Mobilya", false);
    row("isik kargo", "Işık Mobilya", false);
    row("x", "", false);
    row("", "Işık", false);
}

void TestPaletteRank::textAnswers()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, answers);
    const double score = matchText(typed, text).score;
    QCOMPARE(score > 0, answers);
    QVERIFY(score <= 1.0);
}

void TestPaletteRank::betterPlacesScoreHigher()
{
    const auto score = [](const char* text) { return matchText(QStringLiteral("not"), QString::fromUtf8(text)).score; };
    QVERIFY(score("Not") > score("Not ekle"));
    QVERIFY(score("Not ekle") > score("İç not"));
    QVERIFY(score("İç not") > score("Knot"));
    QCOMPARE(score("Not"), 1.0);
}

void TestPaletteRank::foundLettersAreMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");
    const auto row = [](const char* typed, const QString& text, const QStringList& marked) {
        QTest::addRow("%s", typed) << QString::fromUtf8(typed) << text << marked;
    };
    row("isi mob", QStringLiteral("Işık Mobilya"), {QStringLiteral("Işı"), QStringLiteral("Mob")});
    // A decomposed letter is two characters of the text and one of what was typed.
    row("su", QString::fromUtf8("s\xcc\xa7u"), {QString::fromUtf8("s\xcc\xa7u")});
    row("ab abc", QStringLiteral("abcd"), {QStringLiteral("abc")});
}

void TestPaletteRank::foundLettersAreMarked()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QStringList marked;
    for (const auto& [at, length] : matchText(typed, text).found)
        marked << text.mid(at, length);
    QTEST(marked, "marked");
}

void TestPaletteRank::usedComesFirstAmongEquals()
{
    Bench bench;
    QCOMPARE(bench.commands("g").value(0), QStringLiteral("go.kpis"));
    QCOMPARE(bench.commands(""), (QStringList{QStringLiteral("ticket.resolve"), QStringLiteral("ticket.reply"),
                                              QStringLiteral("go.kpis"), QStringLiteral("go.today")}));
    bench.use("command:go.today", 3);
    QCOMPARE(bench.commands("").first(), QStringLiteral("go.today"));
    // "Git" is the group of both; used often it comes before the one whose own name begins so.
    QCOMPARE(bench.commands("git").first(), QStringLiteral("go.today"));
}

void TestPaletteRank::nameInFullBeatsHabit()
{
    Bench bench;
    bench.use("ticket:7", 1000);
    const QVector<TicketRow> rows = {ticket(7, "Çözülmeyen kargo", "Ayşe"), ticket(8, "Çöz", "Ayşe")};
    const auto lines = ticketLines(rows, bench.uses, QStringLiteral("kargo"));
    QCOMPARE(lines.first().id, 7);
    QVERIFY(bench.uses.bonus(QStringLiteral("ticket:7")) < 0.5);
    // Both begin so: habit decides. Within a word it doesn't.
    QCOMPARE(ticketLines(rows, bench.uses, QStringLiteral("çöz")).first().id, 7);
    const QVector<TicketRow> within = {ticket(7, "Göçözü", "Ayşe"), ticket(8, "Çöz", "Ayşe")};
    QCOMPARE(ticketLines(within, bench.uses, QStringLiteral("çöz")).first().id, 8);
}

void TestPaletteRank::usesFade()
{
    Bench bench;
    const QString old = QStringLiteral("command:ticket.reply");
    const QString fresh = QStringLiteral("command:go.kpis");
    bench.uses.used(old);
    bench.uses.used(old);
    QCOMPARE(bench.uses.weight(old), 2.0);
    bench.clock.advanceSeconds(14 * 24 * 3600);
    QCOMPARE(bench.uses.weight(old), 1.0);
    bench.clock.advanceSeconds(28 * 24 * 3600);
    bench.uses.used(fresh);
    QCOMPARE(bench.uses.favourites(5), (QStringList{fresh, old}));
    QCOMPARE(bench.uses.weight(QStringLiteral("never")), 0.0);
}

void TestPaletteRank::usesAreKeptForTheNextStart()
{
    Bench bench;
    bench.use("customer:4", 2);
    bench.use("command:ticket.reply");
    const PaletteUses again(bench.settings, bench.clock, kPlace);
    QCOMPARE(again.favourites(9), (QStringList{QStringLiteral("customer:4"), QStringLiteral("command:ticket.reply")}));
    QCOMPARE(again.weight(QStringLiteral("customer:4")), 2.0);
    for (int i = 0; i < 500; ++i)
        bench.uses.used(QStringLiteral("ticket:%1").arg(i));
    const PaletteUses many(bench.settings, bench.clock, kPlace);
    QCOMPARE(many.favourites(1000).size(), 200);
    QCOMPARE(many.favourites(1).first(), QStringLiteral("customer:4"));
}

void TestPaletteRank::usesOfAnotherPlaceAreItsOwn()
{
    Bench bench;
    bench.use("ticket:7");
    const PaletteUses other(bench.settings, bench.clock, QStringLiteral("there"));
    QVERIFY(other.favourites(9).isEmpty());
}

void TestPaletteRank::spoiltUsesAreLeftOut()
{
    Bench bench;
    bench.settings.setValue(QStringLiteral("palette/uses/x"),
                            QStringList{QStringLiteral("ticket:1 2 1763370000000"), QStringLiteral("ticket:2 many 5"),
                                        QStringLiteral("ticket:3"), QStringLiteral("ticket:4 nan 5"), QString()});
    const PaletteUses uses(bench.settings, bench.clock, QStringLiteral("x"));
    QCOMPARE(uses.favourites(9), QStringList{QStringLiteral("ticket:1")});
}

void TestPaletteRank::deadCommandsAreNotOffered()
{
    Bench bench;
    QVERIFY(!bench.commands("").contains(QStringLiteral("shell.palette")));
    QVERIFY(bench.commands("çöz").contains(QStringLiteral("ticket.resolve")));
    bench.actions.action(QStringLiteral("ticket.resolve"))->setEnabled(false);
    QVERIFY(!bench.commands("çöz").contains(QStringLiteral("ticket.resolve")));
    QWidget page(&bench.window);
    page.hide();
    bench.actions.add({QStringLiteral("page.only"), QStringLiteral("go"), [] { return QStringLiteral("Çözüm sayfası"); }, {}, {}, {}},
                      &page);
    QVERIFY(!bench.commands("çöz").contains(QStringLiteral("page.only")));
    page.show();
    QVERIFY(bench.commands("çöz").contains(QStringLiteral("page.only")));
}

void TestPaletteRank::numberNamesItsTicket()
{
    QCOMPARE(ticketNumber(QStringLiteral("#1042")), TicketId(1042));
    QCOMPARE(ticketNumber(QStringLiteral(" 1042 ")), TicketId(1042));
    QCOMPARE(ticketNumber(QStringLiteral("-4")), TicketId());
    QCOMPARE(ticketNumber(QStringLiteral("1042 kargo")), TicketId());
    QCOMPARE(ticketNumber(QStringLiteral("#")), TicketId());
    Bench bench;
    bench.use("ticket:5", 50);
    const QVector<TicketRow> rows = {ticket(5, "42 numaralı sipariş", "Ayşe"), ticket(42, "Başka", "Veli")};
    QCOMPARE(ticketLines(rows, bench.uses, QStringLiteral("42")).first().id, 42);
}

void TestPaletteRank::aCommandThatBeginsSoIsFirst()
{
    Bench desk;
    desk.use("ticket:1", 5);
    const QString typed = QStringLiteral("yanıt");
    const auto commands = commandLines(desk.actions, desk.uses, typed);
    const auto tickets = ticketLines({ticket(1, "Yanıt", "Ali")}, desk.uses, typed);
    QVERIFY(tickets.first().rank > 1);  // its subject in full, and used
    QCOMPARE(titles(arrange(commands, {}, tickets, desk.uses, typed, 5)).value(1), QStringLiteral("Yanıtla"));
}

void TestPaletteRank::groupOfTheBestIsFirst()
{
    Bench bench;
    const QString typed = QStringLiteral("yan");
    const auto lines = arrange(commandLines(bench.actions, bench.uses, typed),
                               customerLines({customer(1, "Ahmet Candan"), customer(2, "Canan Ayan")}, bench.uses, typed),
                               ticketLines({ticket(9, "Yan sehpa", "Ayşe")}, bench.uses, typed), bench.uses, typed, 6);
    const QStringList shown = titles(lines);
    QCOMPARE(shown.value(0), QStringLiteral("[Commands]"));
    QCOMPARE(shown.value(1), QStringLiteral("Yanıtla"));
    QVERIFY(shown.indexOf(QStringLiteral("[Tickets]")) < shown.indexOf(QStringLiteral("[Customers]")));
    QVERIFY(shown.last().contains(typed));
    QVERIFY(lines.last().kind == PaletteLine::Kind::Everywhere);
    // Of a thousand matches only the first few show.
    QVector<CustomerRow> many;
    for (int i = 1; i <= 100; ++i)
        many << customer(i, "Yanar");
    QCOMPARE(arrange({}, customerLines(many, bench.uses, typed), {}, bench.uses, typed, 6).size(), 1 + 6 + 2);
}

void TestPaletteRank::emptyTextShowsWhatWasUsed()
{
    Bench bench;
    bench.use("customer:2", 2);
    bench.use("command:go.today");
    const auto lines = arrange(commandLines(bench.actions, bench.uses, {}), customerLines({customer(2, "Canan Ayan")}, bench.uses, {}),
                               {}, bench.uses, {}, 6);
    QCOMPARE(titles(lines), (QStringList{QStringLiteral("[Used lately]"), QStringLiteral("Canan Ayan"), QStringLiteral("Bugün"),
                                         QStringLiteral("[Commands]"), QStringLiteral("Çöz"), QStringLiteral("Yanıtla"),
                                         QStringLiteral("Göstergeler")}));
}

QTEST_MAIN(TestPaletteRank)
#include "tst_palette_rank.moc"
