// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/BounceReport.h"

#include "core/mime/AddressParser.h"
#include "core/mime/HeaderBlock.h"

#include <QRegularExpression>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxReport = 256 * 1024;
constexpr int MaxRecipients = 200;

const auto anyCase = QRegularExpression::CaseInsensitiveOption;

DeliveryAction actionOf(const QByteArray& action, const QString& status)
{
    const QByteArray word = action.trimmed().toLower();
    if (word.startsWith("delayed")) {
        return DeliveryAction::Delayed;
    }
    const bool good = word.startsWith("deliver") || word.startsWith("relayed") || word.startsWith("expanded");
    return good || (word.isEmpty() && status.startsWith(u'2')) ? DeliveryAction::Delivered : DeliveryAction::Failed;
}

/// What one group says of one recipient.
Bounce readGroup(const HeaderBlock& group)
{
    Bounce one;
    static const QRegularExpression code(QStringLiteral("^[245]\\.\\d{1,3}\\.\\d{1,3}"));
    one.status = code.match(QString::fromUtf8(group.value("status").left(100))).captured();
    if (one.status.isEmpty()) {
        one.status = statusIn(QString::fromUtf8(group.value("diagnostic-code")));
    }
    one.action = actionOf(group.value("action"), one.status);
    addRecipient(one, addressOfReport(group.value("final-recipient")));
    addRecipient(one, addressOfReport(group.value("original-recipient")));
    return one;
}

}  // namespace

QString addressOfReport(const QByteArray& value)
{
    const qsizetype semicolon = value.indexOf(';');
    const QByteArray address = semicolon < 0 ? value : value.mid(semicolon + 1);
    int ignored = 0;
    const QVector<Address> found = parseAddresses(address, ignored, 1);
    return found.isEmpty() || !found.first().address.contains(u'@') ? QString() : found.first().address.left(320);
}

void addRecipient(Bounce& bounce, const QString& address)
{
    if (address.isEmpty() || bounce.recipients.size() >= MaxRecipients ||
        bounce.recipients.contains(address, Qt::CaseInsensitive)) {
        return;
    }
    bounce.recipients.append(address);
    if (bounce.recipient.isEmpty()) {
        bounce.recipient = address;
    }
}

QString statusIn(QStringView text)
{
    static const QRegularExpression enhanced(QStringLiteral("(?<![\\d.])([45]\\.[0-7]\\.\\d{1,3})(?![\\d.]*\\d)"));
    static const QRegularExpression reply(QStringLiteral("(?:^\\s{0,8}|<<<\\s?|said: |[Ee]rror: ?|: |; |with: |[Cc][Oo][Dd][Ee] ?[:=] ?|[(\\[\"])([45][0-5]\\d)[ ,:-]"),
                                          QRegularExpression::MultilineOption);
    const QString bounded = text.left(20'000).toString();
    if (const auto match = enhanced.match(bounded); match.hasMatch()) {
        return match.captured(1);
    }
    const auto match = reply.match(bounded);
    return match.hasMatch() ? match.captured(1).left(1) + QStringLiteral(".0.0") : QString();
}

std::optional<Bounce> readDeliveryStatus(const QByteArray& content)
{
    std::optional<Bounce> chosen;
    qsizetype at = 0;
    while (at < content.size() && at < MaxReport) {
        const HeaderBlock group(QByteArrayView(content).sliced(at));
        at += qMax<qsizetype>(group.bodyOffset(), 1);
        const Bounce one = readGroup(group);
        if (one.recipients.isEmpty() && !group.has("status")) {
            continue;
        }
        if (!chosen || one.action < chosen->action || chosen->recipient.isEmpty()) {
            const QString status = chosen ? chosen->status : QString();
            chosen = one;
            chosen->status = one.status.isEmpty() ? status : one.status;
        } else if (one.action == chosen->action) {
            for (const QString& address : one.recipients) {
                addRecipient(*chosen, address);
            }
            chosen->status = chosen->status.isEmpty() ? one.status : chosen->status;
        }
    }
    return chosen;
}

std::optional<Bounce> readSesNotification(QStringView text, QString& kind)
{
    static const QRegularExpression type(QStringLiteral("notificationType\\\\?\"\\s?:\\s?\\\\?\"(Bounce|Complaint|Delivery)"));
    static const QRegularExpression address(QStringLiteral("emailAddress\\\\?\"\\s?:\\s?\\\\?\"([^\"\\\\]{3,320})"));
    static const QRegularExpression status(QStringLiteral("\"status\\\\?\"\\s?:\\s?\\\\?\"([245]\\.\\d\\.\\d{1,3})"));
    static const QRegularExpression id(QStringLiteral("Message-I[Dd]\\\\?\",\\s?\\\\?\"value\\\\?\"\\s?:\\s?\\\\?\"\\\\*<?([^\"\\\\>]{3,900})"), anyCase);
    static const QRegularExpression later(QStringLiteral("bounceType\\\\?\"\\s?:\\s?\\\\?\"Transient"));
    if (!text.trimmed().startsWith(u'{')) {
        return std::nullopt;
    }
    const QString bounded = text.left(100'000).toString().remove(QLatin1String("\n ")).remove(u'\n');
    const auto found = type.match(bounded);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    kind = found.captured(1).toLower();
    Bounce bounce;
    for (auto each = address.globalMatch(bounded); each.hasNext();) {
        addRecipient(bounce, each.next().captured(1));
    }
    bounce.status = status.match(bounded).captured(1);
    bounce.originalId = id.match(bounded).captured(1);
    bounce.action = kind == QLatin1String("delivery") ? DeliveryAction::Delivered
                    : later.match(bounded).hasMatch() ? DeliveryAction::Delayed
                                                      : DeliveryAction::Failed;
    return bounce;
}

}  // namespace memnun::mime
