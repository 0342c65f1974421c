// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/PersonaPass.h"
#include "ui/shell/AppContext.h"

#include <QToolButton>

namespace memnun {

/// The persona of a customer beside their name: why, how to write to them, and a menu to give another one by hand. Hidden where
/// there are no personas.
class PersonaChip final : public QToolButton {
    Q_OBJECT

public:
    explicit PersonaChip(const AppContext& context, QWidget* parent = nullptr);

    void show(CustomerId customer, const PersonaOfCustomer& persona);
    void clear();

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillMenu();
    void choose(PersonaId id);

    const AppContext& m_context;
    CustomerId m_customer;
    PersonaOfCustomer m_persona;
};

}  // namespace memnun
