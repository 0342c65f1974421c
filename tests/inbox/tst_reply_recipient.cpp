// SPDX-License-Identifier: GPL-3.0-or-later
// The reply box names those to whom the reply then goes.
#include "core/conversations/Answering.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadContent.h"
#include "ui/shared/ElidedLabel.h"

#include <QTest>

#include <algorithm>

using namespace memnun;

class TestReplyRecipient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNamed_data();
    void isNamed();

private:
    static QString head(const ReplyBox& box);
};

QString TestReplyRecipient::head(const ReplyBox& box)
{
    const QList<ElidedLabel*> labels = box.findChildren<ElidedLabel*>();
    const auto found = std::find_if(labels.begin(), labels.end(), [](const ElidedLabel* label) {
        return label->fullText().startsWith(QStringLiteral("Reply to"));
    });
    return found == labels.end() ? QString() : (*found)->fullText();
}

void TestReplyRecipient::isNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("replyTo");
    QTest::addColumn<bool>("isCall");
    QTest::addColumn<QString>("automated");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* from, const char* replyTo, bool isCall, const char* kind, const char* shown) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(replyTo) << isCall << QString::fromLatin1(kind)
                            << QString::fromLatin1(shown);
    };
    row("another person", "can@example.com", "", false, "none", "can@example.com");
    row("a contact form", "noreply@form.example", "can@example.com", false, "none", "can@example.com");
    row("a bounce", "MAILER-DAEMON@example.com", "", false, "bounce", "ege@example.com");
    row("an absence note", "can@example.com", "", false, "auto_reply", "ege@example.com");
    row("a call", "+905321112233", "", true, "none", "ege@example.com");
}

/// Also when it comes while the ticket is open.
void TestReplyRecipient::isNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, replyTo);
    QFETCH(bool, isCall);
    QFETCH(QString, automated);
    QFETCH(QString, shown);
    InboxFixture world;
    const Customer ege = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(ege, QStringLiteral("Masa"), QStringLiteral("Merhaba"));
    const auto read = [&] { return readThread(world.stores(), ticket.id, world.me.id).value(); };
    const AppContext context = world.context();
    ReplyBox box(context);
    box.setTicket(read());
    QCOMPARE(head(box), QStringLiteral("Reply to ege@example.com"));
    Interaction newest;
    newest.ticketId = ticket.id;
    newest.fromAddress = from;
    newest.replyTo = replyTo;
    newest.channel = isCall ? Channel::Phone : Channel::Email;
    newest.automated = fromKeyOr(automated, AutomatedKind::None);
    newest.at = world.clock.now().plusSeconds(60);
    world.store(newest);
    const ThreadContent content = read();
    box.setTicket(content);
    QCOMPARE(head(box), QStringLiteral("Reply to ") + shown);
    QCOMPARE(answerRecipients(content.messages, content.customerAddress), QStringList{shown});
}

QTEST_MAIN(TestReplyRecipient)
#include "tst_reply_recipient.moc"
