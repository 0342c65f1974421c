// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVector>

#include <optional>
#include <vector>

namespace memnun::imap {

/// What a server may make us keep. Beyond it a line is an error of the protocol, a literal is dropped as it arrives.
struct Limits {
    qsizetype line = 16 * 1024 * 1024;     ///< bytes of one answer without its literals; a SEARCH of a million is 8 MB
    qsizetype literal = 8 * 1024 * 1024;   ///< bytes of one literal that is kept
    qsizetype answer = 16 * 1024 * 1024;   ///< bytes of all kept literals of one answer
    int values = 500'000;                  ///< items of one answer
    int depth = 64;                        ///< lists within lists; what lies deeper is dropped
};

/// One item of an answer.
struct Value {
    enum class Kind {
        Nil,
        Atom,
        String,  ///< quoted or literal
        List,
        Dropped  ///< a literal above the limit or a list nested too deep
    };
    Kind kind = Kind::Nil;
    QByteArray text;           ///< of Atom and String
    std::vector<Value> items;  ///< of List
    qint64 size = 0;           ///< of a dropped literal, bytes

    bool isList() const { return kind == Kind::List; }
    /// Of Atom and String: "NIL" is neither.
    bool isText() const { return kind == Kind::Atom || kind == Kind::String; }
    /// An atom, whatever its case.
    bool isAtom(const char* name) const { return kind == Kind::Atom && text.compare(name, Qt::CaseInsensitive) == 0; }
    /// 0 when it is no number.
    quint64 number() const { return isText() ? text.toULongLong() : 0; }
};

/// One answer of the server, whole.
struct Response {
    enum class Kind { Continuation, Untagged, Tagged };
    enum class Status { None, Ok, No, Bad, Bye, PreAuth };

    Kind kind = Kind::Untagged;
    QByteArray tag;  ///< of Tagged
    Status status = Status::None;
    QByteArray code;  ///< of a status: what stood in brackets, its name in capitals ("UIDVALIDITY")
    std::vector<Value> codeArguments;
    QByteArray text;  ///< of a status or a continuation, for people

    std::optional<quint32> number;   ///< of data: "* 23 EXISTS"
    QByteArray name;                 ///< of data, in capitals: "FETCH", "LIST"
    std::vector<Value> values;       ///< what follows the name
    QVector<quint32> numbers;        ///< of SEARCH instead of values
};

}  // namespace memnun::imap
