// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/TableReader.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace memnun {

/// How a CSV is written. Empty or 0: found out from the file.
struct CsvForm {
    QByteArray encoding;  ///< "UTF-8", "windows-1254", … any that iconv knows
    char delimiter = 0;   ///< one of , ; tab | or what a map says
    bool operator==(const CsvForm&) const = default;
};

/// Cells are kept as they are, blanks around them too. Lines without a cell are passed over.
class CsvReader : public TableReader {
public:
    /// `file` is open and can be read twice. "encoding_unknown" besides the errors of TableReader.
    static Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> file, CsvForm form = {});
    ~CsvReader() override;

    Result<std::optional<QStringList>> next() override;
    qint64 rowNumber() const override;
    const CsvForm& form() const;

private:
    struct Work;
    explicit CsvReader(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work;
};

}  // namespace memnun
