// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/StoreTest.h"

#include "core/storage/StorageSession.h"
#include "core/storage/Workspace.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

namespace memnun::test {

namespace {

const QString kSqlite = QStringLiteral("sqlite");
const QString kPostgres = QStringLiteral("postgresql");

}  // namespace

StoreTest::StoreTest(Engines engines) : m_engines(engines) {}

StoreTest::~StoreTest() = default;

void StoreTest::initTestCase_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << kSqlite;
    if (m_engines == Engines::Both) {
        QTest::newRow("postgresql") << kPostgres;
    }
}

QString StoreTest::locationFor(const QString& engine)
{
    m_dir = std::make_unique<QTemporaryDir>();
    if (engine == kSqlite) {
        return m_dir->filePath(QStringLiteral("test.memnun"));
    }
    if (!m_cluster) {
        m_cluster = std::make_unique<PgCluster>();
        if (!m_cluster->start()) {
            return {};
        }
    }
    const QString database = m_cluster->createDatabase();
    return database.isEmpty() ? QString() : m_cluster->uri(database);
}

void StoreTest::openWorkspace()
{
    QFETCH_GLOBAL(QString, engine);
    if (engine == kPostgres) {
        MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    }
    const QString text = locationFor(engine);
    QVERIFY2(!text.isEmpty(), m_cluster ? qPrintable(m_cluster->problem()) : "no folder");
    const auto location = Location::fromText(text);
    QVERIFY2(location, qPrintable(text));
    const auto workspace = Workspace::create(*location);
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().context));
    m_factory = workspace->sessions();
    auto opened = m_factory(Access::ReadWrite);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().context));
    m_session = std::move(*opened);
}

void StoreTest::closeWorkspace()
{
    m_session.reset();
    m_factory = {};
    m_dir.reset();
}

Result<> StoreTest::exec(const QString& sql)
{
    return static_cast<StorageSession&>(*m_session).database().execOnce(sql);
}

}  // namespace memnun::test
