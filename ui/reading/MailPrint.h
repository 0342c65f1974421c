// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/reading/MailPicture.h"
#include "ui/shell/AppContext.h"

class QTextDocument;
class QWidget;

namespace memnun {

/// One message as it goes to paper: who, to whom, when and what about above its text.
struct MailSheet {
    QString title;
    QString html;                     ///< safe
    QHash<QString, QImage> pictures;  ///< by the names the HTML calls them
};
/// `html` null: the message's text.
MailSheet sheetOf(const Interaction& message, const mime::HtmlMail* html, const MailPictures& pictures);

/// Laid out for A4; may be made by any thread and belongs to it.
std::shared_ptr<QTextDocument> documentOf(const MailSheet& sheet);
/// The pages, with their numbers, as a PDF file. Not for the UI thread.
QByteArray pdfOf(const MailSheet& sheet);

/// Asks for a printer, or for a file. `failed` is told a sentence.
void printSheet(const AppContext& context, QWidget* parent, const MailSheet& sheet);
void saveSheet(const AppContext& context, QWidget* parent, const MailSheet& sheet, const QString& name, std::function<void(QString)> failed);

}  // namespace memnun
