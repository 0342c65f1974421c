// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatImport.h"
#include "core/kernel/Executor.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace memnun {

class DropList;
class FormRow;
class InlineMessage;

/// Which exported chats come in, who in them is the business, and which conversations are history.
class ChatImportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ChatImportDialog(AppContext& context, QWidget* parent = nullptr);

    void addPaths(const QStringList& paths);
    /// Nothing is being read.
    bool isReady() const { return !m_reading; }

Q_SIGNALS:
    void chosen(const memnun::ChatImport::Options& options);

private:
    struct Looked;
    void build();
    QWidget* sourceBox();
    QWidget* peopleBox();
    void look();
    void looked(const Result<Looked>& found);
    void fillPeople(const ChatOverview& overview, const OwnChatNames& known);
    QStringList ticked() const;
    ChatRules rules() const;
    void submit();
    void remember(const ChatImport::Options& options);

    AppContext& m_context;
    QStringList m_paths;
    ChatOverview m_overview;
    OwnChatNames m_known;
    QTimeZone m_zone = QTimeZone::utc();
    DropList* m_list;
    InlineMessage* m_pathMessage;
    QLabel* m_count;
    QPushButton* m_remove;
    QListWidget* m_people;
    InlineMessage* m_peopleMessage;
    QComboBox* m_order;
    FormRow* m_orderRow;
    QSpinBox* m_quiet;
    FormRow* m_quietRow;
    QCheckBox* m_history;
    InlineMessage* m_message;
    QPushButton* m_start;
    CancelFlag m_reading;
};

}  // namespace memnun
