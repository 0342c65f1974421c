// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/MailFetcher.h"

#include <algorithm>

namespace memnun::imap {

namespace {

constexpr int kWindow = 500;                   // messages asked about at once
constexpr int kBatch = 50;                     // and fetched at once, of which
constexpr qint64 kBatchBytes = 2 * 1024 * 1024;  // are no more bytes
constexpr size_t kAhead = 64;                  // arrived messages that wait for the sink before more are asked for
constexpr int kReportEvery = 100;

}  // namespace

void Suspects::note(quint32 uid, bool alone)
{
    Cuts& cuts = m_cuts[uid];
    ++cuts.together;
    cuts.alone += alone ? 1 : 0;
}

MailFetcher::MailFetcher(Client& client, MailSink& sink, Suspects& suspects, const FetchSizes& sizes, QObject* parent)
    : QObject(parent), m_client(client), m_sink(sink), m_suspects(suspects), m_sizes(sizes)
{
}

void MailFetcher::run(QVector<quint32> uids, Settled settled, std::function<void(Result<FetchTally>)> then)
{
    m_settled = std::move(settled);
    m_then = std::move(then);
    m_last = uids.isEmpty() ? 0 : uids.last();
    m_open = {uids.begin(), uids.end()};
    QVector<quint32> window;
    for (const quint32 uid : std::as_const(uids)) {
        if (m_suspects.isPoison(uid)) {
            giveUpOn(uid, imapError(rules::kServerClosed, QStringLiteral("the line broke each time at this message")));
            continue;
        }
        window.append(uid);
        if (window.size() == kWindow) {
            m_windows.push_back(std::exchange(window, {}));
        }
    }
    if (!window.isEmpty()) {
        m_windows.push_back(window);
    }
    QMetaObject::invokeMethod(this, &MailFetcher::pump, Qt::QueuedConnection);
}

// The one place that decides what happens next: hand over, ask for more, report, end.
void MailFetcher::pump()
{
    if (!m_then) {
        return;
    }
    handOver();
    if (!m_busy && !m_failure && m_arrived.size() <= kAhead) {
        askNext();
    }
    if (m_busy || m_handing > 0 || m_reporting || !m_arrived.empty()) {
        return;
    }
    if (m_unreported > 0) {
        report();
        return;
    }
    const auto then = std::exchange(m_then, {});
    then(m_failure ? Result<FetchTally>(fail(*m_failure)) : m_tally);
}

void MailFetcher::askNext()
{
    if (!m_small.empty()) {
        askBatch();
    } else if (!m_windows.empty()) {
        askWindow();
    } else if (!m_alone.empty()) {
        const auto least = std::min_element(m_alone.begin(), m_alone.end(), [this](quint32 a, quint32 b) {
            return m_suspects.cuts(a) < m_suspects.cuts(b);
        });
        const quint32 uid = *least;
        m_alone.erase(least);
        askAlone(uid);
    }
}

// One command for these messages. `then` comes only while the line holds.
void MailFetcher::ask(const QVector<quint32>& uids, const QByteArray& items, Client::Each each,
                      std::function<void(const Result<>&)> then)
{
    m_busy = true;
    const QPointer<MailFetcher> self(this);
    m_client.fetch(
        UidSet::of(uids), items,
        [self, each = std::move(each)](const Fetched& fetched) {
            if (self) {
                each(fetched);
            }
        },
        [self, then = std::move(then)](const Result<>& done) {
            if (!self) {
                return;
            }
            self->m_busy = false;
            if (done || done.error().hasRule(rules::kServerSaidNo)) {
                then(done);
            } else {
                self->lineBroke(done.error());
            }
            self->pump();
        });
}

void MailFetcher::lineBroke(const Error& error)
{
    const bool itsFault = !error.hasRule(rules::kCancelled);
    for (const quint32 uid : std::as_const(m_owed)) {
        if (itsFault) {
            m_suspects.note(uid, m_owed.size() == 1);
        }
    }
    m_failure = m_failure.value_or(error);
}

void MailFetcher::askWindow()
{
    const QVector<quint32> uids = m_windows.front();
    m_windows.pop_front();
    ask(
        uids, "FLAGS RFC822.SIZE INTERNALDATE",
        [this](const Fetched& fetched) {
            if (fetched.size) {
                m_about.insert(fetched.uid, fetched);
            }
        },
        [this, uids](const Result<>& done) {
            if (done) {
                windowCame(uids);
            } else if (uids.size() == 1) {
                giveUpOn(uids.first(), done.error());
            } else {
                // one of them is what the server cannot tell about: halve until it stands alone
                m_windows.push_front(uids.mid(uids.size() / 2));
                m_windows.push_front(uids.first(uids.size() / 2));
            }
        });
}

void MailFetcher::windowCame(const QVector<quint32>& uids)
{
    for (const quint32 uid : uids) {
        const auto about = m_about.constFind(uid);
        if (about == m_about.constEnd()) {
            ++m_tally.gone;
            settle(uid);
        } else if (*about->size > m_sizes.whole || m_suspects.fetchAlone(uid)) {
            m_alone.push_back(uid);
        } else {
            m_small.push_back(uid);
        }
    }
}

void MailFetcher::askBatch()
{
    QVector<quint32> batch;
    qint64 bytes = 0;
    while (!m_small.empty() && batch.size() < kBatch) {
        const qint64 size = m_about.value(m_small.front()).size.value_or(0);
        if (!batch.isEmpty() && bytes + size > kBatchBytes) {
            break;
        }
        bytes += size;
        batch.append(m_small.front());
        m_small.pop_front();
    }
    m_owed = {batch.begin(), batch.end()};
    ask(batch, "BODY.PEEK[]", [this](const Fetched& fetched) { came(fetched); }, [this](const Result<>&) { batchCame(); });
}

void MailFetcher::came(const Fetched& fetched)
{
    const auto section = fetched.sections.constFind(QByteArray());
    const bool whole = section != fetched.sections.constEnd() && !section->isNil && !section->dropped;
    if (whole && m_owed.remove(fetched.uid)) {
        IncomingMail mail = mailOf(fetched.uid);
        mail.bytes = section->bytes;
        arrive(std::move(mail));
    }
}

// Whatever the answer was: what did not come is asked for once more, each alone.
void MailFetcher::batchCame()
{
    QVector<quint32> missing(m_owed.begin(), m_owed.end());
    std::sort(missing.begin(), missing.end());
    m_alone.insert(m_alone.end(), missing.begin(), missing.end());
    m_owed.clear();
}

IncomingMail MailFetcher::mailOf(quint32 uid) const
{
    const Fetched about = m_about.value(uid);
    IncomingMail mail;
    mail.uid = uid;
    mail.flags = about.flags.value_or(QByteArrayList());
    mail.arrived = about.arrived;
    mail.size = about.size.value_or(0);
    return mail;
}

void MailFetcher::arrive(IncomingMail mail)
{
    if (!m_refused) {
        m_arrived.push_back({std::move(mail)});
        handOver();
    }
}

void MailFetcher::giveUpOn(quint32 uid, const Error& reason)
{
    Arrival arrival;
    arrival.mail.uid = uid;
    arrival.reason = reason;
    m_arrived.push_back(std::move(arrival));
}

void MailFetcher::handOver()
{
    while (m_handing < m_sink.together() && !m_arrived.empty()) {
        handOverNext();
    }
}

void MailFetcher::handOverNext()
{
    ++m_handing;
    Arrival arrival = std::move(m_arrived.front());
    m_arrived.pop_front();
    const quint32 uid = arrival.mail.uid;
    const QPointer<MailFetcher> self(this);
    if (arrival.reason) {
        m_sink.quarantine(uid, *arrival.reason, [self, uid](const Result<>& done) {
            if (self) {
                self->handedOver(uid, done ? Result<MailSink::Outcome>(MailSink::Outcome::Quarantined) : fail(done.error()));
            }
        });
        return;
    }
    m_sink.take(std::move(arrival.mail), [self, uid](const Result<MailSink::Outcome>& outcome) {
        if (self) {
            self->handedOver(uid, outcome);
        }
    });
}

void MailFetcher::handedOver(quint32 uid, const Result<MailSink::Outcome>& outcome)
{
    --m_handing;
    if (outcome) {
        m_tally.taken += *outcome == MailSink::Outcome::Taken ? 1 : 0;
        m_tally.quarantined += *outcome == MailSink::Outcome::Quarantined ? 1 : 0;
        settle(uid);
    } else {
        m_failure = m_failure.value_or(outcome.error());
        m_refused = true;
        m_arrived.clear();
    }
    // not from here: a sink that answers at once would pile up one call on the other
    QMetaObject::invokeMethod(this, &MailFetcher::pump, Qt::QueuedConnection);
}

void MailFetcher::settle(quint32 uid)
{
    m_open.erase(uid);
    m_about.remove(uid);
    m_suspects.clear(uid);
    if (++m_unreported >= kReportEvery && !m_reporting) {
        report();
    }
}

void MailFetcher::report()
{
    m_reporting = true;
    m_unreported = 0;
    const QPointer<MailFetcher> self(this);
    m_settled(m_open.empty() ? m_last : *m_open.begin() - 1, [self](const Result<>& done) {
        if (!self) {
            return;
        }
        self->m_reporting = false;
        if (!done) {
            self->m_failure = self->m_failure.value_or(done.error());
        }
        QMetaObject::invokeMethod(self, &MailFetcher::pump, Qt::QueuedConnection);
    });
}

}  // namespace memnun::imap
