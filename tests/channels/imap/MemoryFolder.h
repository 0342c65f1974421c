// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/FolderSyncPorts.h"

#include <QObject>

#include <map>

namespace memnun::test {

/// A workspace in memory: takes what a folder brings and keeps how far it is fetched. It dedupes by Message-ID as the
/// real one does, and answers from the event loop.
class MemoryFolder final : public QObject, public imap::MailSink, public imap::FolderStateStore {
public:
    int together() const override { return atOnce; }

    void take(imap::IncomingMail mail, std::function<void(Result<Outcome>)> then) override
    {
        later([this, mail = std::move(mail), then = std::move(then)] {
            if (failAt == mail.uid) {
                then(fail(Code::Storage, QStringLiteral("disk full")));
                return;
            }
            if (badAt == mail.uid) {
                quarantined[mail.uid] = QStringLiteral("unreadable");
                places.insert({{state.uidValidity, mail.uid}, QByteArray()});
                then(Outcome::Quarantined);
                return;
            }
            const QByteArray id = idIn(mail.bytes);
            twice += messages.contains(id) ? 1 : 0;
            messages[id] = mail.bytes;
            flagsOf[id] = mail.flags;
            last[id] = mail;
            places[{state.uidValidity, mail.uid}] = id;
            ++taken;
            if (taken == tellAt) {
                QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
            }
            then(Outcome::Taken);
        });
    }

    void quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then) override
    {
        quarantined[uid] = reason.fields.value(0).rule;
        places[{state.uidValidity, uid}] = QByteArray();
        later([then] { then({}); });
    }

    void recognise(QVector<imap::UidMessageId> mails, std::function<void(Result<QVector<quint32>>)> then) override
    {
        QVector<quint32> here;
        for (const imap::UidMessageId& mail : mails) {
            if (messages.contains(mail.messageId)) {
                places[{state.uidValidity, mail.uid}] = mail.messageId;
                here.append(mail.uid);
            }
        }
        later([then, here] { then(here); });
    }

    void flags(QVector<imap::UidFlags> changed, std::function<void(Result<>)> then) override
    {
        flagsTold += static_cast<int>(changed.size());
        for (const imap::UidFlags& one : changed) {
            if (const auto place = places.find({state.uidValidity, one.uid}); place != places.end()) {
                flagsOf[place->second] = one.flags;
            }
        }
        later([then] { then({}); });
    }

    void load(std::function<void(Result<imap::FolderState>)> then) override
    {
        later([this, then] { then(state); });
    }

    void save(imap::FolderState next, std::function<void(Result<>)> then) override
    {
        wentBack = wentBack || (next.uidValidity == state.uidValidity && next.highestUid < state.highestUid);
        state = next;
        later([then] { then({}); });
    }

    void known(quint32 uidValidity, quint32 first, quint32 last_, std::function<void(Result<QVector<quint32>>)> then) override
    {
        QVector<quint32> uids;
        for (const auto& [place, id] : places) {
            if (place.first == uidValidity && place.second >= first && place.second <= last_) {
                uids.append(place.second);
            }
        }
        later([then, uids] { then(uids); });
    }

    void count(quint32 uidValidity, std::function<void(Result<qint64>)> then) override
    {
        const qint64 all = std::count_if(places.begin(), places.end(), [&](const auto& place) { return place.first.first == uidValidity; });
        later([then, all] { then(all); });
    }

    void forget(quint32 uidValidity, QVector<quint32> uids, std::function<void(Result<>)> then) override
    {
        for (const quint32 uid : std::as_const(uids)) {
            places.erase({uidValidity, uid});
        }
        later([then] { then({}); });
    }

    void forgetOthers(quint32 uidValidity, std::function<void(Result<>)> then) override
    {
        std::erase_if(places, [uidValidity](const auto& place) { return place.first.first != uidValidity; });
        later([then] { then({}); });
    }

    static QByteArray idIn(const QByteArray& bytes)
    {
        const qsizetype at = bytes.indexOf("Message-ID: ");
        return at < 0 ? bytes : bytes.mid(at + 12, bytes.indexOf('\n', at) - at - 12).trimmed();
    }

    imap::FolderState state;
    std::map<QByteArray, QByteArray> messages;  ///< Message-ID → bytes
    std::map<QByteArray, QByteArrayList> flagsOf;
    std::map<QByteArray, imap::IncomingMail> last;
    std::map<std::pair<quint32, quint32>, QByteArray> places;  ///< UIDVALIDITY, UID → Message-ID
    std::map<quint32, QString> quarantined;
    int atOnce = 1;
    int taken = 0;
    int twice = 0;  ///< of them were here already
    int flagsTold = 0;
    bool wentBack = false;
    quint32 failAt = 0;
    quint32 badAt = 0;
    int tellAt = -1;  ///< after so many messages `told` is called
    std::function<void()> told;

private:
    void later(std::function<void()> answer) { QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection); }
};

}  // namespace memnun::test
