// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/customers/Profile.h"

#include <QString>
#include <QVector>

#include <optional>

namespace memnun {

/// A value with what it is called where it stands: a heading, or a field of the business's own.
struct NamedValue {
    QString name;
    QString value;
    bool operator==(const NamedValue&) const = default;
};

/// A contact as a file has it, before it is anybody's customer.
struct ContactRecord {
    qint64 row = 0;  ///< as people count rows or cards
    std::optional<CustomerKind> kind;
    std::optional<Lifecycle> lifecycle;
    QString name;
    QString company;  ///< whom a person works for; of a company its own name stands in `name`
    QString city;
    QString notes;
    QVector<ContactPoint> points;  ///< `raw` as written, `norm` empty
    QStringList tags;
    std::optional<Tier> tier;
    QString taxNumber;   ///< this and all below as written
    QString taxOffice;
    QString owner;       ///< a colleague's name or address
    QString district;
    QString occupation;
    QString birth;
    QString since;
    QVector<NamedValue> custom;  ///< of the business's own fields, by their names
    QVector<NamedValue> rest;    ///< what its field can't hold
    QVector<NamedValue> headings; ///< above the texts from `taxNumber` on, by the field's key; empty where there are none

    bool operator==(const ContactRecord&) const = default;
};

/// Contacts of a file one after another.
class ContactSource {
public:
    virtual ~ContactSource() = default;
    /// None at the end. Fails as the reader beneath does; records that were given before are good.
    virtual Result<std::optional<ContactRecord>> next() = 0;
};

}  // namespace memnun
