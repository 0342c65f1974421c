// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Connection.h"
#include "core/storage/ServerCopy.h"
#include "core/storage/Workspace.h"
#include "tests/support/PgCluster.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace memnun::test {

/// A workspace on a throw-away server, one database for each test, and a folder for its copies.
class ServerBench {
public:
    using Job = std::function<void(ServerCopy&, ServerCopy::Then)>;

    bool start() { return m_cluster.start(); }
    QString problem() const { return m_cluster.problem(); }
    PgCluster& cluster() { return m_cluster; }
    const Location& location() const { return m_location; }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// An empty database from now on.
    void useEmpty() { m_location = *Location::fromText(m_cluster.uri(m_cluster.createDatabase())); }
    /// A new workspace with the user "first".
    bool useNew()
    {
        useEmpty();
        return Workspace::create(m_location) && put("first");
    }

    /// "ok", or the rule or the code of the error.
    QString run(const Location& location, const Job& job) const
    {
        ServerCopy copy(location);
        QString outcome;
        job(copy, [&outcome](const Result<>& result) {
            outcome = result ? QStringLiteral("ok")
                             : result.error().fields.isEmpty() ? codeKey(result.error().code) : result.error().fields.first().rule;
            if (!result) {
                qInfo("%s", qPrintable(result.error().context));
            }
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!outcome.isEmpty(), 60'000); }();
        return outcome;
    }
    QString dump(const QString& file) const
    {
        return run(m_location, [&](ServerCopy& copy, auto then) { copy.dump(file, then); });
    }
    QString restore(const QString& file, const QString& present = {}) const
    {
        return run(m_location, [&](ServerCopy& copy, auto then) { copy.restore(file, present, then); });
    }

    Result<> sql(const QString& text) const
    {
        auto database = openConnection(m_location, Access::ReadWrite);
        return database ? (*database)->execOnce(text) : Result<>(fail(database.error()));
    }
    bool put(const char* word) const
    {
        return sql(QStringLiteral("INSERT INTO app_user(name, role) VALUES ('%1','agent')").arg(QString::fromLatin1(word))).has_value();
    }
    QStringList words(const QString& query = QStringLiteral("SELECT name FROM app_user ORDER BY id")) const
    {
        QStringList found;
        auto database = openConnection(m_location, Access::ReadOnly);
        if (!database || !(*database)->eachOnce(query, {}, [&](const Row& row) { found.append(row.text(0)); })) {
            found.append(QStringLiteral("the question failed"));
        }
        return found;
    }

    /// A folder with a program of that name, for PATH.
    QString fakeTool(const char* name, const QByteArray& script) const
    {
        const QString folder = m_folder.filePath(QStringLiteral("tools-%1-%2").arg(QString::fromLatin1(QTest::currentTestFunction()),
                                                                                   QString::fromLatin1(QTest::currentDataTag())));
        QDir().mkpath(folder);
        QFile file(folder + QLatin1Char('/') + QString::fromLatin1(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        return folder;
    }

private:
    PgCluster m_cluster;
    QTemporaryDir m_folder;
    Location m_location;
};

/// PATH with a folder before all others (or alone), until the end of the scope.
class ToolsFirst {
public:
    enum Rest { AndOthers, Alone };
    explicit ToolsFirst(const QString& folder, Rest rest = AndOthers) : m_path(qgetenv("PATH"))
    {
        qputenv("PATH", folder.toLocal8Bit() + (rest == AndOthers ? ':' + m_path : QByteArray()));
    }
    ~ToolsFirst() { qputenv("PATH", m_path); }
    Q_DISABLE_COPY_MOVE(ToolsFirst)

private:
    QByteArray m_path;
};

}  // namespace memnun::test
