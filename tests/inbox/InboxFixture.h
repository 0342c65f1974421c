// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ReplyPort.h"
#include "core/customers/Customer.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/mime/StoredMail.h"
#include "core/storage/Workspace.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/FileSettings.h"

#include <QTemporaryDir>

namespace memnun {

/// Answers prompts by script and writes down what was opened.
class ScriptedDesktop final : public DesktopPort {
public:
    void chooseSaveFile(QWidget*, const QString&, const QString& name, std::function<void(QString)> then) override
    {
        suggested << name;
        if (!savePath.isEmpty())
            then(savePath);
    }
    void chooseOpenFiles(QWidget*, const QString&, std::function<void(QStringList)> then) override { then(openPaths); }
    void confirm(QWidget*, const QString&, const QString& question, const QString&,
                 std::function<void()> then) override
    {
        questions << question;
        if (agree)
            then();
    }
    QString privateFolder() override { return opens.path(); }
    void open(const QUrl& url) override { opened << url; }

    QString savePath;
    QStringList openPaths;
    QTemporaryDir opens;
    bool agree = false;
    QStringList suggested;
    QStringList questions;
    QList<QUrl> opened;
};

/// Composes without a mail account: what the agent typed, from a fixed address.
class PlainReplies final : public ReplyPort {
public:
    void compose(const ReplyDraft& draft, QObject* guard, std::function<void(Result<SendReply>)> then) override;
    /// Composes what was held.
    void release();
    std::optional<Error> refusal;
    int composed = 0;
    bool hold = false;  ///< answers wait for release()
    std::vector<std::function<void()>> held;
    QStringList tokens;
};

/// A workspace in a file, with one agent, and everything a page is given.
class InboxFixture {
public:
    InboxFixture();

    /// Runs one command at once, as the agent or as `other`. Ends the test program loudly when it is refused.
    template <class C>
    typename C::Outcome run(const C& command, const std::optional<User>& other = {})
    {
        const User& actor = other ? *other : me;
        auto done = execute(*anyCommand(command), *session, {actor.id, actor.role}, clock.now());
        if (!done)
            qFatal("%s: %s", C::verb, qPrintable(done.error().context));
        if constexpr (!std::is_void_v<typename C::Outcome>)
            return std::any_cast<typename C::Outcome>(done->outcome);
    }
    Stores& stores() { return session->stores(); }
    Customer customer(const QString& name, const QString& mail, CustomerKind kind = CustomerKind::Person);
    Ticket ticket(const Customer& customer, const QString& subject, const QString& text,
                  Channel channel = Channel::Email);
    /// Stores a message as it stands, in a transaction of its own.
    Interaction store(Interaction message);
    /// One more incoming mail on a ticket; the clock moves on a minute.
    Interaction mail(const Ticket& ticket, const Customer& customer, const QString& body);
    Ticket fresh(TicketId id);

    QTemporaryDir folder;
    FixedClock clock{Instant::from(QDateTime(QDate(2026, 11, 20), QTime(6, 0), Qt::UTC))};
    std::unique_ptr<Session> session;
    std::unique_ptr<Executor> executor;
    ChangeBus changes;
    std::unique_ptr<CommandBus> commands;
    MemorySettings settings;
    ActionRegistry actions{settings};
    ScriptedDesktop desktop;
    PlainReplies replies;
    mime::StoredMail originals;
    User me;
    AppContext context();
};

}  // namespace memnun
