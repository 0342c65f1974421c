// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/TurkishHolidays.h"
#include "core/privacy/Consent.h"
#include "core/privacy/DueDates.h"

#include <QTest>

using namespace memnun;

class TestPrivacyRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWarnedOfOnTheTwentiethDay_data();
    void requestsAreWarnedOfOnTheTwentiethDay();
    void businessDaysLeaveOutFeasts_data();
    void businessDaysLeaveOutFeasts();
    void aBusinessThatNeverOpensHasNoDay();
    void whoMayBeWrittenTo_data();
    void whoMayBeWrittenTo();
    void theLastLineCounts();
    void linesThatMayNotFollow_data();
    void linesThatMayNotFollow();
};

namespace {

const QTimeZone kIstanbul("Europe/Istanbul");
const QString kAddress = QStringLiteral("ali@posta.example");

Instant moment(const char* text)
{
    return *Instant::fromIso(QString::fromLatin1(text));
}

ConsentEntry line(ConsentScope scope, ConsentStatus status, const char* at, RecipientType recipient = RecipientType::Individual)
{
    ConsentEntry entry;
    entry.customerId = CustomerId(1);
    entry.address = isIys(scope) ? kAddress : QString();
    entry.scope = scope;
    entry.status = status;
    entry.recipient = recipient;
    entry.at = moment(at);
    return entry;
}

}  // namespace

void TestPrivacyRules::requestsAreWarnedOfOnTheTwentiethDay_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("state");
    QTest::newRow("the same day") << QDate(2025, 10, 1) << int(RequestState::InTime);
    QTest::newRow("day 19") << QDate(2025, 10, 20) << int(RequestState::InTime);
    QTest::newRow("day 20") << QDate(2025, 10, 21) << int(RequestState::Warned);
    QTest::newRow("the last day") << QDate(2025, 10, 31) << int(RequestState::Warned);
    QTest::newRow("the day after") << QDate(2025, 11, 1) << int(RequestState::Overdue);
}

void TestPrivacyRules::requestsAreWarnedOfOnTheTwentiethDay()
{
    QFETCH(QDate, today);
    QTEST(int(requestState(QDate(2025, 10, 1), today)), "state");
}

void TestPrivacyRules::businessDaysLeaveOutFeasts_data()
{
    QTest::addColumn<QDate>("obtained");
    QTest::addColumn<QDate>("due");
    QTest::newRow("an ordinary week") << QDate(2025, 11, 10) << QDate(2025, 11, 13);
    QTest::newRow("over a weekend") << QDate(2025, 11, 14) << QDate(2025, 11, 19);
    QTest::newRow("taken on a Sunday") << QDate(2025, 11, 16) << QDate(2025, 11, 19);
    QTest::newRow("28 October is half, 29 none") << QDate(2025, 10, 24) << QDate(2025, 10, 30);
    QTest::newRow("Kurban 2026: half 26 May, closed to 30 May") << QDate(2026, 5, 25) << QDate(2026, 6, 2);
}

void TestPrivacyRules::businessDaysLeaveOutFeasts()
{
    QFETCH(QDate, obtained);
    WeeklyHours weekly;
    for (int day = 0; day < 5; ++day)
        weekly[static_cast<size_t>(day)] = {OpeningInterval{9 * 3600, 18 * 3600}};
    const BusinessCalendar calendar(kIstanbul, weekly, turkishHolidays(2025) + turkishHolidays(2026));
    const auto due = iysDue(obtained, calendar);
    QVERIFY(due);
    QTEST(*due, "due");
}

void TestPrivacyRules::aBusinessThatNeverOpensHasNoDay()
{
    QVERIFY(!iysDue(QDate(2025, 11, 14), BusinessCalendar()));
    QVERIFY(!iysDue(QDate(), BusinessCalendar()));
    QVERIFY(!requestDue(QDate()));
}

void TestPrivacyRules::whoMayBeWrittenTo_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("recipient");
    QTest::addColumn<int>("last");  // -1: no line at all
    QTest::addColumn<bool>("may");
    const int service = int(MessageClass::Service);
    const int commercial = int(MessageClass::Commercial);
    const int person = int(RecipientType::Individual);
    const int merchant = int(RecipientType::Merchant);
    QTest::newRow("service needs nothing") << service << person << -1 << true;
    QTest::newRow("service in spite of a no") << service << person << int(ConsentStatus::Withdrawn) << true;
    QTest::newRow("a person who was never asked") << commercial << person << -1 << false;
    QTest::newRow("a person who said yes") << commercial << person << int(ConsentStatus::Given) << true;
    QTest::newRow("a person who withdrew") << commercial << person << int(ConsentStatus::Withdrawn) << false;
    QTest::newRow("a person who said no") << commercial << person << int(ConsentStatus::Refused) << false;
    QTest::newRow("a merchant who was never asked") << commercial << merchant << -1 << true;
    QTest::newRow("a merchant who said no") << commercial << merchant << int(ConsentStatus::Refused) << false;
    QTest::newRow("a merchant who said yes again") << commercial << merchant << int(ConsentStatus::Given) << true;
}

