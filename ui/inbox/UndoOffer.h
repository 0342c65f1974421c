// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/CommandBus.h"

#include <QObject>

namespace memnun {

class UndoBar;

/// Offers to take back what was just done, in the window's undo bar: ten seconds for a reply on its way out.
class UndoOffer final : public QObject {
    Q_OBJECT

public:
    /// `nothingIsSent`: a reply stays where it is, in the demo company.
    UndoOffer(CommandBus& commands, UndoBar& bar, bool nothingIsSent, QObject* parent = nullptr);

    /// "3 tickets resolved": what a verb did, in the interface's language.
    static QString sentence(const UndoEntry& entry);
    /// The page that asked for what is offered names it: "Solved · #1042 Kargom gelmedi".
    void name(const QString& sentence);

private:
    void offer(const UndoEntry& entry);
    void takeBack();

    CommandBus& m_commands;
    UndoBar& m_bar;
    bool m_nothingIsSent;
};

}  // namespace memnun
