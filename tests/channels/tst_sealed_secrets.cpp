// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in a sealed file: only the passphrase opens it, nothing of them can be read or changed in it, nothing gets lost.
#include "core/channels/secrets/LayeredSecretStore.h"
#include "core/channels/secrets/LayeredVault.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

const QString kPhrase = QString::fromUtf8("üç kırmızı balık");
const QString kKey = QStringLiteral("imap:destek@x.example@imap.x.example:993");
const QString kSecret = QString::fromUtf8("gizli-şifre \"1\"\n");

/// A keychain that is not there, or is.
class FakeKeychain final : public SecretStore {
public:
    explicit FakeKeychain(bool there) : m_there(there) {}
    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override { memory.get(key, guard, then); }
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override
    {
        memory.set(key, secret, guard, then);
    }
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override { memory.remove(key, guard, then); }
    bool persistent() const override { return m_there; }
    MemorySecretStore memory;

private:
    bool m_there;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}
template <class T>
QString said(const Result<T>& result)
{
    return result ? QStringLiteral("ok") : codeKey(result.error().code);
}

}  // namespace

class TestSealedSecrets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void onlyThePassphraseOpensIt();
    void nothingCanBeReadInIt();
    void everyChangedByteIsNoticed();
    void strangeFilesAreRefused_data();
    void strangeFilesAreRefused();
    void thePassphraseChanges();
    void twoProgramsLoseNothing();
    void aFullDiskKeepsTheOld();
    void theStoreAnswersLater();
    void standsInForAKeychain();
    void saysWhereSecretsLie();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("secrets.memnun-sealed")); }
    std::unique_ptr<SealedFile> made()
    {
        auto file = std::make_unique<SealedFile>(path(), SealedFile::Cost::Least);
        if (!file->create(kPhrase) || !file->change([](SealedFile::Secrets& all) { all.insert(kKey, kSecret); }))
            qFatal("can't make the file");
        return file;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSealedSecrets::onlyThePassphraseOpensIt()
{
    QCOMPARE(said(SealedFile(path()).open(kPhrase)), QStringLiteral("not_found"));
    made();
    SealedFile file(path(), SealedFile::Cost::Least);
    QVERIFY(file.exists());
    QCOMPARE(said(file.read()), QStringLiteral("forbidden"));
    QCOMPARE(said(file.change([](SealedFile::Secrets&) {})), QStringLiteral("forbidden"));
    QCOMPARE(said(file.open(kPhrase + QLatin1Char(' '))), QStringLiteral("forbidden"));
    QCOMPARE(said(file.open({})), QStringLiteral("forbidden"));
    QVERIFY(!file.isOpen());
    QCOMPARE(said(file.open(kPhrase.normalized(QString::NormalizationForm_D))), QStringLiteral("ok"));  // typed on another system
    QCOMPARE(file.read()->value(kKey), kSecret);
    file.close();
    QCOMPARE(said(file.read()), QStringLiteral("forbidden"));
    QCOMPARE(said(file.create(kPhrase)), QStringLiteral("conflict"));
    SealedFile other(m_folder->filePath(QStringLiteral("other")), SealedFile::Cost::Least);
    QCOMPARE(other.create({}).error().fields.value(0).rule, QStringLiteral("required"));
    QCOMPARE(other.create(QStringLiteral("yedi hr")).error().fields.value(0).rule, QStringLiteral("too_short"));
    QVERIFY(!other.exists());
}

void TestSealedSecrets::nothingCanBeReadInIt()
{
    const auto file = made();
    const QByteArray first = bytesOf(path());
    for (const QString& word : {kKey, kSecret, kPhrase, QStringLiteral("imap"), QStringLiteral("gizli")})
        QVERIFY(!first.contains(word.toUtf8()));
    QVERIFY(file->change([](SealedFile::Secrets&) {}));
    QVERIFY(bytesOf(path()).mid(40) != first.mid(40));  // the same never looks the same
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestSealedSecrets::everyChangedByteIsNoticed()
{
    made();
    const QByteArray good = bytesOf(path());
    int noticed = 0;
    // but for the highest bytes of the cost, which ask for more than is allowed, each trial derives a key
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad.at(at) ^ 0x01);
        write(path(), bad);
        SealedFile file(path(), SealedFile::Cost::Least);
        const auto opened = file.open(kPhrase);
        QVERIFY2(!opened, qPrintable(QString::number(at)));
        noticed += opened.error().code == Code::Forbidden || opened.error().code == Code::Invalid ? 1 : 0;
    }
    QCOMPARE(noticed, static_cast<int>(good.size()));
    for (qsizetype length = 0; length < good.size(); length += 7) {
        write(path(), good.left(length));
        QVERIFY(!SealedFile(path(), SealedFile::Cost::Least).open(kPhrase));
    }
    write(path(), good);
    QVERIFY(SealedFile(path(), SealedFile::Cost::Least).open(kPhrase));
}

