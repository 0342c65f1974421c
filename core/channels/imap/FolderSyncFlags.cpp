// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run that hears of changed flags.
#include "core/channels/imap/FolderSync.h"

namespace memnun::imap {

void FolderSync::askFlags()
{
    if (m_flagsCame || m_state.highestUid == 0) {
        tellFlags();
    } else if (m_state.modSeq > 0 && m_selected.modSeq > 0) {
        askChangedFlags();
    } else {
        askNewestFlags();
    }
}

void FolderSync::askChangedFlags()
{
    if (m_selected.modSeq == m_state.modSeq) {
        saveChanges();
        return;
    }
    const auto note = [self = QPointer<FolderSync>(this)](const Fetched& changed) {
        if (self && changed.flags) {
            self->m_flags.append({changed.uid, *changed.flags});
        }
    };
    m_client->fetch(UidSet(1, m_state.highestUid), "FLAGS", note, step([this] { tellFlags(); }), m_state.modSeq);
}

void FolderSync::askNewestFlags()
{
    m_store.known(m_state.uidValidity, 1, kHighestUid, step<QVector<quint32>>([this](const QVector<quint32>& known) {
                      const qsizetype few = m_depth == Depth::Full ? known.size() : qMin<qsizetype>(m_options.flagWindow, known.size());
                      askFlagsOf(std::make_shared<QVector<quint32>>(known.last(few)));
                  }));
}

void FolderSync::askFlagsOf(std::shared_ptr<QVector<quint32>> uids)
{
    if (uids->isEmpty()) {
        tellFlags();
        return;
    }
    const QVector<quint32> window = uids->last(qMin(kMessagesAtOnce, uids->size()));
    uids->resize(uids->size() - window.size());
    const auto note = [self = QPointer<FolderSync>(this)](const Fetched& changed) {
        if (self && changed.flags) {
            self->m_flags.append({changed.uid, *changed.flags});
        }
    };
    m_client->fetch(UidSet::of(window), "FLAGS", note, step([this, uids] {
                        const QVector<UidFlags> some = std::exchange(m_flags, {});
                        m_report.flags += static_cast<int>(some.size());
                        m_sink.flags(some, step([this, uids] { askFlagsOf(uids); }));
                    }));
}

void FolderSync::tellFlags()
{
    if (m_flags.isEmpty()) {
        saveChanges();
        return;
    }
    const QVector<UidFlags> some = m_flags.first(qMin(kMessagesAtOnce, m_flags.size()));
    m_flags.remove(0, some.size());
    m_report.flags += static_cast<int>(some.size());
    m_sink.flags(some, step([this] { tellFlags(); }));
}

// From here on only what happens after this SELECT is news.
void FolderSync::saveChanges()
{
    if (m_state.modSeq == m_selected.modSeq) {
        search();
        return;
    }
    m_state.modSeq = m_selected.modSeq;
    m_store.save(m_state, step([this] { search(); }));
}

}  // namespace memnun::imap
