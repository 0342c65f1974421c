// SPDX-License-Identifier: GPL-3.0-or-later
// What comes over the wire, through everything that reads it: parts, texts, winmail.dat, bounces, quotes, HTML, mbox.
#include "core/mime/HeaderScan.h"
#include "core/mime/HtmlSanitizer.h"
#include "core/mime/MailParser.h"
#include "core/mime/MboxReader.h"
#include "core/mime/ParsedMailJson.h"
#include "core/mime/QuoteFold.h"
#include "core/mime/Tnef.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace memnun::mime;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void readMail(const QByteArray& raw)
{
    const auto mail = parseMail(raw);
    const HeaderSummary summary = scanHeaders(raw);
    if (!mail) {
        return;
    }
    require(summary.messageId == mail->messageId && summary.date == mail->date);
    for (const Attachment& file : mail->attachments) {
        require(!file.name.isEmpty() && !file.name.contains(u'/') && file.name != QLatin1String(".."));
        const auto content = extractAttachment(raw, file.partIndex);
        require(content && content->size() == file.size);
    }
    qsizetype at = 0;
    for (const TextRange& range : foldQuotes(mail->textFull)) {
        require(range.begin == at && range.end > range.begin);
        at = range.end;
    }
    require(at == mail->textFull.size());
    require(toJson(*mail, QString()).contains(QStringLiteral("subject")));
    if (mail->hasHtml) {
        require(!sanitizeHtml(mail->html).contains(QLatin1String("<script"), Qt::CaseInsensitive));
    }
}

void readBox(QByteArray raw)
{
    QBuffer buffer(&raw);
    require(buffer.open(QIODevice::ReadOnly));
    MboxReader reader(buffer);
    for (auto entry = reader.next(); entry && *entry; entry = reader.next()) {
        require((*entry)->offset + (*entry)->length <= raw.size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readMail(raw);
    readBox(raw);
    readTnef(raw);
    return 0;
}
