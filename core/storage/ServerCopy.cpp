// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerCopy.h"

#include "core/storage/DatabaseCopy.h"

#include <QFile>
#include <QFileInfo>

namespace memnun {

namespace {

const QString kDump = QStringLiteral("pg_dump");
const QString kRestore = QStringLiteral("pg_restore");
const QString kShell = QStringLiteral("psql");

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

ServerCopy::ServerCopy(const Location& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_ours(OurSchema::builtin())
{
    prepareTool(m_process, workspace);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, &ServerCopy::stepEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(fail(toolMissing(m_steps.first().tool)));
        }
    });
}

ServerCopy::~ServerCopy()
{
    // The processes are our members and kill their children; nobody is told any more.
    m_process.disconnect(this);
}

/// Which schema it is, unless a newer program has been there.
ServerCopy::Step ServerCopy::ask(std::function<Result<>(const QString& schema)> then) const
{
    QStringList arguments = shellArguments(m_workspace);
    for (const QString& sql : m_ours ? m_ours->question() : QStringList()) {
        arguments.append(QStringLiteral("--command=") + sql);
    }
    return {kShell, arguments, {}, [then = std::move(then)](const QByteArray& said) -> Result<> {
                const QString schema = QString::fromUtf8(said).trimmed();
                return schema.isEmpty() ? Result<>(refused(Code::Unavailable, "tool_failed", QStringLiteral("no such schema")))
                                        : then(schema);
            }};
}

ServerCopy::Step ServerCopy::readToTheEnd(const QString& file) const
{
    return {kRestore, {QStringLiteral("--file=-"), file}, QProcess::nullDevice(), {}};
}

void ServerCopy::dump(const QString& file, Then then)
{
    const QString part = file + QStringLiteral(".part");
    const QStringList arguments{QStringLiteral("--format=custom"), QStringLiteral("--no-password"), QStringLiteral("--no-owner"),
                                QStringLiteral("--no-privileges"), QStringLiteral("--file=") + part,
                                QStringLiteral("--dbname=") + m_workspace.shown()};
    start({ask([this, part](const QString& schema) {
               m_steps.first().arguments += m_ours->dumpOptions(schema);
               return makePrivate(part);
           }),
           {kDump, arguments, {}, {}},
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

/// Writes what the dump has of ours as SQL, which reads it to its end: one that breaks off must not become half a workspace.
void ServerCopy::prepare(const QString& file, const QString& script, const Then& then)
{
    const QString list = script + QStringLiteral(".list");
    const auto keepOurs = [this, list, script](const QByteArray& said) -> Result<> {
        const auto own = m_ours->ownEntries(said, m_schema);
        if (!own) {
            return fail(own.error());
        }
        if (auto made = makePrivate(script); !made) {
            return made;
        }
        QFile chosen(list);
        const bool written = makePrivate(list) && chosen.open(QIODevice::WriteOnly) && chosen.write(*own) == own->size() && chosen.flush();
        return written ? Result<>() : Result<>(refused(Code::Storage, "copy_failed", list));
    };
    start({ask([this](const QString& schema) {
               m_schema = schema;
               return Result<>();
           }),
           {kRestore, {QStringLiteral("--list"), file}, {}, keepOurs},
           {kRestore, {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), QStringLiteral("--no-comments"),
                       QStringLiteral("--use-list=") + list, QStringLiteral("--file=") + script, file}, {}, {}}},
          {}, then);
}

/// From here on nobody else can open the workspace, so that the copy of the present has everything.
void ServerCopy::takeAlone(const QString& present, const Then& then)
{
    m_shell = new ServerShell(m_workspace, this);
    m_shell->run(OurSchema::takeAlone(), [this, present, then](const Result<>& alone) {
        if (alone && !present.isEmpty()) {
            dump(present, then);
        } else {
            then(alone);
        }
    });
}

void ServerCopy::restore(const QString& file, const QString& present, Then then)
{
    const QString script = file + QStringLiteral(".part.sql");
    const auto ended = [this, script, then = std::move(then)](const Result<>& result) {
        if (m_shell) {
            std::exchange(m_shell, nullptr)->deleteLater();
        }
        QFile::remove(script);
        QFile::remove(script + QStringLiteral(".list"));
        then(result);
    };
    prepare(file, script, [this, script, present, ended](const Result<>& prepared) {
        if (!prepared) {
            ended(prepared);
            return;
        }
        takeAlone(present, [this, script, ended](const Result<>& alone) {
            if (alone) {
                m_shell->runLast(m_ours->replaceBy(script, m_schema), ended);
            } else {
                ended(alone);
            }
        });
    });
}

void ServerCopy::cancel()
{
    m_cancelled = true;
    m_process.kill();
    if (m_shell) {
        m_shell->cancel();
    }
}

void ServerCopy::start(QVector<Step> steps, std::function<Result<>()> last, Then then)
{
    if (m_then || !m_ours) {
        then(m_ours ? Result<>(refused(Code::Unavailable, "copying", m_workspace.shown())) : Result<>(fail(m_ours.error())));
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
    m_process.setStandardOutputFile(step.output);
    startTool(m_process, step.tool, step.arguments);
}

void ServerCopy::stepEnded(int code, QProcess::ExitStatus status)
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).simplified();
    if (m_cancelled) {
        end(fail(Code::Cancelled, QStringLiteral("the copy")));
        return;
    }
    if (status != QProcess::NormalExit || code != 0) {
        end(fail(toolError(m_steps.first().tool, said, m_workspace)));
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
