// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PartsTokenizer.h"

#include <sqlite3.h>

namespace memnun {

namespace {

constexpr int kLetters = 3;

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// Where the letter that begins at `at` ends, in UTF-8.
int behindLetter(const char* text, int size, int at)
{
    do {
        ++at;
    } while (at < size && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, TokenCallback token)
{
    const bool isQuestion = (flags & FTS5_TOKENIZE_QUERY) != 0;
    int rc = SQLITE_OK;
    for (int from = 0; from < size && rc == SQLITE_OK; from = behindLetter(text, size, from)) {
        int to = from;
        int letters = 0;
        while (to < size && letters < kLetters) {
            to = behindLetter(text, size, to);
            ++letters;
        }
        if (isQuestion && letters < kLetters && from > 0) {
            break;  // the end of a question is in its last three letters already
        }
        rc = token(context, 0, text + from, to - from, from, to);
    }
    return rc;
}

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    static char nothing;  // it keeps nothing, but a tokenizer without an address is taken for none
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

}  // namespace

bool registerParts(fts5_api* api)
{
    fts5_tokenizer methods{create, [](Fts5Tokenizer*) {}, tokenize};
    return api->xCreateTokenizer(api, "memnun_parts", nullptr, &methods, nullptr) == SQLITE_OK;
}

QString partsExpression(QString part)
{
    const bool isShort = part.toUcs4().size() < kLetters;
    const QString quoted = QLatin1Char('"') + part.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return isShort ? quoted + QStringLiteral(" *") : quoted;
}

}  // namespace memnun
