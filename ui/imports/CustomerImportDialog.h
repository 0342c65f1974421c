// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/CustomerImports.h"
#include "ui/shell/AppContext.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace memnun {

class ColumnTable;
class DropList;
class ImportOutcome;
class InlineMessage;

/// Customers from files, in three steps: which files and by which rules, what their columns hold, and what would happen.
/// The last is a rehearsal on the workspace itself, of which nothing stays.
class CustomerImportDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Step { Files, Columns, Check };

    explicit CustomerImportDialog(AppContext& context, QWidget* parent = nullptr);
    ~CustomerImportDialog() override;

    void addPaths(const QStringList& paths);
    Step step() const;
    void goOn();
    void goBack();
    /// Nothing is being read or rehearsed.
    bool isReady() const { return !m_reading && !m_rehearsal; }

Q_SIGNALS:
    void chosen(const memnun::CustomerImports::Options& options, qint64 expected);

private:
    struct Looked;
    void build();
    QWidget* filesPage();
    QWidget* columnsPage();
    QWidget* checkPage();
    QLayout* footRow();
    void look();
    void looked(const Result<Looked>& found);
    void setStep(Step step);
    void showFile(int index);
    void keepColumns();
    void rehearse();
    void rehearsed(const Result<std::any>& result);
    void stopRehearsal();
    void report();
    void submit();
    QStringList tables() const;
    bool columnsHold();
    CustomerImports::Options options() const;

    AppContext& m_context;
    QStringList m_paths;
    QHash<QString, ContactPreview> m_previews;  ///< by path
    QHash<QString, ContactColumns> m_columns;   ///< of tables
    QStringList m_customFields;
    qint64 m_expected = 0;
    QStackedWidget* m_steps;
    DropList* m_list;
    InlineMessage* m_pathMessage;
    QPushButton* m_remove;
    QLineEdit* m_tags;
    QComboBox* m_known;
    QComboBox* m_file;
    ColumnTable* m_table;
    InlineMessage* m_columnMessage;
    QProgressBar* m_progress;
    QLabel* m_checking;
    ImportOutcome* m_outcome;
    InlineMessage* m_checkMessage;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    CancelFlag m_reading;
    CancelFlag m_rehearsal;
    std::shared_ptr<CustomerImports> m_imports;  ///< of the rehearsal
    QTimer m_timer;
};

}  // namespace memnun
