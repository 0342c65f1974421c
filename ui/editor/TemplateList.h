// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"

#include <QFrame>
#include <QVector>

class QLabel;
class QListWidget;

namespace memnun {

/// The few templates that fit what is typed, beside the place where it is typed. It never takes the focus: the editor hands
/// it its keys.
class TemplateList final : public QFrame {
    Q_OBJECT

public:
    explicit TemplateList(QWidget* parent);

    /// None: it says so when `sayNone`, else it hides.
    void show(const QVector<Template>& fitting, TextLanguage language, const QRect& beside, bool sayNone);
    void step(int by);
    /// Null when nothing is chosen.
    const Template* current() const;
    QStringList lines() const;

Q_SIGNALS:
    void chosen(const memnun::Template& one);

private:
    void fill(const QVector<Template>& fitting);
    void place(const QRect& beside);

    QVector<Template> m_templates;
    TextLanguage m_language = TextLanguage::Turkish;
    QListWidget* m_list;
    QLabel* m_none;
    QLabel* m_keys;
};

}  // namespace memnun
