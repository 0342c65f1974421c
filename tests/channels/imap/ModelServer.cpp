// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/imap/ModelServer.h"

#include <QRegularExpression>

namespace memnun::test {

using imap::UidSet;

namespace {

QByteArray literal(const QByteArray& bytes)
{
    return '{' + QByteArray::number(bytes.size()) + "}\r\n" + bytes;
}

QByteArray headerOf(const QByteArray& mail)
{
    return mail.left(mail.indexOf("\r\n\r\n") + 4);
}

}  // namespace

ModelServer::ModelServer() : server([this](const QByteArray& line) { return answer(line); })
{
    server.greeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] model\r\n";
}

quint32 ModelServer::add(const QByteArray& bytes)
{
    Mail mail;
    mail.bytes = bytes;
    mail.modSeq = ++modSeq;
    mails[uidNext] = mail;
    return uidNext++;
}

void ModelServer::expunge(quint32 uid)
{
    mails.erase(uid);
    m_expunged[uid] = ++modSeq;
}

void ModelServer::setFlags(quint32 uid, const QByteArrayList& flags)
{
    mails[uid].flags = flags;
    mails[uid].modSeq = ++modSeq;
}

void ModelServer::renumber(quint32 newValidity, quint32 firstUid)
{
    std::map<quint32, Mail> again;
    uidValidity = newValidity;
    uidNext = firstUid;
    for (auto& [uid, mail] : mails) {
        again[uidNext++] = std::move(mail);
    }
    mails = std::move(again);
    m_expunged.clear();
}

QByteArray ModelServer::answer(const QByteArray& line)
{
    if (before) {
        before(line);
    }
    if (const QByteArray other = instead ? instead(line) : QByteArray(); !other.isNull()) {
        return other;
    }
    if (line.startsWith("AUTHENTICATE")) {
        m_qresync = false;
        return "%t OK [CAPABILITY IMAP4rev1 " + extensions + "] in\r\n";
    }
    if (line.startsWith("ENABLE")) {
        m_qresync = true;
        return "* ENABLED QRESYNC\r\n%t OK\r\n";
    }
    if (line.startsWith("LIST")) {
        return "* LIST (\\HasNoChildren) \"/\" INBOX\r\n%t OK\r\n";
    }
    if (line.startsWith("SELECT")) {
        return select(line);
    }
    if (line.startsWith("UID SEARCH")) {
        return search(line);
    }
    return line.startsWith("UID FETCH") ? fetch(line) : line == "IDLE" ? QByteArray("+ \r\n") : QByteArray("%t OK\r\n");
}

QByteArray ModelServer::select(const QByteArray& line)
{
    QByteArray said = "* " + QByteArray::number(static_cast<qulonglong>(mails.size())) +
                      " EXISTS\r\n* OK [UIDVALIDITY " + QByteArray::number(uidValidity) + "] x\r\n* OK [UIDNEXT " +
                      QByteArray::number(uidNext) + "] x\r\n";
    if (extensions.contains("CONDSTORE")) {
        said += "* OK [HIGHESTMODSEQ " + QByteArray::number(modSeq) + "] x\r\n";
    }
    static const QRegularExpression since(QStringLiteral("QRESYNC \\((\\d+) (\\d+)\\)"));
    const auto asked = since.match(QString::fromLatin1(line));
    if (m_qresync && asked.hasMatch() && asked.captured(1).toUInt() == uidValidity) {
        QVector<quint32> gone;
        for (const auto& [uid, at] : m_expunged) {
            if (at > asked.captured(2).toULongLong()) {
                gone.append(uid);
            }
        }
        if (!gone.isEmpty()) {
            said += "* VANISHED (EARLIER) " + UidSet::of(gone).text() + "\r\n";
        }
        for (auto& [uid, mail] : mails) {
            if (mail.modSeq > asked.captured(2).toULongLong()) {
                said += "* 1 FETCH (" + fetched(uid, "UID FLAGS", mail) + ")\r\n";
            }
        }
    }
    return said + (isReadOnly ? "%t OK [READ-ONLY] x\r\n" : "%t OK [READ-WRITE] x\r\n");
}

