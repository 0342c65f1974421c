// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/CustomerImports.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace memnun {

class InlineMessage;

/// What an import of customers came to, or would: the counts, and each refused row with its reason, to be saved as a file.
class ImportOutcome final : public QWidget {
    Q_OBJECT

public:
    explicit ImportOutcome(const AppContext& context, QWidget* parent = nullptr);

    void setOutcome(const CustomerImports::Outcome& outcome, const CustomerImports::Options& options);

private:
    void addCount(const QString& name, qint64 count);
    void listRefused();
    void save(const QString& path);

    const AppContext& m_context;
    CustomerImports::Outcome m_outcome;
    CustomerImports::Options m_options;
    QGridLayout* m_counts;
    QLabel* m_refusedTitle;
    QListWidget* m_refused;
    QPushButton* m_save;
    InlineMessage* m_message;
};

}  // namespace memnun
