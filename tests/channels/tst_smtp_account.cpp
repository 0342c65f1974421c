// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxProblem.h"
#include "core/settings/SmtpAccount.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
    void keepsEverythingButThePassword();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void problemTextComesBack_data();
    void problemTextComesBack();
};

void TestSmtpAccount::keepsEverythingButThePassword()
{
    SmtpAccount account = good();
    account.port = 465;
    account.tls = TlsMode::Implicit;
    account.pinnedKey = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
    const QJsonValue json = account.toJson();
    QCOMPARE(SmtpAccount::fromJson(json).value(), account);
    QVERIFY(!QJsonDocument(json.toObject()).toJson().contains("password"));
    QVERIFY(!SmtpAccount::fromJson(QJsonValue(3)));
    SmtpAccount other = account;
    other.user = QStringLiteral("bilgi");
    QVERIFY(other.secretKey() != account.secretKey());
}

void TestSmtpAccount::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char* name, const char* change, const char* problems) {
        QTest::newRow(name) << QString::fromUtf8(change) << QString::fromLatin1(problems);
    };
    row("good", "{}", "");
    row("no login needs no tls", R"({"user":"","tls":"none"})", "");
    row("local server", R"({"host":"127.0.0.1","tls":"none"})", "");
    row("no host", R"({"host":""})", "host:required");
    row("path in host", R"({"host":"x.com/y"})", "host:host");
    row("user in host", R"({"host":"a@x.com"})", "host:host");
    row("port", R"({"port":70000})", "port:port");
    row("clear password", R"({"tls":"none"})", "tls:needs_tls");
    row("looks local", R"({"host":"127.0.0.1.example.com","tls":"none"})", "tls:needs_tls");
    row("no sender", R"({"from":""})", "from:required");
    row("no address", R"({"from":"destek"})", "from:email");
    row("line in name", R"({"from_name":"a\r\nBcc: b@x.com"})", "from_name:control");
    row("line in user", R"({"user":"a\nb"})", "user:control");
    row("pin", R"({"pin":"sha256//abc"})", "pin:pin");
}

void TestSmtpAccount::namesWhatIsWrong()
{
    QFETCH(QString, json);
    QFETCH(QString, problems);
    QJsonObject object = good().toJson().toObject();
    const QJsonObject change = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = change.begin(); it != change.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    QStringList found;
    for (const FieldError& error : SmtpAccount::fromJson(object)->problems()) {
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
