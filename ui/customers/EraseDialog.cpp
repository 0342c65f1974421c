// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/EraseDialog.h"

#include "core/privacy/EraseCommands.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

EraseDialog::EraseDialog(const AppContext& context, const Customer& customer, QWidget* parent)
    : QDialog(parent), m_context(context), m_customer(customer), m_message(new InlineMessage(this)), m_words(new QLabel(this)),
      m_sure(new QCheckBox(tr("I know that this can't be undone"), this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase personal data"));
    DialogFrame::dress(*this);
    setMinimumWidth(480);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setText(tr("%1 becomes anonymous for good. Name, addresses and numbers, all messages, notes, calls, attachments, drafts and "
                        "tasks lose their words; when something happened and how long it took stays, so that figures don't change.").arg(customer.name)
                     + QStringLiteral("\n\n")
                     + tr("What other customers wrote stays theirs; this person is struck out of it. Safety copies made before still "
                          "hold everything: they are listed in the settings with their age."));
    m_erase = m_buttons->addButton(tr("Erase"), QDialogButtonBox::ActionRole);
    setStyleProperty(m_erase, "kind", QStringLiteral("danger"));
    m_erase->setEnabled(false);
    m_erase->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_words);
    layout->addWidget(m_message);
    layout->addWidget(m_sure);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_sure, &QCheckBox::toggled, m_erase, &QPushButton::setEnabled);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool EraseDialog::isOffered(const AppContext& context, const Customer& customer)
{
    return customer.id.isValid() && customer.lifecycle != Lifecycle::Anonymized && allows(context.me.role, Permission::Erase);
}

QString EraseDialog::said() const
{
    return m_message->text();
}

void EraseDialog::ask()
{
    m_context.desktop.confirm(this, windowTitle(), tr("Erase everything about %1? Nobody can bring it back.").arg(m_customer.name),
                              tr("Erase for good"), [self = QPointer(this)] {
                                  if (self)
                                      self->erase();
                              });
}

void EraseDialog::erase()
{
    if (!m_erase->isEnabled())
        return;  // one is on its way
    m_erase->setEnabled(false);
    m_message->clear();
    m_context.commands.submit(EraseCustomer{m_customer.id, tr("Anonymous")}, this,
                              [this](const Result<Erasure>& outcome) { finished(outcome); });
}

void EraseDialog::finished(const Result<Erasure>& outcome)
{
    if (outcome)
        return cleanUp(*outcome);
    m_erase->setEnabled(true);
    m_message->say(outcome.error().hasRule(rule::kMailWaiting)
                       ? tr("Mail to this person still waits in the outbox. Send it or take it back first; nothing was erased.")
                       : errorSentence(outcome.error(), tr("Erasing")));
}

/// On the writer, behind the command: nobody else writes meanwhile.
void EraseDialog::cleanUp(const Erasure& erasure)
{
    m_sure->hide();
    m_words->setText(tr("The file is being cleaned up…"));
    m_context.executor.write([this, guard = QPointer<QObject>(this), erasure,
                              &executor = m_context.executor](const Result<Session*>& session) {
        auto scrubbed = session ? (*session)->stores().erasures.scrub(erasure.traces) : Result<Scrubbed>(fail(session.error()));
        executor.courier().deliver(guard, [this, erasure, scrubbed] { tell(erasure, scrubbed); });
    });
}

void EraseDialog::tell(const Erasure& erasure, const Result<Scrubbed>& scrubbed)
{
    QStringList lines{tr("%n message(s) lost their words.", nullptr, erasure.messages)};
    if (erasure.struck > 0)
        lines.append(tr("The person was struck out of %n text(s) of others.", nullptr, erasure.struck));
    if (erasure.originals > 0)
        lines.append(tr("The original of %n mail(s) of others was struck through, too.", nullptr, erasure.originals));
    if (erasure.shared > 0)
        lines.append(tr("Another customer has the same name, address or number: it stays in texts of others."));
    m_words->setText(lines.join(QLatin1Char('\n')));
    if (!scrubbed || !scrubbed->isLogEmpty)
        m_message->say(tr("The person was erased, but the file could not be cleaned up yet: another program uses it, or the disk is full. "
                          "Run “memnun-cli customers erase %1 --confirm” later.").arg(m_customer.id.value()), Tone::Warning);
    else
        m_message->say(tr("The person was erased."), Tone::Positive);
    m_erase->hide();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    Q_EMIT erased(m_customer.id);
}

}  // namespace memnun
