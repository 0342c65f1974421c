// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/BounceProse.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun::mime {
namespace {

const auto anyCase = QRegularExpression::CaseInsensitiveOption;
constexpr qsizetype MaxWords = 20'000;
constexpr qsizetype MaxLine = 1000;

/// "------ This is a copy of the message, including all the headers. ------" and its like.
bool announcesOriginal(const QString& line)
{
    static const QRegularExpression words(
        QStringLiteral("copy of (the|your) (original )?message|original message|unsent message|returned message|"
                       "message text follows|message headers follow|(message|text|mail) (header|body|follows)|"
                       "header of (the )?original|orijinal (ileti|mesaj)|özgün ileti|исходное письмо|元のメール"),
        anyCase);
    const QString text = line.trimmed();
    const bool ruled = text.startsWith(u"--") || text.startsWith(u"==") || text.startsWith(u"|-") || text.startsWith(u"**");
    return text.size() < 120 && (ruled || text.endsWith(u':') || text.endsWith(u'.')) && words.match(text).hasMatch();
}

bool isField(QStringView line)
{
    static constexpr QStringView names[] = {u"received", u"return-path", u"message-id", u"from", u"to", u"subject", u"date",
                                            u"mime-version", u"content-type", u"dkim-signature", u"reply-to", u"sender"};
    const qsizetype colon = line.indexOf(u':');
    return colon > 1 && colon < 20 && std::any_of(std::begin(names), std::end(names), [&](QStringView name) {
               return line.first(colon).compare(name, Qt::CaseInsensitive) == 0;
           });
}

/// Where the head of a mail begins in the lines, at `from` or below: four usual fields, one of them a machine's.
qsizetype originalHead(const QStringList& lines, qsizetype from)
{
    for (qsizetype i = from; i < lines.size(); ++i) {
        if (!isField(lines[i])) {
            continue;
        }
        int fields = 0;
        bool machine = false;
        for (qsizetype k = i; k < qMin(i + 40, lines.size()) && !lines[k].trimmed().isEmpty(); ++k) {
            fields += isField(lines[k]) ? 1 : 0;
            machine = machine || lines[k].startsWith(u"Received", Qt::CaseInsensitive) ||
                      lines[k].startsWith(u"Message-I", Qt::CaseInsensitive) || lines[k].startsWith(u"Return-Path", Qt::CaseInsensitive);
        }
        if (fields >= 4 && machine) {
            return i;
        }
    }
    return -1;
}

bool isOf(const QString& address, const ParsedMail& mail)
{
    const auto same = [&](const Address& one) { return one.address.compare(address, Qt::CaseInsensitive) == 0; };
    return same(mail.from) || std::any_of(mail.to.begin(), mail.to.end(), same);
}

/// How likely an address at this place of its line is the one that could not be reached.
int likelihood(const QString& address, const QString& before, const QString& after, const ParsedMail& mail)
{
    static const QRegularExpression said(
        QStringLiteral("(rcpt to:|recipients?( address)?:|final-recipient:.*;|original-recipient:.*;|userid:|"
                       "(deliver\\w*|undeliverable|send|sent|mail|message|attempts|address|recipients?)( to)?( the following recipient)?:?)\\s*[<\"']?$"),
        anyCase);
    static const QRegularExpression other(
        QStringLiteral("(from:?|sender:?|reply-to:|by|host|contact|mailto:|envelope-from|message-id:.*|id:?|hello|hi|dear|"
                       "subject:.*|please .*|f=\\[|received.*)\\s*[<(\"']?$"),
        anyCase);
    const QString system = address.section(u'@', 0, 0).toLower();
    int points = 0;
    if (said.match(before).hasMatch()) {
        points += 4;
    } else if (before.trimmed().isEmpty() || before.trimmed() == QLatin1String("<")) {
        points += 3;
    }
    if (other.match(before).hasMatch()) {
        points -= 4;
    }
    if (after.startsWith(QLatin1String(">:")) || after.startsWith(u':')) {
        points += 1;
    }
    if (system == QLatin1String("postmaster") || system == QLatin1String("mailer-daemon") || system == QLatin1String("abuse")) {
        points -= 3;
    }
    return isOf(address, mail) ? points - 6 : points;
}

bool raisesHope(const QString& line)
{
    static const QRegularExpression words(
        QStringLiteral("following|recipient|address|not (be )?(deliver|reach|sent)|unable to deliver|able to deliver|did not reach|"
                       "failed|undeliver|失敗|できません|エラー|не доставлен|iletilemedi|teslim edilemedi"),
        anyCase);
    return words.match(line).hasMatch();
}

}  // namespace

