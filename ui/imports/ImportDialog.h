// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailImport.h"
#include "core/kernel/Executor.h"
#include "ui/imports/MailPaths.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace memnun {

class DropList;
class FormRow;
class InlineMessage;

/// What to import: files and folders, whose addresses are the business's, and from when on a quiet thread is history.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(AppContext& context, QWidget* parent = nullptr);

    void addPaths(const QStringList& paths);
    /// Everything asked of the workspace and the disk has been answered.
    bool isReady() const { return m_addressesRead && !m_counting; }

Q_SIGNALS:
    void chosen(const memnun::MailImport::Options& options);

private:
    void build();
    QWidget* sourceBox();
    void readAddresses();
    void count();
    void counted(const Result<MailCount>& found);
    void submit();

    AppContext& m_context;
    QStringList m_paths;
    DropList* m_list;
    InlineMessage* m_pathError;
    QLabel* m_count;
    QPushButton* m_remove;
    QLineEdit* m_addresses;
    FormRow* m_addressesRow;
    QSpinBox* m_quiet;
    FormRow* m_quietRow;
    InlineMessage* m_message;
    QPushButton* m_start;
    CancelFlag m_counting;  ///< of the count under way
    bool m_addressesRead = false;
};

}  // namespace memnun
