// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "core/demo/DemoCompany.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketStore.h"

#include <QTemporaryDir>

namespace memnun {

/// A workspace with the demo company in it.
struct Shop {
    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    DemoCounts counts;
    QString problem;

    Shop(int tickets, Instant now)
    {
        const auto location = Location::fromText(folder.filePath(QStringLiteral("demo.memnun")));
        const auto created = location ? Workspace::create(*location) : fail(location.error());
        auto opened = created ? created->sessions()(Access::ReadWrite) : fail(created.error());
        if (!opened) {
            problem = opened.error().context;
            return;
        }
        session = std::move(*opened);
        session->setRepeatable(true);
        DemoCompany company({tickets}, now, QTimeZone("Europe/Istanbul"));
        bool more = true;
        while (more && problem.isEmpty()) {
            more = batch(company, now);
        }
        counts = company.counts();
    }

    bool batch(DemoCompany& company, Instant now)
    {
        if (auto begun = session->begin(); !begun) {
            problem = begun.error().context;
            return false;
        }
        UnitOfWork work(session->stores(), Actor::system(), now);
        const auto more = company.writeNext(work);
        const auto done = more ? session->commit() : Result<>(fail(more.error()));
        if (!done) {
            problem = done.error().context;
            return false;
        }
        return *more;
    }

    Stores& stores() { return session->stores(); }
    QVector<Interaction> thread(qint64 ticket)
    {
        return stores().conversations.thread(TicketId(ticket)).value_or(QVector<Interaction>());
    }
    QVector<TicketEvent> events(qint64 ticket)
    {
        return stores().tickets.events(TicketId(ticket)).value_or(QVector<TicketEvent>());
    }
};

}  // namespace memnun
