// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/Discovery.h"

#include "core/channels/discovery/AutoconfigReader.h"
#include "core/channels/discovery/ProviderTable.h"
#include "core/text/EmailAddress.h"

#include <QPointer>
#include <QUrlQuery>

#include <algorithm>

namespace memnun::discovery {

/// What has come in so far.
struct Discovery::Search {
    QString address;
    QString domain;
    QPointer<QObject> guard;
    std::function<void(QVector<AccountProposal>)> then;
    QHash<QString, QVector<ServiceRecord>> services;
    QStringList exchanges;
    QVector<AccountProposal> files;  ///< in the order in which they were asked for
    QSet<QString> hosts;             ///< usual names that exist
    int open = 0;

    std::optional<AccountProposal> guess() const;
    QVector<AccountProposal> ranked() const;
};

namespace {

/// The usual names, the likeliest first.
const QStringList kIncomingNames{QStringLiteral("imap."), QStringLiteral("mail.")};
const QStringList kOutgoingNames{QStringLiteral("smtp."), QStringLiteral("mail.")};

bool isSameWay(const AccountProposal& one, const AccountProposal& other)
{
    const auto isSame = [](const MailServer& a, const MailServer& b) {
        return a.host == b.host && a.port == b.port && a.tls == b.tls;
    };
    return isSame(one.incoming, other.incoming) && isSame(one.outgoing, other.outgoing);
}

/// Half of a file or of records is filled up by what is known from elsewhere, never the other way round.
void complete(AccountProposal& wanting, const QVector<AccountProposal>& others)
{
    for (const AccountProposal& other : others) {
        if (!wanting.incoming.isSet()) {
            wanting.incoming = other.incoming;
        }
        if (!wanting.outgoing.isSet()) {
            wanting.outgoing = other.outgoing;
        }
    }
}

}  // namespace

std::optional<AccountProposal> Discovery::Search::guess() const
{
    const auto host = [&](const QStringList& names) {
        for (const QString& name : names) {
            if (hosts.contains(name + domain)) {
                return name + domain;
            }
        }
        return QString();
    };
    AccountProposal found;
    found.foundBy = FoundBy::Guess;
    const QString incoming = host(kIncomingNames);
    const QString outgoing = host(kOutgoingNames);
    if (!incoming.isEmpty()) {
        found.incoming = {incoming, 993, TlsMode::Implicit, AuthKind::Password, address, {}};
    }
    if (!outgoing.isEmpty()) {
        found.outgoing = {outgoing, 587, TlsMode::StartTls, AuthKind::Password, address, {}};
    }
    found.source = incoming.isEmpty() ? outgoing : incoming;
    return found.source.isEmpty() ? std::nullopt : std::optional(found);
}

QVector<AccountProposal> Discovery::Search::ranked() const
{
    QVector<AccountProposal> all;
    if (const auto known = byExchanges(address, exchanges)) {
        all.append(*known);
    }
    all += files;
    if (const auto records = byServices(address, services)) {
        all.append(*records);
    }
    if (const auto usual = guess()) {
        all.append(*usual);
    }
    QVector<AccountProposal> distinct;
    for (qsizetype i = 0; i < all.size(); ++i) {
        AccountProposal one = all.at(i);
        complete(one, all.mid(i + 1));
        one.ownDomain = one.foundBy == FoundBy::MailExchange ||
                        ((!one.incoming.isSet() || belongsTo(one.incoming.host, domain)) &&
                         (!one.outgoing.isSet() || belongsTo(one.outgoing.host, domain)));
        if (std::none_of(distinct.begin(), distinct.end(), [&](const auto& other) { return isSameWay(one, other); })) {
            distinct.append(one);
        }
    }
    return distinct;
}

Discovery::Discovery(NameLookup& names, FileFetcher& files, int patienceMs, QObject* parent)
    : QObject(parent), m_names(names), m_files(files)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Discovery::finish);
}