void TestSealedSecrets::strangeFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray(500, 'x');
    QTest::newRow("asks for all memory") << QByteArray("MEMNUNS1") + QByteArray(16, 's') + QByteArray("\3\0\0\0\0\0\0\0", 8) +
                                                QByteArray("\0\0\0\0\0\1\0\0", 8) + QByteArray(100, 'x');
    QTest::newRow("asks for all time") << QByteArray("MEMNUNS1") + QByteArray(16, 's') + QByteArray("\0\0\0\1\0\0\0\0", 8) +
                                              QByteArray("\0\0\1\0\0\0\0\0", 8) + QByteArray(100, 'x');
    QTest::newRow("asks for nothing") << QByteArray("MEMNUNS1") + QByteArray(16, 's') + QByteArray(16, 0) + QByteArray(100, 'x');
}

void TestSealedSecrets::strangeFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    write(path(), bytes);
    SealedFile file(path(), SealedFile::Cost::Least);
    QCOMPARE(said(file.open(kPhrase)), QStringLiteral("invalid"));
    QCOMPARE(said(file.create(kPhrase)), QStringLiteral("conflict"));
    QCOMPARE(bytesOf(path()), bytes);
}

void TestSealedSecrets::thePassphraseChanges()
{
    const auto file = made();
    SealedFile other(path(), SealedFile::Cost::Least);
    QVERIFY(other.open(kPhrase));
    const QString next = QStringLiteral("dört mavi kuş");
    QVERIFY(file->rekey(next));
    QCOMPARE(file->read()->value(kKey), kSecret);
    QCOMPARE(said(other.read()), QStringLiteral("forbidden"));  // this program must ask again
    QVERIFY(!other.isOpen());
    QCOMPARE(said(other.open(kPhrase)), QStringLiteral("forbidden"));
    QVERIFY(other.open(next));
    QCOMPARE(said(file->rekey(QStringLiteral("kısa"))), QStringLiteral("invalid"));
    QVERIFY(SealedFile(path(), SealedFile::Cost::Least).open(next));
}

void TestSealedSecrets::twoProgramsLoseNothing()
{
    const auto one = made();
    SealedFile two(path(), SealedFile::Cost::Least);
    QVERIFY(two.open(kPhrase));
    for (int i = 0; i < 20; ++i) {
        SealedFile& file = i % 2 ? *one : two;
        QVERIFY(file.change([i](SealedFile::Secrets& all) { all.insert(QString::number(i), QString::number(i)); }));
    }
    QCOMPARE(one->read()->size(), 21);
    QVERIFY(*one->read() == *two.read());
}

void TestSealedSecrets::aFullDiskKeepsTheOld()
{
    const auto file = made();
    const QByteArray before = bytesOf(path());
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir().mkdir(path()));  // nothing can be written in its place
    QVERIFY(!file->change([](SealedFile::Secrets& all) { all.clear(); }));
    QVERIFY(QDir().rmdir(path()));
    write(path(), before);
    QCOMPARE(file->read()->value(kKey), kSecret);
}

void TestSealedSecrets::theStoreAnswersLater()
{
    SealedSecretStore store(path(), SealedFile::Cost::Least);
    QSignalSpy opened(&store, &SealedSecretStore::openChanged);
    QStringList log;
    const auto note = [&log](const char* what) {
        return [&log, what](const Result<>& done) { log.append(QLatin1String(what) + QLatin1Char(' ') + said(done)); };
    };
    const auto find = [&](const QString& key) {
        store.get(key, this, [&log](const Result<QString>& found) { log.append(found ? *found : codeKey(found.error().code)); });
    };
    find(kKey);
    store.set(kKey, kSecret, this, note("set"));
    QVERIFY(log.isEmpty());
    QTRY_COMPARE(log, (QStringList{QStringLiteral("forbidden"), QStringLiteral("set forbidden")}));
    QVERIFY(!store.isMade() && !store.persistent());
    log.clear();
    store.unlock(kPhrase, this, note("unlock"));
    store.set(kKey, kSecret, this, note("set"));
    find(kKey);
    find(QStringLiteral("other"));
    store.remove(kKey, this, note("remove"));
    store.remove(kKey, this, note("remove"));
    find(kKey);
    store.changePassphrase(QStringLiteral("başka bir söz"), this, note("change"));
    QTRY_COMPARE(log, (QStringList{QStringLiteral("unlock ok"), QStringLiteral("set ok"), kSecret, QStringLiteral("not_found"),
                                   QStringLiteral("remove ok"), QStringLiteral("remove ok"), QStringLiteral("not_found"),
                                   QStringLiteral("change ok")}));
    QVERIFY(store.isMade() && store.isOpen() && store.persistent());
    QCOMPARE(opened.count(), 1);
    log.clear();
    store.lock();
    store.unlock(kPhrase, this, note("unlock"));
    find(kKey);
    QTRY_COMPARE(log, (QStringList{QStringLiteral("unlock forbidden"), QStringLiteral("forbidden")}));
    QVERIFY(!store.isOpen());
    bool heard = false;
    {
        QObject guard;
        store.get(kKey, &guard, [&](const Result<QString>&) { heard = true; });
    }
    find(kKey);
    QTRY_COMPARE(log.size(), 3);
    QVERIFY(!heard);
}

