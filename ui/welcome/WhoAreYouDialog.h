// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/NewWorkspace.h"

#include <QDialog>

namespace memnun {

class IdentityForm;
class InlineMessage;

/// Asked once in a workspace that has no user yet.
class WhoAreYouDialog final : public QDialog {
    Q_OBJECT

public:
    explicit WhoAreYouDialog(QWidget* parent = nullptr);
    void showError(const QString& sentence);

Q_SIGNALS:
    void answered(const memnun::Newcomer& newcomer);

private:
    IdentityForm* m_form;
    InlineMessage* m_message;
};

}  // namespace memnun