void TestPrivacyRules::whoMayBeWrittenTo()
{
    QFETCH(int, kind);
    QFETCH(int, recipient);
    QFETCH(int, last);
    std::optional<ConsentEntry> current;
    if (last >= 0)
        current = line(ConsentScope::IysEmail, ConsentStatus(last), "2026-03-02T08:00:00Z", RecipientType(recipient));
    QTEST(mayWrite(MessageClass(kind), RecipientType(recipient), current), "may");
}

void TestPrivacyRules::theLastLineCounts()
{
    const QVector<ConsentEntry> ledger{line(ConsentScope::IysEmail, ConsentStatus::Withdrawn, "2026-03-02T08:00:00Z"),
                                       line(ConsentScope::IysEmail, ConsentStatus::Given, "2026-02-02T08:00:00Z"),
                                       line(ConsentScope::IysSms, ConsentStatus::Given, "2026-04-02T08:00:00Z"),
                                       line(ConsentScope::IysEmail, ConsentStatus::Given, "2026-05-02T08:00:00Z", RecipientType::Merchant)};
    const auto person = currentConsent(ledger, ConsentScope::IysEmail, kAddress);
    QVERIFY(person && person->status == ConsentStatus::Withdrawn);
    const auto merchant = currentConsent(ledger, ConsentScope::IysEmail, kAddress, RecipientType::Merchant);
    QVERIFY(merchant && merchant->status == ConsentStatus::Given);
    QVERIFY(!currentConsent(ledger, ConsentScope::IysEmail, QStringLiteral("other@posta.example")));
    QVERIFY(!currentConsent(ledger, ConsentScope::IysCall, kAddress));
}

void TestPrivacyRules::linesThatMayNotFollow_data()
{
    using enum ConsentStatus;
    QTest::addColumn<int>("scope");
    QTest::addColumn<QVector<int>>("before");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<int>("recipient");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, ConsentScope scope, QVector<int> before, ConsentStatus status, const char* problem,
                        const char* at = "2026-03-02T08:00:00Z", RecipientType recipient = RecipientType::Individual) {
        QTest::newRow(name) << int(scope) << before << int(status) << QByteArray(at) << int(recipient) << QString::fromLatin1(problem);
    };
    const ConsentScope mail = ConsentScope::IysEmail;
    row("a first yes", mail, {}, Given, "");
    row("a first no", mail, {}, Refused, "status first_refusal");
    row("a merchant's first no", mail, {}, Refused, "", "2026-03-02T08:00:00Z", RecipientType::Merchant);
    row("nothing to withdraw", mail, {}, Withdrawn, "status nothing_to_withdraw");
    row("withdrawn", mail, {int(Given)}, Withdrawn, "");
    row("yes twice", mail, {int(Given)}, Given, "status repeated");
    row("no after withdrawn", mail, {int(Given), int(Withdrawn)}, Refused, "status repeated");
    row("yes again", mail, {int(Given), int(Withdrawn)}, Given, "");
    row("tomorrow", mail, {}, Given, "at future", "2026-03-03T08:00:01Z");
    row("this very moment", mail, {}, Given, "", "2026-03-03T08:00:00Z");
    row("before there was an İYS", mail, {}, Given, "at before_iys", "2015-04-30T20:59:59Z");
    row("its first day in Istanbul", mail, {}, Given, "", "2015-04-30T21:00:00Z");
    row("an old notice", ConsentScope::KvkkNotice, {}, Given, "", "2014-01-01T00:00:00Z");
    row("told again", ConsentScope::KvkkNotice, {int(Given)}, Given, "");
    row("no survey from the start", ConsentScope::Survey, {}, Refused, "");
}

void TestPrivacyRules::linesThatMayNotFollow()
{
    QFETCH(int, scope);
    QFETCH(QVector<int>, before);
    QFETCH(int, status);
    QFETCH(QByteArray, at);
    QFETCH(int, recipient);
    QVector<ConsentEntry> ledger;
    for (const int one : before)
        ledger.append(line(ConsentScope(scope), ConsentStatus(one), "2026-01-01T08:00:00Z", RecipientType(recipient)));
    const ConsentEntry next = line(ConsentScope(scope), ConsentStatus(status), at.constData(), RecipientType(recipient));
    const auto checked = checkConsent(next, ledger, moment("2026-03-03T08:00:00Z"), kIstanbul);
    const FieldError problem = checked ? FieldError() : checked.error().fields.value(0);
    QTEST(QString(problem.field + QLatin1Char(' ') + problem.rule).trimmed(), "problem");
}

QTEST_APPLESS_MAIN(TestPrivacyRules)
#include "tst_privacy_rules.moc"
