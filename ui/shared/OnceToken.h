// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace memnun {

/// Which try this is. The same content sent again, after a failure of which nobody knows whether it took effect, keeps
/// its token, so that it takes effect once (core/conversations/Once.h).
class OnceToken {
public:
    /// The token of this content: a new one when the content is another than at the last try.
    QString of(const QStringList& content);
    /// How a try ended. Once it took effect, what comes next is something new, also when it reads the same.
    template <class T>
    void landed(const Result<T>& result)
    {
        if (result)
            forget();
        else
            failed(result.error());
    }

private:
    void forget() { *this = {}; }
    void failed(const Error& error);

    QStringList m_content;
    QString m_token;
};

}  // namespace memnun
