// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/OnceToken.h"

#include "core/conversations/Once.h"

#include <QUuid>

namespace memnun {

QString OnceToken::of(const QStringList& content)
{
    if (m_token.isEmpty() || m_content != content) {
        m_content = content;
        m_token = QUuid::createUuid().toString(QUuid::Id128);
    }
    return m_token;
}

void OnceToken::failed(const Error& error)
{
    for (const FieldError& field : error.fields) {
        if (field.rule == rule::kTokenUsed) {
            forget();
            return;
        }
    }
}

}  // namespace memnun