Notice splitNotice(QStringView text)
{
    const QStringList lines = text.left(200'000).toString().split(u'\n');
    qsizetype end = lines.size();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (announcesOriginal(lines[i])) {
            end = i;
            break;
        }
    }
    qsizetype head = originalHead(lines, end < lines.size() ? end : 0);
    if (head < 0) {
        head = end + 1;
        while (head < lines.size() && !isField(lines[head])) {
            ++head;
        }
    }
    end = qMin(end, head);
    Notice notice;
    notice.words = lines.mid(0, end).join(u'\n');
    notice.original = head < lines.size() ? lines.mid(head).join(u'\n').toUtf8() : QByteArray();
    return notice;
}

bool subjectOfBounce(const QString& subject)
{
    static const QRegularExpression words(
        QStringLiteral("undeliver|delivery (status|failure|failed|notif|report|error|problem|has failed)|returned mail|"
                       "returned to sender|returning (message )?to sender|mail delivery|failure notice|non.?delivery|"
                       "(could|can) ?not (be )?(delivered|send)|can't be delivered|delivery has|iletilemedi|teslim edilemedi|"
                       "teslim edilemeyen|nondeliverable|user unknown|mail failure|message delayed|failed mail|error mail|"
                       "warning: (could not send|message .{1,80} delayed)|mail system error|не доставлено|unzustellbar|"
                       "non remis|no se puede entregar|エラー(通知|メール)"),
        anyCase);
    return words.match(subject.left(500)).hasMatch();
}

bool saysUndelivered(QStringView words)
{
    static const QRegularExpression said(
        QStringLiteral("did not reach the following recipient|could not be delivered to( mobile|:| <)|"
                       "could not be delivered to one or more|(unable|able) to deliver (your |the )?message to|"
                       "following recipient\\(s\\) could not be reached|addresses? had (permanent|delivery|fatal)|"
                       "delivery to the following recipients? (has )?failed|error message below:\\s*[45]\\d\\d|"
                       "this is a permanent error|message (could not|cannot) be delivered|permanent fatal errors|"
                       "aşağıdaki alıcı(lara|ya) (iletilemedi|teslim edilemedi|ulaşılamadı)|iletiniz (teslim edilemedi|iletilemedi)"),
        anyCase);
    return said.match(words.left(4000).toString()).hasMatch();
}

bool saysDelayed(QStringView words, const QString& subject)
{
    static const QRegularExpression said(
        QStringLiteral("not yet been delivered|has been delayed|delivery (is |was )?delayed|will (continue|keep) (trying|to try)|will be retried|"
                       "delivery attempts will continue|this is (only )?a warning|you do not need to resend|will retry|henüz teslim edilemedi"),
        anyCase);
    static const QRegularExpression title(QStringLiteral("\\bdelay(ed)?\\b|^warning\\b|gecik"), anyCase);
    return said.match(words.left(MaxWords).toString()).hasMatch() || title.match(subject.left(500)).hasMatch();
}

QString recipientIn(QStringView words, const ParsedMail& mail)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\w.+=/!#$%&'*?^{}|~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}"));
    const QStringList lines = words.left(MaxWords).toString().split(u'\n');
    QString best;
    int most = -4;
    bool hope = false;
    for (const QString& line : lines) {
        hope = hope || raisesHope(line.left(MaxLine));
        const QString bounded = line.left(MaxLine);
        for (auto each = pattern.globalMatch(bounded); each.hasNext();) {
            const auto match = each.next();
            const int points = likelihood(match.captured(), bounded.left(match.capturedStart()).right(80),
                                          bounded.mid(match.capturedEnd(), 4), mail) + (hope ? 2 : 0);
            if (points > most) {
                most = points;
                best = match.captured();
            }
        }
    }
    return best;
}

}  // namespace memnun::mime
