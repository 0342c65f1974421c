// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatPlace.h"

#include "core/base/DiskPath.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <zip.h>

namespace memnun {

namespace {

constexpr int kDeepest = 16;

tl::unexpected<Error> refused(const QString& name, const char* rule)
{
    return fail(Code::Invalid, name, {{QStringLiteral("file"), QLatin1String(rule)}});
}

class Folder final : public ChatPlace {
public:
    explicit Folder(const QString& path) : m_path(path) {}

    QStringList names() const override
    {
        QStringList found;
        collect(m_path, QString(), 0, found);
        return found;
    }

    Result<QByteArray> read(const QString& name, qint64 most) override
    {
        const QString path = whole(name);
        const disk::Entry entry = disk::look(path);
        if (path.isEmpty() || entry.kind != disk::Kind::File) {
            return fail(Code::NotFound, name);
        }
        if (entry.bytes > most) {
            return refused(name, "too_large");
        }
        const auto file = disk::openToRead(path);
        if (!file) {
            return refused(name, "not_readable");
        }
        return (*file)->read(most);
    }

    QByteArray head(const QString& name, qint64 bytes) override
    {
        const auto file = disk::openToRead(whole(name));
        return file ? (*file)->read(bytes) : QByteArray();
    }

private:
    static void collect(const QString& folder, const QString& before, int depth, QStringList& found)
    {
        const auto entries = disk::list(folder);
        if (!entries || depth > kDeepest) {
            return;
        }
        for (const disk::Entry& entry : *entries) {
            if (found.size() >= kMostFiles) {
                return;
            }
            if (entry.kind == disk::Kind::File) {
                found.append(before + entry.name());
            } else if (entry.kind == disk::Kind::Folder && !entry.isLink) {
                collect(entry.path, before + entry.name() + QLatin1Char('/'), depth + 1, found);
            }
        }
    }

    /// Empty for what leads out of the folder, by its name or by a link: an export names files, it must not name ours.
    QString whole(const QString& name) const
    {
        const QString path = m_path + QLatin1Char('/') + name;
        if (!staysInside(name) || !disk::isText(path)) {
            return staysInside(name) ? path : QString();
        }
        const QString real = QFileInfo(path).canonicalFilePath();
        const QString home = QFileInfo(m_path).canonicalFilePath();
        return real.startsWith(home.endsWith(QLatin1Char('/')) ? home : home + QLatin1Char('/')) ? path : QString();
    }

    QString m_path;
};

class Zip final : public ChatPlace {
public:
    explicit Zip(zip_t* archive) : m_archive(archive)
    {
        const zip_int64_t count = std::min<zip_int64_t>(zip_get_num_entries(archive, 0), kMostFiles);
        for (zip_int64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
            const QString text = name ? QString::fromUtf8(name) : QString();
            if (!text.isEmpty() && !text.endsWith(QLatin1Char('/')) && !text.startsWith(QLatin1String("__MACOSX/"))) {
                m_names.append(text);
                m_places.insert(text, static_cast<zip_uint64_t>(i));
            }
        }
    }
    ~Zip() override { zip_discard(m_archive); }
    Q_DISABLE_COPY_MOVE(Zip)

    QStringList names() const override { return m_names; }

    Result<QByteArray> read(const QString& name, qint64 most) override
    {
        const auto place = m_places.constFind(name);
        if (place == m_places.constEnd()) {
            return fail(Code::NotFound, name);
        }
        zip_file_t* file = zip_fopen_index(m_archive, *place, 0);
        if (!file) {
            const int code = zip_error_code_zip(zip_get_error(m_archive));
            return refused(name, code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? "zip_password" : "zip_broken");
        }
        // as much as comes out, not as the archive claims
        QByteArray bytes;
        bool isBroken = false;
        for (bool more = true; more && bytes.size() <= most;) {
            QByteArray chunk(256 * 1024, Qt::Uninitialized);
            const zip_int64_t got = zip_fread(file, chunk.data(), static_cast<zip_uint64_t>(chunk.size()));
            isBroken = got < 0;
            more = got > 0;
            if (more) {
                bytes.append(chunk.constData(), static_cast<qsizetype>(got));
            }
        }
        zip_fclose(file);
        if (isBroken) {
            return refused(name, "zip_broken");
        }
        return bytes.size() > most ? Result<QByteArray>(refused(name, "too_large")) : Result<QByteArray>(bytes);
    }

    QByteArray head(const QString& name, qint64 bytes) override
    {
        const auto place = m_places.constFind(name);
        zip_file_t* file = place == m_places.constEnd() ? nullptr : zip_fopen_index(m_archive, *place, 0);
        if (!file) {
            return {};
        }
        QByteArray chunk(static_cast<qsizetype>(bytes), Qt::Uninitialized);
        const zip_int64_t got = zip_fread(file, chunk.data(), static_cast<zip_uint64_t>(bytes));
        zip_fclose(file);
        return got > 0 ? chunk.first(static_cast<qsizetype>(got)) : QByteArray();
    }

private:
    zip_t* m_archive;
    QStringList m_names;
    QHash<QString, zip_uint64_t> m_places;
};

}  // namespace

bool isZip(const QString& path)
{
    const auto file = disk::openToRead(path);
    return file && (*file)->read(4) == QByteArrayView("PK\x03\x04", 4);
}

bool staysInside(const QString& name)
{
    const QStringList steps = name.split(QLatin1Char('/'));
    return !name.isEmpty() && !name.startsWith(QLatin1Char('/')) && !steps.contains(QLatin1String(".."))
           && !name.contains(QLatin1Char('\\')) && !name.contains(QLatin1Char(':'));
}

Result<std::unique_ptr<ChatPlace>> ChatPlace::open(const QString& path)
{
    const disk::Entry entry = disk::look(path);
    if (entry.kind == disk::Kind::Folder) {
        return std::make_unique<Folder>(path);
    }
    if (entry.kind != disk::Kind::File) {
        return refused(path, "not_found");
    }
    int code = 0;
    zip_t* archive = zip_open(disk::bytesOf(path).constData(), ZIP_RDONLY, &code);
    if (!archive) {
        return refused(path, code == ZIP_ER_OPEN || code == ZIP_ER_READ ? "not_readable" : "zip_broken");
    }
    return std::make_unique<Zip>(archive);
}

}  // namespace memnun
