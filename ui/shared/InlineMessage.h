// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QWidget>

class QLabel;

namespace memnun {

/// A sentence with an icon beside a field or above a list. Hidden while it has nothing to say.
class InlineMessage final : public QWidget {
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent = nullptr);

    /// Tone::Danger for errors; also marks the field given with watch().
    void say(const QString& sentence, Tone tone = Tone::Danger);
    void clear();
    QString text() const;
    /// The field this message belongs to: gets a danger border and the sentence as accessible description.
    void watch(QWidget* field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon;
    QLabel* m_text;
    QWidget* m_field = nullptr;
    Tone m_tone = Tone::Danger;
};

}  // namespace memnun
