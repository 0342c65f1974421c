// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/subject/SubjectExport.h"

#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"
#include "core/mime/FileName.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace memnun {

namespace {

struct KeptFile {
    qint64 id = 0;
    QString name;
    BlobId blob;
    qint64 message = 0;
    int part = -1;
};

/// {"format": …, "tables": {"customer": [{…}], …}}, written as the rows come.
class RowsFile {
public:
    explicit RowsFile(const QString& path) : m_file(path) { m_open = m_file.open(QIODevice::WriteOnly); }
    void begin(CustomerId id)
    {
        m_file.write("{\"format\":\"memnun-subject/1\",\"customer\":" + QByteArray::number(id.value()) + ",\"tables\":{");
    }
    void add(const QString& table, const QJsonObject& row)
    {
        const bool isNew = table != m_table;
        if (isNew) {
            m_file.write(m_table.isEmpty() ? "\n" : "\n],\n");
            m_file.write('"' + table.toUtf8() + "\":[\n");
            m_table = table;
        }
        m_file.write((isNew ? QByteArray() : QByteArray(",\n")) + QJsonDocument(row).toJson(QJsonDocument::Compact));
    }
    Result<> finish()
    {
        m_file.write(m_table.isEmpty() ? "}}\n" : "\n]}}\n");
        return m_open && m_file.error() == QFileDevice::NoError && m_file.commit()
                   ? Result<>()
                   : Result<>(fail(Code::Storage, m_file.errorString()));
    }

private:
    QSaveFile m_file;
    bool m_open = false;
    QString m_table;
};

class SubjectFolder {
public:
    SubjectFolder(Stores& stores, const OriginalMail& originals, const QString& folder)
        : m_stores(stores), m_originals(originals), m_folder(folder)
    {
    }

    Result<> writeRows(CustomerId id, const SubjectRow& also)
    {
        const QString path = m_folder + QStringLiteral("/customer.json");
        RowsFile file(path);
        file.begin(id);
        const auto read = m_stores.erasures.eachRow(id, [&](const QString& table, const QJsonObject& row) {
            note(table, row);
            file.add(table, row);
            if (also) {
                also(table, row);
            }
        });
        const auto done = read ? file.finish() : read;
        m_written += done ? QStringList{path} : QStringList();
        return done;
    }

    Result<> writeFiles()
    {
        Result<> done;
        for (auto mail = m_mails.cbegin(); done && mail != m_mails.cend(); ++mail) {
            done = write(QStringLiteral("originals"), QStringLiteral("%1.eml").arg(mail.key()), m_stores.blobs.get(mail.value()));
        }
        for (qsizetype i = 0; done && i < m_files.size(); ++i) {
            const KeptFile& file = m_files.at(i);
            const auto bytes = bytesOf(file);
            const bool isElsewhere = !bytes && bytes.error().code == Code::NotFound;  // left on the mail server
            done = isElsewhere ? done : write(QStringLiteral("attachments"), QStringLiteral("%1-%2").arg(file.id).arg(mime::safeFileName(file.name)), bytes);
        }
        return done;
    }

    const QStringList& written() const { return m_written; }

private:
    void note(const QString& table, const QJsonObject& row)
    {
        const auto number = [&row](const char* column) { return row.value(QLatin1String(column)).toInteger(); };
        const qint64 id = number("id");
        if (table == QLatin1String("interaction") && number("raw_blob_id") > 0) {
            m_mails.insert(id, BlobId(number("raw_blob_id")));
        } else if (table == QLatin1String("attachment") || table == QLatin1String("draft_file")) {
            m_files.append({id, row.value(QLatin1String("name")).toString(), BlobId(number("blob_id")), number("interaction_id"),
                            table == QLatin1String("attachment") ? static_cast<int>(number("part_index")) : -1});
        }
    }

    Result<QByteArray> bytesOf(const KeptFile& file) const
    {
        if (file.blob.isValid()) {
            return m_stores.blobs.get(file.blob);
        }
        if (!m_mails.contains(file.message)) {
            return fail(Code::NotFound, file.name);
        }
        const auto raw = m_stores.blobs.get(m_mails.value(file.message));
        return raw ? m_originals.attachment(*raw, file.part) : raw;
    }

    Result<> write(const QString& below, const QString& name, const Result<QByteArray>& bytes)
    {
        if (!bytes) {
            return fail(bytes.error());
        }
        QDir(m_folder).mkpath(below);
        const auto path = writeFile(m_folder + QLatin1Char('/') + below + QLatin1Char('/') + name, *bytes);
        m_written += path ? QStringList{*path} : QStringList();
        return path ? Result<>() : Result<>(fail(path.error()));
    }

    Stores& m_stores;
    const OriginalMail& m_originals;
    QString m_folder;
    QHash<qint64, BlobId> m_mails;  ///< by their message
    QVector<KeptFile> m_files;
    QStringList m_written;
};

}  // namespace

Result<QStringList> writeSubject(Stores& stores, const OriginalMail& originals, CustomerId id, const QString& folder, const SubjectRow& also)
{
    if (QFileInfo::exists(folder)) {
        return fail(Code::Conflict, folder, {{QStringLiteral("folder"), QStringLiteral("taken")}});
    }
    if (!QDir().mkpath(folder)) {
        return fail(Code::Unavailable, QFileInfo(folder).path(), {{QStringLiteral("folder"), QStringLiteral("folder_not_writable")}});
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    SubjectFolder files(stores, originals, folder);
    auto done = files.writeRows(id, also);
    done = done ? files.writeFiles() : done;
    if (!done) {
        QDir(folder).removeRecursively();  // made a moment ago
        return fail(done.error());
    }
    return files.written();
}

}  // namespace memnun
