// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace memnun {

class FlowLayout;

/// A customer's tags, each with a key that takes it away, and a field that gives one.
class CardTags final : public QWidget {
    Q_OBJECT

public:
    explicit CardTags(const AppContext& context, QWidget* parent = nullptr);
    void show(const CardFacts& facts);
    void retranslate();
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void change(const QStringList& add, const QStringList& remove);

    const AppContext& m_context;
    CustomerId m_customer;
    QWidget* m_box;
    FlowLayout* m_chips;
    QLineEdit* m_field;
    QStringListModel* m_known;
};

}  // namespace memnun
