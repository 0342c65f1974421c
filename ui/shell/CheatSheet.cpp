// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CheatSheet.h"

#include "ui/shared/Chip.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace memnun {

CheatSheet::CheatSheet(const ActionRegistry& registry, QWidget* parent) : QDialog(parent), m_registry(registry)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    DialogFrame::dress(*this);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setSpacing(space::xxl);
    columns->setContentsMargins(space::xl, space::l, space::xl, space::l);
    QVBoxLayout* sides[2] = {new QVBoxLayout, new QVBoxLayout};
    int lines[2] = {0, 0};
    for (QVBoxLayout* side : sides) {
        side->setSpacing(space::l);
        columns->addLayout(side, 1);
    }
    for (const QString& group : registry.groups()) {
        const int side = lines[0] <= lines[1] ? 0 : 1;
        if (QWidget* block = groupBlock(group)) {
            sides[side]->addWidget(block);
            lines[side] += static_cast<int>(block->children().size());
        }
    }
    for (QVBoxLayout* side : sides)
        side->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    resize(720, 480);
}

QWidget* CheatSheet::groupBlock(const QString& group)
{
    auto* block = new QWidget(this);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    auto* title = new QLabel(m_registry.groupTitle(group), block);
    setTextRole(title, QStringLiteral("strong"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 0;
    for (const ActionRegistry::Entry& entry : m_registry.entries()) {
        const QList<QKeySequence> keys = entry.action->shortcuts();
        if (entry.group != group || keys.isEmpty())
            continue;
        ++row;
        grid->addWidget(new QLabel(entry.action->text().remove(QLatin1Char('&')), block), row, 0);
        auto* caps = new QHBoxLayout;
        caps->setSpacing(space::xs);
        caps->addStretch();
        for (const QKeySequence& key : keys)
            caps->addWidget(new Chip(key.toString(QKeySequence::NativeText), Tone::Neutral, block));
        grid->addLayout(caps, row, 1);
    }
    if (row > 0)
        return block;
    delete block;
    return nullptr;
}

}  // namespace memnun
