// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>
#include <QVector>

namespace memnun {

/// A key as people read it: "Ctrl+Enter", "↑", and one after the other "G I".
QString keyText(const QKeySequence& key);
/// The keys of one action, each way of saying it once: Return and the number pad's Enter are both "Enter".
QStringList keyTexts(const QVector<QKeySequence>& keys);
/// The same in one line: "E, Ctrl+Enter".
QString keysText(const QVector<QKeySequence>& keys);
/// Whether pressing one would be the other, or the beginning of it.
bool keysClash(const QKeySequence& a, const QKeySequence& b);

}  // namespace memnun
