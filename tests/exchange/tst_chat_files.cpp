// SPDX-License-Identifier: GPL-3.0-or-later
// Chats in files, folders and zips: those of Telegram, Messenger and Instagram, of the shared material, and broken ones.
#include "core/exchange/chat/ChatFiles.h"
#include "core/exchange/chat/MessengerChat.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <zip.h>

using namespace memnun;

namespace {

QString told(const ChatMessage& message)
{
    QString line = QStringLiteral("%1 %2: %3").arg(message.at.toIso().left(19), message.author, QString(message.text).replace(u'\n', u'|'));
    for (const QString& file : message.files) {
        line += QStringLiteral(" +") + file;
    }
    return message.mark.isEmpty() ? line : line + QStringLiteral(" -media");
}

QStringList told(const Chat& chat)
{
    QStringList lines;
    for (const ChatMessage& message : chat.messages) {
        lines.append(told(message));
    }
    return lines;
}

QStringList list(std::initializer_list<const char*> lines)
{
    QStringList all;
    for (const char* line : lines) {
        all.append(QString::fromUtf8(line));
    }
    return all;
}

/// One a line, as chat-miner has them: line ends are spaces.
QStringList wanted(const QString& target)
{
    QFile file(target);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList lines;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& one : all) {
        lines.prepend(QStringLiteral("%1 %2: %3").arg(one[u"timestamp"].toString(), one[u"author"].toString(), one[u"message"].toString()));
    }
    lines.sort();
    return lines;
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s can't be written", qPrintable(path));
    }
}

void writeZip(const QString& path, const QVector<std::pair<QByteArray, QByteArray>>& files)
{
    zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : files) {
        zip_source_t* source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(archive) != 0) {
        qFatal("no zip");
    }
}

QStringList refusals(const QVector<ChatRefusal>& refused)
{
    QStringList lines;
    for (const ChatRefusal& one : refused) {
        lines.append(one.source.section(u'/', -1) + QStringLiteral(": ") + one.reason);
    }
    return lines;
}

/// All chats there, and what was refused.
ChatsRead readAll(const QStringList& paths)
{
    const ChatSources sources = findChats(paths);
    ChatsRead all;
    all.refused = sources.refused;
    for (const ChatSource& source : sources.found) {
        const ChatsRead read = readChats(source, {});
        all.chats += read.chats;
        all.refused += read.refused;
    }
    return all;
}

}  // namespace

class TestChatFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unmangles_data();
    void unmangles();
    void telegramPieces();
    void zipWithFiles();
    void folderWithFilesAndTraps();
    void brokenPlaces();
    void chatMiner_data();
    void chatMiner();
    void messengerOfMsgvault();
};

void TestChatFiles::unmangles_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("mangled") << QStringLiteral("caf\u00c3\u00a9") << QStringLiteral("café");
    QTest::newRow("mangled Turkish") << QStringLiteral("Ay\u00c5\u009fe") << QStringLiteral("Ayşe");
    QTest::newRow("right already") << QStringLiteral("café") << QStringLiteral("café");
    QTest::newRow("right, beyond Latin-1") << QStringLiteral("Ayşe \u00c3\u00a9") << QStringLiteral("Ayşe \u00c3\u00a9");
    QTest::newRow("ASCII") << QStringLiteral("cafe") << QStringLiteral("cafe");
}

void TestChatFiles::unmangles()
{
    QFETCH(QString, written);
    QTEST(unmangled(written), "meant");
}

