// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts of files: what columns mean, who is who, and that what went out comes in again.
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/exchange/contacts/ContactColumns.h"
#include "core/exchange/contacts/ContactSources.h"
#include "core/exchange/contacts/CustomerExport.h"
#include "core/exchange/contacts/CustomerImport.h"
#include "tests/kernel/CommandTest.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace memnun;
using memnun::test::must;

namespace {

QString told(const ContactRecord& record)
{
    QStringList words{record.name, record.company, record.city, record.notes};
    for (const ContactPoint& point : record.points)
        words.append(toKey(point.kind) + QLatin1Char(' ') + point.raw);
    return words.join(QLatin1Char('|'));
}

}  // namespace

class TestContacts final : public memnun::test::CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void maps_data();
    void maps();
    void whoIsWho_data();
    void whoIsWho();
    void secondTimeNothingIsNew();
    void whatCannotBeAnAddressIsKept();
    void rowsWithoutAnybodyAreRefused();
    void aDryRunLeavesNothing();
    void aBatchTakenBackIsWrittenOnce();
    void aFileThatBreaksOffGivesWhatCameBefore();
    void outAndInAgain_data();
    void outAndInAgain();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void agentsExportNothing();

private:
    QString file(const QString& name, const QByteArray& bytes);
    std::unique_ptr<CustomerImport> open(const QString& path, const QJsonObject& map = {});
    /// Imports all of it; "added changed present refused".
    QString import(const QString& path, const QJsonObject& map = {});
    QString csv(const QByteArray& bytes) { return import(file(QStringLiteral("a.csv"), bytes)); }
    /// "Ayla Kaya|İzmir|email a@x.example" by name.
    QStringList everybody();

    QTemporaryDir m_dir;
};

QString TestContacts::file(const QString& name, const QByteArray& bytes)
{
    QFile out(m_dir.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no file");
    return out.fileName();
}

std::unique_ptr<CustomerImport> TestContacts::open(const QString& path, const QJsonObject& map)
{
    return std::make_unique<CustomerImport>(must(openContacts(path, {map})), QStringLiteral("a"));
}

QString TestContacts::import(const QString& path, const QJsonObject& map)
{
    const auto import = open(path, map);
    const auto batch = std::make_shared<CustomerImportBatch>(*import);
    while (std::any_cast<bool>(must(execute(batch, Actor::system())).outcome)) {
    }
    const CustomerImportCounts& counts = import->counts();
    return QStringLiteral("%1 %2 %3 %4").arg(counts.added).arg(counts.changed).arg(counts.present).arg(counts.refused.size());
}

QStringList TestContacts::everybody()
{
    QStringList lines;
    CustomerQuery query;
    query.limit = 500;
    for (const CustomerRow& row : must(stores().customers.page(query))) {
        const Customer customer = must(stores().customers.byId(row.customer.id));
        QStringList words{customer.name};
        if (customer.companyId.isValid())
            words.append(QStringLiteral("of ") + must(stores().customers.byId(customer.companyId)).name);
        if (!customer.city.isEmpty())
            words.append(customer.city);
        for (const ContactPoint& point : customer.contactPoints)
            words.append(toKey(point.kind) + QLatin1Char(' ') + point.norm);
        lines.append(words.join(QLatin1Char('|')));
    }
    return lines;
}

void TestContacts::headings_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("record");
    const auto row = [](const char* name, const char* headings, const char* cells, const char* record) {
        QTest::newRow(name) << QString::fromUtf8(headings) << QString::fromUtf8(cells) << QString::fromUtf8(record);
    };
    row("Turkish", "Ad Soyad;E-posta;Cep Telefonu;Şehir;Açıklama", "Ayla Kaya;a@x.example;0532 123 45 67;İzmir;VIP",
        "Ayla Kaya||İzmir|VIP|email a@x.example|phone 0532 123 45 67");
    row("Turkish, in capitals", "ADI;SOYADI;TELEFON;ŞİRKET", "Ayla;Işık;0212 345 67 89;Işık A.Ş.", "Ayla Işık|Işık A.Ş.|||phone 0212 345 67 89");
    row("Google 2024", "First Name;Middle Name;Last Name;Organization Name;Notes;E-mail 1 - Label;E-mail 1 - Value;Phone 1 - Label;Phone 1 - Value;Address 1 - City",
        "Ayla;Su;Kaya;Kaya Ltd;x;* Home;a@x.example ::: b@x.example;Mobile;0532 123 45 67;Bursa",
        "Ayla Su Kaya|Kaya Ltd|Bursa|x|email a@x.example|email b@x.example|phone 0532 123 45 67");
    row("Google before", "Name;Given Name;Family Name;Organization 1 - Name;E-mail 2 - Type;E-mail 2 - Value", "Ayla Kaya;Ayla;Kaya;Kaya Ltd;*;a@x.example",
        "Ayla Kaya|Kaya Ltd|||email a@x.example");
    row("Outlook", "First Name;Last Name;Company;Business Fax;Business Phone;Mobile Phone;E-mail Address;E-mail 2 Address;E-mail Type;Business City",
        "Ayla;Kaya;Kaya Ltd;0212 1;0212 345 67 89;0532 123 45 67;a@x.example;b@x.example;SMTP;Bursa",
        "Ayla Kaya|Kaya Ltd|Bursa||phone 0212 345 67 89|phone 0532 123 45 67|email a@x.example|email b@x.example");
    row("a formula that was defused", "Name;Notes", "'=Ayla;'-5 gün", "=Ayla|||-5 gün");
    row("two notes", "Name;Note;Comment", "Ayla;a;b", "Ayla|||a\nb");
}

