// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyPresets.h"

#include <QHash>
#include <QStringList>

namespace memnun {

namespace {

using KeyTable = QHash<QString, QStringList>;

/// Only what differs. "G, I" is one key after the other.
const KeyTable& gmail()
{
    static const KeyTable keys = {
        {QStringLiteral("ticket.new"), {QStringLiteral("C"), QStringLiteral("Ctrl+N")}},
        {QStringLiteral("ticket.reply_all"), {QStringLiteral("A"), QStringLiteral("Shift+R")}},
        {QStringLiteral("ticket.assign"), {QStringLiteral("Shift+A")}},
        {QStringLiteral("ticket.unread"), {QStringLiteral("Shift+U")}},
        {QStringLiteral("message.headers"), {QStringLiteral("Ctrl+Shift+U")}},
        {QStringLiteral("ticket.category"), {QStringLiteral("V")}},
        {QStringLiteral("ticket.tag"), {QStringLiteral("L")}},
        {QStringLiteral("ticket.snooze"), {QStringLiteral("B")}},
        {QStringLiteral("ticket.priority"), {QStringLiteral("+"), QStringLiteral("P")}},
        {QStringLiteral("ticket.note"), {QStringLiteral("Shift+N"), QStringLiteral("N")}},
        {QStringLiteral("edit.undo"), {QStringLiteral("Z"), QStringLiteral("Ctrl+Z")}},
        {QStringLiteral("go.inbox"), {QStringLiteral("G, I"), QStringLiteral("Ctrl+1")}},
        {QStringLiteral("go.today"), {QStringLiteral("G, K"), QStringLiteral("Ctrl+2")}},
        {QStringLiteral("go.customers"), {QStringLiteral("G, C"), QStringLiteral("Ctrl+3")}},
    };
    return keys;
}

const KeyTable& requestTracker()
{
    static const KeyTable keys = {
        {QStringLiteral("ticket.note"), {QStringLiteral("C"), QStringLiteral("N")}},
        {QStringLiteral("ticket.category"), {QStringLiteral("Shift+C")}},
        {QStringLiteral("go.today"), {QStringLiteral("G, H"), QStringLiteral("Ctrl+2")}},
    };
    return keys;
}

const KeyTable* tableOf(const QString& preset)
{
    return preset == QLatin1String("gmail") ? &gmail() : preset == QLatin1String("rt") ? &requestTracker() : nullptr;
}

}  // namespace

QVector<KeyPreset> keyPresets()
{
    return {{QStringLiteral("memnun"), QStringLiteral("Memnun")},
            {QStringLiteral("gmail"), QStringLiteral("Gmail")},
            {QStringLiteral("rt"), QStringLiteral("Request Tracker")}};
}

std::optional<QVector<QKeySequence>> presetKeys(const QString& preset, const QString& actionId)
{
    const KeyTable* table = tableOf(preset);
    if (!table || !table->contains(actionId))
        return std::nullopt;
    QVector<QKeySequence> keys;
    for (const QString& text : table->value(actionId))
        keys << QKeySequence(text, QKeySequence::PortableText);
    return keys;
}

int presetSize(const QString& preset)
{
    const KeyTable* table = tableOf(preset);
    return table ? static_cast<int>(table->size()) : 0;
}

}  // namespace memnun