QByteArray ModelServer::search(const QByteArray& line)
{
    static const QRegularExpression from(QStringLiteral("UID (\\d+):\\*"));
    const auto range = from.match(QString::fromLatin1(line.mid(11)));
    QByteArray said = "* SEARCH";
    for (const auto& [uid, mail] : mails) {
        // "9:*" has the last one in it, whatever its number
        const bool inRange = !range.hasMatch() || uid >= range.captured(1).toUInt() || uid == mails.rbegin()->first;
        if (inRange && !(line.contains("SINCE") && mail.flags.contains("old"))) {
            said += ' ' + QByteArray::number(uid);
        }
    }
    return said + "\r\n%t OK\r\n";
}

QByteArray ModelServer::fetch(const QByteArray& line)
{
    const QByteArrayList words = line.split(' ');
    const UidSet uids = *UidSet::parse(words.at(2));
    const QByteArray items = line.mid(line.indexOf('(') + 1);
    static const QRegularExpression since(QStringLiteral("CHANGEDSINCE (\\d+)"));
    const quint64 changedSince = since.match(QString::fromLatin1(line)).captured(1).toULongLong();
    QByteArray said;
    bool refused = false;
    int number = 0;  // no client of ours looks at it
    const quint32 last = uids.ranges().last().last;
    for (auto it = mails.lower_bound(uids.ranges().first().first); it != mails.end() && it->first <= last; ++it) {
        auto& [uid, mail] = *it;
        ++number;
        if (!uids.contains(uid) || mail.modSeq <= changedSince) {
            continue;
        }
        if (items.contains("BODY.PEEK") && mail.isPoison) {
            server.push(said);
            server.hangUp();
            return {};
        }
        if (items.contains("BODY.PEEK") && mail.refuses) {
            refused = true;
            continue;
        }
        said += "* " + QByteArray::number(number) + " FETCH (" + fetched(uid, items, mail) + ")\r\n";
    }
    return said + (refused ? "%t NO some could not be fetched\r\n" : "%t OK\r\n");
}

QByteArray ModelServer::fetched(quint32 uid, const QByteArray& items, Mail& mail)
{
    QByteArrayList said{"UID " + QByteArray::number(uid)};
    if (items.contains("FLAGS")) {
        said << "FLAGS (" + mail.flags.join(' ') + ')';
    }
    if (items.contains("RFC822.SIZE")) {
        said << "RFC822.SIZE " + QByteArray::number(mail.claimedSize >= 0 ? mail.claimedSize : mail.bytes.size());
    }
    if (items.contains("INTERNALDATE")) {
        said << "INTERNALDATE \"22-Nov-2026 10:00:00 +0000\"";
    }
    if (items.contains("BODYSTRUCTURE")) {
        said << "BODYSTRUCTURE " + (mail.structure.isEmpty() ? QByteArray("NIL") : mail.structure);
    }
    if (items.contains("BODY.PEEK[HEADER.FIELDS")) {
        const qsizetype at = mail.bytes.indexOf("Message-ID:");
        said << "BODY[HEADER.FIELDS (MESSAGE-ID)] " +
                    literal(mail.bytes.mid(at, mail.bytes.indexOf("\r\n", at) - at) + "\r\n\r\n");
    }
    if (items.contains("BODY.PEEK[HEADER]")) {
        said << "BODY[HEADER] " + literal(headerOf(mail.bytes));
    }
    if (items.contains("BODY.PEEK[1]<0")) {
        const qsizetype most = items.mid(items.indexOf("[1]<0.") + 6).split('>').first().toLongLong();
        said << "BODY[1]<0> " + literal(mail.bytes.mid(headerOf(mail.bytes).size()).left(most));
    }
    if (items.contains("BODY.PEEK[]")) {
        const qsizetype at = items.indexOf("[]<0.");
        const QByteArray part =
            at < 0 ? mail.bytes : mail.bytes.left(items.mid(at + 5).split('>').first().toLongLong());
        bodiesSent += at < 0 ? 1 : 0;
        said << (at < 0 ? "BODY[] " : "BODY[]<0> ") + (mail.isNil ? QByteArray("NIL") : literal(part));
    }
    return said.join(' ');
}

}  // namespace memnun::test
