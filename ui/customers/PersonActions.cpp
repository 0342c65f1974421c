// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/PersonActions.h"

#include "core/privacy/ExportCommands.h"
#include "ui/customers/EraseDialog.h"
#include "ui/customers/SubjectPaper.h"
#include "ui/shared/ErrorText.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/StatusCentre.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

namespace memnun {

PersonActions::PersonActions(const AppContext& context, QWidget* page, Current current)
    : QObject(page), m_context(context), m_page(page), m_current(std::move(current))
{
    const auto add = [&](const char* id, const char* iconName, Permission wanted, std::function<QString()> text,
                         std::function<QString()> words, void (PersonActions::*act)(const Customer&)) {
        const QString name = QString::fromLatin1(id);
        if (m_context.actions.action(name) || !allows(m_context.me.role, wanted))
            return;
        const auto run = [self = QPointer(this), act] {
            if (const auto customer = self ? self->m_current() : std::nullopt)
                (self->*act)(*customer);
        };
        m_context.actions.add({name, QStringLiteral("customer"), std::move(text), {}, QString::fromLatin1(iconName), run, std::move(words)}, m_page);
    };
    add("customer.export", "download", Permission::Export, [] { return tr("Export personal data…"); },
        [] { return tr("data subject, copy, privacy"); }, &PersonActions::exportFiles);
    add("customer.erase", "trash-2", Permission::Erase, [] { return tr("Erase personal data…"); },
        [] { return tr("anonymise, privacy"); }, &PersonActions::erase);
}

void PersonActions::erase(const Customer& customer)
{
    if (EraseDialog::isOffered(m_context, customer))
        (new EraseDialog(m_context, customer, m_page->window()))->open();
}

void PersonActions::exportFiles(const Customer& customer)
{
    m_context.desktop.chooseFolder(m_page->window(), tr("Folder for everything about %1").arg(customer.name),
                                   [self = QPointer(this), id = customer.id](const QString& folder) {
                                       if (self && !folder.isEmpty())
                                           self->exportTo(id, folder + QStringLiteral("/customer-%1").arg(id.value()));
                                   });
}

void PersonActions::exportTo(CustomerId id, const QString& folder)
{
    m_context.commands.submit(ExportCustomer{id}, this, [this, id, folder](const Result<>& noted) {
        if (!noted)
            return tell(fail(noted.error()), folder);
        m_context.executor.read<QStringList>(
            this, [id, folder, &originals = m_context.originals](Stores& stores) { return writeSubjectWithPaper(stores, originals, id, folder); },
            [this, folder](const Result<QStringList>& written) { tell(written, folder); });
    });
}

void PersonActions::tell(const Result<QStringList>& written, const QString& folder)
{
    if (m_context.status) {
        const bool taken = !written && written.error().code == Code::Conflict;
        m_context.status->finishTask(QStringLiteral("customer.export"), written ? TaskOutcome::Done : TaskOutcome::Failed,
                                     written ? tr("Everything about the customer lies in %1.").arg(folder)
                                     : taken ? tr("%1 is there already; nothing was written.").arg(folder)
                                             : errorSentence(written.error(), tr("The export")),
                                     tr("Personal data"));
    }
    if (!written)
        return;
    m_context.desktop.open(QUrl::fromLocalFile(folder));
    Q_EMIT exported(*written);
}

}  // namespace memnun
