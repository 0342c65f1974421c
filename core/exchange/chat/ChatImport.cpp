// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatImport.h"

#include "core/base/DiskPath.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/chat/ChatKeys.h"
#include "core/exchange/chat/ChatWriter.h"

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

constexpr qsizetype kBatch = 300;      ///< messages a transaction
constexpr qsizetype kBatchFiles = 16;  ///< messages with files a transaction: each may be large
constexpr qint64 kDayS = 86400;

}  // namespace

struct ChatImport::Work {
    explicit Work(Options given) : options(std::move(given)), people(options.us) {}

    Result<> begin(UnitOfWork& unit);
    Result<bool> writeBatch(UnitOfWork& unit);
    Result<> writeSlice(const Chat& chat, qsizetype to, UnitOfWork& unit);
    Result<> countSlice(const Chat& chat, qsizetype to, UnitOfWork& unit);
    void load();
    void nextChat();
    qsizetype sliceEnd(const Chat& chat) const;
    Result<bool> end(UnitOfWork& unit);
    void remember() { mark = {begun, at, run, refused.size(), people.added()}; }
    void goBack();

    /// How far it is: a message of a chat of a source.
    struct Place {
        qsizetype source = 0, chat = 0, message = 0;
        TicketId carried;
        bool told = false;  ///< what of the source can't be read
    };
    struct Mark {
        bool begun = false;
        Place at;
        ImportRun run;
        qsizetype refused = 0;
        int customers = 0;
    } mark;

    Options options;
    ChatPeople people;
    ImportRun run;
    QVector<ChatRefusal> refused;
    bool begun = false;
    Place at;
    QVector<ChatSource> sources;
    qsizetype loaded = -1;             ///< the source whose chats these are
    ChatsRead read;
    std::unique_ptr<ChatPlace> files;  ///< its attachments
    std::atomic<qint64> done{0};
};

ChatImport::ChatImport(Options options) : m_work(std::make_unique<Work>(std::move(options))) {}
ChatImport::~ChatImport() = default;

ChatImport::Progress ChatImport::progress() const
{
    return {m_work->done.load(), m_work->options.expected};
}

const ImportRun& ChatImport::run() const
{
    return m_work->run;
}

const QVector<ChatRefusal>& ChatImport::refused() const
{
    return m_work->refused;
}

void ChatImport::takenBack()
{
    m_work->goBack();
}

Result<bool> ChatImport::step(UnitOfWork& unit)
{
    m_work->remember();
    if (!m_work->begun) {
        const auto began = m_work->begin(unit);
        return began ? Result<bool>(true) : Result<bool>(fail(began.error()));
    }
    return m_work->writeBatch(unit);
}

void ChatImport::Work::goBack()
{
    begun = mark.begun;
    at = mark.at;
    run = mark.run;
    refused.resize(mark.refused);
    people.forget(mark.customers);
    done = run.read;
    loaded = begun ? loaded : -1;
}

Result<> ChatImport::Work::begin(UnitOfWork& unit)
{
    ChatSources found = findChats(options.paths);
    if (auto ready = people.load(unit); !ready) {
        return ready;
    }
    run.kind = QStringLiteral("chat");
    run.source = options.paths.size() == 1 ? disk::shown(disk::Entry{options.paths.first()}.name())
                                           : QStringLiteral("%1 files").arg(options.paths.size());
    run.startedAt = unit.now();
    if (!options.dryRun) {
        const auto id = unit.stores().imports.begin(run);
        if (!id) {
            return fail(id.error());
        }
        run.id = *id;
        unit.touched(Entity::Import, id->value());
    }
    sources = std::move(found.found);
    refused = std::move(found.refused);
    begun = true;
    return {};
}

/// The chats of the source at hand; one source is in memory at a time.
void ChatImport::Work::load()
{
    if (loaded == at.source) {
        return;
    }
    const ChatSource& source = sources[at.source];
    files.reset();
    read = {};
    read = readChats(source, options.rules);
    auto place = ChatPlace::open(source.place);
    files = place ? std::move(*place) : nullptr;
    loaded = at.source;
}

void ChatImport::Work::nextChat()
{
    people.leaveChat();
    at = {at.source, at.chat + 1, 0, {}, true};
    if (at.chat >= read.chats.size()) {
        at = {at.source + 1, 0, 0, {}, false};
    }
}

qsizetype ChatImport::Work::sliceEnd(const Chat& chat) const
{
    qsizetype to = at.message;
    for (qsizetype withFiles = 0; to < chat.messages.size() && to - at.message < kBatch && withFiles < kBatchFiles; ++to) {
        withFiles += chat.messages[to].files.isEmpty() ? 0 : 1;
    }
    return to;
}

Result<bool> ChatImport::Work::writeBatch(UnitOfWork& unit)
{
    if (at.source >= sources.size()) {
        return end(unit);
    }
    load();
    if (!std::exchange(at.told, true)) {
        refused += read.refused;
    }
    if (at.chat >= read.chats.size()) {
        nextChat();
        return true;
    }
    const Chat& chat = read.chats[at.chat];
    if (at.message == 0 && !options.us.tells(chat) && !chat.messages.isEmpty()) {
        refused.append({chat.title.isEmpty() ? sources[at.source].shown : chat.title, QStringLiteral("who_is_us")});
        nextChat();
        return true;
    }
    const qsizetype to = sliceEnd(chat);
    if (to > at.message) {
        if (auto written = options.dryRun ? countSlice(chat, to, unit) : writeSlice(chat, to, unit); !written) {
            return fail(written.error());
        }
        run.read += to - at.message;
        done = run.read;
        at.message = to;
    }
    if (at.message >= chat.messages.size()) {
        nextChat();
    }
    if (options.dryRun) {
        return true;
    }
    run.customersAdded = people.added();
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.announce(Entity::Ticket, 0);
    unit.announce(Entity::Import, run.id.value());
    return true;
}

Result<> ChatImport::Work::writeSlice(const Chat& chat, qsizetype to, UnitOfWork& unit)
{
    const qint64 quietS = options.closeQuietDays * kDayS;
    const Instant quietBefore = options.closeQuietDays == 0 ? Instant{std::numeric_limits<qint64>::max()} : unit.now().plusSeconds(-quietS);
    ChatWriter writer(unit, people, run.id, {chat, sources[at.source], files.get()}, quietBefore);
    if (auto written = writer.write(at.message, to, at.carried); !written) {
        return written;
    }
    at.carried = writer.carried();
    run.added += writer.counts().added;
    run.present += writer.counts().present;
    run.ticketsAdded += writer.counts().tickets;
    refused += writer.refused();
    return {};
}

Result<> ChatImport::Work::countSlice(const Chat& chat, qsizetype to, UnitOfWork& unit)
{
    const QStringList keys = chatKeys(chat, people.peer(chat), at.message, to);
    const auto known = unit.stores().conversations.known(keys);
    if (!known) {
        return fail(known.error());
    }
    run.present += known->size();
    run.added += keys.size() - known->size();
    return {};
}

Result<bool> ChatImport::Work::end(UnitOfWork& unit)
{
    run.finishedAt = unit.now();
    run.quarantined = refused.size();
    if (options.dryRun) {
        return false;
    }
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.touched(Entity::Import, run.id.value());
    return false;
}

}  // namespace memnun
