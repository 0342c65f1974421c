// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a mail: what can do harm says so, and what was left on the server can be fetched.
#include "core/accounts/MailServicePort.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "tests/inbox/ReadingTest.h"
#include "ui/inbox/AttachmentName.h"
#include "ui/inbox/AttachmentRow.h"
#include "ui/inbox/AttachmentWords.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace memnun;

namespace {

/// Answers a download when told to, and says how far it is.
class ScriptedMail final : public MailServicePort {
public:
    QVector<AccountState> states() const override { return {}; }
    void fetchNow(MailAccountId) override {}
    QStringList log(MailAccountId) const override { return {}; }
    void download(AttachmentId attachment, QObject*, std::function<void(Result<>)> then) override
    {
        wanted << attachment;
        percent = 0;
        askers << std::move(then);
    }
    void cancelDownload(AttachmentId) override { answer(fail(Code::Cancelled)); }
    std::optional<int> downloadPercent(AttachmentId) const override { return percent; }
    void reach(int now)
    {
        percent = now;
        Q_EMIT downloadChanged(wanted.last());
    }
    void answer(const Result<>& done)
    {
        percent.reset();
        Q_EMIT downloadChanged(wanted.last());
        for (const auto& asker : std::exchange(askers, {}))
            asker(done);
    }
    QVector<AttachmentId> wanted;
    std::optional<int> percent;
    QVector<std::function<void(Result<>)>> askers;
};

QByteArray le(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(static_cast<char>(value >> (8 * i)));
    return out;
}

QByteArray zipOf(const QByteArray& name)
{
    const QByteArray entry = "PK\x01\x02" + QByteArray(4, '\0') + le(1, 2) + QByteArray(14, '\0') + le(5, 4) + le(static_cast<quint32>(name.size()), 2) + QByteArray(16, '\0') + name;
    return entry + "PK\x05\x06" + QByteArray(4, '\0') + le(1, 2) + le(1, 2) + le(static_cast<quint32>(entry.size()), 4) + le(0, 4) + le(0, 2);
}

}  // namespace

class TestAttachments final : public ReadingTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup()
    {
        m_row.reset();
        end();
    }
    void tellsDangers_data();
    void tellsDangers();
    void asksBeforeSavingToo();
    void looksIntoArchives();
    void fetchesFromTheServer();
    void aDownloadIsGivenUp();
    void aRowThatCameLaterKnowsOfIt();
    void tellsWhyItCouldNot_data();
    void tellsWhyItCouldNot();
    void withoutAServiceNothingIsOffered();

private:
    Attachment file(const QString& name, const QByteArray& bytes, const QString& section = {});
    AttachmentRow* rowOf(const Attachment& attachment);
    QToolButton* chip() const { return m_row->findChild<QToolButton*>(); }
    QStringList offers() const
    {
        QStringList out;
        for (const QAction* action : chip()->menu()->actions())
            out << action->text();
        return out;
    }
    std::unique_ptr<AttachmentRow> m_row;
    Interaction m_mail;
};

Attachment TestAttachments::file(const QString& name, const QByteArray& bytes, const QString& section)
{
    m_mail = plain(QStringLiteral("söz"));
    Attachment attachment;
    attachment.interactionId = m_mail.id;
    attachment.name = name;
    attachment.type = QStringLiteral("application/octet-stream");
    attachment.size = bytes.size();
    attachment.section = section;
    if (section.isEmpty())
        attachment.blobId = stored(bytes);
    const bool begun = m_world->session->begin().has_value();
    const auto id = m_world->stores().conversations.attach(attachment);
    if (begun && id && m_world->session->commit())
        attachment.id = *id;
    return attachment;
}

AttachmentRow* TestAttachments::rowOf(const Attachment& attachment)
{
    m_row = std::make_unique<AttachmentRow>(*m_context, m_mail, QVector<Attachment>{attachment});
    connect(m_row.get(), &AttachmentRow::failed, this, [this](const QString& sentence) { m_told << sentence; });
    m_row->resize(500, 60);
    m_row->show();
    return m_row.get();
}

