// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "core/conversations/OriginalMail.h"
#include "core/conversations/ReplyPort.h"
#include "core/customers/CustomerCommands.h"
#include "core/people/UserStore.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketCommands.h"
#include "tests/support/NoDesktop.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/Navigator.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace memnun {

/// Everything a page needs, on a real workspace in a temporary folder; the world outside is faked. Reads and commands
/// run at once, their answers come through the event loop as in the program.
class PageBench {
public:
    /// Says yes to every question, and saves to `saveAs` where that is said.
    struct NoDesktop final : test::NoDesktop {
        QString saveAs;
        void chooseSaveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> then) override
        {
            if (!saveAs.isEmpty())
                then(saveAs);
        }
        void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()> then) override { then(); }
    };
    struct NoReplies final : ReplyPort {
        void compose(const ReplyDraft&, QObject*, std::function<void(Result<SendReply>)>) override {}
    };
    struct NoOriginals final : OriginalMail {
        Result<QString> html(const QByteArray&) const override { return QString(); }
        Result<QByteArray> attachment(const QByteArray&, int) const override { return fail(Code::NotFound); }
    };
    /// Runs everything at once and counts what is read.
    struct CountingExecutor final : Executor {
        explicit CountingExecutor(SessionFactory factory) : inner(std::move(factory), true) {}
        void write(Job job) override { inner.write(std::move(job)); }
        void readJob(Job job) override
        {
            ++reads;
            inner.readJob(std::move(job));
        }
        Courier& courier() override { return inner.courier(); }
        ManualExecutor inner;
        int reads = 0;
    };
    struct Visits final : Navigator {
        void openTicket(TicketId id) override { tickets.append(id); }
        void openCustomer(CustomerId id) override { customers.append(id); }
        void showPage(const QString& id) override { pages.append(id); }
        QVector<TicketId> tickets;
        QVector<CustomerId> customers;
        QStringList pages;
    };

    PageBench()
        : workspace(*Workspace::create(*Location::fromText(folder.filePath(QStringLiteral("bench.memnun"))))),
          executor(workspace.sessions()),
          commands(executor, clock, changes),
          actions(settings),
          session(*workspace.sessions()(Access::ReadWrite)),
          context{executor, commands, changes, clock, actions, settings, desktop, replies, originals, {}}
    {
        User me;
        me.name = QStringLiteral("Elif Kaya");
        me.email = QStringLiteral("elif@dukkan.example");
        me.role = Role::Owner;
        me.id = *session->stores().users.insert(me);
        context.me = me;
        commands.setActor({me.id, me.role});
    }

    Actor actor() const { return {context.me.id, Role::Owner}; }
    Stores& stores() { return session->stores(); }

    template <class C>
    typename C::Outcome run(const C& command, Instant at)
    {
        auto done = execute(*anyCommand(command), *session, actor(), at);
        if (!done)
            qFatal("%s: %s", C::verb, qPrintable(done.error().context));
        return std::any_cast<typename C::Outcome>(done->outcome);
    }
    template <class C>
    typename C::Outcome run(const C& command)
    {
        return run(command, clock.now());
    }

    CustomerId addCustomer(const char* name, const char* phone, const char* email = "", const char* city = "",
                           CustomerKind kind = CustomerKind::Person)
    {
        Customer customer;
        customer.kind = kind;
        customer.name = QString::fromUtf8(name);
        customer.city = QString::fromUtf8(city);
        if (*phone)
            customer.contactPoints.append({{}, ContactKind::Phone, QString::fromUtf8(phone), {}, true});
        if (*email)
            customer.contactPoints.append({{}, ContactKind::Email, QString::fromUtf8(email), {}, true});
        return run(CreateCustomer{customer}).id;
    }
    TicketId addTicket(CustomerId customer, const char* subject, const char* text, Instant at)
    {
        CreateTicket create;
        create.customerId = customer;
        create.subject = QString::fromUtf8(subject);
        create.text = QString::fromUtf8(text);
        create.textFromCustomer = true;
        return run(create, at).id;
    }

    /// So many reads follow at once when rows of that kind (this one or many) are said to have changed.
    int readsAfter(Entity kind, qint64 id = 0)
    {
        const int before = executor.reads;
        changes.publish({{{kind, id}}});
        return executor.reads - before;
    }

    /// QTest::keyClicks knows ASCII only.
    static void type(QWidget* target, const QString& text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(target, &press);
        }
    }

    /// Where MEMNUN_PICTURES names a folder, `widget` is drawn into it in both themes, to be looked at.
    void picture(QWidget& widget, const QString& name)
    {
        const QString target = qEnvironmentVariable("MEMNUN_PICTURES");
        if (target.isEmpty())
            return;
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            theme.setKind(kind);
            const QString dark = kind == ThemeKind::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png");
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            widget.grab();
            widget.grab().save(QDir(target).filePath(name + dark));
        }
        theme.setKind(ThemeKind::Light);
    }

    ThemeController theme{*qApp};  // first: widgets are laid out by its font and style
    QTemporaryDir folder;
    /// Monday 17 November 2025, 12:00 in Istanbul.
    FixedClock clock{Instant{1'763'370'000'000}};
    Workspace workspace;
    CountingExecutor executor;
    ChangeBus changes;
    CommandBus commands;
    MemorySettings settings;
    ActionRegistry actions;
    NoDesktop desktop;
    NoReplies replies;
    NoOriginals originals;
    Visits visits;
    std::unique_ptr<Session> session;
    AppContext context;
};

}  // namespace memnun
