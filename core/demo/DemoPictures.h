// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ImageFetchPort.h"

namespace memnun::demo {

/// The demo company's net: paints the pictures that its mails name and asks nobody, so that what the buttons do can be
/// seen without a connection being made.
class DemoPictures final : public ImageFetchPort {
public:
    void fetch(const QStringList& addresses, QObject* guard, std::function<void(const QString&, Result<QByteArray>)> each) override;
};

}  // namespace memnun::demo
