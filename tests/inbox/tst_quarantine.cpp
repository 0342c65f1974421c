// SPDX-License-Identifier: GPL-3.0-or-later
// What is in quarantine says truly what is kept of it, and leaves: when its mail is added, by hand, or tried again.
#include "tests/inbox/InboxFixture.h"

#include "core/base/DiskPath.h"
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/exchange/mail/MailImportBatch.h"
#include "core/imports/QuarantineCommands.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/QuarantinePane.h"
#include "ui/inbox/QuarantineWords.h"
#include "ui/shared/InlineMessage.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace memnun;

namespace {

const QByteArray kGood = "Message-ID: <q1@x.com>\nFrom: Ali <ali@x.com>\nTo: destek@y.com\nSubject: Masa\n"
                         "Date: Thu, 19 Nov 2026 10:00:00 +0300\n\nNerede?\n";
QString told(const QuarantinePane& pane)
{
    return pane.findChild<InlineMessage*>(QStringLiteral("told"))->text();
}

const QByteArray kJunk = "only some words\nand no mail\n";

}  // namespace

class TestQuarantine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<InboxFixture>(); }
    void itLeavesWhenItsMailIsAdded();
    void aFileThatCanBeReadByNowLeaves();
    void ofAHugeMessageTheBeginningIsKept();
    void saysWhatIsKept_data();
    void saysWhatIsKept();
    void triedAgainItIsTakenIn();
    void triedAgainItMayStay();
    void triedAgainWhereItCameFrom();
    void removedAndBack();

private:
    QuarantineItem put(const QByteArray& raw, const QString& reason);
    QuarantineItem putFile(const QString& path);
    ImportRun import(const QString& path);
    QVector<QuarantineItem> held() { return m_world->stores().imports.quarantined(10).value_or(QVector<QuarantineItem>()); }
    QString file(const char* name, const QByteArray& bytes);
    std::unique_ptr<QuarantinePane> pane(const AppContext& context);

    std::unique_ptr<InboxFixture> m_world;
};

/// As an older program put it there.
QuarantineItem TestQuarantine::put(const QByteArray& raw, const QString& reason)
{
    QuarantineItem item;
    item.source = QStringLiteral("eski.mbox:12");
    item.reason = reason;
    item.sha256 = QString::fromLatin1(blobHash(raw));
    item.blobId = m_world->stores().blobs.put(raw).value_or(BlobId());
    item.at = m_world->clock.now();
    (void)m_world->stores().imports.quarantine(item);
    return m_world->stores().imports.quarantined(item.sha256).value_or(QuarantineItem());
}

QuarantineItem TestQuarantine::putFile(const QString& path)
{
    QuarantineItem item;
    item.source = path;
    item.reason = QStringLiteral("Permission denied");
    item.sha256 = QString::fromLatin1(blobHash(disk::bytesOf(path)));
    item.at = m_world->clock.now();
    (void)m_world->stores().imports.quarantine(item);
    return m_world->stores().imports.quarantined(item.sha256).value_or(QuarantineItem());
}

