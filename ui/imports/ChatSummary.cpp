// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ChatSummary.h"

#include "ui/imports/ChatWords.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

constexpr int kMostReasons = 12;

QGridLayout* counts(const ImportRun& run)
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    const std::pair<QString, qint64> lines[] = {{ChatSummary::tr("Messages read"), run.read},
                                                {ChatSummary::tr("Added"), run.added},
                                                {ChatSummary::tr("There already"), run.present},
                                                {ChatSummary::tr("New customers"), run.customersAdded},
                                                {ChatSummary::tr("New tickets"), run.ticketsAdded}};
    for (const auto& [name, count] : lines) {
        auto* value = new QLabel(Format().number(count));
        setTextRole(value, QStringLiteral("strong"));
        value->setAlignment(Qt::AlignRight);
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(name), row, 0);
        grid->addWidget(value, row, 1);
    }
    return grid;
}

}  // namespace

ChatSummary::ChatSummary(const ImportRun& run, const QVector<ChatRefusal>& refused, const Result<>& result, QWidget* parent) : QDialog(parent)
{
    const bool cancelled = !result && result.error().code == Code::Cancelled;
    setWindowTitle(result ? tr("The chats are in") : cancelled ? tr("Import cancelled") : tr("Import stopped"));
    DialogFrame::dress(*this);
    auto* message = new InlineMessage(this);
    if (!result)
        message->say(cancelled ? tr("What was added so far is kept. Import the same files again to go on.") : errorSentence(result.error()),
                     cancelled ? Tone::Warning : Tone::Danger);
    auto* leftOut = new InlineMessage(this);
    if (!refused.isEmpty())
        leftOut->say(chatRefusals(refused, kMostReasons), Tone::Warning);
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
    layout->addLayout(counts(run));
    layout->addWidget(leftOut);
    layout->addLayout(foot);
    setMinimumWidth(440);
}

}  // namespace memnun
