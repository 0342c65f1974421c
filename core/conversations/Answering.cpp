// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/Answering.h"

namespace memnun {

namespace {

/// Nobody reads what is sent to the sender of a bounce.
bool isMail(const Interaction& interaction)
{
    return interaction.channel == Channel::Email && interaction.isPublic && !interaction.withdrawn
           && interaction.automated != AutomatedKind::Bounce;
}

}  // namespace

const Interaction* answeredMessage(const QVector<Interaction>& thread)
{
    const Interaction* newest = nullptr;
    for (auto it = thread.rbegin(); it != thread.rend(); ++it) {
        if (!isMail(*it)) {
            continue;
        }
        if (it->direction == Direction::In && it->automated == AutomatedKind::None) {
            return &*it;
        }
        newest = newest ? newest : &*it;
    }
    return newest;
}

QStringList answerRecipients(const QVector<Interaction>& thread, const QString& customerAddress)
{
    QString known;
    const Interaction* answered = answeredMessage(thread);
    if (answered) {
        // Words that were written down by hand came from no address.
        known = answered->direction != Direction::In ? answered->toAddresses
                : answered->replyTo.isEmpty()        ? answered->fromAddress
                                                     : answered->replyTo;
    }
    QStringList found = known.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    found.removeIf([answered](const QString& address) { return answered->copies.contains(address, Qt::CaseInsensitive); });
    return !found.isEmpty() || customerAddress.isEmpty() ? found : QStringList{customerAddress};
}

QStringList alsoAddressed(const QVector<Interaction>& thread, const QString& customerAddress, const OwnAddresses& ours)
{
    const Interaction* answered = answeredMessage(thread);
    if (!answered) {
        return {};
    }
    const QStringList answering = answerRecipients(thread, customerAddress);
    QStringList others;
    const bool came = answered->direction == Direction::In;
    for (const QString& address : came ? answered->toAddresses.split(QLatin1Char(',')) : answered->copies) {
        const QString one = address.trimmed();
        const bool known = one.isEmpty() || ours.contains(one) || answering.contains(one, Qt::CaseInsensitive) ||
                           others.contains(one, Qt::CaseInsensitive);
        if (!known && one.compare(answered->fromAddress, Qt::CaseInsensitive) != 0) {
            others.append(one);
        }
    }
    return others;
}

}  // namespace memnun
