// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Background.h"
#include "core/spelling/SpellWords.h"
#include "core/spelling/Speller.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTextCursor>
#include <QTimer>

#include <array>

class QMenu;

namespace memnun {

class ReplyEditor;
class SettingsPort;

/// Underlines words that no dictionary knows, a moment after typing pauses; looks them up beside the interface's thread.
/// Whoever writes teaches it words, which are kept for them alone. Without a dictionary it does nothing.
class SpellMarks final : public QObject {
    Q_OBJECT

public:
    SpellMarks(ReplyEditor& editor, SettingsPort& settings);
    ~SpellMarks() override;

    /// What is written in; whoever chose another language for this text keeps it until another one is shown.
    void setLanguage(TextLanguage language);
    TextLanguage language() const { return m_chosen.value_or(m_language); }
    void choose(TextLanguage language);
    /// A new text is shown.
    void forgetChoice() { m_chosen.reset(); }
    static bool isOn(const SettingsPort& settings);
    static void setOn(SettingsPort& settings, bool on);
    /// Of what is underlined now, in the order of the text.
    QStringList unknownWords() const;
    void learn(const QString& word);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Lookup = QHash<QString, bool>;  ///< words and whether they are known
    struct Spellers;
    const QVector<SpellWord>& words();
    void look();
    void take(TextLanguage language, const Lookup& found);
    void mark();
    void underline(const QVector<std::pair<int, int>>& places);
    QTextCursor wordAt(const QPoint& place) const;
    void showMenu(const QPoint& at, const QPoint& global);
    void showMenuSoon(QMenu& menu, const QTextCursor& word, const QPoint& global);
    void offer(QMenu& menu, const QTextCursor& word, const QStringList& suggestions);
    void addLearning(QMenu& menu, const QString& word);
    void addSwitches(QMenu& menu);

    ReplyEditor& m_editor;
    SettingsPort& m_settings;
    TextLanguage m_language = TextLanguage::Turkish;
    std::optional<TextLanguage> m_chosen;
    std::array<QHash<QString, bool>, 2> m_known;  ///< verdicts by language
    QVector<SpellWord> m_words;  ///< of the text at m_revision; the cursor moves more often than the text changes
    int m_revision = -1;
    std::optional<QVector<std::pair<int, int>>> m_marked;  ///< where the words underlined in it begin and end
    bool m_looking = false;
    bool m_again = false;
    QTimer m_pause;
    QPointer<QMenu> m_menu;  ///< the newest: an older one must not open late
    std::shared_ptr<Spellers> m_spellers;  ///< of the background alone
    Background m_background;
};

}  // namespace memnun
