// SPDX-License-Identifier: GPL-3.0-or-later
// Mail is fetched at once when somebody says so, wherever in the window they are.
#include "tests/settings/AccountBench.h"
#include "ui/accounts/MailActions.h"
#include "ui/shell/ActionRegistry.h"

#include <QLineEdit>
#include <QTest>

using namespace memnun;
using memnun::test::AccountBench;

namespace {

AccountState stateOf(qint64 account)
{
    AccountState state;
    state.account = MailAccountId(account);
    return state;
}

}  // namespace

class TestMailActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyFetchesEveryAccount()
    {
        AccountBench b;
        b.service.all = {stateOf(3), stateOf(8)};
        QWidget window;
        QLineEdit field(&window);
        registerMailActions(b.bench.context, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_F5);
        QCOMPARE(b.service.fetched, (QVector<MailAccountId>{MailAccountId(3), MailAccountId(8)}));
    }

    void thereIsNoSuchCommandWhereNothingIsFetched()
    {
        AccountBench b;
        b.bench.context.mail = nullptr;
        QWidget window;
        registerMailActions(b.bench.context, &window);
        QVERIFY(!b.bench.context.actions.action(QStringLiteral("mail.fetch")));
    }

    void nothingHappensOnceTheServiceHasGone()
    {
        AccountBench b;
        QWidget window;
        {
            test::FakeMailService gone;
            b.bench.context.mail = &gone;
            registerMailActions(b.bench.context, &window);
        }
        QAction* fetch = b.bench.context.actions.action(QStringLiteral("mail.fetch"));
        QVERIFY(fetch);
        fetch->trigger();
        QVERIFY(b.service.fetched.isEmpty());
    }
};

QTEST_MAIN(TestMailActions)
#include "tst_mail_actions.moc"
