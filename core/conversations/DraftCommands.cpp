// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/DraftCommands.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/templates/TemplateStore.h"
#include "core/tickets/TicketMoves.h"

namespace memnun {

namespace {

/// The draft of that kind, empty when there is none.
Result<Draft> draftOf(UnitOfWork& work, TicketId ticket, UserId author, bool note)
{
    const auto drafts = work.stores().conversations.drafts(ticket, author);
    if (!drafts) {
        return fail(drafts.error());
    }
    for (const Draft& draft : *drafts) {
        if (draft.note == note) {
            return draft;
        }
    }
    return Draft{ticket, author, note, {}, work.now()};
}

qint64 sizeOf(const Draft& draft, const QVector<NewAttachment>& more)
{
    qint64 bytes = 0;
    for (const DraftFile& file : draft.files) {
        bytes += file.size;
    }
    for (const NewAttachment& file : more) {
        bytes += file.bytes.size();
    }
    return bytes;
}

/// The files of a message that was taken back, those left out that the draft has already.
Result<> giveFilesBack(UnitOfWork& work, const Interaction& message, const Draft& draft)
{
    ConversationStore& store = work.stores().conversations;
    const auto attached = store.attachments(message.ticketId);
    if (!attached) {
        return fail(attached.error());
    }
    for (const Attachment& file : *attached) {
        const bool there = std::any_of(draft.files.begin(), draft.files.end(), [&](const DraftFile& other) {
            return other.blobId == file.blobId && other.name == file.name;
        });
        if (file.interactionId != message.id || !file.blobId.isValid() || there) {
            continue;
        }
        const auto added = store.addDraftFile(message.ticketId, message.userId,
                                              {{}, file.name, file.type, file.size, file.blobId, {}});
        if (!added) {
            return fail(added.error());
        }
    }
    const auto pictures = store.picturesOf(message.id);
    if (!pictures) {
        return fail(pictures.error());
    }
    for (const DraftFile& picture : *pictures) {
        if (const auto added = store.addDraftFile(message.ticketId, message.userId, picture); !added) {
            return fail(added.error());
        }
    }
    return {};
}

/// An answer that was sent, as the draft it was.
Result<Draft> asDraft(UnitOfWork& work, const Interaction& message)
{
    auto form = work.stores().conversations.formOf(message.id);
    const auto templates = work.stores().templates.usedIn(message.id);
    if (!form || !templates) {
        return fail(form ? templates.error() : form.error());
    }
    form->templates = *templates;
    return Draft{message.ticketId, message.userId, false, message.body, work.now(), {}, *form};
}

}  // namespace

namespace drafting {

QString keepBoth(const QString& mine, const QString& stored, const QString& known)
{
    const bool grown = !known.isEmpty() && stored.startsWith(known);
    const QString others = (grown ? stored.mid(known.size()) : stored).trimmed();
    if (stored == known || others.isEmpty() || mine.contains(others)) {
        return mine;
    }
    return mine.trimmed().isEmpty() ? others : mine + QStringLiteral("\n\n") + others;
}

/// What `others` has and `mine` lacks; what was known before and is not in `mine` was taken out.
template <class List>
static void add(List& mine, const List& others, const List& known)
{
    for (const auto& other : others) {
        if (!mine.contains(other) && !known.contains(other)) {
            mine.append(other);
        }
    }
}

static QString htmlOf(const Draft& draft)
{
    if (!draft.form.isPlain() || draft.body.trimmed().isEmpty()) {
        return draft.form.html;
    }
    QString html = QStringLiteral("<p>") + draft.body.trimmed().toHtmlEscaped() + QStringLiteral("</p>");
    return html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

void keepBoth(Draft& mine, const Draft& stored, const QString& known, const ReplyForm& knownForm)
{
    add(mine.form.cc, stored.form.cc, knownForm.cc);
    add(mine.form.bcc, stored.form.bcc, knownForm.bcc);
    add(mine.form.templates, stored.form.templates, knownForm.templates);
    const QString both = keepBoth(mine.body, stored.body, known);
    if (both == mine.body) {
        const bool untouched = mine.form.html == knownForm.html && mine.body.trimmed() == stored.body.trimmed();
        mine.form.html = untouched ? stored.form.html : mine.form.html;
        return;
    }
    Draft rest = stored;
    rest.body = mine.body.trimmed().isEmpty() ? both : both.mid(mine.body.size()).trimmed();
    if (rest.body != stored.body.trimmed()) {
        rest.form.html.clear();  // it grew: only its words are known to be new
    }
    if (!mine.form.isPlain() || !rest.form.isPlain()) {
        mine.form.html = htmlOf(mine) + htmlOf(rest);
    }
    mine.body = both;
}

Result<> sent(UnitOfWork& work, TicketId ticket, bool note, const QString& body, const QSet<BlobId>& files)
{
    auto draft = draftOf(work, ticket, work.actor().id, note);
    if (!draft) {
        return fail(draft.error());
    }
    const QString words = body.trimmed();
    const QString stored = draft->body.trimmed();
    draft->body = stored.startsWith(words) ? stored.mid(words.size()).trimmed() : QString();
    draft->form = {};
    auto done = work.stores().conversations.saveDraft(*draft);
    for (const DraftFile& file : std::as_const(draft->files)) {
        if (done && (files.contains(file.blobId) || !file.contentId.isEmpty())) {
            done = work.stores().conversations.removeDraftFile(file.id, work.actor().id);
        }
    }
    work.announce(Entity::Draft, ticket.value());
    return done;
}

Result<> giveBack(UnitOfWork& work, const Interaction& message)
{
    if (!message.userId.isValid()) {
        return {};  // the program's own words are nobody's draft
    }
    const bool note = message.direction == Direction::Internal;
    auto draft = draftOf(work, message.ticketId, message.userId, note);
    if (!draft) {
        return fail(draft.error());
    }
    if (auto files = note ? Result<>() : giveFilesBack(work, message, *draft); !files) {
        return files;
    }
    const auto given = note ? Result<Draft>(Draft{message.ticketId, message.userId, true, message.body, work.now()})
                            : asDraft(work, message);
    if (!given) {
        return fail(given.error());
    }
    keepBoth(*draft, *given, {}, {});
    draft->savedAt = work.now();
    work.announce(Entity::Draft, message.ticketId.value());
    return work.stores().conversations.saveDraft(*draft);
}

Error tooLarge()
{
    return {Code::Invalid, QStringLiteral("attachments"), {{QStringLiteral("attachment"), QStringLiteral("too_large")}}};
}

}  // namespace drafting

Result<> run(const SaveDraft& command, UnitOfWork& work)
{
    const auto home = ticketing::home(work.stores(), command.ticketId);
    auto draft = home ? draftOf(work, *home, work.actor().id, command.note) : Result<Draft>(fail(home.error()));
    if (!draft) {
        return fail(draft.error());
    }
    const Draft stored = *draft;
    draft->body = command.body;
    draft->form = command.note ? ReplyForm() : command.form;
    if (command.over) {
        drafting::keepBoth(*draft, stored, *command.over, command.overForm);
    }
    draft->savedAt = work.now();
    auto saved = work.stores().conversations.saveDraft(*draft);
    if (saved) {
        work.announce(Entity::Draft, home->value());
    }
    return saved;
}

Result<QVector<DraftFile>> run(const AttachToDraft& command, UnitOfWork& work)
{
    const auto home = ticketing::home(work.stores(), command.ticketId);
    auto draft = home ? draftOf(work, *home, work.actor().id, false) : Result<Draft>(fail(home.error()));
    if (!draft) {
        return fail(draft.error());
    }
    if (sizeOf(*draft, command.files) > kMostAttachedBytes) {
        return fail(drafting::tooLarge());
    }
    for (const NewAttachment& file : command.files) {
        const auto blob = work.stores().blobs.put(file.bytes);
        if (!blob) {
            return fail(blob.error());
        }
        DraftFile kept{{}, file.name, file.type, file.bytes.size(), *blob, file.contentId};
        const auto added = work.stores().conversations.addDraftFile(*home, work.actor().id, kept);
        if (!added) {
            return fail(added.error());
        }
        kept.id = *added;
        draft->files.append(kept);
    }
    work.announce(Entity::Draft, home->value());
    return draft->files;
}

Result<> run(const DetachFromDraft& command, UnitOfWork& work)
{
    auto removed = work.stores().conversations.removeDraftFile(command.file, work.actor().id);
    if (removed) {
        work.announce(Entity::Draft, command.ticketId.value());
    }
    return removed;
}

}  // namespace memnun
