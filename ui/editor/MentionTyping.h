// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/User.h"

#include <QCompleter>
#include <QPointer>
#include <QStringListModel>

namespace memnun {

class ReplyEditor;

/// Calls colleagues into a note while one types: "@" offers their names, what follows narrows them, Enter or Tab inserts, Esc
/// leaves the text as it was typed.
class MentionTyping final : public QObject {
    Q_OBJECT

public:
    explicit MentionTyping(ReplyEditor& editor);
    ~MentionTyping() override;
    Q_DISABLE_COPY_MOVE(MentionTyping)

    /// Whom one can call: not those who have left, and not oneself, `me`.
    void setColleagues(const QVector<User>& users, UserId me);
    /// Only notes call people: an answer goes to a customer.
    void setOn(bool on);
    bool isOpen() const;
    QStringList offered() const { return m_names.stringList(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Trigger {
        int from = -1;  ///< of the "@" in the document
        QString typed;
    };
    Trigger trigger() const;
    void look();
    void insert(const QString& name);
    QStringList fitting(const QString& typed) const;

    ReplyEditor& m_editor;
    QStringList m_colleagues;
    QStringListModel m_names;
    QCompleter m_list;
    bool m_on = false;
    int m_dismissed = -1;  ///< the "@" that Esc was pressed at
};

}  // namespace memnun
