// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"
#include "ui/shell/AppContext.h"

#include <QObject>
#include <QVector>

namespace memnun {

/// The workspace's templates, read when first wanted and again whenever somebody changed one.
class TemplateShelf final : public QObject {
    Q_OBJECT

public:
    explicit TemplateShelf(const AppContext& context, QObject* parent = nullptr);

    /// Reads them unless they are here or on their way.
    void want();
    bool isRead() const { return m_read; }
    const QVector<Template>& all() const { return m_all; }

Q_SIGNALS:
    void changed();
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
