// SPDX-License-Identifier: GPL-3.0-or-later
// What reading mail writes down: whose pictures are wanted, and which address works again.
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ImageTrust.h"
#include "core/customers/BouncedContact.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/CommandBus.h"
#include "core/people/PeopleCommands.h"
#include "core/settings/SettingStore.h"
#include "tests/storage/StoreTest.h"

#include <QJsonArray>

using namespace memnun;
using memnun::test::must;

class TestReadingCommands : public memnun::test::StoreTest {
    Q_OBJECT

private:
    UserId person(const QString& name, Role role = Role::Agent)
    {
        User user;
        user.name = name;
        user.role = role;
        const auto done = must(execute(*anyCommand(SaveUser{user}), session(), Actor::system(), kMonday));
        return std::any_cast<User>(done.outcome).id;
    }
    Committed does(std::shared_ptr<AnyCommand> command, UserId user, Role role = Role::Agent)
    {
        return must(execute(*command, session(), {user, role}, kMonday.plusSeconds(60)));
    }
    bool trusts(UserId user, const char* sender) { return must(imagesTrusted(stores().settings, user, QString::fromUtf8(sender))); }
    CustomerId customer(const char* mail)
    {
        Customer customer;
        customer.name = QStringLiteral("Ayşe Işık");
        customer.createdAt = kMonday;
        ContactPoint point;
        point.raw = QString::fromLatin1(mail);
        normalise(point);
        customer.contactPoints = {point};
        return must(stores().customers.insert(customer));
    }
    ContactPoint pointOf(CustomerId id) { return must(stores().customers.byId(id)).contactPoints.value(0); }

private Q_SLOTS:
    void trustIsEachPersonsOwn()
    {
        const UserId derya = person(QStringLiteral("Derya"));
        const UserId ege = person(QStringLiteral("Ege"), Role::Viewer);
        QVERIFY(!trusts(derya, "bulten@shop.example"));
        const auto done = does(anyCommand(TrustImages{QStringLiteral(" Bulten@Shop.example ")}), derya);
        QVERIFY(trusts(derya, "bulten@shop.example"));
        QVERIFY(!trusts(derya, "other@shop.example"));
        QVERIFY(!trusts(derya, ""));
        QVERIFY(!trusts(ege, "bulten@shop.example"));
        does(anyCommand(TrustImages{QStringLiteral("bulten@shop.example")}), ege, Role::Viewer);
        QVERIFY(done.inverse);
        does(done.inverse, derya);
        QVERIFY(!trusts(derya, "bulten@shop.example"));
        QVERIFY(trusts(ege, "bulten@shop.example"));
    }

    /// Erasing a customer need not look there.
    void trustHoldsNoAddress()
    {
        const UserId derya = person(QStringLiteral("Derya"));
        does(anyCommand(TrustImages{QStringLiteral("bulten@shop.example")}), derya);
        const auto kept = must(stores().settings.get(QStringLiteral("image_trust.%1").arg(derya.value())));
        QVERIFY(kept && kept->toArray().size() == 1);
        QVERIFY(!kept->toArray().first().toString().contains(QStringLiteral("shop")));
    }

    void nobodyIsTrustedWithoutAnAddress()
    {
        const UserId derya = person(QStringLiteral("Derya"));
        const auto refused = execute(*anyCommand(TrustImages{QStringLiteral(" ")}), session(), {derya, Role::Agent}, kMonday);
        QVERIFY(!refused && refused.error().code == Code::Invalid);
    }

    void anAddressIsUsedAgain()
    {
        const UserId derya = person(QStringLiteral("Derya"));
        const CustomerId one = customer("ayse@example.org");
        const CustomerId two = customer("ayse@example.org");
        must(stores().customers.markBounced(QStringLiteral("ayse@example.org"), kMonday, QStringLiteral("5.2.2")));
        QVERIFY(must(bouncedPoint(stores().customers, QStringLiteral("ayse@example.org"))));
        const auto done = does(anyCommand(UseAddressAgain{QStringLiteral("ayse@example.org")}), derya);
        QVERIFY(!pointOf(one).bouncedAt && !pointOf(two).bouncedAt);
        QVERIFY(done.changes.touches(Entity::Customer, one.value()) && done.changes.touches(Entity::Customer, two.value()));
        QVERIFY(!must(bouncedPoint(stores().customers, QStringLiteral("ayse@example.org"))));

        QVERIFY(done.inverse);
        const auto back = does(done.inverse, derya);
        QVERIFY(pointOf(one).bouncedAt == kMonday && pointOf(two).bouncedAt == kMonday);
        QCOMPARE(pointOf(one).bounceStatus, QStringLiteral("5.2.2"));
        QVERIFY(back.inverse);
        does(back.inverse, derya);
        QVERIFY(!pointOf(one).bouncedAt);
    }

    void aWorkingOrUnknownAddressIsLeftAlone()
    {
        const UserId derya = person(QStringLiteral("Derya"));
        const CustomerId one = customer("ayse@example.org");
        const int revision = must(stores().customers.byId(one)).revision;
        const auto done = does(anyCommand(UseAddressAgain{QStringLiteral("ayse@example.org")}), derya);
        QVERIFY(!done.inverse);
        QCOMPARE(must(stores().customers.byId(one)).revision, revision);
        const auto refused = execute(*anyCommand(UseAddressAgain{QStringLiteral("kim@example.org")}), session(), {derya, Role::Agent}, kMonday);
        QVERIFY(!refused && refused.error().code == Code::NotFound);
        const auto viewer = execute(*anyCommand(UseAddressAgain{QStringLiteral("ayse@example.org")}), session(), {derya, Role::Viewer}, kMonday);
        QVERIFY(!viewer && viewer.error().code == Code::Forbidden);
    }

    void theHeadOfBytes()
    {
        QByteArray bytes = QByteArray("Subject: a\r\n\r\n").leftJustified(kBlobChunkBytes + 10, 'x');
        const BlobId big = must(stores().blobs.put(bytes));
        const BlobId small = must(stores().blobs.put("Subject: b\r\n"));
        const BlobId none = must(stores().blobs.put(""));
        QCOMPARE(must(stores().blobs.head(big)), bytes.left(kBlobChunkBytes));
        QCOMPARE(must(stores().blobs.head(small)), QByteArray("Subject: b\r\n"));
        QCOMPARE(must(stores().blobs.head(none)), QByteArray());
        const auto missing = stores().blobs.head(BlobId(987'654));
        QVERIFY(!missing && missing.error().code == Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestReadingCommands)
#include "tst_reading_commands.moc"
