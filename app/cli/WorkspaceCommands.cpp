// SPDX-License-Identifier: GPL-3.0-or-later
// init, demo, check, rebuild
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/demo/DemoBatch.h"
#include "core/kernel/Command.h"
#include "core/kpi/Packing.h"
#include "core/conversations/BlobStore.h"
#include "core/search/SearchStore.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

namespace memnun::cli {

namespace {

Result<> saveSetting(const Context& context, Session& session, const char* key, const QJsonValue& value)
{
    const auto saved = context.run(session, *anyCommand(SaveSetting{QString::fromLatin1(key), value}));
    return saved ? Result<>() : Result<>(fail(saved.error()));
}

Result<Workspace> make(const Location& where)
{
    if (where.isFile() && !QFileInfo::exists(where.file)) {
        if (auto can = canWriteFile(where.file); !can) {
            return fail(can.error());
        }
    }
    return Workspace::create(where);
}

Result<Answer> runInit(const Context& context, const Arguments& arguments)
{
    if (arguments.has(QStringLiteral("passphrase-stdin"))) {
        return fail(Code::Unavailable, QStringLiteral("--passphrase-stdin"), {{QStringLiteral("option"), QStringLiteral("not_built")}});
    }
    const auto us = usAddresses(arguments);
    const auto where = us ? context.newLocation() : Result<Location>(fail(us.error()));
    if (!where) {
        return fail(where.error());
    }
    const auto workspace = make(*where);
    if (!workspace) {
        return fail(workspace.error());
    }
    const auto session = workspace->sessions()(Access::ReadWrite);
    if (!session) {
        return fail(session.error());
    }
    Result<> done = saveSetting(context, **session, setting::kOwnAddresses,
                                QJsonArray::fromStringList(OwnAddresses(*us).entries()));
    if (done && arguments.has(QStringLiteral("company"))) {
        done = saveSetting(context, **session, setting::kCompany, arguments.value(QStringLiteral("company")));
    }
    if (!done) {
        return fail(done.error());
    }
    rememberWorkspace(where->shown());
    return Answer{QJsonObject{{QStringLiteral("workspace"), where->shown()}}, Cli::tr("Made %1").arg(where->shown())};
}

/// A file that is there, or a server's database that holds a workspace already. Another trouble than that is for opening it.
bool isMade(const Location& where)
{
    if (where.isFile()) {
        return QFileInfo::exists(where.file);
    }
    const auto there = Workspace::wantsUpgrade(where);
    return there || !there.error().hasRule(QLatin1String("not_a_workspace"));
}

std::optional<DemoSize> sizeOf(const QString& text)
{
    if (text == QLatin1String("small")) {
        return DemoSize::small();
    }
    if (text == QLatin1String("medium")) {
        return DemoSize::medium();
    }
    if (text == QLatin1String("large")) {
        return DemoSize::large();
    }
    bool ok = false;
    const int tickets = text.toInt(&ok);
    return ok && tickets > 0 ? std::optional(DemoSize{tickets}) : std::nullopt;
}

Result<Answer> runDemo(const Context& context, const Arguments& arguments)
{
    const auto size = sizeOf(arguments.value(QStringLiteral("size"), QStringLiteral("small")));
    if (!size) {
        return usage(Cli::tr("--size is small, medium, large or a number from 1 on"));
    }
    const auto place = context.location();
    const bool there = place && isMade(*place);
    const auto where = there ? place : context.newLocation();
    if (!where) {
        return fail(where.error());
    }
    const auto workspace = there ? openWorkspace(*where) : make(*where);
    if (!workspace) {
        return fail(workspace.error());
    }
    const auto session = workspace->sessions()(Access::ReadWrite);
    if (!session) {
        return fail(session.error());
    }
    (*session)->setRepeatable(true);
    QElapsedTimer timer;
    timer.start();
    DemoCompany company(*size, context.clock.now(), QTimeZone("Europe/Istanbul"));
    const DemoBatch batch(company);
    for (bool more = true; more;) {
        const auto done = context.run(**session, batch);
        if (!done) {
            return fail(done.error());
        }
        more = std::any_cast<bool>(done->outcome);
    }
    const DemoCounts counts = company.counts();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    rememberWorkspace(where->shown());
    return Answer{QJsonObject{{QStringLiteral("customers"), counts.customers},
                              {QStringLiteral("tickets"), counts.tickets},
                              {QStringLiteral("interactions"), counts.interactions},
                              {QStringLiteral("seconds"), seconds}},
                  Cli::tr("%1 customers, %2 tickets, %3 interactions in %4 s")
                      .arg(counts.customers).arg(counts.tickets).arg(counts.interactions).arg(secondsText(seconds))};
}

const QLatin1String kDamaged("damaged");

/// A damaged workspace isn't opened, but what is wrong with it is this command's answer.
Result<Workspace::Soundness> soundness(const Location& where)
{
    const auto workspace = openWorkspace(where);
    if (!workspace && !workspace.error().hasRule(kDamaged)) {
        return fail(workspace.error());
    }
    auto found = Workspace::check(where);
    if (!found && found.error().hasRule(kDamaged)) {
        return Workspace::Soundness{false, {found.error().context}, true};
    }
    return found;
}

/// The engine puts many into one text.
QStringList eachOf(const QStringList& texts)
{
    QStringList problems;
    for (const QString& text : texts) {
        for (const QString& line : text.split(QRegularExpression(QStringLiteral("\n|; ")), Qt::SkipEmptyParts)) {
            if (!line.startsWith(QLatin1String("***"))) {  // a heading
                problems.append(line.simplified());
            }
        }
    }
    return problems;
}

/// Figures that are kept packed are worked out again and compared.
Result<QStringList> wrongFigures(const Context& context)
{
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto found = kpi::differingPacks((*session)->stores(), context.clock.now());
    if (!found) {
        return fail(found.error());
    }
    QStringList problems;
    for (const TicketId id : *found) {
        problems.append(QStringLiteral("packed figures from ticket %1 on differ: rebuild").arg(id.value()));
    }
    return problems;
}

constexpr int kBeginTries = 20;

/// Packs the figures of a big workspace anew, block by block.
Result<> repack(const Context& context, Session& session)
{
    const auto act = [&](const auto& command) {
        const auto done = context.run(session, *anyCommand(command));
        return done ? Result<>() : Result<>(fail(done.error()));
    };
    Result<> done = act(kpi::ClearPacks{});
    const auto plan = kpi::planPacks(session.stores(), context.clock.now());
    if (!done || !plan || plan->blocks.isEmpty()) {
        return plan ? done : Result<>(fail(plan.error()));
    }
    // On a server it waits a moment for those who write just now, each time.
    for (int tries = 0; !plan->kept && tries < kBeginTries && (tries == 0 || (!done && done.error().code == Code::Unavailable)); ++tries) {
        done = act(kpi::BeginPacks{});
    }
    for (const qint64 block : plan->blocks) {
        const auto pack = done ? kpi::workOutPack(session.stores(), block, context.clock.now()) : Result<kpi::KeepPack>(fail(done.error()));
        done = pack ? act(*pack) : Result<>(fail(pack.error()));
        if (!done && done.error().code == Code::Conflict) {
            done = {};  // somebody's window was quicker with the same work
        }
    }
    return done;
}

/// What to do about a workspace that is not sound.
QString whatHelps(const Context& context, const Workspace::Soundness& found)
{
    return found.isDamaged ? lastCopyHint(context, {Code::Storage, {}, {{QStringLiteral("workspace"), kDamaged}}})
                           : Cli::tr("Nothing of its own is lost: memnun-cli rebuild makes search indexes and figures again.");
}

Result<Answer> runCheck(const Context& context, const Arguments&)
{
    const auto where = context.location();
    if (!where) {
        return fail(where.error());
    }
    auto found = soundness(*where);
    if (!found) {
        return fail(found.error());
    }
    if (found->sound) {
        const auto wrong = wrongFigures(context);
        if (!wrong) {
            return fail(wrong.error());
        }
        found->problems = *wrong;
        found->sound = wrong->isEmpty();
    }
    const QStringList problems = eachOf(found->problems);
    const QString hint = found->sound ? QString() : whatHelps(context, *found);
    if (context.json && !hint.isEmpty()) {
        context.say(hint);
    }
    return Answer{QJsonObject{{QStringLiteral("sound"), found->sound},
                              {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}},
                  found->sound ? Cli::tr("The workspace is sound.") : Cli::tr("The workspace is not sound:") + QStringLiteral("\n  ")
                                     + problems.join(QStringLiteral("\n  ")) + QLatin1Char('\n') + hint,
                  found->sound ? Done : Unsound};
}

Result<Answer> runRebuild(const Context& context, const Arguments&)
{
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    Result<> done = (*session)->begin();
    if (done) {
        done = (*session)->stores().search.rebuild();
    }
    const auto dropped = done ? (*session)->stores().blobs.dropUnused() : Result<int>(fail(done.error()));
    done = dropped ? (*session)->commit() : Result<>(fail(dropped.error()));
    if (!done) {
        (*session)->rollback();
        return fail(done.error());
    }
    if (auto packed = repack(context, **session); !packed) {
        return fail(packed.error());
    }
    return Answer{QJsonObject{{QStringLiteral("rebuilt"), QJsonArray{QStringLiteral("search"), QStringLiteral("figures")}},
                              {QStringLiteral("dropped_files"), *dropped}},
                  Cli::tr("The search index and the packed figures were built again; %1 files that nothing names any more were dropped.")
                      .arg(*dropped)};
}

}  // namespace

void addWorkspaceCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("init"), Cli::tr("[--us ADDRESS|@DOMAIN]… [--company NAME]"), Cli::tr("Makes a new, empty workspace."),
                 {text("us"), text("company")}, {text("passphrase-stdin")}, runInit, 0});
    list.append({text("demo"), Cli::tr("[--size small|medium|large|N]"), Cli::tr("Fills an empty workspace with the demo company."),
                 {text("size")}, {}, runDemo, 0});
    list.append({text("check"), {}, Cli::tr("Says whether the workspace is sound."), {}, {}, runCheck, 0});
    list.append({text("rebuild"), {}, Cli::tr("Builds the search index and packed figures again, and drops files that nothing names any more."), {}, {},
                 runRebuild, 0});
}

}  // namespace memnun::cli
