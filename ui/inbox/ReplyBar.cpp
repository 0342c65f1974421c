// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplyBar.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace memnun {

ReplyBar::ReplyBar(const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_attach(addTool("paperclip", &ReplyBar::attachWanted)), m_templates(addTool("file-text", &ReplyBar::templatesWanted)),
      m_format(addTool("pen-line", &ReplyBar::formatWanted)), m_copies(addTool("user-plus", &ReplyBar::copiesWanted)),
      m_switch(new QPushButton(this)), m_send(new QPushButton(this)), m_sendMore(new QToolButton(this))
{
    setStyleProperty(m_send, "kind", QStringLiteral("primary"));
    for (QPushButton* button : {m_switch, m_send})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_sendMore->setIcon(icon(QStringLiteral("chevron-down")));
    m_sendMore->setPopupMode(QToolButton::InstantPopup);
    setStyleProperty(m_sendMore, "kind", QStringLiteral("outlined"));
    m_sendMore->setMenu(new QMenu(m_sendMore));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::m);
    row->setSpacing(space::s);
    for (QToolButton* tool : {m_attach, m_templates, m_format, m_copies})
        row->addWidget(tool);
    row->addStretch();
    row->addWidget(m_switch);
    row->addWidget(m_send);
    row->addWidget(m_sendMore);
    connect(m_switch, &QPushButton::clicked, this, &ReplyBar::switchWanted);
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendWanted(std::nullopt); });
    connect(m_sendMore->menu(), &QMenu::aboutToShow, this, &ReplyBar::fillMenu);
    connect(&m_actions, &ActionRegistry::keysChanged, this, &ReplyBar::retranslate);
    retranslate();
}

QToolButton* ReplyBar::addTool(const char* iconName, void (ReplyBar::*wanted)())
{
    auto* tool = new QToolButton(this);
    tool->setIcon(icon(QString::fromLatin1(iconName)));
    tool->setIconSize({18, 18});
    connect(tool, &QToolButton::clicked, this, wanted);
    return tool;
}

void ReplyBar::fillMenu()
{
    QMenu* menu = m_sendMore->menu();
    menu->clear();
    connect(menu->addAction(tr("Send and wait for the customer")), &QAction::triggered, this,
            [this] { Q_EMIT sendWanted(TicketStatus::PendingCustomer); });
    connect(menu->addAction(tr("Send and resolve")), &QAction::triggered, this,
            [this] { Q_EMIT sendWanted(TicketStatus::Solved); });
    QMenu* later = menu->addMenu(icon(QStringLiteral("clock")), tr("Send later"));
    connect(later, &QMenu::aboutToShow, this, [this, later] { Q_EMIT laterMenuShown(later); });
}

void ReplyBar::setNote(bool note)
{
    m_note = note;
    retranslate();
}

void ReplyBar::setReady(bool maySend, bool mayAttach)
{
    m_send->setEnabled(maySend);
    m_sendMore->setEnabled(maySend);
    for (QToolButton* tool : {m_attach, m_templates, m_format, m_copies})
        tool->setEnabled(mayAttach);
}

void ReplyBar::retranslate()
{
    const auto key = [this](const char* id) { return keyTexts(m_actions.keys(QString::fromLatin1(id))).value(0); };
    const QString list = key("ticket.template");
    const std::pair<QToolButton*, QString> tools[] = {{m_attach, tr("Attach files")}, {m_templates, tr("Insert a template")},
        {m_format, tr("Formatted or plain text")}, {m_copies, tr("Add copies (Cc, Bcc)")}};
    for (const auto& [tool, name] : tools) {
        tool->setAccessibleName(name);
        tool->setToolTip(tool == m_templates && !list.isEmpty() ? name + QStringLiteral(" (%1)").arg(list) : name);
        tool->setVisible(!m_note);
    }
    m_switch->setText(m_note ? tr("Reply") : tr("Note"));
    m_switch->setIcon(icon(m_note ? QStringLiteral("reply") : QStringLiteral("sticky-note")));
    const QString other = key(m_note ? "ticket.reply" : "ticket.note");
    m_switch->setToolTip((m_note ? tr("Write to the customer instead") : tr("Write an internal note instead"))
                         + (other.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(other)));
    QString send = key("ticket.send");
    send.replace(QLatin1String("Enter"), QStringLiteral("↵")).replace(QLatin1Char('+'), QLatin1Char(' '));
    m_send->setText((m_note ? tr("Keep note") : tr("Send reply")) + (send.isEmpty() ? QString() : QStringLiteral("  ") + send));
    m_sendMore->setVisible(!m_note);
    m_sendMore->setToolTip(tr("Send and wait, send and resolve, or send later"));
    m_sendMore->setAccessibleName(m_sendMore->toolTip());
}

}  // namespace memnun
