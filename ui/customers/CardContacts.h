// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QVBoxLayout;

namespace memnun {

/// Where a customer is reached: each with its label, whether somebody made sure of it, and whether mail comes back.
class CardContacts final : public QWidget {
    Q_OBJECT

public:
    explicit CardContacts(const AppContext& context, QWidget* parent = nullptr);
    void show(const CardFacts& facts);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    QWidget* line(const CardFacts& facts, const ContactPoint& point);

    const AppContext& m_context;
    QVBoxLayout* m_lines;
};

}  // namespace memnun
