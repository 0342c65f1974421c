// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDateTimeEdit>

namespace memnun {

/// A date and time in the business's zone, whatever the computer's zone is, written as the interface's language does.
class MomentEdit final : public QDateTimeEdit {
    Q_OBJECT

public:
    explicit MomentEdit(QWidget* parent = nullptr);

    Instant moment() const;
    void setMoment(Instant at);
    void setEarliest(Instant at);

protected:
    void changeEvent(QEvent* event) override;
    /// One field is one stop of the Tab key; arrows go through its parts.
    bool focusNextPrevChild(bool next) override;

private:
    void followLanguage();
};

}  // namespace memnun
