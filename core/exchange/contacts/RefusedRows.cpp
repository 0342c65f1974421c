// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/RefusedRows.h"

#include "core/base/DiskPath.h"
#include "core/exchange/contacts/ContactTables.h"
#include "core/exchange/contacts/ContactWriter.h"

#include <QSaveFile>

namespace memnun {
namespace {

/// The rows of one file, by their numbers.
using Reasons = QHash<qint64, QString>;

class Writer {
public:
    Writer(const QString& path, const RefusedWords& words) : m_file(path), m_words(words) {}

    Result<> open() { return m_file.open(QIODevice::WriteOnly) ? put("\xEF\xBB\xBF") : notWritten(); }
    Result<> line(const QStringList& cells) { return put(csvLine(cells, m_words.delimiter)); }
    Result<> row(const QString& file, qint64 number, const QString& reason, const QStringList& cells)
    {
        ++m_rows;
        return line(QStringList{m_words.reasonText(reason), QString::number(number), file} + cells);
    }
    Result<> headings(const QStringList& cells) { return line(QStringList{m_words.reason, m_words.row, m_words.file} + cells); }
    Result<qint64> finish() { return m_file.commit() ? Result<qint64>(m_rows) : fail(notWritten().error()); }

private:
    Result<> put(const QByteArray& bytes) { return m_file.write(bytes) == bytes.size() ? Result<>() : notWritten(); }
    Result<> notWritten() const { return fail(Code::Storage, m_file.errorString()); }

    QSaveFile m_file;
    const RefusedWords& m_words;
    qint64 m_rows = 0;
};

Result<> writeTable(Writer& writer, const QString& name, OpenTable table, const Reasons& reasons)
{
    const auto headings = headingsOf(*table.rows);
    if (!headings) {
        return {};
    }
    if (auto done = writer.headings(*headings); !done) {
        return done;
    }
    for (auto row = table.rows->next(); row && *row; row = table.rows->next()) {
        const qint64 number = table.rows->rowNumber();
        const auto reason = reasons.constFind(number);
        if (reason == reasons.constEnd()) {
            continue;
        }
        if (auto done = writer.row(name, number, *reason, **row); !done) {
            return done;
        }
    }
    return {};
}

Result<> writeContacts(Writer& writer, const QString& name, ContactSource& source, const Reasons& reasons)
{
    QStringList headings;
    for (const ContactField field : contactColumns()) {
        headings.append(toKey(field));
    }
    if (auto done = writer.headings(headings); !done) {
        return done;
    }
    for (auto record = source.next(); record && *record; record = source.next()) {
        const auto reason = reasons.constFind((*record)->row);
        if (reason == reasons.constEnd()) {
            continue;
        }
        if (auto done = writer.row(name, (*record)->row, *reason, cellsOf(**record)); !done) {
            return done;
        }
    }
    return {};
}

Result<> writeFile(Writer& writer, const QString& path, const ContactReading& reading, const Reasons& reasons)
{
    const QString name = disk::shown(disk::Entry{path}.name());
    const auto shape = contactShapeOf(path);
    if (!shape) {
        return {};
    }
    if (*shape == ContactShape::Table || *shape == ContactShape::Workbook) {
        auto table = openTable(path, *shape, reading.map);
        return table ? writeTable(writer, name, std::move(*table), reasons) : Result<>();
    }
    const auto source = openContacts(path, reading);
    return source ? writeContacts(writer, name, **source, reasons) : Result<>();
}

}  // namespace

Result<qint64> saveRefused(const QString& target, const CustomerImports::Options& options, const QVector<RefusedRow>& refused,
                           const RefusedWords& words)
{
    Writer writer(target, words);
    if (auto opened = writer.open(); !opened) {
        return fail(opened.error());
    }
    for (const QString& path : options.paths) {
        Reasons reasons;
        for (const RefusedRow& one : refused) {
            if (one.path == path) {
                reasons.insert(one.contact.row, one.contact.reason);
            }
        }
        if (reasons.isEmpty()) {
            continue;
        }
        if (auto done = writeFile(writer, path, options.readings.value(path), reasons); !done) {
            return fail(done.error());
        }
    }
    return writer.finish();
}

}  // namespace memnun