void TestAttachments::tellsDangers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("danger");
    QTest::addColumn<bool>("falseEnding");
    const auto row = [](const char* name, FileDanger danger, bool falseEnding = false) {
        QTest::newRow(name) << QString::fromUtf8(name) << static_cast<int>(danger) << falseEnding;
    };
    row("fatura.pdf", FileDanger::None);
    row("Sipariş 12.03.2026.docx", FileDanger::None);
    row("foto.tar.gz", FileDanger::None);
    row("kurulum.exe", FileDanger::Program);
    row("fatura.pdf.exe", FileDanger::Program, true);
    row("foto.JPG .scr", FileDanger::Program, true);
    row("a.js", FileDanger::Program);
    row("a.vbs", FileDanger::Program);
    row("a.lnk", FileDanger::Program);
    row("disk.iso", FileDanger::Disk);
    row("liste.xlsm", FileDanger::Macro);
    row("giris.html", FileDanger::WebPage);
    row("fatura.pdf.htm", FileDanger::WebPage, true);
    row("fatura\xe2\x80\xae" "fdp.exe", FileDanger::Program);
    row("v1.2.exe", FileDanger::Program);
}

void TestAttachments::tellsDangers()
{
    QFETCH(QString, name);
    QTEST(static_cast<int>(fileDanger(name)), "danger");
    QTEST(hasFalseEnding(name), "falseEnding");
    QCOMPARE(dangerSentence(name).isEmpty(), fileDanger(name) == FileDanger::None);
    QVERIFY(!shownFileName(name).contains(QChar(0x202e)));
    QCOMPARE(shownFileName(name).contains(QStringLiteral("[U+202E]")), hasHiddenMarks(name));
}

void TestAttachments::asksBeforeSavingToo()
{
    const Attachment attachment = file(QStringLiteral("fatura.pdf.exe"), "MZ");
    AttachmentRow* row = rowOf(attachment);
    m_world->desktop.savePath = m_world->folder.filePath(QStringLiteral("x.exe"));
    row->saveAs(attachment);
    QCOMPARE(m_world->desktop.questions.size(), 1);
    QVERIFY(m_world->desktop.questions.first().contains(QStringLiteral("another kind of file")));
    QVERIFY(m_world->desktop.suggested.isEmpty());
    row->open(attachment);
    QCOMPARE(m_world->desktop.questions.size(), 2);
    QVERIFY(m_world->desktop.opened.isEmpty());
    m_world->desktop.agree = true;
    row->saveAs(attachment);
    QTRY_VERIFY(QFile::exists(m_world->desktop.savePath));
    const Attachment harmless = file(QStringLiteral("fatura.pdf"), "%PDF");
    rowOf(harmless)->open(harmless);
    QTRY_COMPARE(m_world->desktop.opened.size(), 1);
    QCOMPARE(m_world->desktop.questions.size(), 3);
}

void TestAttachments::looksIntoArchives()
{
    const Attachment attachment = file(QStringLiteral("belgeler.zip"), zipOf("klasör/odeme.pdf.exe"));
    AttachmentRow* row = rowOf(attachment);
    QCOMPARE(offers().size(), 3);
    QVERIFY(row->contents().isEmpty());
    chip()->menu()->actions().last()->trigger();
    QTRY_VERIFY(!row->contents().isEmpty());
    for (const char* words : {"1 file(s): odeme.pdf.exe", "Can do harm: odeme.pdf.exe", "locked with a password"})
        QVERIFY2(row->contents().contains(QLatin1String(words)), qPrintable(row->contents()));
    const Attachment broken = file(QStringLiteral("bozuk.zip"), "PK nothing");
    rowOf(broken)->lookInto(broken);
    QTRY_VERIFY(m_row->contents().contains(QStringLiteral("damaged")));
}

