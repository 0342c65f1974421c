// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "ui/shell/AppContext.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QImage;

namespace memnun {

class FlowLayout;

/// The files chosen for an answer, as chips that a click takes off. They are kept in the workspace with the draft, so
/// that leaving the ticket or the program loses none.
class DraftFileRow final : public QWidget {
    Q_OBJECT

public:
    explicit DraftFileRow(const AppContext& context, QWidget* parent = nullptr);

    void setFiles(TicketId ticket, const QVector<DraftFile>& files);
    const QVector<DraftFile>& files() const { return m_files; }
    /// Reads the files and keeps them with the draft of that ticket, also when it has been left by then.
    void attach(TicketId ticket, const QStringList& paths);
    /// The same for a picture of the text.
    void keepPicture(TicketId ticket, const QString& contentId, const QString& name, const QImage& picture);
    /// There is a file that is no picture of the text.
    bool hasChips() const;
    bool isAttaching(TicketId ticket) const { return m_attaching.value(ticket) > 0; }
    void retranslate();

Q_SIGNALS:
    void attachingChanged(memnun::TicketId ticket);
    void refused(memnun::TicketId ticket, const memnun::Error& error);
    /// Before refused(), which says why: the text must not name it any more.
    void pictureRefused(memnun::TicketId ticket, const QString& contentId);

private:
    void keep(TicketId ticket, const QVector<NewAttachment>& files);
    void pictureKept(TicketId ticket, const QString& contentId, const Result<QVector<DraftFile>>& files);
    void detach(const DraftFile& file);
    void detached(TicketId ticket, const DraftFile& file, const Result<>& result);
    void attached(TicketId ticket, const Result<QVector<DraftFile>>& files);

    const AppContext& m_context;
    FlowLayout* m_layout;
    TicketId m_ticket;
    QVector<DraftFile> m_files;
    QSet<DraftFileId> m_removed;
    QHash<TicketId, int> m_attaching;
};

}  // namespace memnun
