// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/SpellMarks.h"

#include "ui/editor/ReplyEditor.h"
#include "ui/shared/Theme.h"
#include "ui/shell/SettingsPort.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSet>

namespace memnun {

namespace {

constexpr int kPauseMs = 350;
constexpr int kPatienceMs = 200;  ///< a menu that opens later seems not to open
constexpr int kMostWords = 20'000;  ///< verdicts kept in a language besides those of the text
constexpr int kMostMarks = 2000;    ///< a text with more of them is in another language, and each is painted at each key
const QString kLateMenu = QStringLiteral("suggestions");
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

const QVector<SpellWord>& SpellMarks::words()
{
    if (const int revision = m_editor.document()->revision(); revision != m_revision) {
        m_revision = revision;
        m_words = spellWords(m_editor.toPlainText());
        m_marked.reset();
    }
    return m_words;
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
    QSet<QString> fresh;  // a whole book may be pasted: nothing here may take its square
    const auto& known = m_known[indexOf(language())];
    for (const SpellWord& each : words()) {
        if (!known.contains(each.word))
            fresh.insert(each.word);
    }
    if (fresh.isEmpty())
        return;
    m_looking = true;
    m_background.later<Lookup>(
        this,
        [spellers = m_spellers, in = language(), fresh] {
            Lookup found;
            for (const QString& word : fresh)
                found.insert(word, spellers->of(in).knows(word));
            return found;
        },
        [this, in = language()](Lookup found) { take(in, found); });
}

void SpellMarks::take(TextLanguage language, const Lookup& found)
{
    auto& known = m_known[indexOf(language)];
    if (known.size() > kMostWords) {
        // Those of the text stay, however many: else they would be looked up for ever.
        Lookup kept;
        for (const SpellWord& each : words()) {
            if (const auto it = known.constFind(each.word); it != known.cend())
                kept.insert(each.word, *it);
        }
        known = kept;
    }
    known.insert(found);
    m_looking = false;
    mark();
    if (std::exchange(m_again, false))
        look();
}

/// The word that is just being typed is left alone.
void SpellMarks::mark()
{
    QVector<std::pair<int, int>> places;
    if (isOn(m_settings) && !m_editor.isReadOnly()) {
        const QStringList list = m_settings.value(kLearned).toStringList();
        const QSet<QString> learned(list.begin(), list.end());
        const auto& known = m_known[indexOf(language())];
        const int cursor = m_editor.hasFocus() ? m_editor.textCursor().position() : -1;
        for (const SpellWord& each : words()) {
            const int end = each.at + static_cast<int>(each.word.size());
            if (known.value(each.word, true) || learned.contains(each.word) || cursor == end)
                continue;
            places.append({each.at, end});
            if (places.size() == kMostMarks)
                break;
        }
    }
    if (m_marked != places) {
        m_marked = places;
        underline(places);
    }
}

void SpellMarks::underline(const QVector<std::pair<int, int>>& places)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& [from, end] : places) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor.document());
        mark.cursor.setPosition(from);
        mark.cursor.setPosition(end, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        mark.format.setUnderlineColor(Theme::of(m_editor.palette()).danger);
        marks.append(mark);
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
    if (event->type() == QEvent::PaletteChange && watched == &m_editor) {
        m_marked.reset();
        mark();
    }
    if (event->type() != QEvent::ContextMenu || watched != m_editor.viewport())
        return QObject::eventFilter(watched, event);
    const auto* wanted = static_cast<QContextMenuEvent*>(event);
    const bool byKey = wanted->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? m_editor.cursorRect().center() : wanted->pos();
    showMenu(at, byKey ? m_editor.viewport()->mapToGlobal(at) : wanted->globalPos());
    return true;
}

void SpellMarks::showMenu(const QPoint& at, const QPoint& global)
{
    if (m_menu)
        m_menu->deleteLater();
    QMenu* menu = m_menu = m_editor.createStandardContextMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSwitches(*menu);
    const QTextCursor word = wordAt(at);
    if (word.isNull() || m_editor.isReadOnly())
        menu->popup(global);
    else
        showMenuSoon(*menu, word, global);
}

/// With suggestions where they are found at once. For a long Turkish word that takes longer: the menu opens without them, and
/// they come into one of its own, so that nothing moves under the pointer.
void SpellMarks::showMenuSoon(QMenu& menu, const QTextCursor& word, const QPoint& global)
{
    const QString text = word.selectedText();
    auto* patience = new QTimer(&menu);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, &menu, [this, menu = &menu, text, global] {
        if (menu != m_menu)
            return;
        addLearning(*menu, text);
        auto* late = new QMenu(tr("Suggestions"), menu);
        late->setObjectName(kLateMenu);
        late->addAction(tr("Looking for some…"))->setEnabled(false);
        menu->insertMenu(menu->actions().value(0), late);
        menu->popup(global);
    });
    patience->start(kPatienceMs);
    m_background.later<QStringList>(
        &menu, [spellers = m_spellers, in = language(), text] { return spellers->of(in).suggestions(text); },
        [this, menu = &menu, patience, word, global](QStringList suggestions) {
            auto* late = menu->findChild<QMenu*>(kLateMenu);
            if (menu != m_menu)
                return;
            if (patience->isActive()) {
                patience->stop();
                addLearning(*menu, word.selectedText());
                offer(*menu, word, suggestions);
                menu->popup(global);
            } else if (late) {
                late->clear();
                offer(*late, word, suggestions);
            }
        });
}

/// Above all else in it.
void SpellMarks::offer(QMenu& menu, const QTextCursor& word, const QStringList& suggestions)
{
    QAction* first = menu.actions().value(0);
    for (const QString& each : suggestions) {
        auto* action = new QAction(each, &menu);
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, place = QTextCursor(word), was = word.selectedText(), each]() mutable {
            // Meanwhile the answer may have been sent off, or the word typed on.
            if (!m_editor.isReadOnly() && place.selectedText() == was)
                place.insertText(each);
        });
        menu.insertAction(first, action);
    }
    if (suggestions.isEmpty()) {
        auto* none = new QAction(tr("No suggestion"), &menu);
        none->setEnabled(false);
        menu.insertAction(first, none);
    }
}

void SpellMarks::addLearning(QMenu& menu, const QString& word)
{
    QAction* first = menu.actions().value(0);
    auto* learnIt = new QAction(tr("Add “%1” to my dictionary").arg(word), &menu);
    connect(learnIt, &QAction::triggered, this, [this, word] { learn(word); });
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
