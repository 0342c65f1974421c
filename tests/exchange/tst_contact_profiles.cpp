// SPDX-License-Identifier: GPL-3.0-or-later
// What contacts of files say beyond names and addresses, several files as one import, and what becomes of refused rows.
#include "core/customers/CustomFieldCommands.h"
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileCommands.h"
#include "core/customers/ProfileStore.h"
#include "core/exchange/contacts/CustomerExport.h"
#include "core/exchange/contacts/CustomerImports.h"
#include "core/exchange/contacts/RefusedRows.h"
#include "core/people/UserStore.h"
#include "tests/kernel/CommandTest.h"

#include <QTemporaryDir>

using namespace memnun;
using memnun::test::must;

class TestContactProfiles final : public memnun::test::CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void columnsOfTheProfile();
    void whatAFieldCannotHoldStandsInTheNote();
    void unknownWordsAreNotLost();
    void rulesForWhoIsHere_data();
    void rulesForWhoIsHere();
    void googleGroupsBecomeTags();
    void outAndInAgain_data();
    void outAndInAgain();
    void fieldsAreMade();
    void colleaguesComeAlong();
    void severalFilesAreOneImport();
    void aFilesLastBatchTakenBack();
    void aRehearsalCanBeCancelled();
    void refusedRowsComeOutAsTheyStood();
    void refusedCardsComeOut();
    void previewTellsColumnsAndCounts();

private:
    QString file(const char* name, const QByteArray& bytes);
    CustomerImports::Outcome import(const QStringList& paths, const CustomerImportRules& rules = {});
    static QString counts(const CustomerImports::Outcome& outcome);
    Customer only(const char* name);
    /// "tag tag|tier|vkn|office|owner|district|occupation|birth|since|field=value"
    QString profileOf(const char* name);
    CustomField makeField(const char* name, FieldKind kind, const QStringList& choices = {});

    QTemporaryDir m_dir;
};

