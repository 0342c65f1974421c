// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QuarantineRetry.h"

#include "core/accounts/OwnMail.h"
#include "core/base/DiskPath.h"
#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"

#include <QRegularExpression>

namespace memnun {

namespace {

/// The file that `source` names, perhaps with a place in it behind a colon; empty when it is gone.
QString fileOf(const QString& source)
{
    static const QRegularExpression place(QStringLiteral(":\\d+\\z"));
    for (const QString& path : {source, QString(source).remove(place)}) {
        if (disk::look(path).kind == disk::Kind::File)
            return path;
    }
    return {};
}

}  // namespace

QuarantineRetry::QuarantineRetry(const AppContext& context, const QuarantineItem& item, QObject* parent)
    : QObject(parent), m_context(context), m_item(item)
{
}

void QuarantineRetry::start(std::function<void(Result<bool>)> then)
{
    m_then = std::move(then);
    m_context.executor.read<MailImport::Options>(
        this, [item = m_item, folder = m_folder.path()](Stores& stores) { return prepare(stores, item, folder); },
        [this](Result<MailImport::Options> options) {
            if (options)
                import(*options);
            else
                end(fail(options.error()));
        });
}

Result<MailImport::Options> QuarantineRetry::prepare(Stores& stores, const QuarantineItem& item, const QString& folder)
{
    auto us = ownAddresses(stores);
    if (!us)
        return fail(us.error());
    MailImport::Options options;
    options.us = std::move(*us);
    if (item.kept() != QuarantineItem::Kept::Whole) {
        const QString path = fileOf(item.source);
        if (path.isEmpty())
            return fail(Code::NotFound, item.source);
        options.paths = {path};
        return options;
    }
    const auto bytes = stores.blobs.get(item.blobId);
    if (!bytes)
        return fail(bytes.error());
    const auto written = writeFile(folder + QStringLiteral("/quarantine-%1.eml").arg(item.id), *bytes);
    if (!written)
        return fail(written.error());
    options.paths = {*written};
    options.format = MailFormat::Eml;
    return options;
}

void QuarantineRetry::import(const MailImport::Options& options)
{
    const auto mails = std::make_shared<MailImport>(options);
    m_context.commands.stream(
        Permission::Import, QStringLiteral("import.mail"), [mails](UnitOfWork& work) { return mails->step(work); },
        std::make_shared<std::atomic<bool>>(false), this, [this](Result<> done) {
            if (done)
                lookAgain();
            else
                end(fail(done.error()));
        },
        [mails] { mails->takenBack(); });
}

void QuarantineRetry::lookAgain()
{
    m_context.executor.read<bool>(
        this,
        [id = m_item.id](Stores& stores) -> Result<bool> {
            const auto item = stores.imports.quarantineItem(id);
            if (!item && item.error().code != Code::NotFound)
                return fail(item.error());
            return !item;
        },
        [this](Result<bool> left) { end(left); });
}

void QuarantineRetry::end(const Result<bool>& result)
{
    m_then(result);
    deleteLater();
}

}  // namespace memnun
