// SPDX-License-Identifier: GPL-3.0-or-later
// How one message is fetched that is big or made trouble.
#include "core/channels/imap/MailFetcher.h"

namespace memnun::imap {

void MailFetcher::askAlone(quint32 uid)
{
    m_owed = {uid};
    const qint64 size = m_about.value(uid).size.value_or(0);
    if (size > m_sizes.whole) {
        askStructure(uid);
        return;
    }
    const auto came = std::make_shared<std::optional<Section>>();
    ask(
        {uid}, "FLAGS BODY.PEEK[]",
        [came](const Fetched& fetched) {
            if (fetched.sections.contains(QByteArray())) {
                *came = fetched.sections.value(QByteArray());
            }
        },
        [this, uid, came](const Result<>& done) {
            if (*came && (*came)->dropped) {
                askStructure(uid);  // the server was wrong about its size
            } else {
                beginningCame(uid, done, *came);
            }
        });
}

void MailFetcher::askStructure(quint32 uid)
{
    const auto structure = std::make_shared<std::optional<BodyPart>>();
    ask(
        {uid}, "BODYSTRUCTURE",
        [structure](const Fetched& fetched) {
            if (fetched.structure) {
                *structure = readBodyStructure(*fetched.structure);
            }
        },
        [this, uid, structure](const Result<>&) {
            const auto plan = *structure ? planLarge(**structure, m_sizes) : std::nullopt;
            if (plan) {
                askParts(uid, *plan);
            } else {
                askBeginning(uid);
            }
        });
}

void MailFetcher::askParts(quint32 uid, const LargePlan& plan)
{
    const auto mail = std::make_shared<std::optional<IncomingMail>>();
    ask(
        {uid}, plan.items,
        [mail, plan](const Fetched& fetched) {
            if (!fetched.sections.isEmpty()) {
                *mail = assemble(plan, fetched);
            }
        },
        [this, uid, mail](const Result<>&) {
            if (!*mail) {
                askBeginning(uid);
                return;
            }
            IncomingMail whole = mailOf(uid);
            whole.bytes = (*mail)->bytes;
            whole.leftOut = (*mail)->leftOut;
            whole.cut = (*mail)->cut;
            m_owed.clear();
            arrive(std::move(whole));
        });
}

// What cannot be taken apart comes as far as its text may be long.
void MailFetcher::askBeginning(quint32 uid)
{
    const auto came = std::make_shared<std::optional<Section>>();
    ask(
        {uid}, "FLAGS BODY.PEEK[]<0." + QByteArray::number(m_sizes.text) + '>',
        [came](const Fetched& fetched) {
            if (fetched.sections.contains(QByteArray())) {
                *came = fetched.sections.value(QByteArray());
            }
        },
        [this, uid, came](const Result<>& done) { beginningCame(uid, done, *came); });
}

void MailFetcher::beginningCame(quint32 uid, const Result<>& done, const std::optional<Section>& section)
{
    m_owed.clear();
    if (section && !section->isNil && !section->dropped) {
        IncomingMail mail = mailOf(uid);
        mail.bytes = section->bytes;
        mail.cut = mail.size > m_sizes.whole && section->bytes.size() < mail.size;
        arrive(std::move(mail));
    } else if (!done) {
        giveUpOn(uid, done.error());
    } else if (section) {
        giveUpOn(uid, {Code::Unavailable, QStringLiteral("the server gives no bytes of it"),
                       {{QStringLiteral("imap"), QStringLiteral("empty")}}});
    } else {
        ++m_tally.gone;
        settle(uid);
    }
}

}  // namespace memnun::imap
