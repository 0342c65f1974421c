// SPDX-License-Identifier: GPL-3.0-or-later
// customers export, customers erase
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/mime/StoredMail.h"
#include "core/privacy/EraseCommands.h"
#include "core/privacy/ExportCommands.h"
#include "ui/customers/SubjectPaper.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace memnun::cli {

namespace {

constexpr qint64 kDayMs = 86'400'000;

QString key(const char* text)
{
    return QString::fromLatin1(text);
}

/// Why the file may still hold what was erased; empty when it does not.
QString leftBehind(const Result<Scrubbed>& scrubbed, const Context& context)
{
    if (!scrubbed) {
        const auto where = context.location();
        return Cli::tr("The person was erased, but the file could not be cleaned up: %1 Say the same command once more.")
            .arg(sentence(scrubbed.error(), where ? *where : Location()));
    }
    return scrubbed->isLogEmpty ? QString()
                                : Cli::tr("The person was erased, but another program reads the workspace, and its log could not be emptied. "
                                          "Close it and say the same command once more.");
}

QStringList wordsOf(const Erasure& erasure)
{
    if (erasure.again) {
        return {Cli::tr("Customer %1 was erased before; the file was cleaned up again.").arg(erasure.id.value())};
    }
    QStringList lines{Cli::tr("Customer %1 was erased: %2 messages in %3 tickets, %4 attachments, %5 tasks.")
                          .arg(erasure.id.value()).arg(erasure.messages).arg(erasure.tickets).arg(erasure.attachments).arg(erasure.tasks)};
    if (erasure.struck > 0) {
        lines.append(Cli::tr("Struck out of texts of others: %1; and out of the originals of their mails: %2.")
                         .arg(erasure.struck).arg(erasure.originals));
    }
    if (erasure.shared > 0) {
        lines.append(Cli::tr("Kept in texts of others, because another customer has the same name, address or number: %1.").arg(erasure.shared));
    }
    return lines;
}

QJsonObject jsonOf(const Erasure& erasure)
{
    return {{key("erased"), erasure.id.value()}, {key("again"), erasure.again}, {key("tickets"), erasure.tickets},
            {key("messages"), erasure.messages}, {key("attachments"), erasure.attachments}, {key("tasks"), erasure.tasks},
            {key("struck"), erasure.struck}, {key("originals"), erasure.originals}, {key("shared"), erasure.shared}};
}

/// They hold the person until they are removed, which keeping copies does by itself within a year.
QJsonArray addCopies(QStringList& lines, const Context& context, const LocalTime& local)
{
    QJsonArray list;
    const auto where = context.location();
    const QVector<SafetyCopy> copies = where ? safetyCopies(*where) : QVector<SafetyCopy>();
    if (!copies.isEmpty()) {
        lines.append(Cli::tr("These safety copies were made before and still hold the person:"));
    }
    for (const SafetyCopy& copy : copies) {
        const qint64 days = (context.clock.now().ms - copy.made.ms) / kDayMs;
        list.append(QJsonObject{{key("file"), copy.file}, {key("made"), copy.made.toIso()}, {key("days"), days}});
        lines.append(QStringLiteral("    %1  %2  %3").arg(local(copy.made), Cli::tr("%n day(s) old", nullptr, static_cast<int>(days)), copy.file));
    }
    return list;
}

Result<Committed> erase(const Context& context, Session& session, CustomerId id)
{
    auto done = context.run(session, *anyCommand(EraseCustomer{id, Cli::tr("Anonymous")}));
    if (!done && done.error().code == Code::NotFound) {
        return fail(Code::NotFound, QString::number(id.value()), {{key("id"), key("no_customer")}});
    }
    if (!done && done.error().hasRule(rule::kMailWaiting)) {
        return told(done.error(), Cli::tr("Mail to this person still waits in the outbox. Send it or take it back first; nothing was erased."));
    }
    return done;
}

Result<Answer> runErase(const Context& context, const Arguments& arguments)
{
    bool isNumber = false;
    const CustomerId id(arguments.words().value(0).toLongLong(&isNumber));
    if (!isNumber || !id.isValid()) {
        return usage(Cli::tr("which customer? give the number"));
    }
    if (!arguments.has(key("confirm"))) {
        return usage(Cli::tr("this makes customer %1 anonymous for good: name, addresses, messages, attachments and notes go, figures stay. "
                             "It can't be taken back. Say --confirm to do it").arg(id.value()));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto done = erase(context, **session, id);
    if (!done) {
        return fail(done.error());
    }
    const auto erasure = std::any_cast<Erasure>(done->outcome);
    const auto scrubbed = (*session)->stores().erasures.scrub(erasure.traces);
    QStringList lines = wordsOf(erasure);
    QJsonObject json = jsonOf(erasure);
    const LocalTime local(**session);
    json.insert(key("copies"), addCopies(lines, context, local));
    const QString problem = leftBehind(scrubbed, context);
    json.insert(key("problem"), problem.isEmpty() ? QJsonValue() : QJsonValue(problem));
    if (!problem.isEmpty()) {
        lines.append(problem);
    }
    return Answer{json, lines.join(QLatin1Char('\n')), problem.isEmpty() ? Done : Refused};
}

Result<Answer> runExport(const Context& context, const Arguments& arguments)
{
    bool isNumber = false;
    const CustomerId id(arguments.words().value(0).toLongLong(&isNumber));
    if (!isNumber || !id.isValid()) {
        return usage(Cli::tr("which customer? give the number"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const QString folder = QDir(arguments.value(key("to"), key("."))).absoluteFilePath(QStringLiteral("customer-%1").arg(id.value()));
    const auto noted = context.run(**session, *anyCommand(ExportCustomer{id}));
    if (!noted) {
        return noted.error().code == Code::NotFound ? fail(Code::NotFound, QString::number(id.value()), {{key("id"), key("no_customer")}})
                                                    : fail(noted.error());
    }
    const mime::StoredMail originals;
    const auto written = writeSubjectWithPaper((*session)->stores(), originals, id, folder);
    if (!written) {
        return fail(written.error());
    }
    return Answer{QJsonObject{{key("files"), QJsonArray::fromStringList(*written)}},
                  Cli::tr("%n file(s) written in %1", nullptr, static_cast<int>(written->size())).arg(folder)};
}

}  // namespace

void addPrivacyCommands(QVector<Command>& list)
{
    list.append({key("customers export"), Cli::tr("ID [--to FOLDER]"),
                 Cli::tr("Writes everything kept of one customer into a new folder: JSON, PDF, original mails and attachments."), {key("to")}, {},
                 runExport, 1});
    list.append({key("customers erase"), Cli::tr("ID --confirm"),
                 Cli::tr("Makes one customer anonymous for good, in the file and in its log; figures stay."), {}, {key("confirm")}, runErase, 1});
}

}  // namespace memnun::cli
