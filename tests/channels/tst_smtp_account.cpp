// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxProblem.h"
#include "core/settings/SmtpAccount.h"

#include <QTest>

#include <functional>

using namespace memnun;

namespace {

SmtpAccount good()
{
    SmtpAccount account;
    account.host = QStringLiteral("smtp.example.com");
    account.user = QStringLiteral("destek");
    account.fromAddress = QStringLiteral("destek@example.com");
    account.fromName = QStringLiteral("Işık Mobilya");
    return account;
}

}  // namespace

class TestSmtpAccount final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLoginHasASecretOfItsOwn();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void problemTextComesBack_data();
    void problemTextComesBack();
};

void TestSmtpAccount::eachLoginHasASecretOfItsOwn()
{
    const SmtpAccount account = good();
    SmtpAccount other = account;
    other.user = QStringLiteral("bilgi");
    QVERIFY(other.secretKey() != account.secretKey());
}

void TestSmtpAccount::namesWhatIsWrong_data()
{
    QTest::addColumn<SmtpAccount>("account");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char* name, const char* problems, const std::function<void(SmtpAccount&)>& change) {
        SmtpAccount account = good();
        change(account);
        QTest::newRow(name) << account << QString::fromLatin1(problems);
    };
    const auto host = [](const char* text) { return [text](SmtpAccount& a) { a.host = QString::fromLatin1(text); }; };
    const auto clear = [](const char* text) {
        return [text](SmtpAccount& a) {
            a.host = QString::fromLatin1(text);
            a.tls = TlsMode::None;
        };
    };
    row("good", "", [](SmtpAccount&) {});
    row("no login needs no tls", "", [](SmtpAccount& a) {
        a.user.clear();
        a.tls = TlsMode::None;
    });
    row("local server", "", clear("127.0.0.1"));
    row("no host", "host:required", host(""));
    row("path in host", "host:host", host("x.com/y"));
    row("user in host", "host:host", host("a@x.com"));
    row("port", "port:port", [](SmtpAccount& a) { a.port = 70000; });
    row("clear password", "tls:needs_tls", clear("smtp.example.com"));
    row("looks local", "tls:needs_tls", clear("127.0.0.1.example.com"));
    row("no sender", "from:required", [](SmtpAccount& a) { a.fromAddress.clear(); });
    row("no address", "from:email", [](SmtpAccount& a) { a.fromAddress = QStringLiteral("destek"); });
    row("line in name", "from_name:control", [](SmtpAccount& a) { a.fromName = QStringLiteral("a\r\nBcc: b@x.com"); });
    row("line in user", "user:control", [](SmtpAccount& a) { a.user = QStringLiteral("a\nb"); });
    row("pin", "pin:pin", [](SmtpAccount& a) { a.pinnedKey = QStringLiteral("sha256//abc"); });
}

void TestSmtpAccount::namesWhatIsWrong()
{
    QFETCH(SmtpAccount, account);
    QFETCH(QString, problems);
    QStringList found;
    for (const FieldError& error : account.problems()) {
        found.append(error.field + QLatin1Char(':') + error.rule);
    }
    QCOMPARE(found.join(QLatin1Char(' ')), problems);
}

void TestSmtpAccount::problemTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<OutboxTrouble>("trouble");
    QTest::addColumn<QString>("context");
    QTest::newRow("none") << QString() << OutboxTrouble::None << QString();
    QTest::newRow("known") << QStringLiteral("login_refused: a:25: 535 no") << OutboxTrouble::LoginRefused
                           << QStringLiteral("a:25: 535 no");
    QTest::newRow("other") << QStringLiteral("what: ever") << OutboxTrouble::Other << QStringLiteral("what: ever");
}

void TestSmtpAccount::problemTextComesBack()
{
    QFETCH(QString, text);
    QFETCH(OutboxTrouble, trouble);
    QFETCH(QString, context);
    const OutboxProblem problem = OutboxProblem::fromText(text);
    QCOMPARE(problem.trouble, trouble);
    QCOMPARE(problem.context, context);
    QCOMPARE(OutboxProblem::fromText(problem.toText()), problem);
}

QTEST_GUILESS_MAIN(TestSmtpAccount)
#include "tst_smtp_account.moc"
