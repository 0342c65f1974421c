// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace memnun {

/// While a list's rows are made anew, the keyboard's place in it is kept: what had the focus is found again by its
/// accessible name.
class FocusKept final {
public:
    explicit FocusKept(QWidget& list);
    ~FocusKept();
    FocusKept(const FocusKept&) = delete;
    FocusKept& operator=(const FocusKept&) = delete;

private:
    QWidget& m_list;
    QWidget* m_old;
    QString m_name;
};

}  // namespace memnun
