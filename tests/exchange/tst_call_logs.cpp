// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallSources.h"
#include "core/exchange/calls/CallTime.h"
#include "core/exchange/calls/CallWriter.h"
#include "tests/support/TestData.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

class TestCallLogs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAsLogsWriteThem_data();
    void timesAsLogsWriteThem();
    void durations_data();
    void durations();
    void asteriskWithoutHeadings();
    void freePbx();
    void whichSideIsUs_data();
    void whichSideIsUs();
    void whatBecameOfIt_data();
    void whatBecameOfIt();
    void usualTables();
    void androidsOwn();
    void brokenFiles_data();
    void brokenFiles();
    void byMap();
    void aMapIsChecked_data();
    void aMapIsChecked();
    void theCollection_data();
    void theCollection();
    void sameCallSameKey();

private:
    QString file(const char* name, const QByteArray& bytes);
    static CallReading istanbul() { return {{}, {}, {QTimeZone("Europe/Istanbul"), {}, {}}}; }
    QVector<CallRecord> read(const QString& path, const CallReading& reading = istanbul());
    /// "direction number wait+talk outcome" or the problem.
    static QString shortly(const CallRecord& call);

    QTemporaryDir m_dir;
};

QString TestCallLogs::file(const char* name, const QByteArray& bytes)
{
    QFile out(m_dir.filePath(QString::fromUtf8(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no file");
    return out.fileName();
}

QVector<CallRecord> TestCallLogs::read(const QString& path, const CallReading& reading)
{
    const auto log = readCalls(path, reading);
    if (!log)
        qFatal("%s", qPrintable(log.error().context));
    return log->calls;
}

QString TestCallLogs::shortly(const CallRecord& call)
{
    return call.problem.isEmpty() ? QStringLiteral("%1 %2 %3+%4 %5").arg(toKey(call.direction), call.number).arg(call.waitS).arg(call.talkS).arg(toKey(call.outcome))
                                  : call.problem;
}

void TestCallLogs::timesAsLogsWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* text, const char* iso) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso); };
    row("2026-11-21 14:05:06", "2026-11-21T11:05:06Z");
    row("2026-11-21T14:05:06Z", "2026-11-21T14:05:06Z");
    row("2026-11-21 14:05:06+01:00", "2026-11-21T13:05:06Z");
    row("2026-11-21 14:05:06.123", "2026-11-21T11:05:06Z");
    row("21.11.2026 14:05", "2026-11-21T11:05:00Z");
    row("1/2/2026 09:00:01", "2026-02-01T06:00:01Z");
    row("11/21/2026 2:05 PM", "2026-11-21T11:05:00Z");
    row("21.11.26 00:05", "2026-11-20T21:05:00Z");
    row("1795269906", "2026-11-21T14:05:06Z");
    row("1795269906123", "2026-11-21T14:05:06Z");
    row("1795269906123456", "2026-11-21T14:05:06Z");
    for (const char* odd : {"", "dün", "31.02.2026 10:00", "2026-11-21 25:00:00", "12345", "0", "99999999999999999999", "2026-13-01", "1/1/1 1:1"})
        row(odd, "");
}

void TestCallLogs::timesAsLogsWriteThem()
{
    QFETCH(QString, text);
    const auto at = callTimeOf(text, QTimeZone("Europe/Istanbul"));
    QTEST(at ? at->toIso() : QString(), "iso");
}

void TestCallLogs::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds");
    const auto row = [](const char* text, int seconds) { QTest::newRow(text) << QString::fromUtf8(text) << seconds; };
    row("90", 90);
    row(" 1:30 ", 90);
    row("00:01:30", 90);
    row("90,9", 90);
    row("0", 0);
    for (const char* odd : {"", "-1", "bir", "1:2:3:4", "nan", "inf", "1e9", "700000"})
        row(odd, -1);
}

void TestCallLogs::durations()
{
    QFETCH(QString, text);
    QTEST(callSecondsOf(text).value_or(-1), "seconds");
}

