// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/CustomerSummary.h"

#include "ui/imports/ImportOutcome.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace memnun {

CustomerSummary::CustomerSummary(const AppContext& context, const CustomerImports::Outcome& outcome, const CustomerImports::Options& options,
                                 const Result<>& result, QWidget* parent)
    : QDialog(parent)
{
    const bool cancelled = !result && result.error().code == Code::Cancelled;
    setWindowTitle(result ? tr("The customers are in") : cancelled ? tr("Import cancelled") : tr("Import stopped"));
    DialogFrame::dress(*this);
    auto* message = new InlineMessage(this);
    if (!result)
        message->say(cancelled ? tr("What was added so far is kept. Import the same files again to go on.") : errorSentence(result.error()),
                     cancelled ? Tone::Warning : Tone::Danger);
    auto* counts = new ImportOutcome(context, this);
    counts->setOutcome(outcome, options);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(message);
    layout->addWidget(counts, 1);
    layout->addLayout(foot);
    setMinimumWidth(480);
}

}  // namespace memnun
