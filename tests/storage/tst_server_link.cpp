// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a server's workspace closes at once, also while its ear waits for something that does not come.
#include "core/storage/ServerLink.h"
#include "core/storage/ServerReach.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace memnun;

class TestServerLink final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithoutWaiting();
    void endsWithoutHavingBegun();
};

/// libpq reads a file before it connects; a pipe nobody writes to holds it there, as a name server that is away does.
void TestServerLink::endsWithoutWaiting()
{
    const QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("services")));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    qputenv("PGSERVICEFILE", pipe);
    qputenv("PGSERVICE", "shop");
    Location location;
    location.host = folder.path();
    location.database = QStringLiteral("shop");
    const auto reach = std::make_shared<ServerReach>();
    auto link = std::make_unique<ServerLink>(location, reach);
    link->start();
    QElapsedTimer timer;
    timer.start();
    link.reset();
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(reach->isLeaving());
    QCOMPARE(reach.use_count() > 1, true);  // the ear is still there
    int writer = -1;
    const auto isHeard = [&] {  // there is a reader: it does wait at the pipe
        writer = writer < 0 ? ::open(pipe.constData(), O_WRONLY | O_NONBLOCK) : writer;
        return writer >= 0;
    };
    QTRY_VERIFY(isHeard());
    ::close(writer);
    // and goes by itself
    QTRY_COMPARE(reach.use_count(), 1L);
    qunsetenv("PGSERVICE");
    qunsetenv("PGSERVICEFILE");
}

void TestServerLink::endsWithoutHavingBegun()
{
    const auto reach = std::make_shared<ServerReach>();
    {
        const ServerLink link(Location(), reach);
        QCOMPARE(reach.use_count(), 3L);  // ours, the link's and the ear's
    }
    QCOMPARE(reach.use_count(), 1L);
}

QTEST_GUILESS_MAIN(TestServerLink)
#include "tst_server_link.moc"
