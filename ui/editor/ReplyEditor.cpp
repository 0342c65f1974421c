// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ReplyEditor.h"

#include "core/mime/HtmlSanitizer.h"
#include "ui/editor/RichText.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace memnun {

namespace {

/// Wider pictures are shown smaller; they are sent as they are.
constexpr int kWidestPicture = 420;

QUrl urlOf(const QString& contentId)
{
    return QUrl(QStringLiteral("cid:") + contentId);
}

QStringList localFiles(const QMimeData& source)
{
    QStringList paths;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

bool matters(const TemplateGap& gap)
{
    return gap.kind != TemplateGap::Kind::Unknown;
}

}  // namespace

ReplyEditor::ReplyEditor(QWidget* parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(20);
    connect(document(), &QTextDocument::undoCommandAdded, this, [this] {
        if (std::exchange(m_richByUndo, false))
            m_plainSteps.reset();  // what was made plain cannot come back any more
    });
    connect(this, &QTextEdit::textChanged, this, &ReplyEditor::followUndo);  // before all who ask how it is written
    connect(this, &QTextEdit::textChanged, this, &ReplyEditor::markGaps);
    connect(this, &QTextEdit::cursorPositionChanged, this, &ReplyEditor::leaveLink);
    connect(this, &QTextEdit::currentCharFormatChanged, this, &ReplyEditor::leaveLink);
}

void ReplyEditor::setRich(bool rich)
{
    if (rich == m_rich)
        return;
    m_plainSteps.reset();
    m_richByUndo = false;
    if (!rich) {
        QTextCursor all(document());
        const QString words = text();
        all.beginEditBlock();
        all.select(QTextCursor::Document);
        all.removeSelectedText();
        all.setBlockFormat({});
        all.setCharFormat({});
        all.insertText(words, QTextCharFormat());
        all.endEditBlock();
        setCurrentCharFormat({});
        m_plainSteps = document()->availableUndoSteps();
    }
    m_rich = rich;
    Q_EMIT richChanged(rich);
    Q_EMIT textChanged();
}

/// What is typed before or behind a link is no part of it, wherever the link came from.
void ReplyEditor::leaveLink()
{
    QTextCursor cursor = textCursor();
    QTextCharFormat format = cursor.charFormat();
    const QString link = format.anchorHref();
    if (!m_rich || cursor.hasSelection() || link.isEmpty())
        return;
    if (cursor.atBlockStart() || cursor.atBlockEnd()
        || (cursor.movePosition(QTextCursor::NextCharacter) && cursor.charFormat().anchorHref() != link)) {
        format.clearProperty(QTextFormat::IsAnchor);
        format.clearProperty(QTextFormat::AnchorHref);
        format.clearProperty(QTextFormat::TextUnderlineStyle);
        setCurrentCharFormat(format);
    }
}

/// Undo and redo go back and forth over the step that made it plain.
void ReplyEditor::followUndo()
{
    const bool rich = m_plainSteps && document()->availableUndoSteps() < *m_plainSteps;
    if (!m_plainSteps || rich == m_rich || (m_rich && !m_richByUndo))
        return;
    m_richByUndo = rich;
    m_rich = rich;
    Q_EMIT richChanged(rich);
}

void ReplyEditor::load(const QString& body, const QString& html)
{
    const bool rich = !html.isEmpty();
    const QSignalBlocker quiet(this);
    m_plainSteps.reset();
    m_richByUndo = false;
    setCurrentCharFormat({});  // setPlainText() would go on with it
    const QHash<QString, QVariant> before = takePictures();
    setPlainText(rich ? QString() : body);
    if (rich) {
        QTextCursor cursor(document());
        rich::insert(cursor, html);
        document()->clearUndoRedoStacks();
        for (const QString& contentId : rich::pictures(*document())) {
            if (before.contains(contentId))
                showPicture(contentId, before.value(contentId).value<QImage>());
        }
        fitPictures();
    }
    const bool changed = std::exchange(m_rich, rich) != rich;
    leaveLink();
    markGaps();
    if (changed) {
        blockSignals(false);
        Q_EMIT richChanged(rich);
    }
}

QHash<QString, QVariant> ReplyEditor::takePictures()
{
    QHash<QString, QVariant> taken;
    for (const QString& contentId : std::exchange(m_shown, {}))
        taken.insert(contentId, document()->resource(QTextDocument::ImageResource, urlOf(contentId)));
    // The document forgets them with its text only where no other text follows: a day's pictures would fill the memory.
    for (auto it = taken.cbegin(); it != taken.cend(); ++it)
        document()->addResource(QTextDocument::ImageResource, urlOf(it.key()), QVariant());
    return taken;
}

QString ReplyEditor::text() const
{
    return m_rich ? rich::toPlain(*document()) : toPlainText();
}

QString ReplyEditor::html() const
{
    return m_rich && !isEmpty() ? rich::toHtml(*document()) : QString();
}

QStringList ReplyEditor::pictures() const
{
    return m_rich ? rich::pictures(*document()) : QStringList();
}

bool ReplyEditor::isEmpty() const
{
    return document()->isEmpty();
}

void ReplyEditor::insertPicture(const QString& contentId, const QString& name, const QImage& picture)
{
    setRich(true);
    showPicture(contentId, picture);
    QTextImageFormat format;
    format.setName(urlOf(contentId).toString());
    format.setProperty(QTextFormat::ImageAltText, name);
    if (picture.width() > kWidestPicture)
        format.setWidth(kWidestPicture);
    textCursor().insertImage(format);
}

void ReplyEditor::showPicture(const QString& contentId, const QImage& picture)
{
    document()->addResource(QTextDocument::ImageResource, urlOf(contentId), picture);
    if (!m_shown.contains(contentId))
        m_shown << contentId;
    fitPictures();
    document()->markContentsDirty(0, document()->characterCount());
}

void ReplyEditor::dropPicture(const QString& contentId)
{
    QList<QTextCursor> places;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().toImageFormat().name() != urlOf(contentId).toString())
                continue;
            QTextCursor place(document());
            place.setPosition(it.fragment().position());
            place.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            places.append(place);
        }
    }
    for (QTextCursor& place : places)
        place.removeSelectedText();
}

