// SPDX-License-Identifier: GPL-3.0-or-later
// From an address to its servers: what each source says, in which order they are believed, and that none can hold it up.
#include "core/channels/discovery/Discovery.h"
#include "core/channels/discovery/ProviderTable.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace memnun;
using namespace memnun::discovery;

namespace {

QString text(const AccountProposal& one)
{
    const auto server = [](const MailServer& s) {
        return s.isSet() ? QStringLiteral("%1:%2:%3").arg(s.host).arg(s.port).arg(toKey(s.tls)) : QStringLiteral("-");
    };
    return QStringLiteral("%1 %2 %3%4").arg(toKey(one.foundBy), server(one.incoming), server(one.outgoing),
                                            one.ownDomain ? QString() : QStringLiteral(" elsewhere"));
}

QStringList texts(const QVector<AccountProposal>& all)
{
    QStringList lines;
    for (const AccountProposal& one : all)
        lines.append(text(one));
    return lines;
}

/// Answers from tables, later, or never.
class FakeNames final : public NameLookup {
public:
    void services(const QString& name, QObject* guard, std::function<void(QVector<ServiceRecord>)> then) override
    {
        asked.append(name);
        answer(guard, [=, this] { then(records.value(name)); });
    }
    void exchanges(const QString& domain, QObject* guard, std::function<void(QStringList)> then) override
    {
        asked.append(QStringLiteral("MX ") + domain);
        answer(guard, [=, this] { then(mx.value(domain)); });
    }
    void exists(const QString& host, QObject* guard, std::function<void(bool)> then) override
    {
        asked.append(host);
        answer(guard, [=, this] { then(hosts.contains(host)); });
    }
    QHash<QString, QVector<ServiceRecord>> records;
    QHash<QString, QStringList> mx;
    QStringList hosts;
    QStringList asked;
    bool silent = false;

private:
    void answer(QObject* guard, std::function<void()> then)
    {
        if (!silent)
            QTimer::singleShot(0, guard, then);
    }
};

class FakeFiles final : public FileFetcher {
public:
    void fetch(const QUrl& url, const QString&, qsizetype, QObject* guard, std::function<void(Result<QByteArray>)> then) override
    {
        asked.append(url.toString(QUrl::FullyEncoded));
        QTimer::singleShot(0, guard, [this, url, then] {
            const auto found = files.constFind(url.host());
            then(found == files.constEnd() ? Result<QByteArray>(fail(Code::Unavailable)) : Result<QByteArray>(*found));
        });
    }
    QHash<QString, QByteArray> files;
    QStringList asked;
};

struct Bench {
    FakeNames names;
    FakeFiles files;
    Discovery discovery{names, files, 60'000};
    QObject guard;
    std::optional<QVector<AccountProposal>> found;

    void find(const char* address)
    {
        found.reset();
        discovery.find(QString::fromUtf8(address), &guard, [this](const QVector<AccountProposal>& all) { found = all; });
    }
};

QByteArray file(const char* imap, const char* smtp)
{
    return QByteArray("<clientConfig version=\"1.1\"><emailProvider id=\"x\">"
                      "<incomingServer type=\"imap\"><hostname>") + imap +
           "</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>password-cleartext</authentication></incomingServer><outgoingServer type=\"smtp\"><hostname>" +
           smtp + "</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>password-cleartext</authentication></outgoingServer></emailProvider></clientConfig>";
}

}  // namespace

class TestDiscovery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsProviders_data();
    void knowsProviders();
    void theTableIsSound();
    void knowsThemByTheirExchanges_data();
    void knowsThemByTheirExchanges();
    void readsServiceRecords_data();
    void readsServiceRecords();
    void ranksWhatItFinds();
    void aKnownAddressAsksNobody();
    void asksTheOwnDomainOnly();
    void namesWhatLiesElsewhere();
    void halvesAreCompleted();
    void aSilentServiceHoldsNothingUp();
    void aSecondQuestionDropsTheFirst();
    void noAddressFindsNothing();
};

