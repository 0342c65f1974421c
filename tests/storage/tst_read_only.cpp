// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that lies where nothing can be written is read all the same, whole, and without a trace beside it.
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Connection.h"
#include "core/storage/Workspace.h"
#include "tests/support/BadDisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using memnun::test::asStranger;

class TestReadOnly final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadWhole_data();
    void isReadWhole();
    void anOlderSchemaIsRefused();
};

namespace {

constexpr Instant kNow{1772438400000};

bool add(Session& session, const char* name)
{
    Customer customer;
    customer.name = QString::fromLatin1(name);
    return execute(*anyCommand(CreateCustomer{customer}), session, Actor::system(), kNow).has_value();
}

QStringList names(Session& session)
{
    QStringList found;
    const auto rows = session.stores().customers.page({});
    for (const CustomerRow& row : rows.value_or(QVector<CustomerRow>())) {
        found.append(row.customer.name);
    }
    found.sort();
    return found;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

bool copyBare(const QString& from, const QString& to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::Permissions(0x4044));
}

/// What a stranger finds in the workspace, and what becomes of what he does.
struct Look {
    QString opening = QStringLiteral("refused");
    QStringList customers;
    QString said;     ///< the rule of a command
    QStringList problems{QStringLiteral("not checked")};
    bool readOnly = false;
};

Look lookAt(const QString& file)
{
    Look seen;
    const auto workspace = Workspace::open(Location::ofFile(file));
    if (!workspace) {
        seen.opening = workspace.error().context;
        return seen;
    }
    seen.opening.clear();
    seen.readOnly = workspace->isReadOnly();
    const auto reader = workspace->sessions()(Access::ReadOnly);
    const auto writer = workspace->sessions()(Access::ReadWrite);
    if (reader && writer) {
        seen.customers = names(**reader);
        Customer customer;
        customer.name = QStringLiteral("Nobody");
        const auto done = execute(*anyCommand(CreateCustomer{customer}), **writer, Actor::system(), kNow);
        seen.said = done ? QStringLiteral("done") : done.error().fields.value(0).rule;
        if (names(**writer) != seen.customers) {
            seen.said += QStringLiteral(", and the writer reads something else");
        }
    }
    const auto sound = workspace->check();
    seen.problems = sound ? sound->problems : QStringList{sound.error().context};
    return seen;
}

}  // namespace

void TestReadOnly::isReadWhole_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<int>("folder");
    QTest::newRow("closed well, its folder read-only") << QStringList{QString()} << 0x5055;
    QTest::newRow("closed well, only itself read-only") << QStringList{QString()} << 0x7077;
    QTest::newRow("its newest words in the log") << QStringList{QString(), QStringLiteral("-wal")} << 0x5055;
    QTest::newRow("the log and its index") << QStringList{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")} << 0x5055;
}

void TestReadOnly::isReadWhole()
{
#ifdef Q_OS_LINUX
    QFETCH(QStringList, taken);
    QFETCH(int, folder);
    QTemporaryDir home;
    const QString made = home.filePath(QStringLiteral("a.memnun"));
    QVERIFY(Workspace::create(Location::ofFile(made)));
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("shop & co %20.memnun"));  // whatever a URI would stumble over
    {
        auto session = (*Workspace::open(Location::ofFile(made))).sessions()(Access::ReadWrite);
        QVERIFY(session && add(**session, "Ada") && add(**session, "Bora"));
        if (taken.size() == 1) {
            session->reset();  // the last one writes the log into the file
        }
        for (const QString& part : taken) {
            QVERIFY2(copyBare(made + part, file + part), qPrintable(part));
        }
    }
    QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions(folder)));
    const QStringList before = filesIn(place.path());
    const Look seen = asStranger([&] { return lookAt(file); });
    const QStringList after = filesIn(place.path());
    QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions(0x7000)));
    QCOMPARE(seen.opening, QString());
    QVERIFY(seen.readOnly);
    QCOMPARE(seen.customers, QStringList({QStringLiteral("Ada"), QStringLiteral("Bora")}));
    QCOMPARE(seen.said, QString(rule::kReadOnly));
    QCOMPARE(seen.problems, QStringList());
    QCOMPARE(after, before);
#else
    QSKIP("needs a thread with rights of its own");
#endif
}

void TestReadOnly::anOlderSchemaIsRefused()
{
#ifdef Q_OS_LINUX
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("a.memnun"));
    QVERIFY(Workspace::create(Location::ofFile(file)));
    {
        auto database = openConnection(Location::ofFile(file), Access::ReadWrite);
        QVERIFY(database);
        QVERIFY((*database)->execOnce(QStringLiteral("DELETE FROM schema_version WHERE version = (SELECT max(version) FROM schema_version)")));
    }
    QVERIFY(QFile::setPermissions(file, QFile::Permissions(0x4044)));
    QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions(0x5055)));
    const auto opened = asStranger([&] { return Workspace::open(Location::ofFile(file)); });
    QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions(0x7000)));
    QVERIFY(!opened);
    QCOMPARE(opened.error().fields.value(0).rule, QStringLiteral("read_only_old"));
#else
    QSKIP("needs a thread with rights of its own");
#endif
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_read_only.moc"
