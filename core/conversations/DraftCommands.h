// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"

#include <QSet>

namespace memnun {

/// What common mail servers still take: all files of one answer together.
inline constexpr qint64 kMostAttachedBytes = 25LL * 1024 * 1024;

/// Keeps what is being typed. No word is lost: when the store holds another text than the author knows of (a reply
/// that was taken back meanwhile, another window), both are kept, the other one below a blank line. The same holds for its
/// addresses and, where the words are the same, for how they are formatted.
struct SaveDraft {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "draft.save";
    TicketId ticketId;
    bool note = false;
    QString body;                         ///< empty: nothing is left of it
    std::optional<QString> over{};        ///< the stored text its author knows of; none = whatever is there
    ReplyForm form{};                     ///< of an answer
    ReplyForm overForm{};                 ///< that of `over`
};
Result<> run(const SaveDraft& command, UnitOfWork& work);

/// Keeps files for an answer that is still being written. Invalid ("attachment", "too_large") when they and those
/// chosen before are more than kMostAttachedBytes; then none of them is added.
struct AttachToDraft {
    using Outcome = QVector<DraftFile>;  ///< all files of the draft
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "draft.attach";
    TicketId ticketId;
    QVector<NewAttachment> files;
};
Result<QVector<DraftFile>> run(const AttachToDraft& command, UnitOfWork& work);

struct DetachFromDraft {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "draft.detach";
    TicketId ticketId;
    DraftFileId file;
};
Result<> run(const DetachFromDraft& command, UnitOfWork& work);

/// What sending and taking back do to a draft.
namespace drafting {

/// `mine`, and below it what `stored` holds that its author did not know of when `known` was all there was.
QString keepBoth(const QString& mine, const QString& stored, const QString& known);
/// The same of whole drafts: `mine` takes in what `stored` holds besides, words, copies and templates, when `known` in the
/// form `knownForm` was all its author knew of. Where one of them is formatted, both stay so; where neither had words of the
/// other, the form is that of the one that has some.
void keepBoth(Draft& mine, const Draft& stored, const QString& known, const ReplyForm& knownForm);
/// The acting person's draft was sent with `body` and these contents: it goes, with the pictures of its text. What else came
/// into it stays.
Result<> sent(UnitOfWork& work, TicketId ticket, bool note, const QString& body, const QSet<BlobId>& files);
/// A message that was taken back is its author's draft again, words and files, below what they began since.
Result<> giveBack(UnitOfWork& work, const Interaction& message);
Error tooLarge();

}  // namespace drafting

}  // namespace memnun
