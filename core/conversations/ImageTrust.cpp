// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ImageTrust.h"

#include "core/settings/SettingStore.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace memnun {

namespace {

QString keyOf(UserId user)
{
    return QStringLiteral("image_trust.%1").arg(user.value());
}

QString nameOf(const QString& sender)
{
    const QByteArray hash = QCryptographicHash::hash(sender.trimmed().toLower().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

Result<QJsonArray> trustedBy(SettingStore& settings, UserId user)
{
    const auto kept = settings.get(keyOf(user));
    if (!kept)
        return fail(kept.error());
    return *kept ? (*kept)->toArray() : QJsonArray();
}

}  // namespace

Result<bool> imagesTrusted(SettingStore& settings, UserId user, const QString& sender)
{
    const auto kept = trustedBy(settings, user);
    if (!kept)
        return fail(kept.error());
    return !sender.trimmed().isEmpty() && kept->contains(nameOf(sender));
}

Result<> run(const TrustImages& command, UnitOfWork& work)
{
    if (command.sender.trimmed().isEmpty())
        return fail(Code::Invalid, QStringLiteral("no sender"));
    auto kept = trustedBy(work.stores().settings, work.actor().id);
    if (!kept)
        return fail(kept.error());
    const QString name = nameOf(command.sender);
    if (kept->contains(name) == command.trust)
        return {};
    if (command.trust) {
        kept->append(name);
        while (kept->size() > TrustImages::kMostTrusted)
            kept->removeFirst();
    } else {
        for (qsizetype i = kept->size() - 1; i >= 0; --i) {
            if (kept->at(i).toString() == name)
                kept->removeAt(i);
        }
    }
    if (auto saved = work.stores().settings.set(keyOf(work.actor().id), *kept); !saved)
        return saved;
    work.announce(Entity::Setting, 0);
    work.undoWith(anyCommand(TrustImages{command.sender, !command.trust}));
    return {};
}

}  // namespace memnun
