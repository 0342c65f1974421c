// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/accounts/SentFolder.h"

#include "core/channels/accounts/ImapProbe.h"

#include <QPointer>

#include <algorithm>

namespace memnun {

namespace {

/// What programs and hosters call it, the most usual first. Compared without regard to case.
const QStringList& usualNames()
{
    static const QStringList names{
        QStringLiteral("Sent"), QStringLiteral("Sent Items"), QStringLiteral("Sent Messages"), QStringLiteral("Sent Mail"),
        QStringLiteral("Gönderilmiş Öğeler"), QStringLiteral("Gönderilenler"), QStringLiteral("Gönderilmiş Postalar"),
        QStringLiteral("Gönderilmiş Posta"), QStringLiteral("Gönderilmiş"), QStringLiteral("Gönderilen"),
        QStringLiteral("Gönderilen Postalar"), QStringLiteral("Gonderilmis Ogeler"), QStringLiteral("Gonderilenler"),
        QStringLiteral("Giden Kutusu"), QStringLiteral("Gesendet"), QStringLiteral("Gesendete Elemente"),
        QStringLiteral("Gesendete Objekte"), QStringLiteral("Éléments envoyés"), QStringLiteral("Отправленные")};
    return names;
}

QString lastPart(const imap::Mailbox& mailbox)
{
    return mailbox.separator.isNull() ? mailbox.name : mailbox.name.mid(mailbox.name.lastIndexOf(mailbox.separator) + 1);
}

bool isSame(const QString& a, const QString& b)
{
    return a.normalized(QString::NormalizationForm_C).compare(b.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive) == 0;
}

/// Servers that keep everything below the inbox refuse a folder beside it.
QStringList namesToMake(const QVector<imap::Mailbox>& mailboxes, const QString& wanted)
{
    const QString name = wanted.isEmpty() ? usualNames().first() : wanted;
    QStringList names{name};
    const auto inbox = std::find_if(mailboxes.begin(), mailboxes.end(), [](const imap::Mailbox& one) { return isSame(one.name, kInbox); });
    if (inbox != mailboxes.end() && !inbox->separator.isNull()) {
        names.append(inbox->name + inbox->separator + name);
    }
    return names;
}

}  // namespace

struct SentFolder::Visit {
    SentFolderQuestion question;
    QPointer<QObject> guard;
    std::function<void(Result<SentFolderAnswer>)> then;
    imap::Client* client = nullptr;  ///< goes by deleteLater
};

std::optional<QString> sentAmong(const QVector<imap::Mailbox>& mailboxes, const QString& wanted)
{
    QVector<imap::Mailbox> open = mailboxes;
    open.erase(std::remove_if(open.begin(), open.end(), [](const imap::Mailbox& one) { return !one.selectable; }), open.end());
    const auto first = [&open](const auto& fits) -> std::optional<QString> {
        const auto found = std::find_if(open.begin(), open.end(), fits);
        return found == open.end() ? std::nullopt : std::optional(found->name);
    };
    if (!wanted.isEmpty()) {
        return first([&](const imap::Mailbox& one) { return isSame(one.name, wanted); });
    }
    if (const auto marked = first([](const imap::Mailbox& one) { return one.specialUse == "\\Sent"; })) {
        return marked;
    }
    for (const QString& name : usualNames()) {
        if (const auto named = first([&](const imap::Mailbox& one) { return isSame(lastPart(one), name); })) {
            return named;
        }
    }
    return std::nullopt;
}

QByteArray searchForId(const QString& messageId)
{
    const bool plain = !messageId.isEmpty() && std::all_of(messageId.begin(), messageId.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != QLatin1Char('"') && c != QLatin1Char('\\');
    });
    return plain ? "HEADER Message-ID \"<" + messageId.toLatin1() + ">\"" : QByteArray();
}

SentFolder::SentFolder(const imap::Timeouts& timeouts, QObject* parent) : QObject(parent), m_timeouts(timeouts) {}

