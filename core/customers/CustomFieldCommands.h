// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomField.h"
#include "core/kernel/Command.h"

namespace memnun {

/// Makes a field of customers, or changes the one with its id (its kind stays what it is). A new one comes last. Invalid names
/// what is wrong: "name" required, too_long or taken; "choices" required, too_long or too_many; "kind" fixed; "fields" too_many.
struct SaveCustomField {
    using Outcome = CustomField;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "custom_field.save";
    CustomField field;  ///< with the revision its editor saw
};
Result<CustomField> run(const SaveCustomField& command, UnitOfWork& work);

/// Its values are kept and come back with it.
struct RemoveCustomField {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "custom_field.remove";
    CustomFieldId id;
};
Result<> run(const RemoveCustomField& command, UnitOfWork& work);

/// Takes a removal back. Invalid ("name", "taken") where another one is called so by now.
struct RestoreCustomField {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "custom_field.restore";
    CustomFieldId id;
};
Result<> run(const RestoreCustomField& command, UnitOfWork& work);

/// Puts the fields into this order; those that are not named come behind them as they stood.
struct OrderCustomFields {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "custom_field.order";
    QVector<CustomFieldId> order;
};
Result<> run(const OrderCustomFields& command, UnitOfWork& work);

}  // namespace memnun
