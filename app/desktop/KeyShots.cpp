// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of what the keyboard has of its own.
#include "app/desktop/KeyboardDesk.h"
#include "app/desktop/Screenshots.h"
#include "ui/keys/KeyDialog.h"
#include "ui/keys/KeyField.h"
#include "ui/keys/KeyTree.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteModel.h"
#include "ui/settings/KeysSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/CheatSheet.h"

#include <QAction>
#include <QKeyEvent>

namespace memnun {

namespace {

/// Over the inbox with its rows, `typed` in the box.
Shot paletteShot(const char* name, const char* typed)
{
    return {QString::fromLatin1(name), false,
            [typed](WorkspaceWindow& workspace) -> QWidget* {
                workspace.window().openPage(QStringLiteral("inbox"));
                workspace.keyboard().palette().open(QString::fromUtf8(typed));
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const Palette& palette = workspace.keyboard().palette();
                return palette.isVisible() && !palette.isReading() && palette.model().rowCount() > 1;
            }};
}

Shot sheetShot()
{
    return {QStringLiteral("keys"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                workspace.window().openPage(QStringLiteral("inbox"));
                workspace.context().actions.action(QStringLiteral("shell.keys"))->trigger();
                return workspace.window().findChild<CheatSheet*>();
            },
            {}};
}

KeysSection* keysSection(WorkspaceWindow& workspace)
{
    workspace.keyboard().openKeySettings();
    return workspace.window().findChild<KeysSection*>();
}

/// Pages that bring commands are made a moment later.
bool allKeysShow(WorkspaceWindow& workspace)
{
    const auto* section = workspace.window().findChild<KeysSection*>();
    return section && workspace.context().actions.action(QStringLiteral("ticket.resolve"))
           && section->tree()->shown() == workspace.context().actions.entries().size();
}

Shot keySettingsShot()
{
    return {QStringLiteral("settings-keys"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                keysSection(workspace);
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) { return allKeysShow(workspace); }};
}

/// The key of another command pressed: the dialog names it.
Shot keyConflictShot()
{
    return {QStringLiteral("key-conflict"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                KeysSection* section = keysSection(workspace);
                section->tree()->choose(QStringLiteral("ticket.reply"));
                KeyDialog* dialog = section->ask(KeysSection::Change::Instead);
                QKeyEvent press(QEvent::KeyPress, Qt::Key_E, Qt::NoModifier, QStringLiteral("e"));
                QCoreApplication::sendEvent(dialog->field(), &press);
                return dialog;
            },
            [](WorkspaceWindow& workspace, QWidget*) { return allKeysShow(workspace); }};
}

}  // namespace

QVector<Shot> keyboardShots()
{
    return {paletteShot("palette", "ar"), paletteShot("palette-start", ""), sheetShot(), keySettingsShot(), keyConflictShot()};
}

}  // namespace memnun
