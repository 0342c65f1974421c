// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Client.h"
#include "core/channels/imap/LargeMail.h"

#include <set>

namespace memnun::imap {

struct FetchTally {
    int taken = 0;
    int quarantined = 0;
    int gone = 0;  ///< vanished between being seen and being fetched
};

/// Which messages were on their way when lines broke; outlives a run, so that one message on which the server dies
/// each time does not stop the others for ever.
class Suspects {
public:
    /// That message was owed when the line broke; alone: nothing else was.
    void note(quint32 uid, bool alone);
    void clear(quint32 uid) { m_cuts.remove(uid); }
    void clear() { m_cuts.clear(); }
    bool fetchAlone(quint32 uid) const { return m_cuts.value(uid).together >= 2; }
    /// Lines break by themselves as well: only many times in a row alone is proof.
    bool isPoison(quint32 uid) const { return m_cuts.value(uid).alone >= 5; }
    int cuts(quint32 uid) const { return m_cuts.value(uid).alone; }

private:
    struct Cuts {
        int together = 0;
        int alone = 0;
    };
    QHash<quint32, Cuts> m_cuts;
};

/// Fetches messages of the selected mailbox and hands each to the sink: first what they are, in windows; then small ones
/// in batches, while those that came are handed over; then one by one those that are big or made trouble. A message
/// that cannot be had goes to quarantine and the others go on.
class MailFetcher final : public QObject {
    Q_OBJECT
public:
    /// `uids` ascending. `settled` is told after each step the highest UID up to which nothing is open any more, and
    /// goes on when it likes.
    MailFetcher(Client& client, MailSink& sink, Suspects& suspects, const FetchSizes& sizes, QObject* parent = nullptr);
    using Settled = std::function<void(quint32, std::function<void(Result<>)>)>;
    void run(QVector<quint32> uids, Settled settled, std::function<void(Result<FetchTally>)> then);

private:
    /// On its way to the sink: a message, or why there is none.
    struct Arrival {
        IncomingMail mail;
        std::optional<Error> reason{};
    };

    void pump();
    void askNext();
    void ask(const QVector<quint32>& uids, const QByteArray& items, Client::Each each, std::function<void(const Result<>&)> then);
    void askWindow();
    void windowCame(const QVector<quint32>& uids);
    void askBatch();
    void batchCame();
    void came(const Fetched& fetched);
    void askAlone(quint32 uid);
    void askStructure(quint32 uid);
    void askParts(quint32 uid, const LargePlan& plan);
    void askBeginning(quint32 uid);
    void beginningCame(quint32 uid, const Result<>& done, const std::optional<Section>& section);
    void arrive(IncomingMail mail);
    void giveUpOn(quint32 uid, const Error& reason);
    void handOver();
    void handOverNext();
    void handedOver(quint32 uid, const Result<MailSink::Outcome>& outcome);
    void settle(quint32 uid);
    void report();
    void lineBroke(const Error& error);
    IncomingMail mailOf(quint32 uid) const;

    Client& m_client;
    MailSink& m_sink;
    Suspects& m_suspects;
    FetchSizes m_sizes;
    Settled m_settled;
    std::function<void(Result<FetchTally>)> m_then;
    FetchTally m_tally;
    quint32 m_last = 0;                  ///< highest of the run
    std::set<quint32> m_open;            ///< not settled yet
    std::deque<QVector<quint32>> m_windows;
    QHash<quint32, Fetched> m_about;     ///< of the windows asked for, until settled
    std::deque<quint32> m_small;
    std::deque<quint32> m_alone;
    QSet<quint32> m_owed;                ///< asked for and not here yet
    bool m_busy = false;                 ///< a command is on its way
    std::deque<Arrival> m_arrived;
    int m_handing = 0;                   ///< messages with the sink
    bool m_refused = false;              ///< the sink takes no more
    bool m_reporting = false;
    int m_unreported = 0;
    std::optional<Error> m_failure;
};

}  // namespace memnun::imap
