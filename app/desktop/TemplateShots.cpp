// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: their page, the list while an answer is typed, and a formatted answer with what is still open in it.
#include "app/desktop/ShotParts.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/templates/TemplateForm.h"
#include "ui/templates/TemplateTree.h"
#include "ui/templates/TemplatesPage.h"

namespace memnun {

namespace {

ReplyBox* openBox(WorkspaceWindow& workspace, TicketId ticket)
{
    auto* inbox = openPage<InboxPage>(workspace, "inbox");
    workspace.window().activateWindow();  // the list opens where the keys are
    inbox->openTicket(ticket);
    return inbox->thread()->replyBox();
}

/// The box shows that ticket and nothing of the picture before.
bool isReady(WorkspaceWindow& workspace, TicketId ticket)
{
    return threadIsThere(workspace) && inboxOf(workspace)->thread()->ticket() == ticket && inboxOf(workspace)->thread()->replyBox()->isEnabled();
}

Shot templatesShot(const char* name, bool empty)
{
    return {QString::fromLatin1(name), empty,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<TemplatesPage>(workspace, "templates");
                return nullptr;
            },
            [empty](WorkspaceWindow& workspace, QWidget*) {
                auto* page = qobject_cast<TemplatesPage*>(workspace.window().pageWidget(QStringLiteral("templates")));
                return page && (empty || (page->tree()->count() > 0 && page->form()->isVisible()));
            }};
}

Shot listShot(TicketId ticket)
{
    return {QStringLiteral("reply-templates"), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                openBox(workspace, ticket);
                return nullptr;
            },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                if (!isReady(workspace, ticket))
                    return false;
                ReplyBox* box = inboxOf(workspace)->thread()->replyBox();
                if (!box->pad()->templates()->isOpen()) {
                    box->editor()->load({}, {});
                    box->pad()->templates()->open();
                }
                return box->pad()->templates()->isOpen();
            }};
}

Shot formattedShot(TicketId ticket)
{
    return {QStringLiteral("reply-formatted"), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                openBox(workspace, ticket);
                return nullptr;
            },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                if (!isReady(workspace, ticket))
                    return false;
                ReplyBox* box = inboxOf(workspace)->thread()->replyBox();
                box->editor()->load({}, QStringLiteral("<p>Merhaba <strong>Ayşe Hanım</strong>,</p><p>Değişim için gerekenler:</p>"
                                                       "<ul><li>fatura</li><li>ürünün <em>bir</em> fotoğrafı</li></ul>"
                                                       "<p>Kargo [[gün]] sizde olur, gecikmez ise arrarız.</p>"));
                box->editor()->setGapsMatter(true);
                box->pad()->copies()->setCopies({QStringLiteral("muhasebe@ladinev.example")}, {});
                return true;
            },
            [](WorkspaceWindow& workspace) {
                ReplyBox* box = inboxOf(workspace)->thread()->replyBox();
                box->editor()->load({}, {});
                box->pad()->copies()->setCopies({}, {});
            }};
}

}  // namespace

QVector<Shot> templateShots(TicketId ticket)
{
    return {templatesShot("templates", false), listShot(ticket), formattedShot(ticket), templatesShot("templates-empty", true)};
}

}  // namespace memnun
