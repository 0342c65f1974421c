// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"

#include <QTreeWidget>
#include <QVector>

namespace memnun {

/// Folders with their templates, each with how often it is used.
class TemplateTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit TemplateTree(QWidget* parent = nullptr);

    /// Keeps what is chosen where it is still there.
    void setTemplates(const QVector<Template>& templates);
    void choose(TemplateId id);
    TemplateId chosen() const;
    int count() const { return m_count; }

Q_SIGNALS:
    void chosenChanged(memnun::TemplateId id);

private:
    QTreeWidgetItem* itemOf(TemplateId id) const;

    int m_count = 0;
};

}  // namespace memnun
