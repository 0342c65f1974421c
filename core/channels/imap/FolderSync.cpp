// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/FolderSync.h"

#include <algorithm>

namespace memnun::imap {

namespace {

QVector<quint32> expanded(const UidSet& set)
{
    QVector<quint32> uids;
    for (const UidRange& range : set.ranges()) {
        for (quint64 uid = range.first; uid <= range.last; ++uid) {
            uids.append(static_cast<quint32>(uid));
        }
    }
    return uids;
}

// Of two ascending lists.
QVector<quint32> without(const QVector<quint32>& these, const QVector<quint32>& those)
{
    QVector<quint32> left;
    std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(left));
    return left;
}

// "Message-ID: <x@y>\r\n\r\n", perhaps folded.
QByteArray messageIdIn(const QByteArray& header)
{
    const QByteArray line = header.mid(header.indexOf(':') + 1).simplified();
    const qsizetype open = line.indexOf('<');
    const qsizetype close = line.indexOf('>', open);
    return open >= 0 && close > open ? line.mid(open, close - open + 1) : QByteArray();
}

}  // namespace

FolderSync::FolderSync(QString mailbox, MailSink& sink, FolderStateStore& store, SyncOptions options, QObject* parent)
    : QObject(parent), m_mailbox(std::move(mailbox)), m_sink(sink), m_store(store), m_options(std::move(options))
{}

// The way from one step to the next, as the other one in the header: an error ends the run, an answer of an earlier run
// is dropped.
std::function<void(Result<>)> FolderSync::step(std::function<void()> next)
{
    return [self = QPointer<FolderSync>(this), run = m_run, next = std::move(next)](const Result<>& answer) {
        if (!self || self->m_run != run || !self->m_then) {
            return;
        }
        if (answer) {
            next();
        } else {
            self->end(fail(answer.error()));
        }
    };
}

void FolderSync::run(Client& client, Depth depth, std::function<void(Result<SyncReport>)> then)
{
    ++m_run;
    m_client = &client;
    m_depth = depth;
    m_then = std::move(then);
    m_report = {};
    m_flags.clear();
    m_flagsCame = false;
    m_comparedAll = false;
    m_store.load(step<FolderState>([this](const FolderState& state) {
        m_state = state;
        select();
    }));
}

void FolderSync::select()
{
    const auto note = [self = QPointer<FolderSync>(this), run = m_run](const Fetched& changed) {
        if (self && self->m_run == run && changed.uid > 0 && changed.flags) {
            self->m_flags.append({changed.uid, *changed.flags});
        }
    };
    m_client->select(m_mailbox, Client::Access::ReadWrite, {m_state.uidValidity, m_state.modSeq}, note,
                     step<Selected>([this](const Selected& answer) { selected(answer); }));
}

void FolderSync::selected(const Selected& answer)
{
    m_selected = answer;
    m_report.uidValidity = answer.uidValidity;
    if (answer.uidValidity == 0) {
        end(fail(imapError(rules::kProtocol, m_mailbox + QStringLiteral(": the server keeps no UIDVALIDITY"))));
    } else if (answer.uidValidity != m_state.uidValidity) {
        renumber();
    } else {
        if (answer.modSeq < m_state.modSeq) {
            m_state.modSeq =
                0;  // a server set back to an older state, or without CONDSTORE now: what it says of changes is not all
        }
        m_flagsCame = m_client->has("QRESYNC") && m_state.modSeq > 0 && answer.modSeq > 0;
        forgetVanished();
    }
}

// Every number means another message now. Nothing is thrown away: what comes again is known by its Message-ID.
void FolderSync::renumber()
{
    m_report.renumbered = m_state.uidValidity != 0;
    m_suspects.clear();
    m_flags.clear();
    m_state = {m_selected.uidValidity, 0, 0};
    m_store.save(m_state, step([this] { m_store.forgetOthers(m_state.uidValidity, step([this] { search(); })); }));
}

void FolderSync::forgetVanished()
{
    if (m_selected.vanished.isEmpty()) {
        askFlags();
        return;
    }
    // servers may name as vanished what never was; only what is known is forgotten
    const auto& ranges = m_selected.vanished.ranges();
    m_store.known(m_state.uidValidity, ranges.first().first, ranges.last().last,
                  step<QVector<quint32>>([this](QVector<quint32> known) {
                      known.removeIf([this](quint32 uid) { return !m_selected.vanished.contains(uid); });
                      m_report.forgotten += static_cast<int>(known.size());
                      m_store.forget(m_state.uidValidity, known, step([this] { askFlags(); }));
                  }));
}

QByteArray FolderSync::sinceCriterion() const
{
    // English month names, whatever the locale
    return m_options.from.isValid()
               ? " SINCE " +
                     writeInternalDate(Instant::from(m_options.from.startOfDay(Qt::UTC))).trimmed().left(11).trimmed()
               : QByteArray();
}

void FolderSync::search()
{
    if (m_selected.exists == 0 || (m_selected.uidNext > 0 && m_selected.uidNext <= m_state.highestUid + 1)) {
        compareCounts();
        return;
    }
    const QByteArray first = QByteArray::number(m_state.highestUid + 1);
    m_client->search("UID " + first + ":*" + sinceCriterion(),
                     step<UidSet>([this](const UidSet& uids) { found(uids); }));
}

void FolderSync::found(const UidSet& uids)
{
    m_store.known(m_state.uidValidity, m_state.highestUid + 1, kHighestUid,
                  step<QVector<quint32>>([this, uids](const QVector<quint32>& known) {
                      QVector<quint32> fresh = without(expanded(uids), known);
                      // "9:*" finds the last message even where its UID is smaller; what came since SELECT is for the
                      // next run
                      fresh.removeIf([this](quint32 uid) {
                          return uid <= m_state.highestUid || (m_selected.uidNext > 0 && uid >= m_selected.uidNext);
                      });
                      fetchNew(fresh);
                  }));
}

