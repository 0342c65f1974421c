// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

#include <QTimer>

class QComboBox;
class QPushButton;

namespace memnun {

class KeyDialog;
struct KeyRival;
class KeyTree;
class SearchBox;

/// The keys of every command: a set to begin from, and each to be changed by pressing another. At once, for this
/// computer.
class KeysSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit KeysSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Keyboard"); }
    QString title() const override { return name(); }
    void load() override;

    KeyTree* tree() const { return m_tree; }
    SearchBox* filter() const { return m_filter; }
    QComboBox* presets() const { return m_preset; }
    enum class Change { Instead, Besides };
    /// Asks for a key of the chosen command; null where none is chosen.
    KeyDialog* ask(Change change);
    void resetOne();
    void resetAll();

protected:
    void retranslate() override;
    void save() override {}

private:
    void build();
    void wire();
    void take(const QString& id, const QKeySequence& key, Change change);
    void tellLost(const QVector<KeyRival>& lost, const QString& otherwise);
    void follow();
    QString nameOf(const QString& id);

    SearchBox* m_filter;
    QComboBox* m_preset;
    KeyTree* m_tree;
    QPushButton* m_change;
    QPushButton* m_add;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    FormRow* m_presetRow;
    FormRow* m_filterRow;
    QTimer m_refill;  ///< pages bring their commands one after the other
};

}  // namespace memnun
