// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copies/CopiesDialog.h"

#include "ui/copies/CopyWords.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QDir>
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

CopiesDialog::CopiesDialog(CopyPort& copies, QWidget* parent)
    : QDialog(parent),
      m_copies(copies),
      m_list(new QTreeWidget(this)),
      m_empty(new QLabel(tr("There is no copy yet. One is made every day while Memnun runs."), m_list)),
      m_place(new QLabel(this)),
      m_message(new InlineMessage(this)),
      m_make(new QPushButton(icon(QStringLiteral("copy")), tr("&Make a copy now"), this)),
      m_restore(new QPushButton(tr("&Restore"), this))
{
    setWindowTitle(tr("Safety copies"));
    DialogFrame::dress(*this);
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CopiesDialog::follow);
    connect(m_make, &QPushButton::clicked, this, &CopiesDialog::makeOne);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(chosen()); });
    follow();
    read();
}

void CopiesDialog::build()
{
    auto* intro = new QLabel(tr("Restoring puts the workspace back to that moment. Its present state is copied first, so that you can "
                                "come back to it."), this);
    intro->setWordWrap(true);
    setTextRole(intro, QStringLiteral("muted"));
    m_list->setHeaderLabels({tr("Made"), tr("Why"), tr("Size"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Safety copies"));
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(When, 170);
    m_list->setColumnWidth(Why, 230);
    m_list->setColumnWidth(Size, 90);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setTextRole(m_empty, QStringLiteral("muted"));
    m_empty->hide();
    auto* over = new QVBoxLayout(m_list->viewport());
    over->addWidget(m_empty);
    setTextRole(m_place, QStringLiteral("muted"));
    m_place->setWordWrap(true);
    m_place->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(m_copies.folder())));
    m_restore->setProperty("kind", QStringLiteral("primary"));
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_make);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_restore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(intro);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_place);
    layout->addWidget(m_message);
    layout->addLayout(foot);
    resize(680, 480);
}

void CopiesDialog::read()
{
    m_copies.list(this, [this](const QVector<SafetyCopy>& copies) { fill(copies); });
}

void CopiesDialog::fill(const QVector<SafetyCopy>& copies)
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

void CopiesDialog::checkNext()
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

void CopiesDialog::setState(QTreeWidgetItem* item, State state)
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

SafetyCopy CopiesDialog::chosen() const
{
    return m_shown.value(m_list->indexOfTopLevelItem(m_list->currentItem()));
}

void CopiesDialog::follow()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_restore->setEnabled(row >= 0 && m_states.at(row) != State::Damaged);
}

void CopiesDialog::makeOne()
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
