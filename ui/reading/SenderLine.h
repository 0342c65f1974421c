// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/shell/AppContext.h"

#include <QWidget>


namespace memnun {

class InlineMessage;

/// In the head of a mail from outside: what does not fit about its sender. Hidden when all fits.
class SenderLine final : public QWidget {
    Q_OBJECT

public:
    /// Reads the beginning of the original, for what our own server says of it.
    SenderLine(const AppContext& context, const Interaction& message, QWidget* parent = nullptr);

    QString text() const;

Q_SIGNALS:
    void settled();

private:
    void showHints(const QStringList& failedChecks);

    Interaction m_message;
    InlineMessage* m_line = nullptr;  ///< made when there is something to say: most senders fit
};

}  // namespace memnun
