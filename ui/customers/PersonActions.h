// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "ui/shell/AppContext.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace memnun {

/// What the law gives a person, for whoever shows a customer: everything about them in files, and being forgotten. Each is
/// an action of the registry, for those who may.
class PersonActions final : public QObject {
    Q_OBJECT

public:
    using Current = std::function<std::optional<Customer>()>;
    /// Lives with `page`; `current` says whom its actions are about.
    PersonActions(const AppContext& context, QWidget* page, Current current);

    void exportFiles(const Customer& customer);
    void erase(const Customer& customer);

Q_SIGNALS:
    /// Paths of what was written.
    void exported(const QStringList& files);

private:
    void exportTo(CustomerId id, const QString& folder);
    void tell(const Result<QStringList>& written, const QString& folder);

    const AppContext& m_context;
    QWidget* m_page;
    Current m_current;
};

}  // namespace memnun
