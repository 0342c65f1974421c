// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Client.h"
#include "core/conversations/SentFolderPort.h"

namespace memnun {

/// The sent folder by IMAP, a line for each question.
class SentFolder final : public QObject, public SentFolderPort {
    Q_OBJECT
public:
    explicit SentFolder(const imap::Timeouts& timeouts = {}, QObject* parent = nullptr);
    ~SentFolder() override;

    void ask(const SentFolderQuestion& question, QObject* guard,
             std::function<void(Result<SentFolderAnswer>)> then) override;
    void cancel() override;

private:
    struct Visit;
    using Held = std::shared_ptr<Visit>;
    void choose(const Held& visit, const QVector<imap::Mailbox>& mailboxes);
    void make(const Held& visit, const QStringList& names);
    void look(const Held& visit, const QString& folder);
    void file(const Held& visit, const QString& folder);
    void finish(const Held& visit, const Result<SentFolderAnswer>& answer);
    /// `then` gets the value while this visit is the one that is open; an error ends it.
    template <class T, class Then>
    auto step(const Held& visit, Then then);

    imap::Timeouts m_timeouts;
    Held m_visit;
};

/// Where an account keeps what it sent: the folder that `wanted` names, else the one the server marks (\Sent), else one with
/// a name that programs give it in Turkish, English and their neighbours. None when there is no such folder.
std::optional<QString> sentAmong(const QVector<imap::Mailbox>& mailboxes, const QString& wanted);

/// What to search for: HEADER Message-ID "<id>", quoted. Empty for an id that no server could be asked about.
QByteArray searchForId(const QString& messageId);

}  // namespace memnun
