// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/WorkSection.h"

#include "ui/shared/FormRow.h"
#include "ui/shell/SettingsPort.h"

#include <QComboBox>

namespace memnun {

namespace {

/// The inbox reads it each time a ticket leaves its queue.
const QString kAfterResolve = QStringLiteral("inbox/after_resolve");
const QString kUsual = QStringLiteral("next");

}  // namespace

WorkSection::WorkSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent), m_after(new QComboBox(this)), m_afterRow(addRow(QStringLiteral("after"), m_after))
{
    hideFoot();
    placeBeside(m_afterRow);
    m_after->setObjectName(QStringLiteral("after_resolve"));
    for (const QString& key : {kUsual, QStringLiteral("stay"), QStringLiteral("list")})
        m_after->addItem(QString(), key);
    connect(m_after, &QComboBox::activated, this,
            [this] { this->context().settings.setValue(kAfterResolve, m_after->currentData()); });
    retranslate();
}

void WorkSection::retranslate()
{
    setTexts(title(), tr("How you like to work. Only for you, and at once."));
    m_afterRow->setLabel(tr("&After resolving a ticket"));
    m_afterRow->setHint(tr("The same when a ticket leaves the queue another way, such as by snoozing."));
    m_after->setItemText(0, tr("Open the next one"));
    m_after->setItemText(1, tr("Stay with it"));
    m_after->setItemText(2, tr("Go back to the list"));
}

void WorkSection::load()
{
    const int at = m_after->findData(context().settings.value(kAfterResolve, kUsual));
    m_after->setCurrentIndex(at < 0 ? 0 : at);
}

}  // namespace memnun
