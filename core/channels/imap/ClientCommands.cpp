// SPDX-License-Identifier: GPL-3.0-or-later
// What a Client may be asked once it is open.
#include "core/channels/imap/Client.h"

#include "core/channels/imap/MailboxName.h"

namespace memnun::imap {

namespace {

std::function<void(Result<Response>)> plain(Client::Done then)
{
    return
        [then = std::move(then)](const Result<Response>& answer) { then(answer ? Result<>() : fail(answer.error())); };
}

quint32 codeNumber(const Response& answer)
{
    return answer.codeArguments.empty()
               ? 0
               : static_cast<quint32>(qMin<quint64>(answer.codeArguments.front().number(), 0xffffffffU));
}

// One answer of those a SELECT brings; false when it is none of them.
bool noteSelected(const Response& answer, Selected& into)
{
    if (answer.name == "EXISTS" && answer.number) {
        into.exists = *answer.number;
    } else if (answer.code == "UIDVALIDITY") {
        into.uidValidity = codeNumber(answer);
    } else if (answer.code == "UIDNEXT") {
        into.uidNext = codeNumber(answer);
    } else if (answer.code == "HIGHESTMODSEQ") {
        into.modSeq = answer.codeArguments.empty() ? 0 : answer.codeArguments.front().number();
    } else if (const auto gone = readVanished(answer)) {
        into.vanished.add(*gone);
    } else {
        return answer.name == "RECENT" || answer.name == "FLAGS";
    }
    return true;
}

// "* SEARCH 2 3", or "* ESEARCH (TAG "A1") UID ALL 2:3"
bool noteFound(const Response& answer, UidSet& into)
{
    if (answer.name == "SEARCH") {
        into.add(UidSet::of(answer.numbers));
        return true;
    }
    if (answer.name != "ESEARCH") {
        return false;
    }
    for (size_t i = 0; i + 1 < answer.values.size(); ++i) {
        if (answer.values[i].isAtom("ALL")) {
            into.add(UidSet::parse(answer.values[i + 1].text).value_or(UidSet()));
        }
    }
    return true;
}

}  // namespace

QByteArray Client::wireName(const QString& mailbox) const
{
    return m_wireNames.value(mailbox, toMailboxName(mailbox));
}

void Client::list(Then<QVector<Mailbox>> then)
{
    const auto found = std::make_shared<QVector<Mailbox>>();
    const auto note = [this, found](const Response& answer) {
        if (answer.name != "LIST") {
            return false;
        }
        if (const auto mailbox = readMailbox(answer)) {
            found->append(*mailbox);
            const QByteArray name = answer.values[2].text;
            if (toMailboxName(mailbox->name) != name && !name.isEmpty()) {
                m_wireNames.insert(mailbox->name, name);
            }
        }
        return true;
    };
    const bool extended = m_capabilities.contains("SPECIAL-USE") && m_capabilities.contains("LIST-EXTENDED");
    give({CommandText(extended ? R"(LIST "" "*" RETURN (SPECIAL-USE))" : R"(LIST "" "*")"),
          note,
          [found, then = std::move(then)](const Result<Response>& answer) {
              then(answer ? Result<QVector<Mailbox>>(*found) : fail(answer.error()));
          },
          {}});
}

void Client::status(const QString& mailbox, Then<MailboxStatus> then)
{
    CommandText text("STATUS");
    text.string(wireName(mailbox));
    text.word(has("CONDSTORE") ? "(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)" : "(MESSAGES UIDNEXT UIDVALIDITY)");
    const auto found = std::make_shared<std::optional<MailboxStatus>>();
    const auto note = [found](const Response& answer) {
        if (answer.name != "STATUS") {
            return false;
        }
        *found = readStatus(answer);
        return true;
    };
    give({text,
          note,
          [found, then = std::move(then)](const Result<Response>& answer) {
              if (!answer) {
                  then(fail(answer.error()));
              } else {
                  then(*found ? Result<MailboxStatus>(**found) : fail(protocolError("no STATUS came")));
              }
          },
          {}});
}

void Client::select(const QString& mailbox, Access access, Since since, Each changed, Then<Selected> then)
{
    CommandText text(access == Access::Read ? "EXAMINE" : "SELECT");
    text.string(wireName(mailbox));
    if (has("QRESYNC") && since.modSeq > 0 && since.uidValidity > 0) {
        text.word("(QRESYNC (" + QByteArray::number(since.uidValidity) + ' ' + QByteArray::number(since.modSeq) + "))");
    } else if (m_capabilities.contains("CONDSTORE") || has("QRESYNC")) {
        text.word("(CONDSTORE)");
    }
    const auto found = std::make_shared<Selected>();
    const auto changes = std::make_shared<std::vector<Fetched>>();
    const auto note = [found, changes](const Response& answer) {
        if (answer.code == "CLOSED") {
            *found = {};  // so far it was about the mailbox before this one
            changes->clear();
            return true;
        }
        if (noteSelected(answer, *found)) {
            return true;
        }
        auto fetched = readFetched(answer);
        if (fetched) {
            changes->push_back(std::move(*fetched));
        }
        return fetched.has_value();
    };
    give({text,
          note,
          [this, found, changes, changed = std::move(changed), then = std::move(then)](const Result<Response>& answer) {
              if (!answer) {
                  then(fail(answer.error()));
                  return;
              }
              for (Fetched& one : *changes) {
                  if (changed) {
                      changed(std::move(one));
                  }
              }
              m_exists = found->exists;
              found->readOnly = answer->code == "READ-ONLY";
              then(*found);
          },
          {}});
}

void Client::fetch(const UidSet& uids, const QByteArray& items, Each each, Done then, quint64 changedSince)
{
    CommandText text("UID FETCH");
    text.word(uids.text()).word("(UID " + items + ')');
    if (changedSince > 0) {
        text.word("(CHANGEDSINCE " + QByteArray::number(changedSince) + ')');
    }
    const auto note = [uids, each = std::move(each)](const Response& answer) {
        auto fetched = readFetched(answer);
        if (!fetched || !uids.contains(fetched->uid)) {
            return false;
        }
        each(std::move(*fetched));
        return true;
    };
    Command command{text, note, plain(std::move(then)), {}};
    command.together = true;
    give(std::move(command));
}

void Client::download(quint32 uid, const QByteArray& section, qint64 piece, std::function<void(const QByteArray&)> each,
                      Done then)
{
    downloadFrom(uid, section, 0, piece, std::move(each), std::move(then));
}

void Client::downloadFrom(quint32 uid, const QByteArray& section, qint64 from, qint64 piece,
                          std::function<void(const QByteArray&)> each, Done then)
{
    const auto came = std::make_shared<std::optional<Section>>();
    const QByteArray items =
        "BODY.PEEK[" + section + "]<" + QByteArray::number(from) + '.' + QByteArray::number(piece) + '>';
    const auto note = [came, section](const Fetched& fetched) {
        if (const auto found = fetched.sections.constFind(section.toUpper()); found != fetched.sections.constEnd()) {
            *came = *found;
        }
    };
    fetch(UidSet(uid, uid), items, note, [=, this](const Result<>& done) {
        if (!done) {
            then(done);
        } else if (!*came || (*came)->isNil) {
            then(fail(Code::NotFound, QStringLiteral("the message or its part is gone from the server")));
        } else if ((*came)->dropped || (*came)->bytes.size() > piece) {
            then(fail(protocolError("more than was asked for")));
        } else {
            each((*came)->bytes);
            if ((*came)->bytes.size() < piece) {
                then({});
            } else {
                downloadFrom(uid, section, from + piece, piece, each, then);
            }
        }
    });
}

void Client::search(const QByteArray& criteria, Then<UidSet> then)
{
    CommandText text("UID SEARCH");
    text.word((m_capabilities.contains("ESEARCH") ? "RETURN (ALL) " : "") + criteria);
    const auto found = std::make_shared<UidSet>();
    give({text,
          [found](const Response& answer) { return noteFound(answer, *found); },
          [this, found, then = std::move(then)](const Result<Response>& answer) {
              quint64 count = 0;
              for (const UidRange& range : found->ranges()) {
                  count += quint64(range.last) - range.first + 1;
              }
              // ranges are worked out later, one by one: a server may not make us count to four thousand million
              if (!answer) {
                  then(fail(answer.error()));
              } else if (count > quint64(m_exists) + 10'000) {
                  then(fail(protocolError("more was found than there is")));
              } else {
                  then(*found);
              }
          },
          {}});
}

void Client::store(const UidSet& uids, Change change, const QByteArrayList& flags, Done then)
{
    CommandText text("UID STORE");
    text.word(uids.text())
        .word(change == Change::Add ? "+FLAGS.SILENT" : "-FLAGS.SILENT")
        .word('(' + flags.join(' ') + ')');
    const auto note = [uids](const Response& answer) {
        const auto fetched = readFetched(answer);  // its new MODSEQ
        return fetched && uids.contains(fetched->uid);
    };
    Command command{text, note, plain(std::move(then)), {}};
    command.together = true;
    give(std::move(command));
}

void Client::append(const QString& mailbox, const QByteArrayList& flags, Instant moment, const QByteArray& message,
                    Then<Appended> then)
{
    CommandText text("APPEND");
    text.string(wireName(mailbox));
    text.word('(' + flags.join(' ') + ')').word('"' + writeInternalDate(moment) + '"');
    const bool small = message.size() <= 4096 && m_capabilities.contains("LITERAL-");
    text.literal(message, m_capabilities.contains("LITERAL+") || small);
    give({text,
          {},
          [then = std::move(then)](const Result<Response>& answer) {
              if (!answer) {
                  then(fail(answer.error()));
                  return;
              }
              Appended appended;
              if (answer->code == "APPENDUID" && answer->codeArguments.size() == 2) {
                  appended.uidValidity = codeNumber(*answer);
                  appended.uid = static_cast<quint32>(qMin<quint64>(answer->codeArguments[1].number(), 0xffffffffU));
              }
              then(appended);
          },
          {}});
}

void Client::create(const QString& mailbox, Done then)
{
    CommandText text("CREATE");
    text.string(wireName(mailbox));
    const auto show = [this, mailbox, then = std::move(then)](const Result<Response>& made) {
        if (!made) {
            then(fail(made.error()));
            return;
        }
        CommandText shown("SUBSCRIBE");
        shown.string(wireName(mailbox));
        give({shown, {}, [then](const Result<Response>&) { then({}); }, {}});
    };
    give({text, {}, show, {}});
}

void Client::noop(Done then)
{
    give({CommandText("NOOP"), {}, plain(std::move(then)), {}});
}

}  // namespace memnun::imap
