// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/HealthCard.h"

#include "ui/accounts/AccountWords.h"
#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace memnun {

namespace {

const QString kDash = QStringLiteral("—");
constexpr qsizetype kNamed = 3;  // messages set aside that are named; the queue has them all

QString lagText(const std::optional<qint64>& ms)
{
    if (!ms)
        return kDash;
    return *ms < 1000 ? HealthCard::tr("under 1 s") : durationText(*ms / 1000, DurationDays::FromThreeOn);
}

QString countsText(const MailFolder& folder)
{
    const Format format;
    const auto text = [&](const std::optional<qint64>& count) { return count ? format.number(*count) : kDash; };
    return text(folder.localCount) + QStringLiteral(" / ") + text(folder.serverCount);
}

/// Counted after the last run: what is missing is not lost, it is fetched next.
QString missingText(const MailFolder& folder)
{
    if (!folder.localCount || !folder.serverCount || *folder.localCount == *folder.serverCount)
        return {};
    const auto missing = *folder.serverCount - *folder.localCount;
    return missing > 0 ? HealthCard::tr("%n message(s) still to come", nullptr, static_cast<int>(missing))
                       : HealthCard::tr("%n message(s) no longer on the server", nullptr, static_cast<int>(-missing));
}

}  // namespace

HealthCard::HealthCard(const AccountHealth& health, bool hasService, Instant now, QWidget* parent)
    : QFrame(parent), m_health(health), m_chip(new Chip({}, Tone::Neutral, this)), m_sentence(new QLabel(this)),
      m_fetch(new QPushButton(this)), m_copy(new QPushButton(tr("Copy log"), this)),
      m_change(new QPushButton(tr("Account…"), this)), m_hasService(hasService)
{
    setObjectName(QStringLiteral("health_card"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);  // the page has the frame
    layout->setSpacing(space::m);
    layout->addWidget(head());
    addKeys(layout);
    addFolders(layout, now);
    addTroubles(layout);
}

QWidget* HealthCard::head()
{
    auto* part = new QWidget(this);
    auto* name = new ElidedLabel(m_health.account.name, part);
    setTextRole(name, QStringLiteral("heading"));
    setTextRole(m_sentence, QStringLiteral("muted"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(name, 1);
    line->addWidget(m_chip, 0, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(line);
    layout->addWidget(m_sentence);
    return part;
}

void HealthCard::addKeys(QVBoxLayout* layout)
{
    auto* keys = new QHBoxLayout;
    keys->setSpacing(space::s);
    m_fetch->setObjectName(QStringLiteral("fetch"));
    m_copy->setObjectName(QStringLiteral("copy_log"));
    m_change->setObjectName(QStringLiteral("change"));
    m_fetch->setIcon(icon(QStringLiteral("refresh-cw")));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    for (QPushButton* button : {m_fetch, m_copy, m_change}) {
        button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), m_health.account.name));
        keys->addWidget(button);
    }
    keys->addStretch();
    m_fetch->setVisible(m_hasService);
    m_copy->setVisible(m_hasService);
    layout->addLayout(keys);
    connect(m_fetch, &QPushButton::clicked, this, &HealthCard::fetchWanted);
    connect(m_copy, &QPushButton::clicked, this, &HealthCard::logWanted);
    connect(m_change, &QPushButton::clicked, this, &HealthCard::accountWanted);
}

QStringList HealthCard::cellsOf(const FolderHealth& one, Instant now) const
{
    const Format format;
    const auto aside = one.setAside.size();
    return {one.folder.name == kInbox ? tr("Inbox (INBOX)") : one.folder.name,
            one.folder.syncedAt ? format.ago(*one.folder.syncedAt, now) : tr("never"), countsText(one.folder),
            lagText(one.folder.lagMs), aside == 0 ? kDash : format.counted(aside, kMostSetAside)};
}

void HealthCard::addFolders(QVBoxLayout* layout, Instant now)
{
    if (m_health.folders.isEmpty())
        return;
    auto* table = new QTableWidget(static_cast<int>(m_health.folders.size()), 5, this);
    table->setObjectName(QStringLiteral("folders"));
    table->setAccessibleName(tr("Folders of %1").arg(m_health.account.name));
    table->setHorizontalHeaderLabels({tr("Folder"), tr("Last run that went well"), tr("Here / on the server"), tr("Lag"), tr("In quarantine")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList cells = cellsOf(m_health.folders.at(row), now);
        for (int column = 0; column < cells.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    // The page scrolls, not the table in it.
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + table->rowCount() * table->verticalHeader()->defaultSectionSize() + 2);
    layout->addWidget(table);
}

void HealthCard::addTroubles(QVBoxLayout* layout)
{
    bool any = false;
    const auto tell = [&](const QString& sentence, Tone tone) {
        auto* line = new InlineMessage(this);
        line->say(sentence, tone);
        layout->addWidget(line);
    };
    for (const FolderHealth& one : std::as_const(m_health.folders)) {
        const QString name = one.folder.name == kInbox ? tr("Inbox (INBOX)") : one.folder.name;
        if (const QString error = folderErrorSentence(one.folder.lastError); !error.isEmpty())
            tell(tr("%1: %2").arg(name, error), Tone::Warning);
        if (const QString missing = missingText(one.folder); !missing.isEmpty())
            tell(tr("%1: %2").arg(name, missing), Tone::Neutral);
        for (const SetAsideMail& mail : one.setAside.first(std::min(kNamed, one.setAside.size())))
            tell(tr("%1, in quarantine since %2: %3").arg(name, Format().dateTime(mail.at), setAsideSentence(mail)), Tone::Warning);
        any = any || !one.setAside.isEmpty();
    }
    if (!any)
        return;
    auto* queue = new QPushButton(tr("Show the quarantine"), this);
    queue->setObjectName(QStringLiteral("quarantine"));
    setStyleProperty(queue, "kind", QStringLiteral("link"));
    connect(queue, &QPushButton::clicked, this, &HealthCard::quarantineWanted);
    layout->addWidget(queue, 0, Qt::AlignLeft);
}

void HealthCard::follow(const std::optional<AccountState>& state, Instant now)
{
    const AccountStanding standing = standingOf(m_health.account, state, now, Retry::Counted);
    m_chip->setText(standing.chip);
    m_chip->setTone(standing.tone);
    m_sentence->setText(standing.sentence);
    const MailActivity activity = state ? state->activity : MailActivity::Off;
    const bool trouble = activity == MailActivity::Offline || activity == MailActivity::NeedsAttention;
    m_fetch->setText(trouble ? tr("Try again") : tr("Fetch now"));
    m_fetch->setAccessibleName(QStringLiteral("%1: %2").arg(m_fetch->text(), m_health.account.name));
    // The program that fetches does so by itself; an account that is off has nothing to fetch.
    m_fetch->setEnabled(activity == MailActivity::Watching || trouble);
}

}  // namespace memnun
