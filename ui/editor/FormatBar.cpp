// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/FormatBar.h"

#include "ui/editor/ReplyEditor.h"
#include "ui/editor/RichText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextList>
#include <QToolButton>
#include <QUrl>

namespace memnun {

FormatBar::FormatBar(ReplyEditor& editor, QWidget* parent) : QWidget(parent), m_editor(editor)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    add(Act::Bold, "bold");
    add(Act::Italic, "italic");
    add(Act::Underline, "underline");
    add(Act::Bullets, "list");
    add(Act::Numbers, "list-ordered");
    add(Act::Quote, "quote");
    add(Act::Link, "link");
    row->addStretch(1);
    m_editor.installEventFilter(this);
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &FormatBar::follow);
    connect(&m_editor, &QTextEdit::currentCharFormatChanged, this, &FormatBar::follow);
    connect(&m_editor, &ReplyEditor::richChanged, this, &QWidget::setVisible);
    setVisible(m_editor.isRich());
    retranslate();
}

void FormatBar::add(Act act, const char* iconName)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setIconSize({16, 16});
    button->setCheckable(act != Act::Link);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, act] {
        perform(act);
        m_editor.setFocus();
    });
    m_buttons.append(button);
    layout()->addWidget(button);
}

void FormatBar::perform(Act act)
{
    QTextCursor cursor = m_editor.textCursor();
    switch (act) {
    case Act::Bold:
        m_editor.setFontWeight(m_editor.fontWeight() > QFont::Medium ? QFont::Normal : QFont::Bold);
        break;
    case Act::Italic:
        m_editor.setFontItalic(!m_editor.fontItalic());
        break;
    case Act::Underline:
        m_editor.setFontUnderline(!m_editor.fontUnderline());
        break;
    case Act::Bullets:
    case Act::Numbers:
        toggleList(act == Act::Numbers);
        break;
    case Act::Quote:
        rich::setQuoted(cursor, !rich::isQuoted(cursor));
        break;
    case Act::Link:
        editLink();
        break;
    }
    follow();
}

void FormatBar::toggleList(bool numbers)
{
    QTextCursor cursor = m_editor.textCursor();
    const auto style = numbers ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc;
    QTextList* list = cursor.currentList();
    cursor.beginEditBlock();
    if (list && list->format().style() == style) {
        const int end = cursor.selectionEnd();
        cursor.setPosition(cursor.selectionStart());
        do {
            if (QTextList* own = cursor.currentList())
                own->remove(cursor.block());
            QTextBlockFormat flat = cursor.blockFormat();
            flat.setIndent(0);
            cursor.setBlockFormat(flat);
        } while (cursor.movePosition(QTextCursor::NextBlock) && cursor.position() <= end);
    } else {
        QTextListFormat format;
        format.setStyle(style);
        format.setIndent(1);
        cursor.createList(format);
    }
    cursor.endEditBlock();
}

namespace {

/// The link that the cursor stands in; where it stands in none, the cursor as it is.
QTextCursor linkAround(const QTextCursor& cursor)
{
    const QString href = cursor.charFormat().anchorHref();
    if (cursor.hasSelection() || href.isEmpty())
        return cursor;
    QTextCursor link = cursor;
    int from = -1;
    for (auto it = cursor.block().begin(); !it.atEnd(); ++it) {
        const QTextFragment piece = it.fragment();
        const bool same = piece.charFormat().anchorHref() == href;
        from = !same ? -1 : from < 0 ? piece.position() : from;
        if (!same && link.hasSelection() && link.selectionEnd() >= cursor.position())
            break;
        if (same) {
            link.setPosition(from);
            link.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
        }
    }
    return link;
}

}  // namespace

/// The words that are chosen, or the link that the cursor stands in.
void FormatBar::editLink()
{
    const QTextCursor place = linkAround(m_editor.textCursor());
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Link"));
    dialog->setLabelText(tr("Address; empty takes the link away"));
    dialog->setTextValue(place.charFormat().anchorHref());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, place](const QString& address) { setLink(address.trimmed(), place); });
    dialog->open();
}

void FormatBar::setLink(const QString& address, QTextCursor place)
{
    if (m_editor.isReadOnly() || !m_editor.isRich())
        return;  // sent or made plain while one was asked
    QTextCharFormat format;
    if (address.isEmpty()) {
        format.setAnchor(false);
        format.setAnchorHref({});
        format.setFontUnderline(false);
        place.mergeCharFormat(format);
        return;
    }
    const QString href = QUrl::fromUserInput(address).toString();
    format.setAnchor(true);
    format.setAnchorHref(href.isEmpty() ? address : href);
    format.setFontUnderline(true);
    if (place.hasSelection())
        place.mergeCharFormat(format);
    else
        place.insertText(address, format);
    // What is typed behind it is no link.
    place.setPosition(place.selectionEnd());
    m_editor.setTextCursor(place);
    m_editor.setCurrentCharFormat({});
}

void FormatBar::follow()
{
    const QTextCursor cursor = m_editor.textCursor();
    const QTextCharFormat format = m_editor.currentCharFormat();
    const QTextList* list = cursor.currentList();
    const bool on[] = {format.fontWeight() > QFont::Medium, format.fontItalic(), format.fontUnderline() && !format.isAnchor(),
                       list && list->format().style() == QTextListFormat::ListDisc,
                       list && list->format().style() == QTextListFormat::ListDecimal, rich::isQuoted(cursor), false};
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(on[i]);
}

bool FormatBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == &m_editor && key && m_editor.isRich() && !m_editor.isReadOnly()) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool plain = press->modifiers() == Qt::ControlModifier;
        const auto act = press->key() == Qt::Key_B   ? Act::Bold
                         : press->key() == Qt::Key_I ? Act::Italic
                                                     : Act::Underline;
        if (plain && (press->key() == Qt::Key_B || press->key() == Qt::Key_I || press->key() == Qt::Key_U)) {
            if (event->type() == QEvent::KeyPress)
                perform(act);
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FormatBar::retranslate()
{
    const QStringList names{tr("Bold"), tr("Italic"), tr("Underlined"), tr("List"), tr("Numbered list"), tr("Quote"), tr("Link")};
    const QStringList keys{QStringLiteral(" (Ctrl+B)"), QStringLiteral(" (Ctrl+I)"), QStringLiteral(" (Ctrl+U)")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setAccessibleName(names.at(i));
        m_buttons.at(i)->setToolTip(names.at(i) + keys.value(i));
    }
}

}  // namespace memnun
