// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <memory>

namespace memnun {

/// What a text file is written in, by its bytes: "UTF-8", "UTF-16LE", "UTF-16BE", or "windows-1254" where it is none of
/// these (which holds ISO-8859-9 too). Empty for what is no text. Reads the device to its end and goes back to its start.
QByteArray encodingOf(QIODevice& file);

/// Bytes in pieces of any length to UTF-8, without a byte order mark at the start. A byte that fits nothing becomes U+FFFD.
class TextDecoder {
public:
    explicit TextDecoder(const QByteArray& encoding);
    ~TextDecoder();
    Q_DISABLE_COPY_MOVE(TextDecoder)

    /// False for an encoding nobody knows.
    bool isValid() const;
    void feed(QByteArrayView bytes, QByteArray& utf8);
    /// What was begun and has no end.
    void end(QByteArray& utf8);
    qint64 problems() const { return m_problems; }

private:
    struct Conversion;
    void convert(QByteArray& utf8);

    std::unique_ptr<Conversion> m_conversion;
    QByteArray m_left;
    qsizetype m_unit;
    qint64 m_problems = 0;
    bool m_started = false;
};

}  // namespace memnun
