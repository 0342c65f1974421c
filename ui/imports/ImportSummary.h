// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"

#include <QDialog>

namespace memnun {

/// The run's counts as a few sentences.
QString importSentences(const ImportRun& run);

/// What an import brought: counts of messages, customers and tickets, and the way to the quarantine.
class ImportSummary final : public QDialog {
    Q_OBJECT

public:
    explicit ImportSummary(const ImportRun& run, const Result<>& result, QWidget* parent = nullptr);

Q_SIGNALS:
    void quarantineWanted();
};

}  // namespace memnun
