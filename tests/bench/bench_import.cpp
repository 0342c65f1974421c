// SPDX-License-Identifier: GPL-3.0-or-later
// From an mbox to searchable tickets, against a bare insert of the same texts into the same engine in the same run.
#include "core/exchange/mail/MailImportBatch.h"
#include "core/kernel/CommandBus.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "core/storage/Connection.h"
#include "core/storage/Workspace.h"
#include "tests/support/BigArchive.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace memnun;

namespace {

constexpr double kWantedPerSecond = 1500;
constexpr double kWantedPeakMiB = 300;

double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0;
        }
    }
    return 0;
}

}  // namespace

class BenchImport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void archive();

private:
    double importAll(const QString& box, const QString& file, qint64& messages);
    double insertBare(const QString& box, const QString& file, qint64& messages);
};

double BenchImport::importAll(const QString& box, const QString& file, qint64& messages)
{
    auto workspace = Workspace::create(*Location::fromText(file));
    auto session = workspace ? workspace->sessions()(Access::ReadWrite) : Result<std::unique_ptr<Session>>(fail(Code::Bug));
    if (!session) {
        return 0;
    }
    (*session)->setRepeatable(true);
    QElapsedTimer timer;
    timer.start();
    MailImport run({{box}, MailFormat::Auto, OwnAddresses({QStringLiteral("@example.com")}), 30});
    const MailImportBatch batch(run);
    const SystemClock clock;
    for (bool more = true; more;) {
        const auto done = execute(batch, **session, Actor::system(), clock.now());
        if (!done) {
            return 0;
        }
        more = std::any_cast<bool>(done->outcome);
    }
    messages = run.run().read;
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double BenchImport::insertBare(const QString& box, const QString& file, qint64& messages)
{
    QVector<QString> texts;
    QFile device(box);
    if (!device.open(QIODevice::ReadOnly)) {
        return 0;
    }
    mime::MboxReader reader(device);
    for (auto entry = reader.next(); entry && *entry; entry = reader.next()) {
        if (const auto mail = mime::parseMail((*entry)->raw)) {
            texts.append(mail->textFull);
        }
    }
    auto database = openConnection(*Location::fromText(file), Access::ReadWrite, true);
    if (!database || !(*database)->execOnce(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)"))
        || !(*database)->execOnce(QStringLiteral("CREATE VIRTUAL TABLE f USING fts5(body, content='t', content_rowid='id')"))) {
        return 0;
    }
    messages = texts.size();
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Result<> done = i % 1000 == 0 ? (*database)->begin() : Result<>();
        done = done ? (*database)->exec("INSERT INTO t(id, body) VALUES (?,?)", {i + 1, texts.at(i)}) : done;
        done = done ? (*database)->exec("INSERT INTO f(rowid, body) VALUES (?,?)", {i + 1, texts.at(i)}) : done;
        if (done && (i % 1000 == 999 || i == texts.size() - 1)) {
            done = (*database)->commit();
        }
        if (!done) {
            return 0;
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void BenchImport::archive()
{
    MEMNUN_NEED_DATA(MEMNUN_BIG_ARCHIVE);
    const QTemporaryDir folder;
    const QString box = folder.filePath(QStringLiteral("archive.mbox"));
    QVERIFY(memnun::test::unpackBigArchive(box));
    qint64 imported = 0;
    qint64 bare = 0;
    const double importSeconds = importAll(box, folder.filePath(QStringLiteral("a.memnun")), imported);
    const double peak = peakMiB();
    const double bareSeconds = insertBare(box, folder.filePath(QStringLiteral("bare.db")), bare);
    QVERIFY(importSeconds > 0 && bareSeconds > 0);
    const double rate = static_cast<double>(imported) / importSeconds;
    const double bareRate = static_cast<double>(bare) / bareSeconds;
    std::printf("import of %lld mails: %.2f s, %.0f/s (wanted >= %.0f/s) %s\n", imported, importSeconds, rate, kWantedPerSecond,
                rate >= kWantedPerSecond ? "PASS" : "MISS");
    std::printf("bare insert of %lld texts with unicode61: %.2f s, %.0f/s; import/bare %.2f\n", bare, bareSeconds, bareRate, rate / bareRate);
    std::printf("peak memory of the import: %.0f MiB (wanted < %.0f) %s\n", peak, kWantedPeakMiB, peak < kWantedPeakMiB ? "PASS" : "MISS");
}

QTEST_GUILESS_MAIN(BenchImport)
#include "bench_import.moc"
