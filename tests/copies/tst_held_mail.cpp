// SPDX-License-Identifier: GPL-3.0-or-later
// Mail that waited in a copy has left since: putting the copy back must not send it once more. (tst_server_restore has the
// same for a server.)
#include "core/storage/Connection.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/Workspace.h"
#include "tests/copies/WaitingMail.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

class TestHeldMail final : public QObject {
    Q_OBJECT

private:
    QStringList outbox(const QString& file);
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    Location m_location;
    QString m_copy;
    const Instant m_noon = *Instant::fromIso(QStringLiteral("2026-11-22T12:00:00Z"));

private Q_SLOTS:
    void initTestCase();
    void isHeldByARestore();
    void isHeldInAWorkspaceOfItsOwn();
    void isAsItWasInTheCopy();
};

QStringList TestHeldMail::outbox(const QString& file)
{
    QStringList found;
    auto database = openConnection(Location::ofFile(file), Access::ReadOnly);
    if (!database || !(*database)->eachOnce(test::waitingMailQuestion(), {}, [&](const Row& row) { found.append(row.text(0)); }))
        found.append(QStringLiteral("the question failed"));
    return found;
}

void TestHeldMail::initTestCase()
{
    m_location = *Location::fromText(path("shop.memnun"));
    QVERIFY(Workspace::create(m_location));
    {
        auto database = openConnection(m_location, Access::ReadWrite);
        for (const QString& sql : test::waitingMail())
            QVERIFY((*database)->execOnce(sql));
    }
    const auto made = SafetyCopies(m_location).make(CopyReason::Daily, m_noon);
    QVERIFY(made);
    m_copy = made->file;
}

void TestHeldMail::isHeldByARestore()
{
    const auto restored = SafetyCopies(m_location).restore(m_copy, m_noon.plusSeconds(60));
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().context));
    QCOMPARE(outbox(m_location.file), test::heldMail());
    QVERIFY(Workspace::open(m_location));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.placing*"), QStringLiteral("*.restored*")}, QDir::Files), QStringList());
}

void TestHeldMail::isHeldInAWorkspaceOfItsOwn()
{
    QVERIFY(placeCopy(m_copy, path("beside.memnun"), m_noon));
    QCOMPARE(outbox(path("beside.memnun")), test::heldMail());
    QVERIFY(!QFile::exists(path("beside.memnun.placing")));
}

void TestHeldMail::isAsItWasInTheCopy()
{
    QVERIFY(placeCopy(m_copy, path("other.memnun"), m_noon));
    QVERIFY(outbox(m_copy).first() == QLatin1String("queued|"));
}

QTEST_MAIN(TestHeldMail)
#include "tst_held_mail.moc"