void TestContacts::headings()
{
    QFETCH(QString, headings);
    QFETCH(QString, cells);
    QFETCH(QString, record);
    const ContactColumns columns = ContactColumns::guess(headings.split(QLatin1Char(';')));
    QCOMPARE(told(columns.recordOf(cells.split(QLatin1Char(';')))), record);
}

void TestContacts::maps_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("record");  // or the rule it is refused by
    QTest::newRow("by heading and number") << QByteArray(R"({"kind":"customers","columns":{"name":"K1","phone":[2,"K3"]},"null":["NA"]})")
                                           << "Ayla|||NA|phone 1";
    QTest::newRow("values") << QByteArray(R"({"columns":{"name":1,"city":"K4"},"values":{"city":{"NA":"İzmir"}}})") << QStringLiteral("Ayla||İzmir|");
    QTest::newRow("no such column") << QByteArray(R"({"columns":{"name":"Ad"}})") << "no_column";
    QTest::newRow("a column too far") << QByteArray(R"({"columns":{"name":9}})") << "no_column";
    QTest::newRow("no such field") << QByteArray(R"({"columns":{"shoe_size":1}})") << "no_field";
    QTest::newRow("of another kind") << QByteArray(R"({"kind":"tickets","columns":{"name":1}})") << "kind";
    QTest::newRow("no columns") << QByteArray(R"({"kind":"customers"})") << "columns_unknown";
}

void TestContacts::maps()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, record);
    const auto source = openContacts(file(QStringLiteral("m.csv"), "K1,K2,K3,K4\nAyla,1,NA,NA\n"), {QJsonDocument::fromJson(map).object()});
    if (!source) {
        QCOMPARE(source.error().fields.value(0).rule, record);
        return;
    }
    const ContactRecord read = *must((*source)->next());
    // "NA" stands for nothing only where the map says so
    QCOMPARE(told(read), record == QLatin1String("Ayla|||NA|phone 1") ? QStringLiteral("Ayla||||phone 1") : record);
}

void TestContacts::whoIsWho_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QStringList>("everybody");
    const auto row = [](const char* name, const char* first, const char* second, const char* counts, QStringList everybody) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromLatin1(counts) << everybody;
    };
    const auto line = [](const char* text) { return QString::fromUtf8(text); };
    row("one address, one customer", "Ayla,a@x.example,,", "Ayla K.,A@X.EXAMPLE,0532 123 45 67,", "0 1 0 0",
        {line("Ayla|email a@x.example|phone +905321234567")});
    row("one phone and name", "Ayla,,0532 123 45 67,", "AYLA,,+90 532 123 45 67,İzmir", "0 1 0 0", {line("Ayla|İzmir|phone +905321234567")});
    row("a switchboard of two people", "Ayla,,0212 345 67 89,", "Veli,,0212 345 67 89,", "1 0 0 0",
        {line("Ayla|phone +902123456789"), line("Veli|phone +902123456789")});
    row("one name", "Ayla,,,", "ayla,a@x.example,,", "0 1 0 0", {line("Ayla|email a@x.example")});
    row("one name in two cities", "Ayla,,,İzmir", "Ayla,,,Bursa", "1 0 0 0", {line("Ayla|İzmir"), line("Ayla|Bursa")});
    row("one name, two addresses", "Ayla,a@x.example,,", "Ayla,b@x.example,,", "1 0 0 0", {line("Ayla|email a@x.example"), line("Ayla|email b@x.example")});
    row("an address without a name gets one", ",a@x.example,,", "Ayla Kaya,a@x.example,,", "0 1 0 0", {line("Ayla Kaya|email a@x.example")});
    row("a name is not taken away", "Ayla Kaya,a@x.example,,", ",a@x.example,,", "0 0 1 0", {line("Ayla Kaya|email a@x.example")});
    row("nothing new", "Ayla,a@x.example,,İzmir", "Ayla,a@x.example,,Bursa", "0 0 1 0", {line("Ayla|İzmir|email a@x.example")});
}

