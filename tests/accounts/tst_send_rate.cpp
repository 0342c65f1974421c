// SPDX-License-Identifier: GPL-3.0-or-later
// How many messages may leave through an account, and when the next may.
#include "core/accounts/MailAccount.h"

#include <QTest>

using namespace memnun;

namespace {

constexpr Instant kNow{1'700'000'000'000};

QVector<Instant> agoS(const QVector<int>& seconds)
{
    QVector<Instant> left;
    for (const int ago : seconds)
        left.append(kNow.plusSeconds(-ago));
    return left;
}

}  // namespace

class TestSendRate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void providersAreKnown_data();
    void providersAreKnown();
    void ownRateComesFirst();
    void isWrittenAndRead();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
};

void TestSendRate::holds_data()
{
    QTest::addColumn<QVector<int>>("rate");
    QTest::addColumn<QVector<int>>("ago");
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("forS");
    using Ints = QVector<int>;
    QTest::newRow("no limit") << Ints{0, 0, 0} << Ints{1, 1, 1, 1} << "" << 0;
    QTest::newRow("nothing left yet") << Ints{1, 1, 1} << Ints{} << "" << 0;
    QTest::newRow("below") << Ints{3, 0, 0} << Ints{10, 20} << "" << 0;
    QTest::newRow("reached") << Ints{2, 0, 0} << Ints{10, 20} << "2/minute" << 40;
    QTest::newRow("in any order") << Ints{2, 0, 0} << Ints{20, 50, 10} << "2/minute" << 40;
    QTest::newRow("over by now") << Ints{2, 0, 0} << Ints{10, 60} << "" << 0;
    QTest::newRow("hour") << Ints{5, 2, 0} << Ints{10, 3000} << "2/hour" << 600;
    QTest::newRow("day") << Ints{0, 0, 2} << Ints{3600, 7200} << "2/day" << 86'400 - 7200;
    QTest::newRow("the longest of several") << Ints{1, 2, 0} << Ints{10, 20} << "2/hour" << 3580;
}

void TestSendRate::holds()
{
    QFETCH(QVector<int>, rate);
    QFETCH(QVector<int>, ago);
    QFETCH(QString, by);
    QFETCH(int, forS);
    const auto hold = holdBy({rate[0], rate[1], rate[2]}, agoS(ago), kNow);
    QCOMPARE(hold ? hold->toText() : QString(), by);
    if (hold)
        QCOMPARE(hold->until.ms, kNow.plusSeconds(forS).ms);
}

void TestSendRate::providersAreKnown_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<bool>("filesSent");
    QTest::newRow("gmail") << "smtp.gmail.com" << "ladin@gmail.com" << 0 << 500 << true;
    QTest::newRow("google workspace") << "SMTP.gmail.com " << "destek@ladinev.example" << 0 << 2000 << true;
    QTest::newRow("microsoft 365") << "smtp.office365.com" << "destek@ladinev.example" << 30 << 10'000 << true;
    QTest::newRow("yandex") << "smtp.yandex.com.tr" << "ladin@yandex.com.tr" << 0 << 500 << false;
    QTest::newRow("somebody") << "mail.ladinev.example" << "destek@ladinev.example" << 60 << 0 << false;
    QTest::newRow("somebody with a name like theirs") << "notsmtp.gmail.com.example" << "a@b.example" << 60 << 0 << false;
}

void TestSendRate::providersAreKnown()
{
    QFETCH(QString, host);
    QFETCH(QString, address);
    MailAccount account;
    account.address = address;
    account.outgoing.host = host;
    QTEST(rateOf(account).perMinute, "perMinute");
    QTEST(rateOf(account).perDay, "perDay");
    QTEST(habitsOf(account).filesSent, "filesSent");
}

void TestSendRate::ownRateComesFirst()
{
    MailAccount account;
    account.outgoing.host = QStringLiteral("smtp.gmail.com");
    account.rate = SendRate{};
    QVERIFY(rateOf(account) == SendRate());
}

void TestSendRate::isWrittenAndRead()
{
    const RateHold hold{RateWindow::Day, 500, {}};
    QVERIFY(RateHold::fromText(hold.toText()) == hold);
    for (const char* text : {"", "500", "/day", "x/day", "5/week", "0/day"})
        QVERIFY2(!RateHold::fromText(QString::fromLatin1(text)), text);
}

void TestSendRate::nonsenseIsRefused_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("good");
    QTest::newRow("below nothing") << -1 << false;
    QTest::newRow("no limit") << 0 << true;
    QTest::newRow("much") << kHighestRate << true;
    QTest::newRow("too much") << kHighestRate + 1 << false;
}

void TestSendRate::nonsenseIsRefused()
{
    QFETCH(int, most);
    MailAccount account;
    account.rate = SendRate{0, most, 0};
    const QVector<FieldError> found = account.problems();
    const bool refused = std::any_of(found.begin(), found.end(), [](const FieldError& one) {
        return one.field == QLatin1String("rate") && one.rule == QLatin1String("range");
    });
    QTEST(!refused, "good");
}

QTEST_GUILESS_MAIN(TestSendRate)
#include "tst_send_rate.moc"
