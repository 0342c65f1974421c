// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

namespace memnun {

/// The attachments of one message as chips. A click offers "Open" and "Save as…"; nothing is opened by itself, and
/// what can run code asks first. What is opened lies in the private folder of this run of the program.
class AttachmentRow final : public QWidget {
    Q_OBJECT

public:
    AttachmentRow(const AppContext& context, const Interaction& message, const QVector<Attachment>& attachments,
                  QWidget* parent = nullptr);

    void open(const Attachment& attachment);
    void saveAs(const Attachment& attachment);
    /// It takes its height itself, as the message above it does: a card that trades height for width is squeezed where
    /// both change in one pass.
    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent* event) override;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void openNow(const Attachment& attachment);
    void write(const Attachment& attachment, const QString& path, std::function<void(QString)> then);

    const AppContext& m_context;
    BlobId m_raw;
};

}  // namespace memnun
