// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/ProviderTable.h"

namespace memnun::discovery {

namespace {

// As the providers publish them. Hosters whose servers bear the customer's own name are known by their mail exchange.
const QVector<Provider> kProviders{
    {"Gmail", "gmail.com googlemail.com", "google.com googlemail.com smtp.goog", "imap.gmail.com", 993, "smtp.gmail.com",
     465, SignIn::OAuthOrAppPassword, "google"},
    {"Outlook.com", "outlook.com outlook.com.tr hotmail.com hotmail.com.tr live.com msn.com windowslive.com passport.com",
     "olc.protection.outlook.com", "outlook.office365.com", 993, "smtp-mail.outlook.com", 587, SignIn::OAuth, "microsoft"},
    {"Microsoft 365", "", "mail.protection.outlook.com mx.microsoft", "outlook.office365.com", 993, "smtp.office365.com",
     587, SignIn::OAuth, "microsoft"},
    {"Yandex", "yandex.com yandex.com.tr yandex.ru yandex.by yandex.kz ya.ru", "yandex.net yandex.ru", "imap.yandex.com",
     993, "smtp.yandex.com", 465, SignIn::OAuthOrAppPassword, "yandex"},
    {"iCloud", "icloud.com me.com mac.com", "mail.icloud.com", "imap.mail.me.com", 993, "smtp.mail.me.com", 587,
     SignIn::AppPassword},
    {"Zoho", "zoho.com zohomail.com", "", "imap.zoho.com", 993, "smtp.zoho.com", 465, SignIn::AppPassword},
    {"Zoho", "zoho.eu zohomail.eu", "zoho.eu", "imap.zoho.eu", 993, "smtp.zoho.eu", 465, SignIn::AppPassword},
    {"Zoho", "", "zoho.com", "imappro.zoho.com", 993, "smtppro.zoho.com", 465, SignIn::AppPassword},
    {"Yahoo", "yahoo.com yahoo.com.tr yahoo.co.uk yahoo.de yahoo.fr ymail.com rocketmail.com myyahoo.com", "yahoodns.net",
     "imap.mail.yahoo.com", 993, "smtp.mail.yahoo.com", 465, SignIn::AppPassword},
    {"AOL", "aol.com", "", "imap.aol.com", 993, "smtp.aol.com", 465, SignIn::AppPassword},
    {"GMX", "gmx.com gmx.us gmx.co.uk gmx.fr", "", "imap.gmx.com", 993, "mail.gmx.com", 587},
    {"GMX", "gmx.de gmx.net gmx.at gmx.ch", "gmx.net", "imap.gmx.net", 993, "mail.gmx.net", 587},
    {"WEB.DE", "web.de", "web.de", "imap.web.de", 993, "smtp.web.de", 587},
    {"Fastmail", "fastmail.com fastmail.fm", "messagingengine.com", "imap.fastmail.com", 993, "smtp.fastmail.com", 465,
     SignIn::AppPassword},
    {"Mail.ru", "mail.ru bk.ru list.ru inbox.ru", "mail.ru", "imap.mail.ru", 993, "smtp.mail.ru", 465, SignIn::AppPassword},
    // Turkey
    {"Mynet", "mynet.com", "", "imap.mynet.com", 993, "smtp.mynet.com", 465},
    {"Turkcell Superonline", "superonline.com", "superonline.com superonline.net", "imap.superonline.com", 993,
     "smtp.superonline.com", 587},
    {"Türk Telekom", "ttmail.com", "ttmail.com", "imap.ttmail.com", 993, "smtp.ttmail.com", 587},
    {"TTNET", "ttnet.com.tr ttnet.net.tr", "", "imap.ttnet.com.tr", 993, "smtp.ttnet.com.tr", 587},
    {"TurkNet", "turk.net", "turk.net", "imap.turk.net", 993, "smtp.turk.net", 587},
    {"Natro", "", "kurumsaleposta.com natro.com natrohost.com", "mail.kurumsaleposta.com", 993, "mail.kurumsaleposta.com", 465},
    {"Turhost", "", "turhost.com", "mail.*", 993, "mail.*", 587},
    {"İsimtescil", "", "isimtescil.net isimtescil.com", "mail.*", 993, "mail.*", 587},
    {"Güzel Hosting", "", "guzelhosting.com guzel.net.tr", "mail.*", 993, "mail.*", 587},
    {"Veridyen", "", "veridyen.com", "mail.*", 993, "mail.*", 587},
    {"IHS Telekom", "", "ihs.com.tr", "mail.*", 993, "mail.*", 587},
    {"Turkticaret.net", "", "turkticaret.net", "mail.*", 993, "mail.*", 587},
    {"Hostinger", "", "hostinger.com titan.email", "imap.hostinger.com", 993, "smtp.hostinger.com", 465},
    {"GoDaddy", "", "secureserver.net", "imap.secureserver.net", 993, "smtpout.secureserver.net", 465},
};

QString domainOf(const QString& address)
{
    return address.mid(address.lastIndexOf(QLatin1Char('@')) + 1).toLower();
}

bool names(const char* words, const QString& word)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts).contains(word);
}

bool isBelow(const char* ends, QString host)
{
    host = host.toLower();
    while (host.endsWith(QLatin1Char('.'))) {
        host.chop(1);
    }
    const QStringList all = QString::fromLatin1(ends).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::any_of(all.begin(), all.end(),
                       [&](const QString& end) { return host == end || host.endsWith(QLatin1Char('.') + end); });
}

AccountProposal proposalOf(const Provider& provider, const QString& address, FoundBy by, const QString& source)
{
    const QString domain = domainOf(address);
    const QString user = provider.localPartLogs ? address.left(address.lastIndexOf(QLatin1Char('@'))) : address;
    // Where both will do, the sign-in comes first: it needs no other settings at the provider.
    const bool signsIn = provider.signIn == SignIn::OAuth || provider.signIn == SignIn::OAuthOrAppPassword;
    const AuthKind auth = signsIn ? AuthKind::OAuth : AuthKind::Password;
    const auto host = [&](const char* name) { return QString::fromLatin1(name).replace(QLatin1Char('*'), domain); };
    AccountProposal found;
    found.foundBy = by;
    found.source = source;
    found.provider = QString::fromLatin1(provider.signInId);
    found.providerName = QString::fromUtf8(provider.name);
    found.signIn = provider.signIn;
    found.incoming = {host(provider.imapHost), provider.imapPort, TlsMode::Implicit, auth, user, {}};
    found.outgoing = {host(provider.smtpHost), provider.smtpPort,
                      provider.smtpPort == 465 ? TlsMode::Implicit : TlsMode::StartTls, auth, user, {}};
    return found;
}

}  // namespace

const QVector<Provider>& providers()
{
    return kProviders;
}

std::optional<AccountProposal> byDomain(const QString& address)
{
    const QString domain = domainOf(address);
    for (const Provider& provider : kProviders) {
        if (names(provider.domains, domain)) {
            return proposalOf(provider, address, FoundBy::Provider, QString::fromUtf8(provider.name));
        }
    }
    return std::nullopt;
}

std::optional<AccountProposal> byExchanges(const QString& address, const QStringList& exchanges)
{
    // The domain's own order: the first exchange is the one that gets the mail.
    for (const QString& exchange : exchanges) {
        for (const Provider& provider : kProviders) {
            if (isBelow(provider.exchanges, exchange)) {
                return proposalOf(provider, address, FoundBy::MailExchange, exchange);
            }
        }
    }
    return std::nullopt;
}

}  // namespace memnun::discovery
