// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/MentionTyping.h"

#include "core/text/TurkishText.h"
#include "ui/editor/ReplyEditor.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

namespace memnun {

namespace {

constexpr int kWidth = 260;
constexpr int kMostRows = 8;

/// A name is found by the beginning of any of its words.
bool fits(const QString& name, const QString& typed)
{
    const QString folded = foldForSearch(name);
    return folded.startsWith(typed) || folded.contains(QLatin1Char(' ') + typed);
}

}  // namespace

MentionTyping::MentionTyping(ReplyEditor& editor) : QObject(&editor), m_editor(editor)
{
    m_list.setModel(&m_names);
    m_list.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list.setMaxVisibleItems(kMostRows);
    m_list.setWidget(&m_editor);
    // before the completer's own filter, which would close the list at Enter
    m_list.popup()->installEventFilter(this);
    connect(&m_list, qOverload<const QString&>(&QCompleter::activated), this, &MentionTyping::insert);
    connect(&m_editor, &QTextEdit::textChanged, this, &MentionTyping::look);
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &MentionTyping::look);
}

MentionTyping::~MentionTyping()
{
    m_list.popup()->removeEventFilter(this);  // the list goes with the completer, which can't be asked for it by then
}

void MentionTyping::setColleagues(const QVector<User>& users, UserId me)
{
    m_colleagues.clear();
    for (const User& one : users) {
        if (one.active && one.id != me && !one.name.trimmed().isEmpty())
            m_colleagues << one.name.trimmed();
    }
    m_colleagues.sort(Qt::CaseInsensitive);
}

void MentionTyping::setOn(bool on)
{
    m_on = on;
    if (!on)
        m_list.popup()->hide();
}

bool MentionTyping::isOpen() const
{
    return m_list.popup()->isVisible();
}

/// The "@" before the cursor that begins a word, and what was typed behind it.
MentionTyping::Trigger MentionTyping::trigger() const
{
    static const QRegularExpression sign(QStringLiteral("(?:\\A|[^\\p{L}\\p{N}])@((?:[\\p{L}\\p{N}.'-]+ ?){0,3})\\z"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QTextCursor cursor = m_editor.textCursor();
    if (cursor.hasSelection())
        return {};
    const QString before = cursor.block().text().left(cursor.positionInBlock()).right(100);
    const auto match = sign.match(before);
    if (!match.hasMatch())
        return {};
    const auto behind = static_cast<int>(before.size() - match.capturedStart(1));
    return {cursor.position() - behind - 1, match.captured(1)};
}

QStringList MentionTyping::fitting(const QString& typed) const
{
    QStringList names;
    const QString folded = foldForSearch(typed);
    std::copy_if(m_colleagues.begin(), m_colleagues.end(), std::back_inserter(names),
                 [&](const QString& name) { return fits(name, folded) && foldForSearch(name) != folded; });
    return names;
}

void MentionTyping::look()
{
    // A note that is only shown may end with a sign, too: a list would take the keys of the page.
    const Trigger found = m_on && !m_editor.isReadOnly() && m_editor.hasFocus() ? trigger() : Trigger();
    const QStringList names = found.from >= 0 && found.from != m_dismissed ? fitting(found.typed) : QStringList();
    if (found.from < 0)
        m_dismissed = -1;
    if (names.isEmpty()) {
        m_list.popup()->hide();
        return;
    }
    if (names != m_names.stringList())
        m_names.setStringList(names);
    QTextCursor sign = m_editor.textCursor();
    sign.setPosition(found.from);
    QRect place = m_editor.cursorRect(sign).translated(m_editor.viewport()->pos());
    place.setWidth(kWidth);
    m_list.complete(place);
    m_list.popup()->setCurrentIndex(m_list.completionModel()->index(0, 0));
}

bool MentionTyping::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list.popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab) {
            insert(m_list.popup()->currentIndex().data().toString());
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_dismissed = trigger().from;
            m_list.popup()->hide();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void MentionTyping::insert(const QString& name)
{
    const Trigger found = trigger();
    m_list.popup()->hide();
    if (name.isEmpty() || found.from < 0)
        return;
    QTextCursor place = m_editor.textCursor();
    place.setPosition(found.from);
    place.setPosition(m_editor.textCursor().position(), QTextCursor::KeepAnchor);
    place.insertText(QLatin1Char('@') + name + QLatin1Char(' '));
}

}  // namespace memnun