QString TestContactProfiles::file(const char* name, const QByteArray& bytes)
{
    QFile out(m_dir.filePath(QString::fromUtf8(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no file");
    return out.fileName();
}

CustomerImports::Outcome TestContactProfiles::import(const QStringList& paths, const CustomerImportRules& rules)
{
    CustomerImports::Options options{paths, {}, rules};
    for (const QString& path : paths)
        options.readings.insert(path, {{}, {}, must(customFieldNames(stores()))});
    CustomerImports imports(options);
    struct Step final : AnyCommand {
        explicit Step(CustomerImports& all) : imports(all) {}
        Permission permission() const override { return Permission::Import; }
        QString verb() const override { return QStringLiteral("import.customers"); }
        Result<std::any> perform(UnitOfWork& work) const override
        {
            const auto more = imports.step(work);
            return more ? Result<std::any>(std::any(*more)) : fail(more.error());
        }
        CustomerImports& imports;
    };
    while (std::any_cast<bool>(must(execute(std::make_shared<Step>(imports), Actor::system())).outcome)) {
    }
    return imports.outcome();
}

QString TestContactProfiles::counts(const CustomerImports::Outcome& outcome)
{
    const CustomerImportCounts& counts = outcome.counts;
    return QStringLiteral("%1 %2 %3 %4").arg(counts.added).arg(counts.changed).arg(counts.present).arg(outcome.refused.size());
}

Customer TestContactProfiles::only(const char* name)
{
    CustomerQuery query;
    query.limit = 100;
    for (const CustomerRow& row : must(stores().customers.page(query))) {
        if (row.customer.name == QString::fromUtf8(name))
            return must(stores().customers.byId(row.customer.id));
    }
    return {};
}

QString TestContactProfiles::profileOf(const char* name)
{
    const Customer customer = only(name);
    QStringList tags;
    for (const Tag& tag : must(stores().profiles.tags(customer.id)))
        tags.append(tag.name);
    const CustomerProfile profile = must(stores().profiles.of(customer.id));
    QStringList words{tags.join(QLatin1Char(' ')), toKey(profile.tier), profile.vkn, profile.taxOffice, QString::number(profile.owner.value()),
                      profile.district, profile.occupation, profile.birth.toString(Qt::ISODate), profile.since.toString(Qt::ISODate)};
    for (const CustomField& field : must(stores().profiles.fields())) {
        if (const QString value = profile.value(field.id); !value.isEmpty())
            words.append(field.name + QLatin1Char('=') + value);
    }
    return words.join(QLatin1Char('|'));
}

CustomField TestContactProfiles::makeField(const char* name, FieldKind kind, const QStringList& choices)
{
    CustomField field;
    field.name = QString::fromUtf8(name);
    field.kind = kind;
    field.choices = choices;
    const auto made = execute(anyCommand(SaveCustomField{field}), Actor::system());
    return std::any_cast<CustomField>(must(made).outcome);
}

void TestContactProfiles::columnsOfTheProfile()
{
    makeField("Plaka", FieldKind::Text);
    makeField("Bakım günü", FieldKind::Date);
    const QString owner = QString::number(agent().id.value());
    const QByteArray ownerName = must(stores().users.byId(agent().id)).name.toUtf8();
    const QString path = file("a.csv", "Ad Soyad;Etiketler;Müşteri düzeyi;Vergi kimlik no;Vergi dairesi;Sorumlu;İlçe;Meslek;Doğum tarihi;Müşteri olma tarihi;plaka;Bakım günü\n"
                                       "Ayla Kaya;toptan, sadık;VIP;454 053 6920;Konak;" + ownerName + ";Bornova;Eczacı;17.11.1990;2020-01-02;35 AK 1;3.4.2026\n");
    QCOMPARE(counts(import({path})), QStringLiteral("1 0 0 0"));
    QCOMPARE(profileOf("Ayla Kaya"), QStringLiteral("sadık toptan|vip|4540536920|Konak|%1|Bornova|Eczacı|1990-11-17|2020-01-02|Plaka=35 AK 1|Bakım günü=2026-04-03").arg(owner));
    QCOMPARE(only("Ayla Kaya").notes, QString());
    QCOMPARE(counts(import({path})), QStringLiteral("0 0 1 0"));
}

void TestContactProfiles::whatAFieldCannotHoldStandsInTheNote()
{
    makeField("Yaş", FieldKind::Number);
    const QString path = file("a.csv", "Ad Soyad;Not;VKN;Sorumlu;Doğum tarihi;Yaş\nAyla;iyi;123;Kimse;dün;otuz\n");
    QCOMPARE(counts(import({path})), QStringLiteral("1 0 0 0"));
    QCOMPARE(only("Ayla").notes, QStringLiteral("iyi\nVKN: 123\nDoğum tarihi: dün\nSorumlu: Kimse\nYaş: otuz"));
    QCOMPARE(profileOf("Ayla"), QStringLiteral("|standard|||0||||"));
    QCOMPARE(counts(import({path})), QStringLiteral("0 0 1 0"));
}

void TestContactProfiles::unknownWordsAreNotLost()
{
    import({file("a.csv", "name,kind,tier,lifecycle\nAyla,robot,platin,?\n")});
    QCOMPARE(only("Ayla").notes, QStringLiteral("kind: robot\ntier: platin\nlifecycle: ?"));
}

void TestContactProfiles::rulesForWhoIsHere_data()
{
    QTest::addColumn<OnKnown>("rule");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("profile");
    QTest::newRow("gaps are filled") << OnKnown::FillGaps << "0 1 0 0" << "Ayla Kaya|İzmir|eski" << "yeni|premium|||0|Konak|Eczacı||";
    QTest::newRow("the file wins") << OnKnown::FileWins << "0 1 0 0" << "Ayla Su|Bursa|taze" << "yeni|vip|||0|Nilüfer|Eczacı||";
    QTest::newRow("left alone") << OnKnown::LeaveAlone << "0 0 1 0" << "Ayla Kaya|İzmir|eski" << "|premium|||0|Konak|||";
}

void TestContactProfiles::rulesForWhoIsHere()
{
    QFETCH(OnKnown, rule);
    QFETCH(QString, customer);
    import({file("a.csv", "Name;E-mail;City;Notes;Tier;District\nAyla Kaya;a@x.example;İzmir;eski;Premium;Konak\n")});
    const QString path = file("b.csv", "Name;E-mail;City;Notes;Tier;District;Occupation;Tags\nAyla Su;a@x.example;Bursa;taze;VIP;Nilüfer;Eczacı;yeni\n");
    QTEST(counts(import({path}, {rule, {}})), "counts");
    QCOMPARE(must(stores().customers.count()), 1);
    const Customer now = only(customer.section(QLatin1Char('|'), 0, 0).toUtf8().constData());
    QCOMPARE(now.name + QLatin1Char('|') + now.city + QLatin1Char('|') + now.notes, customer);
    QTEST(profileOf(now.name.toUtf8().constData()), "profile");
    QCOMPARE(counts(import({path}, {rule, {}})), QStringLiteral("0 0 1 0"));
}

void TestContactProfiles::googleGroupsBecomeTags()
{
    import({file("g.csv", "Name,Labels\nAyla,* myContacts ::: Toptancılar ::: * starred\n")}, {OnKnown::FillGaps, {QStringLiteral("fuar 2026")}});
    QCOMPARE(profileOf("Ayla").section(QLatin1Char('|'), 0, 0), QStringLiteral("fuar 2026 Toptancılar"));
    import({file("k.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Veli\nCATEGORIES:myContacts,Komşu\\, eski\nBDAY:19900102\nTITLE:Usta\nEND:VCARD\n")});
    QCOMPARE(profileOf("Veli"), QStringLiteral("Komşu, eski|standard|||0||Usta|1990-01-02|"));
}

void TestContactProfiles::outAndInAgain_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("isKnown");  // the fields, where it comes in
    for (const char* ending : {"csv", "xlsx", "vcf", "json"}) {
        QTest::newRow(ending) << QString::fromLatin1(ending) << true;
        QTest::addRow("%s, empty", ending) << QString::fromLatin1(ending) << false;
    }
}

void TestContactProfiles::outAndInAgain()
{
    QFETCH(QString, ending);
    QFETCH(bool, isKnown);
    const auto fields = [this] {
        makeField("Renk \"tonu\"; ^", FieldKind::Choice, {QStringLiteral("Mavi; koyu"), QStringLiteral("Kırmızı")});
        makeField("Not", FieldKind::Text);  // called as a column of ours is
    };
    fields();
    import({file("a.csv", "Ad Soyad;Etiketler;Düzey;VKN;Vergi dairesi;İlçe;Meslek;Doğum tarihi;Müşteri olma tarihi;\"Renk \"\"tonu\"\"; ^\";field:Not;Notlar\n"
                          "Ayla;a;vip;4540536920;Konak;Çankaya;Usta;1990-01-02;2020-03-04;x;=iki;üç\n")});
    CustomerProfile profile = must(stores().profiles.of(only("Ayla").id));
    profile.setValue(must(stores().profiles.fields()).constFirst().id, QStringLiteral("Mavi; koyu"));
    must(execute(anyCommand(EditProfile{profile}), Actor::system()));
    const QString before = profileOf("Ayla");
    const auto parts = [this](const char* name) {
        QStringList all = profileOf(name).split(QLatin1Char('|'));
        all.sort();  // fields that are made by a file stand in its order
        return all;
    };
    const QStringList partsBefore = parts("Ayla");
    QVERIFY2(before.contains(QStringLiteral("Mavi; koyu")) && before.contains(QStringLiteral("Not==iki")), qPrintable(before));
    const auto exported = [&](const char* name) {
        const QString path = m_dir.filePath(QString::fromUtf8(name) + QLatin1Char('.') + ending);
        ContactWords words;
        words.custom = must(customFieldNames(stores()));
        const auto writer = must(ContactWriter::create(path, *contactFormatOf(path), words));
        must(exportCustomers(stores(), *writer));
        must(writer->finish());
        QFile in(path);
        return std::pair(path, in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray());
    };
    const auto [path, bytes] = exported("first");
    closeWorkspace();
    openWorkspace();
    if (isKnown)
        fields();
    QCOMPARE(counts(import({path})), QStringLiteral("1 0 0 0"));
    QCOMPARE(parts("Ayla"), partsBefore);
    QCOMPARE(only("Ayla").notes, QStringLiteral("üç\nRenk \"tonu\"; ^: x"));  // no choice of that field
    if (ending != QLatin1String("xlsx"))  // which says when it was made
        QCOMPARE(exported("second").second, bytes);
}

/// What a table of this program's own, or a map, says to be a field of the business's own, becomes one.
void TestContactProfiles::fieldsAreMade()
{
    const QString path = file("a.json", R"([{"name":"Ayla","fields":{"Kat":"7","Teslim":"2026-12-13","Söz":"7. kat"}},
        {"name":"Veli","fields":{"Kat":"-1.5","Söz":"7","":"x","0123456789012345678901234567890123456789012345678901234567890":"uzun"}}])");
    QCOMPARE(counts(import({path})), QStringLiteral("2 0 0 0"));
    QStringList made;
    for (const CustomField& field : must(stores().profiles.fields()))
        made.append(field.name + QLatin1Char(' ') + toKey(field.kind));
    made.sort();
    QCOMPARE(made, (QStringList{QStringLiteral("Kat number"), QStringLiteral("Söz text"), QStringLiteral("Teslim date")}));
    QCOMPARE(only("Veli").notes, QStringLiteral(": x\n0123456789012345678901234567890123456789012345678901234567890: uzun"));
    QCOMPARE(counts(import({path})), QStringLiteral("0 0 2 0"));
    // columns of other people's tables don't
    import({file("b.csv", "Ad Soyad;Uğur\nCan;4\n")});
    QCOMPARE(must(stores().profiles.fields()).size(), 3);
}

void TestContactProfiles::colleaguesComeAlong()
{
    const QString path = file("a.csv", "Ad Soyad;Sorumlu\nAyla;elif@x.example\nVeli;Elif@X.example\nCan;Elif\n");
    QCOMPARE(counts(import({path})), QStringLiteral("3 0 0 0"));
    QVector<User> users = must(stores().users.all());
    const auto elif = std::find_if(users.begin(), users.end(), [](const User& one) { return one.email == QLatin1String("elif@x.example"); });
    QVERIFY(elif != users.end());
    QVERIFY(!elif->active && elif->role == Role::Viewer);
    for (const char* name : {"Ayla", "Veli"})
        QVERIFY(must(stores().profiles.of(only(name).id)).owner == elif->id);
    QCOMPARE(only("Can").notes, QStringLiteral("Sorumlu: Elif"));
    QString many = QStringLiteral("Ad Soyad;Sorumlu\n");
    for (int i = 0; i < 80; ++i)
        many += QStringLiteral("Kişi %1;biri%1@x.example\n").arg(i);
    const qsizetype before = users.size();
    import({file("b.csv", many.toUtf8())});
    QCOMPARE(must(stores().users.all()).size() - before, 50);  // whoever wrote that meant something else
    QCOMPARE(only("Kişi 79").notes, QStringLiteral("Sorumlu: biri79@x.example"));
}

void TestContactProfiles::severalFilesAreOneImport()
{
    const QString first = file("a.csv", "name,city\nAyla,\n,Muş\n");
    const QString broken = file("b.xlsx", "PK\3\4broken");
    const QString card = file("c.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Veli\nEND:VCARD\nBEGIN:VCARD\nFN:Yarım\n");
    const auto outcome = import({first, broken, m_dir.filePath(QStringLiteral("nowhere.csv")), card});
    QCOMPARE(counts(outcome), QStringLiteral("2 0 0 1"));
    QCOMPARE(outcome.counts.read, 3);
    QCOMPARE(outcome.refused.constFirst().path, first);
    QCOMPARE(outcome.refused.constFirst().contact.row, 3);
    QCOMPARE(outcome.unread.size(), 3);
    QCOMPARE(outcome.unread.at(0).path, broken);
    QCOMPARE(outcome.unread.at(2).error.fields.value(0).rule, QStringLiteral("card_open"));
    QCOMPARE(outcome.ids.size(), 2);
    QCOMPARE(must(stores().imports.recent(9)).size(), 2);
}

/// A file's last batch is rolled back and run again; the next file begins only when it is there.
void TestContactProfiles::aFilesLastBatchTakenBack()
{
    CustomerImports imports({{file("a.csv", "name\nAyla\n"), file("b.csv", "name\nVeli\n")}, {}, {}});
    struct Step final : AnyCommand {
        explicit Step(CustomerImports& all) : imports(all) {}
        Permission permission() const override { return Permission::Import; }
        QString verb() const override { return QStringLiteral("import.customers"); }
        void takenBack() const override { imports.takenBack(); }
        Result<std::any> perform(UnitOfWork& work) const override
        {
            const auto more = imports.step(work);
            return std::exchange(fails, false) ? fail(Code::Storage, QStringLiteral("disk full")) : Result<std::any>(std::any(must(more)));
        }
        CustomerImports& imports;
        mutable bool fails = true;
    };
    const auto step = std::make_shared<Step>(imports);
    QVERIFY(!execute(step, Actor::system()));
    QCOMPARE(imports.rowsRead(), 0);
    QVERIFY(std::any_cast<bool>(must(execute(step, Actor::system())).outcome));
    QVERIFY(!std::any_cast<bool>(must(execute(step, Actor::system())).outcome));
    QCOMPARE(counts(imports.outcome()), QStringLiteral("2 0 0 0"));
    QCOMPARE(must(stores().customers.count()), 2);
}

void TestContactProfiles::aRehearsalCanBeCancelled()
{
    const CustomerImports::Options options{{file("a.csv", "name\nAyla\n")}, {}, {}};
    const auto cancel = std::make_shared<std::atomic<bool>>(true);
    const auto ended = execute(std::make_shared<CustomerImportsRehearsal>(std::make_shared<CustomerImports>(options), cancel), Actor::system());
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, Code::Cancelled);
    QVERIFY(!ended.error().hasRule(QLatin1String("dry_run")));
    cancel->store(false);
    const auto imports = std::make_shared<CustomerImports>(options);
    const auto whole = execute(std::make_shared<CustomerImportsRehearsal>(imports, cancel), Actor::system());
    QVERIFY(!whole && whole.error().hasRule(QLatin1String("dry_run")));
    QCOMPARE(counts(imports->outcome()), QStringLiteral("1 0 0 0"));
    QCOMPARE(must(stores().customers.count()), 0);
}

