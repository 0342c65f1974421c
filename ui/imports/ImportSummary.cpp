// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ImportSummary.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

void addCount(QGridLayout* grid, const QString& name, qint64 count)
{
    auto* value = new QLabel(Format().number(count));
    setTextRole(value, QStringLiteral("strong"));
    value->setAlignment(Qt::AlignRight);
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(name), row, 0);
    grid->addWidget(value, row, 1);
}

QGridLayout* counts(const ImportRun& run)
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    addCount(grid, ImportSummary::tr("Messages read"), run.read);
    addCount(grid, ImportSummary::tr("Added"), run.added);
    addCount(grid, ImportSummary::tr("There already"), run.present);
    addCount(grid, ImportSummary::tr("In quarantine"), run.quarantined);
    addCount(grid, ImportSummary::tr("New customers"), run.customersAdded);
    addCount(grid, ImportSummary::tr("New tickets"), run.ticketsAdded);
    return grid;
}

}  // namespace

QString importSentences(const ImportRun& run)
{
    const auto n = [](qint64 count) { return static_cast<int>(count); };
    QStringList sentences{ImportSummary::tr("%n message(s) were read.", nullptr, n(run.read)),
                          ImportSummary::tr("%n of them are new.", nullptr, n(run.added))};
    if (run.present > 0)
        sentences << ImportSummary::tr("%n were here already and were left as they are.", nullptr, n(run.present));
    if (run.quarantined > 0)
        sentences << ImportSummary::tr("%n could not be understood; they are in quarantine, each with its reason.", nullptr,
                                       n(run.quarantined));
    return sentences.join(QLatin1Char(' '));
}

ImportSummary::ImportSummary(const ImportRun& run, const Result<>& result, QWidget* parent) : QDialog(parent)
{
    const bool cancelled = !result && result.error().code == Code::Cancelled;
    setWindowTitle(result ? tr("The mail is in") : cancelled ? tr("Import cancelled") : tr("Import stopped"));
    DialogFrame::dress(*this);
    auto* words = new QLabel(importSentences(run), this);
    words->setWordWrap(true);
    auto* message = new InlineMessage(this);
    if (!result)
        message->say(cancelled ? tr("What was added so far is kept. Import the same files again to go on.")
                               : errorSentence(result.error()),
                     cancelled ? Tone::Warning : Tone::Danger);
    auto* foot = new QHBoxLayout;
    auto* quarantine = new QPushButton(tr("Open &quarantine"), this);
    quarantine->setVisible(run.quarantined > 0);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    foot->addWidget(quarantine);
    foot->addStretch();
    foot->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(message);
    layout->addWidget(words);
    layout->addLayout(counts(run));
    layout->addLayout(foot);
    setMinimumWidth(440);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(quarantine, &QPushButton::clicked, this, [this] {
        Q_EMIT quarantineWanted();
        accept();
    });
}

}  // namespace memnun