void TestSealedSecrets::standsInForAKeychain()
{
    FakeKeychain none(false);
    FakeKeychain there(true);
    SealedSecretStore sealed(path(), SealedFile::Cost::Least);
    LayeredSecretStore without(none, sealed);
    LayeredSecretStore with(there, sealed);
    QStringList log;
    const auto done = [&log](const Result<>& result) { log.append(said(result)); };
    const auto find = [&](SecretStore& store, const QString& key) {
        store.get(key, this, [&log](const Result<QString>& found) { log.append(found ? *found : codeKey(found.error().code)); });
    };
    without.set(QStringLiteral("early"), QStringLiteral("1"), this, done);  // before anybody typed the passphrase
    QTRY_COMPARE(log.size(), 1);
    QVERIFY(!without.persistent() && with.persistent() && !sealed.isMade());
    sealed.unlock(kPhrase, this, done);
    QTRY_COMPARE(log.size(), 2);
    QVERIFY(without.persistent());
    without.set(kKey, kSecret, this, done);
    with.set(QStringLiteral("kept"), QStringLiteral("2"), this, done);
    QTRY_COMPARE(log.size(), 4);
    none.memory.remove(kKey, this, done);  // the next start
    QTRY_COMPARE(log.size(), 5);
    log.clear();
    find(without, kKey);
    find(with, kKey);  // a keychain that came later
    find(with, QStringLiteral("kept"));
    find(sealed, QStringLiteral("kept"));
    find(without, QStringLiteral("nothing"));
    QTRY_COMPARE(log.size(), 5);
    log.sort();
    QStringList expected{kSecret, kSecret, QStringLiteral("2"), QStringLiteral("not_found"), QStringLiteral("not_found")};
    expected.sort();
    QCOMPARE(log, expected);
    with.remove(kKey, this, done);
    QTRY_COMPARE(log.size(), 6);
    log.clear();
    find(sealed, kKey);
    QTRY_COMPARE(log, QStringList{QStringLiteral("not_found")});
}

void TestSealedSecrets::saysWhereSecretsLie()
{
    using Place = SecretVault::Place;
    FakeKeychain none(false);
    FakeKeychain there(true);
    SealedSecretStore sealed(path(), SealedFile::Cost::Least);
    LayeredVault with(there, sealed, path());
    LayeredVault without(none, sealed, path());
    QVERIFY(with.place() == Place::Keychain && without.place() == Place::Nowhere);
    QSignalSpy changed(&without, &SecretVault::changed);
    without.look();
    QTRY_COMPARE(changed.count(), 1);
    QString outcome;
    const auto done = [&outcome](const Result<>& result) { outcome = said(result); };
    without.unlock(kPhrase, this, done);
    QTRY_COMPARE(outcome, QStringLiteral("ok"));
    QVERIFY(without.place() == Place::OpenFile && with.place() == Place::Keychain);
    QCOMPARE(changed.count(), 2);
    SealedSecretStore nextRun(path(), SealedFile::Cost::Least);
    LayeredVault locked(none, nextRun, path());
    QVERIFY(locked.place() == Place::LockedFile);
    locked.unlock(kPhrase + QLatin1Char('!'), this, done);
    QTRY_COMPARE(outcome, QStringLiteral("forbidden"));
    QVERIFY(locked.place() == Place::LockedFile);
}

QTEST_GUILESS_MAIN(TestSealedSecrets)
#include "tst_sealed_secrets.moc"
