// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/CustomerImports.h"
#include "core/kernel/CommandBus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace memnun {

class StatusCentre;

/// One import of customers under way, as MailImportTask.
class CustomerImportTask final : public QObject {
    Q_OBJECT

public:
    /// `expected`: contacts in all files, for the progress.
    CustomerImportTask(CommandBus& commands, StatusCentre& status, CustomerImports::Options options, qint64 expected, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const memnun::CustomerImports::Outcome& outcome, const memnun::CustomerImports::Options& options,
                  const memnun::Result<>& result);

private:
    void report();
    void end(const Result<>& result);

    CommandBus& m_commands;
    StatusCentre& m_status;
    qint64 m_expected;
    std::shared_ptr<CustomerImports> m_imports;
    CancelFlag m_cancel;
    QString m_id;
    QTimer m_timer;
    QElapsedTimer m_time;
};

}  // namespace memnun