void TestContactProfiles::refusedRowsComeOutAsTheyStood()
{
    const QString path = file("a.csv", "Ad Soyad;Boy;Şehir\nAyla;1;\n;2;\"Muş; Varto\"\nVeli;3;\n;=4;Van\n");
    const auto outcome = import({path});
    QCOMPARE(counts(outcome), QStringLiteral("2 0 0 2"));
    const RefusedWords words{QStringLiteral("Neden"), QStringLiteral("Satır"), QStringLiteral("Dosya"), [](const QString& reason) { return reason.left(7); }, ';'};
    const QString target = m_dir.filePath(QStringLiteral("out.csv"));
    QCOMPARE(must(saveRefused(target, {{path}, {}, {}}, outcome.refused, words)), 2);
    QFile in(target);
    QVERIFY(in.open(QIODevice::ReadOnly));
    QCOMPARE(in.readAll(), QByteArray("\xEF\xBB\xBFNeden;Satır;Dosya;Ad Soyad;Boy;Şehir\r\nneither;3;a.csv;;2;\"Muş; Varto\"\r\nneither;5;a.csv;;'=4;Van\r\n"));
    // mended, it comes in
    const auto again = import({file("mended.csv", "Neden;Satır;Dosya;Ad Soyad;Boy;Şehir\r\nneither;3;a.csv;Can;2;Muş\r\n")});
    QCOMPARE(counts(again), QStringLiteral("1 0 0 0"));
    QVERIFY(!saveRefused(m_dir.filePath(QStringLiteral("no/where.csv")), {{path}, {}, {}}, outcome.refused, words));
}

