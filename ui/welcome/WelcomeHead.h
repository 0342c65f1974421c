// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace memnun {

class Look;

/// The top of the welcome window: the word mark, and the two choices nobody should have to look for before they can
/// read anything: language, and light or dark.
class WelcomeHead final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeHead(Look& look, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* languageButton(const QString& name, const char* part);
    void follow();

    Look& m_look;
    QPushButton* m_turkish;
    QPushButton* m_english;
    QToolButton* m_theme;
};

}  // namespace memnun
