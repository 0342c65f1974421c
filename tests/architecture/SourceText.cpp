// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceText.h"

#include <QRegularExpression>

namespace memnun::architecture {

namespace {

// Reads one lexical item after the other; blanks what must not be seen.
class Blanker {
public:
    explicit Blanker(const QString& source) : m_text(source) {}

    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_text;
    }

private:
    void step()
    {
        const QChar c = m_text.at(m_at);
        if (startsWith(u"//"))
            blankUntil(QStringLiteral("\n"), false);
        else if (startsWith(u"/*"))
            blankUntil(QStringLiteral("*/"), true);
        else if (startsWith(u"R\"") && !isWord(m_at - 1))
            blankRaw();
        else if (c == QLatin1Char('"') || (c == QLatin1Char('\'') && !isWord(m_at - 1)))
            blankQuoted(c);
        else
            ++m_at;
    }

    [[nodiscard]] bool startsWith(QStringView part) const { return QStringView(m_text).mid(m_at).startsWith(part); }

    // A quote after a letter or digit is a digit separator (60'000), not a character.
    [[nodiscard]] bool isWord(qsizetype at) const
    {
        return at >= 0 && (m_text.at(at).isLetterOrNumber() || m_text.at(at) == QLatin1Char('_'));
    }

    void blank(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i) {
            if (m_text.at(i) != QLatin1Char('\n'))
                m_text[i] = QLatin1Char(' ');
        }
    }

    void blankUntil(const QString& end, bool endToo)
    {
        const qsizetype found = m_text.indexOf(end, m_at + 2);
        const qsizetype stop = found < 0 ? m_text.size() : found + (endToo ? end.size() : 0);
        blank(m_at, stop);
        m_at = stop;
    }

    void blankRaw()
    {
        const qsizetype open = m_text.indexOf(QLatin1Char('('), m_at);
        const QString end = QLatin1Char(')') + m_text.mid(m_at + 2, open - m_at - 2) + QLatin1Char('"');
        const qsizetype found = m_text.indexOf(end, open);
        const qsizetype stop = found < 0 ? m_text.size() : found + end.size();
        blank(m_at + 2, stop - 1);
        m_at = stop;
    }

    void blankQuoted(QChar quote)
    {
        qsizetype i = m_at + 1;
        while (i < m_text.size() && m_text.at(i) != quote && m_text.at(i) != QLatin1Char('\n'))
            i += m_text.at(i) == QLatin1Char('\\') ? 2 : 1;
        i = qMin(i, m_text.size());
        blank(m_at + 1, i);
        m_at = i + 1;
    }

    QString m_text;
    qsizetype m_at = 0;
};

enum class Scope { Outer, Function };

// Is the block that `head` opens a namespace, a type or another place that holds functions, or a function itself?
Scope scopeOf(QString head)
{
    static const QRegularExpression templates(
        QStringLiteral("\\b(template|requires)\\s*<[^{;]*?>\\s*(?=[a-zA-Z_\\[])"));
    static const QRegularExpression outer(
        QStringLiteral("^\\s*(?:[A-Z_]+\\s+)*(namespace|class|struct|union|enum|extern)\\b"));
    head.remove(templates);
    if (outer.match(head).hasMatch() && !head.contains(QLatin1Char('=')))
        return Scope::Outer;
    return Scope::Function;
}

// Blanks preprocessor directives with their continued lines: a macro's braces belong to no function.
QString withoutDirectives(QString text)
{
    static const QRegularExpression directive(QStringLiteral("^[ \\t]*#(?:[^\n]*\\\\\n)*[^\n]*"),
                                              QRegularExpression::MultilineOption);
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match = directive.match(text, at);
        if (!match.hasMatch())
            return text;
        const auto breaks = match.captured().count(QLatin1Char('\n'));
        text.replace(match.capturedStart(), match.capturedLength(), QString(breaks, QLatin1Char('\n')));
        at = match.capturedStart() + breaks;
    }
}

// The name before the first parenthesis of a function's head; empty for data ("x = {…}").
QString nameIn(const QString& head)
{
    static const QRegularExpression name(QStringLiteral("([~\\w:]+|operator\\s*\\S+)\\s*\\("));
    const QRegularExpressionMatch match = name.match(head);
    return match.hasMatch() && !head.trimmed().endsWith(QLatin1Char('=')) ? match.captured(1) : QString();
}

}  // namespace

QString blanked(const QString& source)
{
    return Blanker(source).run();
}

QStringList includes(const QString& source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = include.globalMatch(source);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

QVector<Function> functions(const QString& blankedText)
{
    const QString text = withoutDirectives(blankedText);
    QVector<Function> found;
    qsizetype headStart = 0;
    int line = 1;
    int depthInside = 0;  // braces open since the function's own; 0 outside of any
    Function current;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\n')) {
            ++line;
        } else if (c == QLatin1Char('{')) {
            if (depthInside > 0) {
                ++depthInside;
            } else {
                const QString head = text.mid(headStart, i - headStart);
                if (scopeOf(head) == Scope::Function) {
                    depthInside = 1;
                    current = {nameIn(head), line, 0};
                }
            }
            headStart = i + 1;
        } else if (c == QLatin1Char('}')) {
            if (depthInside > 0 && --depthInside == 0) {
                current.length = qMax(0, line - current.line - 1);
                if (!current.name.isEmpty())
                    found << current;
            }
            headStart = i + 1;
        } else if (c == QLatin1Char(';')) {
            headStart = i + 1;
        }
    }
    return found;
}

QStringList definedTypes(const QString& blankedText)
{
    static const QRegularExpression type(QStringLiteral(
        "\\b(?:class|struct)\\s+(?:\\[\\[\\w+\\]\\]\\s*)?(\\w+)\\s*(?:final\\s*)?(?::[^:;{][^;{]*)?\\{"));
    QStringList found;
    auto matches = type.globalMatch(blankedText);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

}  // namespace memnun::architecture
