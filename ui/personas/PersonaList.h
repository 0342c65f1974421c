// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/PersonaStore.h"

#include <QListWidget>

namespace memnun {

/// All personas with the share of customers that are of each, and how many tickets they have.
class PersonaList final : public QListWidget {
    Q_OBJECT

public:
    explicit PersonaList(QWidget* parent = nullptr);

    void setPersonas(const QVector<Persona>& personas, const QVector<PersonaShare>& shares, qint64 customers);
    /// An invalid id: none.
    void choose(PersonaId id);
    PersonaId chosen() const;

Q_SIGNALS:
    void chosenChanged(memnun::PersonaId id);
};

}  // namespace memnun
