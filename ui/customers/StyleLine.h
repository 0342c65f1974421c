// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Profile.h"

#include <QWidget>

namespace memnun {

class FlowLayout;

/// How a customer likes to be talked to and how much they matter, as chips: above what is written to them. Hidden
/// while nothing is known.
class StyleLine final : public QWidget {
    Q_OBJECT

public:
    explicit StyleLine(QWidget* parent = nullptr);
    void setProfile(const CustomerProfile& profile);
    QStringList texts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    CustomerProfile m_profile;
    FlowLayout* m_chips;
};

}  // namespace memnun
