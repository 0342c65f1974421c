// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/QuarantineModel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace memnun {

class InlineMessage;
class ListPane;

/// The list of them and, for the chosen one, where its original is, "save original", "try again" and "remove".
class QuarantinePane final : public QWidget {
    Q_OBJECT

public:
    explicit QuarantinePane(const AppContext& context, QWidget* parent = nullptr);
    QuarantineModel& model() { return m_model; }
    QListView* view() const { return m_view; }
    void saveOriginal();
    void tryAgain();
    void remove();

Q_SIGNALS:
    void failed(const QString& sentence);
    void saved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildFoot();
    void showChosen();
    void retranslate();
    void retried(const QuarantineItem& item, const Result<bool>& left);
    void write(BlobId blob, const QString& path);

    const AppContext& m_context;
    QuarantineModel m_model;
    QListView* m_view;
    QLabel* m_hint;
    ListPane* m_list;
    QLabel* m_kept;
    InlineMessage* m_told;
    QPushButton* m_again;
    QPushButton* m_save;
    QPushButton* m_remove;
    bool m_trying = false;
};

}  // namespace memnun
