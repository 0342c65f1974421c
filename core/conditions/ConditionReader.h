// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

namespace memnun {

/// Reads the text form once, from left to right; used by conditionOf().
class ConditionReader {
public:
    explicit ConditionReader(const QString& text) : m_text(text) {}
    Result<Condition> read();

    static bool isBracket(QChar c);

private:
    /// Up to `end` (a null character: the end of the text).
    Result<QVector<Condition>> parts(QChar end, int depth);
    Result<Condition> part(int depth);
    Result<Condition> group(Condition::Kind kind, QChar end, int depth);
    Result<Condition> phrase();
    Result<Condition> wordOrFilter();
    Result<QString> quoted();
    QString bare();
    QChar peek(qsizetype ahead = 0) const;
    void skipBlanks();

    const QString& m_text;
    qsizetype m_at = 0;
    int m_tests = 0;
};

/// The test a filter asks for, from the words of its key and value.
Result<ConditionTest> testOf(TicketField field, TestOp op, const QString& value);

}  // namespace memnun
