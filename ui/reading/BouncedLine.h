// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QPushButton;

namespace memnun {

class InlineMessage;

/// Tells that mail to an address came back, and offers to use it again. Hidden for an address that works.
class BouncedLine final : public QWidget {
    Q_OBJECT

public:
    explicit BouncedLine(const AppContext& context, QWidget* parent = nullptr);

    /// One without bouncedAt hides it.
    void setPoint(const std::optional<ContactPoint>& point);
    QString text() const;

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void useAgain();

    const AppContext& m_context;
    std::optional<ContactPoint> m_point;
    InlineMessage* m_line;
    QPushButton* m_again;
};

}  // namespace memnun
