// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QWidget>

class QComboBox;

namespace memnun {

class MomentEdit;

enum class DuePreset { Never, Today, Tomorrow, InThreeDays, NextMonday, InAWeek, Picked };

/// The moment a preset means in the business's zone: 09:00 of that day; for today 18:00, or in an hour when it is
/// later than that. Nothing for Never and Picked.
std::optional<Instant> dueOf(DuePreset preset, Instant now);

/// When something is due: presets, or a date and time of one's own.
class DueField final : public QWidget {
    Q_OBJECT

public:
    explicit DueField(const Clock& clock, QWidget* parent = nullptr);

    std::optional<Instant> due() const;
    void setPreset(DuePreset preset);
    QComboBox* combo() const { return m_presets; }
    /// Shown while a date of one's own is chosen.
    QWidget* momentField() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    DuePreset preset() const;
    void retranslate();

    const Clock& m_clock;
    QComboBox* m_presets;
    MomentEdit* m_when;
};

}  // namespace memnun
