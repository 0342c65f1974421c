// SPDX-License-Identifier: GPL-3.0-or-later
// Real Turkish sentences in every charset and encoding that mail from Turkey comes in, in headers, names and bodies.
#include "core/mime/HeaderScan.h"
#include "core/mime/MailParser.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace memnun;
using namespace memnun::mime;
using namespace memnun::test;

namespace {

/// The Turkish letters of ISO-8859-9 and windows-1254; nothing where the text holds another letter.
std::optional<QByteArray> latin5(const QString& text)
{
    static const QHash<char16_t, char> letters{{u'Ğ', '\xD0'}, {u'İ', '\xDD'}, {u'Ş', '\xDE'}, {u'ğ', '\xF0'}, {u'ı', '\xFD'}, {u'ş', '\xFE'}};
    QByteArray bytes;
    for (const QChar c : text) {
        const auto own = letters.constFind(c.unicode());
        if (own != letters.constEnd()) {
            bytes += *own;
        } else if (c.unicode() < 0x80 || (c.unicode() >= 0xA0 && c.unicode() < 0x100 && !QStringView(u"ÐÝÞðýþ").contains(c))) {
            bytes += static_cast<char>(c.unicode());
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

QByteArray quoted(const QByteArray& bytes, bool header)
{
    QByteArray out;
    int column = 0;
    for (const char c : bytes) {
        const bool plain = (c > ' ' && c < 0x7f && c != '=' && c != '?' && c != '_') || (c == ' ' && !header);
        const QByteArray piece = plain ? QByteArray(1, c) : header && c == ' ' ? QByteArray("_") : "=" + QByteArray(1, c).toHex().toUpper();
        if (!header && column + piece.size() > 72) {
            out += "=\n";
            column = 0;
        }
        out += piece;
        column += static_cast<int>(piece.size());
    }
    return out.endsWith(' ') ? out.chopped(1) + "=20" : out;
}

QByteArray words(const QByteArray& bytes, const QByteArray& charset, char encoding, qsizetype most)
{
    QByteArrayList list;
    for (qsizetype at = 0; at < bytes.size(); at += most) {  // also inside a letter, as mailers do
        const QByteArray piece = bytes.mid(at, most);
        list += "=?" + charset + '?' + encoding + '?' + (encoding == 'B' ? piece.toBase64() : quoted(piece, true)) + "?=";
    }
    return list.join("\n ");
}

struct Form {
    const char* name;
    const char* charset;   ///< as declared; empty: not at all
    bool utf8;             ///< what it really is
    const char* encoding;  ///< of the body
    char words;            ///< of the headers; 0: raw bytes
};
constexpr Form forms[] = {
    {"iso-8859-9 quoted-printable", "iso-8859-9", false, "quoted-printable", 'Q'},
    {"iso-8859-9 base64", "ISO-8859-9", false, "base64", 'B'},
    {"iso-8859-9 8bit", "iso-8859-9", false, "8bit", 0},
    {"windows-1254 quoted-printable", "windows-1254", false, "quoted-printable", 'Q'},
    {"windows-1254 base64", "Windows-1254", false, "base64", 'B'},
    {"windows-1254 8bit", "cp1254", false, "8bit", 0},
    {"utf-8 quoted-printable", "utf-8", true, "quoted-printable", 'Q'},
    {"utf-8 base64", "UTF-8", true, "base64", 'B'},
    {"utf-8 8bit", "utf8", true, "8bit", 0},
    {"utf-8 undeclared", "", true, "8bit", 0},
    {"windows-1254 undeclared", "", false, "8bit", 0},
    {"windows-1254 called us-ascii", "us-ascii", false, "8bit", 0},
    {"windows-1254 called utf-8", "utf-8", false, "8bit", 0},
};

/// A message whose subject, sender's name and body are this sentence.
QByteArray message(const QByteArray& bytes, const Form& form)
{
    const QByteArray charset = form.charset;
    const QByteArray subject = form.words == 0 ? bytes : words(bytes, charset, form.words, 29);
    const QByteArray encoding = form.encoding;
    const QByteArray body = encoding == "base64" ? bytes.toBase64() : encoding == "8bit" ? bytes : quoted(bytes, false);
    return "From: " + (form.words == 0 ? '"' + QByteArray(bytes).replace('"', "").replace('\\', "") + '"' : subject) + " <a@b.com>\nSubject: " + subject +
           "\nMIME-Version: 1.0\nContent-Type: text/plain" + (charset.isEmpty() ? QByteArray() : "; charset=" + charset) +
           "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body + "\n";
}

QStringList sentences()
{
    QFile file(dataPath(QStringLiteral("turkish/fsmtsad/fsmtsa.share.csv")));
    QStringList list;
    if (!file.open(QIODevice::ReadOnly)) {
        return list;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).remove(u'\r').split(u'\n');
    for (const QString& line : lines.mid(1)) {
        QString text = line.section(u',', 0, -2).remove(u'"').remove(QChar(0xFEFF)).remove(QChar(0xAD)).simplified();
        if (text.size() > 8 && text.size() < 900) {
            list += text;
        }
    }
    return list;
}

}  // namespace

class tst_turkish_mail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesInEveryForm_data();
    void sentencesInEveryForm();
    void realMailHasNoLostLetters();
};

void tst_turkish_mail::sentencesInEveryForm_data()
{
    QTest::addColumn<int>("form");
    for (int i = 0; i < static_cast<int>(std::size(forms)); ++i) {
        QTest::newRow(forms[i].name) << i;
    }
}

void tst_turkish_mail::sentencesInEveryForm()
{
    MEMNUN_NEED_DATA("turkish/fsmtsad/fsmtsa.share.csv");
    QFETCH(int, form);
    int read = 0, lost = 0, other = 0;
    const QStringList all = sentences();
    for (const QString& sentence : all) {
        const auto bytes = forms[form].utf8 ? std::optional(sentence.toUtf8()) : latin5(sentence);
        if (!bytes) {
            continue;
        }
        const auto mail = parseMail(message(*bytes, forms[form]));
        QVERIFY(mail.has_value());
        ++read;
        const QString shown = mail->subject + mail->from.name + mail->textFull;
        lost += shown.contains(QChar::ReplacementCharacter) ? 1 : 0;
        const bool same = mail->subject == sentence && mail->textFull.trimmed() == sentence &&
                          scanHeaders(message(*bytes, forms[form])).subject == sentence;
        other += same ? 0 : 1;
        if (!same && other < 4) {
            qInfo().noquote() << "differs:" << mail->subject << "|" << mail->textFull.trimmed() << "| instead of" << sentence;
        }
    }
    qInfo().noquote() << forms[form].name << "sentences" << read << "with U+FFFD" << lost << "otherwise different" << other;
    QVERIFY(read > 5000);
    QCOMPARE(lost, 0);
    QCOMPARE(other, 0);
}

/// Every message of the corpora that says it is Turkish by its charset, or is not said to be anything and reads as such.
void tst_turkish_mail::realMailHasNoLostLetters()
{
    MEMNUN_NEED_DATA("mail/spamassassin-corpus/easy-ham-1");
    static const QRegularExpression charset(QStringLiteral("(iso-8859-9|windows-1254|latin5|cp1254)"), QRegularExpression::CaseInsensitiveOption);
    int read = 0;
    QStringList lost;
    for (QDirIterator each(dataPath(QStringLiteral("mail")), QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        if (file.size() > 2'000'000 || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray raw = file.readAll();
        if (!charset.match(QString::fromLatin1(raw.left(20'000))).hasMatch()) {
            continue;
        }
        if (const auto mail = parseMail(raw)) {
            ++read;
            const QString shown = mail->subject + mail->from.name + mail->textFull + mail->html;
            lost += shown.contains(QChar::ReplacementCharacter) ? QStringList{each.filePath().section(u'/', -2)} : QStringList();
        }
    }
    qInfo().noquote() << "real messages in a Turkish charset" << read << "with U+FFFD" << lost.size() << lost.join(u' ');
    QVERIFY(read >= 2);
    QCOMPARE(lost, QStringList());
}

QTEST_GUILESS_MAIN(tst_turkish_mail)
#include "tst_turkish_mail.moc"
