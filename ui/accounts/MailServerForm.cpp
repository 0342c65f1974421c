// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/MailServerForm.h"

#include "ui/accounts/AccountWords.h"
#include "ui/accounts/CertificateBox.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace memnun {

MailServerForm::MailServerForm(ServerKind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_layout(new QVBoxLayout(this)), m_host(new QLineEdit), m_port(new QSpinBox),
      m_tls(new QComboBox), m_login(new QComboBox), m_user(new QLineEdit), m_password(new QLineEdit),
      m_inClear(new InlineMessage(this)), m_report(new InlineMessage(this)), m_certificate(new CertificateBox(this))
{
    const bool fetching = kind == ServerKind::Incoming;
    auto* title = new QLabel(fetching ? tr("Fetching mail (IMAP)") : tr("Sending mail (SMTP)"), this);
    setTextRole(title, QStringLiteral("strong"));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_tls->addItem(tr("TLS from the start"), static_cast<int>(TlsMode::Implicit));
    m_tls->addItem(tr("STARTTLS"), static_cast<int>(TlsMode::StartTls));
    m_tls->addItem(tr("None"), static_cast<int>(TlsMode::None));
    m_login->addItem(tr("The same as for fetching"), static_cast<int>(Login::Same));
    m_login->addItem(tr("With a login of its own"), static_cast<int>(Login::Own));
    m_login->addItem(tr("Without a login"), static_cast<int>(Login::None));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::m);
    m_layout->addWidget(title);
    placeRows();
    m_layout->addWidget(m_inClear);
    m_layout->addWidget(m_report);
    m_layout->addWidget(m_certificate);
    show(MailServer{{}, fetching ? 993 : 465, TlsMode::Implicit, AuthKind::Password, {}, {}}, {});
    connect(m_tls, &QComboBox::activated, this, &MailServerForm::choosePort);
    connect(m_login, &QComboBox::activated, this, [this] {
        followLogin();
        Q_EMIT edited();
    });
    connect(m_host, &QLineEdit::textEdited, this, &MailServerForm::hostEdited);
    connect(m_user, &QLineEdit::textEdited, this, &MailServerForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &MailServerForm::edited);
    connect(m_password, &QLineEdit::textEdited, this, &MailServerForm::passwordEdited);
    connect(m_certificate, &CertificateBox::trusted, this, [this](const QString& key) {
        m_pinnedKey = key;
        if (key.isEmpty())
            m_certificate->clear();
        else
            m_certificate->showPinned(key);
        Q_EMIT trustChanged();
    });
}

FormRow* MailServerForm::add(const QString& key, const QString& label, QWidget* field)
{
    auto* row = new FormRow(label, field, this);
    field->setObjectName((m_kind == ServerKind::Incoming ? QStringLiteral("in_") : QStringLiteral("out_")) + key);
    m_rows.insert(key, row);
    return row;
}

void MailServerForm::placeRows()
{
    const auto line = [this](const QVector<std::pair<FormRow*, int>>& rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        for (const auto& [one, share] : rows)
            row->addWidget(one, share, Qt::AlignTop);
        m_layout->addLayout(row);
    };
    line({{add(QStringLiteral("host"), tr("Server"), m_host), 5}, {add(QStringLiteral("tls"), tr("Encryption"), m_tls), 4},
          {add(QStringLiteral("port"), tr("Port"), m_port), 2}});
    m_layout->addWidget(add(QStringLiteral("login"), tr("Login"), m_login));
    m_rows.value(QStringLiteral("login"))->setVisible(m_kind == ServerKind::Outgoing);
    line({{add(QStringLiteral("user"), tr("User name"), m_user), 1}, {add(QStringLiteral("password"), tr("Password"), m_password), 1}});
}

void MailServerForm::show(const MailServer& server, const MailServer& fetching)
{
    m_host->setText(server.host);
    m_tls->setCurrentIndex(m_tls->findData(static_cast<int>(server.tls)));
    {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(server.port);
    }
    m_user->setText(server.user);
    m_pinnedKey = server.pinnedKey;
    Login login = m_kind == ServerKind::Incoming || !fetching.isSet() ? Login::Own : Login::Same;
    if (server.isSet() && fetching.isSet() && (server.user != fetching.user || server.auth != fetching.auth))
        login = server.auth == AuthKind::None ? Login::None : Login::Own;
    else if (m_kind == ServerKind::Outgoing && server.isSet() && server.auth == AuthKind::None)
        login = Login::None;
    else if (m_kind == ServerKind::Outgoing && !server.isSet())
        login = Login::Same;
    m_login->setCurrentIndex(m_login->findData(static_cast<int>(login)));
    m_report->clear();
    if (m_pinnedKey.isEmpty())
        m_certificate->clear();
    else
        m_certificate->showPinned(m_pinnedKey);
    followLogin();
    followTls();
}

MailServerForm::Login MailServerForm::login() const
{
    return static_cast<Login>(m_login->currentData().toInt());
}

