// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ConflictDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

QLabel* cell(const QString& text, const QString& role, QWidget* parent)
{
    auto* label = new QLabel(text.isEmpty() ? QStringLiteral("–") : text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!role.isEmpty())
        setTextRole(label, role);
    return label;
}

}  // namespace

ConflictDialog::ConflictDialog(const QString& what, const QVector<ConflictRow>& rows, QWidget* parent, const ConflictAuthor& by)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by somebody else"));
    DialogFrame::dress(*this);
    setMinimumWidth(520);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    auto* heading = cell(what, QStringLiteral("heading"), this);
    layout->addWidget(heading);
    const QString who = by.name.isEmpty() ? tr("Somebody else saved it while you were at it.")
                                          : tr("%1 saved it while you were at it (%2).").arg(by.name, by.when);
    const QString rest = rows.isEmpty() ? tr("The fields you changed are the same.")
                                            : tr("Nothing of yours is lost yet: load their state, or save yours over it.");
    layout->addWidget(cell(who + QLatin1Char(' ') + rest, QStringLiteral("muted"), this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int line = 0;
    const auto add = [&](const QString& field, const QString& mine, const QString& stored, const QString& role) {
        grid->addWidget(cell(field, QStringLiteral("caption"), this), line, 0);
        grid->addWidget(cell(mine, role, this), line, 1);
        grid->addWidget(cell(stored, role, this), line, 2);
        ++line;
    };
    if (!rows.isEmpty())
        add(tr("Field"), tr("Yours"), tr("Stored now"), QStringLiteral("caption"));
    for (const ConflictRow& row : rows)
        add(row.field, row.mine, row.stored, {});
    layout->addLayout(grid);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* overwrite = buttons->addButton(tr("Save &mine over it"), QDialogButtonBox::ActionRole);
    auto* reload = buttons->addButton(tr("&Load theirs"), QDialogButtonBox::AcceptRole);
    setStyleProperty(reload, "kind", QStringLiteral("primary"));
    reload->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(overwrite, &QPushButton::clicked, this, [this] {
        Q_EMIT overwriteWanted();
        done(QDialog::Accepted);
    });
    connect(reload, &QPushButton::clicked, this, [this] {
        Q_EMIT reloadWanted();
        done(QDialog::Accepted);
    });
}

}  // namespace memnun
