// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace memnun {

/// One packed part of a zip, unpacked as it is read. It ends with an error where it goes on for too long without anybody
/// having made something of it (mark()), which is how parts made to burst look.
class ZipPart : public QIODevice {
    Q_OBJECT

public:
    explicit ZipPart(zip_file* file);
    ~ZipPart() override;
    Q_DISABLE_COPY_MOVE(ZipPart)

    bool isSequential() const override { return true; }
    /// What was read so far has become something.
    void mark() { m_sinceMark = 0; }
    bool hasBurst() const { return m_burst; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file* m_file;
    qint64 m_sinceMark = 0;
    bool m_burst = false;
};

/// A zip that is read. Errors as those of TableReader.
class ZipArchive {
public:
    static Result<std::unique_ptr<ZipArchive>> open(const QString& path);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    bool has(const QString& part) const;
    /// Letters of a part's name in any case, and "\" for "/", as some writers have it.
    Result<std::unique_ptr<ZipPart>> part(const QString& name) const;

private:
    explicit ZipArchive(zip* archive) : m_archive(archive) {}
    qint64 find(const QString& name) const;

    zip* m_archive;
};

}  // namespace memnun
