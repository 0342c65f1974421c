// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactSources.h"

#include <QTableWidget>

class QComboBox;

namespace memnun {

/// The columns of a file, a row each: its heading, what stands in it, and what it holds.
class ColumnTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit ColumnTable(QWidget* parent = nullptr);

    /// `customFields`: names of the business's own fields, offered behind the others.
    void setFile(const ContactPreview& preview, const ContactColumns& columns, const QStringList& customFields);
    ContactColumns columns() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* choice(qsizetype column, const ContactColumns& columns, const QStringList& customFields);

    ContactColumns m_columns;
};

}  // namespace memnun
