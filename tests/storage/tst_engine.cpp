// SPDX-License-Identifier: GPL-3.0-or-later
// Is the SQLite behind Qt's QSQLITE plugin really the engine that was built here?
#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVersionNumber>
#include <sqlite3.h>

namespace {

// One named connection that is gone, with its queries, when the scope ends.
class Connection {
public:
    explicit Connection(const QString& file)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("engine"));
        m_db.setDatabaseName(file);
        m_open = m_db.open();
    }
    ~Connection()
    {
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("engine"));
    }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QVariant driverHandle() const { return m_db.driver()->handle(); }

    bool exec(const QString& sql)
    {
        QSqlQuery query(m_db);
        const bool ok = query.exec(sql);
        m_error = query.lastError().text();
        return ok;
    }
    QVariant value(const QString& sql)
    {
        QSqlQuery query(m_db);
        const bool ok = query.exec(sql) && query.next();
        m_error = query.lastError().text();
        return ok ? query.value(0) : QVariant();
    }
    [[nodiscard]] QByteArray error() const { return m_error.toUtf8(); }

private:
    QSqlDatabase m_db;
    QString m_error;
    bool m_open = false;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString keyStatement = QStringLiteral("PRAGMA key = 'gizli söz'");

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_dir.isValid()); }

    void pluginUsesTheBuiltEngine()
    {
        Connection db(QStringLiteral(":memory:"));
        QVERIFY(db.isOpen());
        const QString version = db.value(QStringLiteral("SELECT sqlite_version()")).toString();
        QVERIFY2(QVersionNumber::fromString(version) >= QVersionNumber(3, 50), qPrintable(version));
        QCOMPARE(db.value(QStringLiteral("SELECT sqlite_source_id()")).toString(),
                 QString::fromLatin1(SQLITE_SOURCE_ID));
        // The handle that Qt gives out is a connection of this very library.
        const QVariant handle = db.driverHandle();
        QCOMPARE(handle.typeName(), "sqlite3*");
        auto* raw = *static_cast<sqlite3* const*>(handle.constData());
        QVERIFY(sqlite3_get_autocommit(raw) != 0);
    }

    void compileOptions_data()
    {
        QTest::addColumn<QString>("option");
        for (const char* option :
             {"ENABLE_FTS5", "ENABLE_COLUMN_METADATA", "SECURE_DELETE", "THREADSAFE=1", "DQS=0", "TEMP_STORE=2"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void compileOptions()
    {
        QFETCH(QString, option);
        Connection db(QStringLiteral(":memory:"));
        QCOMPARE(db.value(QStringLiteral("SELECT sqlite_compileoption_used('%1')").arg(option)).toInt(), 1);
    }

    void keyEncryptsTheFile()
    {
        const QString path = m_dir.filePath(QStringLiteral("sealed.memnun"));
        {
            Connection db(path);
            QVERIFY2(db.exec(keyStatement), db.error());
            QVERIFY(!db.value(QStringLiteral("PRAGMA cipher")).toString().isEmpty());
            QVERIFY2(db.exec(QStringLiteral("CREATE TABLE t(x TEXT)")), db.error());
            QVERIFY2(db.exec(QStringLiteral("INSERT INTO t VALUES('müşteri memnuniyeti')")), db.error());
        }
        const QByteArray bytes = contentOf(path);
        QVERIFY(bytes.size() > 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("memnuniyeti"));
        {
            Connection withoutKey(path);
            QVERIFY(!withoutKey.exec(QStringLiteral("SELECT x FROM t")));
        }
        Connection withKey(path);
        QVERIFY2(withKey.exec(keyStatement), withKey.error());
        QCOMPARE(withKey.value(QStringLiteral("SELECT x FROM t")).toString(), QStringLiteral("müşteri memnuniyeti"));
    }

    void withoutKeyTheFileIsPlain()
    {
        const QString path = m_dir.filePath(QStringLiteral("plain.memnun"));
        {
            Connection db(path);
            QVERIFY2(db.exec(QStringLiteral("CREATE TABLE t(x TEXT)")), db.error());
        }
        QVERIFY(contentOf(path).startsWith("SQLite format 3"));
    }

    void fullTextSearch_data()
    {
        QTest::addColumn<QString>("tokenizer");
        QTest::addColumn<QString>("query");
        QTest::newRow("unicode61 folds marks")
            << QStringLiteral("unicode61 remove_diacritics 2") << QStringLiteral("sikayet");
        QTest::newRow("trigram finds inside words") << QStringLiteral("trigram") << QStringLiteral("kâye");
    }
    void fullTextSearch()
    {
        QFETCH(QString, tokenizer);
        QFETCH(QString, query);
        Connection db(QStringLiteral(":memory:"));
        const QString create = QStringLiteral("CREATE VIRTUAL TABLE f USING fts5(body, tokenize='%1')").arg(tokenizer);
        QVERIFY2(db.exec(create), db.error());
        QVERIFY2(db.exec(QStringLiteral("INSERT INTO f(f, rank) VALUES('secure-delete', 1)")), db.error());
        QVERIFY2(db.exec(QStringLiteral("INSERT INTO f VALUES('bir şikâyet var'), ('başka söz')")), db.error());
        const QString search = QStringLiteral("SELECT count(*) FROM f WHERE f MATCH '%1'").arg(query);
        QCOMPARE(db.value(search).toInt(), 1);
    }

    void qtReadsColumnTypesAndReturning()
    {
        Connection db(QStringLiteral(":memory:"));
        QVERIFY2(db.exec(QStringLiteral("CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT) STRICT")), db.error());
        QCOMPARE(db.value(QStringLiteral("INSERT INTO t(x) VALUES('a') RETURNING id")).toInt(), 1);
        QVERIFY(!db.exec(QStringLiteral("SELECT \"no such column\" FROM t")));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
