// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatFiles.h"
#include "core/exchange/chat/ChatPeople.h"
#include "core/imports/ImportStore.h"
#include "core/kernel/Command.h"

#include <atomic>
#include <memory>

namespace memnun {

/// What the files hold, before anything is written.
struct ChatOverview {
    struct Person {
        QString name;
        int chats = 0;
        qint64 messages = 0;
        bool operator==(const Person&) const = default;
    };
    int chats = 0;
    qint64 messages = 0;
    QVector<Person> people;        ///< who is in most chats first: that is whose export it is
    QStringList doubtful;          ///< chats whose dates may be read in two ways
    DateOrder doubtfulAs = DateOrder::DayFirst;  ///< how the first of them is read
    int withoutUs = 0;             ///< chats in which nobody is known to be us
    QVector<ChatRefusal> refused;
};
/// Reads everything once; one chat's file is in memory at a time.
ChatOverview lookAtChats(const QStringList& paths, const ChatRules& rules, const OwnChatNames& us);

/// Brings exports of chats in, as conversations with customers. A batch of messages a transaction; it may be stopped or killed
/// between any two and begun again. What is there already counts as present, also when a longer export comes.
class ChatImport {
public:
    struct Options {
        QStringList paths;
        ChatRules rules;
        OwnChatNames us;
        int closeQuietDays = 30;  ///< conversations quiet that long come in closed at their last message; 0: all of them
        qint64 expected = 0;      ///< messages, for the progress; 0: not known
        bool dryRun = false;      ///< only counts; added is what would be
    };
    struct Progress {
        qint64 done = 0, total = 0;  ///< messages
    };
    explicit ChatImport(Options options);
    ~ChatImport();

    /// As MailImport::step().
    Result<bool> step(UnitOfWork& work);
    void takenBack();
    /// May be called from any thread.
    Progress progress() const;
    const ImportRun& run() const;
    const QVector<ChatRefusal>& refused() const;

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// One step as a command, for those who run it by execute() in a loop. The outcome is a bool: whether there is more.
class ChatImportBatch final : public AnyCommand {
public:
    explicit ChatImportBatch(ChatImport& import) : m_import(import) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.chat"); }
    bool isRepeatable() const override { return true; }
    bool isBulk() const override { return true; }
    void takenBack() const override { m_import.takenBack(); }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        const auto more = m_import.step(work);
        return more ? Result<std::any>(std::any(*more)) : Result<std::any>(fail(more.error()));
    }

private:
    ChatImport& m_import;
};

}  // namespace memnun