void TestAttachments::fetchesFromTheServer()
{
    ScriptedMail mail;
    m_context->mail = &mail;
    const Attachment attachment = file(QStringLiteral("büyük.pdf"), QByteArray(3000, 'x'), QStringLiteral("2"));
    QVERIFY(attachment.onServer());
    rowOf(attachment);
    QVERIFY(chip()->text().contains(QStringLiteral("on the server")));
    QCOMPARE(offers(), QStringList{QStringLiteral("Download")});
    chip()->menu()->actions().first()->trigger();
    QTRY_COMPARE(mail.wanted, QVector<AttachmentId>{attachment.id});
    QVERIFY2(chip()->text().contains(QStringLiteral("is being downloaded, 0%")), qPrintable(chip()->text()));
    mail.reach(40);
    QVERIFY2(chip()->text().contains(QStringLiteral("is being downloaded, 40%")), qPrintable(chip()->text()));
    QVERIFY2(chip()->accessibleName().contains(QStringLiteral("40%")), qPrintable(chip()->accessibleName()));
    QTRY_VERIFY(chip()->width() >= chip()->sizeHint().width());  // all of it is to be read
    const BlobId bytes = stored("%PDF");
    QVERIFY(m_world->session->begin());
    QVERIFY(*m_world->stores().conversations.fillAttachment(attachment.id, bytes, 4, QStringLiteral("00")));
    QVERIFY(m_world->session->commit());
    mail.answer({});
    QTRY_COMPARE(offers().size(), 2);
    QVERIFY(!chip()->text().contains(QStringLiteral("server")) && !chip()->text().contains(QLatin1Char('%')));
    QVERIFY(m_told.isEmpty());
    m_context->mail = nullptr;
}

void TestAttachments::aDownloadIsGivenUp()
{
    ScriptedMail mail;
    m_context->mail = &mail;
    const Attachment attachment = file(QStringLiteral("büyük.pdf"), "x", QStringLiteral("2"));
    rowOf(attachment)->download(attachment);
    mail.reach(70);
    QCOMPARE(offers(), QStringList{QStringLiteral("Cancel the download")});
    chip()->menu()->actions().first()->trigger();
    QTRY_VERIFY2(chip()->text().contains(QStringLiteral("on the server")), qPrintable(chip()->text()));
    QCOMPARE(offers(), QStringList{QStringLiteral("Download")});
    QVERIFY(m_told.isEmpty());  // nobody has to be told what he did himself
    m_context->mail = nullptr;
}

void TestAttachments::aRowThatCameLaterKnowsOfIt()
{
    ScriptedMail mail;
    m_context->mail = &mail;
    const Attachment attachment = file(QStringLiteral("büyük.pdf"), "x", QStringLiteral("2"));
    rowOf(attachment)->download(attachment);
    mail.reach(30);
    rowOf(attachment);  // the thread was read anew meanwhile
    QVERIFY2(chip()->text().contains(QStringLiteral("30%")), qPrintable(chip()->text()));
    QCOMPARE(offers(), QStringList{QStringLiteral("Cancel the download")});
    mail.reach(60);
    QVERIFY2(chip()->text().contains(QStringLiteral("60%")), qPrintable(chip()->text()));
    const BlobId bytes = stored("%PDF");
    QVERIFY(m_world->session->begin());
    QVERIFY(*m_world->stores().conversations.fillAttachment(attachment.id, bytes, 4, QStringLiteral("00")));
    QVERIFY(m_world->session->commit());
    mail.askers.clear();  // who asked is gone
    mail.answer({});
    QTRY_COMPARE(offers().size(), 2);
    m_context->mail = nullptr;
}

void TestAttachments::tellsWhyItCouldNot_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("gone") << static_cast<int>(Code::NotFound) << "no longer on the server";
    QTest::newRow("login") << static_cast<int>(Code::Forbidden) << "refused the login";
    QTest::newRow("no network") << static_cast<int>(Code::Unavailable) << "büyük.pdf";
}

void TestAttachments::tellsWhyItCouldNot()
{
    QFETCH(int, code);
    QFETCH(QString, words);
    ScriptedMail mail;
    m_context->mail = &mail;
    const Attachment attachment = file(QStringLiteral("büyük.pdf"), "x", QStringLiteral("2"));
    rowOf(attachment)->download(attachment);
    m_row->download(attachment);  // once is enough
    QCOMPARE(mail.wanted.size(), 1);
    mail.answer(fail(static_cast<Code>(code)));
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told.first().contains(words), qPrintable(m_told.first()));
    QVERIFY(chip()->isEnabled());
    QCOMPARE(offers(), QStringList{QStringLiteral("Download")});
    m_context->mail = nullptr;
}

void TestAttachments::withoutAServiceNothingIsOffered()
{
    rowOf(file(QStringLiteral("büyük.pdf"), "x", QStringLiteral("2")));
    QCOMPARE(offers().size(), 1);
    QVERIFY(!chip()->menu()->actions().first()->isEnabled());
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
