// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files come from strangers: what is read from good ones, and that bad ones do no harm.
#include "core/channels/discovery/AutoconfigReader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace memnun;
using namespace memnun::discovery;

namespace {

const QString kAddress = QStringLiteral("info@firma.example");

QByteArray server(const char* element, const char* type, const QByteArray& inside)
{
    return QByteArray("<") + element + " type=\"" + type + "\">" + inside + "</" + element + ">";
}
QByteArray fields(const char* host, const char* port = "993", const char* socket = "SSL",
                  const char* auth = "<authentication>password-cleartext</authentication>", const char* user = "%EMAILADDRESS%")
{
    return QByteArray("<hostname>") + host + "</hostname><port>" + port + "</port><socketType>" + socket +
           "</socketType><username>" + user + "</username>" + auth;
}
QByteArray imap(const QByteArray& inside) { return server("incomingServer", "imap", inside); }
QByteArray file(const QByteArray& inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\">\n<emailProvider id=\"firma.example\">\n"
           "<domain>firma.example</domain><displayName>Firma Posta Ltd. Şti.</displayName>" +
           inside + "</emailProvider></clientConfig>";
}

}  // namespace

class TestAutoconfig final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeFile();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void bombsAreRefusedAtOnce();
    void everyCutIsHarmless();
};

void TestAutoconfig::readsAWholeFile()
{
    const QByteArray xml = file(server("incomingServer", "pop3", fields("pop.firma.example", "995")) +
                                imap(fields("IMAP.%EMAILDOMAIN%", "993", "SSL", "<authentication>OAuth2</authentication>"
                                            "<authentication>password-cleartext</authentication>", "%EMAILLOCALPART%")) +
                                imap(fields("second.firma.example")) +
                                server("outgoingServer", "smtp", fields("smtp.firma.example", "587", "STARTTLS")) +
                                "<documentation url=\"https://x\"><descr>a</descr></documentation>");
    const auto found = readAutoconfig(xml, kAddress, QStringLiteral("here"));
    QVERIFY2(found, found ? "" : qPrintable(found.error().context));
    QVERIFY(found->foundBy == FoundBy::Autoconfig);
    QCOMPARE(found->source, QStringLiteral("here"));
    QCOMPARE(found->providerName, QString::fromUtf8("Firma Posta Ltd. Şti."));
    QVERIFY(found->incoming == (MailServer{QStringLiteral("imap.firma.example"), 993, TlsMode::Implicit, AuthKind::Password,
                                           QStringLiteral("info"), {}}));
    QVERIFY(found->outgoing == (MailServer{QStringLiteral("smtp.firma.example"), 587, TlsMode::StartTls, AuthKind::Password,
                                           kAddress, {}}));
}

void TestAutoconfig::reads_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("host");  // of IMAP
    const auto row = [](const char* name, const QByteArray& inside, const char* host) {
        QTest::newRow(name) << inside << QString::fromLatin1(host);
    };
    row("old words", imap(fields("a.example", "993", "SSL", "<authentication>plain</authentication>")), "a.example");
    row("no word about the login", imap(fields("a.example", "993", "SSL", "")), "a.example");
    row("plain is passed over", imap(fields("a.example", "143", "plain")) + imap(fields("b.example")), "b.example");
    row("client certificates are passed over",
        imap(fields("a.example", "993", "SSL", "<authentication>TLS-client-cert</authentication>")) + imap(fields("b.example")),
        "b.example");
    row("path in the name", imap(fields("a.example/x")) + imap(fields("b.example")), "b.example");
    row("port", imap(fields("a.example", "99999")) + imap(fields("b.example", "0")) + imap(fields("c.example")), "c.example");
    row("port is no number", imap(fields("a.example", "99x")) + imap(fields("b.example")), "b.example");
    row("line in the login", imap(fields("a.example", "993", "SSL", "", "a&#10;b")) + imap(fields("b.example")), "b.example");
    row("the first of a name counts", imap("<hostname>a.example</hostname>" + fields("b.example")), "a.example");
    row("comments and cdata", "<!-- x -->" + imap(fields("<![CDATA[a.example]]>")), "a.example");
    row("characters by number", imap(fields("a&#46;example")), "a.example");
}

void TestAutoconfig::reads()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, host);
    const auto found = readAutoconfig(file(inside), kAddress, {});
    QVERIFY2(found, found ? "" : qPrintable(found.error().context));
    QCOMPARE(found->incoming.host, host);
}

void TestAutoconfig::refuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray good = file(imap(fields("a.example")));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>");
    QTest::newRow("another root") << QByteArray("<config>") + imap(fields("a.example")) + "</config>";
    QTest::newRow("only pop") << file(server("incomingServer", "pop3", fields("a.example")));
    QTest::newRow("only plain") << file(imap(fields("a.example", "143", "plain")));
    QTest::newRow("not closed") << good.left(good.size() - 10);
    QTest::newRow("something behind it") << good + "<x/>";
    QTest::newRow("doctype") << QByteArray(good).replace("<clientConfig", "<!DOCTYPE clientConfig><clientConfig");
    QTest::newRow("entity") << QByteArray(good).replace("<clientConfig", "<!DOCTYPE c [<!ENTITY h \"a.example\">]><clientConfig");
    QTest::newRow("file as entity") << QByteArray(good).replace("a.example", "&h;").replace("<clientConfig",
        "<!DOCTYPE c [<!ENTITY h SYSTEM \"file:///etc/passwd\">]><clientConfig");
    QTest::newRow("unknown entity") << QByteArray(good).replace("a.example", "&h;");
    QTest::newRow("deep") << "<clientConfig>" + QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100) + "</clientConfig>";
    QTest::newRow("wide") << "<clientConfig>" + QByteArray("<a/>").repeated(2000) + "</clientConfig>";
    QTest::newRow("long") << QByteArray(good).append(QByteArray(70'000, ' '));
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01", 4);
}

void TestAutoconfig::refuses()
{
    QFETCH(QByteArray, xml);
    const auto found = readAutoconfig(xml, kAddress, {});
    QVERIFY(!found);
    QVERIFY(found.error().code == Code::Invalid);
    QVERIFY(!found.error().context.contains(QLatin1String("root:")));
}

void TestAutoconfig::bombsAreRefusedAtOnce()
{
    QByteArray entities = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 40; ++i) {
        const QByteArray last = "&a" + QByteArray::number(i - 1) + ";";
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + last.repeated(10) + "\">";
    }
    QElapsedTimer time;
    time.start();
    QVERIFY(!readAutoconfig("<!DOCTYPE c [" + entities + "]><clientConfig>&a39;</clientConfig>", kAddress, {}));
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

void TestAutoconfig::everyCutIsHarmless()
{
    const QByteArray xml = file(imap(fields("a.example")) + server("outgoingServer", "smtp", fields("b.example", "587", "STARTTLS")));
    for (qsizetype length = 0; length < xml.size(); ++length)
        QVERIFY(!readAutoconfig(xml.left(length), kAddress, {}));
    QVERIFY(readAutoconfig(xml, kAddress, {}));
}

QTEST_GUILESS_MAIN(TestAutoconfig)
#include "tst_autoconfig.moc"
