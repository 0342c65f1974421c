// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DraftGuard.h"

#include "ui/inbox/DraftKeeper.h"
#include "ui/inbox/UnsavedDialog.h"

#include <algorithm>

namespace memnun {

namespace {

/// A server that does not answer is not waited for longer.
constexpr int kPatienceMs = 4000;

}  // namespace

DraftGuard::DraftGuard(QWidget& window, DesktopPort& desktop, QObject* parent)
    : QObject(parent), m_window(window), m_desktop(desktop)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &DraftGuard::ask);
}

QList<DraftKeeper*> DraftGuard::keepers() const
{
    return m_window.findChildren<DraftKeeper*>();
}

bool DraftGuard::isSettled() const
{
    const auto all = keepers();
    return std::all_of(all.begin(), all.end(), [](const DraftKeeper* keeper) { return keeper->isSettled(); });
}

void DraftGuard::settle(std::function<void()> go)
{
    if (m_go)
        return;
    m_go = std::move(go);
    if (isSettled()) {
        finish(true);
        return;
    }
    m_patience.start();
    for (DraftKeeper* keeper : keepers()) {
        connect(keeper, &DraftKeeper::answered, this, &DraftGuard::look, Qt::UniqueConnection);
        keeper->flush();
    }
}

/// After each answer: all is kept, or some of it was refused and nothing is under way any more.
void DraftGuard::look()
{
    if (!m_go)
        return;
    const auto all = keepers();
    if (isSettled())
        finish(true);
    else if (!m_dialog && std::none_of(all.begin(), all.end(), [](const DraftKeeper* k) { return k->isSaving(); }))
        ask();
}

QString DraftGuard::words(Error* why) const
{
    QStringList texts;
    for (const DraftKeeper* keeper : keepers()) {
        const auto unsaved = keeper->unsavedWords();
        for (auto it = unsaved.cbegin(); it != unsaved.cend(); ++it) {
            texts << UnsavedDialog::heading(it.key()) + QStringLiteral("\n\n") + it->trimmed();
            *why = keeper->trouble(it.key()).value_or(*why);
        }
    }
    texts.sort();
    return texts.join(QStringLiteral("\n\n\n"));
}

void DraftGuard::ask()
{
    m_patience.stop();
    Error why{Code::Unavailable, {}, {}};
    const QString text = words(&why);
    if (text.isEmpty()) {
        finish(true);  // what could not be saved is that a draft is gone
        return;
    }
    m_dialog = new UnsavedDialog(text, why, m_desktop, &m_window);
    connect(m_dialog, &QDialog::finished, this, [this](int result) { finish(result == QDialog::Accepted); });
    m_dialog->open();
}

void DraftGuard::finish(bool leave)
{
    m_patience.stop();
    const auto go = std::exchange(m_go, nullptr);
    if (m_dialog) {
        m_dialog->disconnect(this);
        if (m_dialog->isVisible())
            m_dialog->close();
        m_dialog = nullptr;
    }
    if (leave && go)
        go();
}

}  // namespace memnun
