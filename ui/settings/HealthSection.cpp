// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HealthSection.h"

#include "core/accounts/MailServicePort.h"
#include "ui/accounts/HealthCard.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/FocusKept.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace memnun {

HealthSection::HealthSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent), m_empty(new EmptyState(this)), m_list(new QVBoxLayout)
{
    hideFoot();
    m_empty->setIconName(QStringLiteral("mail"));
    m_empty->hide();
    m_list->setSpacing(space::xxl);
    body()->addWidget(m_empty);
    body()->addLayout(m_list);
    connect(m_empty, &EmptyState::primaryClicked, this, &HealthSection::accountsWanted);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (isVisible() && (changes.touches(Entity::MailAccount) || changes.touches(Entity::Quarantine)))
            load();
    });
    if (context.mail)
        connect(context.mail, &MailServicePort::changed, this, &HealthSection::follow);
    // "5 min ago" grows older by itself.
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            fill(m_all);
    });
    m_minute.start();
    // "Tried again in 30 s" does so at once.
    m_second.setInterval(1000);
    m_second.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            follow();
    });
    retranslate();
}

void HealthSection::retranslate()
{
    setTexts(title(), tr("What was fetched from each folder, and what went wrong. After each run the messages here and on the server are counted and compared."));
    m_empty->setTexts(tr("No account yet"), tr("As soon as there is a mail account, its folders are listed here."));
    m_empty->setPrimary(tr("Mail accounts"), QStringLiteral("at-sign"));
    fill(m_all);
}

/// A big fetch announces its folder again and again: one read at a time.
void HealthSection::load()
{
    follow();  // while the page was hidden nobody counted the seconds
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    context().executor.read<QVector<AccountHealth>>(this, readMailHealth, [this](const Result<QVector<AccountHealth>>& all) {
        m_reading = false;
        if (all) {
            if (!std::exchange(m_known, true) || *all != m_all)
                fill(*all);
        } else {
            showError(all.error());
        }
        if (std::exchange(m_again, false))
            load();
    });
}

void HealthSection::fill(const QVector<AccountHealth>& all)
{
    const FocusKept focus(*this);
    m_all = all;
    emptyOut(*m_list);
    for (const AccountHealth& one : all)
        m_list->addWidget(makeCard(one));
    m_empty->setVisible(m_known && all.isEmpty());
    follow();
}

void HealthSection::showEvent(QShowEvent* event)
{
    load();
    SettingsSection::showEvent(event);
}

HealthCard* HealthSection::makeCard(const AccountHealth& one)
{
    auto* card = new HealthCard(one, context().mail != nullptr, context().clock.now(), this);
    const MailAccountId id = one.account.id;
    connect(card, &HealthCard::fetchWanted, this, [this, id] { context().mail->fetchNow(id); });
    connect(card, &HealthCard::logWanted, this, [this, id] { copyLog(id); });
    connect(card, &HealthCard::quarantineWanted, this, &HealthSection::quarantineWanted);
    connect(card, &HealthCard::accountWanted, this, &HealthSection::accountsWanted);
    return card;
}

void HealthSection::follow()
{
    bool waits = false;
    for (HealthCard* card : findChildren<HealthCard*>()) {
        const auto state = stateOf(context().mail, card->account());
        waits = waits || (state && state->activity == MailActivity::Offline && state->retryAt);
        card->follow(state, context().clock.now());
    }
    if (waits)
        m_second.start();
}

void HealthSection::copyLog(MailAccountId account)
{
    const QStringList lines = context().mail->log(account);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    say(lines.isEmpty() ? tr("There is nothing in the log yet.") : tr("%n line(s) copied", nullptr, static_cast<int>(lines.size())), Tone::Neutral);
}

}  // namespace memnun
