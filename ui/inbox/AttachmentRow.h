// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QIcon>
#include <QSet>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace memnun {

class FlowLayout;

/// The attachments of one message as chips. A click offers "Open" and "Save as…"; nothing is opened by itself, and
/// what can do harm asks first, also before it is saved. What is opened lies in the private folder of this run of the
/// program. What was left on the mail server is fetched first, when asked for: the chip tells how much of it is here, also
/// in a row that was made meanwhile, and gives it up when told to. A ZIP file tells what it holds.
class AttachmentRow final : public QWidget {
    Q_OBJECT

public:
    AttachmentRow(const AppContext& context, const Interaction& message, const QVector<Attachment>& attachments,
                  QWidget* parent = nullptr);

    void open(const Attachment& attachment);
    void saveAs(const Attachment& attachment);
    void download(const Attachment& attachment);
    void lookInto(const Attachment& attachment);
    /// What an archive held, below the chips.
    QString contents() const;
    /// It takes its height itself, as the message above it does: a card that trades height for width is squeezed where
    /// both change in one pass.
    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent* event) override;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    QToolButton* chip(const Attachment& attachment);
    void fillMenu(QMenu* menu, const Attachment& attachment);
    QIcon iconOf(const Attachment& attachment) const;
    void label(const Attachment& attachment);
    std::optional<int> percentOf(AttachmentId id) const;
    void follow(AttachmentId id);
    void readAgain(AttachmentId id);
    void downloaded(const Attachment& attachment, const Result<>& done);
    void ask(const Attachment& attachment, const QString& question, const QString& accept, const std::function<void()>& then);
    void openNow(const Attachment& attachment);
    void write(const Attachment& attachment, const QString& path, std::function<void(QString)> then);
    void fit();

    const AppContext& m_context;
    Interaction m_message;
    FlowLayout* m_chips;
    QLabel* m_contents;
    QHash<AttachmentId, QToolButton*> m_buttons;
    QHash<AttachmentId, Attachment> m_left;  ///< on the server
    QSet<AttachmentId> m_coming;
};

}  // namespace memnun
