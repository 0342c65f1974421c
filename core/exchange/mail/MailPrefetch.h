// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/exchange/mail/MailIndex.h"
#include "core/mime/ParsedMail.h"

#include <QSemaphore>
#include <QThreadPool>

#include <memory>

namespace memnun {

/// A message read, hashed, compressed and parsed, ready to be written.
struct PreparedMail {
    MailRecord record;
    QString source;               ///< file and offset, for the quarantine
    QByteArray sha256;            ///< of the raw bytes, hex
    qint64 rawSize = 0;
    QVector<QByteArray> chunks;   ///< compressed raw bytes
    Result<mime::ParsedMail> mail = fail(Code::Bug);
    bool reusedId = false;        ///< its Message-ID is another mail's, see SameMail.h
    /// Of a big one from a server, by the attachment's partIndex: where there its bytes stayed, and about how many.
    struct LeftPart {
        QString section;
        qint64 size = 0;
    };
    QHash<int, LeftPart> leftOut{};

    /// The Message-ID, or "sha256:…" of the raw bytes where there is none of its own: what makes a second import add
    /// nothing.
    QString key() const;
};

/// One message that came over the wire: hashed, compressed and parsed. `source` names it for the quarantine; `at` stands
/// in for a date that it lacks or that lies in the future. May be called from any thread.
PreparedMail prepareMail(const QByteArray& raw, const QString& source, Instant at, Instant now);

/// Prepares the next slice of an import on a pool while the writer writes the one before.
class MailPrefetch {
public:
    explicit MailPrefetch(const QVector<MailFile>& files);
    ~MailPrefetch();

    void start(std::vector<MailRecord> records);
    /// Waits for the slice begun last. For worker threads only.
    std::vector<PreparedMail> take();

private:
    struct Slice {
        std::vector<PreparedMail> mails;
        QSemaphore done;
        int tasks = 0;
    };
    const QVector<MailFile> m_files;
    QThreadPool m_pool;
    std::shared_ptr<Slice> m_slice;
};

}  // namespace memnun
