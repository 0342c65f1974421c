// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactColumns.h"

#include <optional>

namespace memnun {

class SettingsPort;

/// What the columns of tables were last said to hold: a table with the same headings is asked about once.
class ColumnMemory {
public:
    explicit ColumnMemory(SettingsPort& settings) : m_settings(settings) {}

    /// None for headings that were never told. A field of the business's own that is no more is left out.
    std::optional<ContactColumns> columnsOf(const QStringList& headings, const QStringList& customFields) const;
    void remember(const QStringList& headings, const ContactColumns& columns);

private:
    SettingsPort& m_settings;
};

}  // namespace memnun
