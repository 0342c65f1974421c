// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/templates/Template.h"

#include <QVector>

namespace memnun {

class TemplateStore {
public:
    virtual ~TemplateStore() = default;
    /// Conflict where another one, not removed, has its shortcut.
    virtual Result<TemplateId> insert(const Template& one) = 0;
    /// Also whether it is removed. Conflict when `one.revision` is not the stored one. Returns the new revision.
    virtual Result<int> update(const Template& one) = 0;
    virtual Result<Template> byId(TemplateId id) = 0;
    /// Those that are not removed, with their figures, in the order in which they were made.
    virtual Result<QVector<Template>> all() = 0;
    /// A template went into an answer.
    virtual Result<> noteUse(TemplateId id, InteractionId answer, bool unedited) = 0;
    /// Those that went into it.
    virtual Result<QVector<TemplateId>> usedIn(InteractionId answer) = 0;
};

}  // namespace memnun
