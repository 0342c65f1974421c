// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyDialog.h"

#include "ui/keys/KeyField.h"
#include "ui/keys/KeyRivals.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

KeyDialog::KeyDialog(const ActionRegistry& registry, const QString& id, QWidget* parent)
    : QDialog(parent),
      m_registry(registry),
      m_id(id),
      m_ask(new QLabel(this)),
      m_field(new KeyField(this)),
      m_message(new InlineMessage(this)),
      m_none(new QPushButton(tr("&No key"), this)),
      m_use(new QPushButton(tr("&Use this key"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose a key"));
    DialogFrame::dress(*this);
    build();
    connect(m_field, &KeyField::caught, this, &KeyDialog::follow);
    connect(m_none, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({});
        accept();
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_field->key());
        accept();
    });
    m_field->setFocus();
}

void KeyDialog::build()
{
    const QAction* action = m_registry.action(m_id);
    m_ask->setText(tr("Press the key for “%1”.").arg(action ? plainText(*action) : m_id));
    m_ask->setWordWrap(true);
    setTextRole(m_ask, QStringLiteral("strong"));
    m_field->setPlaceholderText(tr("Press a key, alone or with Ctrl, Alt or Shift"));
    m_field->setAccessibleName(m_ask->text());
    setStyleProperty(m_none, "kind", QStringLiteral("flat"));
    m_none->setAutoDefault(false);
    setStyleProperty(m_use, "kind", QStringLiteral("primary"));
    m_use->setDefault(true);
    m_use->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_none);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_use);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_ask);
    layout->addWidget(m_field);
    layout->addWidget(m_message);
    layout->addSpacing(space::s);
    layout->addStretch(1);
    layout->addLayout(foot);
    setMinimumWidth(460);
}

void KeyDialog::follow(const QKeySequence& key)
{
    const QString refusal = keyRefusal(key);
    m_use->setEnabled(refusal.isEmpty());
    if (!refusal.isEmpty())
        m_message->say(refusal, Tone::Danger);
    else
        m_message->say(rivalsSentence(keyRivals(m_registry, m_id, key), key), Tone::Warning);
    adjustSize();
}

QString KeyDialog::sentence() const
{
    return m_message->text();
}

}  // namespace memnun
