// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/EraseStore.h"
#include "core/storage/Database.h"

#include <QSet>
#include <QStringList>

#include <memory>

namespace memnun {

struct Customer;
class WordFolder;

/// Makes a person anonymous in every table that may hold words about them. Whoever adds such a table adds it here;
/// tst_erase looks for what was left out.
class EraseTable final : public EraseStore {
public:
    explicit EraseTable(Database& database);
    ~EraseTable() override;
    Result<bool> hasWaitingMail(CustomerId id) override;
    Result<Erasure> erase(CustomerId id, const QString& name) override;
    Result<> eachRow(CustomerId id, const SubjectRow& take) override;
    Result<Scrubbed> scrub(const QVector<QByteArray>& traces) override;

private:
    /// What tells this person from others, as it may stand in any text.
    struct Traits {
        QStringList words;      ///< longest first
        QStringList addresses;  ///< of mail, as they are looked up
        QSet<QString> lines;    ///< of the person's own messages, as somebody may have quoted them
        int shared = 0;
    };
    Result<Customer> customer(qint64 id);
    Result<Traits> traitsOf(const Customer& one);
    Result<bool> isOthers(const char* sql, const QVariantList& values);
    Result<> readOwnLines(qint64 id, Traits& traits, Erasure& told);
    Result<> redactMessages(qint64 id, Erasure& told);
    Result<> renameMessages(qint64 id);
    Result<> dropBeside(qint64 id, Erasure& told);
    Result<> emptyTickets(qint64 id, Erasure& told);
    Result<> nameAnew(Customer one, const QString& name);

    // EraseMentions.cpp: what others wrote
    Result<QVector<qint64>> mentioning(qint64 id, const Traits& traits);
    Result<> strikeMessage(qint64 message, const Traits& traits, Erasure& told);
    Result<bool> strikeBytes(const char* statement, qint64 row, qint64 blob, const QStringList& texts);
    Result<> strikeFiles(qint64 message, qint64 original, const QStringList& texts, Erasure& told);
    Result<> strikeMessages(qint64 id, const Traits& traits, Erasure& told);
    Result<> strikeSubjects(const Traits& traits, Erasure& told);
    Result<> strikeColumns(const Traits& traits);
    Result<> emptyQuarantine(const Traits& traits);

    Database& m_database;
    std::unique_ptr<WordFolder> m_folder;
};

/// Messages that are the person's: what they wrote and what was written to them, and what nobody else wrote in their tickets.
/// Two values, both the customer's id.
#define MEMNUN_OF_PERSON \
    "SELECT i.id FROM interaction i WHERE i.customer_id=? OR i.customer_id IS NULL AND i.ticket_id IN " \
    "(SELECT t.id FROM ticket t WHERE t.customer_id=?)"

}  // namespace memnun
