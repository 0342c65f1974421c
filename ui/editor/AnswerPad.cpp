// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/AnswerPad.h"

#include "core/conversations/BlobStore.h"
#include "core/templates/TemplateText.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/FormatBar.h"
#include "ui/editor/MentionTyping.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/editor/SpellMarks.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/editor/TextPicture.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/SettingsPort.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QUuid>
#include <QVBoxLayout>

namespace memnun {

namespace {

const QString kRichSetting = QStringLiteral("editor/rich");

}  // namespace

AnswerPad::AnswerPad(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_copies(new CopyFields(this)), m_editor(new ReplyEditor(this)),
      m_format(new FormatBar(*m_editor, this)), m_typing(new TemplateTyping(context, *m_editor)),
      m_mentions(new MentionTyping(*m_editor)),
      m_spelling(new SpellMarks(*m_editor, context.settings))
{
    setStyleProperty(m_editor, "bare", QStringLiteral("true"));
    m_editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_editor->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_copies);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_format);
    connect(m_editor->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &AnswerPad::fitText);
    const auto tell = [this] {
        if (!m_loading)
            Q_EMIT changed();
    };
    connect(m_editor, &QTextEdit::textChanged, this, tell);
    connect(m_copies, &CopyFields::changed, this, tell);
    connect(m_editor, &ReplyEditor::filesGiven, this, [this](const QStringList& paths) {
        if (m_note)
            Q_EMIT wordsOnly();
        else
            Q_EMIT filesGiven(paths);
    });
    connect(m_editor, &ReplyEditor::pictureGiven, this, &AnswerPad::takePicture);
    connect(m_typing, &TemplateTyping::failed, this, &AnswerPad::failed);
    connect(m_typing, &TemplateTyping::inserted, this, [this](TemplateId id) {
        if (!m_used.contains(id))
            m_used.append(id);
        Q_EMIT changed();
    });
    fitText();
}

/// As tall as the text, within reason; then it scrolls.
void AnswerPad::fitText()
{
    const int line = m_editor->fontMetrics().lineSpacing();
    const int height = static_cast<int>(m_editor->document()->size().height());
    m_editor->setFixedHeight(std::clamp(height, 4 * line, 11 * line) + space::xs);
}

void AnswerPad::setAnswered(TicketId ticket, TextLanguage language, const QStringList& others)
{
    m_typing->setTicket(m_note ? TicketId() : ticket, language);
    m_copies->setOthers(others);
    m_spelling->setLanguage(language);
}

void AnswerPad::load(const QString& body, const ReplyForm& form, const QVector<DraftFile>& files)
{
    m_loading = true;
    const QString before = m_editor->toPlainText();
    const int place = m_editor->textCursor().position();
    m_editor->load(body, m_note ? QString() : form.html);
    if (!m_note && form.isPlain() && body.isEmpty() && m_context.settings.value(kRichSetting, false).toBool())
        m_editor->setRich(true);
    m_copies->setCopies(form.cc, form.bcc);
    m_used = form.templates;
    m_spelling->forgetChoice();
    m_editor->setGapsMatter(!m_used.isEmpty());
    m_loading = false;
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::End);
    if (place > 0 && m_editor->toPlainText().startsWith(before))
        cursor.setPosition(place);
    m_editor->setTextCursor(cursor);
    readPictures(shownOf(files));
}

QString AnswerPad::text() const
{
    return m_editor->text();
}

ReplyForm AnswerPad::form() const
{
    return m_note ? ReplyForm() : ReplyForm{m_editor->html(), m_copies->cc(), m_copies->bcc(), m_used};
}

QVector<DraftFile> AnswerPad::shownOf(const QVector<DraftFile>& files) const
{
    const QStringList shown = m_editor->pictures();
    QVector<DraftFile> found;
    std::copy_if(files.begin(), files.end(), std::back_inserter(found),
                 [&shown](const DraftFile& file) { return !file.contentId.isEmpty() && shown.contains(file.contentId); });
    return found;
}

void AnswerPad::readPictures(const QVector<DraftFile>& files)
{
    for (const DraftFile& file : files) {
        if (m_editor->hasPicture(file.contentId))
            continue;
        m_context.executor.read<QImage>(
            this,
            [blob = file.blobId](Stores& stores) -> Result<QImage> {
                const auto bytes = stores.blobs.get(blob);
                return bytes ? textpicture::unpack(*bytes) : Result<QImage>(fail(bytes.error()));
            },
            [this, id = file.contentId](const Result<QImage>& picture) {
                if (picture)
                    m_editor->showPicture(id, *picture);
                else if (m_editor->pictures().contains(id))
                    Q_EMIT failed(picture.error());
            });
    }
}

void AnswerPad::takePicture(const QImage& picture)
{
    if (m_note) {
        Q_EMIT wordsOnly();
        return;
    }
    if (const auto good = textpicture::check(picture); !good) {
        Q_EMIT failed(good.error());
        return;
    }
    const QString id = QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral("@memnun");
    const QString name = tr("picture") + QStringLiteral(".png");
    m_editor->insertPicture(id, name, picture);
    Q_EMIT pictureGiven(id, name, picture);
}

bool AnswerPad::lacksPicture(const QVector<DraftFile>& shown) const
{
    const QStringList named = m_editor->pictures();
    return std::any_of(named.begin(), named.end(), [&shown](const QString& id) {
        return std::none_of(shown.begin(), shown.end(), [&id](const DraftFile& file) { return file.contentId == id; });
    });
}

QString AnswerPad::stopAtGap()
{
    const auto gap = m_used.isEmpty() ? std::nullopt : unfilled(text());
    if (!gap)
        return {};
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Start);
    m_editor->setTextCursor(cursor);
    m_editor->toGap();
    m_editor->setFocus();
    return gap->name;
}

void AnswerPad::setBusy(bool busy)
{
    m_editor->setReadOnly(busy);
    m_copies->setEnabled(!busy);
    m_format->setEnabled(!busy);
}

void AnswerPad::setNote(bool note)
{
    m_note = note;
    m_mentions->setOn(note);
    m_copies->setVisible(!note);
    m_format->setVisible(!note && m_editor->isRich());
}

void AnswerPad::toggleRich()
{
    m_editor->setRich(!m_editor->isRich());
    m_context.settings.setValue(kRichSetting, m_editor->isRich());
    m_editor->setFocus();
}

void AnswerPad::retranslate()
{
    m_copies->retranslate();
    m_format->retranslate();
}

}  // namespace memnun
