// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QQueue>
#include <QStringList>

#include <memory>

namespace memnun {

/// libcsv, fed with UTF-8 in pieces of any length. Rows without a cell are passed over, and counted.
class CsvParser {
public:
    explicit CsvParser(char delimiter);
    ~CsvParser();
    Q_DISABLE_COPY_MOVE(CsvParser)

    void feed(QByteArrayView utf8);
    void end();
    bool hasRow() const { return !m_rows.isEmpty(); }
    QStringList takeRow();
    /// Of the row taken last, from 1.
    qint64 rowNumber() const { return m_taken; }
    /// A rule of TableReader; feeding on does nothing then.
    const QByteArray& problem() const { return m_problem; }

private:
    struct Row {
        qint64 number;
        QStringList cells;
    };
    struct Machine;
    static void cell(void* bytes, std::size_t length, void* self);
    static void rowEnd(int letter, void* self);

    std::unique_ptr<Machine> m_machine;
    QQueue<Row> m_rows;
    QStringList m_row;
    QByteArray m_problem;
    qint64 m_number = 0;
    qint64 m_taken = 0;
    bool m_afterReturn = false;
};

}  // namespace memnun
