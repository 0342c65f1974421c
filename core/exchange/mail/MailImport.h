// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailFiles.h"
#include "core/imports/ImportStore.h"
#include "core/kernel/UnitOfWork.h"
#include "core/settings/Settings.h"

#include <atomic>
#include <memory>

namespace memnun {

/// How far an import is. `total` is 0 until the first pass is over.
struct MailProgress {
    enum class Phase { Scanning, Writing, Done };
    Phase phase = Phase::Scanning;
    qint64 done = 0, total = 0;            ///< messages
    qint64 bytesDone = 0, bytesTotal = 0;  ///< of the first pass
};

/// Brings real mail in: mbox, Maildir, .eml files and folders. Two passes: one over the headers joins threads, one
/// writes them, a batch of whole messages a transaction. It may be stopped or killed between any two batches and begun
/// again; what is there already (by Message-ID, or by hash of the raw bytes) is counted as present and not added. A
/// different mail under a Message-ID that is taken (SameMail.h says when) joins the thread of the one that has it.
/// A message that can't be parsed goes to the quarantine with its bytes, and the run goes on; what was there and can be
/// read by now leaves it.
class MailImport {
public:
    struct Options {
        QStringList paths;
        MailFormat format = MailFormat::Auto;
        OwnAddresses us;           ///< whose mail is an agent's
        int closeQuietDays = 30;   ///< threads quiet that long come in closed at their last message
    };
    explicit MailImport(Options options);
    ~MailImport();

    /// One batch, inside one transaction; false when all is done. To be run through CommandBus::stream, or in a loop of
    /// execute(). After an error the batch is rolled back, takenBack() says so, and the step may be run again.
    Result<bool> step(UnitOfWork& work);
    /// Forgets what the last step did.
    void takenBack();
    /// May be called from any thread.
    MailProgress progress() const;
    /// To be read when step() is not running.
    const ImportRun& run() const;
    const QVector<QuarantineItem>& quarantined() const;
    /// Of several paths those that can't be used, as findMailFiles() refuses them; the others are imported all the same.
    const QVector<Error>& skipped() const;

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

}  // namespace memnun