void TestDiscovery::knowsProviders_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("found");
    QTest::addColumn<SignIn>("signIn");
    QTest::addColumn<QString>("provider");
    const auto row = [](const char* address, const char* found, SignIn signIn, const char* provider = "") {
        QTest::newRow(address) << QString::fromUtf8(address) << QStringLiteral("provider ") + QString::fromUtf8(found) << signIn
                               << QString::fromUtf8(provider);
    };
    row("ayse@gmail.com", "imap.gmail.com:993:implicit smtp.gmail.com:465:implicit", SignIn::OAuthOrAppPassword, "google");
    row("ayse@GMAIL.com", "imap.gmail.com:993:implicit smtp.gmail.com:465:implicit", SignIn::OAuthOrAppPassword, "google");
    row("a@hotmail.com", "outlook.office365.com:993:implicit smtp-mail.outlook.com:587:starttls", SignIn::OAuth, "microsoft");
    row("a@outlook.com.tr", "outlook.office365.com:993:implicit smtp-mail.outlook.com:587:starttls", SignIn::OAuth, "microsoft");
    row("a@yandex.com.tr", "imap.yandex.com:993:implicit smtp.yandex.com:465:implicit", SignIn::OAuthOrAppPassword, "yandex");
    row("a@icloud.com", "imap.mail.me.com:993:implicit smtp.mail.me.com:587:starttls", SignIn::AppPassword);
    row("a@zoho.eu", "imap.zoho.eu:993:implicit smtp.zoho.eu:465:implicit", SignIn::AppPassword);
    row("a@yahoo.com.tr", "imap.mail.yahoo.com:993:implicit smtp.mail.yahoo.com:465:implicit", SignIn::AppPassword);
    row("a@gmx.net", "imap.gmx.net:993:implicit mail.gmx.net:587:starttls", SignIn::Password);
    row("a@fastmail.com", "imap.fastmail.com:993:implicit smtp.fastmail.com:465:implicit", SignIn::AppPassword);
    row("a@mynet.com", "imap.mynet.com:993:implicit smtp.mynet.com:465:implicit", SignIn::Password);
    row("a@superonline.com", "imap.superonline.com:993:implicit smtp.superonline.com:587:starttls", SignIn::Password);
    row("a@ttmail.com", "imap.ttmail.com:993:implicit smtp.ttmail.com:587:starttls", SignIn::Password);
}

void TestDiscovery::knowsProviders()
{
    QFETCH(QString, address);
    QFETCH(QString, found);
    QFETCH(SignIn, signIn);
    QFETCH(QString, provider);
    const auto one = byDomain(address);
    QVERIFY(one);
    QCOMPARE(text(*one), found);
    QVERIFY(one->signIn == signIn);
    QCOMPARE(one->provider, provider);
    QCOMPARE(one->incoming.user, address);
    QVERIFY(one->incoming.auth == (provider.isEmpty() ? AuthKind::Password : AuthKind::OAuth));
}

void TestDiscovery::theTableIsSound()
{
    QStringList domains;
    for (const Provider& provider : providers()) {
        for (const QString& domain : QString::fromLatin1(provider.domains).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            QVERIFY2(!domains.contains(domain), qPrintable(domain));
            domains.append(domain);
        }
        QVERIFY2(*provider.domains || *provider.exchanges, provider.name);
        QVERIFY2(provider.imapPort == 993 && (provider.smtpPort == 465 || provider.smtpPort == 587), provider.name);
        const bool signsIn = provider.signIn == SignIn::OAuth || provider.signIn == SignIn::OAuthOrAppPassword;
        QVERIFY2(signsIn == (*provider.signInId != 0), provider.name);
    }
    QVERIFY(!byDomain(QStringLiteral("a@")) && !byDomain(QStringLiteral("a@firma.example")));
}

void TestDiscovery::knowsThemByTheirExchanges_data()
{
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<QString>("host");
    const auto row = [](const char* exchange, const char* host) {
        QTest::newRow(exchange) << QString::fromLatin1(exchange) << QString::fromLatin1(host);
    };
    row("aspmx.l.google.com", "imap.gmail.com");
    row("ALT1.ASPMX.L.GOOGLE.COM.", "imap.gmail.com");
    row("firma-com-tr.mail.protection.outlook.com", "outlook.office365.com");
    row("mx.yandex.net", "imap.yandex.com");
    row("mx2.zoho.com", "imappro.zoho.com");
    row("mx01.mail.icloud.com", "imap.mail.me.com");
    row("in1-smtp.messagingengine.com", "imap.fastmail.com");
    row("mx1.kurumsaleposta.com", "mail.kurumsaleposta.com");
    row("mx1.turhost.com", "mail.firma.example");
    row("mail.isimtescil.net", "mail.firma.example");
    row("evilgoogle.com", "");
    row("google.com.evil.example", "");
    row("mail.firma.example", "");
}

void TestDiscovery::knowsThemByTheirExchanges()
{
    QFETCH(QString, exchange);
    QFETCH(QString, host);
    const auto one = byExchanges(QStringLiteral("info@firma.example"), {exchange});
    QCOMPARE(one ? one->incoming.host : QString(), host);
    if (one) {
        QCOMPARE(one->source, exchange);
        QCOMPARE(one->incoming.user, QStringLiteral("info@firma.example"));
    }
}

