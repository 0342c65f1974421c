// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplySender.h"

#include "core/conversations/ReplyPort.h"
#include "ui/inbox/ReplyFiles.h"

namespace memnun {

ReplySender::ReplySender(const AppContext& context, QObject* parent) : QObject(parent), m_context(context) {}

void ReplySender::send(const Outgoing& outgoing)
{
    if (m_flying.contains(outgoing.key))
        return;
    m_flying.insert(outgoing.key);
    if (outgoing.key.note)
        addNote(outgoing);
    else if (outgoing.files.isEmpty())
        compose(outgoing, {});
    else
        load(outgoing);
}

void ReplySender::addNote(const Outgoing& outgoing)
{
    m_context.commands.submit(AddNote{outgoing.key.ticket, outgoing.body.trimmed(), tokenFor(outgoing)}, this,
                              [this, outgoing](Result<InteractionId> added) {
                                  land(outgoing, added ? Result<>() : Result<>(fail(added.error())));
                              });
}

void ReplySender::load(const Outgoing& outgoing)
{
    using Files = QVector<NewAttachment>;
    m_context.executor.read<Files>(
        this, [files = outgoing.files](Stores& stores) { return loadDraftFiles(stores, files); },
        [this, outgoing](Result<Files> files) {
            if (files)
                compose(outgoing, *files);
            else
                land(outgoing, fail(files.error()));
        });
}

void ReplySender::compose(const Outgoing& outgoing, const QVector<NewAttachment>& files)
{
    ReplyDraft draft;
    draft.ticketId = outgoing.key.ticket;
    draft.body = outgoing.body.trimmed();
    draft.attachments = files;
    draft.thenStatus = outgoing.then;
    draft.sendAt = outgoing.at;
    draft.token = tokenFor(outgoing);
    draft.form = outgoing.form;
    m_context.replies.compose(draft, this, [this, outgoing](Result<SendReply> reply) {
        if (reply)
            submit(outgoing, *reply);
        else
            land(outgoing, fail(reply.error()));
    });
}

void ReplySender::submit(const Outgoing& outgoing, const SendReply& reply)
{
    SendReply asSeen = reply;
    asSeen.seen = outgoing.seen;
    m_context.commands.submit(asSeen, this, [this, outgoing](Result<SendReply::Outcome> outcome) {
        land(outgoing, outcome ? Result<>() : Result<>(fail(outcome.error())));
    });
}

void ReplySender::land(const Outgoing& outgoing, const Result<>& result)
{
    m_flying.remove(outgoing.key);
    m_tokens[outgoing.key].landed(result);
    if (result)
        Q_EMIT sent(outgoing);
    else
        Q_EMIT refused(outgoing, result.error());
}

QString ReplySender::tokenFor(const Outgoing& outgoing)
{
    QStringList content{outgoing.body, outgoing.form.html, outgoing.form.cc.join(QLatin1Char(',')),
                        outgoing.form.bcc.join(QLatin1Char(','))};
    for (const DraftFile& file : outgoing.files)
        content << QString::number(file.blobId.value());
    return m_tokens[outgoing.key].of(content);
}

}  // namespace memnun
