// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ImageFetchPort.h"
#include "tests/inbox/InboxFixture.h"
#include "ui/inbox/MessageCard.h"
#include "ui/reading/MailViews.h"

#include <QTest>

namespace memnun {

class HtmlView;

/// Gives what it was told to, and writes down what was asked for.
struct ScriptedImages final : ImageFetchPort {
    void fetch(const QStringList& addresses, QObject*, std::function<void(const QString&, Result<QByteArray>)> each) override
    {
        asked << addresses;
        for (const QString& address : addresses)
            each(address, answers.contains(address) ? Result<QByteArray>(answers.value(address)) : Result<QByteArray>(fail(Code::Unavailable)));
    }
    QStringList asked;
    QHash<QString, QByteArray> answers;
};

/// A mail's card in a window, and what it is given.
class ReadingTest : public QObject {
    Q_OBJECT

protected:
    void begin();
    void end();
    MessageCard* show(const QByteArray& html, const QByteArray& headers = {}, const QByteArray& more = {});
    MessageCard* card(const Interaction& mail);
    /// Null when the formatted view does not come.
    HtmlView* htmlOf(MessageCard* card);
    Interaction plain(const QString& body);
    /// Stored bytes.
    BlobId stored(const QByteArray& bytes);

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<ScriptedImages> m_images;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<QWidget> m_window;
    QStringList m_told;
};

}  // namespace memnun
