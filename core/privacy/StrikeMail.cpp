// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/StrikeMail.h"

#include <QByteArrayMatcher>
#include <QHash>

#include <algorithm>
#include <cctype>
#include <vector>

namespace memnun {

namespace {

constexpr qsizetype kShortestRun = 12;  ///< of base64: what is shorter holds no text worth looking for

/// Text of a mail, and where each of its bytes stands in it.
struct View {
    QByteArray text;
    std::vector<quint32> begins;  ///< one more than bytes: the end
};

QByteArray latin5(const QString& text)
{
    static const QHash<QChar, char> letters{{QChar(0x11E), '\xD0'}, {QChar(0x130), '\xDD'}, {QChar(0x15E), '\xDE'},
                                            {QChar(0x11F), '\xF0'}, {QChar(0x131), '\xFD'}, {QChar(0x15F), '\xFE'}};
    QByteArray bytes;
    for (const QChar letter : text) {
        if (const auto found = letters.constFind(letter); found != letters.constEnd()) {
            bytes += *found;
        } else if (letter.unicode() < 256) {
            bytes += static_cast<char>(letter.unicode());
        } else {
            return {};
        }
    }
    return bytes;
}

std::vector<QByteArrayMatcher> matchersOf(const QStringList& texts)
{
    std::vector<QByteArrayMatcher> matchers;
    for (const QString& text : texts) {
        QByteArrayList forms{text.toUtf8().toLower(), latin5(text).toLower()};
        forms.removeAll(QByteArray());
        if (forms.size() > 1 && forms.at(0) == forms.at(1)) {
            forms.removeLast();
        }
        for (const QByteArray& form : std::as_const(forms)) {
            matchers.emplace_back(form);
        }
    }
    return matchers;
}

int hexOf(char digit)
{
    const int value = std::isxdigit(static_cast<unsigned char>(digit)) ? std::tolower(static_cast<unsigned char>(digit)) : -1;
    return value < 0 ? -1 : value <= '9' ? value - '0' : value - 'a' + 10;
}

/// How many bytes of it: "=" and a line's end.
int softBreakAt(const QByteArray& mail, qsizetype i)
{
    const QByteArray rest = mail.mid(i, 3);
    return rest.startsWith("=\r\n") ? 3 : rest.startsWith("=\n") ? 2 : 0;
}

/// Quoted-printable; `spaces` as encoded words of headers write them.
View quotedView(const QByteArray& mail, bool spaces)
{
    View view;
    view.text.reserve(mail.size());
    view.begins.reserve(static_cast<size_t>(mail.size()) + 1);
    for (qsizetype i = 0; i < mail.size();) {
        qsizetype length = 1;
        char byte = mail.at(i);
        if (byte == '=') {
            if (const int skipped = softBreakAt(mail, i); skipped > 0) {
                i += skipped;
                continue;
            }
            const int high = i + 2 < mail.size() ? hexOf(mail.at(i + 1)) : -1;
            const int low = high < 0 ? -1 : hexOf(mail.at(i + 2));
            if (low >= 0) {
                byte = static_cast<char>(high * 16 + low);
                length = 3;
            }
        }
        view.text += spaces && byte == '_' && length == 1 ? ' ' : byte;
        view.begins.push_back(static_cast<quint32>(i));
        i += length;
    }
    view.begins.push_back(static_cast<quint32>(mail.size()));
    return view;
}

/// Writes over what is found in the view, where it stands in the mail.
void strikeIn(const View& view, const std::vector<QByteArrayMatcher>& matchers, QByteArray& mail)
{
    const QByteArray lower = view.text.toLower();
    for (const QByteArrayMatcher& matcher : matchers) {
        const qsizetype length = matcher.pattern().size();
        for (qsizetype at = matcher.indexIn(lower); at >= 0; at = matcher.indexIn(lower, at + length)) {
            const qsizetype from = view.begins[static_cast<size_t>(at)];
            const qsizetype to = view.begins[static_cast<size_t>(at + length)];
            for (qsizetype i = from; i < to; ++i) {
                const bool isBreak = mail.at(i) == '\n' || mail.at(i) == '\r' || softBreakAt(mail, i) > 0;
                mail[i] = isBreak ? mail.at(i) : '*';
            }
        }
    }
}

bool isBase64(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '+' || letter == '/';
}

/// One run of base64, which may go over lines: its letters, and where each stands.
void strikeRun(const std::vector<quint32>& places, const std::vector<QByteArrayMatcher>& matchers, QByteArray& mail)
{
    QByteArray letters;
    letters.reserve(static_cast<qsizetype>(places.size()));
    for (const quint32 place : places) {
        letters += mail.at(place);
    }
    View view;
    view.text = QByteArray::fromBase64(letters);
    QByteArray struck = view.text;
    for (qsizetype i = 0; i <= view.text.size(); ++i) {
        view.begins.push_back(static_cast<quint32>(i));
    }
    strikeIn(view, matchers, struck);
    if (struck == view.text) {
        return;
    }
    const QByteArray again = struck.toBase64(QByteArray::OmitTrailingEquals);
    for (size_t i = 0; i < places.size() && static_cast<qsizetype>(i) < again.size(); ++i) {
        mail[places[i]] = again.at(static_cast<qsizetype>(i));
    }
}

/// Words of plain text are runs, too, short ones; in them nothing is found.
void strikeBase64(const std::vector<QByteArrayMatcher>& matchers, QByteArray& mail)
{
    std::vector<quint32> run;
    for (qsizetype i = 0; i <= mail.size(); ++i) {
        const char letter = i < mail.size() ? mail.at(i) : '\0';
        if (isBase64(letter)) {
            run.push_back(static_cast<quint32>(i));
            continue;
        }
        // a line's end goes on in a run when the line was as long as encoders make them
        const bool goesOn = (letter == '\r' || letter == '\n') && static_cast<qsizetype>(run.size()) >= kShortestRun
                            && run.size() % 4 == 0 && i + 1 < mail.size()
                            && (isBase64(mail.at(i + 1)) || (letter == '\r' && mail.at(i + 1) == '\n'));
        if (goesOn) {
            continue;
        }
        if (static_cast<qsizetype>(run.size()) >= kShortestRun) {
            strikeRun(run, matchers, mail);
        }
        run.clear();
    }
}

}  // namespace

QByteArray struckMail(const QByteArray& mail, const QStringList& texts)
{
    const std::vector<QByteArrayMatcher> matchers = matchersOf(texts);
    QByteArray struck = mail;
    for (const bool spaces : {false, true}) {
        strikeIn(quotedView(struck, spaces), matchers, struck);  // holds plain text as it is, but for a "=C3" that meant itself
    }
    View plain;
    plain.text = struck;
    for (qsizetype i = 0; i <= struck.size(); ++i) {
        plain.begins.push_back(static_cast<quint32>(i));
    }
    strikeIn(plain, matchers, struck);
    strikeBase64(matchers, struck);
    return struck;
}

}  // namespace memnun
