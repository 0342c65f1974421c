// SPDX-License-Identifier: GPL-3.0-or-later
// A person is erased by the command line; then the bytes of all files are looked at.
#include "tests/acceptance/CliRun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runCli;

class TestCliErase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItTakes();
    void noFileHoldsThePerson();
    void figuresOfACompanyStay();

private:
    CliRun cli(const QStringList& words) { return runCli(QStringList{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--db"), m_db} + words); }
    CliRun json(const QStringList& words)
    {
        return runCli(QStringList{QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("tr"), QStringLiteral("--db"), m_db} + words);
    }
    CliRun kpi()
    {
        return json({QStringLiteral("kpi"), QStringLiteral("--from"), QStringLiteral("2020-01-01"), QStringLiteral("--to"),
                     QStringLiteral("2026-01-01"), QStringLiteral("--by"), QStringLiteral("channel")});
    }
    void begin(const char* name);
    QStringList filesWith(const QList<QByteArray>& words);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_db;
};

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QByteArray letter(const char* id, const char* from, const char* text)
{
    return QByteArray("From x Mon Mar  3 10:00:00 2025\nMessage-ID: <") + id + ">\nFrom: " + from
           + "\nTo: destek@ladin.example\nDate: Mon, 3 Mar 2025 10:00:00 +0300\nSubject: Masa\n"
             "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n\n";
}

}  // namespace

void TestCliErase::begin(const char* name)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = m_folder->filePath(QString::fromLatin1(name));
}

/// Names of files below the folder, but for what was imported, that hold one of these bytes.
QStringList TestCliErase::filesWith(const QList<QByteArray>& wanted)
{
    QStringList found;
    QDir folder(m_folder->path());
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        const QByteArray bytes = info.suffix() != QLatin1String("mbox") && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray& word : wanted) {
            if (bytes.contains(word)) {
                found.append(info.fileName() + QStringLiteral(": ") + QString::fromUtf8(word));
            }
        }
    }
    return found;
}

void TestCliErase::saysWhatItTakes()
{
    begin("say.memnun");
    QCOMPARE(cli(words("init --us @ladin.example")).exit, 0);
    const CliRun asked = cli(words("customers erase 1"));
    QCOMPARE(asked.exit, 1);
    QVERIFY2(asked.err.contains("--confirm"), asked.err);
    QCOMPARE(cli(words("customers erase --confirm")).exit, 1);
    QCOMPARE(cli(words("customers erase zero --confirm")).exit, 1);
    const CliRun nobody = cli(words("customers erase 77 --confirm"));
    QCOMPARE(nobody.exit, 2);
    QVERIFY2(nobody.err.contains("There is no customer 77"), nobody.err);
    QCOMPARE(cli(words("customers export")).exit, 1);
    const CliRun nothing = cli({QStringLiteral("customers"), QStringLiteral("export"), QStringLiteral("77"), QStringLiteral("--to"), m_folder->path()});
    QCOMPARE(nothing.exit, 2);
    QVERIFY2(nothing.err.contains("There is no customer 77") && !QFileInfo::exists(m_folder->filePath(QStringLiteral("customer-77"))), nothing.err);
}

