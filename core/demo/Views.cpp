// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Views.h"

#include "core/conditions/ConditionText.h"
#include "core/views/ViewStore.h"

namespace memnun::demo {

namespace {

struct Text {
    const char16_t* name;
    const char16_t* condition;
    bool shared;
    ViewSort sort;
};

constexpr Text kViews[] = {{u"Bana seslenenler", u"is:mentioned", true, ViewSort::Newest},
    {u"Acele edilecekler", u"is:active {is:urgent is:high is:overdue}", true, ViewSort::Oldest},
    {u"Hasar ve eksik parça", u"is:active {tag:hasar tag:eksik-parça}", true, ViewSort::Newest},
    {u"Bu haftanın aramaları", u"channel:phone after:7d", false, ViewSort::Newest}};

}  // namespace

Result<> writeViews(UserId owner, UnitOfWork& work)
{
    for (const Text& text : kViews) {
        auto condition = conditionOf(QString::fromUtf16(text.condition));
        if (!condition) {
            return fail(condition.error());
        }
        SavedView view;
        view.name = QString::fromUtf16(text.name);
        view.owner = owner;
        view.shared = text.shared;
        view.condition = std::move(*condition);
        view.sort = text.sort;
        if (const auto id = work.stores().views.insert(view); !id) {
            return fail(id.error());
        }
    }
    work.announce(Entity::View, 0);
    return {};
}

}  // namespace memnun::demo
