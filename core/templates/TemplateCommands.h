// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/templates/Template.h"

namespace memnun {

/// In characters.
inline constexpr int kLongestTemplateName = 80;
inline constexpr int kLongestTemplateShortcut = 30;
inline constexpr int kLongestTemplateText = 20'000;

/// Makes a template, or changes the one with its id. Invalid names the field: "name" required or too_long, "folder"
/// too_long, "shortcut" too_long, spaces or taken, "turkish" and "english" required (neither is there), too_long or
/// placeholder (one that is none: the context).
struct SaveTemplate {
    using Outcome = Template;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "template.save";
    Template one;
};
Result<Template> run(const SaveTemplate& command, UnitOfWork& work);

/// What answers it went into is kept, so that its figures come back with it.
struct RemoveTemplate {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "template.remove";
    TemplateId id;
};
Result<> run(const RemoveTemplate& command, UnitOfWork& work);

/// Takes a removal back. Invalid ("shortcut", "taken") where another one has its shortcut by now.
struct RestoreTemplate {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "template.restore";
    TemplateId id;
};
Result<> run(const RestoreTemplate& command, UnitOfWork& work);

}  // namespace memnun
