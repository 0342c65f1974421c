// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/templates/TemplateText.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace memnun {

class FormRow;
class InlineMessage;
class ReplyEditor;

/// One template: its names, its text in both languages side by side, and below each what a customer would read.
class TemplateForm final : public QScrollArea {
    Q_OBJECT

public:
    explicit TemplateForm(QWidget* parent = nullptr);

    void setFolders(const QStringList& folders);
    /// With an invalid id: a new one.
    void show(const Template& one);
    using QWidget::show;
    Template shown() const;
    bool isChanged() const;
    /// What was shown is stored like that now; what was typed since stays.
    void setStored(const Template& one);
    void showError(const Error& error);
    void setSample(const TemplateValues& values);
    QString errorText(const char* field) const;

Q_SIGNALS:
    void edited();
    void saveWanted();
    void copyWanted();
    void removeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        TextLanguage language;
        ReplyEditor* text = nullptr;
        FormRow* row = nullptr;
        QPushButton* fill = nullptr;
        QLabel* preview = nullptr;
        QLabel* heading = nullptr;
    };
    QWidget* makeSide(Side& side);
    void build();
    void fillMenu(const Side& side);
    void follow();
    void clearErrors();
    void retranslate();

    Template m_stored;
    TemplateValues m_sample;
    bool m_loading = false;
    QLineEdit* m_name;
    QComboBox* m_folder;
    QLineEdit* m_shortcut;
    FormRow* m_nameRow;
    FormRow* m_folderRow;
    FormRow* m_shortcutRow;
    Side m_turkish{TextLanguage::Turkish};
    Side m_english{TextLanguage::English};
    QLabel* m_figures;
    InlineMessage* m_error;
    QPushButton* m_save;
    QPushButton* m_copy;
    QPushButton* m_remove;
};

}  // namespace memnun
