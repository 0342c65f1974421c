// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/SpellMarks.h"

#include "core/spelling/SpellWords.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/shared/Theme.h"
#include "ui/shell/SettingsPort.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSet>

namespace memnun {

namespace {

constexpr int kPauseMs = 350;
constexpr int kMostWords = 20'000;  ///< verdicts kept in a language
const QString kOn = QStringLiteral("editor/spelling");
const QString kLearned = QStringLiteral("editor/words");

std::size_t indexOf(TextLanguage language)
{
    return language == TextLanguage::Turkish ? 0 : 1;
}

}  // namespace

struct SpellMarks::Spellers {
    Speller turkish{TextLanguage::Turkish};
    Speller english{TextLanguage::English};
    Speller& of(TextLanguage language) { return language == TextLanguage::Turkish ? turkish : english; }
};

SpellMarks::SpellMarks(ReplyEditor& editor, SettingsPort& settings)
    : QObject(&editor), m_editor(editor), m_settings(settings), m_spellers(std::make_shared<Spellers>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SpellMarks::look);
    connect(&m_editor, &QTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &SpellMarks::mark);
    m_editor.installEventFilter(this);
    m_editor.viewport()->installEventFilter(this);
}

SpellMarks::~SpellMarks() = default;

bool SpellMarks::isOn(const SettingsPort& settings)
{
    return settings.value(kOn, true).toBool();
}

void SpellMarks::setOn(SettingsPort& settings, bool on)
{
    settings.setValue(kOn, on);
}

void SpellMarks::setLanguage(TextLanguage language)
{
    m_language = language;
    m_pause.start();
}

void SpellMarks::choose(TextLanguage language)
{
    m_chosen = language;
    look();
    mark();
}

/// Looks up what has no verdict yet; one look-up at a time.
void SpellMarks::look()
{
    mark();
    if (!isOn(m_settings) || !Speller::isThere(language()))
        return;
    if (m_looking) {
        m_again = true;
        return;
    }
    QSet<QString> words;  // a whole book may be pasted: nothing here may take its square
    const auto& known = m_known[indexOf(language())];
    for (const SpellWord& each : spellWords(m_editor.toPlainText())) {
        if (!known.contains(each.word))
            words.insert(each.word);
    }
    if (words.isEmpty())
        return;
    m_looking = true;
    m_background.later<Lookup>(
        this,
        [spellers = m_spellers, in = language(), words] {
            Lookup found;
            for (const QString& word : words)
                found.insert(word, spellers->of(in).knows(word));
            return found;
        },
        [this, in = language()](Lookup found) { take(in, found); });
}

void SpellMarks::take(TextLanguage language, const Lookup& found)
{
    auto& known = m_known[indexOf(language)];
    if (known.size() > kMostWords)
        known.clear();
    known.insert(found);
    m_looking = false;
    mark();
    if (std::exchange(m_again, false))
        look();
}

/// The word that is just being typed is left alone.
void SpellMarks::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isOn(m_settings) && !m_editor.isReadOnly()) {
        const QStringList learned = m_settings.value(kLearned).toStringList();
        const auto& known = m_known[indexOf(language())];
        const int cursor = m_editor.textCursor().position();
        for (const SpellWord& each : spellWords(m_editor.toPlainText())) {
            const int end = each.at + static_cast<int>(each.word.size());
            if (known.value(each.word, true) || learned.contains(each.word) || (m_editor.hasFocus() && cursor == end))
                continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_editor.document());
            mark.cursor.setPosition(each.at);
            mark.cursor.setPosition(end, QTextCursor::KeepAnchor);
            mark.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            mark.format.setUnderlineColor(Theme::of(m_editor.palette()).danger);
            marks.append(mark);
        }
    }
    m_editor.setSpellMarks(marks);
}

QStringList SpellMarks::unknownWords() const
{
    QStringList words;
    for (const QTextEdit::ExtraSelection& mark : m_editor.spellMarks())
        words << mark.cursor.selectedText();
    return words;
}

void SpellMarks::learn(const QString& word)
{
    QStringList learned = m_settings.value(kLearned).toStringList();
    if (!learned.contains(word))
        m_settings.setValue(kLearned, learned << word);
    mark();
}

QTextCursor SpellMarks::wordAt(const QPoint& place) const
{
    const int at = m_editor.cursorForPosition(place).position();
    for (const QTextEdit::ExtraSelection& mark : m_editor.spellMarks()) {
        if (at >= mark.cursor.selectionStart() && at <= mark.cursor.selectionEnd())
            return mark.cursor;
    }
    return {};
}

bool SpellMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ContextMenu || watched != m_editor.viewport())
        return QObject::eventFilter(watched, event);
    const auto* wanted = static_cast<QContextMenuEvent*>(event);
    const bool byKey = wanted->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? m_editor.cursorRect().center() : wanted->pos();
    showMenu(at, byKey ? m_editor.viewport()->mapToGlobal(at) : wanted->globalPos());
    return true;
}

/// With suggestions, as soon as they are found: for a long Turkish word that takes a moment.
void SpellMarks::showMenu(const QPoint& at, const QPoint& global)
{
    QMenu* menu = m_editor.createStandardContextMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSwitches(*menu);
    const QTextCursor word = wordAt(at);
    if (word.isNull()) {
        menu->popup(global);
        return;
    }
    m_background.later<QStringList>(
        menu, [spellers = m_spellers, in = language(), text = word.selectedText()] { return spellers->of(in).suggestions(text); },
        [this, menu, word, global](QStringList suggestions) {
            offer(*menu, word, suggestions);
            menu->popup(global);
        });
}

void SpellMarks::offer(QMenu& menu, const QTextCursor& word, const QStringList& suggestions)
{
    QAction* first = menu.actions().value(0);
    QAction* learnIt = new QAction(tr("Add “%1” to my dictionary").arg(word.selectedText()), &menu);
    for (const QString& each : suggestions) {
        auto* action = new QAction(each, &menu);
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [place = QTextCursor(word), each]() mutable { place.insertText(each); });
        menu.insertAction(first, action);
    }
    if (suggestions.isEmpty()) {
        auto* none = new QAction(tr("No suggestion"), &menu);
        none->setEnabled(false);
        menu.insertAction(first, none);
    }
    connect(learnIt, &QAction::triggered, this, [this, text = word.selectedText()] { learn(text); });
    menu.insertAction(first, learnIt);
    menu.insertSeparator(first);
}

void SpellMarks::addSwitches(QMenu& menu)
{
    menu.addSeparator();
    QMenu* spelling = menu.addMenu(tr("Spelling"));
    for (const TextLanguage each : {TextLanguage::Turkish, TextLanguage::English}) {
        const bool there = Speller::isThere(each);
        const QString name = each == TextLanguage::Turkish ? tr("Turkish") : tr("English");
        QAction* action = spelling->addAction(there ? name : tr("%1 (no dictionary)").arg(name));
        action->setCheckable(true);
        action->setEnabled(there);
        action->setChecked(isOn(m_settings) && language() == each);
        connect(action, &QAction::triggered, this, [this, each] {
            setOn(m_settings, true);
            choose(each);
        });
    }
    QAction* off = spelling->addAction(tr("Off"));
    off->setCheckable(true);
    off->setChecked(!isOn(m_settings));
    connect(off, &QAction::triggered, this, [this] {
        setOn(m_settings, false);
        mark();
    });
}

}  // namespace memnun
