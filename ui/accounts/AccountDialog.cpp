// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountDialog.h"

#include "ui/accounts/AccountSaver.h"
#include "ui/accounts/AccountWords.h"
#include "ui/accounts/AddressStep.h"
#include "ui/accounts/MailStep.h"
#include "ui/accounts/ServersStep.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace memnun {

namespace {

QScrollArea* scrolled(QWidget* content)
{
    content->setContentsMargins(0, 0, space::m, 0);
    auto* area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);  // its fields have it
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

bool isOf(const QStringList& fields, const FieldError& problem)
{
    return fields.contains(problem.field);
}

AccountDialog::Step stepOf(const FieldError& problem)
{
    if (isOf({QStringLiteral("name"), QStringLiteral("address"), QStringLiteral("display_name")}, problem))
        return AccountDialog::Step::Address;
    if (isOf({QStringLiteral("folders"), QStringLiteral("team"), QStringLiteral("alias"), QStringLiteral("sent_folder")}, problem))
        return AccountDialog::Step::Mail;
    return AccountDialog::Step::Servers;
}

}  // namespace

AccountDialog::AccountDialog(AppContext& context, const AccountPorts& ports, const MailAccount& account, QWidget* parent)
    : QDialog(parent), m_context(context), m_ports(ports), m_account(account), m_tabs(new QButtonGroup(this)),
      m_stack(new QStackedWidget(this)), m_address(new AddressStep), m_servers(new ServersStep(context, ports)),
      m_mail(new MailStep), m_message(new InlineMessage(this)), m_saver(new AccountSaver(context, ports, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(account.id.isValid() ? tr("Mail account") : tr("Add a mail account"));
    DialogFrame::dress(*this);
    build();
    if (account.id.isValid())
        m_reached[1] = m_reached[2] = true;
    m_mail->setToday(Format::dayOf(context.clock.now()));
    m_address->show(account);
    if (account.id.isValid())
        m_servers->show(account);
    m_mail->show(account);
    wire();
    if (m_ports.vault) {
        m_address->setVaultSentence(vaultSentence(*m_ports.vault));
        connect(m_ports.vault, &SecretVault::changed, this, [this] { m_address->setVaultSentence(vaultSentence(*m_ports.vault)); });
        m_ports.vault->look();
    }
    openStep(Step::Address);
}

void AccountDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    layout->setSpacing(space::m);
    addSteps(layout);
    for (QWidget* step : QVector<QWidget*>{m_address, m_servers, m_mail})
        m_stack->addWidget(scrolled(step));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message);
    layout->addLayout(foot());
    setMinimumWidth(620);
    resize(660, 620);
}

void AccountDialog::addSteps(QVBoxLayout* layout)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    const QStringList names{tr("1 Address"), tr("2 Servers"), tr("3 Mail")};
    for (int at = 0; at < names.size(); ++at) {
        auto* tab = new QToolButton(this);
        tab->setText(names.at(at));
        tab->setCheckable(true);
        tab->setObjectName(QStringLiteral("step_%1").arg(at));
        setStyleProperty(tab, "kind", QStringLiteral("step"));
        m_tabs->addButton(tab, at);
        line->addWidget(tab);
    }
    line->addStretch();
    layout->addLayout(line);
}

QHBoxLayout* AccountDialog::foot()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        line->addWidget(button);
        return button;
    };
    m_test = add(tr("Test"), "test");
    line->addStretch();
    connect(add(tr("Cancel"), "cancel"), &QPushButton::clicked, this, &QDialog::reject);
    m_back = add(tr("Back"), "back");
    m_next = add(QString(), "next");
    m_next->setDefault(true);
    setStyleProperty(m_next, "kind", QStringLiteral("primary"));
    return line;
}

