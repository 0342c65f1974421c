// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/MailPrint.h"

#include "core/base/WriteFile.h"
#include "ui/inbox/MessageFold.h"
#include "ui/reading/HtmlCompose.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/PrintJob.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QPointer>
#include <QTextDocument>
#include <QThread>
#include <QUrl>

namespace memnun {

namespace {

struct MailPrint {
    Q_DECLARE_TR_FUNCTIONS(MailPrint)
};

constexpr int kPaperWidth = 600;  ///< for pictures, px at 96 a inch
constexpr qsizetype kMostText = 500'000;

QString line(const QString& name, const QString& value)
{
    return value.isEmpty() ? QString()
                           : QStringLiteral("<tr><td style=\"padding-right:12px\"><b>%1</b></td><td>%2</td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

}  // namespace

MailSheet sheetOf(const Interaction& message, const mime::HtmlMail* html, const MailPictures& pictures)
{
    const QString from = message.fromAddress.isEmpty() || message.fromName.isEmpty() ? message.fromName + message.fromAddress
                                                                                    : QStringLiteral("%1 <%2>").arg(message.fromName, message.fromAddress);
    MailSheet sheet;
    sheet.title = message.subject;
    sheet.html = QStringLiteral("<h3>") + message.subject.toHtmlEscaped() + QStringLiteral("</h3><table>") + line(MailPrint::tr("From"), from) +
                 line(MailPrint::tr("To"), message.toAddresses) + line(MailPrint::tr("Date"), Format().dateTime(message.at)) + QStringLiteral("</table><hr/>");
    if (html) {
        sheet.html += composeHtml(*html, pictures, kPaperWidth, QColor(Qt::black));
        sheet.pictures = namedPictures(*html, pictures);
    } else {
        sheet.html += linkedHtml(message.body.left(kMostText));
    }
    return sheet;
}

std::shared_ptr<QTextDocument> documentOf(const MailSheet& sheet)
{
    auto document = std::make_shared<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, sheet.title);
    QFont font;
    font.setPointSize(10);
    document->setDefaultFont(font);
    document->setHtml(sheet.html);
    for (auto picture = sheet.pictures.begin(); picture != sheet.pictures.end(); ++picture)
        document->addResource(QTextDocument::ImageResource, QUrl(picture.key()), picture.value());
    return document;
}

QByteArray pdfOf(const MailSheet& sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet.title);
        const auto document = documentOf(sheet);
        setUpPaper(writer, *document);
        paintPages(writer, *document);
    }
    return buffer.data();
}

void printSheet(const AppContext& context, QWidget* parent, const MailSheet& sheet)
{
    context.executor.read<std::shared_ptr<QTextDocument>>(
        parent,
        [sheet, home = QThread::currentThread()](Stores&) -> Result<std::shared_ptr<QTextDocument>> {
            auto document = documentOf(sheet);
            document->moveToThread(home);
            return document;
        },
        [parent = QPointer(parent), &desktop = context.desktop, title = sheet.title](const Result<std::shared_ptr<QTextDocument>>& document) {
            if (parent && document)
                desktop.print(parent, title, *document);
        });
}

void saveSheet(const AppContext& context, QWidget* parent, const MailSheet& sheet, const QString& name, std::function<void(QString)> failed)
{
    const QString title = MailPrint::tr("Save as PDF");
    context.desktop.chooseSaveFile(parent, title, name, [parent = QPointer(parent), &executor = context.executor, sheet, title, failed](const QString& path) {
        if (!parent)
            return;
        executor.read<QString>(
            parent, [sheet, path](Stores&) { return writeFile(path, pdfOf(sheet)); },
            [title, failed](const Result<QString>& written) {
                if (!written)
                    failed(errorSentence(written.error(), title));
            });
    });
}

}  // namespace memnun
