// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/WorkSection.h"

#include "core/spelling/Speller.h"
#include "ui/editor/SpellMarks.h"
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
    : SettingsSection(context, parent), m_after(new QComboBox(this)), m_afterRow(addRow(QStringLiteral("after"), m_after)),
      m_spelling(new QComboBox(this)), m_spellingRow(addRow(QStringLiteral("spelling"), m_spelling))
{
    hideFoot();
    placeBeside(m_afterRow);
    m_after->setObjectName(QStringLiteral("after_resolve"));
    for (const QString& key : {kUsual, QStringLiteral("stay"), QStringLiteral("list")})
        m_after->addItem(QString(), key);
    connect(m_after, &QComboBox::activated, this,
            [this] { this->context().settings.setValue(kAfterResolve, m_after->currentData()); });
    placeBeside(m_spellingRow);
    m_spelling->setObjectName(QStringLiteral("spelling"));
    for (const bool on : {true, false})
        m_spelling->addItem(QString(), on);
    connect(m_spelling, &QComboBox::activated, this,
            [this] { SpellMarks::setOn(this->context().settings, m_spelling->currentData().toBool()); });
    retranslate();
}

/// Which languages can be checked on this computer.
QString WorkSection::dictionaries() const
{
    const bool turkish = Speller::isThere(TextLanguage::Turkish);
    const bool english = Speller::isThere(TextLanguage::English);
    if (turkish && english)
        return tr("In Turkish or English, as the customer writes. Words you add are kept for you alone.");
    if (!turkish && !english)
        return tr("No Hunspell dictionary was found on this computer, so nothing is checked (packages hunspell-tr, hunspell-en-us).");
    return turkish ? tr("In Turkish only: no English dictionary was found (package hunspell-en-us).")
                   : tr("In English only: no Turkish dictionary was found (package hunspell-tr).");
}

void WorkSection::retranslate()
{
    setTexts(title(), tr("How you like to work. Only for you, and at once."));
    m_afterRow->setLabel(tr("&After resolving a ticket"));
    m_afterRow->setHint(tr("The same when a ticket leaves the queue another way, such as by snoozing."));
    m_after->setItemText(0, tr("Open the next one"));
    m_after->setItemText(1, tr("Stay with it"));
    m_after->setItemText(2, tr("Go back to the list"));
    m_spellingRow->setLabel(tr("S&pelling in replies and notes"));
    m_spellingRow->setHint(dictionaries());
    m_spelling->setItemText(0, tr("Underline unknown words"));
    m_spelling->setItemText(1, tr("Do not check"));
}

void WorkSection::load()
{
    const int at = m_after->findData(context().settings.value(kAfterResolve, kUsual));
    m_after->setCurrentIndex(at < 0 ? 0 : at);
    const bool there = Speller::isThere(TextLanguage::Turkish) || Speller::isThere(TextLanguage::English);
    m_spelling->setEnabled(there);
    m_spelling->setCurrentIndex(there && SpellMarks::isOn(context().settings) ? 0 : 1);
}

}  // namespace memnun
