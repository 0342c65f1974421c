// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVector>

namespace memnun {

/// One field in words: what this person wanted and what somebody else saved meanwhile.
struct ConflictRow {
    QString field;
    QString mine;
    QString stored;
};

/// Who was quicker; empty: nobody knows any more.
struct ConflictAuthor {
    QString name;
    QString when;  ///< in words
};

/// "Somebody else changed it": shows the difference, and asks whether to take their state or to save over it. Closing it
/// does neither; what was typed stays.
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    /// `what` names the thing: "Ticket #1042", "Ayşe Işık".
    ConflictDialog(const QString& what, const QVector<ConflictRow>& rows, QWidget* parent = nullptr, const ConflictAuthor& by = {});

Q_SIGNALS:
    void reloadWanted();
    void overwriteWanted();
};

}  // namespace memnun