void TestDiscovery::readsServiceRecords_data()
{
    QTest::addColumn<QVector<ServiceRecord>>("imaps");
    QTest::addColumn<QVector<ServiceRecord>>("imap");
    QTest::addColumn<QVector<ServiceRecord>>("submissions");
    QTest::addColumn<QVector<ServiceRecord>>("submission");
    QTest::addColumn<QString>("found");
    using Records = QVector<ServiceRecord>;
    const QString a = QStringLiteral("a.x.example.");
    const QString b = QStringLiteral("B.x.example");
    const Records none{{QStringLiteral("."), 0, 0, 0}};
    QTest::newRow("nothing") << Records() << Records() << Records() << Records() << QString();
    QTest::newRow("tls first") << Records{{a, 993, 10, 0}} << Records{{b, 143, 0, 0}} << Records{{a, 465, 0, 0}}
                               << Records{{b, 587, 0, 0}} << "service_record a.x.example:993:implicit a.x.example:465:implicit";
    QTest::newRow("upgraded where there is no tls") << none << Records{{b, 143, 0, 0}} << none << Records{{b, 587, 0, 0}}
        << "service_record b.x.example:143:starttls b.x.example:587:starttls";
    QTest::newRow("priority, then weight") << Records{{a, 993, 20, 90}, {b, 994, 10, 1}, {a, 995, 10, 5}} << Records() << Records()
        << Records() << "service_record a.x.example:995:implicit -";
    QTest::newRow("nonsense is passed over") << Records{{QStringLiteral("a/b"), 993, 0, 0}, {a, 0, 1, 0}, {b, 993, 2, 0}} << Records()
        << none << none << "service_record b.x.example:993:implicit -";
    QTest::newRow("all say no") << none << none << none << none << QString();
}

void TestDiscovery::readsServiceRecords()
{
    QFETCH(QVector<ServiceRecord>, imaps);
    QFETCH(QVector<ServiceRecord>, imap);
    QFETCH(QVector<ServiceRecord>, submissions);
    QFETCH(QVector<ServiceRecord>, submission);
    QFETCH(QString, found);
    const QStringList names = serviceNames();
    const auto one = byServices(QStringLiteral("info@x.example"), {{names.at(0), imaps}, {names.at(1), imap},
                                                                   {names.at(2), submissions}, {names.at(3), submission}});
    QCOMPARE(one ? text(*one) : QString(), found);
}

void TestDiscovery::ranksWhatItFinds()
{
    Bench bench;
    bench.names.mx = {{QStringLiteral("firma.example"), {QStringLiteral("aspmx.l.google.com")}}};
    bench.names.records = {{QStringLiteral("_imaps._tcp.firma.example"), {{QStringLiteral("posta.firma.example"), 993, 0, 0}}},
                           {QStringLiteral("_submission._tcp.firma.example"), {{QStringLiteral("posta.firma.example"), 587, 0, 0}}}};
    bench.names.hosts = {QStringLiteral("mail.firma.example"), QStringLiteral("smtp.firma.example")};
    bench.files.files = {{QStringLiteral("autoconfig.firma.example"), file("imap.firma.example", "smtp.firma.example")},
                         {QStringLiteral("firma.example"), file("well.firma.example", "known.firma.example")}};
    bench.find("Info@Firma.Example");
    QVERIFY(!bench.found);
    QTRY_VERIFY(bench.found);
    QCOMPARE(texts(*bench.found), (QStringList{
        QStringLiteral("mail_exchange imap.gmail.com:993:implicit smtp.gmail.com:465:implicit"),
        QStringLiteral("autoconfig imap.firma.example:993:implicit smtp.firma.example:587:starttls"),
        QStringLiteral("autoconfig well.firma.example:993:implicit known.firma.example:587:starttls"),
        QStringLiteral("service_record posta.firma.example:993:implicit posta.firma.example:587:starttls"),
        QStringLiteral("guess mail.firma.example:993:implicit smtp.firma.example:587:starttls")}));
    QCOMPARE(bench.found->at(1).incoming.user, QStringLiteral("Info@firma.example"));
    QCOMPARE(bench.found->at(1).source, QStringLiteral("https://autoconfig.firma.example/mail/config-v1.1.xml"));
    // the same way said twice is said once
    bench.names.records.clear();
    bench.names.mx.clear();
    bench.files.files = {{QStringLiteral("firma.example"), file("mail.firma.example", "smtp.firma.example")}};
    bench.find("info@firma.example");
    QTRY_VERIFY(bench.found);
    QCOMPARE(texts(*bench.found), QStringList{QStringLiteral("autoconfig mail.firma.example:993:implicit smtp.firma.example:587:starttls")});
}

