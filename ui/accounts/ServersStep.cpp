// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/ServersStep.h"

#include "ui/accounts/AccountWords.h"
#include "ui/accounts/MailServerForm.h"
#include "ui/accounts/SignInBox.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace memnun {

ServersStep::ServersStep(AppContext& context, const AccountPorts& ports, QWidget* parent)
    : QWidget(parent), m_message(new InlineMessage(this)), m_found(new QWidget(this)), m_foundList(new QVBoxLayout(m_found)),
      m_choice(new QButtonGroup(this)), m_way(new QComboBox), m_wayRow(new FormRow(tr("Way to log in"), m_way, this)),
      m_signIn(new SignInBox(context, ports, this)), m_incoming(new MailServerForm(ServerKind::Incoming, this)),
      m_outgoing(new MailServerForm(ServerKind::Outgoing, this))
{
    build();
    wire();
    setWay(AuthKind::Password);
}

void ServersStep::build()
{
    m_way->setObjectName(QStringLiteral("way"));
    m_way->addItem(tr("Password or app password"), static_cast<int>(AuthKind::Password));
    m_way->addItem(tr("Sign-in at the provider"), static_cast<int>(AuthKind::OAuth));
    m_foundList->setContentsMargins(0, 0, 0, 0);
    m_foundList->setSpacing(space::s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_message);
    layout->addWidget(m_found);
    layout->addWidget(m_wayRow);
    layout->addWidget(m_signIn);
    layout->addWidget(m_incoming);
    layout->addWidget(m_outgoing);
    layout->addStretch();
    m_found->hide();
    setFocusProxy(m_way);
}

void ServersStep::wire()
{
    connect(m_way, &QComboBox::activated, this, [this] {
        setWay(way());
        clearReports();
        Q_EMIT edited();
    });
    for (MailServerForm* form : {m_incoming, m_outgoing}) {
        connect(form, &MailServerForm::edited, this, [this, form] {
            form->clearReport();
            Q_EMIT edited();
        });
        connect(form, &MailServerForm::passwordEdited, this, &ServersStep::edited);
        connect(form, &MailServerForm::trustChanged, this, &ServersStep::trustChanged);
    }
    connect(m_incoming, &MailServerForm::passwordEdited, this, &ServersStep::passwordEdited);
    connect(m_signIn, &SignInBox::signedIn, this, &ServersStep::signedIn);
    connect(m_signIn, &SignInBox::edited, this, &ServersStep::edited);
    connect(m_choice, &QButtonGroup::idToggled, this, [this](int at, bool on) {
        if (!on)
            return;
        take(m_proposals.at(at));
        Q_EMIT edited();
    });
}

void ServersStep::show(const MailAccount& account)
{
    m_incoming->show(account.incoming, {});
    m_outgoing->show(account.outgoing, account.incoming);
    const MailServer& first = account.incoming.isSet() ? account.incoming : account.outgoing;
    setWay(first.isSet() && first.auth == AuthKind::OAuth ? AuthKind::OAuth : AuthKind::Password);
    if (!account.provider.isEmpty())
        m_signIn->load(account.provider);
    m_signIn->setAddress(account.address);
}

void ServersStep::offer(const QVector<AccountProposal>& proposals)
{
    m_proposals = proposals;
    m_message->clear();
    emptyOut(*m_foundList);
    for (QAbstractButton* old : m_choice->buttons())
        m_choice->removeButton(old);
    m_found->setVisible(!proposals.isEmpty());
    for (int at = 0; at < proposals.size(); ++at) {
        auto* choice = new QRadioButton(proposalSource(proposals.at(at)), m_found);
        choice->setObjectName(QStringLiteral("proposal_%1").arg(at));
        auto* servers = new QLabel(proposalServers(proposals.at(at)), m_found);
        servers->setTextFormat(Qt::PlainText);
        servers->setIndent(space::xl);
        setTextRole(servers, QStringLiteral("caption"));
        m_choice->addButton(choice, at);
        m_foundList->addWidget(choice);
        m_foundList->addWidget(servers);
    }
    if (!proposals.isEmpty())
        m_choice->button(0)->setChecked(true);
}