void Discovery::cancel()
{
    m_patience.stop();
    m_search.reset();
    if (m_round) {
        // an answer may have brought us here: what it belongs to goes when it has returned
        m_round.release()->deleteLater();
    }
}

void Discovery::find(const QString& address, QObject* guard, std::function<void(QVector<AccountProposal>)> then)
{
    cancel();
    const auto tidy = normalizeEmail(address);
    m_search = std::make_shared<Search>();
    m_search->guard = guard;
    m_search->then = std::move(then);
    m_round = std::make_unique<QObject>();
    const auto known = tidy ? byDomain(*tidy) : std::nullopt;
    if (!tidy || known) {
        QTimer::singleShot(0, m_round.get(), [this, known, search = m_search] {
            if (search != m_search) {
                return;
            }
            cancel();
            if (search->guard && search->then) {
                search->then(known ? QVector<AccountProposal>{*known} : QVector<AccountProposal>());
            }
        });
        return;
    }
    m_search->address = *tidy;
    m_search->domain = tidy->mid(tidy->lastIndexOf(QLatin1Char('@')) + 1);
    m_patience.start();
    begin(m_search->domain);
}

void Discovery::begin(const QString& domain)
{
    ++m_search->open;  // until all have been asked
    askServices(domain);
    askFiles(domain);
    askExchanges(domain);
    askUsualHosts(domain);
    settle(m_search);
}

void Discovery::askServices(const QString& domain)
{
    for (const QString& name : serviceNames()) {
        ++m_search->open;
        m_names.services(name + QLatin1Char('.') + domain, m_round.get(),
                         [this, name, search = m_search](const QVector<ServiceRecord>& records) {
                             search->services.insert(name, records);
                             settle(search);
                         });
    }
}

// The domain's own places only: nobody else hears which address is being set up.
void Discovery::askFiles(const QString& domain)
{
    QUrl special;
    special.setScheme(QStringLiteral("https"));
    special.setHost(QStringLiteral("autoconfig.") + domain);
    special.setPath(QStringLiteral("/mail/config-v1.1.xml"));
    QUrl wellKnown = special;
    wellKnown.setHost(domain);
    wellKnown.setPath(QStringLiteral("/.well-known/autoconfig/mail/config-v1.1.xml"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("emailaddress"), QString::fromLatin1(QUrl::toPercentEncoding(m_search->address)));
    for (QUrl url : {special, wellKnown}) {
        url.setQuery(query);
        ++m_search->open;
        const bool first = url.host() != domain;
        m_files.fetch(url, domain, kLongestAutoconfig, m_round.get(),
                      [this, url, first, search = m_search](const Result<QByteArray>& file) {
                          const QString source = url.adjusted(QUrl::RemoveQuery).toString();
                          const auto found = file ? readAutoconfig(*file, search->address, source)
                                                  : Result<AccountProposal>(fail(file.error()));
                          if (found) {
                              search->files.insert(first ? 0 : search->files.size(), *found);
                          }
                          settle(search);
                      });
    }
}

void Discovery::askExchanges(const QString& domain)
{
    ++m_search->open;
    m_names.exchanges(domain, m_round.get(), [this, search = m_search](const QStringList& hosts) {
        search->exchanges = hosts;
        settle(search);
    });
}

void Discovery::askUsualHosts(const QString& domain)
{
    QStringList hosts;
    for (const QString& name : kIncomingNames + kOutgoingNames) {
        hosts.append(name + domain);
    }
    hosts.removeDuplicates();
    for (const QString& host : hosts) {
        ++m_search->open;
        m_names.exists(host, m_round.get(), [this, host, search = m_search](bool there) {
            if (there) {
                search->hosts.insert(host);
            }
            settle(search);
        });
    }
}

void Discovery::settle(const std::shared_ptr<Search>& search)
{
    if (search == m_search && --search->open == 0) {
        finish();
    }
}

void Discovery::finish()
{
    const auto search = m_search;
    cancel();
    if (search && search->guard && search->then) {
        search->then(search->ranked());
    }
}

}  // namespace memnun::discovery
