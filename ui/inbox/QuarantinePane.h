// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/QuarantineModel.h"

#include <QWidget>

class QListView;

namespace memnun {

/// The list of them, and "save original" for the chosen one.
class QuarantinePane final : public QWidget {
    Q_OBJECT

public:
    explicit QuarantinePane(const AppContext& context, QWidget* parent = nullptr);
    QuarantineModel& model() { return m_model; }
    void saveOriginal();

Q_SIGNALS:
    void failed(const QString& sentence);
    void saved(const QString& path);

private:
    void write(BlobId blob, const QString& path);

    const AppContext& m_context;
    QuarantineModel m_model;
    QListView* m_view;
};

}  // namespace memnun
