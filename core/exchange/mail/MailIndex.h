// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/exchange/mail/MailFiles.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <vector>

namespace memnun::mime {
class MboxReader;
}

namespace memnun {

/// Where one message lies and to which thread of this import it belongs. 32 bytes, so that a million fit easily.
struct MailRecord {
    qint64 offset = 0;
    qint64 dateMs = 0;
    int length = 0;
    int file = 0;
    int node = 0;          ///< place in the union of Message-IDs; after finish() the thread's number
    bool tooLarge = false;
};

/// An import's first pass: reads every header block once, and joins messages into threads by Message-ID, References and
/// In-Reply-To: connected components over the messages that are in these files. Two messages that name the same absent
/// one are not joined by it. Subjects play no part. Messages come back thread by thread, each thread in order of dates. One
/// whose own date can't be true (before 1980, after tomorrow, none) has the one its last server gave it, else its
/// neighbour's, else that of its file.
class MailIndex {
public:
    MailIndex(QVector<MailFile> files, Instant now);
    ~MailIndex();

    /// Scans up to about `messages` further messages; false when all files are read.
    Result<bool> scan(int messages);
    qint64 bytesDone() const { return m_bytesDone; }
    qint64 bytesTotal() const { return m_bytesTotal; }

    /// Sorts the records; to be called after the last scan().
    void finish();
    const std::vector<MailRecord>& records() const { return m_records; }
    const QVector<MailFile>& files() const { return m_files; }
    /// Files that could not be opened, or mboxes that broke off, with the reason.
    const QVector<std::pair<QString, QString>>& unreadable() const { return m_unreadable; }

private:
    void add(int file, qint64 offset, qint64 length, bool tooLarge, QByteArrayView raw);
    void openNext();
    int nodeOf(quint64 key);
    int rootOf(int node);
    void join(int left, int right);

    QVector<MailFile> m_files;
    Instant m_now;
    std::vector<MailRecord> m_records;
    QHash<quint64, int> m_nodes;
    std::vector<int> m_parent;
    std::vector<bool> m_isMessage;              ///< of a node: read, not only referred to
    std::vector<std::pair<int, int>> m_edges;   ///< from a message to what it refers to
    QVector<std::pair<QString, QString>> m_unreadable;
    int m_file = -1;
    std::unique_ptr<QFile> m_device;
    std::unique_ptr<mime::MboxReader> m_reader;
    qint64 m_lastDate = 0;
    qint64 m_fileDate = 0;  ///< when the file was last written, at the latest now
    qint64 m_bytesBefore = 0, m_bytesDone = 0, m_bytesTotal = 0;
};

}  // namespace memnun
