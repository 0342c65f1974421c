// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/TableReader.h"
#include "core/exchange/tables/XlsxParts.h"

#include <memory>

namespace memnun {

/// A workbook of Excel 2007 and later, LibreOffice, Google and others. Numbers come as "5321234567" or "12.5", days as
/// serialDate() has them, yes and no as "TRUE" and "FALSE".
class XlsxFile {
public:
    static Result<std::unique_ptr<XlsxFile>> open(const QString& path);
    ~XlsxFile();
    Q_DISABLE_COPY_MOVE(XlsxFile)

    const QVector<XlsxSheet>& sheets() const;
    /// "workbook_odd" where it is written in a way other programs refuse, though all of it is read here; else empty.
    QByteArray remark() const;
    /// Lives no longer than this file.
    Result<std::unique_ptr<TableReader>> sheet(qsizetype index) const;

private:
    struct Book;
    explicit XlsxFile(std::unique_ptr<Book> book);

    std::unique_ptr<Book> m_book;
};

}  // namespace memnun
