// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountPorts.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"

#include <QVector>

namespace memnun {

namespace kpi {
class FigureKeeper;
}
class CopyPort;
class Look;
class Navigator;
class UndoBar;
struct SafetyCopy;

/// What the pages' factories need besides the context.
struct PageParts {
    AppContext& context;
    Navigator& navigator;
    Look& look;
    AccountPorts accounts;
    std::function<void()> importMail;
    std::function<void()> importCustomers;
    std::function<void()> mailAccountSaved;
    std::function<void()> addAccount;
    std::function<void()> showQuarantine;
    QString copiesBeside;        ///< where safety copies lie unless a folder is chosen
    CopyPort* copies = nullptr;  ///< those that there are; outlives the pages
    std::function<void(const SafetyCopy&)> restore{};
    bool hasTray = false;        ///< the program can live on beside the clock
    kpi::FigureKeeper* figures = nullptr;  ///< outlives the pages
    UndoBar* told = nullptr;     ///< says what was just done
};

/// Every page of the window, in the rail's order.
QVector<Page> builtinPages(const PageParts& parts);

}  // namespace memnun
