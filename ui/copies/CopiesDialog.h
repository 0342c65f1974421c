// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/SafetyCopy.h"

#include <QDialog>

class QTreeWidget;

namespace memnun {

class CopiesList;
class CopyPort;

/// The safety copies of a workspace on their own, as the palette and a damaged workspace show them. Whoever opened it does
/// the restore.
class CopiesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit CopiesDialog(CopyPort& copies, QWidget* parent = nullptr);

    /// Every copy of the list has been checked.
    bool isReady() const;
    QTreeWidget* list() const;

Q_SIGNALS:
    void restoreWanted(const memnun::SafetyCopy& copy);

private:
    CopiesList* m_copies;
};

}  // namespace memnun
