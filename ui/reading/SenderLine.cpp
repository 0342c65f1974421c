// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/SenderLine.h"

#include "core/conversations/BlobStore.h"
#include "ui/reading/HeaderWords.h"
#include "ui/shared/InlineMessage.h"

#include <QVBoxLayout>

namespace memnun {

SenderLine::SenderLine(const AppContext& context, const Interaction& message, QWidget* parent)
    : QWidget(parent), m_message(message)
{
    setObjectName(QStringLiteral("senderLine"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    showHints({});
    if (!message.rawBlob.isValid())
        return;
    context.executor.read<QStringList>(
        this,
        [raw = message.rawBlob](Stores& stores) -> Result<QStringList> {
            const auto bytes = stores.blobs.head(raw);
            return bytes ? Result<QStringList>(mime::readMailHead(*bytes).auth.failed()) : Result<QStringList>(fail(bytes.error()));
        },
        [this](const Result<QStringList>& failed) {
            // A mail whose original can't be read says so where it is asked for.
            if (failed && !failed->isEmpty())
                showHints(*failed);
            Q_EMIT settled();
        });
}

void SenderLine::showHints(const QStringList& failedChecks)
{
    const QStringList hints = senderHints(m_message.fromName, m_message.fromAddress, m_message.replyTo, failedChecks);
    if (!hints.isEmpty() && !m_line) {
        m_line = new InlineMessage(this);
        layout()->addWidget(m_line);
    }
    if (!hints.isEmpty())
        m_line->say(hints.join(QLatin1Char('\n')), Tone::Warning);
    setVisible(!hints.isEmpty());
}

QString SenderLine::text() const
{
    return m_line ? m_line->text() : QString();
}

}  // namespace memnun
