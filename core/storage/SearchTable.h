// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/SearchStore.h"
#include "core/storage/Database.h"

#include <functional>

namespace memnun {

class WordFolder;
struct SqlCondition;
struct Term;

/// Full-text search: FTS5 with Memnun's tokenizer on SQLite, a tsvector of the same words on PostgreSQL.
class SearchTable final : public SearchStore {
public:
    explicit SearchTable(Database& database);
    ~SearchTable() override;
    Result<SearchAnswer> search(const SearchQuery& query, int limit) override;
    Result<TicketHits> tickets(const SearchQuery& query, int limit) override;
    Result<QVector<TicketHit>> hits(const SearchQuery& query, const QVector<HitPlace>& places) override;
    Result<> rebuild() override;
    Result<QStringList> problems() override;

private:
    struct Found;
    /// Messages and tickets that hold the words, the newest first; the columns are Found's.
    Result<> eachMessage(const QVector<Term>& terms, const SqlCondition& filter, const std::function<void(const Row&)>& row);
    Result<> eachSubject(const QVector<Term>& terms, const SqlCondition& filter, const std::function<void(const Row&)>& row);
    /// Which of these messages hold the words in their subject.
    Result<> tellSubjects(const QVector<Term>& terms, const SqlCondition& filter, QVector<Found>& texts);
    Result<> readSubjects(QVector<Found>& texts);
    Result<> tellByIndex(const QVector<Term>& terms, QVector<Found>& texts);
    bool occurAll(const QVector<Term>& terms, const QString& text) const;
    Result<QVector<Found>> newestTexts(const QVector<Term>& terms, const SqlCondition& filter);
    /// The newest thousand texts, and one more where there are more; with fewer, as many tickets by their subject alone.
    Result<QVector<Found>> newest(QVector<Term> terms, const SqlCondition& filter);
    /// The best first; without terms all that the filter lets through, the newest first.
    Result<QVector<Found>> ranked(const QVector<Term>& terms, const std::optional<TicketFilter>& filter);
    Result<QVector<Found>> filtered(const SqlCondition& filter);
    /// The rows of `sql`, narrowed by the filter.
    template <class F>
    Result<> eachFound(const char* sql, const QString& expression, const SqlCondition& filter, const F& row);
    Database& m_database;
    std::unique_ptr<WordFolder> m_folder;
};

/// The words of a text as a tsvector literal: folded words and marked stems, with positions.
QString postgresWords(WordFolder& folder, const QString& text);

}  // namespace memnun