void FolderSync::fetchNew(QVector<quint32> uids)
{
    if (uids.isEmpty() || !(m_report.renumbered || m_options.recogniseAll)) {
        fetch(std::move(uids));
        return;
    }
    recognise(std::move(uids));
}

// In windows; what the sink does not know is left over for the fetch.
void FolderSync::recognise(QVector<quint32> uids)
{
    struct Work {
        QVector<quint32> open;
        QVector<quint32> unknown;
        QVector<UidMessageId> came;
        std::function<void()> next;
    };
    const auto work = std::make_shared<Work>(Work{std::move(uids), {}, {}, {}});
    // held weakly by itself: the steps under way keep it
    work->next = [this, weak = std::weak_ptr<Work>(work)] {
        const auto held = weak.lock();
        if (held->open.isEmpty()) {
            fetch(held->unknown);
            return;
        }
        const QVector<quint32> window = held->open.first(qMin(kMessagesAtOnce, held->open.size()));
        held->open.remove(0, window.size());
        const auto note = [held](const Fetched& fetched) {
            const Section header = fetched.sections.value("HEADER.FIELDS (MESSAGE-ID)");
            const QByteArray id = messageIdIn(header.bytes);
            if (!id.isEmpty()) {
                held->came.append({fetched.uid, id, fetched.size.value_or(0)});
            }
        };
        m_client->fetch(UidSet::of(window), "RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]", note,
                        step([this, held, window] {
                            m_sink.recognise(std::exchange(held->came, {}),
                                             step<QVector<quint32>>([this, held, window](QVector<quint32> here) {
                                                 std::sort(here.begin(), here.end());
                                                 m_report.recognised += static_cast<int>(here.size());
                                                 held->unknown += without(window, here);
                                                 held->next();
                                             }));
                        }));
    };
    work->next();
}

void FolderSync::fetch(QVector<quint32> uids)
{
    // highestUid may not pass what is still missing, nor go back
    const auto settled = [this](quint32 upTo, std::function<void(Result<>)> then) {
        if (m_comparedAll || upTo <= m_state.highestUid) {
            then({});
            return;
        }
        m_state.highestUid = upTo;
        m_store.save(m_state, std::move(then));
    };
    if (!uids.isEmpty()) {
        Q_EMIT fetching(uids.size());
    }
    m_fetcher = std::make_unique<MailFetcher>(*m_client, m_sink, m_suspects, m_options.sizes);
    m_fetcher->run(std::move(uids), settled, step<FetchTally>([this](const FetchTally& tally) { fetched(tally); }));
}

void FolderSync::fetched(const FetchTally& tally)
{
    m_report.taken += tally.taken;
    m_report.quarantined += tally.quarantined;
    m_report.gone += tally.gone;
    // everything below the next number is settled, also where nothing of it was wanted
    if (m_selected.uidNext > m_state.highestUid + 1) {
        m_state.highestUid = m_selected.uidNext - 1;
    }
    compareCounts();
}

void FolderSync::compareCounts()
{
    m_store.count(m_state.uidValidity, step<qint64>([this](qint64 local) {
                      m_report.localCount = local;
                      const bool countable = !m_options.from.isValid();
                      if (!m_comparedAll) {
                          m_report.serverCount = countable ? qint64(m_selected.exists) : local;
                      }
                      const bool differs = m_report.serverCount != local;
                      if (!m_comparedAll && (m_depth == Depth::Full || differs)) {
                          compareAll();
                      } else {
                          finishState();
                      }
                  }));
}

void FolderSync::compareAll()
{
    m_comparedAll = true;
    m_client->search("ALL", step<UidSet>([this](const UidSet& all) {
                         const auto go = [this, all](const UidSet& wanted) {
                             m_store.known(m_state.uidValidity, 1, kHighestUid,
                                           step<QVector<quint32>>([this, all, wanted](const QVector<quint32>& known) {
                                               compared(all, wanted, known);
                                           }));
                         };
                         if (m_options.from.isValid()) {
                             m_client->search(sinceCriterion().trimmed(), step<UidSet>(go));
                         } else {
                             go(all);
                         }
                     }));
}

void FolderSync::compared(const UidSet& server, const UidSet& wanted, const QVector<quint32>& known)
{
    const QVector<quint32> lost = without(known, expanded(server));
    const QVector<quint32> here = without(known, lost);
    const QVector<quint32> should = expanded(wanted);
    QVector<quint32> missing = without(should, here);
    // what arrived meanwhile is for the next run; what was fetched before the first day changed is ours all the same
    missing.removeIf([this](quint32 uid) { return m_selected.uidNext > 0 && uid >= m_selected.uidNext; });
    m_report.serverCount = here.size() + missing.size();
    m_report.forgotten += static_cast<int>(lost.size());
    m_store.forget(m_state.uidValidity, lost, step([this, missing] {
                       if (missing.isEmpty()) {
                           compareCounts();
                       } else {
                           fetchNew(missing);
                       }
                   }));
}

void FolderSync::finishState()
{
    m_state.modSeq = m_selected.modSeq;
    m_store.save(m_state, step([this] { end(m_report); }));
}

void FolderSync::end(Result<SyncReport> result)
{
    if (const auto then = std::exchange(m_then, {})) {
        if (m_fetcher) {
            m_fetcher.release()->deleteLater();  // it may be what is calling
        }
        then(std::move(result));
    }
}

}  // namespace memnun::imap
