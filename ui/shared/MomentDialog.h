// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDialog>

namespace memnun {

class MomentEdit;

/// Asks for a moment in the future, in the business's time zone. Who asks brings the words.
class MomentDialog : public QDialog {
    Q_OBJECT

Q_SIGNALS:
    void picked(memnun::Instant at);

protected:
    struct Words {
        QString title;
        QString field;
        QString hint;
        QString button;
    };
    /// `proposed` stands there first.
    MomentDialog(const Words& words, Instant now, Instant proposed, QWidget* parent);
    MomentEdit* when() const { return m_when; }

private:
    MomentEdit* m_when;
};

}  // namespace memnun
