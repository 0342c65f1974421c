// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copies/CopiesList.h"

#include "ui/copies/CopyWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace memnun {

namespace {

enum Column { When, Why, Size, Sound };

}  // namespace

CopiesList::CopiesList(CopyPort& copies, QWidget* parent)
    : QWidget(parent),
      m_copies(copies),
      m_list(new QTreeWidget(this)),
      m_empty(new QLabel(m_list)),
      m_place(new QLabel(this)),
      m_message(new InlineMessage(this)),
      m_make(new QPushButton(icon(QStringLiteral("copy")), {}, this)),
      m_restore(new QPushButton(this)),
      m_foot(new QHBoxLayout)
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CopiesList::follow);
    connect(m_make, &QPushButton::clicked, this, &CopiesList::makeOne);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(chosen()); });
    setRestoreText(tr("&Restore"));
    retranslate();
    follow();
}

void CopiesList::build()
{
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(4);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(When, 150);
    m_list->setColumnWidth(Why, 220);
    m_list->setColumnWidth(Size, 90);
    m_list->setMinimumHeight(200);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setTextRole(m_empty, QStringLiteral("muted"));
    m_empty->hide();
    auto* over = new QVBoxLayout(m_list->viewport());
    over->addWidget(m_empty);
    setTextRole(m_place, QStringLiteral("muted"));
    m_place->setWordWrap(true);
    m_foot->setSpacing(space::s);
    m_foot->addWidget(m_make);
    m_foot->addStretch();
    m_foot->addWidget(m_restore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_place);
    layout->addWidget(m_message);
    layout->addLayout(m_foot);
}

void CopiesList::retranslate()
{
    m_empty->setText(tr("There is no copy yet. One is made every day while Memnun runs."));
    m_list->setHeaderLabels({tr("Made"), tr("Why"), tr("Size"), tr("State")});
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setAccessibleName(tr("Safety copies"));
    m_make->setText(tr("Copy &now"));
}

void CopiesList::setRestoreText(const QString& text)
{
    m_restore->setText(text);
}

void CopiesList::hidePlace()
{
    m_place->hide();
}

void CopiesList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void CopiesList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_listed)
            fill(QVector<SafetyCopy>(m_shown));
    }
    QWidget::changeEvent(event);
}

void CopiesList::read()
{
    m_place->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(m_copies.folder())));
    m_copies.list(this, [this](const QVector<SafetyCopy>& copies) { fill(copies); });
}

void CopiesList::fill(const QVector<SafetyCopy>& copies)
{
    const Format format;
    m_list->clear();
    m_shown = copies;
    m_states.fill(State::Checking, copies.size());
    m_toCheck.clear();
    for (int row = 0; row < copies.size(); ++row) {
        const SafetyCopy& copy = copies.at(row);
        auto* item = new QTreeWidgetItem(m_list, {format.dateTime(copy.made), reasonText(copy.reason), format.bytes(copy.bytes)});
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        if (copy.reason == CopyReason::Damaged) {
            setState(item, State::Damaged);
        } else {
            setState(item, State::Checking);
            m_toCheck.append(row);
        }
    }
    m_listed = true;
    m_empty->setVisible(copies.isEmpty());
    if (!copies.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    follow();
    checkNext();
}

void CopiesList::checkNext()
{
    if (m_toCheck.isEmpty())
        return;
    const SafetyCopy copy = m_shown.at(m_toCheck.first());
    m_copies.check(copy, this, [this, copy](bool sound) {
        if (m_toCheck.isEmpty() || m_shown.at(m_toCheck.first()) != copy)
            return;  // the list was read again meanwhile
        setState(m_list->topLevelItem(m_toCheck.takeFirst()), sound ? State::Sound : State::Damaged);
        follow();
        checkNext();
    });
}

void CopiesList::setState(QTreeWidgetItem* item, State state)
{
    m_states[m_list->indexOfTopLevelItem(item)] = state;
    switch (state) {
    case State::Checking: item->setText(Sound, tr("being checked…")); break;
    case State::Sound:
        item->setText(Sound, tr("Sound"));
        item->setIcon(Sound, icon(QStringLiteral("circle-check"), IconRole::Positive));
        break;
    case State::Damaged:
        item->setText(Sound, tr("Damaged"));
        item->setIcon(Sound, icon(QStringLiteral("circle-x"), IconRole::Danger));
        break;
    }
}

SafetyCopy CopiesList::chosen() const
{
    return m_shown.value(m_list->indexOfTopLevelItem(m_list->currentItem()));
}

void CopiesList::follow()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_restore->setEnabled(row >= 0 && m_states.at(row) != State::Damaged);
}

void CopiesList::makeOne()
{
    m_make->setEnabled(false);
    m_message->say(tr("Making a copy…"), Tone::Neutral);
    m_copies.make(CopyReason::Hand, this, [this](const Result<SafetyCopy>& made) {
        m_make->setEnabled(true);
        if (made)
            m_message->say(tr("The copy was made and checked."), Tone::Positive);
        else
            m_message->say(copySentence(made.error()), Tone::Danger);
        read();
    });
}

}  // namespace memnun