void TestCallLogs::asteriskWithoutHeadings()
{
    const QString path = file("Master.csv",
        "\"\",\"05321234567\",\"101\",\"from-pstn\",\"\"\"Ayşe Kaya\"\" <05321234567>\",\"SIP/trunk-1\",\"SIP/101-2\",\"Dial\",\"SIP/101,20\",\"2026-11-20 10:00:00\",\"2026-11-20 10:00:08\",\"2026-11-20 10:03:08\",188,180,\"ANSWERED\",\"DOCUMENTATION\",\"1795168800.1\",\"\"\n"
        "\"\",\"101\",\"02125556677\",\"from-internal\",\"\"\"Elif\"\" <101>\",\"SIP/101-3\",\"SIP/trunk-4\",\"Dial\",\"x\",\"2026-11-20 11:00:00\",\"\",\"2026-11-20 11:00:20\",20,0,\"NO ANSWER\",\"DOCUMENTATION\",\"1795172400.2\",\"geri aranacak\"\n"
        "\"\",\"05321234567\",\"s\",\"from-pstn\",\"\",\"SIP/trunk-5\",\"\",\"VoiceMail\",\"101\",\"2026-11-20 09:00:00\",\"2026-11-20 09:00:10\",\"2026-11-20 09:01:00\",60,50,\"ANSWERED\",\"DOCUMENTATION\",\"1795165200.0\",\"\"\n"
        "\"\",\"101\",\"102\",\"from-internal\",\"\",\"a\",\"b\",\"Dial\",\"x\",\"2026-11-20 12:00:00\",\"\",\"\",5,5,\"ANSWERED\",\"DOCUMENTATION\",\"u\",\"\"\n"
        "\"\",\"anonymous\",\"101\",\"from-pstn\",\"\",\"a\",\"b\",\"Dial\",\"x\",\"2026-11-20 12:30:00\",\"\",\"\",5,0,\"BUSY\",\"DOCUMENTATION\",\"u2\",\"\"\n");
    const QVector<CallRecord> calls = read(path);
    QStringList told;
    for (const CallRecord& call : calls)
        told.append(shortly(call));
    QCOMPARE(told, (QStringList{QStringLiteral("in 05321234567 10+50 voicemail"), QStringLiteral("in 05321234567 8+180 answered"),
                                QStringLiteral("out 02125556677 20+0 no_answer"), QStringLiteral("among_ourselves"), QStringLiteral("no_number")}));
    QCOMPARE(calls.at(1).name, QStringLiteral("Ayşe Kaya"));
    QCOMPARE(calls.at(1).row, 1);
    QCOMPARE(calls.at(1).at.toIso(), QStringLiteral("2026-11-20T07:00:00Z"));
    QCOMPARE(calls.at(1).id, QStringLiteral("1795168800.1"));
    QCOMPARE(calls.at(2).note, QStringLiteral("geri aranacak"));
    QCOMPARE(calls.at(2).line, QStringLiteral("101"));
}

void TestCallLogs::freePbx()
{
    const QVector<CallRecord> calls = read(file("cdr.csv",
        "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield\n"
        "2026-11-20 10:00:00,\"\"\"Can\"\" <0533>\",05331112233,200,ext-queues,c,d,Queue,x,40,0,NO ANSWER,3,,1.5,\n"));
    QCOMPARE(calls.size(), 1);
    QCOMPARE(shortly(calls.first()), QStringLiteral("in 05331112233 40+0 missed"));
    QCOMPARE(calls.first().row, 2);
    QCOMPARE(calls.first().name, QStringLiteral("Can"));
}

void TestCallLogs::whichSideIsUs_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("told");
    QTest::newRow("said") << QByteArray("101,05321234567,inbound,") << "in 101 0+9 answered";
    QTest::newRow("said in Turkish") << QByteArray("05321234567,101,Giden,") << "out 101 0+9 answered";
    QTest::newRow("our number called") << QByteArray("0212 555 00 00,05321234567,,") << "out 05321234567 0+9 answered";
    QTest::newRow("our number was called") << QByteArray("05321234567,+90 212 555 0000,,") << "in 05321234567 0+9 answered";
    QTest::newRow("by context, out") << QByteArray("05321234567,05331234567,,from-internal") << "out 05331234567 0+9 answered";
    QTest::newRow("by context, in") << QByteArray("101,05331234567,,from-trunk-2") << "in 101 0+9 answered";
    QTest::newRow("by extension") << QByteArray("101,05331234567,,") << "out 05331234567 0+9 answered";
    QTest::newRow("nothing tells") << QByteArray("05321234567,05331234567,,") << "in 05321234567 0+9 answered";
    QTest::newRow("both ours") << QByteArray("02125550000,02125550000,,") << "among_ourselves";
}

