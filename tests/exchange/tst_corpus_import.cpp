// SPDX-License-Identifier: GPL-3.0-or-later
// Every mail of the reference material through the importer; run under the asan preset it also proves the memory.
#include "core/exchange/mail/MailImportBatch.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

QStringList manifestFiles()
{
    QStringList paths;
    QFile manifest(memnun::test::dataPath(QStringLiteral("reference/mail_manifest.jsonl")));
    if (manifest.open(QIODevice::ReadOnly)) {
        while (!manifest.atEnd()) {
            const QString path = QJsonDocument::fromJson(manifest.readLine()).object().value(QStringLiteral("path")).toString();
            const QString file = memnun::test::dataPath(path);
            if (!path.isEmpty() && QFileInfo::exists(file) && !paths.contains(file)) {
                paths.append(file);
            }
        }
    }
    return paths;
}

}  // namespace

class TestCorpusImport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMessageEndsAsExactlyOneThing();

private:
    ImportRun import(Session& session, const QStringList& paths);
};

ImportRun TestCorpusImport::import(Session& session, const QStringList& paths)
{
    MailImport run({paths, MailFormat::Auto, OwnAddresses({QStringLiteral("@example.com")}), 30});
    const MailImportBatch batch(run);
    const SystemClock clock;
    while (true) {
        const auto done = execute(batch, session, Actor::system(), clock.now());
        if (!done) {
            qWarning("%s", qPrintable(done.error().context));
            return {};
        }
        if (!std::any_cast<bool>(done->outcome)) {
            return run.run();
        }
    }
}

void TestCorpusImport::everyMessageEndsAsExactlyOneThing()
{
    MEMNUN_NEED_DATA("reference/mail_manifest.jsonl");
    const QStringList paths = manifestFiles();
    QVERIFY(paths.size() > 2000);
    const QTemporaryDir folder;
    auto workspace = Workspace::create(*Location::fromText(folder.filePath(QStringLiteral("corpus.memnun"))));
    QVERIFY(workspace);
    auto session = workspace->sessions()(Access::ReadWrite);
    QVERIFY(session);
    const ImportRun first = import(**session, paths);
    qInfo("%lld read, %lld added, %lld present, %lld quarantined", first.read, first.added, first.present, first.quarantined);
    QVERIFY(first.read >= paths.size());
    QCOMPARE(first.added + first.present + first.quarantined, first.read);
    QVERIFY(first.added > 2000);
    const ImportRun second = import(**session, paths);
    QCOMPARE(second.added, 0);
    QCOMPARE(second.quarantined, 0);
    QCOMPARE(second.present, first.read);
    const auto sound = workspace->check();
    QVERIFY(sound);
    QCOMPARE(sound->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestCorpusImport)
#include "tst_corpus_import.moc"
