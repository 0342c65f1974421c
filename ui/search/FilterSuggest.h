// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QLineEdit;
class QListWidget;

namespace memnun {

struct AppContext;

/// Completes search filters under the box while one types: keys ("tag:") from two letters on, and the values a key knows.
/// Up and Down choose, Enter and Tab take, Esc sends it away; nothing is chosen by itself.
class FilterSuggest final : public QFrame {
    Q_OBJECT

public:
    /// Lies over the box's window. The box outlives it.
    FilterSuggest(const AppContext& context, QLineEdit& box, QWidget* window);

    /// What is offered now, as it would be written.
    QStringList offered() const;
    /// Offers what goes on from the cursor, or goes away.
    void offer();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Choice {
        QString written;
        QString hint;
    };
    void readValues();
    QVector<Choice> keysLike(const QString& begun) const;
    QVector<Choice> valuesOf(const QString& key, const QString& begun) const;
    void show(const QVector<Choice>& choices);
    void place();
    bool key(int key);
    void take(int row);

    const AppContext& m_context;
    QLineEdit& m_box;
    QListWidget* m_list;
    QStringList m_tags;
    QStringList m_people;
    bool m_isRead = false;     ///< tags and people are as they are now
    bool m_isReading = false;  ///< and nothing was changed since
    bool m_isAwaited = false;  ///< what is being read is to be offered
    int m_from = 0;  ///< where what is being completed begins in the box
};

}  // namespace memnun
