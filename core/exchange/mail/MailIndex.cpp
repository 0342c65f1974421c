// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailIndex.h"

#include "core/base/DiskPath.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/MboxReader.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

constexpr qint64 kMaxMessage = 64LL * 1024 * 1024;
constexpr qint64 kDayMs = 86400000;
constexpr qint64 kFirstMailMs = 315532800000;  // 1980: what is dated before was sent by a broken clock

/// 64 bits of a hash stand for a Message-ID while threads are joined: a clash among a million is less likely than 1 in 10⁷.
quint64 keyOf(const QByteArray& text)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Md5);
    quint64 key = 0;
    for (int i = 0; i < 8; ++i) {
        key = key << 8 | static_cast<unsigned char>(hash.at(i));
    }
    return key;
}

/// The headers and the beginning of what follows; headers may be long, and what a message is stands anywhere in them.
QByteArray headOf(QIODevice& message)
{
    constexpr qint64 piece = 256 * 1024;
    constexpr qint64 longestHead = 16 * piece;
    QByteArray head = message.read(piece);
    while (head.size() < longestHead && !head.contains("\n\n") && !head.contains("\r\n\r\n")) {
        const QByteArray more = message.read(piece);
        if (more.isEmpty()) {
            break;
        }
        head += more;
    }
    return head;
}

}  // namespace

MailIndex::MailIndex(QVector<MailFile> files, Instant now) : m_files(std::move(files)), m_now(now)
{
    for (const MailFile& file : m_files) {
        m_bytesTotal += disk::look(file.path).bytes;
    }
}

MailIndex::~MailIndex() = default;

int MailIndex::nodeOf(quint64 key)
{
    const auto found = m_nodes.constFind(key);
    if (found != m_nodes.constEnd()) {
        return *found;
    }
    const int node = static_cast<int>(m_parent.size());
    m_parent.push_back(node);
    m_isMessage.push_back(false);
    m_nodes.insert(key, node);
    return node;
}

int MailIndex::rootOf(int node)
{
    while (m_parent[static_cast<std::size_t>(node)] != node) {
        auto& parent = m_parent[static_cast<std::size_t>(node)];
        parent = m_parent[static_cast<std::size_t>(parent)];
        node = parent;
    }
    return node;
}

void MailIndex::join(int left, int right)
{
    left = rootOf(left);
    right = rootOf(right);
    // the older node stays the root, so that a thread's number does not depend on who named whom
    m_parent[static_cast<std::size_t>(std::max(left, right))] = std::min(left, right);
}

void MailIndex::add(int file, qint64 offset, qint64 length, bool tooLarge, QByteArrayView raw)
{
    const mime::HeaderSummary head = mime::scanHeaders(raw);
    MailRecord record;
    record.file = file;
    record.offset = offset;
    record.length = static_cast<int>(std::min<qint64>(length, std::numeric_limits<int>::max()));
    record.tooLarge = tooLarge;
    const auto believable = [this](std::optional<Instant> date) { return date && date->ms >= kFirstMailMs && date->ms <= m_now.ms + kDayMs; };
    record.dateMs = believable(head.date)       ? head.date->ms
                    : believable(head.received) ? head.received->ms
                    : m_lastDate > 0            ? m_lastDate
                                                : m_fileDate;
    m_lastDate = record.dateMs;
    const QByteArray own = head.messageId.isEmpty()
                               ? QByteArray("no-id:") + disk::bytesOf(m_files.at(file).path) + QByteArray::number(offset)
                               : head.messageId.toUtf8();
    record.node = nodeOf(keyOf(own));
    m_isMessage[static_cast<std::size_t>(record.node)] = true;
    for (const QString& reference : head.threadIds) {
        m_edges.emplace_back(record.node, nodeOf(keyOf(reference.toUtf8())));
    }
    m_records.push_back(record);
}

void MailIndex::openNext()
{
    m_reader.reset();
    if (m_device) {
        m_bytesBefore += m_device->size();
        m_device.reset();
    }
    ++m_file;
    m_lastDate = 0;
    if (m_file >= m_files.size()) {
        return;
    }
    const MailFile& file = m_files.at(m_file);
    auto opened = disk::openToRead(file.path);
    if (!opened) {
        m_unreadable.append({file.path, opened.error().context});
        return;
    }
    m_device = std::move(*opened);
    // Nobody wrote to a file before the mail in it was there. Copied anew it says less, but never more than now.
    const QDateTime written = m_device->fileTime(QFileDevice::FileModificationTime);
    const qint64 date = written.isValid() ? written.toMSecsSinceEpoch() : 0;
    m_fileDate = date >= kFirstMailMs ? std::min(date, m_now.ms) : m_now.ms;
    if (file.mbox) {
        m_reader = std::make_unique<mime::MboxReader>(*m_device, kMaxMessage);
    }
}

Result<bool> MailIndex::scan(int messages)
{
    while (messages > 0) {
        if (m_reader) {
            auto entry = m_reader->next();
            if (entry && *entry) {
                add(m_file, (*entry)->offset, (*entry)->length, (*entry)->tooLarge, (*entry)->raw);
                --messages;
                m_bytesDone = m_bytesBefore + m_reader->position();
                continue;
            }
            if (!entry) {
                m_unreadable.append({m_files.at(m_file).path, entry.error().context});
            }
        } else if (m_device) {
            const qint64 size = m_device->size();
            add(m_file, 0, size, size > kMaxMessage, headOf(*m_device));
            --messages;
        }
        openNext();
        m_bytesDone = m_bytesBefore;
        if (m_file >= m_files.size()) {
            return false;
        }
    }
    return true;
}

void MailIndex::finish()
{
    if (m_parent.empty()) {
        return;  // done before
    }
    for (const auto& [message, referred] : m_edges) {
        if (m_isMessage[static_cast<std::size_t>(referred)]) {
            join(message, referred);
        }
    }
    // number threads by their first message in the files, then put each thread in order of dates
    QHash<int, int> numbers;
    for (MailRecord& record : m_records) {
        const int root = rootOf(record.node);
        const auto known = numbers.constFind(root);
        record.node = known == numbers.constEnd() ? static_cast<int>(numbers.size()) : *known;
        numbers.insert(root, record.node);
    }
    std::stable_sort(m_records.begin(), m_records.end(), [](const MailRecord& a, const MailRecord& b) {
        return std::pair(a.node, a.dateMs) < std::pair(b.node, b.dateMs);
    });
    m_nodes.clear();
    m_nodes.squeeze();
    m_parent = {};
    m_isMessage = {};
    m_edges = {};
}

}  // namespace memnun
