// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace memnun {

class ActionRegistry;
class InboxPage;

/// Declares everything the inbox can do, with its keys, to the one registry. Keys work alike in list and thread.
void registerInboxActions(ActionRegistry& actions, InboxPage& page);

}  // namespace memnun
