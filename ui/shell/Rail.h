// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

#include <QFrame>
#include <QVector>

class QButtonGroup;
class QVBoxLayout;

namespace memnun {

class RailButton;

/// The left rail: one button a page in the given order, those `atBottom` set apart at the foot.
class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    void setPages(const QVector<Page>& pages);
    /// An id that has no button lights none.
    void setCurrent(const QString& pageId);
    void setCount(const QString& pageId, int count);
    /// As the user wishes; remembered.
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// There is no room for labels, whatever the user wishes.
    void setNarrow(bool narrow);
    RailButton* button(const QString& pageId) const;
    void retranslate();

Q_SIGNALS:
    void pageChosen(const QString& pageId);
    void collapsedChanged(bool collapsed);

private:
    struct Entry {
        Page page;
        RailButton* button = nullptr;
    };
    QVector<Entry> m_entries;
    QVBoxLayout* m_top;
    QVBoxLayout* m_bottom;
    QButtonGroup* m_group;
    RailButton* m_fold;
    bool showsIconsOnly() const { return m_collapsed || m_narrow; }

    bool m_collapsed = false;
    bool m_narrow = false;
};

}  // namespace memnun
