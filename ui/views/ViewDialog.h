// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/views/SavedView.h"
#include "ui/conditions/ConditionRow.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace memnun {

struct AppContext;
class ConditionEditor;
class FormRow;
class InlineMessage;

/// Makes or changes a saved view: name, condition with what it means and how many tickets that is now, order, for whom.
class ViewDialog final : public QDialog {
    Q_OBJECT

public:
    /// `view` without an id is a new one.
    ViewDialog(const AppContext& context, const SavedView& view, const ConditionChoices& choices, QWidget* parent = nullptr);

    QLineEdit* name() const { return m_name; }
    ConditionEditor* editor() const { return m_editor; }
    QString countText() const;
    /// The count belongs to the condition that stands there.
    bool isCounted() const { return m_counted; }

Q_SIGNALS:
    void saved(const memnun::SavedView& view);

private:
    void build();
    void countSoon();
    void count();
    void save();
    void report(const Error& error);
    void finished(Result<SavedView> view);
    void settle(const std::shared_ptr<const Collision>& collision);
    void fill(const SavedView& view);

    const AppContext& m_context;
    SavedView m_view;
    QLineEdit* m_name;
    FormRow* m_nameRow;
    ConditionEditor* m_editor;
    QLabel* m_count;
    QComboBox* m_sort;
    QCheckBox* m_shared;
    InlineMessage* m_message;
    QPushButton* m_save;
    QTimer m_soon;
    CancelFlag m_counting;
    bool m_counted = false;
};

}  // namespace memnun
