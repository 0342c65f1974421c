// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Tokenizer.h"

#include "core/storage/NamePlace.h"
#include "core/storage/PartsTokenizer.h"
#include "core/storage/SearchTerms.h"
#include "core/text/Words.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

namespace memnun {

namespace {

constexpr std::string_view kMark(kStemMark, sizeof(kStemMark) - 1);

struct TokenizerState {
    WordFolder folder;
    std::string marked;
};

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    *out = reinterpret_cast<Fts5Tokenizer*>(new TokenizerState);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<TokenizerState*>(tokenizer);
}

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// A query's words come folded already; one that begins with the mark is a stem and is passed on as it is.
int tokenizeQuery(const char* text, int size, void* context, TokenCallback token)
{
    const std::string_view all(text, static_cast<std::size_t>(size));
    if (all.substr(0, kMark.size()) == kMark) {
        return token(context, 0, text, size, 0, size);
    }
    int rc = SQLITE_OK;
    forEachWord(text, size, [&](int from, int to) {
        rc = token(context, 0, text + from, to - from, from, to);
        return rc == SQLITE_OK;
    });
    return rc;
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, TokenCallback token)
{
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) {
        return tokenizeQuery(text, size, context, token);
    }
    auto& state = *reinterpret_cast<TokenizerState*>(tokenizer);
    int rc = SQLITE_OK;
    forEachWord(text, size, [&](int from, int to) {
        const FoldedWord word = state.folder.fold(std::string_view(text + from, static_cast<std::size_t>(to - from)));
        rc = token(context, 0, word.folded.data(), static_cast<int>(word.folded.size()), from, to);
        if (rc == SQLITE_OK && !word.stem.empty()) {
            state.marked.assign(kMark);
            state.marked.append(word.stem);
            rc = token(context, FTS5_TOKEN_COLOCATED, state.marked.data(), static_cast<int>(state.marked.size()), from, to);
        }
        return rc == SQLITE_OK;
    });
    return rc;
}

fts5_api* apiOf(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

Result<> registerTokenizer(QSqlDatabase& connection)
{
    const QVariant held = connection.driver()->handle();
    if (!held.isValid() || std::strcmp(held.typeName(), "sqlite3*") != 0) {
        return fail(Code::Storage, QStringLiteral("the SQLite driver gives no handle"));
    }
    sqlite3* handle = *static_cast<sqlite3* const*>(held.constData());
    fts5_api* api = apiOf(handle);
    if (!api) {
        return fail(Code::Storage, QStringLiteral("the engine has no FTS5"));
    }
    fts5_tokenizer methods{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "memnun", nullptr, &methods, nullptr) != SQLITE_OK) {
        return fail(Code::Storage, QStringLiteral("the tokenizer could not be registered"));
    }
    if (!registerParts(api) || !registerNamePlace(handle)) {
        return fail(Code::Storage, QStringLiteral("a function could not be registered"));
    }
    return {};
}

}  // namespace memnun
