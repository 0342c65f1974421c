// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/AccountSession.h"

#include <algorithm>

namespace memnun {

namespace {

/// The folder alone is in the way: the line holds, and the server said why.
bool isFoldersOwn(const Error& error, const imap::Client& client)
{
    return client.isOpen() && error.fields.value(0).field == QLatin1String("imap");
}

bool isSame(const imap::MailboxStatus& left, const imap::MailboxStatus& right)
{
    return left.messages == right.messages && left.uidNext == right.uidNext && left.uidValidity == right.uidValidity;
}

}  // namespace

AccountSession::AccountSession(const MailParts& parts, const MailPace& pace, const MailAccount& account, WatchedFolders& folders,
                               Note note, QObject* parent)
    : QObject(parent), m_parts(parts), m_pace(pace), m_account(account), m_folders(folders), m_note(std::move(note)),
      m_client(pace.timeouts), m_finder(parts, account.id, m_client, nullptr),
      m_flags(parts, pace, account.id, m_client)
{
    m_poll.setInterval(m_pace.folderPollMs);
    m_round.setInterval(m_pace.roundMs);
    connect(&m_poll, &QTimer::timeout, this, &AccountSession::poll);
    connect(&m_round, &QTimer::timeout, this, &AccountSession::again);
    wireMarks();
    connect(&m_client, &imap::Client::alert, this, [this](const QString& words) { m_note(QStringLiteral("the server says: ") + words); });
    connect(&m_client, &imap::Client::closed, this, [this](const Error& why) {
        if (!m_busy) {
            finish(why);
        }
    });
    connect(&m_client, &imap::Client::changed, this, [this] {
        if (m_busy) {
            m_homeChanged = true;
        } else if (home()) {
            m_queue = {home()};
            next();
        }
    });
}

void AccountSession::wireMarks()
{
    m_marks.setInterval(m_pace.marksMs);
    for (QTimer* timer : {&m_marks, &m_marksAgain}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] {
            if (m_busy) {
                m_wantsMarks = true;
            } else if (!m_why) {
                tellMarks();
            }
        });
    }
}

AccountSession::~AccountSession()
{
    m_why = imap::imapError(imap::rules::kCancelled, QStringLiteral("gone"));
    m_client.disconnect(this);
}

void AccountSession::open(const QString& secret)
{
    m_busy = true;
    m_client.open(endpointOf(m_account), loginOf(m_account, secret), [self = QPointer(this)](const Result<>& done) {
        if (self) {
            self->onOpened(done);
        }
    });
}

void AccountSession::onOpened(const Result<>& done)
{
    if (!done) {
        finish(done.error());
        return;
    }
    m_note(QStringLiteral("logged in at %1:%2%3").arg(m_account.incoming.host).arg(m_account.incoming.port)
               .arg(m_client.has("IDLE") ? QString() : QStringLiteral(", which has no IDLE")));
    m_loggedIn = true;
    Q_EMIT opened();
    beginRound();
}

bool AccountSession::again()
{
    if (m_why) {
        return false;
    }
    if (m_busy) {
        m_wantsRound = true;
    } else {
        beginRound();
    }
    return true;
}

void AccountSession::end()
{
    if (m_why) {
        return;
    }
    m_client.cancel();  // a run that is under way hears of it, and finishes
    if (!m_busy) {
        finish(imap::imapError(imap::rules::kCancelled, QStringLiteral("ended")));
    }
}

void AccountSession::beginRound()
{
    m_busy = true;
    m_wantsRound = false;
    m_finder.find([this](const Result<FolderFinder::Found>& answer) { found(answer); });
}

void AccountSession::found(const Result<FolderFinder::Found>& found)
{
    if (!found) {
        finish(found.error());
        return;
    }
    for (const imap::FolderRename& renamed : found->renamed) {
        m_note(QStringLiteral("the folder %1 is called %2 now").arg(renamed.from, renamed.to));
    }
    m_onServer = found->onServer;
    adopt(found->known);
    m_queue = m_watched;
    m_wantsHome = false;
    next();
}

/// Those that people watch, the inbox first.
void AccountSession::adopt(const QVector<MailFolder>& known)
{
    m_watched.clear();
    for (const MailFolder& folder : known) {
        auto& kept = m_folders[folder.id];
        if (!folder.watched || (kept && kept->name != folder.name)) {
            kept.reset();
        }
        if (!folder.watched) {
            continue;
        }
        if (!kept) {
            kept = std::make_unique<WatchedFolder>(m_parts, m_account, folder);
        }
        m_watched.append(kept.get());
    }
    std::stable_partition(m_watched.begin(), m_watched.end(), [](const WatchedFolder* folder) { return folder->name == kInbox; });
}

void AccountSession::next()
{
    m_busy = true;
    if (m_queue.isEmpty()) {
        settle();
        return;
    }
    WatchedFolder& folder = *m_queue.takeFirst();
    if (m_onServer.contains(folder.name)) {
        runFolder(folder);
        return;
    }
    ran(folder, fail(imap::imapError(imap::rules::kServerSaidNo, QStringLiteral("there is no folder %1 any more").arg(folder.name))));
}

