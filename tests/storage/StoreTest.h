// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/kernel/Session.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <source_location>

namespace memnun {
class Database;
}

namespace memnun::test {

class PgCluster;

/// "ok", or the name of the error's code: what a test compares.
template <class T>
QString outcome(const Result<T>& result)
{
    return result ? QStringLiteral("ok") : codeKey(result.error().code);
}

/// The value; fails the running test when there is none, and goes on with an empty one.
template <class T>
T must(Result<T> result, const std::source_location& at = std::source_location::current())
{
    if (!result) {
        const QString why = codeKey(result.error().code) + QStringLiteral(": ") + result.error().context;
        QTest::qFail(qPrintable(why), at.file_name(), static_cast<int>(at.line()));
        if constexpr (std::is_void_v<T>) {
            return;
        } else {
            return T();
        }
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// A test whose every function runs once per database engine, each time on a workspace of its own.
class StoreTest : public QObject {
    Q_OBJECT
public:
    enum class Engines { Both, SqliteOnly };
    explicit StoreTest(Engines engines = Engines::Both);
    ~StoreTest() override;

protected:
    Session& session() { return *m_session; }
    Stores& stores() { return m_session->stores(); }
    /// The workspace once more, for executors.
    SessionFactory factory() const { return m_factory; }
    /// For what no store offers; fails like the engine does.
    Result<> exec(const QString& sql);
    /// What init() and cleanup() do, for tests that do more there.
    void openWorkspace();
    virtual void closeWorkspace();
    /// A fixed moment to count from: 2026-03-02T08:00:00Z (a Monday).
    static constexpr Instant kMonday{1772438400000};

private Q_SLOTS:
    void initTestCase_data();
    void init() { openWorkspace(); }
    void cleanup() { closeWorkspace(); }

private:
    QString locationFor(const QString& engine);

    Engines m_engines;
    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_dir;
    SessionFactory m_factory;
    std::unique_ptr<Session> m_session;
};

}  // namespace memnun::test
