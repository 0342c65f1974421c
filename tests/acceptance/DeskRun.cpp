// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/DeskRun.h"

#include "core/accounts/AccountCommands.h"
#include "ui/inbox/InboxPage.h"
#include "ui/welcome/NewWorkspace.h"

#include <QApplication>
#include <QFile>
#include <QTest>

namespace memnun::test {

namespace {

const QString kAddress = QStringLiteral("destek@isikmobilya.example");

SmtpAccount accountOn(int port)
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.tls = TlsMode::None;
    account.fromAddress = kAddress;
    account.fromName = QStringLiteral("Işık Mobilya");
    return account;
}

}  // namespace

DeskRun::DeskRun()
    : m_theme(*qApp), m_language(*qApp), m_look(m_settings, m_language, m_theme, false)
{
    m_look.setLanguage(Language::Turkish);
    m_location.file = m_folder.filePath(QStringLiteral("isik.memnun"));
}

DeskRun::~DeskRun() = default;

bool DeskRun::create(int smtpPort)
{
    Newcomer owner;
    owner.company = QStringLiteral("Işık Mobilya");
    owner.name = QStringLiteral("Gökçe Çağlar");
    owner.email = kAddress;
    owner.ownAddresses = {kAddress};
    const Instant now = m_clock.now();
    auto opened = openNow(m_location, OpenHow::Create);
    if (opened)
        opened = settleNow(std::move(*opened), owner, now);
    if (!opened) {
        m_problem = opened.error().context;
        return false;
    }
    m_sessions = opened->workspace.sessions();
    MailAccount mail;
    mail.setSmtp(accountOn(smtpPort));
    const auto saved = perform(anyCommand(SaveAccount{mail}));
    if (!saved)
        m_problem = saved.error().context;
    return saved.has_value();
}

bool DeskRun::adopt(const QString& file)
{
    m_location.file = file;
    auto opened = openNow(m_location, OpenHow::Open);
    if (opened)
        m_sessions = opened->workspace.sessions();
    else
        m_problem = opened.error().context;
    return opened.has_value();
}

Result<Committed> DeskRun::perform(const std::shared_ptr<AnyCommand>& command, const Actor& actor) const
{
    auto session = m_sessions(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    return execute(*command, **session, actor, m_clock.now());
}

UserId DeskRun::join(const QString& name)
{
    auto opened = openNow(m_location, OpenHow::Open);
    User user;
    user.name = name;
    user.role = Role::Agent;
    if (opened)
        opened = joinNow(std::move(*opened), user, m_clock.now());
    if (!opened)
        m_problem = opened.error().context;
    return opened ? opened->me : UserId();
}

bool DeskRun::openWindow(UserId me)
{
    closeWindow();
    auto opened = openNow(m_location, OpenHow::Open);
    if (!opened) {
        m_problem = opened.error().context;
        return false;
    }
    opened->me = me;
    m_sessions = opened->workspace.sessions();
    const ProgramServices services{m_clock, m_settings, m_theme, m_look, m_desktop, m_secrets};
    m_window = std::make_unique<WorkspaceWindow>(services, std::move(*opened), QStringList());
    m_window->startSending();
    m_window->window().resize(1280, 800);
    m_window->window().show();
    m_window->window().activateWindow();
    return true;
}

void DeskRun::closeWindow()
{
    m_window.reset();
}

InboxPage& DeskRun::inbox()
{
    const QString id = QStringLiteral("inbox");
    m_window->window().openPage(id);
    return *qobject_cast<InboxPage*>(m_window->window().pageWidget(id));
}

QString DeskRun::mailFile(const QString& name, const QByteArray& raw)
{
    QFile file(m_folder.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(raw) == raw.size();
    return written ? file.fileName() : QString();
}

void DeskRun::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window->window(), key, modifiers);
}

void DeskRun::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), static_cast<Qt::Key>(letter.toUpper().unicode()),
                            QString(letter), Qt::NoModifier);
}

}  // namespace memnun::test
