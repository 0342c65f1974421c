// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace memnun {

class ActionRegistry;
struct AppContext;
class MainWindow;
class Navigator;
class Palette;

/// What the keyboard does beyond a single page: the palette, the first steps that work on every page, and the way to
/// the settings of keys.
class KeyboardDesk final : public QObject {
    Q_OBJECT

public:
    /// Before the pages are made: they leave alone what the window already offers. `place` names the workspace.
    KeyboardDesk(const AppContext& context, Navigator& navigator, const QString& place, MainWindow& window);

    /// The order of menu and sheet: what an agent does all day first. Before anything is added.
    static void orderGroups(ActionRegistry& actions);

    Palette& palette() const { return *m_palette; }
    void openKeySettings();
    void openSettings(const QString& section);

private:
    void addCommands();
    void search(const QString& text);
    void add(const char* id, const char* group, const char* key, const char* iconName, std::function<QString()> text,
             std::function<void()> run);
    void makeCommandsKnown();

    ActionRegistry& m_actions;
    MainWindow& m_window;
    Palette* m_palette;  ///< owned by the window
};

}  // namespace memnun