void TestCliErase::noFileHoldsThePerson()
{
    begin("person.memnun");
    QFile box(m_folder->filePath(QStringLiteral("in.mbox")));
    QVERIFY(box.open(QIODevice::WriteOnly));
    QByteArray mails;
    for (int i = 0; i < 60; ++i) {  // so that rows move about between pages
        const QByteArray serial = QByteArray::number(i);
        mails += letter(("o" + serial + "@x.example").constData(), ("Ali Kaya <ali" + serial + "@x.example>").constData(),
                        QByteArray("Sehpa nerede kaldi, siparis " + serial).repeated(20).constData());
        mails += letter(("z" + serial + ".zumrut.caglayan@posta.example").constData(), "Zumrut Caglayan <zumrut.caglayan@posta.example>",
                        ("Buzdolabinin kapagi ezik geldi " + serial + ", telefonum 0532 418 77 21").constData());
    }
    box.write(mails);
    box.close();
    QCOMPARE(cli(words("init --us @ladin.example")).exit, 0);
    QCOMPARE(cli({QStringLiteral("import"), QStringLiteral("mail"), box.fileName()}).exit, 0);
    const QByteArray before = kpi().out;
    QVERIFY(before.size() > 1000);
    const QJsonArray list = json(words("customers list zumrut")).json().array();
    QCOMPARE(list.size(), 1);
    const QList<QByteArray> traces{"Zumrut Caglayan", "zumrut.caglayan", "0532 418 77 21", "Buzdolabinin kapagi"};
    QVERIFY(!filesWith(traces).isEmpty());
    const QString id = QString::number(list.first().toObject().value(QStringLiteral("id")).toInt());
    const QStringList copy{QStringLiteral("customers"), QStringLiteral("export"), id, QStringLiteral("--to"), m_folder->path()};
    const CliRun copied = json(copy);
    QVERIFY2(copied.exit == 0, copied.err);
    QCOMPARE(copied.json().object().value(QStringLiteral("files")).toArray().size(), 62);  // JSON, PDF, 60 mails
    QFile paper(m_folder->filePath(QStringLiteral("customer-%1/customer.pdf").arg(id)));
    QVERIFY(paper.open(QIODevice::ReadOnly) && paper.read(4) == "%PDF");
    QCOMPARE(cli(copy).exit, 2);  // what is there is not written over
    const CliRun done = json({QStringLiteral("customers"), QStringLiteral("erase"), id, QStringLiteral("--confirm")});
    QVERIFY2(done.exit == 0, done.err);
    const QJsonObject told = done.json().object();
    QCOMPARE(told.value(QStringLiteral("erased")).toInt(), id.toInt());
    QCOMPARE(told.value(QStringLiteral("messages")).toInt(), 60);
    QVERIFY(told.value(QStringLiteral("problem")).isNull() && told.value(QStringLiteral("copies")).isArray());
    QCOMPARE(cli({QStringLiteral("backup"), m_folder->filePath(QStringLiteral("new.memnun"))}).exit, 0);
    const QStringList left = filesWith(traces);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    const QJsonObject shown = json({QStringLiteral("customers"), QStringLiteral("show"), id}).json().object();
    QCOMPARE(shown.value(QStringLiteral("name")).toString(), QStringLiteral("Anonim #") + id);
    QCOMPARE(kpi().out, before);
    QCOMPARE(cli(words("rebuild")).exit, 0);
    QCOMPARE(kpi().out, before);
    QVERIFY2(cli(words("check")).exit == 0, cli(words("check")).out);
    QCOMPARE(json(words("search buzdolabinin")).json().object().value(QStringLiteral("total")).toInt(), 0);
    QCOMPARE(json(words("search sehpa")).json().object().value(QStringLiteral("total")).toInt(), 60);
    // The same mail once more brings nobody back.
    const QJsonObject again = json({QStringLiteral("import"), QStringLiteral("mail"), box.fileName()}).json().object();
    QCOMPARE(again.value(QStringLiteral("added")).toInt(), 0);
    QCOMPARE(again.value(QStringLiteral("present")).toInt(), 120);
    QVERIFY2(filesWith(traces).isEmpty(), qPrintable(filesWith(traces).join(QLatin1Char('\n'))));
}

void TestCliErase::figuresOfACompanyStay()
{
    begin("demo.memnun");
    QCOMPARE(cli(words("demo --size 200")).exit, 0);
    const QJsonArray people = json(words("customers list --limit 3")).json().array();
    QCOMPARE(people.size(), 3);
    const CliRun before = json(words("kpi --from 2020-01-01 --to 2026-01-01 --by category"));
    int erased = 0;
    for (const QJsonValue& one : people) {
        const QString id = QString::number(one[QStringLiteral("id")].toInt());
        const CliRun done = json({QStringLiteral("customers"), QStringLiteral("erase"), id, QStringLiteral("--confirm")});
        // an answer of the demo company that waits in its outbox is said, and nothing is done
        QVERIFY2(done.exit == 0 || (done.exit == 2 && !done.err.isEmpty()), done.err);
        erased += done.exit == 0 ? 1 : 0;
    }
    QVERIFY(erased > 0);
    QCOMPARE(json(words("kpi --from 2020-01-01 --to 2026-01-01 --by category")).out, before.out);
    QCOMPARE(cli(words("check")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliErase)
#include "tst_cli_erase.moc"
