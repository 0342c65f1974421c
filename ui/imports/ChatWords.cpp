// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ChatWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace memnun {

namespace {

struct ChatWords {
    Q_DECLARE_TR_FUNCTIONS(ChatWords)
};

}  // namespace

QString chatRefusalSentence(const ChatRefusal& refusal)
{
    const QHash<QString, QString> known{
        {QStringLiteral("not_found"), ChatWords::tr("“%1” is not there. Was it moved, or is its disk not connected?")},
        {QStringLiteral("not_readable"), ChatWords::tr("“%1” can't be read. Please check its permissions.")},
        {QStringLiteral("no_chat"), ChatWords::tr("“%1” holds no chat that was exported from WhatsApp, Telegram, Signal, Messenger or Instagram.")},
        {QStringLiteral("html"), ChatWords::tr("“%1” is a page for the browser. Please ask Facebook for the JSON form of your data.")},
        {QStringLiteral("broken_json"), ChatWords::tr("“%1” is damaged or cut off. Please export or download it again.")},
        {QStringLiteral("too_large"), ChatWords::tr("“%1” is larger than 64 MB of text or 128 MB of JSON.")},
        {QStringLiteral("zip_broken"), ChatWords::tr("The zip “%1” is damaged. Please export or download it again.")},
        {QStringLiteral("zip_password"), ChatWords::tr("“%1” has a password. Please unpack it first.")},
        {QStringLiteral("attachment_too_large"), ChatWords::tr("The attachment “%1” is larger than 64 MB and was left out.")},
        {QStringLiteral("who_is_us"), ChatWords::tr("In the chat “%1” nobody is known to be you.")},
    };
    const QString sentence = known.value(refusal.reason);
    return sentence.isEmpty() ? refusal.source : sentence.arg(QDir::toNativeSeparators(refusal.source));
}

QString chatRefusals(const QVector<ChatRefusal>& refused, int most)
{
    QStringList lines;
    for (const ChatRefusal& one : refused.mid(0, most))
        lines << chatRefusalSentence(one);
    if (const auto more = static_cast<int>(refused.size()) - most; more > 0)
        lines << ChatWords::tr("… and %n more.", nullptr, more);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace memnun
