// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/AttachmentWords.h"

#include "ui/inbox/AttachmentName.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace memnun {

namespace {

constexpr qsizetype kNamed = 8;

struct AttachmentWords {
    Q_DECLARE_TR_FUNCTIONS(AttachmentWords)
};

QString whatItMayDo(FileDanger danger)
{
    switch (danger) {
    case FileDanger::Program: return AttachmentWords::tr("It can run a program on this computer.");
    case FileDanger::Macro: return AttachmentWords::tr("It is an Office file that can hold programs.");
    case FileDanger::WebPage: return AttachmentWords::tr("It is a web page and can run scripts or imitate a login.");
    case FileDanger::Disk: return AttachmentWords::tr("It is a disk image: the system does not warn of programs in it.");
    case FileDanger::None: break;
    }
    return {};
}

}  // namespace

QString dangerSentence(const QString& name)
{
    QStringList out{whatItMayDo(fileDanger(name))};
    if (hasFalseEnding(name))
        out << AttachmentWords::tr("Its name is made to look like another kind of file.");
    if (hasHiddenMarks(name))
        out << AttachmentWords::tr("Its name holds invisible characters.");
    out.removeAll(QString());
    return out.join(QLatin1Char(' '));
}

QString zipSentence(const mime::ZipList& list)
{
    QStringList names;
    QStringList dangerous;
    bool locked = false;
    for (const mime::ZipEntry& entry : list.entries) {
        if (names.size() < kNamed)
            names << shownFileName(entry.name);
        if (isRiskyAttachment(entry.name) && dangerous.size() < kNamed)
            dangerous << shownFileName(entry.name);
        locked = locked || entry.locked;
    }
    if (list.count > kNamed)
        names << QStringLiteral("…");
    QString out = AttachmentWords::tr("%n file(s): %1", nullptr, list.count).arg(names.join(QStringLiteral(", ")));
    if (!dangerous.isEmpty())
        out += QLatin1Char('\n') + AttachmentWords::tr("Can do harm: %1").arg(dangerous.join(QStringLiteral(", ")));
    if (locked)
        out += QLatin1Char('\n') + AttachmentWords::tr("It is locked with a password, so no mail server could look into it.");
    return out;
}

}  // namespace memnun
