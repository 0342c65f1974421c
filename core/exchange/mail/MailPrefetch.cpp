// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailPrefetch.h"

#include "core/base/DiskPath.h"
#include "core/conversations/BlobCodec.h"
#include "core/imports/ImportStore.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kKeptAtMost = 128LL * 1024 * 1024;  // kOnlyBeginning names it

Result<QByteArray> readRaw(const MailFile& file, const MailRecord& record)
{
    const auto device = disk::openToRead(file.path);
    if (!device) {
        return fail(device.error());
    }
    if (!(*device)->seek(record.offset)) {
        return fail(Code::Storage, (*device)->errorString());
    }
    QByteArray raw = (*device)->read(std::min<qint64>(record.length, kKeptAtMost));
    if (raw.size() < std::min<qint64>(record.length, kKeptAtMost)) {
        return fail(Code::Storage, QStringLiteral("the file ended early"));
    }
    return file.mbox ? mime::unquoteFrom(std::move(raw)) : raw;
}

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

/// Hash and compressed bytes; false when that failed, with the reason in it.
bool keepBytes(PreparedMail& prepared, const QByteArray& raw)
{
    prepared.sha256 = blobHash(raw);
    prepared.rawSize = raw.size();
    auto chunks = compressChunks(raw);
    if (!chunks) {
        prepared.mail = fail(chunks.error());
        return false;
    }
    prepared.chunks = std::move(*chunks);
    return true;
}

void prepare(PreparedMail& prepared, const MailFile& file)
{
    const MailRecord& record = prepared.record;
    const QString path = disk::shown(file.path);
    prepared.source = file.mbox ? QStringLiteral("%1:%2").arg(path).arg(record.offset) : path;
    auto raw = readRaw(file, record);
    if (!raw) {
        prepared.mail = fail(raw.error());
        return;
    }
    if (!keepBytes(prepared, *raw)) {
        return;
    }
    if (!record.tooLarge) {
        prepared.mail = mime::parseMail(*raw);
        return;
    }
    const bool cut = record.length > kKeptAtMost;
    prepared.mail = fail(Code::Invalid, QStringLiteral("message is larger than 64 MB") + (cut ? kOnlyBeginning : QLatin1String()));
}

}  // namespace

PreparedMail prepareMail(const QByteArray& raw, const QString& source, Instant at, Instant now)
{
    PreparedMail prepared;
    prepared.source = source;
    prepared.record.dateMs = at.ms;
    if (keepBytes(prepared, raw)) {
        prepared.mail = mime::parseMail(raw);
    }
    if (prepared.mail && prepared.mail->date && prepared.mail->date->ms <= now.ms + kDayMs) {
        prepared.record.dateMs = prepared.mail->date->ms;
    }
    return prepared;
}

QString PreparedMail::key() const
{
    return mail && !mail->messageId.isEmpty() && !reusedId ? mail->messageId : QStringLiteral("sha256:") + QString::fromLatin1(sha256);
}

MailPrefetch::MailPrefetch(const QVector<MailFile>& files) : m_files(files)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

MailPrefetch::~MailPrefetch()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void MailPrefetch::start(std::vector<MailRecord> records)
{
    auto slice = std::make_shared<Slice>();
    slice->mails.resize(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        slice->mails[i].record = records[i];
    }
    const std::size_t share = std::max<std::size_t>(1, records.size() / 4);
    for (std::size_t from = 0; from < records.size(); from += share) {
        ++slice->tasks;
        const std::size_t to = std::min(records.size(), from + share);
        m_pool.start([slice, from, to, files = m_files] {
            for (std::size_t i = from; i < to; ++i) {
                prepare(slice->mails[i], files.at(slice->mails[i].record.file));
            }
            slice->done.release();
        });
    }
    m_slice = std::move(slice);
}

std::vector<PreparedMail> MailPrefetch::take()
{
    const std::shared_ptr<Slice> slice = std::exchange(m_slice, nullptr);
    slice->done.acquire(slice->tasks);
    return std::move(slice->mails);
}

}  // namespace memnun