void TestChatFiles::telegramPieces()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("result.json")), R"json({"name":"Ayşe","type":"personal_chat","id":77,"messages":[
        {"id":1,"type":"service","date":"2026-03-12T10:00:00","action":"phone_call"},
        {"id":2,"type":"message","date":"2026-03-12T10:00:00","from":"Ayşe","text":["Bak: ",{"type":"link","text":"https://a.example"}," iyi"]},
        {"id":3,"type":"message","date":"2026-03-12T10:01:00","date_unixtime":"1773298860","from":"Ladin","text":"","photo":"photos/1.jpg"},
        {"id":4,"type":"message","date":"2026-03-12T10:02:00","from":null,"from_id":"user9","text":"","file":"(File not included. Change data exporting settings to download.)"},
        {"id":5,"type":"message","date":"nonsense","from":"Ayşe","text":"x"}]})json");
    ChatRules rules;
    rules.zone = QTimeZone("Europe/Istanbul");
    const ChatSources sources = findChats({folder.filePath(QStringLiteral("result.json"))});
    QCOMPARE(sources.found.size(), 1);
    const ChatsRead read = readChats(sources.found.first(), rules);
    QCOMPARE(refusals(read.refused), QStringList());
    QCOMPARE(read.chats.size(), 1);
    const Chat& chat = read.chats.first();
    QCOMPARE(told(chat), (QStringList{QStringLiteral("2026-03-12T07:00:00 Ayşe: Bak: https://a.example iyi"),
        QStringLiteral("2026-03-12T07:01:00 Ladin:  +photos/1.jpg"),
        QStringLiteral("2026-03-12T07:02:00 user9: (File not included. Change data exporting settings to download.) -media")}));
    QCOMPARE(chat.id, QStringLiteral("77"));
    QCOMPARE(chat.notices, 2);
}

void TestChatFiles::zipWithFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("WhatsApp Chat - Ayşe.zip"));
    writeZip(path, {{"_chat.txt", "[12.03.2026 14:05:33] Ay\xc5\x9f""e: \xe2\x80\x8e<attached: 0001-PHOTO.jpg>\r\n"}, {"0001-PHOTO.jpg", "picture"}});
    const ChatSources sources = findChats({path});
    QCOMPARE(sources.found.size(), 1);
    const ChatsRead read = readChats(sources.found.first(), {});
    QCOMPARE(read.chats.size(), 1);
    QCOMPARE(read.chats.first().title, QStringLiteral("Ayşe"));
    QCOMPARE(told(read.chats.first()), QStringList{QStringLiteral("2026-03-12T14:05:33 Ayşe:  +0001-PHOTO.jpg")});
    const auto place = ChatPlace::open(path);
    QVERIFY(place);
    QCOMPARE(readChatFile(**place, sources.found.first(), QStringLiteral("0001-PHOTO.jpg"), 100).value_or(QByteArray()), QByteArray("picture"));
    const auto large = readChatFile(**place, sources.found.first(), QStringLiteral("0001-PHOTO.jpg"), 3);
    QCOMPARE(large.error().fields.value(0).rule, QStringLiteral("too_large"));
}

void TestChatFiles::folderWithFilesAndTraps()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("secret.txt")), "mine");
    write(folder.filePath(QStringLiteral("export/_chat.txt")), "12.03.2026 14:05 - Ann: hi\n");
    write(folder.filePath(QStringLiteral("export/notes.txt")), "no chat\n");
    write(folder.filePath(QStringLiteral("export/other.json")), "{\"a\":1}");
    write(folder.filePath(QStringLiteral("export/photo.jpg")), "picture");
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("secret.txt")), folder.filePath(QStringLiteral("export/link.jpg"))));
    const QString path = folder.filePath(QStringLiteral("export"));
    const ChatSources sources = findChats({path});
    QCOMPARE(sources.found.size(), 1);
    QCOMPARE(refusals(sources.refused), QStringList());
    const auto place = ChatPlace::open(path);
    QVERIFY(place);
    const ChatSource& source = sources.found.first();
    QCOMPARE(readChatFile(**place, source, QStringLiteral("photo.jpg"), 100).value_or(QByteArray()), QByteArray("picture"));
    for (const char* trap : {"../secret.txt", "link.jpg", "/etc/hostname", "a/../../secret.txt", "none.jpg"}) {
        const auto read = readChatFile(**place, source, QLatin1String(trap), 100);
        QVERIFY2(!read && read.error().code == Code::NotFound, trap);
    }
}