void AccountSession::runFolder(WatchedFolder& folder)
{
    m_current = folder.name;
    m_wantsHome = m_wantsHome || &folder != home();
    folder.sync.disconnect(this);
    folder.sink.disconnect(this);
    connect(&folder.sync, &imap::FolderSync::fetching, this, [this, name = folder.name](qint64 total) { Q_EMIT fetching(name, total); });
    connect(&folder.sink, &AccountSink::settled, this, &AccountSession::settledOne);
    if (&folder == home()) {
        m_homeChanged = false;
    }
    folder.sync.run(m_client, imap::FolderSync::Depth::Quick,
                    [self = QPointer(this), &folder](const Result<imap::SyncReport>& report) {
                        if (self) {
                            self->ran(folder, report);
                        }
                    });
}

void AccountSession::ran(WatchedFolder& folder, const Result<imap::SyncReport>& report)
{
    const bool isCancelled = !report && report.error().fields.value(0).rule == imap::rules::kCancelled;
    if (!isCancelled) {
        folder.keeper.noteRun(report, m_parts.clock.now());
    }
    noteReport(folder, report);
    if (!report && !isFoldersOwn(report.error(), m_client)) {
        finish(report.error());
        return;
    }
    next();
}

void AccountSession::noteReport(const WatchedFolder& folder, const Result<imap::SyncReport>& report)
{
    if (!report) {
        m_note(folder.name + QStringLiteral(": ") + report.error().fields.value(0).rule + QLatin1Char(' ') + report.error().context);
        return;
    }
    QStringList said;
    const auto say = [&said](int number, const char* what) {
        if (number > 0) {
            said.append(QStringLiteral("%1 %2").arg(number).arg(QLatin1String(what)));
        }
    };
    say(report->taken, "fetched");
    say(report->quarantined, "in quarantine");
    say(report->recognised, "recognised");
    say(report->forgotten, "gone from the server");
    if (report->renumbered) {
        said.append(QStringLiteral("the server numbered the folder anew"));
    }
    if (report->serverCount != report->localCount) {
        said.append(QStringLiteral("%1 on the server and %2 here").arg(report->serverCount).arg(report->localCount));
    }
    if (!said.isEmpty()) {
        m_note(folder.name + QStringLiteral(": ") + said.join(QStringLiteral(", ")));
    }
}

/// The server tells of the folder that is open only: back to the first one, whatever came there meanwhile.
void AccountSession::settle()
{
    if (m_wantsRound) {
        beginRound();
        return;
    }
    const bool isHomeThere = home() && m_onServer.contains(home()->name);
    if (isHomeThere && (m_homeChanged || m_wantsHome)) {
        m_wantsHome = false;
        m_queue = {home()};
        next();
        return;
    }
    if (std::exchange(m_wantsMarks, false) && m_account.writesFlags && m_client.isOpen()) {
        tellMarks();
        return;
    }
    m_busy = false;
    if (!m_client.isOpen()) {
        finish(imap::imapError(imap::rules::kServerClosed, QStringLiteral("the line was lost")));
        return;
    }
    if (isHomeThere) {
        m_client.watch();
    }
    if (m_watched.size() > 1) {
        m_poll.start();
    }
    m_round.start();
    Q_EMIT watching();
}

void AccountSession::tellMarksSoon()
{
    if (m_account.writesFlags && !m_marks.isActive()) {
        m_marks.start();
    }
}

void AccountSession::tellMarks()
{
    m_busy = true;
    m_queue.clear();
    m_flags.write([this](const Result<FlagWriter::Told>& told) {
        if (!told) {
            finish(told.error());
            return;
        }
        if (told->marked > 0) {
            m_note(QStringLiteral("told the server that %1 messages were read or answered").arg(told->marked));
            m_wantsMarks = true;  // there may be more
        }
        m_wantsHome = m_wantsHome || told->moved;
        if (told->again) {
            m_marksAgain.start(std::chrono::milliseconds(std::max<qint64>(m_pace.marksMs, told->again->ms - m_parts.clock.now().ms)));
        }
        next();
    });
}

/// Folders that are not open: the server is asked whether anything is different there.
void AccountSession::poll()
{
    if (m_busy || m_why) {
        return;
    }
    m_busy = true;
    m_queue.clear();
    pollNext(m_watched.mid(1));
}

void AccountSession::pollNext(QVector<WatchedFolder*> open)
{
    while (!open.isEmpty() && !m_onServer.contains(open.first()->name)) {
        open.removeFirst();
    }
    if (open.isEmpty()) {
        next();
        return;
    }
    WatchedFolder* folder = open.takeFirst();
    m_client.status(folder->name, [self = QPointer(this), folder, open](const Result<imap::MailboxStatus>& status) {
        if (!self) {
            return;
        }
        if (!status && !self->m_client.isOpen()) {
            self->finish(status.error());
            return;
        }
        const bool isNew = status && !(folder->seen && isSame(*folder->seen, *status));
        if (isNew) {
            self->m_queue.append(folder);
        }
        folder->seen = status ? std::optional(*status) : std::nullopt;
        self->pollNext(open);
    });
}

void AccountSession::finish(const Error& why)
{
    if (m_why) {
        return;
    }
    m_why = why;
    m_busy = false;
    m_poll.stop();
    m_round.stop();
    m_client.cancel();
    QMetaObject::invokeMethod(this, [this] { Q_EMIT ended(*m_why); }, Qt::QueuedConnection);
}

}  // namespace memnun
