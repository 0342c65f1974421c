// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMenu;

namespace memnun {

class ActionRegistry;
class InboxPage;
class MessageCard;

/// The commands about reading one message, for its menu, the palette and the keys: its views, pictures, printing, saving.
/// They are about the message the keys are at, or else the newest.
void registerMessageActs(ActionRegistry& actions, InboxPage& page);
/// Their ids in the order of the menu; "" stands for a line.
QStringList messageActIds();
/// The same for a card that is not in the inbox, where the commands are not: they act on that card.
void fillMessageMenu(QMenu& menu, MessageCard& card);

}  // namespace memnun
