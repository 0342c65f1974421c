// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/MailFetcher.h"

#include <QDate>
#include <QPointer>

#include <limits>

namespace memnun::imap {

inline constexpr quint32 kHighestUid = std::numeric_limits<quint32>::max();
/// Messages of one command, whose line servers limit to some 8,000 bytes.
inline constexpr qsizetype kMessagesAtOnce = 500;

struct SyncOptions {
    FetchSizes sizes;
    QDate from;  ///< what came before that day stays on the server; null: everything
    bool recogniseAll =
        false;              ///< ask the sink about each new message before it is fetched, as after a UIDVALIDITY change
    int flagWindow = 2000;  ///< without CONDSTORE: so many of the newest are compared in a quick run
};

/// What a run found and did.
struct SyncReport {
    quint32 uidValidity = 0;
    bool renumbered = false;  ///< the server gave the folder a new UIDVALIDITY
    int taken = 0;
    int quarantined = 0;
    int recognised = 0;      ///< were here already, under another number or from another folder
    int gone = 0;            ///< vanished between being seen and being fetched
    int forgotten = 0;       ///< known ones that vanished
    int flags = 0;           ///< messages whose flags were told to the sink
    qint64 serverCount = 0;  ///< messages that the server has of those that should be here
    qint64 localCount = 0;   ///< and how many are
};

/// Keeps one folder in step with the server, by UIDVALIDITY and UID and never by the unread flag. A run tells the sink
/// and the store everything that changed since the last one; it may break off at any byte, and the next one goes on
/// from there. With QRESYNC or CONDSTORE changes cost what changed; without them flags are compared, of the newest in a
/// quick run and of all in a full one. After each run the counts are compared, and where they differ all UIDs are.
class FolderSync final : public QObject {
    Q_OBJECT
public:
    enum class Depth { Quick, Full };

    FolderSync(QString mailbox, MailSink& sink, FolderStateStore& store, SyncOptions options = {},
               QObject* parent = nullptr);

    /// One run at a time; `client` is open and outlives it, and stands on this mailbox afterwards.
    void run(Client& client, Depth depth, std::function<void(Result<SyncReport>)> then);
    bool isRunning() const { return static_cast<bool>(m_then); }
    const QString& mailbox() const { return m_mailbox; }

Q_SIGNALS:
    /// So many messages are about to be fetched, in this step of the run.
    void fetching(qint64 messages);

private:
    template <class T>
    std::function<void(Result<T>)> step(std::function<void(T)> next);
    std::function<void(Result<>)> step(std::function<void()> next);

    void select();
    void selected(const Selected& selected);
    void renumber();
    void forgetVanished();
    void askFlags();
    void askChangedFlags();
    void askNewestFlags();
    void askFlagsOf(std::shared_ptr<QVector<quint32>> uids);
    void tellFlags();
    void saveChanges();
    void search();
    void found(const UidSet& uids);
    void fetchNew(QVector<quint32> uids);
    void recognise(QVector<quint32> uids);
    void fetch(QVector<quint32> uids);
    void fetched(const FetchTally& tally);
    void compareCounts();
    void compareAll();
    void compared(const UidSet& server, const UidSet& wanted, const QVector<quint32>& known);
    void finishState();
    void end(Result<SyncReport> result);
    QByteArray sinceCriterion() const;

    const QString m_mailbox;
    MailSink& m_sink;
    FolderStateStore& m_store;
    const SyncOptions m_options;
    Suspects m_suspects;

    Client* m_client = nullptr;
    Depth m_depth = Depth::Quick;
    std::function<void(Result<SyncReport>)> m_then;
    int m_run = 0;  ///< answers to an earlier run mean nothing
    FolderState m_state;
    Selected m_selected;
    SyncReport m_report;
    QVector<UidFlags> m_flags;  ///< heard of and not told yet
    bool m_flagsCame = false;   ///< with the SELECT
    bool m_comparedAll = false;
    std::unique_ptr<MailFetcher> m_fetcher;
};

template <class T>
std::function<void(Result<T>)> FolderSync::step(std::function<void(T)> next)
{
    return [self = QPointer<FolderSync>(this), run = m_run, next = std::move(next)](Result<T> answer) {
        if (!self || self->m_run != run || !self->m_then) {
            return;
        }
        if (answer) {
            next(std::move(*answer));
        } else {
            self->end(fail(answer.error()));
        }
    };
}

}  // namespace memnun::imap
