// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketStore.h"
#include "ui/shell/AppContext.h"

#include <QObject>

namespace memnun {

/// The short lists every ticket needs: people, tags and categories; read again when they change.
class InboxLists final : public QObject {
    Q_OBJECT

public:
    explicit InboxLists(const AppContext& context, QObject* parent = nullptr);

    const QVector<User>& users() const { return m_users; }
    const QVector<Tag>& tags() const { return m_tags; }
    const QVector<Category>& categories() const { return m_categories; }
    bool isMe(UserId id) const { return id.isValid() && id == m_context.me.id; }
    /// "you" for the person working; empty for an unknown id.
    QString userName(UserId id) const;
    /// "Parent › Name".
    QString categoryPath(CategoryId id) const;
    QString tagName(TagId id) const;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void changed();

private:
    const AppContext& m_context;
    QVector<User> m_users;
    QVector<Tag> m_tags;
    QVector<Category> m_categories;
};

}  // namespace memnun
