// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyRivals.h"

#include "ui/keys/KeyText.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QCoreApplication>

namespace memnun {

namespace {

struct KeyRivals {
    Q_DECLARE_TR_FUNCTIONS(KeyRivals)
};

QString rivalSentence(const KeyRival& rival, const QString& key)
{
    return rival.left.isEmpty()
             ? KeyRivals::tr("“%1” is the key of “%2”, which would be left without one.").arg(key, rival.name)
             : KeyRivals::tr("“%1” is a key of “%2”, which would keep %3.").arg(key, rival.name, keysText(rival.left));
}

void disarm(ActionRegistry& registry, const QString& id, const QVector<QKeySequence>& keys, QVector<KeyRival>& lost)
{
    for (const QKeySequence& key : keys) {
        for (const KeyRival& rival : keyRivals(registry, id, key)) {
            registry.setKeys(rival.id, rival.left);
            lost << rival;
        }
    }
}

}  // namespace

QVector<KeyRival> keyRivals(const ActionRegistry& registry, const QString& id, const QKeySequence& key)
{
    QVector<KeyRival> found;
    if (key.isEmpty())
        return found;
    for (const ActionRegistry::Entry& entry : registry.entries()) {
        if (entry.id == id || !registry.share(id, entry.id))
            continue;
        QVector<QKeySequence> left = entry.action->shortcuts();
        if (left.removeIf([&key](const QKeySequence& own) { return keysClash(own, key); }) > 0)
            found.append({entry.id, plainText(*entry.action), left});
    }
    return found;
}

QString rivalsSentence(const QVector<KeyRival>& rivals, const QKeySequence& key)
{
    QStringList sentences;
    for (const KeyRival& rival : rivals)
        sentences << rivalSentence(rival, keyText(key));
    return sentences.join(QLatin1Char(' '));
}

QString keyRefusal(const QKeySequence& key)
{
    const int first = key.isEmpty() ? 0 : key[0].toCombined();
    switch (first) {
    case Qt::Key_Tab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Backspace: return KeyRivals::tr("“%1” moves about in lists and fields. Choose another key.").arg(keyText(key));
    default: break;
    }
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll}) {
        if (QKeySequence::keyBindings(standard).contains(key))
            return KeyRivals::tr("“%1” belongs to the writing of text everywhere. Choose another key.").arg(keyText(key));
    }
    return {};
}

QVector<KeyRival> giveKeys(ActionRegistry& registry, const QString& id, const QVector<QKeySequence>& keys)
{
    QVector<KeyRival> lost;
    disarm(registry, id, keys, lost);
    registry.setKeys(id, keys);
    return lost;
}

QVector<KeyRival> giveUsualKeys(ActionRegistry& registry, const QString& id)
{
    QVector<KeyRival> lost;
    disarm(registry, id, registry.usualKeys(id), lost);
    registry.resetKeys(id);
    return lost;
}

}  // namespace memnun
