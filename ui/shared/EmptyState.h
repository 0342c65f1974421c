// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace memnun {

/// What an empty page shows: an icon, what belongs here, and the first step. The icon stands at the same height of the
/// window wherever it is, so that empty panes beside each other agree.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setTexts(const QString& title, const QString& sentence);
    /// The one accented action; an empty text hides the button.
    void setPrimary(const QString& text, const QString& iconName = {});
    /// A quieter second way; an empty text hides the button.
    void setSecondary(const QString& text, const QString& iconName = {});

Q_SIGNALS:
    void primaryClicked();
    void secondaryClicked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setButton(QPushButton* button, const QString& text, const QString& iconName, bool accented);
    void renderIcon();
    void settle();

    QString m_iconName;
    class QSpacerItem* m_above;
    QWidget* m_block;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_primary;
    QPushButton* m_secondary;
};

}  // namespace memnun
