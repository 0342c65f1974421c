// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailImport.h"
#include "core/kernel/CommandBus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace memnun {

class StatusCentre;

/// One import under way: runs it through the bus, tells the status centre how far it is, and deletes itself when
/// finished() was heard.
class MailImportTask final : public QObject {
    Q_OBJECT

public:
    MailImportTask(CommandBus& commands, StatusCentre& status, MailImport::Options options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// `run` tells what was read; what committed batches brought is kept even after an error.
    void finished(const memnun::ImportRun& run, const memnun::Result<>& result);

private:
    void report();
    void end(const Result<>& result);
    QString title() const;

    CommandBus& m_commands;
    StatusCentre& m_status;
    MailImport::Options m_options;
    std::shared_ptr<MailImport> m_import;
    CancelFlag m_cancel;
    QString m_id;
    QTimer m_timer;
    QElapsedTimer m_phaseTime;
    MailProgress::Phase m_phase = MailProgress::Phase::Scanning;
};

}  // namespace memnun
