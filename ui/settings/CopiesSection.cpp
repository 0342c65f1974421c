// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CopiesSection.h"

#include "ui/copies/CopiesList.h"
#include "ui/copies/CopySettings.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shell/DesktopPort.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

CopiesSection::CopiesSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_on(new QCheckBox(this)),
      m_folder(new QLabel(this)),
      m_choose(new QPushButton(this)),
      m_beside(new QPushButton(this)),
      m_onRow(addRow(QStringLiteral("on"), m_on)),
      m_folderRow(addRow(QStringLiteral("folder"), m_folder))
{
    hideFoot();
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_beside);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_on, &QCheckBox::clicked, this, [this] { store(CopySettings::load(this->context().settings).folder); });
    connect(m_choose, &QPushButton::clicked, this, [this] {
        this->context().desktop.chooseFolder(this, tr("Folder for safety copies"), [self = QPointer(this)](const QString& path) {
            if (self)
                self->store(path);
        });
    });
    connect(m_beside, &QPushButton::clicked, this, [this] { store({}); });
    retranslate();
}

void CopiesSection::store(const QString& folder)
{
    CopySettings{m_on->isChecked(), folder}.save(context().settings);
    load();
    if (m_list)
        m_list->read();
    say(tr("Saved"), Tone::Positive);
}

void CopiesSection::retranslate()
{
    setTexts(title(), tr("A copy of the workspace is made every day while Memnun runs, before an update and before a big import. "
                         "It is checked at once. Of the last 7 days, 4 weeks and 12 months one each is kept."));
    m_on->setText(tr("&Make safety copies by themselves"));
    m_onRow->setLabel(tr("Automatic copies"));
    m_folderRow->setLabel(tr("&Folder"));
    m_folderRow->setHint(tr("Another disk protects against the loss of this one."));
    m_choose->setText(tr("&Choose a folder…"));
    m_beside->setText(tr("&Beside the workspace"));
    if (m_list)
        m_list->setRestoreText(tr("&Restore…"));
    load();
}

void CopiesSection::setCopies(CopyPort& copies)
{
    m_list = new CopiesList(copies, this);
    m_list->setRestoreText(tr("&Restore…"));
    m_list->hidePlace();
    body()->addWidget(m_list);
    connect(m_list, &CopiesList::restoreWanted, this, &CopiesSection::confirmRestore);
}

void CopiesSection::confirmRestore(const SafetyCopy& copy)
{
    context().desktop.confirm(this, tr("Restore a safety copy"),
                              tr("The workspace goes back to %1. Its present state is copied first, so that you can come back to it.")
                                  .arg(Format().dateTime(copy.made)),
                              tr("Restore"), [self = QPointer(this), copy] {
                                  if (self)
                                      Q_EMIT self->restoreWanted(copy);
                              });
}

void CopiesSection::setBeside(const QString& folder)
{
    m_usual = folder;
    load();
}

void CopiesSection::load()
{
    const CopySettings now = CopySettings::load(context().settings);
    m_on->setChecked(now.automatic);
    m_folder->setText(QDir::toNativeSeparators(now.folder.isEmpty() ? m_usual : now.folder));
    m_beside->setEnabled(!now.folder.isEmpty());
}

}  // namespace memnun
