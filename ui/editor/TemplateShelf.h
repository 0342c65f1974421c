// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"
#include "ui/shell/AppContext.h"

#include <QObject>
#include <QVector>

namespace memnun {

/// The workspace's templates, read when first wanted, and again when wanted after somebody changed or used one: each answer
/// that goes out uses some, and whoever shows none just now needs no figures of them.
class TemplateShelf final : public QObject {
    Q_OBJECT

public:
    explicit TemplateShelf(const AppContext& context, QObject* parent = nullptr);

    /// Reads them unless they are here as they are now, or on their way.
    void want();
    bool isRead() const { return m_read; }
    const QVector<Template>& all() const { return m_all; }

Q_SIGNALS:
    /// What all() gives is another one.
    void changed();
    /// What all() gives is not what the workspace has any more; whoever shows it asks for it again.
    void outdated();
    void failed(const memnun::Error& error);

private:
    void read();

    const AppContext& m_context;
    QVector<Template> m_all;
    CancelFlag m_reading;
    bool m_wanted = false;
    bool m_read = false;
};

}  // namespace memnun
