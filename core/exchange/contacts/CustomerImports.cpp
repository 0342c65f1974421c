// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/CustomerImports.h"

#include "core/base/DiskPath.h"

namespace memnun {
namespace {

void add(CustomerImports::Outcome& to, const CustomerImport& import, const QString& path)
{
    const CustomerImportCounts& counts = import.counts();
    to.counts.read += counts.read;
    to.counts.added += counts.added;
    to.counts.changed += counts.changed;
    to.counts.present += counts.present;
    to.counts.companies += counts.companies;
    for (const RefusedContact& one : counts.refused) {
        to.refused.append({path, one});
    }
    if (import.stopped()) {
        to.unread.append({path, *import.stopped()});
    }
    if (import.id().isValid()) {
        to.ids.append(import.id());
    }
}

}  // namespace

CustomerImports::CustomerImports(Options options) : m_options(std::move(options)) {}

CustomerImports::~CustomerImports() = default;

bool CustomerImports::openNext()
{
    while (m_next < m_options.paths.size()) {
        const QString path = m_options.paths.at(m_next++);
        auto source = openContacts(path, m_options.readings.value(path));
        if (source) {
            m_import = std::make_unique<CustomerImport>(std::move(*source), disk::shown(disk::Entry{path}.name()), m_options.rules);
            return true;
        }
        m_before.unread.append({path, source.error()});
    }
    return false;
}

void CustomerImports::closeOne()
{
    add(m_before, *m_import, m_options.paths.at(m_next - 1));
    m_import.reset();
    m_isOver = false;
}

Result<bool> CustomerImports::step(UnitOfWork& work)
{
    if (m_isOver) {  // and the step that ended it was kept, for takenBack() would have been called
        closeOne();
    }
    if (!m_import && !openNext()) {
        return false;
    }
    const auto more = m_import->step(work);
    m_rowsRead = m_before.counts.read + m_import->rowsRead();
    if (!more) {
        return fail(more.error());
    }
    m_isOver = !*more;
    return *more || m_next < m_options.paths.size();
}

void CustomerImports::takenBack()
{
    m_isOver = false;
    if (m_import) {
        m_import->takenBack();
        m_rowsRead = m_before.counts.read + m_import->rowsRead();
    }
}

CustomerImports::Outcome CustomerImports::outcome() const
{
    Outcome outcome = m_before;
    if (m_import) {
        add(outcome, *m_import, m_options.paths.at(m_next - 1));
    }
    return outcome;
}

Result<std::any> CustomerImportsRehearsal::perform(UnitOfWork& work) const
{
    for (bool more = true; more;) {
        const auto step = m_imports->step(work);
        if (!step) {
            return fail(step.error());
        }
        more = *step;
        if (m_cancel->load()) {
            return fail(Code::Cancelled);
        }
    }
    return fail(Code::Cancelled, QStringLiteral("dry run"), {{QStringLiteral("import"), QStringLiteral("dry_run")}});
}

}  // namespace memnun
