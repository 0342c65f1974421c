// SPDX-License-Identifier: GPL-3.0-or-later
// Personas: the page with one and the customers that are like it, and the page without any.
#include "app/desktop/ShotParts.h"
#include "ui/personas/FitList.h"
#include "ui/personas/PersonaForm.h"
#include "ui/personas/PersonaList.h"
#include "ui/personas/PersonasPage.h"

#include <QScrollBar>
#include <QTreeWidget>

namespace memnun {

namespace {

Shot personasShot(const char* name, bool empty, bool below)
{
    return {QString::fromLatin1(name), empty,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<PersonasPage>(workspace, "personas");
                return nullptr;
            },
            [empty, below](WorkspaceWindow& workspace, QWidget*) {
                auto* page = qobject_cast<PersonasPage*>(workspace.window().pageWidget(QStringLiteral("personas")));
                if (!page || empty)
                    return page != nullptr;
                if (page->list()->count() == 0 || !page->form()->isVisible() || page->fits()->tree()->topLevelItemCount() == 0)
                    return false;
                const int last = page->list()->count() - 1;
                if (page->list()->currentRow() != last) {
                    page->list()->setCurrentRow(last);
                    return false;
                }
                QScrollBar* bar = page->form()->verticalScrollBar();
                bar->setValue(below ? bar->maximum() : 0);
                return page->isSettled();
            }};
}

}  // namespace

QVector<Shot> personaShots()
{
    return {personasShot("personas", false, false), personasShot("personas-rules", false, true), personasShot("personas-empty", true, false)};
}

}  // namespace memnun
