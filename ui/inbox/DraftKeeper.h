// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace memnun {

struct DraftKey {
    TicketId ticket;
    bool note = false;
    bool operator==(const DraftKey&) const = default;
};
inline size_t qHash(const DraftKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.ticket.value(), key.note);
}

/// Keeps what is being typed: two seconds after typing stops, every five seconds while it goes on, and at once when
/// the ticket, the program or the session is left. A text stays in memory until its save is confirmed, so a quick
/// return finds it too; a save that failed is tried again every five seconds, and trouble() says so meanwhile.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    using Key = DraftKey;

    explicit DraftKeeper(const AppContext& context, QObject* parent = nullptr);
    ~DraftKeeper() override;

    /// The store holds `stored`, and the text goes on from there. What is not saved yet goes on from what it knew.
    void loaded(const Key& key, const QString& stored, const ReplyForm& form);
    /// The form that the store holds, as far as this box has seen or written it.
    ReplyForm knownForm(const Key& key) const { return m_known.value(key).form; }
    /// The text as it is now; called on every keystroke.
    void typed(const Key& key, const QString& text, const ReplyForm& form = {});
    /// What memory knows better than the store, if anything.
    std::optional<QString> unsaved(const Key& key) const;
    /// The form of unsaved().
    ReplyForm unsavedForm(const Key& key) const { return m_pending.value(key).form; }
    /// Why the last save of that text failed, until one succeeds.
    std::optional<Error> trouble(const Key& key) const;
    /// Words that only memory holds, or addresses where there are none; nothing while all that is left to save is that a
    /// draft is gone.
    QHash<Key, QString> unsavedWords() const;
    /// Nothing typed waits to be saved.
    bool isSettled() const { return m_pending.isEmpty(); }
    /// A save was submitted and has not been answered.
    bool isSaving() const { return m_flying > 0; }
    /// The text was sent: nothing to keep.
    void forget(const Key& key);

public Q_SLOTS:
    void flush();

Q_SIGNALS:
    /// A save was confirmed; `empty` when it took the draft away.
    void saved(const memnun::DraftKey& key, bool empty);
    /// trouble() of that text came or went.
    void troubleChanged(const memnun::DraftKey& key);
    /// A save was answered, this way or that.
    void answered();

private:
    struct Text {
        QString body;
        ReplyForm form;
        bool operator==(const Text&) const = default;
    };
    void save(const Key& key, const Text& text);
    void failed(const Key& key, const Error& error);
    void setTrouble(const Key& key, const std::optional<Error>& error);

    const AppContext& m_context;
    QHash<Key, Text> m_pending;  ///< typed, not yet confirmed
    QSet<Key> m_dirty;           ///< typed, not yet submitted
    QHash<Key, Text> m_known;    ///< what the store holds, as far as this box has seen or written it
    QHash<Key, Error> m_troubles;
    int m_flying = 0;
    QTimer m_pause;
    QTimer m_steady;
};

}  // namespace memnun
