// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/UnlockDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr int kFairLength = 12;
constexpr int kGoodLength = 18;
constexpr int kFewLetters = 5;  // "aaaaaaaaaaaa" is long and says nothing

}  // namespace

Strength strengthOf(const QString& passphrase, int shortest)
{
    if (passphrase.size() < shortest)
        return Strength::TooShort;
    const QSet<QChar> letters(passphrase.begin(), passphrase.end());
    if (letters.size() < kFewLetters || passphrase.size() < kFairLength)
        return Strength::Weak;
    return passphrase.size() < kGoodLength ? Strength::Fair : Strength::Good;
}

UnlockDialog::UnlockDialog(SecretVault& vault, QWidget* parent)
    : QDialog(parent), m_vault(vault), m_new(vault.place() == SecretVault::Place::Nowhere), m_first(new QLineEdit),
      m_second(new QLineEdit), m_firstRow(new FormRow(m_new ? tr("New passphrase") : tr("Passphrase"), m_first, this)),
      m_secondRow(new FormRow(tr("The same once more"), m_second, this)),
      m_message(new InlineMessage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_new ? tr("A passphrase for your passwords") : tr("Open your passwords"));
    DialogFrame::dress(*this);
    setMinimumWidth(480);
    build();
    connect(m_first, &QLineEdit::textEdited, this, [this] {
        m_firstRow->setError({});
        followStrength();
    });
    connect(m_second, &QLineEdit::textEdited, this, [this] { m_secondRow->setError({}); });
    followStrength();
    m_first->setFocus();
}

void UnlockDialog::build()
{
    const QString file = QDir::toNativeSeparators(m_vault.file());
    auto* why = new QLabel(m_new ? tr("This system has no keychain. With a passphrase, Memnun can keep the passwords of your mail "
                                      "accounts sealed in %1. It is asked for once after each start, and nobody can restore it.").arg(file)
                                 : tr("The passwords of your mail accounts are sealed in %1. Until it is opened, no mail is fetched "
                                      "or sent.").arg(file),
                           this);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    m_first->setEchoMode(QLineEdit::Password);
    m_second->setEchoMode(QLineEdit::Password);
    m_secondRow->setVisible(m_new);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_open = buttons->addButton(m_new ? tr("Use this passphrase") : tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    m_open->setObjectName(QStringLiteral("open"));
    setStyleProperty(m_open, "kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(why);
    layout->addWidget(m_firstRow);
    layout->addWidget(m_secondRow);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &UnlockDialog::submit);
}

void UnlockDialog::followStrength()
{
    if (!m_new)
        return;
    switch (strengthOf(m_first->text(), m_vault.shortestPassphrase())) {
    case Strength::TooShort: m_firstRow->setHint(tr("At least %n character(s).", nullptr, m_vault.shortestPassphrase())); break;
    case Strength::Weak: m_firstRow->setHint(tr("Weak: easily guessed. Several words are better.")); break;
    case Strength::Fair: m_firstRow->setHint(tr("Fair: one more word would make it good.")); break;
    case Strength::Good: m_firstRow->setHint(tr("Good.")); break;
    }
}

void UnlockDialog::submit()
{
    m_message->clear();
    m_firstRow->setError({});
    m_secondRow->setError({});
    if (m_new && strengthOf(m_first->text(), m_vault.shortestPassphrase()) == Strength::TooShort) {
        m_firstRow->setError(tr("This is too short."));
        m_first->setFocus();
        return;
    }
    if (m_new && m_first->text() != m_second->text()) {
        m_secondRow->setError(tr("The two are not alike."));
        m_second->setFocus();
        return;
    }
    m_open->setEnabled(false);
    m_message->say(tr("One moment…"), Tone::Neutral);
    m_vault.unlock(m_first->text(), this, [this](const Result<>& outcome) { opened(outcome); });
}

void UnlockDialog::opened(const Result<>& outcome)
{
    m_open->setEnabled(true);
    m_message->clear();
    if (outcome) {
        accept();
    } else if (outcome.error().code == Code::Forbidden || !outcome.error().fields.isEmpty()) {
        m_firstRow->setError(tr("This passphrase does not open it. Please try again."));
        m_first->selectAll();
        m_first->setFocus();
    } else if (outcome.error().code == Code::Invalid) {
        m_message->say(tr("The file is damaged and can't be opened. Move it away and enter the passwords again."));
    } else {
        m_message->say(errorSentence(outcome.error(), tr("Opening the passwords")));
    }
}

}  // namespace memnun
