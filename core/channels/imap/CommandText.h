// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVector>

namespace memnun::imap {

/// What is sent for one command, after its tag: in pieces, of which each but the first waits for the server's "+".
class CommandText {
public:
    explicit CommandText(const QByteArray& begin) : m_pieces{begin} {}

    /// As it stands; a space comes before it.
    CommandText& word(const QByteArray& text);
    /// A text of the user's or the server's making: an atom where it may be, else quoted, else a literal.
    CommandText& string(const QByteArray& text);
    /// A literal at the end, without waiting where `nonSync` (LITERAL+).
    CommandText& literal(const QByteArray& bytes, bool nonSync);

    const QVector<QByteArray>& pieces() const { return m_pieces; }
    /// The command's name, for messages.
    QByteArray name() const;

private:
    QVector<QByteArray> m_pieces;
};

}  // namespace memnun::imap
