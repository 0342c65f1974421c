// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactRecord.h"
#include "core/kernel/UnitOfWork.h"

#include <QHash>

namespace memnun {

/// What a customer who is here already keeps when a file says something else.
enum class OnKnown { FillGaps, FileWins, LeaveAlone };
template <>
struct EnumKeys<OnKnown> {
    static constexpr auto keys = std::to_array<EnumKey<OnKnown>>(
        {{OnKnown::FillGaps, "fill_gaps"}, {OnKnown::FileWins, "file_wins"}, {OnKnown::LeaveAlone, "leave_alone"}});
};

/// Brings what contacts say beyond names and addresses into customers' profiles and tags. Remembers colleagues and fields
/// that it has looked up, until forget().
class ContactProfiles {
public:
    /// Makes the business's own fields that these name and that are not there yet, of the kind that all their values are of;
    /// and a colleague who can't sign in for each unknown address that customers are said to be looked after by.
    Result<> prepare(const QVector<ContactRecord>& records, UnitOfWork& work);
    /// Moves what no field can hold (a birthday that is no day, an unknown colleague) into `record.rest`.
    Result<> check(ContactRecord& record, UnitOfWork& work);
    /// Of a checked record. True when the customer got something new.
    Result<bool> apply(const ContactRecord& record, CustomerId customer, OnKnown rule, UnitOfWork& work);
    void forget();

private:
    Result<> load(UnitOfWork& work);
    Result<> makeField(const QString& name, const QStringList& values, UnitOfWork& work);
    Result<> makeColleague(const QString& address, UnitOfWork& work);
    Result<bool> tag(CustomerId customer, const QStringList& tags, UnitOfWork& work);
    bool fill(CustomerProfile& profile, const ContactRecord& record, bool replaces) const;
    const CustomField* fieldNamed(const QString& name) const;

    bool m_loaded = false;
    int m_colleagues = 0;  ///< made
    QHash<QString, UserId> m_users;  ///< by folded name and address
    QVector<CustomField> m_fields;
    QHash<QString, TagId> m_tags;
};

/// A line for each: "Doğum tarihi: eski".
QString restText(const QVector<NamedValue>& rest);

}  // namespace memnun
