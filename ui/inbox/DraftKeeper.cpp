// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DraftKeeper.h"

#include "core/conversations/DraftCommands.h"

#include <QGuiApplication>

namespace memnun {

namespace {

constexpr int kPauseMs = 2000;
constexpr int kSteadyMs = 5000;

}  // namespace

DraftKeeper::DraftKeeper(const AppContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_steady.setInterval(kSteadyMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&m_steady, &QTimer::timeout, this, &DraftKeeper::flush);
    // Whoever turns to another program may not come back: the computer sleeps, the session ends.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DraftKeeper::flush);
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &DraftKeeper::flush);
#ifndef QT_NO_SESSIONMANAGER
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { flush(); }, Qt::DirectConnection);
#endif
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::loaded(const Key& key, const QString& stored, const ReplyForm& form)
{
    if (!m_pending.contains(key))
        m_known.insert(key, {stored, form});
}

void DraftKeeper::typed(const Key& key, const QString& text, const ReplyForm& form)
{
    m_pending.insert(key, {text, form});
    m_dirty.insert(key);
    m_pause.start();
    if (!m_steady.isActive())
        m_steady.start();
}

std::optional<QString> DraftKeeper::unsaved(const Key& key) const
{
    const auto it = m_pending.constFind(key);
    return it == m_pending.cend() ? std::nullopt : std::optional<QString>(it->body);
}

std::optional<Error> DraftKeeper::trouble(const Key& key) const
{
    const auto it = m_troubles.constFind(key);
    return it == m_troubles.cend() ? std::nullopt : std::optional<Error>(*it);
}

QHash<DraftKey, QString> DraftKeeper::unsavedWords() const
{
    QHash<Key, QString> words;
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        const QString text = it->body.trimmed().isEmpty() ? (it->form.cc + it->form.bcc).join(QStringLiteral(", ")) : it->body;
        if (!text.isEmpty())
            words.insert(it.key(), text);
    }
    return words;
}

void DraftKeeper::forget(const Key& key)
{
    m_pending.remove(key);
    m_dirty.remove(key);
    m_known.insert(key, {});
    setTrouble(key, std::nullopt);
}

void DraftKeeper::setTrouble(const Key& key, const std::optional<Error>& error)
{
    const bool had = m_troubles.remove(key);
    if (error)
        m_troubles.insert(key, *error);
    if (had || error)
        Q_EMIT troubleChanged(key);
}

void DraftKeeper::flush()
{
    m_pause.stop();
    m_steady.stop();
    const QSet<Key> dirty = std::exchange(m_dirty, {});
    for (const Key& key : dirty)
        save(key, m_pending.value(key));
}

void DraftKeeper::save(const Key& key, const Text& text)
{
    SaveDraft command;
    command.ticketId = key.ticket;
    command.note = key.note;
    command.body = text.body.trimmed().isEmpty() ? QString() : text.body;
    // Nothing is kept of a draft without words and addresses: that must not look as if somebody else had changed it.
    command.form = command.body.isEmpty() && !text.form.hasCopies() ? ReplyForm() : text.form;
    const auto known = m_known.constFind(key);
    if (known != m_known.cend()) {
        command.over = known->body;
        command.overForm = known->form;
    }
    // Saves run in order, so the next one goes on from this one, confirmed or not.
    m_known.insert(key, {command.body, command.form});
    ++m_flying;
    m_context.commands.submit(command, this, [this, key, text, command](Result<> saved) {
        --m_flying;
        if (!saved) {
            if (m_known.value(key) == Text{command.body, command.form} && command.over)
                m_known.insert(key, {*command.over, command.overForm});
            failed(key, saved.error());
        } else {
            if (m_pending.value(key) == text && !m_dirty.contains(key))
                m_pending.remove(key);
            setTrouble(key, std::nullopt);
            Q_EMIT this->saved(key, command.body.isEmpty() && !command.form.hasCopies());
        }
        Q_EMIT answered();
    });
}

/// Kept in memory and tried again a little later, as long as it takes.
void DraftKeeper::failed(const Key& key, const Error& error)
{
    if (!m_pending.contains(key))
        return;
    m_dirty.insert(key);
    if (!m_steady.isActive())
        m_steady.start();
    setTrouble(key, error);
}

}  // namespace memnun