void TestCallLogs::whichSideIsUs()
{
    QFETCH(QByteArray, row);
    CallReading reading = istanbul();
    reading.rules.ours = {QStringLiteral("+902125550000")};
    const auto calls = read(file("sides.csv", "src,dst,direction,dcontext,calldate,billsec\n" + row + ",2026-11-20 10:00,9\n"), reading);
    QTEST(shortly(calls.first()), "told");
}

void TestCallLogs::whatBecameOfIt_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("told");
    QTest::newRow("answered") << QByteArray("gelen,100,90,Cevaplandı,") << "in 1 10+90 answered";
    QTest::newRow("nobody took it") << QByteArray("gelen,100,,Cevapsız,") << "in 1 100+0 missed";
    QTest::newRow("busy, theirs") << QByteArray("giden,5,0,BUSY,") << "out 1 5+0 busy";
    QTest::newRow("busy, ours") << QByteArray("gelen,5,0,BUSY,") << "in 1 5+0 missed";
    QTest::newRow("by cause, spoken") << QByteArray("in,50,40,,16") << "in 1 10+40 answered";
    QTest::newRow("by cause, busy") << QByteArray("out,5,0,,17") << "out 1 5+0 busy";
    QTest::newRow("by cause, nobody") << QByteArray("out,5,0,,19") << "out 1 5+0 no_answer";
    QTest::newRow("only that it was missed") << QByteArray("cevapsız,12,,,") << "in 1 12+0 missed";
    QTest::newRow("one length") << QByteArray("gelen,1:05,,,") << "in 1 0+65 answered";
    QTest::newRow("words nobody knows") << QByteArray("gelen,7,,olmadı,") << "in 1 0+7 answered";
    QTest::newRow("more talk than call") << QByteArray("gelen,7,20,,") << "in 1 0+20 answered";
    QTest::newRow("lengths that are none") << QByteArray("gelen,-7,x,,") << "in 1 0+0 missed";
}

void TestCallLogs::whatBecameOfIt()
{
    QFETCH(QByteArray, row);
    const auto calls = read(file("ends.csv", "Yön,Süre,Konuşma süresi,Durum,hangup_cause_id,Numara,Tarih,Saat\n" + row + ",1,20.11.2026,10:00\n"));
    QTEST(shortly(calls.first()), "told");
}

void TestCallLogs::usualTables()
{
    const auto calls = read(file("tr.csv", "Tarih;Saat;Arayan;Aranan;Süre\n20.11.2026;10:00;0532 123 45 67;101;0:42\n20.11.2026;;0533 123 45 67;101;5\n;;0533 123 45 67;101;5\nbugün;;0533 123 45 67;101;5\n"));
    QCOMPARE(shortly(calls.at(3)), QStringLiteral("in 0532 123 45 67 0+42 answered"));
    QCOMPARE(shortly(calls.at(2)), QStringLiteral("in 0533 123 45 67 0+5 answered"));  // a day without a time is its first minute
    QCOMPARE(shortly(calls.at(0)), QStringLiteral("no_time"));
    QCOMPARE(shortly(calls.at(1)), QStringLiteral("time_odd"));
}

