// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spam/MailBlock.h"
#include "ui/settings/SettingsSection.h"

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace memnun {

/// Whose mail goes to spam, with how many did; in effect at once.
class BlockSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit BlockSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Blocked senders"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override {}

private:
    void build();
    void fill(const QVector<MailBlock>& blocks);
    void add();
    void removeSelected();

    QVector<MailBlock> m_blocks;
    QTableWidget* m_table;
    QLineEdit* m_value;
    QPushButton* m_add;
    QPushButton* m_remove;
    FormRow* m_row;
};

}  // namespace memnun
