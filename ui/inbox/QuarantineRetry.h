// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailImport.h"
#include "ui/shell/AppContext.h"

#include <QObject>
#include <QTemporaryDir>

namespace memnun {

/// Imports once more what is in quarantine: from its kept bytes or, where they are not all here, from where it came. Lives
/// until it has answered.
class QuarantineRetry final : public QObject {
    Q_OBJECT

public:
    QuarantineRetry(const AppContext& context, const QuarantineItem& item, QObject* parent);

    /// `then` hears whether it left the quarantine; NotFound when it must be read where it came from and that is gone.
    void start(std::function<void(Result<bool>)> then);

private:
    static Result<MailImport::Options> prepare(Stores& stores, const QuarantineItem& item, const QString& folder);
    void import(const MailImport::Options& options);
    void lookAgain();
    void end(const Result<bool>& result);

    const AppContext& m_context;
    QuarantineItem m_item;
    QTemporaryDir m_folder;
    std::function<void(Result<bool>)> m_then;
};

}  // namespace memnun