void TestCallLogs::androidsOwn()
{
    const QByteArray xml = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore-->\n"
                           "<?xml-stylesheet type=\"text/xsl\" href=\"calls.xsl\"?>\n<calls count=\"8\">\n"
                           "<call number=\"+905321234567\" duration=\"61\" date=\"1795269906123\" type=\"1\" presentation=\"1\" readable_date=\"Nov 21, 2026\" contact_name=\"Ayşe &amp; Can\" />\n"
                           "<call number=\"05331234567\" duration=\"0\" date=\"1795269906000\" type=\"2\" contact_name=\"(Unknown)\" />\n"
                           "<call number=\"05331234567\" duration=\"30\" date=\"1795269907000\" type=\"2\" contact_name=\"(Unknown)\" />\n"
                           "<call number=\"05331234567\" duration=\"0\" date=\"1795269908000\" type=\"3\" contact_name=\"(Unknown)\" />\n"
                           "<call number=\"05331234567\" duration=\"9\" date=\"1795269909000\" type=\"4\" contact_name=\"(Unknown)\" />\n"
                           "<call number=\"05331234567\" duration=\"0\" date=\"1795269910000\" type=\"5\" contact_name=\"null\" />\n"
                           "<call number=\"05331234567\" duration=\"0\" date=\"1795269911000\" type=\"6\" />\n"
                           "<call number=\"-2\" duration=\"0\" date=\"1795269912000\" type=\"3\" />\n"
                           "<call number=\"05331234567\" duration=\"0\" date=\"once\" type=\"3\" />\n</calls>\n";
    QStringList told;
    const QVector<CallRecord> calls = read(file("calls.xml", xml));
    for (const CallRecord& call : calls)
        told.append(shortly(call));
    QCOMPARE(told, (QStringList{QStringLiteral("time_odd"), QStringLiteral("out 05331234567 0+0 no_answer"), QStringLiteral("in +905321234567 0+61 answered"),
                                QStringLiteral("out 05331234567 0+30 answered"), QStringLiteral("in 05331234567 0+0 missed"),
                                QStringLiteral("in 05331234567 0+9 voicemail"), QStringLiteral("in 05331234567 0+0 missed"), QStringLiteral("blocked"),
                                QStringLiteral("no_number")}));
    QCOMPARE(calls.at(2).name, QStringLiteral("Ayşe & Can"));
    QCOMPARE(calls.at(1).name, QString());
}

void TestCallLogs::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("calls");
    QTest::newRow("cut off") << QByteArray("<calls><call number='05321234567' duration='1' date='1795269906123' type='1'/><call numb") << "calls_broken" << 1;
    QTest::newRow("no xml") << QByteArray("<html><br></html>") << "calls_broken" << 0;
    QTest::newRow("a bomb") << QByteArray("<!DOCTYPE c [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><calls><call number='&b;' date='1795269906123' type='1'/></calls>")
                            << "calls_broken" << 0;
    QTest::newRow("a quote that never ends") << QByteArray("src,dst,calldate\n1,05321234567,2026-11-20 10:00\n2,\"x,\n") << "quote_open" << 1;
    QTest::newRow("no headings at all") << QByteArray("a,b,c\n1,2,3\n") << "columns_unknown" << 0;
    QTest::newRow("a program") << QByteArray("MZ") + QByteArray(100, '\0') << "not_a_table" << 0;
    QTest::newRow("empty") << QByteArray() << "columns_unknown" << 0;
}

void TestCallLogs::brokenFiles()
{
    QFETCH(QByteArray, bytes);
    const auto log = readCalls(file("broken", bytes), istanbul());
    const QString rule = !log ? log.error().fields.value(0).rule : log->stopped ? log->stopped->fields.value(0).rule : QString();
    QTEST(rule, "rule");
    QTEST(log ? static_cast<int>(log->calls.size()) : 0, "calls");
}

void TestCallLogs::byMap()
{
    const QString path = file("own.csv", "Kimden|Ne zaman|Ne kadar|Nasil\n05321234567|11.20.2026 10.00|75|konustuk\n05321234567|11.20.2026 11.00|0|yok\n");
    const QJsonObject map{{QStringLiteral("kind"), QStringLiteral("calls")}, {QStringLiteral("date_format"), QStringLiteral("MM.dd.yyyy hh.mm")},
        {QStringLiteral("columns"), QJsonObject{{QStringLiteral("number"), QStringLiteral("Kimden")}, {QStringLiteral("start"), 2},
                                                {QStringLiteral("duration"), QStringLiteral("Ne kadar")}, {QStringLiteral("outcome"), QStringLiteral("Nasil")}}},
        {QStringLiteral("values"), QJsonObject{{QStringLiteral("outcome"), QJsonObject{{QStringLiteral("konustuk"), QStringLiteral("answered")},
                                                                                       {QStringLiteral("yok"), QStringLiteral("missed")}}}}}};
    CallReading reading = istanbul();
    reading.map = map;
    reading.rules.dateFormat = QStringLiteral("MM.dd.yyyy hh.mm");
    const auto calls = read(path, reading);
    QCOMPARE(calls.size(), 2);
    QCOMPARE(shortly(calls.at(0)), QStringLiteral("in 05321234567 0+75 answered"));
    QCOMPARE(shortly(calls.at(1)), QStringLiteral("in 05321234567 0+0 missed"));
    QCOMPARE(calls.at(0).at.toIso(), QStringLiteral("2026-11-20T07:00:00Z"));
}

