// SPDX-License-Identifier: GPL-3.0-or-later
// vCards of strangers: folding, quoted-printable, charsets, nesting, and what a contact becomes of them and back.
#include "core/exchange/cards/CardReader.h"
#include "core/exchange/contacts/ContactSources.h"
#include "core/exchange/contacts/ContactWriter.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace memnun;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

std::unique_ptr<QBuffer> bufferOf(const QByteArray& bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    require(buffer->open(QIODevice::ReadOnly));
    return buffer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    CardReader reader(bufferOf(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))));
    for (auto card = reader.next(); card && *card; card = reader.next()) {
        for (const CardProperty& property : (*card)->properties) {
            require(!property.name.isEmpty() && !property.parts().isEmpty());
        }
        // what this program writes of it is one card again
        CardReader again(bufferOf(cardOf(recordOf(**card))));
        const auto once = again.next();
        require(once && *once);
        const auto end = again.next();
        require(end && !*end);
    }
    return 0;
}
