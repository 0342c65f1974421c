// SPDX-License-Identifier: GPL-3.0-or-later
// What was left on the server because it is big, fetched when somebody wants it, from a real IMAP server: whole, given up on
// its way, wanted by two at once, gone.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("gizli-parola");

}  // namespace

class TestPartDownload final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void comesWhole();
    void isGivenUp_data();
    void isGivenUp();
    void wantedByTwo();
    void goneFromTheServer();

private:
    std::optional<Result<>> downloaded(AttachmentId id);
    QVector<Attachment> files() { return m_run->stores().conversations.attachments(TicketId(1)).value_or(QVector<Attachment>()); }

    std::unique_ptr<Dovecot> m_server;
    std::unique_ptr<ServiceRun> m_run;
    QTemporaryDir m_folder;
    QByteArray m_content = QByteArray(5'000'000, '\0');
    QVector<int> m_seen;  ///< percentages as they were told, -1 where it was over
    int m_count = 0;
};

void TestPartDownload::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    for (qsizetype i = 0; i < m_content.size(); ++i)
        m_content[i] = static_cast<char>((i * 31 + i / 7) & 0xff);
}

/// A message with a part that is left out, and one that only says so.
void TestPartDownload::init()
{
    m_server = std::make_unique<Dovecot>();
    QVERIFY(m_server->addUser(kUser, kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QByteArray lines;
    const QByteArray coded = m_content.toBase64();
    for (qsizetype i = 0; i < coded.size(); i += 76)
        lines += coded.mid(i, 76) + "\r\n";
    QVERIFY(m_server->deliver(kUser, "Message-ID: <big@x>\r\nFrom: a@example.org\r\nSubject: Big\r\nMIME-Version: 1.0\r\n"
                                     "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBkz. ek\r\n"
                                     "--b\r\nContent-Type: application/pdf; name=\"teklif.pdf\"\r\nContent-Disposition: attachment\r\n"
                                     "Content-Transfer-Encoding: base64\r\n\r\n" + lines + "--b\r\nContent-Type: text/plain; name=a.txt\r\n"
                                     "Content-Disposition: attachment\r\nX-Memnun-Left-Out: 2 9\r\n\r\nforged\r\n--b--\r\n"));
    m_run = std::make_unique<ServiceRun>(Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count))));
    m_run->add(plainAccount(m_server->imapPort(), kUser), kPassword);
    m_run->start();
    QVERIFY2(m_run->becomes(MailActivity::Watching), qPrintable(m_run->told()));
    m_seen.clear();
    connect(&m_run->service, &MailService::downloadChanged, this,
            [this](AttachmentId id) { m_seen.append(m_run->service.downloadPercent(id).value_or(-1)); });
}

void TestPartDownload::cleanup()
{
    QVERIFY(m_run->stop());
    m_run.reset();
}

std::optional<Result<>> TestPartDownload::downloaded(AttachmentId id)
{
    std::optional<Result<>> done;
    m_run->service.download(id, this, [&](const Result<>& result) { done = result; });
    (void)QTest::qWaitFor([&] { return done.has_value(); }, 60'000);
    return done;
}

void TestPartDownload::comesWhole()
{
    const QVector<Attachment> before = files();
    QCOMPARE(before.size(), 2);
    QCOMPARE(before[0].name, QStringLiteral("teklif.pdf"));
    QVERIFY(before[0].onServer() && !before[1].onServer());
    QVERIFY2(qAbs(before[0].size - m_content.size()) < 10'000, qPrintable(QString::number(before[0].size)));
    const auto done = downloaded(before[0].id);
    QVERIFY2(done && *done, done ? qPrintable((*done).error().context) : "no answer");
    // it was told as it went, and no hundred before it was kept
    QVERIFY2(m_seen.size() > 20, qPrintable(QString::number(m_seen.size())));
    QCOMPARE(m_seen.takeLast(), -1);
    QVERIFY(std::is_sorted(m_seen.begin(), m_seen.end()));
    QCOMPARE(m_seen.last(), 99);
    const Attachment now = files()[0];
    QVERIFY(!now.onServer());
    QCOMPARE(now.size, m_content.size());
    QCOMPARE(now.sha256.toLatin1(), QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex());
    QVERIFY(m_run->stores().blobs.get(now.blobId).value() == m_content);
    QVERIFY(*downloaded(now.id));  // nothing twice
    QVERIFY(!*downloaded(before[1].id));
}

void TestPartDownload::isGivenUp_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("before anything came") << 0;
    QTest::newRow("on its way") << 40;
    QTest::newRow("when all of it was here and nothing was kept") << 99;
}

void TestPartDownload::isGivenUp()
{
    QFETCH(const int, at);
    const AttachmentId id = files()[0].id;
    connect(&m_run->service, &MailService::downloadChanged, this, [this, at](AttachmentId now) {
        if (m_run->service.downloadPercent(now).value_or(-1) >= at) {
            m_run->service.cancelDownload(now);
        }
    });
    std::optional<Result<>> done;
    m_run->service.download(id, this, [&](const Result<>& result) { done = result; });
    if (at == 0) {
        m_run->service.cancelDownload(id);
    }
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    QVERIFY(!*done && done->error().code == Code::Cancelled);
    QVERIFY(!m_run->service.downloadPercent(id));
    QCOMPARE(m_seen.last(), -1);
    QVERIFY(m_seen.size() < 2 || m_seen.at(m_seen.size() - 2) < at + 10);
    m_run->service.disconnect(this);
    // the next try brings it all, and whatever was under way does no harm to it
    QVERIFY(files()[0].onServer());
    QVERIFY(*downloaded(id));
    QVERIFY(m_run->stores().blobs.get(files()[0].blobId).value() == m_content);
}

void TestPartDownload::wantedByTwo()
{
    const AttachmentId id = files()[0].id;
    int heard = 0;
    m_run->service.download(id, this, [&](const Result<>& result) { heard += result ? 1 : 0; });
    QVERIFY(*downloaded(id));
    QCOMPARE(heard, 1);
    QCOMPARE(m_seen.count(-1), 1);  // it came once
}

void TestPartDownload::goneFromTheServer()
{
    QVERIFY(m_server->doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), kUser, QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                               QStringLiteral("all")}));
    const auto gone = downloaded(files()[0].id);
    QVERIFY(gone && !*gone);
    QVERIFY((*gone).error().code == Code::NotFound);
    QVERIFY(files()[0].onServer());
}

QTEST_GUILESS_MAIN(TestPartDownload)
#include "tst_part_download.moc"
