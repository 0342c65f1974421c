// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/MailLines.h"

#include "core/accounts/MailAccountStore.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

namespace {

const QString kLine = QStringLiteral("mail");

/// The one that people should hear of first.
int weightOf(MailActivity activity)
{
    switch (activity) {
    case MailActivity::NeedsAttention: return 6;
    case MailActivity::Offline: return 5;
    case MailActivity::Fetching: return 4;
    case MailActivity::Connecting: return 3;
    case MailActivity::Watching: return 2;
    case MailActivity::Elsewhere: return 1;
    case MailActivity::Off: return 0;
    }
    return 0;
}

}  // namespace

MailLines::MailLines(Executor& executor, ChangeBus& changes, MailServicePort& service, StatusCentre& status, QObject* parent)
    : QObject(parent), m_executor(executor), m_service(service), m_status(status)
{
    connect(&m_service, &MailServicePort::changed, this, &MailLines::show);
    connect(&changes, &ChangeBus::changed, this, [this](const ChangeSet& changed) {
        if (changed.touches(Entity::MailAccount))
            readNames();
    });
    connect(&m_status, &StatusCentre::lineTriggered, this, [this](const QString& id) {
        const bool isEmpty = m_known && m_names.isEmpty();
        if (id != kLine || (isEmpty && !m_mayAdd))
            return;
        if (isEmpty)
            Q_EMIT accountsWanted();
        else
            Q_EMIT healthWanted();
    });
    readNames();
}

void MailLines::readNames()
{
    m_executor.read<QVector<MailAccount>>(
        this, [](Stores& stores) { return stores.accounts.all(); },
        [this](const Result<QVector<MailAccount>>& accounts) {
            if (!accounts)
                return;
            m_known = true;
            m_names.clear();
            for (const MailAccount& account : *accounts)
                m_names.insert(account.id, account.name);
            show();
        });
}

void MailLines::setMayAdd(bool may)
{
    if (std::exchange(m_mayAdd, may) != may)
        show();
}

void MailLines::show()
{
    AccountState worst;
    for (const AccountState& state : m_service.states()) {
        if (m_names.contains(state.account) && weightOf(state.activity) > weightOf(worst.activity))
            worst = state;
    }
    if (m_known && m_names.isEmpty()) {
        // "No problems" would be all that is said of a desk to which no mail can come.
        m_status.setLine(kLine, {tr("No mail account yet"), QStringLiteral("mail"), Tone::Neutral, m_mayAdd ? tr("Add an account") : QString(), false});
        return;
    }
    const QString name = m_names.value(worst.account);
    StatusLine line{{}, QStringLiteral("mail"), Tone::Neutral, tr("Mailbox health"), false};
    const Format format;
    switch (worst.activity) {
    case MailActivity::Off: m_status.removeLine(kLine); return;
    case MailActivity::Elsewhere: line.text = tr("Mail is fetched by another program"); break;
    case MailActivity::Watching: line.text = tr("Mail is up to date"); break;
    case MailActivity::Connecting: line.text = tr("%1: connecting").arg(name); break;
    case MailActivity::Fetching:
        line.text = worst.total > 0 ? tr("%1: %2 of %3 messages").arg(name, format.number(worst.done), format.number(worst.total))
                                    : tr("%1: fetching").arg(name);
        break;
    case MailActivity::Offline:
        line.text = tr("%1: offline, reading and answering go on").arg(name);
        line.icon = QStringLiteral("wifi-off");  // a state, no error: it ends by itself
        break;
    case MailActivity::NeedsAttention:
        line.text = tr("%1: needs you").arg(name);
        line.tone = Tone::Danger;
        line.icon = QStringLiteral("triangle-alert");
        break;
    }
    m_status.setLine(kLine, line);
}

}  // namespace memnun
