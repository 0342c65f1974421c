// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace memnun::demo {

/// Conversations as text, one line each, read by parseScenarios():
///   @ id category weight flags…   begins a conversation
///   S subject   C customer's mail   F names of the files that came with the mail above   D one on the day that was promised   A agent's answer   N internal note   P summary of a call, the agent's own where it is not the first   T follow-up task
/// [a|b|c] is one of several wordings, {slot} is filled in (see Wording), ¶ is a new paragraph. Greeting and signature
/// come from the code. Slots stand in the nominative: no suffix may follow one.
QStringView deliveryScenarios();
QStringView productScenarios();
QStringView officeScenarios();
QStringView englishScenarios();
QStringView phoneScenarios();
/// Those that begin with a formatted mail, one ticket each: their weight is 0.
QStringView letterScenarios();

}  // namespace memnun::demo
