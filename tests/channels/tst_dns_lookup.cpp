// SPDX-License-Identifier: GPL-3.0-or-later
// The name service as the system's library asks it, against a small one on this machine. Only root may open its port.
#include "core/channels/discovery/DnsLookup.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

using namespace memnun;
using namespace memnun::discovery;

namespace {

constexpr quint16 kA = 1;
constexpr quint16 kMx = 15;
constexpr quint16 kSrv = 33;

QByteArray number(quint16 value)
{
    QByteArray bytes(2, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}
QByteArray name(const char* text)
{
    QByteArray bytes;
    for (const QByteArray& label : QByteArray(text).split('.'))
        bytes += static_cast<char>(label.size()) + label;
    return bytes + '\0';
}

/// Answers what it knows, and that there is nothing else.
class SmallNameServer final : public QObject {
public:
    bool listen()
    {
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
            while (m_socket.hasPendingDatagrams())
                answer(m_socket.receiveDatagram());
        });
        return m_socket.bind(address, 53);
    }
    void add(const char* host, quint16 type, const QByteArray& data) { m_records[name(host) + number(type)].append(data); }
    const QHostAddress address{QStringLiteral("127.0.0.94")};

private:
    void answer(const QNetworkDatagram& datagram)
    {
        const QByteArray query = datagram.data();
        const qsizetype end = query.indexOf('\0', 12) + 3;  // name and type
        const QByteArray asked = query.mid(12, end - 12).toLower();
        const QVector<QByteArray> found = m_records.value(asked);
        QByteArray reply = query.left(2) + QByteArray("\x81\x80", 2) + number(1) + number(static_cast<quint16>(found.size())) +
                           number(0) + number(0) + query.mid(12, end - 12) + number(1);
        if (found.isEmpty())
            reply[3] = '\x83';  // no such name
        for (const QByteArray& data : found) {
            reply += QByteArray("\xc0\x0c", 2) + query.mid(end - 2, 2) + number(1) + number(0) + number(60) +
                     number(static_cast<quint16>(data.size())) + data;
        }
        m_socket.writeDatagram(reply, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
    }
    QUdpSocket m_socket;
    QHash<QByteArray, QVector<QByteArray>> m_records;
};

}  // namespace

class TestDnsLookup final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksTheNameService()
    {
        SmallNameServer server;
        if (!server.listen())
            QSKIP("Port 53 can't be opened here.");
        server.add("_imaps._tcp.firma.example", kSrv, number(10) + number(5) + number(993) + name("posta.firma.example"));
        server.add("firma.example", kMx, number(20) + name("mx2.firma.example"));
        server.add("firma.example", kMx, number(10) + name("mx1.firma.example"));
        server.add("mail.firma.example", kA, QByteArray("\xc0\x00\x02\x01", 4));
        DnsLookup names(server.address);
        std::optional<QVector<ServiceRecord>> records;
        std::optional<QStringList> hosts;
        QHash<QString, bool> there;
        names.services(QStringLiteral("_imaps._tcp.firma.example"), this, [&](const QVector<ServiceRecord>& all) { records = all; });
        names.exchanges(QStringLiteral("firma.example"), this, [&](const QStringList& all) { hosts = all; });
        for (const char* host : {"mail.firma.example", "imap.firma.example"})
            names.exists(QString::fromLatin1(host), this, [&there, host](bool is) { there.insert(QString::fromLatin1(host), is); });
        QTRY_VERIFY_WITH_TIMEOUT(records && hosts && there.size() == 2, 30'000);
        QCOMPARE(records->size(), 1);
        QCOMPARE(records->first().target, QStringLiteral("posta.firma.example"));
        QCOMPARE(records->first().port, 993);
        QCOMPARE(records->first().priority, 10);
        QCOMPARE(*hosts, (QStringList{QStringLiteral("mx1.firma.example"), QStringLiteral("mx2.firma.example")}));
        QVERIFY(there.value(QStringLiteral("mail.firma.example")));
        QVERIFY(!there.value(QStringLiteral("imap.firma.example")));
    }

    void nobodyWaitsForTheDead()
    {
        DnsLookup names(QHostAddress(QStringLiteral("127.0.0.95")));
        bool heard = false;
        {
            QObject guard;
            names.exists(QStringLiteral("mail.firma.example"), &guard, [&](bool) { heard = true; });
        }
        QTRY_COMPARE(names.findChildren<QDnsLookup*>().size(), 0);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(TestDnsLookup)
#include "tst_dns_lookup.moc"
