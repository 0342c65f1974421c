// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailFiles.h"

#include "core/base/DiskPath.h"
#include "core/mime/MboxReader.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

using disk::Entry;
using disk::Kind;

enum class Looks { LikeMbox, LikeMail, Packed, Otherwise, Unreadable };

/// How gzip, ZIP, bzip2, xz, Zstandard, 7-Zip and RAR begin.
constexpr std::array<QByteArrayView, 7> kPacked{"\x1f\x8b", "PK\x03\x04", "BZh", "\xfd" "7zXZ", "\x28\xb5\x2f\xfd", "7z\xbc\xaf", "Rar!"};

/// Whether a text begins with the header of one mail: a sender, and what only a mail that was under way has.
bool looksLikeMail(const QByteArray& head)
{
    bool hasSender = false;
    bool wasUnderWay = false;
    for (const QByteArray& line : head.split('\n')) {
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().isEmpty()) {
            break;  // the end of the header
        }
        if (!goesOn && (colon < 1 || line.left(colon).contains(' '))) {
            return false;
        }
        const QByteArray name = goesOn ? QByteArray() : line.left(colon).toLower();
        hasSender = hasSender || name == "from";
        wasUnderWay = wasUnderWay || name == "date" || name == "message-id" || name == "received";
    }
    return hasSender && wasUnderWay;
}

/// An empty file is a mailbox without mail: programs keep such ones.
Looks looksOf(const Entry& file)
{
    const auto device = disk::openToRead(file.path);
    if (!device) {
        return Looks::Unreadable;
    }
    const QByteArray head = (*device)->read(4096);
    const bool isPacked = std::any_of(kPacked.begin(), kPacked.end(), [&head](QByteArrayView mark) { return head.startsWith(mark); });
    return head.isEmpty() || mime::looksLikeMbox(head) ? Looks::LikeMbox
           : isPacked                                 ? Looks::Packed
           : looksLikeMail(head)                      ? Looks::LikeMail
                                                      : Looks::Otherwise;
}

bool isMaildirPart(const QString& name)
{
    return name == QLatin1String("cur") || name == QLatin1String("new");
}

bool holdsMaildir(const QVector<Entry>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return entry.kind == Kind::Folder && isMaildirPart(entry.name());
    });
}

/// The walk below one folder.
class Walk {
public:
    explicit Walk(MailFormat format) : m_format(format) {}

    void into(const QString& folder);
    QVector<MailFile> take()
    {
        std::sort(m_found.begin(), m_found.end(), [](const MailFile& a, const MailFile& b) { return a.path < b.path; });
        return std::move(m_found);
    }
    /// A Maildir without mail is no mistake, any other folder without is.
    bool sawMailbox() const { return m_sawMailbox; }

private:
    void see(const Entry& file, bool inMaildir);
    bool isTaken(const Entry& file, bool inMaildir, Looks looks) const;

    MailFormat m_format;
    QVector<MailFile> m_found;
    bool m_sawMailbox = false;
};

void Walk::into(const QString& folder)
{
    const auto entries = disk::list(folder);
    if (!entries) {
        m_found.append({folder, false});  // can't be opened, and is refused with the reason then
        return;
    }
    const bool inMaildir = isMaildirPart(Entry{folder}.name());
    m_sawMailbox = m_sawMailbox || holdsMaildir(*entries);
    for (const Entry& entry : *entries) {
        const bool hidden = entry.name().startsWith(QLatin1Char('.'));
        if (entry.kind == Kind::File && !hidden) {
            see(entry, inMaildir);
        } else if (entry.kind == Kind::Folder && !entry.isLink) {
            // Maildirs keep their folders as ".Sent"; what else is hidden is no mail
            const auto below = hidden ? disk::list(entry.path) : Result<QVector<Entry>>(QVector<Entry>());
            if (!hidden || (below && holdsMaildir(*below))) {
                into(entry.path);
            }
        }
    }
}

/// A folder may hold anything: only what looks like mail is taken from it, and what can't be looked at.
bool Walk::isTaken(const Entry& file, bool inMaildir, Looks looks) const
{
    if (inMaildir) {
        return m_format != MailFormat::Mbox;
    }
    const QString name = file.name().toLower();
    if (name.endsWith(QLatin1String(".eml"))) {
        return m_format == MailFormat::Auto || m_format == MailFormat::Eml;
    }
    if (looks == Looks::LikeMail && m_format != MailFormat::Maildir && m_format != MailFormat::Mbox) {
        return true;  // whatever its name says
    }
    if (m_format == MailFormat::Maildir || m_format == MailFormat::Eml) {
        return false;
    }
    const bool named = name.endsWith(QLatin1String(".mbox")) || name.endsWith(QLatin1String(".mbx"));
    const bool isEmptyOther = file.bytes == 0 && name.contains(QLatin1Char('.'));
    return named || looks == Looks::Unreadable || (looks == Looks::LikeMbox && !isEmptyOther);
}

void Walk::see(const Entry& file, bool inMaildir)
{
    const Looks looks = inMaildir && file.bytes > 0 ? Looks::Otherwise : looksOf(file);
    if (isTaken(file, inMaildir, looks)) {
        m_found.append({file.path, looks == Looks::LikeMbox});
    }
}

Result<> addFrom(const QString& folder, MailFormat format, QVector<MailFile>& found)
{
    Walk walk(format);
    walk.into(folder);
    const QVector<MailFile> files = walk.take();
    if (files.isEmpty() && !walk.sawMailbox()) {
        return fail(Code::Invalid, disk::shown(folder), {{QStringLiteral("path"), QStringLiteral("no_mail")}});
    }
    found += files;
    return {};
}

Result<> addPath(const QString& path, MailFormat format, QVector<MailFile>& found)
{
    const Entry top = disk::look(path);
    if (top.kind == Kind::None) {
        return fail(Code::NotFound, disk::shown(path), {{QStringLiteral("path"), QStringLiteral("not_found")}});
    }
    if (top.kind == Kind::Other) {
        // opening a pipe would wait for somebody to write, for ever
        return fail(Code::Invalid, disk::shown(path), {{QStringLiteral("path"), QStringLiteral("no_file")}});
    }
    const Looks looks = top.kind == Kind::File ? looksOf(top) : Looks::Otherwise;
    if (looks == Looks::Unreadable || (top.kind == Kind::Folder && !disk::list(path))) {
        return fail(Code::Forbidden, disk::shown(path), {{QStringLiteral("path"), QStringLiteral("not_readable")}});
    }
    if (looks == Looks::Packed) {
        return fail(Code::Invalid, disk::shown(path), {{QStringLiteral("path"), QStringLiteral("packed")}});
    }
    if (top.kind != Kind::File) {
        return addFrom(path, format, found);
    }
    const bool isEmpty = top.bytes == 0 && looks == Looks::LikeMbox;
    found.append({path, isEmpty || format == MailFormat::Mbox || (format == MailFormat::Auto && looks == Looks::LikeMbox)});
    return {};
}

}  // namespace

Result<MailFiles> findMailFiles(const QStringList& paths, MailFormat format)
{
    MailFiles all;
    for (const QString& path : paths) {
        if (auto added = addPath(path, format, all.found); !added) {
            all.refused.append(added.error());
        }
    }
    if (!all.refused.isEmpty() && all.refused.size() == paths.size()) {
        return fail(all.refused.first());
    }
    return all;
}

}  // namespace memnun
