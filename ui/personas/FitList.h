// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/PersonaPass.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace memnun {

/// Who would be of a persona as its rules stand in the form, and why: worked out again a moment after each change.
class FitList final : public QWidget {
    Q_OBJECT

public:
    explicit FitList(const AppContext& context, QWidget* parent = nullptr);
    ~FitList() override;

    void setDraft(const Persona& draft);
    /// The workspace changed under it.
    void outdated();
    QLabel* sentence() const { return m_sentence; }
    QTreeWidget* tree() const { return m_tree; }
    static constexpr int kMost = 100;

Q_SIGNALS:
    void customerWanted(memnun::CustomerId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void work();
    void stop();
    void show(const PersonaPreview& preview);
    void retranslate();

    const AppContext& m_context;
    Persona m_draft;
    PersonaPreview m_preview;
    Persona m_of;  ///< what m_preview is of
    bool m_has = false;
    CancelFlag m_reading;
    CancelFlag m_stop;
    QTimer m_soon;
    QLabel* m_title;
    QLabel* m_sentence;
    QTreeWidget* m_tree;
};

}  // namespace memnun
