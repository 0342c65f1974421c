// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace memnun::mime {

/// Where one message lies in an mbox file: [offset, offset + length) is the raw message without its "From " line and
/// without the empty line before the next one. A message over MboxReader::MaxMessage is `tooLarge` and has no `raw`.
struct MboxEntry {
    qint64 offset = 0;
    qint64 length = 0;
    bool tooLarge = false;
    QByteArray raw;  ///< as stored; unquoteFrom() undoes mboxrd's ">From "
};

/// Walks an mbox (mboxo, mboxrd, unescaped "From " lines in bodies) with bounded memory. A "From " line separates if it
/// has sender and date, follows an empty line (Mozilla's "From - " needs none) and has a header field below. The device stays the caller's
/// and must be open for reading; reading starts at its present position and offsets count from there.
class MboxReader {
public:
    static constexpr qint64 MaxMessage = 64LL * 1024 * 1024;

    explicit MboxReader(QIODevice& device, qint64 maxMessage = MaxMessage);

    /// The next message, or nothing at the end. Invalid if the file does not start like an mbox, Storage if it can't be read.
    Result<std::optional<MboxEntry>> next();

    /// Bytes consumed so far, for progress.
    qint64 position() const { return m_base; }

private:
    struct Separator {
        qsizetype from = -1;  ///< of the "From " line, in the buffer; -1: none found yet
        qsizetype body = -1;  ///< of the line after it
    };
    Result<> begin();
    Result<> fill();
    Separator findSeparator();
    void skimTooLarge();
    MboxEntry take(qsizetype end, qsizetype next);
    void drop(qsizetype count);

    QIODevice& m_device;
    qint64 m_maxMessage;
    QByteArray m_buffer;
    qint64 m_base = 0;      ///< offset of m_buffer[0]
    qint64 m_start = 0;     ///< offset of the present message
    qsizetype m_scan = 0;   ///< up to where the buffer was searched
    bool m_started = false;
    bool m_atEnd = false;   ///< the device has no more
    bool m_done = false;    ///< the last message was given out
};

/// Takes one ">" from every line that reads ">From ", ">>From ", ... (mboxrd).
QByteArray unquoteFrom(QByteArray raw);

/// Whether a file's first bytes look like an mbox.
bool looksLikeMbox(QByteArrayView head);

}  // namespace memnun::mime