void TestContacts::whoIsWho()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, counts);
    QFETCH(QStringList, everybody);
    QCOMPARE(csv("name,email,phone,city\n" + first + "\n"), QStringLiteral("1 0 0 0"));
    QCOMPARE(csv("name,email,phone,city\n" + second + "\n"), counts);
    QStringList found = this->everybody();
    found.sort();
    everybody.sort();
    QCOMPARE(found, everybody);
}

void TestContacts::secondTimeNothingIsNew()
{
    const QByteArray bytes = "Name,Company,E-mail,Phone\nAyla,Kaya Ltd,a@x.example,\nVeli,KAYA LTD,,0532 123 45 67\nCan,,,\nKaya Ltd,Kaya Ltd,,0212 345 67 89\n";
    QCOMPARE(csv(bytes), QStringLiteral("3 1 0 0"));  // the firm was there since its people were
    const QStringList first = everybody();
    QCOMPARE(first.size(), 4);
    QVERIFY(first.contains(QStringLiteral("Ayla|of Kaya Ltd|email a@x.example")));
    QVERIFY(first.contains(QStringLiteral("Kaya Ltd|phone +902123456789")));
    QCOMPARE(csv(bytes), QStringLiteral("0 0 4 0"));
    QCOMPARE(everybody(), first);
}

void TestContacts::whatCannotBeAnAddressIsKept()
{
    QCOMPARE(csv("name,email,phone\nAyla,ayla at x,0532 12\n"), QStringLiteral("1 0 0 0"));
    QCOMPARE(everybody(), QStringList{QStringLiteral("Ayla|email ayla at x|phone 0532 12")});
    QCOMPARE(csv("name,email,phone\nAyla,ayla at x,0532 12\n"), QStringLiteral("0 0 1 0"));
}

void TestContacts::rowsWithoutAnybodyAreRefused()
{
    const QString path = file(QStringLiteral("r.csv"), "name,city,email\nAyla,,\n,İzmir,\n" + QByteArray(600, 'x') + ",,\nVeli,,\n");
    const auto import = open(path);
    must(execute(std::make_shared<CustomerImportBatch>(*import), Actor::system()));
    QCOMPARE(import->counts().read, 4);
    QCOMPARE(import->counts().added, 2);
    QCOMPARE(import->counts().refused, (QVector<RefusedContact>{{3, QStringLiteral("neither a name nor an address nor a number")},
                                                                {4, QStringLiteral("the name is longer than 500 characters")}}));
}

void TestContacts::aDryRunLeavesNothing()
{
    const auto import = open(file(QStringLiteral("d.csv"), "name,company\nAyla,Kaya Ltd\nayla,\nVeli,\n"));
    const auto done = execute(std::make_shared<CustomerImportRehearsal>(*import), Actor::system());
    QVERIFY(!done);
    QVERIFY(done.error().hasRule(QLatin1String("dry_run")));
    QCOMPARE(import->counts().added, 2);
    QCOMPARE(import->counts().present, 1);
    QCOMPARE(must(stores().customers.count()), 0);
    QVERIFY(must(stores().imports.recent(5)).isEmpty());
}

/// The engine gives up in the middle, and the batch is run again.
void TestContacts::aBatchTakenBackIsWrittenOnce()
{
    const auto import = open(file(QStringLiteral("t.csv"), "name,company\nAyla,Kaya Ltd\nVeli,Kaya Ltd\n"));
    class FailsOnce final : public AnyCommand {
    public:
        explicit FailsOnce(CustomerImport& which) : inner(which), import(which) {}
        Permission permission() const override { return Permission::Import; }
        QString verb() const override { return QStringLiteral("import.customers"); }
        void takenBack() const override { import.takenBack(); }
        Result<std::any> perform(UnitOfWork& work) const override
        {
            const auto done = inner.perform(work);
            return std::exchange(failed, true) ? done : fail(Code::Storage, QStringLiteral("disk full"));
        }
        CustomerImportBatch inner;
        CustomerImport& import;
        mutable bool failed = false;
    };
    const auto batch = std::make_shared<FailsOnce>(*import);
    QVERIFY(!execute(batch, Actor::system()));
    QCOMPARE(import->counts().read, 0);
    QCOMPARE(must(stores().customers.count()), 0);
    QVERIFY(!std::any_cast<bool>(must(execute(batch, Actor::system())).outcome));
    QCOMPARE(import->counts().read, 2);
    QCOMPARE(everybody(), (QStringList{QStringLiteral("Ayla|of Kaya Ltd"), QStringLiteral("Kaya Ltd"), QStringLiteral("Veli|of Kaya Ltd")}));
}

