// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyText.h"

#include <QCoreApplication>
#include <QHash>

namespace memnun {

namespace {

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(KeyText)
};

/// What stands on the key, where Qt's own word is another or none.
QString capOf(const QString& name)
{
    static const QHash<QString, QString> caps = {
        {QStringLiteral("Return"), QStringLiteral("Enter")},     {QStringLiteral("Up"), QStringLiteral("↑")},
        {QStringLiteral("Down"), QStringLiteral("↓")},           {QStringLiteral("Left"), QStringLiteral("←")},
        {QStringLiteral("Right"), QStringLiteral("→")},          {QStringLiteral("Backspace"), QStringLiteral("⌫")},
        {QStringLiteral("Del"), QStringLiteral("Delete")},
    };
    if (name == QLatin1String("Space"))
        return KeyText::tr("Space");
    return caps.value(name, name);
}

QString chordText(const QString& portable)
{
    // The last part may be a plus sign itself: "Ctrl++".
    const qsizetype cut = portable.lastIndexOf(QLatin1Char('+'), portable.size() - 2);
    return portable.left(cut + 1) + capOf(portable.mid(cut + 1));
}

}  // namespace

QString keyText(const QKeySequence& key)
{
    QStringList chords;
    for (int i = 0; i < key.count(); ++i)
        chords << chordText(QKeySequence(key[static_cast<uint>(i)]).toString(QKeySequence::PortableText));
    return chords.join(QLatin1Char(' '));
}

QStringList keyTexts(const QVector<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys) {
        const QString text = keyText(key);
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    return texts;
}

QString keysText(const QVector<QKeySequence>& keys)
{
    return keyTexts(keys).join(QStringLiteral(", "));
}

bool keysClash(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty()
           && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

}  // namespace memnun
