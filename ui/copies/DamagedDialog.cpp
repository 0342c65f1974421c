// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copies/DamagedDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

DamagedDialog::DamagedDialog(const QString& name, const std::optional<SafetyCopy>& lastGood, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("The workspace is damaged"));
    DialogFrame::dress(*this);
    auto* message = new InlineMessage(this);
    message->say(tr("“%1” has a damaged page and was not opened, so that nothing gets worse.").arg(name), Tone::Danger);
    auto* advice = new QLabel(lastGood ? tr("Restore the last good copy to go on. What was done after it is missing then; the damaged file "
                                            "is kept among the copies.")
                                       : tr("There is no good copy of it on this computer. If you keep copies elsewhere, put one in place "
                                            "with “Open a file”. The damaged file was not changed."), this);
    advice->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    auto* others = new QPushButton(tr("&Other copies…"), this);
    connect(others, &QPushButton::clicked, this, &DamagedDialog::othersWanted);
    foot->addWidget(others);
    foot->addStretch();
    foot->addWidget(close);
    if (lastGood) {
        auto* restore = new QPushButton(tr("&Restore the last good copy of %1").arg(Format().dateTime(lastGood->made)), this);
        restore->setProperty("kind", QStringLiteral("primary"));
        restore->setDefault(true);
        restore->setFocus();
        // Its text is bold, which its size hint doesn't know before the dialog is shown.
        QFont bold = restore->font();
        bold.setBold(true);
        restore->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(restore->text()) + 2 * space::xl);
        connect(restore, &QPushButton::clicked, this, &DamagedDialog::restoreWanted);
        foot->addWidget(restore);
    } else {
        others->hide();
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(message);
    layout->addWidget(advice);
    layout->addStretch(1);
    layout->addLayout(foot);
    setMinimumWidth(680);
}

}  // namespace memnun