void AccountDialog::wire()
{
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int at) { openStep(static_cast<Step>(at)); });
    connect(m_back, &QPushButton::clicked, this, [this] { openStep(static_cast<Step>(m_stack->currentIndex() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &AccountDialog::forward);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_address, &AddressStep::edited, this, &AccountDialog::untest);
    connect(m_address, &AddressStep::addressEdited, this, [this] { m_servers->setAddress(m_address->address()); });
    connect(m_address, &AddressStep::passwordEdited, m_servers, &ServersStep::setPassword);
    connect(m_address, &AddressStep::byHandWanted, this, [this] { found({}); });
    connect(m_servers, &ServersStep::passwordEdited, m_address, &AddressStep::setPassword);
    connect(m_servers, &ServersStep::edited, this, &AccountDialog::untest);
    connect(m_servers, &ServersStep::trustChanged, this, &AccountDialog::test);
    connect(m_servers, &ServersStep::signedIn, this, &AccountDialog::takeTokens);
    connect(m_saver, &AccountSaver::refused, this, &AccountDialog::refused);
    connect(m_saver, &AccountSaver::saved, this, [this](const MailAccount& account, bool lasting) {
        m_account = account;
        Q_EMIT saved(account, lasting);
        accept();
    });
    connect(m_saver, &AccountSaver::secretRefused, this, [this](const MailAccount& account, const Error& error) {
        m_saving = false;
        m_account = account;
        follow();
        m_message->say(errorSentence(error, tr("Keeping the password")));
    });
}

AccountDialog::Step AccountDialog::step() const
{
    return static_cast<Step>(m_stack->currentIndex());
}

void AccountDialog::openStep(Step step)
{
    m_reached[static_cast<size_t>(step)] = true;
    m_stack->setCurrentIndex(static_cast<int>(step));
    m_message->clear();
    if (step == Step::Mail)
        m_mail->setProviderOf(typed());
    follow();
    // Arriving at a step with the keyboard, one can type at once.
    QWidget* widget = step == Step::Address ? static_cast<QWidget*>(m_address) : step == Step::Servers ? static_cast<QWidget*>(m_servers) : m_mail;
    widget->setFocus(Qt::TabFocusReason);
}

void AccountDialog::follow()
{
    const bool isNew = !m_account.id.isValid();
    const Step at = step();
    for (size_t i = 0; i < m_reached.size(); ++i) {
        QAbstractButton* tab = m_tabs->button(static_cast<int>(i));
        tab->setEnabled(m_reached[i]);
        tab->setChecked(i == static_cast<size_t>(at));
    }
    m_back->setVisible(isNew && at != Step::Address);
    m_test->setVisible(m_reached[1] && at != Step::Address);
    m_test->setEnabled(!m_testing && !m_saving);
    m_next->setEnabled(!m_saving && !m_goOn);
    m_next->setText(!isNew || at == Step::Mail ? tr("Save") : at == Step::Address ? tr("Find servers") : tr("Next"));
}

void AccountDialog::forward()
{
    if (m_account.id.isValid() || step() == Step::Mail)
        return save();
    if (step() == Step::Address)
        return find();
    if (m_works)
        return openStep(Step::Mail);
    m_goOn = true;
    test();
}

void AccountDialog::find()
{
    clearErrors();
    const QString address = m_address->address();
    const auto at = address.indexOf(QLatin1Char('@'));
    if (at < 1 || at + 1 == address.size()) {
        m_address->setFieldError(QStringLiteral("address"), accountFieldSentence({QStringLiteral("address"), QStringLiteral("email")}));
        return;
    }
    m_next->setEnabled(false);
    m_address->showLooking(address.mid(at + 1));
    m_ports.discovery.find(address, this, [this, address](const QVector<AccountProposal>& proposals) {
        m_address->showLooking({});
        follow();
        if (address != m_address->address())
            return;  // typed on meanwhile: that is asked for anew
        found(proposals);
        if (proposals.isEmpty())
            m_servers->say(tr("No servers were found for %1. Please enter them yourself; your provider's help pages name them.").arg(address));
    });
}

void AccountDialog::found(const QVector<AccountProposal>& proposals)
{
    untest();
    MailAccount account = typed();
    if (proposals.isEmpty() && account.incoming.user.isEmpty()) {
        account.incoming.user = m_address->address();
        account.outgoing.user = account.incoming.user;
        m_servers->show(account);
    }
    m_servers->setAddress(m_address->address());
    m_servers->offer(proposals);
    m_servers->setPassword(m_address->password());
    openStep(Step::Servers);
}

MailAccount AccountDialog::typed() const
{
    MailAccount account = m_account;
    m_address->read(account);
    m_servers->read(account);
    m_mail->read(account);
    return account;
}

void AccountDialog::test()
{
    clearErrors();
    m_testing = true;
    follow();
    m_servers->showAsking();
    m_ports.tester.test(typed(), m_servers->secrets(), this, [this](const AccountReport& report) { tested(report); });
}

void AccountDialog::tested(const AccountReport& report)
{
    m_testing = false;
    m_works = report.ok();
    const bool goOn = std::exchange(m_goOn, false) && report.ok();
    m_servers->showReport(report);
    showProblems(report.fields);
    if (report.incoming && report.incoming->ok())
        m_mail->setFolders(report.incoming->folders);
    follow();
    if (goOn)
        openStep(Step::Mail);
    else if (!report.ok() && report.fields.isEmpty() && !m_account.id.isValid()) {
        m_reached[2] = true;  // who knows better may go on
        m_message->say(tr("Not everything worked. You can change it here, or go on with “3 Mail” and save it as it is."), Tone::Warning);
        follow();
    }
    if (step() == Step::Mail && !report.ok())
        openStep(Step::Servers);
    if (step() == Step::Servers)
        leadTo(m_servers->leadTo(report));
}

/// Brings what was said, and the field in which it is mended, into view – once they have got their places.
void AccountDialog::leadTo(QWidget* said)
{
    auto* area = qobject_cast<QScrollArea*>(m_stack->currentWidget());
    if (!said || !area)
        return;
    const auto show = [area, said] {
        area->ensureWidgetVisible(said, 0, space::l);
        if (QWidget* field = area->window()->focusWidget(); field && area->isAncestorOf(field))
            area->ensureWidgetVisible(field, 0, space::xl);
    };
    QMetaObject::invokeMethod(area, show, Qt::QueuedConnection);
}

/// A test says nothing of what is typed after it.
void AccountDialog::untest()
{
    m_works = false;
    m_goOn = false;
    if (std::exchange(m_testing, false)) {
        m_ports.tester.cancel();
        m_servers->clearReports();
    }
    m_message->clear();
    follow();
}

void AccountDialog::showProblems(const QVector<FieldError>& problems)
{
    for (const FieldError& problem : problems) {
        const QString sentence = accountFieldSentence(problem);
        m_address->setFieldError(problem.field, sentence);
        m_servers->setFieldError(problem.field, sentence);
        m_mail->setFieldError(problem.field, sentence);
    }
    if (problems.isEmpty())
        return;
    const auto earlier = [](const FieldError& one, const FieldError& other) { return stepOf(one) < stepOf(other); };
    openStep(stepOf(*std::min_element(problems.begin(), problems.end(), earlier)));
}

void AccountDialog::clearErrors()
{
    m_address->clearErrors();
    m_servers->clearErrors();
    m_mail->clearErrors();
    m_message->clear();
}

}  // namespace memnun
