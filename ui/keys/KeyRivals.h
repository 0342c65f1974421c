// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>
#include <QVector>

namespace memnun {

class ActionRegistry;

/// What a command would lose to another that takes its key.
struct KeyRival {
    QString id;
    QString name;                ///< as the menu says it
    QVector<QKeySequence> left;  ///< the keys it would keep
};

/// The commands that answer to `key` (or to its beginning) where `id` works.
QVector<KeyRival> keyRivals(const ActionRegistry& registry, const QString& id, const QKeySequence& key);

/// Names them before it happens: "“E” is the key of “Resolve”, which would be left without one." Empty for none.
QString rivalsSentence(const QVector<KeyRival>& rivals, const QKeySequence& key);

/// Why a key can't be a command's at all, as a sentence; empty where it can.
QString keyRefusal(const QKeySequence& key);

/// Gives `id` these keys and takes them from whoever had them. Returns those who lost one.
QVector<KeyRival> giveKeys(ActionRegistry& registry, const QString& id, const QVector<QKeySequence>& keys);
/// Gives `id` the keys it had at first, in the same way.
QVector<KeyRival> giveUsualKeys(ActionRegistry& registry, const QString& id);

}  // namespace memnun
