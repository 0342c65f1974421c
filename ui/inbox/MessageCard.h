// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/conversations/Outbox.h"
#include "core/people/User.h"
#include "ui/shared/Icon.h"
#include "ui/shell/AppContext.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace memnun {

class DeliveryLine;
struct MailSheet;
class MailViews;
class PagedText;
class SenderLine;

/// One mail, call or note of a thread: who, when, by what, what does not fit about its sender, its text with quotes folded
/// or another view of it, attachments.
class MessageCard final : public QFrame {
    Q_OBJECT

public:
    /// `author` is the agent's name for what went out; the sender's is in the message.
    MessageCard(const AppContext& context, const Interaction& message, const QVector<Attachment>& attachments,
                const QString& author, const QString& customer, QWidget* parent = nullptr);

    InteractionId id() const { return m_message.id; }
    /// How it stands on its way out; none once it has left.
    void setDelivery(const std::optional<OutboxItem>& item);
    /// Colleagues whom a note calls stand out in it.
    void showMentions(const QVector<User>& colleagues);
    enum class Mark { None, Current, Chosen };
    void setMark(Mark mark);
    void showText();
    void showHtml();
    void showHeaders();
    void showSource();
    /// The formatted mail with its pictures from the net.
    void showImages();
    void print();
    void savePdf();
    /// The mail byte for byte, but for big attachments that were fetched after it, see WholeMail.h.
    void saveMail();
    MailViews* views() const { return m_views; }
    SenderLine* senderLine() const { return m_sender; }
    /// For tests: the texts shown now, folded ones left out.
    QString shownText() const;

Q_SIGNALS:
    void failed(const QString& sentence);
    /// What can be done with the message as a whole; `place` is global.
    void menuWanted(memnun::InteractionId message, const QPoint& place);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void buildHead(QVBoxLayout* layout, const QString& author, const QString& customer);
    void addTools(QHBoxLayout* head);
    void addMenuButton(QHBoxLayout* head);
    QLabel* pictogram(IconRole role, int size);
    void buildCallLine(QVBoxLayout* layout);
    void buildPlain();
    void addPiece(QVBoxLayout* layout, const QString& text, bool folded);
    PagedText* pagedText(const QString& text, bool muted);
    void saveText();
    QString fileName(const QString& suffix) const;
    MailSheet sheet() const;
    void save(const QString& title, const QString& name, const std::function<Result<QByteArray>(Stores&)>& read,
              const std::function<void()>& then = {});

    const AppContext& m_context;
    Interaction m_message;
    QWidget* m_plain;
    MailViews* m_views = nullptr;
    SenderLine* m_sender = nullptr;
    QToolButton* m_htmlToggle = nullptr;
    DeliveryLine* m_delivery = nullptr;
};

}  // namespace memnun
