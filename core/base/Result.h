// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <tl/expected.hpp>

#include <memory>
#include <utility>

namespace memnun {

/// Why something could not be done. The interface turns a code into a sentence.
enum class Code { NotFound, Conflict, Forbidden, Invalid, Unavailable, Storage, Cancelled, Bug };

/// Stable English name of a code, for logs and JSON.
QString codeKey(Code code);

/// One refused input. `field` is the entity's field name, `rule` a stable key such as "required" or "email".
struct FieldError {
    QString field;
    QString rule;
    bool operator==(const FieldError&) const = default;
};

struct Collision;

/// `context` is English and meant for the log; it never reaches a screen untranslated without a sentence around it.
struct Error {
    Code code = Code::Bug;
    QString context;
    QVector<FieldError> fields;
    /// With a Conflict over what a person edited: what is stored now, and how to go on (core/kernel/Collision.h).
    std::shared_ptr<const Collision> collision{};

    /// Whether one of `fields` was refused by that rule.
    bool hasRule(QLatin1String rule) const;
};

/// A value the caller must look at. Memnun's own code throws no exceptions.
template <class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(Code code, QString context = {}, QVector<FieldError> fields = {})
{
    return tl::unexpected<Error>(Error{code, std::move(context), std::move(fields)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace memnun
