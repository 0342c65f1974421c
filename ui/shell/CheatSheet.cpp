// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CheatSheet.h"

#include "core/text/TurkishText.h"
#include "ui/shared/Chip.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

CheatSheet::CheatSheet(const ActionRegistry& registry, QWidget* parent)
    : QDialog(parent), m_filter(new SearchBox(this)), m_content(nullptr), m_registry(registry)
{
    setWindowTitle(tr("Keys on this page"));
    DialogFrame::dress(*this);
    m_groups = groups();
    m_filter->setPlaceholderText(tr("Find a key or what it does"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->installEventFilter(this);
    auto* change = new QPushButton(tr("Change keys…"), this);
    setStyleProperty(change, "kind", QStringLiteral("link"));
    change->setAutoDefault(false);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::l, space::xl, space::s);
    head->setSpacing(space::l);
    head->addWidget(m_filter, 1);
    head->addWidget(change);
    addContent(head);
    connect(m_filter, &QLineEdit::textChanged, this, &CheatSheet::fill);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeWanted();
    });
    fill();
    resize(760, 600);
    m_filter->setFocus();
}

void CheatSheet::addContent(QLayout* head)
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::m);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
}

QVector<CheatSheet::Group> CheatSheet::groups() const
{
    QVector<Group> all{listKeys()};
    for (const QString& key : m_registry.groups()) {
        Group group{m_registry.groupTitle(key), {}};
        for (const ActionRegistry::Entry& entry : m_registry.entries()) {
            const QStringList caps = keyTexts(entry.action->shortcuts());
            if (entry.group == key && !caps.isEmpty() && m_registry.isLive(entry.id))
                group.lines.append({plainText(*entry.action), caps});
        }
        if (!group.lines.isEmpty())
            all << group;
    }
    return all;
}

/// Keys that lists and fields have by nature, the same everywhere; and beside the arrows those that do the same here.
CheatSheet::Group CheatSheet::listKeys() const
{
    QStringList moves{QStringLiteral("↑"), QStringLiteral("↓")};
    for (const char* id : {"ticket.previous", "ticket.next"}) {
        const QString action = QString::fromLatin1(id);
        if (m_registry.action(action) && m_registry.isLive(action))
            moves += keyTexts(m_registry.keys(action));
    }
    return {tr("In lists and forms"),
            {{tr("Up and down"), moves},
             {tr("Open what is chosen"), {QStringLiteral("Enter")}},
             {tr("To the next field"), {QStringLiteral("Tab")}},
             {tr("Menu of what is chosen"), {QStringLiteral("Shift+F10")}},
             {tr("Close or go back"), {QStringLiteral("Esc")}}}};
}

/// In two columns, filled evenly.
void CheatSheet::fill()
{
    const QStringList words = foldForSearch(m_filter->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setSpacing(space::xxl);
    columns->setContentsMargins(space::xl, space::s, space::xl, space::l);
    QVBoxLayout* sides[2] = {new QVBoxLayout, new QVBoxLayout};
    qsizetype heights[2] = {0, 0};
    for (QVBoxLayout* side : sides) {
        side->setSpacing(space::l);
        columns->addLayout(side, 1);
    }
    m_shown.clear();
    for (Group group : std::as_const(m_groups)) {
        group.lines.removeIf([&words](const Line& line) {
            const QString all = foldForSearch(line.text + QLatin1Char(' ') + line.caps.join(QLatin1Char(' ')));
            return !std::all_of(words.begin(), words.end(), [&all](const QString& word) { return all.contains(word); });
        });
        if (group.lines.isEmpty())
            continue;
        for (const Line& line : std::as_const(group.lines))
            m_shown << line.text;
        const int side = heights[0] <= heights[1] ? 0 : 1;
        sides[side]->addWidget(block(group));
        heights[side] += group.lines.size() + 2;
    }
    for (QVBoxLayout* side : sides)
        side->addStretch();
    emptyOut(*m_content->layout());
    m_content->layout()->addWidget(sheet);
}

QWidget* CheatSheet::block(const Group& group)
{
    auto* block = new QWidget(this);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    auto* title = new QLabel(group.title, block);
    setTextRole(title, QStringLiteral("strong"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 0;
    for (const Line& line : group.lines) {
        ++row;
        auto* text = new QLabel(line.text, block);
        text->setWordWrap(true);
        grid->addWidget(text, row, 0);
        auto* caps = new QHBoxLayout;
        caps->setSpacing(space::xs);
        caps->addStretch();
        for (const QString& cap : line.caps)
            caps->addWidget(new Chip(cap, Tone::Neutral, block));
        grid->addLayout(caps, row, 1);
    }
    return block;
}

bool CheatSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Question) {
        reject();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace memnun