MailServer MailServerForm::typed(AuthKind way, const MailServer& fetching) const
{
    MailServer server;
    server.host = m_host->text().trimmed();
    server.port = m_port->value();
    server.tls = static_cast<TlsMode>(m_tls->currentData().toInt());
    server.pinnedKey = m_pinnedKey;
    server.user = m_user->text().trimmed();
    server.auth = way;
    if (m_kind == ServerKind::Outgoing && login() == Login::None) {
        server.auth = AuthKind::None;
        server.user.clear();
    } else if (m_kind == ServerKind::Outgoing && login() == Login::Same) {
        server.auth = fetching.auth;
        server.user = fetching.user;
    } else if (m_kind == ServerKind::Outgoing && fetching.isSet()) {
        server.auth = AuthKind::Password;  // of its own: never the other one's sign-in
    }
    return server;
}

QString MailServerForm::password() const
{
    return m_password->text().isEmpty() ? QString() : m_password->text();
}

void MailServerForm::setPassword(const QString& password)
{
    m_password->setText(password);
}

void MailServerForm::setWay(AuthKind way)
{
    m_way = way;
    followLogin();
}

void MailServerForm::followLogin()
{
    const bool own = m_kind == ServerKind::Incoming || login() == Login::Own;
    m_rows.value(QStringLiteral("user"))->setVisible(own);
    m_rows.value(QStringLiteral("password"))->setVisible(own && (m_way == AuthKind::Password || m_kind == ServerKind::Outgoing));
}

/// With a login it is refused; without one it is the owner's choice, made knowingly.
void MailServerForm::followTls()
{
    const bool inClear = static_cast<TlsMode>(m_tls->currentData().toInt()) == TlsMode::None;
    m_inClear->say(inClear ? tr("Without encryption others can read and change the mail on its way. This is for a server on your own "
                                "computer or network only.")
                           : QString(),
                   Tone::Warning);
}

/// The usual one, unless it is none of the usual ones.
void MailServerForm::choosePort()
{
    const bool fetching = m_kind == ServerKind::Incoming;
    const QVector<int> usual = fetching ? QVector<int>{993, 143, 143} : QVector<int>{465, 587, 25};
    if (usual.contains(m_port->value()))
        m_port->setValue(usual.at(m_tls->currentIndex()));
    followTls();
    Q_EMIT edited();
}

/// A key is trusted of one server, not of the next that stands here.
void MailServerForm::hostEdited()
{
    m_pinnedKey.clear();
    m_certificate->clear();
    m_report->clear();
    Q_EMIT edited();
}

void MailServerForm::setFieldError(const QString& field, const QString& sentence)
{
    const QString key = field == QLatin1String("pin") ? QStringLiteral("host") : field;
    FormRow* row = m_rows.value(key);
    if (row && row->isHidden())
        row = m_rows.value(QStringLiteral("host"));
    if (row)
        row->setError(sentence);
}

void MailServerForm::clearErrors()
{
    for (FormRow* row : std::as_const(m_rows))
        row->setError({});
}

void MailServerForm::showAsking()
{
    m_certificate->clear();
    if (!m_pinnedKey.isEmpty())
        m_certificate->showPinned(m_pinnedKey);
    m_tested = typed(m_way, {});
    if (m_tested.isSet())
        m_report->say(tr("Asking %1…").arg(m_tested.host), Tone::Neutral);
}

void MailServerForm::showReport(const ServerReport& report)
{
    const bool certificate = report.cause == TestCause::Certificate;
    MailServer server = m_tested;
    server.auth = m_way;
    m_report->say(certificate ? tr("%1 can't be trusted as it is.").arg(server.host) : testSentence(m_kind, server, report),
                  report.ok() ? Tone::Positive : Tone::Danger);
    if (certificate)
        m_certificate->offer(report.certificate, server.host, server.pinnedKey);
}

void MailServerForm::clearReport()
{
    m_report->clear();
}

QWidget* MailServerForm::fieldFor(TestCause cause) const
{
    switch (cause) {
    case TestCause::Name:
    case TestCause::Server: return m_host;
    case TestCause::Port: return m_port;
    case TestCause::Encryption: return m_tls;
    case TestCause::Login:
    case TestCause::NoSecret:
    case TestCause::AppPassword:
        if (!m_rows.value(QStringLiteral("password"))->isHidden())
            return m_password;
        // fetching has no choice of login, and whoever signs in elsewhere has no password here
        return m_rows.value(QStringLiteral("login"))->isHidden() ? nullptr : m_login;
    case TestCause::Certificate: return m_certificate;
    case TestCause::None:
    case TestCause::SignIn:
    case TestCause::Provider:
    case TestCause::OAuth:
    case TestCause::Cancelled: break;
    }
    return nullptr;
}

QWidget* MailServerForm::said() const
{
    return m_certificate->isHidden() ? static_cast<QWidget*>(m_report) : m_certificate;
}

}  // namespace memnun
