// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace memnun {

/// One page of the window. The composition lists them; the rail shows those the user may open, in that order.
struct Page {
    QString id;                      ///< stable: "inbox", "customers", "kpis" …
    std::function<QString()> title;  ///< translated, asked again when the language changes
    QString icon;                    ///< name of a line icon
    QString permission;              ///< key of the permission needed; empty for everyone
    /// Makes the page's widget, once, when it is first opened. The parent owns it.
    std::function<QWidget*(QWidget* parent)> factory;
    bool atBottom = false;  ///< set apart at the rail's foot (settings)
};

}  // namespace memnun