void TestCallLogs::aMapIsChecked_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no field") << QByteArray(R"({"columns":{"who":1}})") << "no_field";
    QTest::newRow("no column") << QByteArray(R"({"columns":{"number":"Kimler"}})") << "no_column";
    QTest::newRow("column 0") << QByteArray(R"({"columns":{"number":0}})") << "no_column";
    QTest::newRow("column 9") << QByteArray(R"({"columns":{"number":9}})") << "no_column";
    QTest::newRow("another kind") << QByteArray(R"({"kind":"tickets","columns":{"number":1}})") << "kind";
    QTest::newRow("no time") << QByteArray(R"({"columns":{"number":1}})") << "columns_unknown";
    QTest::newRow("nothing") << QByteArray(R"({"columns":{}})") << "columns_unknown";
}

void TestCallLogs::aMapIsChecked()
{
    QFETCH(QByteArray, map);
    CallReading reading = istanbul();
    reading.map = QJsonDocument::fromJson(map).object();
    const auto calls = openCalls(file("m.csv", "a,b\n1,2\n"), reading);
    QVERIFY(!calls);
    QTEST(calls.error().fields.value(0).rule, "rule");
}

/// Every call log of the shared material, read whole; the counts are its index's.
void TestCallLogs::theCollection_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("first");
    const QString folder = QStringLiteral("phone/cdr-stats/");
    const QString samples = folder + QStringLiteral("addons/samples/");
    QTest::newRow("import_cdr") << samples + QStringLiteral("import_cdr.txt") << QByteArray() << 5 << "in 065350450 79+11 answered";
    QTest::newRow("import_cdr, fixture") << folder + QStringLiteral("cdr_stats/cdr/fixtures/import_cdr.txt") << QByteArray() << 5 << "in 065350450 79+11 answered";
    QTest::newRow("import_cdr_100") << samples + QStringLiteral("import_cdr_100.txt") << QByteArray() << 100 << "";
    QTest::newRow("CDRImport") << samples + QStringLiteral("cdrimport/CDRImport-2015-10-26.csv") << QByteArray() << 5 << "in 904151440 5+50 answered";
    QTest::newRow("voip report") << samples + QStringLiteral("billing/import_voipcall_report.txt")
                                 << QByteArray(R"({"kind":"calls","columns":{"from":1,"to":2,"outcome":3,"duration":4,"talk":5,"start":7}})") << 10 << "";
}

void TestCallLogs::theCollection()
{
    MEMNUN_NEED_DATA("phone/cdr-stats");
    QFETCH(QString, path);
    QFETCH(QByteArray, columns);
    QFETCH(QString, first);
    CallReading reading = istanbul();
    reading.map = QJsonDocument::fromJson(columns).object();
    const auto log = readCalls(test::dataPath(path), reading);
    QVERIFY2(log, log ? "" : qPrintable(log.error().context));
    QVERIFY(!log->stopped);
    QTEST(static_cast<int>(log->calls.size()), "calls");
    for (const CallRecord& call : log->calls)
        QVERIFY2(call.problem.isEmpty() || call.problem == QLatin1String("no_time"), qPrintable(QStringLiteral("%1: %2").arg(call.row).arg(call.problem)));
    if (!first.isEmpty())
        QCOMPARE(shortly(log->calls.first()), first);
}

void TestCallLogs::sameCallSameKey()
{
    CallRecord call;
    call.number = QStringLiteral("0532 123 45 67");
    call.at = Instant{1'795'269'906'000};
    call.talkS = 5;
    CallRecord other = call;
    other.number = QStringLiteral("+905321234567");
    other.row = 9;
    QCOMPARE(callKey(other), callKey(call));
    other.at = call.at.plusSeconds(1);
    QVERIFY(callKey(other) != callKey(call));
    other = call;
    other.direction = Direction::Out;
    QVERIFY(callKey(other) != callKey(call));
    other = call;
    other.id = QStringLiteral("1.5");
    QVERIFY(callKey(other) != callKey(call));
}

QTEST_GUILESS_MAIN(TestCallLogs)
#include "tst_call_logs.moc"
