// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/discovery/Lookups.h"
#include "core/channels/discovery/ServerRecords.h"

#include <QTimer>

namespace memnun::discovery {

/// Asks the table of providers, then, all at once, the name service and the address's own domain. Lives in one thread.
class Discovery final : public QObject, public DiscoveryPort {
    Q_OBJECT
public:
    /// How long the slowest may take before the others' answers are given.
    static constexpr int kPatienceMs = 8'000;

    Discovery(NameLookup& names, FileFetcher& files, int patienceMs = kPatienceMs, QObject* parent = nullptr);

    void find(const QString& address, QObject* guard, std::function<void(QVector<AccountProposal>)> then) override;
    void cancel() override;

private:
    struct Search;
    void begin(const QString& domain);
    void askServices(const QString& domain);
    void askFiles(const QString& domain);
    void askExchanges(const QString& domain);
    void askUsualHosts(const QString& domain);
    void settle(const std::shared_ptr<Search>& search);
    void finish();

    NameLookup& m_names;
    FileFetcher& m_files;
    QTimer m_patience;
    std::unique_ptr<QObject> m_round;  ///< guards the questions of one search: cancelling drops their answers
    std::shared_ptr<Search> m_search;
};

}  // namespace memnun::discovery