void TestContacts::aFileThatBreaksOffGivesWhatCameBefore()
{
    const auto import = open(file(QStringLiteral("b.csv"), "name,city\nAyla,İzmir\nVeli,\"Bursa\nCan,Muş\n"));
    QVERIFY(!std::any_cast<bool>(must(execute(std::make_shared<CustomerImportBatch>(*import), Actor::system())).outcome));
    QCOMPARE(everybody(), QStringList{QStringLiteral("Ayla|İzmir")});
    QVERIFY(import->stopped());
    QCOMPARE(import->stopped()->fields.value(0).rule, QStringLiteral("quote_open"));
}

void TestContacts::outAndInAgain_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"csv", "xlsx", "vcf", "json"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestContacts::outAndInAgain()
{
    QFETCH(QString, ending);
    Customer firm;
    firm.kind = CustomerKind::Company;
    firm.name = QStringLiteral("Işık, Güneş; \"Oğulları\" A.Ş.");
    firm.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("+90 212 345 67 89"), {}, true}, {{}, ContactKind::Web, QStringLiteral("isik.example"), {}, true}};
    firm = must(act(CreateCustomer{firm}));
    Customer person;
    person.name = QStringLiteral("=Ayla ^ Kaya");
    person.lifecycle = Lifecycle::Lead;
    person.companyId = firm.id;
    person.city = QStringLiteral("İzmir");
    person.notes = QStringLiteral("satır 1\nsatır 2, \"tırnak\"; \\ters\\n");
    person.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("0532 123 45 67"), {}, true}, {{}, ContactKind::Email, QStringLiteral("a@x.example"), {}, true},
                            {{}, ContactKind::Email, QStringLiteral("b@x.example"), {}, false}, {{}, ContactKind::WhatsApp, QStringLiteral("0532 123 45 67"), {}, true},
                            {{}, ContactKind::Instagram, QStringLiteral("@ayla"), {}, true}, {{}, ContactKind::X, QStringLiteral("@aylax"), {}, true},
                            {{}, ContactKind::Address, QStringLiteral("Çınar Sk. 5, \"Kat\" 3; ^ Konak"), {}, true}};
    must(act(CreateCustomer{person}));
    Customer far;  // a city without an address
    far.name = QStringLiteral("Uzun ") + QString(200, QChar(0x011F));
    far.city = QStringLiteral("Muş");
    must(act(CreateCustomer{far}));
    const auto exported = [&](const QString& name) {
        const QString path = m_dir.filePath(name + QLatin1Char('.') + ending);
        const auto writer = must(ContactWriter::create(path, *contactFormatOf(path), {}));
        if (must(exportCustomers(stores(), *writer)) != 3 || !writer->finish())
            qFatal("not written");
        return path;
    };
    const auto bytes = [](const QString& path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    };
    const QString first = exported(QStringLiteral("first"));
    const QStringList before = everybody();
    closeWorkspace();
    openWorkspace();
    QCOMPARE(must(stores().customers.count()), 0);
    import(first);
    QStringList after = everybody();
    if (ending == QLatin1String("csv") || ending == QLatin1String("xlsx")) {  // a table knows no order between kinds
        const auto sorted = [](QStringList lines) {
            for (QString& line : lines) {
                QStringList words = line.split(QLatin1Char('|'));
                words.sort();
                line = words.join(QLatin1Char('|'));
            }
            return lines;
        };
        QCOMPARE(sorted(after), sorted(before));
    } else {
        QCOMPARE(after, before);
    }
    const QString second = exported(QStringLiteral("second"));
    if (ending != QLatin1String("xlsx"))  // which says when it was made
        QCOMPARE(bytes(second), bytes(first));
    QCOMPARE(import(second), QStringLiteral("0 0 3 0"));
}

void TestContacts::formulasAreDefused_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isDefused");
    QTest::newRow("formula") << "=HYPERLINK(\"x\")" << true;
    QTest::newRow("at") << "@SUM(A1)" << true;
    QTest::newRow("plus") << "+cmd|'/C calc'!A0" << true;
    QTest::newRow("minus") << "-2+3" << true;
    QTest::newRow("phone") << "+90 (532) 123 45 67" << false;
    QTest::newRow("number") << "-5" << false;
    QTest::newRow("text") << "a=b" << false;
    QTest::newRow("tab") << "\t=1" << true;
    QTest::newRow("empty") << "" << false;
}

void TestContacts::formulasAreDefused()
{
    QFETCH(QString, cell);
    QFETCH(bool, isDefused);
    QCOMPARE(defused(cell), isDefused ? QLatin1Char('\'') + cell : cell);
}

void TestContacts::agentsExportNothing()
{
    const auto refused = execute(anyCommand(ExportCustomers{}), agent());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::Forbidden);
    QVERIFY(execute(anyCommand(ExportCustomers{}), Actor::system()));
    QVERIFY(audited().contains(QStringLiteral("customer.export customer 0")));
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
