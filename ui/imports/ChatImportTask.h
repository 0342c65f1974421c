// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatImport.h"
#include "core/kernel/CommandBus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace memnun {

class StatusCentre;

/// One import of chats under way, as MailImportTask.
class ChatImportTask final : public QObject {
    Q_OBJECT

public:
    ChatImportTask(CommandBus& commands, StatusCentre& status, ChatImport::Options options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const memnun::ImportRun& run, const QVector<memnun::ChatRefusal>& refused, const memnun::Result<>& result);

private:
    void report();
    void end(const Result<>& result);

    CommandBus& m_commands;
    StatusCentre& m_status;
    QString m_title;
    std::shared_ptr<ChatImport> m_import;
    CancelFlag m_cancel;
    QString m_id;
    QTimer m_timer;
    QElapsedTimer m_time;
};

}  // namespace memnun