void TestDiscovery::aKnownAddressAsksNobody()
{
    Bench bench;
    bench.find("ayse@gmail.com");
    QVERIFY(!bench.found);
    QTRY_VERIFY(bench.found);
    QCOMPARE(bench.found->size(), 1);
    QVERIFY(bench.names.asked.isEmpty() && bench.files.asked.isEmpty());
}

void TestDiscovery::asksTheOwnDomainOnly()
{
    Bench bench;
    bench.find("a+b@firma.example");
    QTRY_VERIFY(bench.found);
    QVERIFY(bench.found->isEmpty());
    QCOMPARE(bench.files.asked, (QStringList{
        QStringLiteral("https://autoconfig.firma.example/mail/config-v1.1.xml?emailaddress=a%2Bb%40firma.example"),
        QStringLiteral("https://firma.example/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=a%2Bb%40firma.example")}));
    for (const QString& name : bench.names.asked)
        QVERIFY2(name.endsWith(QLatin1String("firma.example")), qPrintable(name));
}

void TestDiscovery::namesWhatLiesElsewhere()
{
    Bench bench;
    bench.files.files = {{QStringLiteral("firma.example"), file("imap.firma.example", "smtp.hoster.example")}};
    bench.find("info@firma.example");
    QTRY_VERIFY(bench.found);
    QCOMPARE(texts(*bench.found),
             QStringList{QStringLiteral("autoconfig imap.firma.example:993:implicit smtp.hoster.example:587:starttls elsewhere")});
}

void TestDiscovery::halvesAreCompleted()
{
    Bench bench;
    bench.names.records = {{QStringLiteral("_imaps._tcp.firma.example"), {{QStringLiteral("posta.firma.example"), 993, 0, 0}}}};
    bench.names.hosts = {QStringLiteral("mail.firma.example")};
    bench.find("info@firma.example");
    QTRY_VERIFY(bench.found);
    QCOMPARE(texts(*bench.found), (QStringList{
        QStringLiteral("service_record posta.firma.example:993:implicit mail.firma.example:587:starttls"),
        QStringLiteral("guess mail.firma.example:993:implicit mail.firma.example:587:starttls")}));
}

void TestDiscovery::aSilentServiceHoldsNothingUp()
{
    FakeNames names;
    names.silent = true;
    FakeFiles files;
    files.files = {{QStringLiteral("firma.example"), file("imap.firma.example", "smtp.firma.example")}};
    Discovery discovery(names, files, 50);
    std::optional<QVector<AccountProposal>> found;
    int answers = 0;
    discovery.find(QStringLiteral("info@firma.example"), this, [&](const QVector<AccountProposal>& all) {
        found = all;
        ++answers;
    });
    QTRY_VERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(answers, 1);
}

void TestDiscovery::aSecondQuestionDropsTheFirst()
{
    Bench bench;
    bench.names.hosts = {QStringLiteral("mail.bir.example"), QStringLiteral("mail.iki.example")};
    QStringList answers;
    const auto ask = [&](const char* address) {
        bench.discovery.find(QString::fromLatin1(address), &bench.guard, [&answers](const QVector<AccountProposal>& all) {
            answers.append(all.first().incoming.host);
        });
    };
    ask("a@bir.example");
    ask("a@iki.example");
    QTRY_COMPARE(answers, QStringList{QStringLiteral("mail.iki.example")});
    // a new question from within an answer, and a guard that dies before its answer
    bool again = false;
    bench.discovery.find(QStringLiteral("a@bir.example"), &bench.guard, [&](const QVector<AccountProposal>&) {
        bench.discovery.find(QStringLiteral("a@gmail.com"), &bench.guard, [&](const QVector<AccountProposal>&) { again = true; });
    });
    QTRY_VERIFY(again);
    bool heard = false;
    {
        QObject guard;
        bench.discovery.find(QStringLiteral("a@bir.example"), &guard, [&](const QVector<AccountProposal>&) { heard = true; });
    }
    ask("a@iki.example");
    bench.discovery.cancel();
    ask("a@bir.example");
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers.last(), QStringLiteral("mail.bir.example"));
    QVERIFY(!heard);
}

void TestDiscovery::noAddressFindsNothing()
{
    for (const char* address : {"", "destek", "a@", "@x.example", "ışık@x.example", "a b@x.example"}) {
        Bench bench;
        bench.find(address);
        QTRY_VERIFY2(bench.found, address);
        QVERIFY2(bench.found->isEmpty() && bench.names.asked.isEmpty(), address);
    }
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
