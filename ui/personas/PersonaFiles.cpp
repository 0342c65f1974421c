// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of personas reads from and writes to files: pictures and cards.
#include "ui/personas/PersonaCard.h"
#include "ui/personas/PersonaForm.h"
#include "ui/personas/PersonaPicture.h"
#include "ui/personas/PersonasPage.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/DesktopPort.h"

#include <QDir>

namespace memnun {

void PersonasPage::writeCard()
{
    const Persona one = m_form->shown();
    PersonaFigures figures{0, m_overview.customers, 0};
    for (const PersonaShare& share : std::as_const(m_overview.shares)) {
        if (share.persona == one.id && one.id.isValid())
            figures = {share.customers, m_overview.customers, share.tickets};
    }
    const QString name = QString(one.name).replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".pdf");
    m_context.desktop.chooseSaveFile(this, tr("Save the card"), name, [this, guard = QPointer<PersonasPage>(this), one, figures](const QString& path) {
        if (!guard)
            return;
        const auto written = writePersonaCard(path, one, figures);
        if (written)
            m_error->say(tr("The card was saved as %1.").arg(QDir::toNativeSeparators(path)), Tone::Positive);
        else
            m_error->say(errorSentence(written.error(), tr("Saving the card")));
    });
}

void PersonasPage::choosePicture()
{
    if (!mayEdit())
        return;
    m_context.desktop.chooseOpenFiles(this, tr("Choose a picture"), [this, guard = QPointer<PersonasPage>(this)](const QStringList& paths) {
        if (!guard || paths.isEmpty())
            return;
        const PersonaId id = m_form->shown().id;
        m_background.later<Result<QByteArray>>(
            this, [path = paths.first()] { return pictureOf(path); },
            [this, id](const Result<QByteArray>& picture) {
                if (m_form->shown().id != id)
                    return;  // another one is shown by now
                if (picture)
                    m_form->setPicture(*picture);
                else
                    m_form->showError(picture.error());
            });
    });
}

}  // namespace memnun