/// Read from HTML they have no width yet.
void ReplyEditor::fitPictures()
{
    const QSignalBlocker quiet(this);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.isValid() || format.width() > 0)
                continue;
            const auto picture = document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            if (picture.width() <= kWidestPicture)
                continue;
            QTextCursor cursor(document());
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            format.setWidth(kWidestPicture);
            cursor.setCharFormat(format);
            break;  // the fragments of this line are others now
        }
    }
}

void ReplyEditor::setGapsMatter(bool matter)
{
    m_gapsMatter = matter;
    markGaps();
}

/// Kept while the text stays as it is: words are underlined at every move of the cursor.
const QVector<TemplateGap>& ReplyEditor::gaps() const
{
    if (const int revision = document()->revision(); revision != m_gapsAt) {
        m_gapsAt = revision;
        m_gaps = gapsIn(toPlainText());
        m_gaps.removeIf([](const TemplateGap& gap) { return !matters(gap); });
    }
    return m_gaps;
}

void ReplyEditor::markGaps()
{
    QList<QTextEdit::ExtraSelection> marks = m_spellMarks;
    if (m_gapsMatter) {
        const Theme& theme = Theme::of(palette());
        for (const TemplateGap& gap : gaps()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(document());
            mark.cursor.setPosition(static_cast<int>(gap.at));
            mark.cursor.setPosition(static_cast<int>(gap.at + gap.length), QTextCursor::KeepAnchor);
            mark.format.setBackground(theme.warningSoft);
            mark.format.setForeground(theme.warning);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

void ReplyEditor::setSpellMarks(const QList<QTextEdit::ExtraSelection>& marks)
{
    if (marks.isEmpty() && m_spellMarks.isEmpty())
        return;
    m_spellMarks = marks;
    markGaps();
}

void ReplyEditor::insertTemplate(QTextCursor place, const QString& text)
{
    place.beginEditBlock();
    place.removeSelectedText();
    const int from = place.position();
    place.insertText(text);
    place.endEditBlock();
    setGapsMatter(true);
    QTextCursor cursor = textCursor();
    const QVector<TemplateGap> gaps = gapsIn(text);
    const auto first = std::find_if(gaps.begin(), gaps.end(), matters);
    if (first == gaps.end()) {
        cursor.setPosition(place.position());
    } else {
        cursor.setPosition(from + static_cast<int>(first->at));
        cursor.setPosition(from + static_cast<int>(first->at + first->length), QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool ReplyEditor::toGap(bool back, bool around)
{
    const QVector<TemplateGap>& all = gaps();
    if (all.isEmpty())
        return false;
    QTextCursor cursor = textCursor();
    const TemplateGap* chosen = !around ? nullptr : back ? &all.last() : &all.first();
    for (const TemplateGap& gap : all) {
        if (!back && gap.at >= cursor.selectionEnd()) {
            chosen = &gap;
            break;
        }
        if (back && gap.at + gap.length <= cursor.selectionStart())
            chosen = &gap;
    }
    if (!chosen)
        return false;
    cursor.setPosition(static_cast<int>(chosen->at));
    cursor.setPosition(static_cast<int>(chosen->at + chosen->length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

bool ReplyEditor::focusNextPrevChild(bool next)
{
    return (m_gapsMatter && m_tabVisits && !isReadOnly() && toGap(!next, false)) || QTextEdit::focusNextPrevChild(next);
}

bool ReplyEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasHtml() || !localFiles(*source).isEmpty() || QTextEdit::canInsertFromMimeData(source);
}

/// Words before pictures: a spreadsheet or a word processor gives a picture of its text, too.
void ReplyEditor::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList files = localFiles(*source); !files.isEmpty()) {
        Q_EMIT filesGiven(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT pictureGiven(source->imageData().value<QImage>());
        return;
    }
    if (m_rich && source->hasHtml()) {
        const QString html = mime::writableHtml(source->html());
        if (!html.isEmpty()) {
            QTextCursor cursor = textCursor();
            rich::insert(cursor, html);
            setTextCursor(cursor);
            ensureCursorVisible();
            return;
        }
    }
    QString text = source->hasText() ? source->text() : mime::htmlToText(source->html());
    text.remove(QChar::Null);  // some programs end theirs with one, which a database server does not take
    insertPlainText(text);
    ensureCursorVisible();
}

void ReplyEditor::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markGaps();
}

}  // namespace memnun
