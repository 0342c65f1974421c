// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/ResponseParser.h"

#include "core/channels/imap/ImapError.h"

namespace memnun::imap {

namespace {

Response::Status statusOf(QByteArrayView word)
{
    const auto is = [word](const char* name) { return word.compare(name, Qt::CaseInsensitive) == 0; };
    if (is("OK")) {
        return Response::Status::Ok;
    }
    if (is("NO")) {
        return Response::Status::No;
    }
    if (is("BAD")) {
        return Response::Status::Bad;
    }
    if (is("BYE")) {
        return Response::Status::Bye;
    }
    return is("PREAUTH") ? Response::Status::PreAuth : Response::Status::None;
}

QByteArrayView wordAt(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf(' ', at);
    return text.sliced(at, (end < 0 ? text.size() : end) - at);
}

// Goes through the text once. `m_failed` is looked at by whoever asked for values.
class Parser {
public:
    Parser(QByteArrayView text, const std::vector<Literal>& literals, const Limits& limits)
        : m_text(text), m_literals(literals), m_limits(limits)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at >= m_text.size(); }

    QByteArrayView word()
    {
        const QByteArrayView found = wordAt(m_text, m_at);
        m_at += found.size();
        skipSpace();
        return found;
    }

    QByteArrayView rest() const { return m_text.sliced(m_at); }

    // Everything up to the end; an unexpected ")" fails.
    std::vector<Value> values()
    {
        std::vector<Value> found;
        while (!m_failed && !atEnd()) {
            found.push_back(value(0));
            skipSpace();
        }
        return found;
    }

    QVector<quint32> numbers()
    {
        QVector<quint32> found;
        while (!m_failed && !atEnd() && m_text.at(m_at) != '(') {  // "(MODSEQ 917162500)" may follow
            bool isNumber = false;
            found.append(word().toUInt(&isNumber));
            m_failed = !isNumber;
        }
        return found;
    }

private:
    void skipSpace()
    {
        while (!atEnd() && m_text.at(m_at) == ' ') {
            ++m_at;
        }
    }

    Value value(int depth)
    {
        if (++m_values > m_limits.values) {
            m_failed = true;
            return {};
        }
        switch (atEnd() ? ')' : m_text.at(m_at)) {
        case '(':
            return list(depth);
        case '"':
            return quoted();
        case '{':
            return literal();
        case '~':
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '{') {
                ++m_at;
                return literal();
            }
            return atom();
        case ')':
            m_failed = true;
            return {};
        default:
            return atom();
        }
    }

    Value list(int depth)
    {
        Value found;
        found.kind = Value::Kind::List;
        ++m_at;
        if (depth >= m_limits.depth) {
            skipList();
            found.kind = Value::Kind::Dropped;
            return found;
        }
        for (skipSpace(); !m_failed; skipSpace()) {
            if (atEnd()) {
                m_failed = true;
            } else if (m_text.at(m_at) == ')') {
                ++m_at;
                return found;
            } else {
                found.items.push_back(value(depth + 1));
            }
        }
        return found;
    }

    // To the end of a list whose "(" is behind us, without recursion.
    void skipList()
    {
        for (qsizetype open = 1; open > 0 && !m_failed;) {
            if (atEnd()) {
                m_failed = true;
                return;
            }
            const char c = m_text.at(m_at);
            if (c == '"') {
                (void)quoted();
                continue;
            }
            if (c == '{') {
                (void)literal();
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            ++m_at;
        }
    }

    Value quoted()
    {
        Value found;
        found.kind = Value::Kind::String;
        for (++m_at; !atEnd(); ++m_at) {
            char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                return found;
            }
            if (c == '\\' && m_at + 1 < m_text.size()) {
                c = m_text.at(++m_at);
            }
            found.text.append(c);
        }
        m_failed = true;
        return found;
    }

    Value literal()
    {
        Value found;
        const qsizetype end = m_text.indexOf("}\r\n", m_at);
        if (end < 0 || m_taken >= m_literals.size()) {
            m_failed = true;
            return found;
        }
        const Literal& literal = m_literals[m_taken++];
        found.kind = literal.dropped ? Value::Kind::Dropped : Value::Kind::String;
        found.text = literal.bytes;
        found.size = literal.size;
        m_at = end + 3;
        return found;
    }

