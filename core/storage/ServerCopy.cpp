// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerCopy.h"

#include "core/storage/DatabaseCopy.h"

#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace memnun {

namespace {

const QString kDump = QStringLiteral("pg_dump");
const QString kRestore = QStringLiteral("pg_restore");
const QString kShell = QStringLiteral("psql");

/// Our tables and functions of the schema in use; an extension's own stay, since only its owner may make it again.
const char* const kEmptySchema = R"sql(DO $$
DECLARE thing record;
BEGIN
  FOR thing IN SELECT c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind IN ('r','p','v','m')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') LOOP
    EXECUTE format('DROP %s IF EXISTS %I CASCADE', CASE thing.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN
        'MATERIALIZED VIEW' ELSE 'TABLE' END, thing.relname);
  END LOOP;
  FOR thing IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind = 'S' LOOP
    EXECUTE format('DROP SEQUENCE IF EXISTS %I CASCADE', thing.relname);
  END LOOP;
  FOR thing IN SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = current_schema()
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE 'DROP ROUTINE IF EXISTS ' || thing.name || ' CASCADE';
  END LOOP;
END $$)sql";

/// A whole dump says in its list of contents that it holds our history of versions.
Result<> isOurs(const QByteArray& said)
{
    return said.contains(" schema_version ") ? Result<>()
                                             : Result<>(fail(Code::Invalid, QStringLiteral("the dump"),
                                                             {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}}));
}

tl::unexpected<Error> refused(Code code, const char* rule, const QString& context)
{
    return fail(code, context, {{QStringLiteral("copies"), QString::fromLatin1(rule)}});
}

}  // namespace

ServerCopy::ServerCopy(const Location& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_workspace.password.isEmpty()) {
        environment.insert(QStringLiteral("PGPASSWORD"), m_workspace.password);
    }
    environment.insert(QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("10"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));  // we read what the tools say
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, &ServerCopy::stepEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(refused(Code::Unavailable, "tool_missing", m_process.program()));
        }
    });
}

ServerCopy::~ServerCopy()
{
    // The process is our member and kills its child; nobody is told any more.
    m_process.disconnect(this);
}

QString ServerCopy::address() const
{
    return QStringLiteral("--dbname=") + m_workspace.shown();
}

ServerCopy::Step ServerCopy::readToTheEnd(const QString& file) const
{
    return {kRestore, {QStringLiteral("--file=-"), file}, QProcess::nullDevice(), nullptr};
}

void ServerCopy::dump(const QString& file, Then then)
{
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    start({{kDump, {QStringLiteral("--format=custom"), QStringLiteral("--no-password"), QStringLiteral("--no-owner"),
                    QStringLiteral("--no-privileges"), QStringLiteral("--file=") + part, address()}, {}, nullptr},
           {kRestore, {QStringLiteral("--list"), part}, {}, isOurs},
           readToTheEnd(part)},
          [part, file]() -> Result<> {
              if (auto written = toDisk(part); !written) {
                  return written;
              }
              if (!QFile::rename(part, file)) {
                  return refused(Code::Storage, "copy_failed", file);
              }
              return toDisk(QFileInfo(file).absolutePath());
          },
          [part, then = std::move(then)](const Result<>& result) {
              if (!result) {
                  QFile::remove(part);
              }
              then(result);
          });
}

void ServerCopy::check(const QString& file, Then then)
{
    start({{kRestore, {QStringLiteral("--list"), file}, {}, isOurs}, readToTheEnd(file)}, {}, std::move(then));
}

void ServerCopy::restore(const QString& file, Then then)
{
    // Read whole before the database is touched: a dump that breaks off must not become half a workspace.
    const QString script = file + QStringLiteral(".part.sql");
    start({{kRestore, {QStringLiteral("--list"), file}, {}, isOurs},
           {kRestore, {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), QStringLiteral("--no-comments"),
                       QStringLiteral("--file=") + script, file}, {}, nullptr},
           {kShell, {QStringLiteral("--no-psqlrc"), QStringLiteral("--no-password"), QStringLiteral("--quiet"),
                     QStringLiteral("--single-transaction"), QStringLiteral("--set=ON_ERROR_STOP=1"), address(),
                     QStringLiteral("--command=") + QString::fromLatin1(kEmptySchema), QStringLiteral("--file=") + script},
            QProcess::nullDevice(), nullptr}},
          {},
          [script, then = std::move(then)](const Result<>& result) {
              QFile::remove(script);
              then(result);
          });
}

void ServerCopy::cancel()
{
    m_cancelled = true;
    m_process.kill();
}

void ServerCopy::start(QVector<Step> steps, std::function<Result<>()> last, Then then)
{
    if (m_then) {
        then(refused(Code::Unavailable, "copying", m_workspace.shown()));
        return;
    }
    m_steps = std::move(steps);
    m_last = std::move(last);
    m_then = std::move(then);
    m_cancelled = false;
    // Later, so that no answer comes from within the question.
    QMetaObject::invokeMethod(this, &ServerCopy::next, Qt::QueuedConnection);
}

void ServerCopy::next()
{
    const Step& step = m_steps.first();
    const QString program = QStandardPaths::findExecutable(step.tool);
    m_process.setStandardOutputFile(step.output);
    m_process.start(program.isEmpty() ? step.tool : program, step.arguments);
}

void ServerCopy::stepEnded(int code, QProcess::ExitStatus status)
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).simplified();
    if (m_cancelled) {
        end(fail(Code::Cancelled, QStringLiteral("the copy")));
        return;
    }
    if (status != QProcess::NormalExit || code != 0) {
        end(fail(errorOf(said)));
        return;
    }
    const Step done = m_steps.takeFirst();
    const Result<> judged = done.judge ? done.judge(m_process.readAllStandardOutput()) : Result<>();
    if (!judged || m_steps.isEmpty()) {
        end(judged && m_last ? m_last() : judged);
        return;
    }
    next();
}

Error ServerCopy::errorOf(const QString& said) const
{
    const QString tool = m_steps.first().tool;
    const auto says = [&said](const char* words) { return said.contains(QLatin1String(words)); };
    if (says("server version mismatch") || says("unsupported version")) {
        return refused(Code::Unavailable, "tool_version", said).value();
    }
    if (tool == kRestore) {
        return refused(Code::Storage, "copy_damaged", said).value();
    }
    if (says("No space left") || says("could not write")) {
        return refused(Code::Storage, "copy_failed", said).value();
    }
    return refused(Code::Unavailable, "tool_failed", tool + QStringLiteral(": ") + said).value();
}

void ServerCopy::end(const Result<>& result)
{
    if (!m_then) {
        return;
    }
    m_steps.clear();
    m_last = {};
    const Then then = std::exchange(m_then, {});
    then(result);
}

}  // namespace memnun
