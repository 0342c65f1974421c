// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/UnsavedDialog.h"

#include "core/base/WriteFile.h"
#include "ui/inbox/DraftKeeper.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

QString reasonText(const Error& why)
{
    if (why.code == Code::Storage)
        return UnsavedDialog::tr("The workspace can't be written: is the disk full or read-only?");
    if (why.code == Code::Unavailable)
        return UnsavedDialog::tr("The workspace can't be reached at the moment.");
    return errorSentence(why);
}

}  // namespace

UnsavedDialog::UnsavedDialog(const QString& text, const Error& why, DesktopPort& desktop, QWidget* parent)
    : QDialog(parent), m_desktop(desktop), m_text(new QPlainTextEdit(text, this)), m_outcome(new InlineMessage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Your text is not saved"));
    DialogFrame::dress(*this);
    setMinimumWidth(560);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text that is not saved"));
    m_text->setMinimumHeight(8 * fontMetrics().lineSpacing());
    build(why);
}

QString UnsavedDialog::heading(const DraftKey& key)
{
    return (key.note ? tr("#%1 · Internal note") : tr("#%1 · Reply")).arg(key.ticket.value());
}

void UnsavedDialog::build(const Error& why)
{
    auto* advice = new QLabel(reasonText(why) + QLatin1Char(' ')
                                  + tr("Memnun keeps trying while you stay. If you leave now, this text is lost unless you "
                                       "take it along."), this);
    advice->setWordWrap(true);
    auto* stay = new QPushButton(tr("Stay"), this);
    auto* copy = new QPushButton(tr("&Copy the text"), this);
    auto* save = new QPushButton(tr("&Save to a file…"), this);
    auto* leave = new QPushButton(tr("&Leave anyway"), this);
    setStyleProperty(stay, "kind", QStringLiteral("primary"));
    stay->setDefault(true);
    for (QPushButton* button : {copy, save, leave})
        button->setAutoDefault(false);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, &UnsavedDialog::copyText);
    connect(save, &QPushButton::clicked, this, &UnsavedDialog::saveText);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(copy);
    foot->addWidget(save);
    foot->addStretch(1);
    foot->addWidget(leave);
    foot->addWidget(stay);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(advice);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_outcome);
    layout->addLayout(foot);
    stay->setFocus();
}

void UnsavedDialog::copyText()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_outcome->say(tr("Copied. Paste it where it is safe before you leave."), Tone::Positive);
}

void UnsavedDialog::saveText()
{
    m_desktop.chooseSaveFile(this, tr("Save the text"), tr("Unsaved text") + QStringLiteral(".txt"),
                             [self = QPointer(this)](const QString& path) {
                                 if (self)
                                     self->write(path);
                             });
}

void UnsavedDialog::write(const QString& path)
{
    const auto written = writeFile(path, m_text->toPlainText().toUtf8() + '\n');
    if (written)
        m_outcome->say(tr("Saved to %1.").arg(path), Tone::Positive);
    else
        m_outcome->say(tr("It could not be saved there (%1). Please choose another place.").arg(written.error().context));
}

QString UnsavedDialog::outcomeText() const
{
    return m_outcome->text();
}

}  // namespace memnun