    // "BODY[HEADER.FIELDS (FROM)]<0>" is one: within brackets everything belongs to it.
    Value atom()
    {
        const qsizetype begin = m_at;
        bool bracketed = false;
        for (; !atEnd(); ++m_at) {
            const char c = m_text.at(m_at);
            bracketed = c == '[' || (bracketed && c != ']');
            const bool ends = c == ' ' || c == '(' || c == ')' || c == '"';
            if ((ends && !bracketed) || c == '\r' || c == '\n' || c == '\0') {
                break;
            }
        }
        Value found;
        found.kind = Value::Kind::Atom;
        found.text = m_text.sliced(begin, m_at - begin).toByteArray();
        m_failed = m_failed || found.text.isEmpty();
        if (found.isAtom("NIL")) {
            found = {};
        }
        return found;
    }

    QByteArrayView m_text;
    const std::vector<Literal>& m_literals;
    const Limits& m_limits;
    qsizetype m_at = 0;
    size_t m_taken = 0;
    int m_values = 0;
    bool m_failed = false;
};

// Where the response code that begins with "[" ends: a "]" outside of quotes.
qsizetype endOfCode(QByteArrayView text)
{
    bool quoted = false;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == '\\' && quoted) {
            ++i;
        } else if (text.at(i) == '"') {
            quoted = !quoted;
        } else if (text.at(i) == ']' && !quoted) {
            return i;
        }
    }
    return -1;
}

// A code that cannot be read is left in the sentence: what it says is for people anyhow.
void readSentence(QByteArrayView text, const Limits& limits, Response& into)
{
    if (text.startsWith('[')) {
        const qsizetype end = endOfCode(text);
        static const std::vector<Literal> none;
        Parser inside(text.sliced(1, qMax<qsizetype>(end, 1) - 1), none, limits);
        const QByteArray name = inside.word().toByteArray().toUpper();
        std::vector<Value> values = inside.values();
        if (end > 0 && !inside.failed()) {
            into.code = name;
            into.codeArguments = std::move(values);
            text = text.sliced(end + 1);
        }
    }
    into.text = text.toByteArray().trimmed();
}

bool readData(QByteArrayView text, const std::vector<Literal>& literals, const Limits& limits, Response& into)
{
    Parser parser(text, literals, limits);
    QByteArrayView name = parser.word();
    bool isNumber = false;
    const quint32 number = name.toUInt(&isNumber);
    if (isNumber) {
        into.number = number;
        name = parser.word();
    }
    into.name = name.toByteArray().toUpper();
    if (into.name == "SEARCH") {
        into.numbers = parser.numbers();
    } else {
        into.values = parser.values();
    }
    return !into.name.isEmpty() && !parser.failed();
}

}  // namespace

bool mayCarryLiterals(QByteArrayView answer)
{
    if (answer.startsWith('+')) {
        return false;
    }
    const QByteArrayView tag = wordAt(answer, 0);
    return tag == "*" && statusOf(wordAt(answer, qMin(tag.size() + 1, answer.size()))) == Response::Status::None;
}

Result<Response> parseResponse(const QByteArray& text, const std::vector<Literal>& literals, const Limits& limits)
{
    Response found;
    const QByteArrayView all(text);
    if (all.startsWith('+')) {
        found.kind = Response::Kind::Continuation;
        readSentence(all.sliced(all.startsWith("+ ") ? 2 : 1), limits, found);
        return found;
    }
    const QByteArrayView tag = wordAt(all, 0);
    const QByteArrayView rest = all.sliced(qMin(tag.size() + 1, all.size()));
    const QByteArrayView word = wordAt(rest, 0);
    found.kind = tag == "*" ? Response::Kind::Untagged : Response::Kind::Tagged;
    found.tag = found.kind == Response::Kind::Tagged ? tag.toByteArray() : QByteArray();
    found.status = statusOf(word);
    if (found.status != Response::Status::None) {
        readSentence(rest.sliced(qMin(word.size() + 1, rest.size())), limits, found);
        return found;
    }
    if (found.kind == Response::Kind::Tagged || !readData(rest, literals, limits, found)) {
        return fail(protocolError(text));
    }
    return found;
}

}  // namespace memnun::imap
