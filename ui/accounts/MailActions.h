// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace memnun {

struct AppContext;

/// "Fetch mail now" for all accounts, with its key, everywhere in `window`. Nothing where no mail is fetched, as in the demo.
void registerMailActions(const AppContext& context, QWidget* window);

}  // namespace memnun
