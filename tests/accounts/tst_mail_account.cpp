// SPDX-License-Identifier: GPL-3.0-or-later
// Mail accounts: kept as they were made, refused with the fields that are wrong, edited, removed and brought back.
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/accounts/MailSyncStore.h"
#include "core/people/UserStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestMailAccount : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static MailAccount shop()
    {
        MailAccount account;
        account.name = QStringLiteral("Destek  kutusu");
        account.address = QStringLiteral("destek@ladinev.example");
        account.displayName = QStringLiteral("Ladin Ev");
        account.incoming.host = QStringLiteral("imap.ladinev.example");
        account.incoming.user = QStringLiteral("destek@ladinev.example");
        account.outgoing.host = QStringLiteral("smtp.ladinev.example");
        account.outgoing.user = QStringLiteral("destek@ladinev.example");
        return account;
    }
    static MailAccount full()
    {
        MailAccount account = shop();
        account.name = QStringLiteral("Destek kutusu");
        account.teamAddress = QStringLiteral("merhaba@ladinev.example");
        account.signature = QStringLiteral("Ladin Ev · Moda Cad. 12\nİstanbul");
        account.provider = QStringLiteral("google");
        const QString pin = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
        account.incoming = {QStringLiteral("imap.example"), 143, TlsMode::StartTls, AuthKind::OAuth, QStringLiteral("ü"), pin};
        account.outgoing = {QStringLiteral("smtp.example"), 465, TlsMode::Implicit, AuthKind::OAuth, QStringLiteral("b"), pin};
        account.sentFolder = QStringLiteral("Gönderilmiş Öğeler");
        account.savesSent = false;
        account.writesFlags = false;
        account.rate = SendRate{30, 0, 500};
        account.fetchFrom = QDate(2026, 1, 31);
        account.enabled = false;
        account.watchedFolders = {QStringLiteral("INBOX"), QStringLiteral("Siparişler/Iade")};
        account.aliases = {{QStringLiteral("satis@ladinev.example"), QStringLiteral("Ladin Ev Satış")},
                           {QStringLiteral("info@ladinev.example"), {}}};
        return account;
    }
    Actor manager() { return {must(stores().users.insert({{}, QStringLiteral("Derya"), {}, {}, {}, Role::Manager, true, 0})), Role::Manager}; }
    template <class C>
    Result<typename C::Outcome> manage(C command)
    {
        if (!m_manager)
            m_manager = manager();
        const auto done = execute(anyCommand(std::move(command)), *m_manager);
        if (!done)
            return fail(done.error());
        if constexpr (std::is_void_v<typename C::Outcome>)
            return {};
        else
            return std::any_cast<typename C::Outcome>(done->outcome);
    }
    void closeWorkspace() override
    {
        m_manager.reset();
        CommandTest::closeWorkspace();
    }
    std::optional<Actor> m_manager;

