// SPDX-License-Identifier: GPL-3.0-or-later
// memnun-cli sync against mbsync (isync), which only writes files, on the same mailbox in the same run, turn by turn.
#include "tests/acceptance/CliRun.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/acceptance/SyncPlace.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace memnun;
using namespace memnun::test;

namespace {

constexpr int kMessages = 10'000;
constexpr int kRounds = 3;
constexpr double kWantedRatio = 1.0;

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "Message-ID: <m" + n + "@x>\r\nFrom: musteri" + QByteArray::number(number % 311) + "@example.org\r\nTo: destek@ladin.example\r\n"
           "Subject: Konu " + n + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n"
           + (number % 4 ? "In-Reply-To: <m" + QByteArray::number(number - 1) + "@x>\r\n" : QByteArray())
           + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
           + QByteArray("Merhaba, sipari\xc5\x9fimin durumunu \xc3\xb6\xc4\x9frenebilir miyim?\r\n").repeated(1 + number % 60) + n + "\r\n";
}

}  // namespace

class BenchSync final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousand();

private:
    double mbsync(int port, const QString& folder);
    double own(SyncPlace& place, int port, const QString& file);
};

double BenchSync::mbsync(int port, const QString& folder)
{
    QDir().mkpath(folder + QStringLiteral("/mail/INBOX"));
    QFile rc(folder + QStringLiteral("/mbsyncrc"));
    if (!rc.open(QIODevice::WriteOnly)) {
        return 0;
    }
    rc.write(QStringLiteral("IMAPStore far\nHost 127.0.0.1\nPort %1\nUser %2\nPass \"%3\"\nSSLType None\nAuthMechs LOGIN\n\n"
                            "MaildirStore near\nPath %4/mail/\nInbox %4/mail/INBOX\n\n"
                            "Channel all\nFar :far:\nNear :near:\nCreate Near\nSyncState *\nSync Pull\n")
                 .arg(port).arg(SyncPlace::kUser, SyncPlace::kPassword, folder).toUtf8());
    rc.close();
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral("mbsync"), {QStringLiteral("-q"), QStringLiteral("-c"), rc.fileName(), QStringLiteral("all")});
    const bool ended = !finished.isEmpty() || finished.wait(300'000);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const auto files = QDir(folder + QStringLiteral("/mail/INBOX/new")).entryList(QDir::Files).size()
                       + QDir(folder + QStringLiteral("/mail/INBOX/cur")).entryList(QDir::Files).size();
    if (!ended || files != kMessages) {
        std::fprintf(stderr, "mbsync: %lld files, %s\n", static_cast<long long>(files), process.readAllStandardError().constData());
        return 0;
    }
    return seconds;
}

double BenchSync::own(SyncPlace& place, int port, const QString& file)
{
    const Location location = Location::ofFile(file);
    if (const QString problem = place.create(location, plainAccount(port, SyncPlace::kUser)); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 0;
    }
    QElapsedTimer timer;
    timer.start();
    const CliRun run = runCli({QStringLiteral("--db"), location.shown(), QStringLiteral("--json"), QStringLiteral("sync")});
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const int fetched = run.json().object().value(QStringLiteral("accounts")).toArray().at(0).toObject().value(QStringLiteral("fetched")).toInt();
    if (run.exit != 0 || fetched != kMessages) {
        std::fprintf(stderr, "sync: %d fetched, %s\n", fetched, run.err.constData());
        return 0;
    }
    return seconds;
}

void BenchSync::tenThousand()
{
    MEMNUN_NEED(Dovecot::isInstalled() && !QStandardPaths::findExecutable(QStringLiteral("mbsync")).isEmpty(),
                QStringLiteral("dovecot-imapd or isync is not installed."));
    const QTemporaryDir folder;
    SyncPlace place(folder.path());
    Dovecot server;
    QVERIFY(server.addUser(SyncPlace::kUser, SyncPlace::kPassword));
    QVERIFY2(server.start(), qPrintable(server.problem()));
    QList<QByteArray> all;
    for (int i = 1; i <= kMessages; ++i)
        all.append(mail(i));
    QVERIFY(server.deliverAll(SyncPlace::kUser, all));
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        const double theirs = mbsync(server.imapPort(), folder.filePath(QStringLiteral("mbsync%1").arg(round)));
        const double ours = own(place, server.imapPort(), folder.filePath(QStringLiteral("w%1.memnun").arg(round)));
        QVERIFY(theirs > 0 && ours > 0);
        ratios.push_back(theirs / ours);
        std::printf("sync of %d messages: memnun-cli %.2f s (%.0f/s), mbsync %.2f s, ratio %.2f\n", kMessages, ours,
                    kMessages / ours, theirs, theirs / ours);
    }
    std::sort(ratios.begin(), ratios.end());
    std::printf("median ratio mbsync/memnun-cli %.2f, wanted %.1f: %s\n", ratios[kRounds / 2], kWantedRatio,
                ratios[kRounds / 2] >= kWantedRatio ? "PASS" : "MISS");
}

QTEST_GUILESS_MAIN(BenchSync)
#include "bench_sync.moc"
