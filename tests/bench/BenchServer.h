// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Location.h"

#include <QFile>
#include <QStringList>

namespace memnun {
class WordFolder;
}

namespace memnun::bench {

/// Fills an empty server workspace with what a made file holds: the same company on both engines, in minutes instead of one
/// round trip a row. Every table goes through COPY, without its indexes, which are built again at the end.
class BenchServer {
public:
    /// `exchange` is a folder that the server can read.
    BenchServer(Location file, Location server, QString exchange);
    ~BenchServer();
    Result<> fill();

private:
    Result<> prepare();
    Result<> takeIndexesAside();
    Result<> copyTable(const QString& table);
    Result<> writeRow(const Row& row, qsizetype columns, qsizetype subject, qsizetype body);
    Result<> flush(const QString& table, const QStringList& columns);
    Result<> finish();

    Location m_fileLocation;
    Location m_serverLocation;
    std::unique_ptr<Database> m_from;
    std::unique_ptr<Database> m_to;
    std::unique_ptr<WordFolder> m_folder;
    QFile m_exchange;
    qint64 m_rows = 0;
    QStringList m_aside;
};

}  // namespace memnun::bench