SentFolder::~SentFolder()
{
    cancel();
}

void SentFolder::cancel()
{
    if (const Held visit = std::exchange(m_visit, nullptr)) {
        visit->client->cancel();
        visit->client->deleteLater();
    }
}

template <class T, class Then>
auto SentFolder::step(const Held& visit, Then then)
{
    return [this, visit, then = std::move(then)](const Result<T>& answer) {
        if (visit != m_visit) {
            return;
        }
        if (!answer) {
            finish(visit, fail(answer.error()));
        } else if constexpr (std::is_void_v<T>) {
            then();
        } else {
            then(*answer);
        }
    };
}

void SentFolder::ask(const SentFolderQuestion& question, QObject* guard,
                     std::function<void(Result<SentFolderAnswer>)> then)
{
    cancel();
    const Held visit = std::make_shared<Visit>(Visit{question, guard, std::move(then)});
    visit->client = new imap::Client(m_timeouts, {}, this);
    m_visit = visit;
    visit->client->open(endpointOf(question.account), loginOf(question.account, question.secret), step<void>(visit, [this, visit] {
        visit->client->list(step<QVector<imap::Mailbox>>(
            visit, [this, visit](const QVector<imap::Mailbox>& mailboxes) { choose(visit, mailboxes); }));
    }));
}

void SentFolder::choose(const Held& visit, const QVector<imap::Mailbox>& mailboxes)
{
    const QString wanted = visit->question.account.sentFolder;
    if (searchForId(visit->question.messageId).isEmpty()) {
        finish(visit, fail(Code::Invalid, QStringLiteral("a message without an id")));  // it would be filed again and again
    } else if (const auto folder = sentAmong(mailboxes, wanted)) {
        look(visit, *folder);
    } else if (visit->question.copy.isEmpty()) {
        finish(visit, SentFolderAnswer::Missing);
    } else {
        make(visit, namesToMake(mailboxes, wanted));
    }
}

void SentFolder::make(const Held& visit, const QStringList& names)
{
    const QString name = names.first();
    visit->client->create(name, [this, visit, names, name](const Result<>& made) {
        if (visit != m_visit) {
            return;
        }
        if (!made && made.error().code == Code::Invalid && names.size() > 1) {
            make(visit, names.mid(1));
        } else if (!made) {
            finish(visit, fail(made.error()));
        } else {
            look(visit, name);
        }
    });
}

// Before each copy: another program, or this one before a line broke, may have put it there.
void SentFolder::look(const Held& visit, const QString& folder)
{
    const auto select = [this, visit, folder](const imap::Selected&) {
        visit->client->search(searchForId(visit->question.messageId), step<imap::UidSet>(visit, [this, visit, folder](const imap::UidSet& found) {
            if (!found.isEmpty()) {
                finish(visit, SentFolderAnswer::Found);
            } else if (visit->question.copy.isEmpty()) {
                finish(visit, SentFolderAnswer::Missing);
            } else {
                file(visit, folder);
            }
        }));
    };
    visit->client->select(folder, imap::Client::Access::Read, {}, {}, step<imap::Selected>(visit, select));
}

void SentFolder::file(const Held& visit, const QString& folder)
{
    visit->client->append(folder, {"\\Seen"}, visit->question.sentAt, visit->question.copy,
                          step<imap::Appended>(visit, [this, visit](const imap::Appended&) { finish(visit, SentFolderAnswer::Filed); }));
}

void SentFolder::finish(const Held& visit, const Result<SentFolderAnswer>& answer)
{
    m_visit.reset();
    if (imap::Client* client = visit->client; client->isOpen()) {
        client->logout([client](const Result<>&) { client->deleteLater(); });
    } else {
        client->deleteLater();
    }
    if (visit->guard && visit->then) {
        visit->then(answer);
    }
}

}  // namespace memnun
