// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calls/CallRecord.h"

#include <QIODevice>

#include <memory>

namespace memnun {

/// The calls.xml of "SMS Backup & Restore" on Android: <calls><call number= duration= date= type= contact_name=…/></calls>,
/// `date` in milliseconds since 1970, `duration` in seconds of talk, `type` 1 incoming, 2 outgoing, 3 missed, 4 voicemail,
/// 5 rejected, 6 blocked, 7 taken on another device (android.provider.CallLog.Calls).
class AndroidCalls final : public CallSource {
public:
    explicit AndroidCalls(std::unique_ptr<QIODevice> file);
    ~AndroidCalls() override;
    /// Invalid, rule "calls_broken", where the XML ends or breaks.
    Result<std::optional<CallRecord>> next() override;

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// Whether these first bytes are of such a file.
bool isAndroidCalls(const QByteArray& beginning);

}  // namespace memnun
