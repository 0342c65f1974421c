// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "ui/inbox/DraftKeeper.h"
#include "ui/shared/OnceToken.h"

namespace memnun {

/// What leaves the box: a reply, or a note kept. A value, so that whatever is shown meanwhile is not touched by it.
struct Outgoing {
    DraftKey key;
    QString body;
    QVector<DraftFile> files;
    std::optional<TicketStatus> then;
    std::optional<Instant> at{};  ///< of a reply: when it leaves
    ReplyForm form{};  ///< of a reply
    InteractionId seen{};  ///< of a reply: see SendReply
};

/// Composes and submits, one text a ticket and kind at a time. The same text sent again after a failure whose
/// outcome nobody knows is the same message, so it leaves once.
class ReplySender final : public QObject {
    Q_OBJECT

public:
    explicit ReplySender(const AppContext& context, QObject* parent = nullptr);

    bool isSending(const DraftKey& key) const { return m_flying.contains(key); }
    /// Does nothing while one of that key is on its way.
    void send(const Outgoing& outgoing);

Q_SIGNALS:
    void sent(const memnun::Outgoing& outgoing);
    void refused(const memnun::Outgoing& outgoing, const memnun::Error& error);

private:
    void addNote(const Outgoing& outgoing);
    void load(const Outgoing& outgoing);
    void compose(const Outgoing& outgoing, const QVector<NewAttachment>& files);
    void submit(const Outgoing& outgoing, const SendReply& reply);
    void land(const Outgoing& outgoing, const Result<>& result);
    QString tokenFor(const Outgoing& outgoing);

    const AppContext& m_context;
    QSet<DraftKey> m_flying;
    QHash<DraftKey, OnceToken> m_tokens;
};

}  // namespace memnun