QString TestQuarantine::file(const char* name, const QByteArray& bytes)
{
    QFile out(m_world->folder.filePath(QString::fromLatin1(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no file");
    return out.fileName();
}

ImportRun TestQuarantine::import(const QString& path)
{
    MailImport mails({{path}, MailFormat::Auto, OwnAddresses(), 30});
    for (bool more = true; more;) {
        const auto done = execute(MailImportBatch(mails), *m_world->session, Actor::system(), m_world->clock.now());
        if (!done)
            qFatal("%s", qPrintable(done.error().context));
        more = std::any_cast<bool>(done->outcome);
    }
    return mails.run();
}

std::unique_ptr<QuarantinePane> TestQuarantine::pane(const AppContext& context)
{
    auto shown = std::make_unique<QuarantinePane>(context);
    shown->resize(400, 500);
    shown->show();
    shown->model().reload();
    return shown;
}

void TestQuarantine::itLeavesWhenItsMailIsAdded()
{
    put(kGood, QStringLiteral("no mail headers"));
    const QuarantineItem junk = put(kJunk, QStringLiteral("no mail headers"));
    QCOMPARE(import(file("a.eml", kGood)).added, 1);
    QCOMPARE(held(), QVector<QuarantineItem>{junk});
    QCOMPARE(m_world->stores().tickets.counts({})->value(Queue::Quarantine), 1);
    put(kGood, QStringLiteral("no mail headers"));
    QCOMPARE(import(file("a.eml", kGood)).present, 1);  // also one that is there already
    QCOMPARE(held(), QVector<QuarantineItem>{junk});
}

void TestQuarantine::aFileThatCanBeReadByNowLeaves()
{
    const QString good = file("b.eml", kGood);
    putFile(good);
    const QuarantineItem other = putFile(m_world->folder.filePath(QStringLiteral("other.eml")));
    import(good);
    QCOMPARE(held(), QVector<QuarantineItem>{other});
}

void TestQuarantine::ofAHugeMessageTheBeginningIsKept()
{
    const QString path = file("huge.eml", kGood);
    QVERIFY(QFile::resize(path, 129LL * 1024 * 1024));
    QCOMPARE(import(path).quarantined, 1);
    QCOMPARE(held().size(), 1);
    QVERIFY(held().first().kept() == QuarantineItem::Kept::Beginning);
    QVERIFY(quarantineKept(held().first()).contains(path));
    QCOMPARE(quarantineReason(held().first()), QStringLiteral("message is larger than 64 MB"));
    QVERIFY(QFile::resize(path, 65LL * 1024 * 1024));
    import(path);
    QVERIFY(held().first().kept() == QuarantineItem::Kept::Whole);
}

void TestQuarantine::saysWhatIsKept_data()
{
    QTest::addColumn<bool>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("button");
    QTest::newRow("whole") << true << "no mail headers" << "kept here whole" << "Save original…";
    QTest::newRow("beginning") << true << QStringLiteral("message is larger than 64 MB") + kOnlyBeginning << "Only its first 128 MB"
                               << "Save the beginning…";
    QTest::newRow("nothing") << false << "Permission denied" << "Nothing of it is kept here" << "";
}

void TestQuarantine::saysWhatIsKept()
{
    QFETCH(bool, bytes);
    QFETCH(QString, reason);
    QFETCH(QString, said);
    QFETCH(QString, button);
    const QuarantineItem item = bytes ? put(kJunk, reason) : putFile(QStringLiteral("/gone/a.eml"));
    const AppContext context = m_world->context();
    const auto shown = pane(context);
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view()->setCurrentIndex(shown->model().index(0, 0));
    QStringList words;
    for (const auto* label : shown->findChildren<QLabel*>())
        words << label->text();
    QVERIFY2(words.join(u' ').contains(said), qPrintable(words.join(u' ')));
    QVERIFY(!words.join(u' ').contains(QLatin1String("nothing is lost")));
    auto* save = shown->findChild<QPushButton*>(QStringLiteral("saveOriginal"));
    QCOMPARE(save->isEnabled(), !button.isEmpty());
    if (button.isEmpty())
        return;
    QCOMPARE(save->text(), button);
    m_world->desktop.savePath = m_world->folder.filePath(QStringLiteral("original"));
    save->click();
    QTRY_VERIFY(QFile::exists(m_world->desktop.savePath));
}

void TestQuarantine::triedAgainItIsTakenIn()
{
    put(kGood, QStringLiteral("no mail headers"));
    const AppContext context = m_world->context();
    const auto shown = pane(context);
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view()->setCurrentIndex(shown->model().index(0, 0));
    auto* again = shown->findChild<QPushButton*>(QStringLiteral("tryAgain"));
    again->click();
    QVERIFY(!again->isEnabled());
    QTRY_COMPARE(told(*shown), QStringLiteral("It was taken in."));
    QTRY_COMPARE(shown->model().rowCount(), 0);
    QVERIFY(!shown->findChild<QPushButton*>(QStringLiteral("removeQuarantined"))->isEnabled());
    QCOMPARE(m_world->stores().tickets.counts({})->value(Queue::Quarantine), 0);
    QCOMPARE(m_world->stores().imports.recent(1)->first().added, 1);
}

void TestQuarantine::triedAgainItMayStay()
{
    const QuarantineItem junk = put(kJunk, QStringLiteral("no mail headers"));
    const AppContext context = m_world->context();
    const auto shown = pane(context);
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view()->setCurrentIndex(shown->model().index(0, 0));
    shown->tryAgain();
    QTRY_VERIFY(told(*shown).startsWith(QStringLiteral("It still can't")));
    QCOMPARE(held(), QVector<QuarantineItem>{junk});
}

void TestQuarantine::triedAgainWhereItCameFrom()
{
    const QString path = m_world->folder.filePath(QStringLiteral("later.eml"));
    putFile(path);
    const AppContext context = m_world->context();
    const auto shown = pane(context);
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view()->setCurrentIndex(shown->model().index(0, 0));
    shown->tryAgain();
    QTRY_VERIFY(told(*shown).contains(QStringLiteral("is not there any more")));
    file("later.eml", kGood);
    shown->tryAgain();
    QTRY_COMPARE(shown->model().rowCount(), 0);
    QVERIFY(held().isEmpty());
}

void TestQuarantine::removedAndBack()
{
    const QuarantineItem junk = put(kJunk, QStringLiteral("no mail headers"));
    const AppContext context = m_world->context();
    const auto shown = pane(context);
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view()->setCurrentIndex(shown->model().index(0, 0));
    shown->view()->setFocus();
    QTest::keyClick(shown->view(), Qt::Key_Delete);
    QTRY_COMPARE(shown->model().rowCount(), 0);
    QVERIFY(held().isEmpty());
    QTRY_VERIFY(m_world->commands->canUndo());
    m_world->commands->undo(this, {});
    QTRY_COMPARE(shown->model().rowCount(), 1);
    QCOMPARE(held().first().source, junk.source);
    QCOMPARE(held().first().blobId, junk.blobId);
    QCOMPARE(m_world->stores().tickets.counts({})->value(Queue::Quarantine), 1);
}

QTEST_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
