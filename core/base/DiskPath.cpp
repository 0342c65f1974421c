// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DiskPath.h"

#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace memnun::disk {

namespace {

namespace fs = std::filesystem;

constexpr char16_t kFirst = 0xDC80;  ///< stands for the byte 0x80
constexpr char16_t kLast = 0xDCFF;

bool isByte(QChar c)
{
    return c.unicode() >= kFirst && c.unicode() <= kLast;
}

/// The text that begins at `at`, one character; empty when there is none.
QString characterAt(const QByteArray& raw, qsizetype at, qsizetype& length)
{
    const auto lead = static_cast<unsigned char>(raw.at(at));
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const QByteArray part = raw.mid(at, length);
    const QString text = QString::fromUtf8(part);
    return part.size() == length && text.toUtf8() == part ? text : QString();
}

/// Calls `text` with each stretch of text and `byte` with each byte that is none.
template <class Text, class Byte>
void walk(const QString& path, Text text, Byte byte)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i).isHighSurrogate() && i + 1 < path.size() && path.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (isByte(path.at(i))) {
            text(path.mid(from, i - from));
            byte(static_cast<unsigned char>(0x80 + (path.at(i).unicode() - kFirst)));
            from = i + 1;
        }
    }
    text(path.mid(from));
}

#ifdef Q_OS_UNIX
fs::path native(const QString& path)
{
    return fs::path(bytesOf(path).toStdString());
}

QString fromNative(const fs::path& path)
{
    return pathFromBytes(QByteArray::fromStdString(path.native()));
}
#else
fs::path native(const QString& path)
{
    return fs::path(path.toStdWString());
}

QString fromNative(const fs::path& path)
{
    return QString::fromStdWString(path.generic_wstring());
}
#endif

QString reason(const std::error_code& problem)
{
    return QString::fromStdString(problem.message());
}

Entry described(const QString& path, const fs::path& place)
{
    Entry entry{path};
    std::error_code ignored;
    const fs::file_status status = fs::status(place, ignored);
    // /dev/null is a file like any other, and empty
    entry.kind = fs::is_directory(status) ? Kind::Folder
                 : fs::is_regular_file(status) || fs::is_character_file(status) ? Kind::File
                 : fs::exists(status) || status.type() == fs::file_type::unknown ? Kind::Other
                                                                                 : Kind::None;
    entry.isLink = fs::is_symlink(fs::symlink_status(place, ignored));
    const auto bytes = fs::is_regular_file(status) ? fs::file_size(place, ignored) : 0;
    entry.bytes = ignored ? 0 : static_cast<qint64>(bytes);
    return entry;
}

}  // namespace

QString pathFromBytes(const QByteArray& raw)
{
    const QString whole = QString::fromUtf8(raw);
    if (whole.toUtf8() == raw) {
        return whole;
    }
    QString path;
    for (qsizetype at = 0; at < raw.size();) {
        qsizetype length = 1;
        const QString text = characterAt(raw, at, length);
        path += text.isEmpty() ? QString(QChar(static_cast<char16_t>(kFirst + (static_cast<unsigned char>(raw.at(at)) - 0x80))))
                               : text;
        at += text.isEmpty() ? 1 : length;
    }
    return path;
}

QByteArray bytesOf(const QString& path)
{
    QByteArray raw;
    walk(path, [&raw](const QString& text) { raw += text.toUtf8(); },
         [&raw](unsigned char byte) { raw += static_cast<char>(byte); });
    return raw;
}

bool isText(const QString& path)
{
    return path.isValidUtf16();
}

QString shown(const QString& path)
{
    QString text;
    walk(path, [&text](const QString& part) { text += part; },
         [&text](unsigned char byte) { text += QStringLiteral("\\x") + QString::number(byte, 16).toUpper(); });
    return text;
}

Entry look(const QString& path)
{
    return described(path, native(path));
}

Result<QVector<Entry>> list(const QString& folder)
{
    std::error_code problem;
    QVector<Entry> entries;
    fs::directory_iterator at(native(folder), problem);
    for (; !problem && at != fs::directory_iterator(); at.increment(problem)) {
        const QString name = fromNative(at->path().filename());
        entries.append(described(folder.endsWith(QLatin1Char('/')) ? folder + name : folder + QLatin1Char('/') + name, at->path()));
    }
    if (problem) {
        return fail(Code::Storage, reason(problem));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
    return entries;
}

Result<std::unique_ptr<QFile>> openToRead(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (isText(path)) {
        return file->open(QIODevice::ReadOnly) ? Result<std::unique_ptr<QFile>>(std::move(file))
                                               : Result<std::unique_ptr<QFile>>(fail(Code::Storage, file->errorString()));
    }
#ifdef Q_OS_UNIX
    const int handle = ::open(bytesOf(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat found = {};
    int problem = handle < 0 || ::fstat(handle, &found) != 0 ? errno : S_ISDIR(found.st_mode) ? EISDIR : 0;
    if (problem == 0 && !file->open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        problem = EIO;
    }
    if (problem == 0) {
        return file;
    }
    if (handle >= 0) {
        ::close(handle);
    }
    return fail(Code::Storage, reason(std::error_code(problem, std::generic_category())));
#else
    return fail(Code::Storage, QStringLiteral("the name is no text"));
#endif
}

qint64 bytesBelow(const QString& path)
{
    const Entry top = look(path);
    qint64 bytes = top.bytes;
    QStringList folders = top.kind == Kind::Folder ? QStringList{path} : QStringList();
    while (!folders.isEmpty()) {
        for (const Entry& entry : list(folders.takeLast()).value_or(QVector<Entry>())) {
            if (entry.kind == Kind::Folder && !entry.isLink) {
                folders.append(entry.path);
            }
            bytes += entry.bytes;
        }
    }
    return bytes;
}

}  // namespace memnun::disk
