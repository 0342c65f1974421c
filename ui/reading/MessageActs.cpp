// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/MessageActs.h"

#include "ui/inbox/InboxPage.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/shared/Icon.h"
#include "ui/shell/ActionRegistry.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>

#include <array>

namespace memnun {

namespace {

struct MessageActs {
    Q_DECLARE_TR_FUNCTIONS(MessageActs)
};

struct ActLine {
    const char* id;
    const char* icon;
    const char* text;  ///< translated when asked for
    const char* key;
    void (MessageCard::*act)();
};

constexpr std::array kLines{
    ActLine{"message.text", "message-square", QT_TRANSLATE_NOOP("MessageActs", "View as plain text"), "Shift+T", &MessageCard::showText},
    ActLine{"message.html", "eye", QT_TRANSLATE_NOOP("MessageActs", "View as formatted mail"), "Shift+H", &MessageCard::showHtml},
    ActLine{"message.images", "image", QT_TRANSLATE_NOOP("MessageActs", "Show images of this mail"), "Shift+I", &MessageCard::showImages},
    ActLine{"message.headers", "list", QT_TRANSLATE_NOOP("MessageActs", "View the headers"), "Shift+U", &MessageCard::showHeaders},
    ActLine{"message.source", "file-text", QT_TRANSLATE_NOOP("MessageActs", "View the original"), "Ctrl+U", &MessageCard::showSource},
    ActLine{"message.print", "printer", QT_TRANSLATE_NOOP("MessageActs", "Print…"), "Ctrl+P", &MessageCard::print},
    ActLine{"message.pdf", "file-down", QT_TRANSLATE_NOOP("MessageActs", "Save as PDF…"), "Ctrl+Shift+P", &MessageCard::savePdf},
    ActLine{"message.save", "download", QT_TRANSLATE_NOOP("MessageActs", "Save the mail as a file…"), "Ctrl+S", &MessageCard::saveMail}};

}  // namespace

void registerMessageActs(ActionRegistry& actions, InboxPage& page)
{
    for (const ActLine& line : kLines) {
        ActionSpec spec{QString::fromLatin1(line.id), QStringLiteral("message"), [text = line.text] { return MessageActs::tr(text); },
                        {QKeySequence(QString::fromLatin1(line.key))}, QString::fromLatin1(line.icon), {}};
        spec.callback = [self = QPointer(&page), act = line.act] {
            MessageCard* card = self ? self->thread()->pane()->cardAtHand() : nullptr;
            if (card)
                (card->*act)();
        };
        if (!actions.action(spec.id))
            actions.add(spec, &page);
    }
}

QStringList messageActIds()
{
    QStringList ids;
    for (const ActLine& line : kLines) {
        const QString id = QString::fromLatin1(line.id);
        if (id == QLatin1String("message.print"))
            ids << QString();
        ids << id;
    }
    return ids;
}

void fillMessageMenu(QMenu& menu, MessageCard& card)
{
    for (const ActLine& line : kLines) {
        if (QLatin1String(line.id) == QLatin1String("message.print"))
            menu.addSeparator();
        menu.addAction(icon(QString::fromLatin1(line.icon)), MessageActs::tr(line.text), &card, line.act);
    }
}

}  // namespace memnun
