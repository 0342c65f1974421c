// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calls/CallTimer.h"

#include <QFrame>
#include <QTimer>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace memnun {

class Chip;
class InlineMessage;

/// "2:05" for 125 s.
QString clockText(int seconds);
/// Reads "2:05", "1:02:05", "2" (minutes) and "40s"; nothing for anything else. Empty text is 0.
std::optional<int> clockSeconds(const QString& text);

/// The stopwatch of a call with its buttons (F2 starts, answers and resumes, F3 holds, F4 ends), and a field for each
/// part. A field someone typed into keeps what was typed; the others follow the stopwatch.
class CallClock final : public QFrame {
    Q_OBJECT

public:
    explicit CallClock(const Clock& clock, QWidget* parent = nullptr);

    CallTimer::Phase phase() const { return m_timer.phase(); }
    bool wasAnswered() const { return m_timer.wasAnswered(); }
    std::optional<Instant> startedAt() const { return m_timer.startedAt(); }
    /// Nothing while a field can't be read; the field is marked then.
    std::optional<CallTimes> times();
    void setError(const QString& sentence);
    /// Buttons and fields, left to right.
    QVector<QWidget*> tabStops() const;
    QLineEdit* talkField() const { return m_fields.at(1); }

public Q_SLOTS:
    void stepOn();
    void holdOrResume();
    void endCall();

Q_SIGNALS:
    void phaseChanged(memnun::CallTimer::Phase phase);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildButtons();
    void buildFields();
    void followTimer();
    void showPhase();
    void moved(bool did);
    void retranslate();

    const Clock& m_clock;
    CallTimer m_timer;
    QTimer m_tick;
    QLabel* m_readout;
    Chip* m_phase;
    QPushButton* m_step;
    QPushButton* m_hold;
    QPushButton* m_end;
    std::array<QLabel*, 4> m_labels{};
    std::array<QLineEdit*, 4> m_fields{};
    InlineMessage* m_error;
};

}  // namespace memnun
