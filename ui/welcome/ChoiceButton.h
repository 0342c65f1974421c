// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace memnun {

/// A wide button with an icon, a title and a line that says what happens.
class ChoiceButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChoiceButton(const QString& iconName, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& sentence);
    /// The choice most newcomers want.
    void setPreferred(bool preferred);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect sentenceRect(int width) const;

    QString m_iconName;
    QString m_sentence;
    bool m_preferred = false;
};

}  // namespace memnun