void TestChatFiles::brokenPlaces()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("cut.zip")), "PK\x03\x04 and no more");
    write(folder.filePath(QStringLiteral("page.html")), "<!DOCTYPE html><p>Messages</p>");
    write(folder.filePath(QStringLiteral("letter.txt")), "Sayın yetkili");
    write(folder.filePath(QStringLiteral("message_1.json")), "{\"messages\":[");
    write(folder.filePath(QStringLiteral("list.json")), "[1,2]");
    write(folder.filePath(QStringLiteral("empty.txt")), "");
    QDir().mkpath(folder.filePath(QStringLiteral("none")));
    QStringList paths;
    for (const char* name : {"cut.zip", "none", "nothing.txt", "page.html", "letter.txt", "message_1.json", "list.json", "empty.txt"}) {
        paths.append(folder.filePath(QLatin1String(name)));
    }
    QCOMPARE(refusals(readAll(paths).refused),
             (list({"cut.zip: zip_broken", "none: no_chat", "nothing.txt: not_found", "page.html: html", "letter.txt: no_chat",
                          "message_1.json: broken_json", "list.json: broken_json", "empty.txt: no_chat"})));
}

void TestChatFiles::chatMiner_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"whatsapp/test_[mmddyy]_24hrs.txt", "whatsapp/test_ddmmyy_24hrs.txt", "whatsapp/test_mmddyy_24hrs.txt",
                             "whatsapp/test_mmddyyyy_12hrs.txt", "whatsapp/test_yyyymmdd_24hrs.txt", "telegram/test_batch_export.json",
                             "telegram/test_single_export.json", "signal/test_export.txt", "instagram/test_export.json"}) {
        QTest::newRow(file) << QString::fromLatin1(file);
    }
}

void TestChatFiles::chatMiner()
{
    MEMNUN_NEED_DATA("chat/chat-miner");
    QFETCH(QString, file);
    const QString path = memnun::test::dataPath(QStringLiteral("chat/chat-miner/") + file);
    const ChatsRead read = readAll({path});
    QCOMPARE(refusals(read.refused), QStringList());
    QCOMPARE(read.chats.size(), 1);
    QStringList lines = told(read.chats.first());
    for (QString& line : lines) {
        line.replace(u'|', u' ');
    }
    lines.sort();
    QCOMPARE(lines, wanted(QFileInfo(path).path() + QStringLiteral("/target.json")));
}

void TestChatFiles::messengerOfMsgvault()
{
    MEMNUN_NEED_DATA("chat/fbmessenger-msgvault");
    const auto read = [](const char* folder) {
        return readAll({memnun::test::dataPath(QStringLiteral("chat/fbmessenger-msgvault/") + QLatin1String(folder))});
    };
    const ChatsRead multi = read("json_multifile");
    QCOMPARE(multi.chats.size(), 1);
    QCOMPARE(multi.chats.first().messages.size(), 4);
    QVERIFY(multi.chats.first().messages.last().text.contains(QLatin1String("file 10, newest")));
    QCOMPARE(told(read("json_simple").chats.last()).value(1), QStringLiteral("2020-09-13T12:27:40 Alice Example: café time?"));
    const ChatsRead corrupt = read("corrupt");
    QCOMPARE(refusals(corrupt.refused), list({"message_1.json: broken_json"}));
    QCOMPARE(corrupt.chats.size(), 1);
    QCOMPARE(read("json_with_media").chats.first().messages.first().files, list({"messages/inbox/bob_XYZ789/photos/tiny.png"}));
    const ChatsRead secret = read("e2ee_simple");
    QCOMPARE(secret.chats.size(), 2);
    QCOMPARE(secret.chats.first().messages.size(), 3);  // one was taken back
    QCOMPARE(secret.chats.first().messages.at(1).text, QStringLiteral("café time?"));
    const Chat nontext = read("json_nontext").chats.first();
    QCOMPARE(nontext.messages.size(), 2);  // the link and the picture; calls and stickers say nothing
    QCOMPARE(nontext.notices, 4);
    QCOMPARE(read("json_group").chats.first().people.size(), 3);
}

QTEST_GUILESS_MAIN(TestChatFiles)
#include "tst_chat_files.moc"
