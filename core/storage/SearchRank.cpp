// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchRank.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr int kMostPhrases = 64;  ///< 16 terms of at most four spellings
constexpr double kSaturation = 1.2;
constexpr double kLength = 0.75;

struct Averages {
    double words = 1;  ///< of a message, subject and body
};

/// Read once a query.
const Averages* averagesOf(const Fts5ExtensionApi* api, Fts5Context* context, int& rc)
{
    if (void* kept = api->xGetAuxdata(context, 0)) {
        return static_cast<const Averages*>(kept);
    }
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    rc = api->xRowCount(context, &rows);
    if (rc == SQLITE_OK) {
        rc = api->xColumnTotalSize(context, -1, &words);
    }
    if (rc != SQLITE_OK) {
        return nullptr;
    }
    auto* averages = new Averages{std::max(1.0, static_cast<double>(words) / std::max(1.0, static_cast<double>(rows)))};
    rc = api->xSetAuxdata(context, averages, [](void* kept) { delete static_cast<Averages*>(kept); });
    return rc == SQLITE_OK ? averages : nullptr;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int count, sqlite3_value** columnWeights)
{
    int rc = SQLITE_OK;
    const Averages* averages = averagesOf(api, context, rc);
    std::array<double, kMostPhrases> weights{};
    int instances = 0;
    int words = 0;
    if (rc == SQLITE_OK) {
        rc = api->xInstCount(context, &instances);
    }
    if (rc == SQLITE_OK) {
        rc = api->xColumnSize(context, -1, &words);
    }
    for (int i = 0; rc == SQLITE_OK && i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        rc = api->xInst(context, i, &phrase, &column, &offset);
        if (phrase < kMostPhrases) {
            weights[static_cast<std::size_t>(phrase)] += column < count ? sqlite3_value_double(columnWeights[column]) : 1.0;
        }
    }
    if (rc != SQLITE_OK || !averages) {
        sqlite3_result_error_code(result, rc == SQLITE_OK ? SQLITE_ERROR : rc);
        return;
    }
    const double slack = kSaturation * (1 - kLength + kLength * words / averages->words);
    double score = 0;
    for (const double weight : weights) {
        score += weight * (kSaturation + 1) / (weight + slack);
    }
    sqlite3_result_double(result, score);
}

}  // namespace

bool registerRank(fts5_api* api)
{
    return api->xCreateFunction(api, "memnun_rank", nullptr, rank, nullptr) == SQLITE_OK;
}

}  // namespace memnun
