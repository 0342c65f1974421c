// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a note calls: names as people write them, addresses and longer names told apart.
#include "core/people/Mention.h"

#include <QTest>

using namespace memnun;

class TestMentions final : public QObject {
    Q_OBJECT

private:
    static User person(int id, const char* name, bool active = true)
    {
        User one;
        one.id = UserId(id);
        one.name = QString::fromUtf8(name);
        one.active = active;
        return one;
    }

private Q_SLOTS:
    void called_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("called");
        const auto row = [](const char* name, const char* note, const char* called) {
            QTest::newRow(name) << QString::fromUtf8(note) << QString::fromUtf8(called);
        };
        row("at the beginning", "@Ali bakar mısın", "1@0+4");
        row("within", "Bunu @Şule Işık bilir.", "3@5+10");
        row("the longer name", "@Ali Veli gelsin", "2@0+9");
        row("capitals", "@ŞULE IŞIK!", "3@0+10");
        row("small letters", "@şule ışık", "3@0+10");
        row("two", "@Ali ve @Ali Veli", "1@0+4 2@8+9");
        row("brackets", "(@Ali)", "1@1+4");
        row("an address", "bilgi@ali.example", "");
        row("an address with a name", "x@Ali", "");
        row("a longer word", "@Alican", "");
        row("a stranger", "@Zeynep", "");
        row("who has left", "@Eski", "");
        row("nothing behind", "e-posta @", "");
        row("two signs", "@@Ali", "1@1+4");
        row("behind a picture sign", "👍@Ali", "1@2+4");
        row("behind a letter beyond the first plane", "𐐀@Ali", "");
    }
    void called()
    {
        QFETCH(QString, note);
        const QVector<User> people{person(1, "Ali"), person(2, "Ali Veli"), person(3, "Şule Işık"), person(4, "Eski", false), person(5, "")};
        QStringList found;
        for (const Mention& one : mentionsIn(note, people))
            found << QStringLiteral("%1@%2+%3").arg(one.user.value()).arg(one.from).arg(one.length);
        QTEST(found.join(QLatin1Char(' ')), "called");
    }
};

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
