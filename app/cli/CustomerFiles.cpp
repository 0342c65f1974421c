// SPDX-License-Identifier: GPL-3.0-or-later
// import customers, export customers
#include "app/cli/Cli.h"
#include "app/cli/FileWords.h"
#include "app/cli/LocalTime.h"
#include "core/base/DiskPath.h"
#include "core/exchange/contacts/ContactSources.h"
#include "core/exchange/contacts/CustomerExport.h"
#include "core/exchange/contacts/CustomerImport.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace memnun::cli {

namespace {

/// What all files of one command came to.
struct Totals {
    CustomerImportCounts counts;
    QJsonArray refused;
    QStringList problems;
    double seconds = 0;
};

QString refusalText(const QString& reason)
{
    const QHash<QString, QString> known{
        {QStringLiteral("neither a name nor an address nor a number"), Cli::tr("neither a name nor an address nor a number")},
        {QStringLiteral("the name is longer than 500 characters"), Cli::tr("the name is longer than 500 characters")},
        {QStringLiteral("the note is longer than a million characters"), Cli::tr("the note is longer than a million characters")},
    };
    return known.value(reason, reason);
}

Result<> importBatches(const Context& context, Session& session, CustomerImport& import)
{
    const CustomerImportBatch batch(import);
    QElapsedTimer said;
    said.start();
    for (bool more = true; more;) {
        const auto done = context.run(session, batch);
        if (!done) {
            context.say(Cli::tr("%n rows were read and saved before it stopped. The same import again adds nothing twice.", nullptr,
                            static_cast<int>(import.counts().read)));
            return fail(done.error());
        }
        more = std::any_cast<bool>(done->outcome);
        if (said.elapsed() > 2000) {
            said.restart();
            context.say(Cli::tr("%n rows read", nullptr, static_cast<int>(import.counts().read)));
        }
    }
    return {};
}

Result<> rehearse(const Context& context, Session& session, CustomerImport& import)
{
    const auto done = context.run(session, CustomerImportRehearsal(import));
    const bool wentThrough = !done && done.error().code == Code::Cancelled && done.error().hasRule(QLatin1String("dry_run"));
    return wentThrough || done ? Result<>() : fail(done.error());
}

void add(Totals& totals, const CustomerImport& import, const QString& source, bool several)
{
    const CustomerImportCounts& counts = import.counts();
    totals.counts.read += counts.read;
    totals.counts.added += counts.added;
    totals.counts.changed += counts.changed;
    totals.counts.present += counts.present;
    totals.counts.companies += counts.companies;
    for (const RefusedContact& one : counts.refused) {
        QJsonObject refused{{QStringLiteral("row"), one.row}, {QStringLiteral("reason"), one.reason}};
        if (several) {
            refused.insert(QStringLiteral("source"), source);
        }
        totals.refused.append(refused);
        totals.problems.append(Cli::tr("  %1, row %2: %3").arg(source).arg(one.row).arg(refusalText(one.reason)));
    }
    if (const auto& stopped = import.stopped()) {
        const QString problem = fileProblem(*stopped);
        totals.refused.append(QJsonObject{{QStringLiteral("row"), counts.read + 1}, {QStringLiteral("reason"), problem}});
        totals.problems.append(QStringLiteral("  %1: %2").arg(source, problem));
    }
}

Answer answerOf(const Totals& totals, bool rehearsal)
{
    const CustomerImportCounts& counts = totals.counts;
    QStringList lines{Cli::tr("%1 read, %2 added, %3 changed, %4 present, %5 refused; %6 s")
                          .arg(counts.read).arg(counts.added).arg(counts.changed).arg(counts.present).arg(totals.refused.size())
                          .arg(secondsText(totals.seconds))};
    if (counts.companies > 0) {
        lines.append(Cli::tr("%n companies were made for people who work there.", nullptr, static_cast<int>(counts.companies)));
    }
    if (rehearsal) {
        lines.append(Cli::tr("Nothing was saved: this was a dry run."));
    }
    const QJsonObject json{{QStringLiteral("read"), counts.read}, {QStringLiteral("added"), counts.added},
                           {QStringLiteral("changed"), counts.changed}, {QStringLiteral("present"), counts.present},
                           {QStringLiteral("refused"), totals.refused}, {QStringLiteral("seconds"), totals.seconds}};
    return {json, (lines + totals.problems).join(QLatin1Char('\n')), totals.refused.isEmpty() ? Done : Refused};
}

Result<Answer> runImport(const Context& context, const Arguments& arguments)
{
    if (arguments.words().isEmpty()) {
        return usage(Cli::tr("which files?"));
    }
    const auto map = mapOf(arguments);
    if (!map) {
        return fail(map.error());
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const bool rehearsal = arguments.has(QStringLiteral("dry-run"));
    if (!rehearsal) {
        copyBeforeImport(context, arguments.words());
    }
    (*session)->setRepeatable(true);
    const auto customFields = customFieldNames((*session)->stores());
    if (!customFields) {
        return fail(customFields.error());
    }
    Totals totals;
    QElapsedTimer timer;
    timer.start();
    for (const QString& path : arguments.words()) {
        const QString source = disk::shown(path);
        auto contacts = openContacts(path, {*map, {}, *customFields});
        if (!contacts) {
            return told(contacts.error(), QStringLiteral("%1: %2").arg(source, fileProblem(contacts.error())));
        }
        CustomerImport import(std::move(*contacts), source);
        const auto done = rehearsal ? rehearse(context, **session, import) : importBatches(context, **session, import);
        if (!done) {
            return fail(done.error());
        }
        add(totals, import, source, arguments.words().size() > 1);
    }
    totals.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return answerOf(totals, rehearsal);
}

ContactWords contactWords(const QStringList& customFields)
{
    using Field = ContactField;
    ContactWords words;
    words.headings = {{Field::Kind, Cli::tr("Kind")}, {Field::Name, Cli::tr("Name")}, {Field::Company, Cli::tr("Company")},
                      {Field::City, Cli::tr("City")}, {Field::Lifecycle, Cli::tr("Lifecycle")}, {Field::Email, Cli::tr("E-mail")},
                      {Field::Phone, Cli::tr("Phone")}, {Field::WhatsApp, QStringLiteral("WhatsApp")},
                      {Field::Instagram, QStringLiteral("Instagram")}, {Field::Facebook, QStringLiteral("Facebook")},
                      {Field::X, QStringLiteral("X")}, {Field::Web, Cli::tr("Web")}, {Field::Address, Cli::tr("Address")},
                      {Field::Tags, Cli::tr("Tags")}, {Field::Tier, Cli::tr("Tier")}, {Field::Owner, Cli::tr("Looked after by")},
                      {Field::TaxNumber, Cli::tr("Tax number")}, {Field::TaxOffice, Cli::tr("Tax office")},
                      {Field::District, Cli::tr("District")}, {Field::Occupation, Cli::tr("Occupation")}, {Field::Birth, Cli::tr("Born")},
                      {Field::Since, Cli::tr("Customer since")}, {Field::Notes, Cli::tr("Notes")}};
    words.custom = customFields;
    // where a comma parts decimals, programs expect cells to be parted otherwise
    words.delimiter = QLocale().decimalPoint() == QLatin1String(",") ? ';' : ',';
    return words;
}

Result<Answer> runExport(const Context& context, const Arguments& arguments)
{
    const QString path = arguments.words().value(0);
    if (path.isEmpty()) {
        return usage(Cli::tr("into which file?"));
    }
    const QString named = arguments.value(QStringLiteral("format"));
    const auto format = named.isEmpty() ? contactFormatOf(path) : fromKey<ContactFormat>(named);
    if (!format) {
        return usage(named.isEmpty() ? Cli::tr("which format? say --format csv, xlsx, vcard or json") : Cli::tr("--format is csv, xlsx, vcard or json"));
    }
    if (auto can = canWriteFile(path); !can) {
        return fail(can.error());
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    QElapsedTimer timer;
    timer.start();
    if (const auto allowed = context.run(**session, *anyCommand(ExportCustomers{})); !allowed) {
        return fail(allowed.error());
    }
    const auto customFields = customFieldNames((*session)->stores());
    if (!customFields) {
        return fail(customFields.error());
    }
    const auto writer = ContactWriter::create(path, *format, contactWords(*customFields));
    if (!writer) {
        return told(writer.error(), Cli::tr("%1 could not be written: %2.").arg(disk::shown(path), writer.error().context));
    }
    const auto written = exportCustomers((*session)->stores(), **writer);
    if (!written) {
        return fail(written.error());
    }
    if (const auto finished = (*writer)->finish(); !finished) {
        return told(finished.error(), Cli::tr("%1 could not be written: %2.").arg(disk::shown(path), finished.error().context));
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return Answer{QJsonObject{{QStringLiteral("written"), *written}, {QStringLiteral("seconds"), seconds}},
                  Cli::tr("%n customers written to %1", nullptr, static_cast<int>(*written)).arg(disk::shown(path))};
}

}  // namespace

void addCustomerFileCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("import customers"), Cli::tr("FILE… [--map MAP.json] [--dry-run]"),
                 Cli::tr("Brings customers in from CSV, XLSX, vCard and JSON files."), {text("map")}, {text("dry-run")}, runImport, -1, true});
    list.append({text("export customers"), Cli::tr("FILE [--format csv|xlsx|vcard|json]"),
                 Cli::tr("Writes all customers into a file, by its ending unless said."), {text("format")}, {}, runExport, 1});
}

}  // namespace memnun::cli
