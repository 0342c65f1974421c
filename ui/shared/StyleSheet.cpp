// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/StyleSheet.h"

#include <QFontDatabase>
#include <QHash>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>

namespace memnun {

namespace {

// The words of every field begin 12 px from its edge: a line edit has 2 of its own, a text of more lines 4. A tool
// button with icon and words (style 2) leaves two blanks behind them, which counts as padding.
// Check boxes, radio buttons, combo boxes and spin boxes are painted by ControlStyle: their marks must follow the
// theme, and a style sheet can only name image files.
constexpr auto kSheet = R"css(
QLabel { background: transparent; }
QLabel[type="display"] { font-size: @px28; font-weight: 600; }
QLabel[type="title"] { font-size: @px20; font-weight: 600; }
QLabel[type="heading"] { font-size: @px15; font-weight: 600; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="muted"] { color: @muted; }
QLabel[type="caption"] { color: @muted; font-size: @px11; }
QLabel[type="mark"] { color: @accent; font-size: @px15; font-weight: 700; }
QLabel[type="danger"] { color: @danger; }
QLabel[type="code"] { font-family: "@mono"; }

QFrame[panel="raised"] { background: @raised; border: none; }
QFrame[panel="card"] { background: @raised; border: 1px solid @line; border-radius: 6px; }
QFrame[panel="note"] { background: @note; border: 1px solid @noteLine; border-radius: 6px; }
QFrame[mark="current"] { border: 1px solid @accent; }
QFrame[mark="chosen"] { background: @selection; border: 1px solid @accent; }
QFrame[panel="reply"] { background: @raised; border: 1px solid @accent; border-radius: 6px; }
QFrame[panel="bar-top"] { background: @raised; border: none; border-bottom: 1px solid @line; }
QFrame[panel="bar-bottom"] { background: @raised; border: none; border-top: 1px solid @line; }
QFrame[panel="side-left"] { background: @raised; border: none; border-right: 1px solid @line; }
QFrame[panel="side-right"] { background: @raised; border: none; border-left: 1px solid @line; }
QFrame[panel="line"] { background: @line; border: none; }

QLineEdit, QTextEdit, QPlainTextEdit {
  background: @raised; color: @text; border: 1px solid @field; border-radius: 6px; padding: 5px 9px;
  selection-background-color: @highlight; selection-color: @text; }
QLineEdit { min-height: @line20; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 4px 8px; }
QTextEdit, QPlainTextEdit { padding: 5px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 4px 6px; }
QLineEdit[kind="sunken"] { background: @surface; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled { background: @surface; color: @outline; }
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QComboBox[invalid="true"] { border: 1px solid @danger; }
QLineEdit[invalid="true"]:focus { border: 2px solid @danger; }
QTextEdit[bare="true"], QPlainTextEdit[bare="true"], QTextBrowser[bare="true"], QLineEdit[bare="true"],
QTextEdit[bare="true"]:focus, QPlainTextEdit[bare="true"]:focus, QLineEdit[bare="true"]:focus {
  border: none; padding: 0px; background: transparent; }

QPushButton {
  background: @raised; color: @text; border: 1px solid @field; border-radius: 6px; padding: 5px 13px;
  min-height: @line20; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:checked { background: @soft; color: @accent; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 12px; }
QPushButton:disabled { color: @outline; background: @surface; border: 1px solid @line; }
QPushButton::menu-indicator { image: none; width: 0px; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentPressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @line; color: @muted; border: 1px solid @line; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="danger"]:hover { background: @dangerSoft; }
QPushButton[kind="flat"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="flat"]:hover { background: @hover; }
QPushButton[kind="flat"]:focus { border: 2px solid @accent; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accent;
  padding: 1px 3px; min-height: 0px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0px 2px; }
QFrame[panel="bar-bottom"] QPushButton[kind="link"] { font-size: @px11; }
QPushButton[kind="link"][tone="calm"] { color: @muted; }
QPushButton[kind="link"][tone="danger"] { color: @danger; }
QPushButton[part="first"] { border-top-right-radius: 0px; border-bottom-right-radius: 0px; border-right: none; }
QPushButton[part="last"] { border-top-left-radius: 0px; border-bottom-left-radius: 0px; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @soft; color: @accent; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @outline; }
QToolButton[kind="outlined"] { background: @raised; border: 1px solid @field; }
QToolButton[kind="outlined"]:hover { background: @hover; }
QToolButton[kind="outlined"]:focus { border: 2px solid @accent; }
QToolButton[kind="tab"] { color: @muted; border-radius: 0px; padding: 5px 7px; }
QToolButton[kind="tab"]:checked { background: transparent; color: @text; }
QToolButton[kind="tab"]:focus { padding: 4px 6px; }
QToolButton[kind="step"] { color: @muted; border-radius: 0px; border: none; border-bottom: 2px solid transparent; padding: 6px 2px; }
QToolButton[kind="step"]:checked { background: transparent; color: @text; font-weight: 600; border-bottom: 2px solid @accent; }
QToolButton[kind="step"]:focus { color: @accent; padding: 6px 2px; }
QToolButton[kind="step"]:disabled { color: @outline; }
QToolButton[kind="chip"] { background: @surface; color: @muted; border: 1px solid @line; border-radius: 9px;
  padding: 1px 8px; font-size: @px11; }
QToolButton[kind="chip"][toolButtonStyle="2"] { padding-right: 1px; }
QToolButton[kind="chip"]:hover { background: @hover; color: @text; }
QToolButton[kind="chip"]:focus { border: 1px solid @accent; }
QToolButton[kind="chip"]:checked { background: @soft; color: @accent; border: 1px solid @accent; }
QToolButton[kind="small"] { padding: 1px; }
QToolButton[kind="small"]:focus { padding: 0px; }
QToolButton::menu-indicator { image: none; width: 0px; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
  padding: 6px 2px; margin-right: 14px; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { background: @raised; color: @text; border: 1px solid @field; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @soft; color: @text; }
QMenu::item:disabled { color: @outline; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @raised; color: @text; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @soft; }
QToolTip { background: @tipBack; color: @tipText; border: 1px solid @tipBack; padding: 3px 6px; }

QAbstractItemView { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; outline: none;
  selection-background-color: @selection; selection-color: @text; alternate-background-color: @surface; }
QAbstractItemView[list="plain"] { border: none; border-radius: 0px; }
QListView::item, QTreeView::item, QTableView::item { padding: 5px 8px; border: none; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @selection; color: @text; }
QTreeView::item:focus, QListView::item:focus, QTableView::item:focus { border: 1px solid @accent; padding: 4px 7px; }
QTableView { gridline-color: @line; }
QHeaderView { background: @raised; border: none; }
QHeaderView::section { background: @raised; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 6px 11px; font-size: @px11; font-weight: 500; }
QTableCornerButton::section { background: @raised; border: none; border-bottom: 1px solid @line; }
QComboBox QAbstractItemView { border: 1px solid @field; border-radius: 0px; padding: 2px; }
QCalendarWidget QAbstractItemView { border: none; selection-background-color: @accent; selection-color: @onAccent; }

QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QProgressBar { background: @line; border: none; border-radius: 3px; height: 6px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QDialog { background: @surface; }
QDialog[framed="true"] { background: transparent; }
QGroupBox { border: 1px solid @line; border-radius: 6px; margin-top: @line20; padding: 12px; background: @raised; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: @muted; padding: 0px 2px; }
)css";

QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QHash<QString, QString> colourTokens(const Theme& t)
{
    const QColor ink = t.isDark() ? QColor(Qt::white) : QColor(Qt::black);
    const QHash<QString, QColor> colours = {
        {QStringLiteral("surface"), t.surface},
        {QStringLiteral("raised"), t.raised},
        {QStringLiteral("line"), t.line},
        {QStringLiteral("outline"), t.outline},
        {QStringLiteral("field"), blend(t.line, t.outline, 0.25)},
        {QStringLiteral("text"), t.text},
        {QStringLiteral("muted"), t.muted},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("onAccent"), t.onAccent},
        {QStringLiteral("accentHover"), blend(t.accent, ink, 0.10)},
        {QStringLiteral("accentPressed"), blend(t.accent, ink, 0.20)},
        {QStringLiteral("soft"), t.soft},
        {QStringLiteral("selection"), t.selection},
        {QStringLiteral("highlight"), t.toPalette().color(QPalette::Highlight)},
        {QStringLiteral("hover"), t.hover},
        {QStringLiteral("handle"), blend(t.line, t.outline, 0.45)},
        {QStringLiteral("danger"), t.danger},
        {QStringLiteral("dangerSoft"), t.dangerSoft},
        {QStringLiteral("note"), t.note},
        {QStringLiteral("noteLine"), t.noteLine},
        {QStringLiteral("tipBack"), t.isDark() ? t.line : t.text},
        {QStringLiteral("tipText"), t.isDark() ? t.text : t.raised},
    };
    QHash<QString, QString> tokens;
    for (auto it = colours.cbegin(); it != colours.cend(); ++it)
        tokens.insert(it.key(), it.value().name());
    return tokens;
}

}  // namespace

QString styleSheetFor(const Theme& theme, int basePx)
{
    QHash<QString, QString> tokens = colourTokens(theme);
    const auto px = [](int n) { return QString::number(n) + QStringLiteral("px"); };
    tokens.insert(QStringLiteral("px11"), px(typePixels(TypeStep::Caption, basePx)));
    tokens.insert(QStringLiteral("px15"), px(typePixels(TypeStep::Heading, basePx)));
    tokens.insert(QStringLiteral("px20"), px(typePixels(TypeStep::Title, basePx)));
    tokens.insert(QStringLiteral("px28"), px(typePixels(TypeStep::Display, basePx)));
    tokens.insert(QStringLiteral("mono"), QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    tokens.insert(QStringLiteral("line20"), px((20 * basePx + 6) / 13));

    const QString sheet = QString::fromLatin1(kSheet);
    static const QRegularExpression token(QStringLiteral("@([a-zA-Z0-9]+)"));
    QString out;
    qsizetype from = 0;
    auto matches = token.globalMatch(sheet);
    while (matches.hasNext()) {
        const auto match = matches.next();
        Q_ASSERT_X(tokens.contains(match.captured(1)), "styleSheetFor", qPrintable(match.captured(1)));
        out += sheet.mid(from, match.capturedStart() - from) + tokens.value(match.captured(1));
        from = match.capturedEnd();
    }
    return out + sheet.mid(from);
}

void setStyleProperty(QWidget* widget, const char* name, const QString& value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setTextRole(QLabel* label, const QString& role)
{
    setStyleProperty(label, "type", role);
}

}  // namespace memnun