/// Where signing in needs a client id that nobody has entered, an app password is the shorter way.
void ServersStep::take(const AccountProposal& proposal)
{
    m_taken = proposal;
    AccountProposal one = proposal;
    if (!one.provider.isEmpty())
        m_signIn->load(one.provider);
    if (one.signIn == SignIn::OAuthOrAppPassword && !m_signIn->isReady()) {
        one.incoming.auth = AuthKind::Password;
        one.outgoing.auth = AuthKind::Password;
    }
    m_incoming->show(one.incoming, {});
    m_outgoing->show(one.outgoing, one.incoming);
    setWay(one.incoming.isSet() ? one.incoming.auth : one.outgoing.auth);
    QString warning;
    if (!proposal.ownDomain)
        warning = tr("These servers belong to neither your address's domain nor a provider this program knows. Please make sure "
                     "that they are your provider's before you enter a password.");
    m_message->say(warning, Tone::Warning);
}

void ServersStep::say(const QString& sentence)
{
    m_message->say(sentence, Tone::Warning);
}

AuthKind ServersStep::way() const
{
    return static_cast<AuthKind>(m_way->currentData().toInt());
}

void ServersStep::setWay(AuthKind way)
{
    m_way->setCurrentIndex(m_way->findData(static_cast<int>(way == AuthKind::OAuth ? AuthKind::OAuth : AuthKind::Password)));
    m_signIn->setVisible(way == AuthKind::OAuth);
    m_wayRow->setHint(way == AuthKind::OAuth ? QString() : passwordHelp(m_taken));
    m_incoming->setWay(way);
    m_outgoing->setWay(way);
}

void ServersStep::read(MailAccount& account) const
{
    const auto login = way();
    account.incoming = m_incoming->typed(login, {});
    account.outgoing = m_outgoing->typed(login, account.incoming);
    account.provider = login == AuthKind::OAuth ? m_signIn->provider() : QString();
}

AccountTestPort::Secrets ServersStep::secrets() const
{
    AccountTestPort::Secrets typed;
    if (way() == AuthKind::Password)
        typed.incoming = m_incoming->password();
    typed.outgoing = m_outgoing->login() == MailServerForm::Login::Same ? typed.incoming : m_outgoing->password();
    return typed;
}

void ServersStep::setPassword(const QString& password)
{
    m_incoming->setPassword(password);
}

void ServersStep::setAddress(const QString& address)
{
    m_signIn->setAddress(address);
}

void ServersStep::setFieldError(const QString& field, const QString& sentence)
{
    if (field.startsWith(QLatin1String("in_")))
        m_incoming->setFieldError(field.mid(3), sentence);
    else if (field.startsWith(QLatin1String("out_")))
        m_outgoing->setFieldError(field.mid(4), sentence);
    else if (field == QLatin1String("provider"))
        m_signIn->setError(sentence);
}

void ServersStep::clearErrors()
{
    m_incoming->clearErrors();
    m_outgoing->clearErrors();
}

void ServersStep::showAsking()
{
    m_incoming->showAsking();
    m_outgoing->showAsking();
}

void ServersStep::showReport(const AccountReport& report)
{
    clearReports();
    if (report.incoming)
        m_incoming->showReport(*report.incoming);
    if (report.outgoing)
        m_outgoing->showReport(*report.outgoing);
}

QWidget* ServersStep::leadTo(const AccountReport& report)
{
    for (const auto& [form, server] : {std::pair(m_incoming, report.incoming), std::pair(m_outgoing, report.outgoing)}) {
        if (!server || server->ok())
            continue;
        if (server->cause == TestCause::OAuth || server->cause == TestCause::SignIn)
            m_way->setFocus(Qt::OtherFocusReason);
        else if (QWidget* field = form->fieldFor(server->cause))
            field->setFocus(Qt::OtherFocusReason);
        return form->said();
    }
    return nullptr;
}

void ServersStep::clearReports()
{
    m_incoming->clearReport();
    m_outgoing->clearReport();
}

}  // namespace memnun
