// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TemplateShelf.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace memnun {

class EmptyState;
class InlineMessage;
class SearchBox;
class TemplateForm;
class TemplateTree;

/// Templates of answers: found on the left, written on the right. What was typed is saved before another one is shown.
class TemplatesPage final : public QWidget {
    Q_OBJECT

public:
    explicit TemplatesPage(const AppContext& context, QWidget* parent = nullptr);
    ~TemplatesPage() override;

    TemplateTree* tree() const { return m_tree; }
    TemplateForm* form() const { return m_form; }
    SearchBox* search() const { return m_search; }
    EmptyState* emptyState() const { return m_empty; }
    void startNew();
    void save();
    void duplicate();
    void removeShown();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* makeHeader();
    void fill();
    void keepWithoutStored();
    void readSample();
    void go(TemplateId id);
    void showOne(const Template& one);
    /// Saves what was typed, then goes on; stays with what is refused. While a save is under way the newest wish waits for it.
    void keepThen(std::function<void()> then);
    void goOn();
    /// A new template that is not saved yet outlives the window: beside the workspace, because colleagues see what is in it.
    void keepBegun();
    void showBegun();
    QString begunSetting() const;
    void saved(const Template& sent, const Result<Template>& outcome, const std::function<void()>& then);
    void collided(const Template& sent, const Collision& collision);
    const Template* byId(TemplateId id) const;
    void retranslate();

    const AppContext& m_context;
    TemplateShelf m_shelf;
    bool m_saving = false;
    std::function<void()> m_next;  ///< wished while a save was under way
    bool m_lookedForBegun = false;
    TemplateId m_removing;  ///< by this page: its words are given up
    QLabel* m_title;
    SearchBox* m_search;
    QPushButton* m_new;
    InlineMessage* m_error;
    TemplateTree* m_tree;
    QLabel* m_nothing;
    TemplateForm* m_form;
    EmptyState* m_empty;
    QStackedWidget* m_faces;
    QWidget* m_desk;
};

}  // namespace memnun