void TestContactProfiles::refusedCardsComeOut()
{
    const QString path = file("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:\nNOTE:kim?\nEND:VCARD\n");
    const auto outcome = import({path});
    QCOMPARE(counts(outcome), QStringLiteral("0 0 0 1"));
    const RefusedWords words{QStringLiteral("Neden"), QStringLiteral("Satır"), QStringLiteral("Dosya"), [](const QString& reason) { return reason; }, ','};
    const QString target = m_dir.filePath(QStringLiteral("out.csv"));
    QCOMPARE(must(saveRefused(target, {{path}, {}, {}}, outcome.refused, words)), 1);
    QFile in(target);
    QVERIFY(in.open(QIODevice::ReadOnly) && in.readAll().contains("kim?"));
}

void TestContactProfiles::previewTellsColumnsAndCounts()
{
    QByteArray many = "Ad Soyad,Plaka,Boy\n";
    for (int i = 0; i < 40; ++i)
        many += "Kişi,1,2\n";
    const auto preview = must(previewContacts(file("a.csv", many), {QStringLiteral("Plaka")}));
    QCOMPARE(preview.contacts, 40);
    QCOMPARE(preview.samples.size(), kPreviewRows);
    QCOMPARE(preview.columns.fields, (QVector<ContactField>{ContactField::Name, ContactField::Custom, ContactField::None}));
    QVERIFY(must(previewContacts(file("k.vcf", "BEGIN:VCARD\nFN:A\nEND:VCARD\n"))).headings.isEmpty());
    const auto cut = must(previewContacts(file("cut.csv", "name\nAyla\n\"Veli\n")));
    QCOMPARE(cut.contacts, 1);
    QVERIFY(cut.stopped);
    QVERIFY(!previewContacts(file("p.csv", QByteArray("\x7F" "ELF\2\1\1\0\0\0", 10))));
}

QTEST_GUILESS_MAIN(TestContactProfiles)
#include "tst_contact_profiles.moc"
