// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

namespace memnun::mime {

/// The header fields of a raw message as views into it, which must outlive this. Reading is bounded: 4,000 fields.
class HeaderBlock {
public:
    struct Field {
        QByteArrayView name;
        QByteArrayView value;  ///< still folded
    };
    explicit HeaderBlock(QByteArrayView raw);

    const QVector<Field>& fields() const { return m_fields; }
    /// The first field of this name, unfolded and trimmed; a null array if there is none.
    QByteArray value(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    /// Where the body begins.
    qsizetype bodyOffset() const { return m_bodyOffset; }

    static bool same(QByteArrayView a, QByteArrayView b);

private:
    qsizetype readField(QByteArrayView raw, qsizetype at);

    QVector<Field> m_fields;
    qsizetype m_bodyOffset = 0;
};

/// Line breaks of a folded value taken out; trimmed.
QByteArray unfold(QByteArrayView value);

/// The first line of `raw` up to and including its line break.
qsizetype lineEnd(QByteArrayView raw, qsizetype at);

/// The message as it should be read: bare CR line ends (old Macs) become LF, a byte order mark goes. Usually a shallow
/// copy, valid as long as `raw`.
QByteArray withLineFeeds(QByteArrayView raw);

/// An own text for decoding: encoded words (RFC 2047), also ones cut inside a letter, raw 8-bit bytes by guess; the
/// result is one line with single spaces.
QString decodeHeader(QByteArrayView value, int& problems);

/// Where the encoded word that starts at `at` ends, or -1 if there is none.
qsizetype encodedWordEnd(QByteArrayView value, qsizetype at);

}  // namespace memnun::mime
