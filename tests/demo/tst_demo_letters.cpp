// SPDX-License-Identifier: GPL-3.0-or-later
// The demo company's formatted mails: nothing of them may differ from mails that came by the ordinary way.
#include "core/conversations/BlobStore.h"
#include "core/demo/DemoPictures.h"
#include "core/mime/HtmlMail.h"
#include "core/mime/MailHead.h"
#include "core/mime/MailParser.h"
#include "tests/demo/DemoShop.h"

#include <QImage>
#include <QTest>

using namespace memnun;

class TestDemoLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<Shop>(600, *Instant::fromIso(QStringLiteral("2026-11-18T11:20:00Z")));
        QVERIFY2(m_shop->problem.isEmpty(), qPrintable(m_shop->problem));
    }

    void formattedMailsAreWhatTheyWouldBeIfTheyHadCome()
    {
        QStringList subjects;
        for (qint64 i = 1; i <= 600; ++i) {
            for (const Interaction& text : m_shop->thread(i)) {
                QCOMPARE(text.rawBlob.isValid(), text.hasHtml);
                if (!text.hasHtml) {
                    continue;
                }
                const auto raw = m_shop->stores().blobs.get(text.rawBlob);
                const auto mail = raw ? mime::parseMail(*raw) : fail(raw.error());
                QVERIFY2(mail, qPrintable(text.subject));
                verifyMail(*mail, text);
                QVector<Attachment> files = *m_shop->stores().conversations.attachments(TicketId(i));
                files.removeIf([&](const Attachment& file) { return file.interactionId != text.id; });
                QCOMPARE(files.size(), mail->attachments.size());
                for (qsizetype file = 0; file < files.size(); ++file) {
                    QCOMPARE(files[file].name, mail->attachments[file].name);
                    QCOMPARE(files[file].partIndex, mail->attachments[file].partIndex);
                    QCOMPARE(files[file].size, mail->attachments[file].size);
                    QCOMPARE(files[file].sha256, mail->attachments[file].sha256);
                }
                subjects.append(text.subject);
            }
        }
        QCOMPARE(subjects.size(), 4);
    }

    /// A picture of the mail itself, pictures of the net, a tracker, a link that says another host, a sender who is not who
    /// he says, a program.
    void formattedMailsHaveSomethingOfEachKind()
    {
        mime::HtmlMail all;
        bool program = false;
        QStringList failed;
        for (qint64 i = 1; i <= 600; ++i) {
            for (const Interaction& text : m_shop->thread(i)) {
                if (!text.hasHtml) {
                    continue;
                }
                const QByteArray raw = *m_shop->stores().blobs.get(text.rawBlob);
                const auto mail = mime::parseMail(raw);
                QVERIFY(mail);
                const mime::HtmlMail html = mime::prepareHtml(mail->html);
                all.pictures += html.pictures;
                all.links += html.links;
                all.trackers += html.trackers;
                failed += mime::readMailHead(raw).auth.failed();
                program = program || (!mail->attachments.isEmpty() && mail->attachments.front().name.endsWith(QStringLiteral(".exe")));
            }
        }
        QCOMPARE(all.count(mime::MailPicture::Source::Part), 1);
        QCOMPARE(all.count(mime::MailPicture::Source::Net), 2);
        QCOMPARE(all.trackers.size(), 1);
        QCOMPARE(all.trackers.front().name, QStringLiteral("mailchimp.com"));
        QCOMPARE(all.links.size(), 1);
        QVERIFY(all.links.front().look.doubt == mime::LinkDoubt::OtherHost);
        QCOMPARE(failed, QStringList({QStringLiteral("spf"), QStringLiteral("dmarc")}));
        QVERIFY(program);
    }

    void picturesArePaintedHere()
    {
        demo::DemoPictures pictures;
        QHash<QString, QByteArray> got;
        const QStringList wanted{QStringLiteral("https://a.example/keten.png"), QStringLiteral("https://a.example/kadife.png")};
        pictures.fetch(wanted, this, [&](const QString& address, const Result<QByteArray>& bytes) { got.insert(address, bytes.value_or(QByteArray())); });
        QVERIFY(got.isEmpty());  // later, as the port says
        QTRY_COMPARE(got.size(), 2);
        QVERIFY(!QImage::fromData(got.value(wanted[0]), "PNG").isNull());
        QVERIFY(got.value(wanted[0]) != got.value(wanted[1]));
    }

private:
    static void verifyMail(const mime::ParsedMail& mail, const Interaction& text);

    std::unique_ptr<Shop> m_shop;
};

void TestDemoLetters::verifyMail(const mime::ParsedMail& mail, const Interaction& text)
{
    QVERIFY(mail.hasHtml);
    QCOMPARE(mail.textFull, text.body);
    QCOMPARE(mail.messageId, text.messageId);
    QCOMPARE(mail.subject, text.subject);
    QCOMPARE(mail.from.name, text.fromName);
    QCOMPARE(mail.from.address, text.fromAddress);
    QCOMPARE(mail.replyTo.isEmpty() ? QString() : mail.replyTo.front().address, text.replyTo);
    QVERIFY(mail.automated == mime::Automated::None);
    QVERIFY(!mail.html.contains(u'{'));
}

QTEST_GUILESS_MAIN(TestDemoLetters)
#include "tst_demo_letters.moc"
