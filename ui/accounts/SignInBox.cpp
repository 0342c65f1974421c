// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/SignInBox.h"

#include "core/settings/SettingCommands.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>

namespace memnun {

SignInBox::SignInBox(AppContext& context, const AccountPorts& ports, QWidget* parent)
    : QWidget(parent), m_context(context), m_ports(ports), m_provider(new QComboBox), m_begin(new QPushButton(this)),
      m_stop(new QPushButton(tr("Stop waiting"), this)), m_message(new InlineMessage(this)), m_client(new QWidget(this)),
      m_clientId(new QLineEdit), m_clientSecret(new QLineEdit), m_clientRow(new FormRow(tr("Client id"), m_clientId, this)),
      m_keep(new QPushButton(tr("Keep it"), this))
{
    build();
    connect(m_provider, &QComboBox::activated, this, [this] {
        stop();
        follow();
        Q_EMIT edited();
    });
    connect(m_begin, &QPushButton::clicked, this, &SignInBox::begin);
    connect(m_stop, &QPushButton::clicked, this, &SignInBox::stop);
    connect(m_keep, &QPushButton::clicked, this, &SignInBox::saveClient);
    load({});
}

SignInBox::~SignInBox()
{
    if (m_busy)
        m_ports.signIn.cancel();
}

void SignInBox::build()
{
    m_begin->setObjectName(QStringLiteral("sign_in"));
    m_clientId->setObjectName(QStringLiteral("client_id"));
    m_keep->setObjectName(QStringLiteral("keep_client"));
    m_begin->setIcon(icon(QStringLiteral("external-link")));
    for (QPushButton* button : {m_begin, m_stop, m_keep})
        button->setAutoDefault(false);
    m_clientRow->setHint(tr("Providers let only programs sign in that are registered with them. Register a desktop program at your "
                            "provider, with the redirect address http://127.0.0.1, and enter the id it is given. It counts for "
                            "everybody in this workspace."));
    auto* client = new QVBoxLayout(m_client);
    client->setContentsMargins(0, 0, 0, 0);
    client->setSpacing(space::s);
    client->addWidget(m_clientRow);
    auto* secret = new FormRow(tr("Client secret"), m_clientSecret, this);
    secret->setHint(tr("Only where the provider gives one to desktop programs too; it is no secret there."));
    client->addWidget(secret);
    client->addWidget(m_keep, 0, Qt::AlignLeft);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_begin);
    line->addWidget(m_stop);
    line->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(new FormRow(tr("Provider"), m_provider, this));
    layout->addLayout(line);
    layout->addWidget(m_message);
    layout->addWidget(m_client);
}

void SignInBox::load(const QString& provider)
{
    const QString wanted = provider.isEmpty() ? this->provider() : provider;
    m_all = m_ports.providers ? m_ports.providers() : oauthProviders({});
    m_provider->clear();
    for (const OAuthProvider& one : std::as_const(m_all))
        m_provider->addItem(one.name, one.id);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(wanted)));
    follow();
}

QString SignInBox::provider() const
{
    return m_provider->currentData().toString();
}

bool SignInBox::isReady() const
{
    const auto one = oauthProvider(m_all, provider());
    return one && one->isReady();
}

void SignInBox::say(const QString& sentence, Tone tone)
{
    m_message->say(sentence, tone);
}

void SignInBox::follow()
{
    m_begin->setText(tr("Sign in at %1…").arg(m_provider->currentText()));
    m_begin->setEnabled(isReady() && !m_busy);
    m_stop->setVisible(m_busy);
    m_client->setVisible(!isReady());
}

void SignInBox::begin()
{
    const auto one = oauthProvider(m_all, provider());
    if (!one || m_busy)
        return;
    m_busy = true;
    follow();
    m_message->say(tr("Your browser shows the provider's page. Memnun waits until you have signed in there."), Tone::Neutral);
    const SignInPort::Words words{tr("Memnun"), tr("You are signed in. You can close this page and go back to Memnun."),
                                  tr("That did not work. Please go back to Memnun and try again.")};
    m_ports.signIn.signIn(*one, m_address, words, [&desktop = m_context.desktop](const QUrl& page) { desktop.open(page); }, this,
                          [this](const Result<OAuthTokens>& outcome) { ended(outcome); });
}

void SignInBox::ended(const Result<OAuthTokens>& outcome)
{
    if (!std::exchange(m_busy, false))
        return;
    follow();
    if (outcome) {
        m_message->say(tr("Signed in."), Tone::Positive);
        Q_EMIT signedIn(*outcome);
        return;
    }
    const Error& error = outcome.error();
    if (error.hasRule(QLatin1String("denied")))
        m_message->say(tr("The provider was told not to let Memnun in. Nothing was changed."));
    else if (error.code == Code::Cancelled)
        m_message->say(tr("The sign-in was not finished. You can begin again at any time."), Tone::Warning);
    else if (error.code == Code::Invalid) {
        m_message->say(tr("The provider does not accept this client id. Please check it."));
        m_client->show();
    } else
        m_message->say(tr("The provider could not be reached. Please check the connection and try again."));
}

void SignInBox::stop()
{
    if (!std::exchange(m_busy, false))
        return;
    m_ports.signIn.cancel();
    m_message->clear();
    follow();
}

/// What else the setting holds stays.
void SignInBox::saveClient()
{
    const QString client = m_clientId->text().trimmed();
    m_clientRow->setError(client.isEmpty() ? fieldErrorSentence({QStringLiteral("client_id"), QStringLiteral("required")}) : QString());
    if (client.isEmpty())
        return;
    m_context.executor.read<std::optional<QJsonValue>>(
        this, [](Stores& stores) { return stores.settings.get(QString::fromLatin1(setting::kOAuthClients)); },
        [this, id = provider(), client, secret = m_clientSecret->text().trimmed()](const Result<std::optional<QJsonValue>>& stored) {
            if (stored)
                storeClient(stored->value_or(QJsonValue()), id, client, secret);
            else
                m_clientRow->setError(errorSentence(stored.error()));
        });
}

void SignInBox::storeClient(const QJsonValue& stored, const QString& id, const QString& client, const QString& secret)
{
    QJsonObject all = stored.toObject();
    QJsonObject one = all.value(id).toObject();
    one.insert(QStringLiteral("client_id"), client);
    if (!secret.isEmpty())
        one.insert(QStringLiteral("client_secret"), secret);
    all.insert(id, one);
    m_context.commands.submit(SaveSetting{QString::fromLatin1(setting::kOAuthClients), all}, this, [this, id, all](const Result<>& saved) {
        if (!saved) {
            m_clientRow->setError(errorSentence(saved.error()));
            return;
        }
        m_ports.providers = [all] { return oauthProviders(all); };  // the desk reads the setting a moment later
        load(id);
    });
}

}  // namespace memnun
