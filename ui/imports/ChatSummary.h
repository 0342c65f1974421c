// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatFiles.h"
#include "core/imports/ImportStore.h"

#include <QDialog>

namespace memnun {

/// What an import of chats brought, and what was left out and why.
class ChatSummary final : public QDialog {
    Q_OBJECT

public:
    ChatSummary(const ImportRun& run, const QVector<ChatRefusal>& refused, const Result<>& result, QWidget* parent = nullptr);
};

}  // namespace memnun