private Q_SLOTS:
    void isKeptAsItWasMade()
    {
        MailAccount wanted = full();
        const MailAccount made = must(manage(SaveAccount{wanted}));
        QVERIFY(made.id.isValid());
        wanted.id = made.id;
        wanted.revision = 1;
        QVERIFY(made == wanted);
        QVERIFY(must(stores().accounts.byId(made.id)) == wanted);
        QCOMPARE(audited().last(), QStringLiteral("mail_account.save mail_account %1").arg(made.id.value()));
        QVERIFY(lastChanges().touches(Entity::MailAccount, made.id.value()));
        const SmtpAccount sender = made.smtp();
        QCOMPARE(sender.fromAddress, QStringLiteral("merhaba@ladinev.example"));
        QVERIFY(sender.auth == AuthKind::OAuth);
        QCOMPARE(made.addresses(), (QStringList{QStringLiteral("merhaba@ladinev.example"), QStringLiteral("destek@ladinev.example"),
                                                QStringLiteral("satis@ladinev.example"), QStringLiteral("info@ladinev.example")}));
    }

    void isTidied()
    {
        MailAccount loose = shop();
        loose.address = QStringLiteral(" Destek@LADINEV.Example ");
        loose.aliases = {{{}, {}}, {QStringLiteral(" info@X.example"), QStringLiteral(" a  b ")}};
        loose.watchedFolders = {QStringLiteral("INBOX"), {}, QStringLiteral("INBOX")};
        const MailAccount made = must(manage(SaveAccount{loose}));
        QCOMPARE(made.name, QStringLiteral("Destek kutusu"));
        QCOMPARE(made.address, QStringLiteral("Destek@ladinev.example"));
        QCOMPARE(made.aliases.size(), 1);
        QCOMPARE(made.aliases.first().address, QStringLiteral("info@x.example"));
        QCOMPARE(made.aliases.first().displayName, QStringLiteral("a b"));
        QCOMPARE(made.watchedFolders, QStringList{QStringLiteral("INBOX")});
    }

    void badFieldsAreNamed()
    {
        const auto refused = [this](const std::function<void(MailAccount&)>& change) {
            MailAccount account = shop();
            change(account);
            const auto made = manage(SaveAccount{account});
            QStringList found;
            for (const FieldError& error : made ? QVector<FieldError>() : made.error().fields)
                found.append(error.field + QLatin1Char(':') + error.rule);
            return found.join(QLatin1Char(' '));
        };
        const auto text = [](const char* words) { return QString::fromUtf8(words); };
        QCOMPARE(refused([&](MailAccount& a) { a.address = text("ışık@x.example"); }), text("address:email_turkish_letter"));
        QCOMPARE(refused([&](MailAccount& a) { a.teamAddress = text("ekip"); }), text("team:email"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.host = text("imap.x/y"); }), text("in_host:host"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.tls = TlsMode::None; }), text("in_tls:needs_tls"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.port = 0; }), text("in_port:port"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.user.clear(); }), text("in_user:required"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.auth = AuthKind::None; }), text("in_user:required"));
        QCOMPARE(refused([&](MailAccount& a) { a.outgoing.user = text("a\r\nb"); }), text("out_user:control"));
        QCOMPARE(refused([&](MailAccount& a) { a.outgoing.pinnedKey = text("sha256//abc"); }), text("out_pin:pin"));
        QCOMPARE(refused([&](MailAccount& a) { a.outgoing.auth = AuthKind::OAuth; }), text("provider:required"));
        QCOMPARE(refused([&](MailAccount& a) { a.watchedFolders = {text("a\nb")}; }), text("folders:folder"));
        QCOMPARE(refused([&](MailAccount& a) { a.aliases = {{text("destek@ladinev.example"), {}}}; }), text("alias:duplicate"));
        QCOMPARE(refused([&](MailAccount& a) { a.incoming.host = a.outgoing.host = QString(); }), text("in_host:server"));
        QCOMPARE(refused([&](MailAccount& a) { a.displayName = text("a\r\nBcc: b@x.example"); }), QString());  // simplified
        QCOMPARE(must(stores().accounts.all()).size(), 1);
    }

    void aMailboxIsFetchedOnce()
    {
        const MailAccount made = must(manage(SaveAccount{shop()}));
        MailAccount twin = shop();
        twin.address = QStringLiteral("destek@LADINEV.example");
        const auto refused = manage(SaveAccount{twin});
        QCOMPARE(outcome(refused), QStringLiteral("invalid"));
        QCOMPARE(refused.error().fields.value(0).rule, QStringLiteral("duplicate"));
        must(manage(RemoveAccount{made.id}));
        must(manage(SaveAccount{twin}));
        QCOMPARE(outcome(manage(RestoreAccount{made.id})), QStringLiteral("conflict"));
        QCOMPARE(must(stores().accounts.all()).size(), 1);
        QVERIFY(must(stores().accounts.all()).first().id != made.id);
    }

    void staleEditsAreRefusedAndEditsTakenBack()
    {
        const MailAccount made = must(manage(SaveAccount{shop()}));
        MailAccount edited = made;
        edited.displayName = QStringLiteral("Ladin");
        edited.watchedFolders = {QStringLiteral("INBOX"), QStringLiteral("Satış")};
        edited.aliases = {{QStringLiteral("info@x.example"), {}}};
        QCOMPARE(must(manage(SaveAccount{edited})).revision, 2);
        edited.revision = 1;
        QCOMPARE(outcome(manage(SaveAccount{edited})), QStringLiteral("conflict"));
        QVERIFY(lastInverse());
        must(execute(lastInverse(), *m_manager));
        const MailAccount back = must(stores().accounts.byId(made.id));
        QCOMPARE(back.displayName, made.displayName);
        QCOMPARE(back.watchedFolders, made.watchedFolders);
        QVERIFY(back.aliases.isEmpty());
        edited.id = MailAccountId(999);
        edited.address = QStringLiteral("yok@x.example");
        QCOMPARE(outcome(manage(SaveAccount{edited})), QStringLiteral("not_found"));
    }

    void aRemovalKeepsWhatWasFetched()
    {
        const MailAccount made = must(manage(SaveAccount{shop()}));
        const MailFolder inbox = must(stores().mailSync.folder(made.id, kInbox));
        QVERIFY(inbox.watched);
        must(stores().mailSync.record({{inbox.id, 7, 12}, {}, 0}));
        must(manage(RemoveAccount{made.id}));
        QVERIFY(must(stores().accounts.all()).isEmpty());
        QCOMPARE(outcome(stores().accounts.byId(made.id)), QStringLiteral("not_found"));
        QCOMPARE(outcome(manage(RemoveAccount{made.id})), QStringLiteral("not_found"));
        QVERIFY(lastInverse());
        must(execute(lastInverse(), *m_manager));
        const MailAccount back = must(stores().accounts.byId(made.id));
        QCOMPARE(back.address, made.address);
        QCOMPARE(back.watchedFolders, made.watchedFolders);
        QVERIFY(!must(stores().mailSync.record({{inbox.id, 7, 12}, {}, 0})));
    }

    void agentsMayNot()
    {
        QCOMPARE(outcome(act(SaveAccount{shop()})), QStringLiteral("forbidden"));
        const MailAccount made = must(manage(SaveAccount{shop()}));
        QCOMPARE(outcome(act(RemoveAccount{made.id})), QStringLiteral("forbidden"));
        QCOMPARE(must(stores().accounts.all()).size(), 1);
    }

    void theRightOneAnswers()
    {
        MailAccount off = shop();
        off.enabled = false;
        MailAccount second = full();
        second.enabled = true;
        MailAccount reader = shop();
        reader.outgoing = {};
        reader.address = QStringLiteral("okur@x.example");
        QVERIFY(!senderAmong({off, reader}));
        QVERIFY(!answeringAs({}, {QStringLiteral("a@b.example")}));
        MailAccount first = shop();
        first.address = QStringLiteral("ilk@x.example");
        const QVector<MailAccount> all{off, reader, first, second};
        QCOMPARE(senderAmong(all)->address, first.address);
        QCOMPARE(senderAmong(all, {QStringLiteral("okur@x.example")})->address, first.address);
        QCOMPARE(senderAmong(all, {QStringLiteral("yok@x.example"), QStringLiteral("SATIS@ladinev.example")})->smtp().host,
                 QStringLiteral("smtp.example"));
        const auto alias = answeringAs(all, {QStringLiteral("satis@ladinev.example")});
        QCOMPARE(alias->fromAddress, QStringLiteral("satis@ladinev.example"));
        QCOMPARE(alias->fromName, QString::fromUtf8("Ladin Ev Satış"));
        const auto plain = answeringAs(all, {QStringLiteral("info@ladinev.example")});
        QCOMPARE(plain->fromName, second.displayName);
        QCOMPARE(answeringAs(all, {QStringLiteral("destek@ladinev.example")})->fromAddress, second.teamAddress);
    }
};

QTEST_GUILESS_MAIN(TestMailAccount)
#include "tst_mail_account.moc"
