// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace memnun {

struct AppContext;
class EmptyState;
class InlineMessage;
class Navigator;
class SearchBox;
class SearchModel;
class FilterSuggest;
struct Condition;

/// Results while one types. Lies over the page (`attachTo`) as long as the search box has text: Down enters the
/// results, and so does Enter, as in a mail program; there Enter opens, Up from the first goes back, and a letter goes on in the
/// box. Esc returns to the page as it was.
class SearchPage final : public QFrame {
    Q_OBJECT

public:
    SearchPage(const AppContext& context, Navigator& navigator, QWidget* parent = nullptr);

    /// Follows the box and covers `cover` (the stack of pages) while there is something to look for. Both outlive it.
    void attachTo(SearchBox& box, QWidget& cover);
    /// At once, without the pause that typing has.
    void setQuery(const QString& query);

    SearchModel* model() const { return m_model; }
    QListView* view() const { return m_view; }
    QString summary() const;
    /// Null before attachTo().
    FilterSuggest* suggest() const { return m_suggest; }
    QPushButton* saveButton() const { return m_save; }
    /// As after opening a result: the page below is there again, and nothing is typed.
    void close();

Q_SIGNALS:
    void closed();
    /// It covers the page now.
    void opened();
    /// These tickets are wanted as a view. What was typed stays until close(): the user may think better of it.
    void viewWanted(const memnun::Condition& condition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Showing { Rows, Nothing, Blank };
    void wireSave();
    void follow();
    void typed(const QString& text);
    void openRow(int row);
    void enter();
    bool viewKey(int key);
    bool goesOnTyping(QEvent* event);
    void retranslate();

    const AppContext& m_context;
    Navigator& m_navigator;
    QTimer m_wait;
    QString m_pending;
    QPointer<SearchBox> m_box;
    QPointer<QWidget> m_cover;
    SearchModel* m_model;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_save;
    FilterSuggest* m_suggest = nullptr;
    InlineMessage* m_error;
    QStackedWidget* m_stack;
    QListView* m_view;
    EmptyState* m_empty;
    bool m_enterWhenReady = false;
};

}  // namespace memnun
