// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/ZipPart.h"

#include "core/base/DiskPath.h"
#include "core/exchange/tables/TableReader.h"

#include <zip.h>

namespace memnun {

ZipPart::ZipPart(zip_file* file) : m_file(file)
{
    QIODevice::open(QIODevice::ReadOnly);
}

ZipPart::~ZipPart()
{
    ::zip_fclose(m_file);
}

qint64 ZipPart::readData(char* data, qint64 size)
{
    if (m_sinceMark > 2 * kLongestCell) {
        m_burst = true;
        return -1;
    }
    const zip_int64_t read = ::zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    m_sinceMark += std::max<qint64>(read, 0);
    return read;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path)
{
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    const QByteArray start = (*file)->read(8);
    if (start.startsWith("\xD0\xCF\x11\xE0")) {
        return notReadable("workbook_old");
    }
    int why = 0;
    zip* archive = ::zip_open(disk::bytesOf(path).constData(), ZIP_RDONLY, &why);
    if (!archive) {
        return notReadable(start.startsWith("PK") ? "workbook_broken" : "not_a_table");
    }
    return std::unique_ptr<ZipArchive>(new ZipArchive(archive));
}

ZipArchive::~ZipArchive()
{
    ::zip_discard(m_archive);
}

qint64 ZipArchive::find(const QString& name) const
{
    const QByteArray utf8 = name.toUtf8();
    const qint64 found = ::zip_name_locate(m_archive, utf8.constData(), ZIP_FL_NOCASE);
    return found >= 0 ? found : ::zip_name_locate(m_archive, QByteArray(utf8).replace('/', '\\').constData(), ZIP_FL_NOCASE);
}

bool ZipArchive::has(const QString& part) const
{
    return find(part) >= 0;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString& name) const
{
    const qint64 at = find(name);
    if (at < 0) {
        return notReadable("workbook_broken", name);
    }
    zip_file* file = ::zip_fopen_index(m_archive, static_cast<zip_uint64_t>(at), 0);
    if (!file) {
        const int why = ::zip_error_code_zip(::zip_get_error(m_archive));
        return notReadable(why == ZIP_ER_NOPASSWD || why == ZIP_ER_WRONGPASSWD ? "workbook_password" : "workbook_broken", name);
    }
    return std::make_unique<ZipPart>(file);
}

}  // namespace memnun
