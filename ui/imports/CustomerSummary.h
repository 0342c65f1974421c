// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/CustomerImports.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

namespace memnun {

/// What an import of customers came to.
class CustomerSummary final : public QDialog {
    Q_OBJECT

public:
    CustomerSummary(const AppContext& context, const CustomerImports::Outcome& outcome, const CustomerImports::Options& options,
                    const Result<>& result, QWidget* parent = nullptr);
};

}  // namespace memnun
