// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TemplateShelf.h"

#include "core/templates/TemplateStore.h"

namespace memnun {

TemplateShelf::TemplateShelf(const AppContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (m_wanted && changes.touches(Entity::Template)) {
            m_wanted = false;
            Q_EMIT outdated();
        }
    });
}

void TemplateShelf::want()
{
    if (!std::exchange(m_wanted, true))
        read();
}

void TemplateShelf::read()
{
    using Templates = QVector<Template>;
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Templates>(
        this, [](Stores& stores) { return stores.templates.all(); },
        [this](Result<Templates> all) {
            if (!all) {
                if (all.error().code != Code::Cancelled) {
                    m_wanted = false;
                    Q_EMIT failed(all.error());
                }
                return;
            }
            m_all = *all;
            m_read = true;
            Q_EMIT changed();
        });
}

}  // namespace memnun
