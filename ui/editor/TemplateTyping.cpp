// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TemplateTyping.h"

#include "core/templates/TemplateFind.h"
#include "core/templates/TemplateStore.h"
#include "core/templates/TemplateUse.h"
#include "ui/editor/ReplyEditor.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

namespace memnun {

namespace {

struct Filling {
    Template one;
    TemplateValues values;
};

/// The list may be older than a colleague's last change; one that was removed meanwhile goes in as it was shown.
Result<Filling> fillingOf(Stores& stores, const Template& shown, TicketId ticket, UserId me, Instant now)
{
    const auto values = templateValues(stores, ticket, me, now);
    const auto stored = stores.templates.byId(shown.id);
    return values ? Result<Filling>(Filling{stored ? *stored : shown, *values}) : Result<Filling>(fail(values.error()));
}

}  // namespace

TemplateTyping::TemplateTyping(const AppContext& context, ReplyEditor& editor)
    : QObject(&editor), m_context(context), m_editor(editor), m_shelf(context, this), m_list(new TemplateList(&editor))
{
    m_editor.installEventFilter(this);
    connect(&m_editor, &QTextEdit::textChanged, this, &TemplateTyping::look);
    connect(&m_editor, &QTextEdit::cursorPositionChanged, this, &TemplateTyping::look);
    connect(m_list, &TemplateList::chosen, this, [this](const Template& one) { insert(one); });
    connect(&m_shelf, &TemplateShelf::changed, this, &TemplateTyping::look);
    connect(&m_shelf, &TemplateShelf::outdated, this, [this] {
        if (isOpen())
            m_shelf.want();
    });
    connect(&m_shelf, &TemplateShelf::failed, this, &TemplateTyping::failed);
}

TemplateTyping::~TemplateTyping()
{
    delete m_list;
}

void TemplateTyping::setTicket(TicketId ticket, TextLanguage language)
{
    if (ticket != m_ticket)
        close();
    m_ticket = ticket;
    m_language = language;
}

bool TemplateTyping::isOpen() const
{
    return m_list && !m_list->isHidden();
}

/// The sign before the cursor, and what was typed behind it.
TemplateTyping::Trigger TemplateTyping::trigger() const
{
    static const QRegularExpression sign(QStringLiteral("(?:\\A/|::)([\\p{L}\\p{N}_.-]{0,30})\\z"));
    const QTextCursor cursor = m_editor.textCursor();
    if (cursor.hasSelection())
        return {};
    const auto match = sign.match(cursor.block().text().left(cursor.positionInBlock()));
    if (!match.hasMatch())
        return {};
    return {cursor.block().position() + static_cast<int>(match.capturedStart()), match.captured(1)};
}

void TemplateTyping::look()
{
    if (!m_list)
        return;
    if (!m_ticket.isValid() || m_editor.isReadOnly() || !m_editor.hasFocus()) {
        m_list->hide();
        return;
    }
    const Trigger found = trigger();
    if (found.from < 0) {
        m_dismissed = -1;
        const int at = m_editor.textCursor().position();
        const bool here = m_opened >= 0 && at >= m_opened && m_editor.document()->findBlock(m_opened) == m_editor.textCursor().block();
        if (here)
            showList(m_editor.textCursor().block().text().mid(m_opened - m_editor.textCursor().block().position(), at - m_opened), m_opened, true);
        else
            close();
        return;
    }
    m_opened = -1;
    if (found.from == m_dismissed) {
        m_list->hide();
        return;
    }
    m_dismissed = -1;
    showList(found.typed, found.from, found.typed.isEmpty());
}

void TemplateTyping::showList(const QString& typed, int from, bool sayNone)
{
    m_shelf.want();
    if (!m_shelf.isRead())
        return;
    // An empty workspace is told of once, where somebody asks for templates; whoever types "/" means it as it stands.
    m_list->show(findTemplates(m_shelf.all(), typed), m_language, placeOf(from), sayNone && (m_opened >= 0 || !m_shelf.all().isEmpty()));
}

void TemplateTyping::open()
{
    if (!m_ticket.isValid() || m_editor.isReadOnly())
        return;
    m_editor.setFocus();
    QTextCursor cursor = m_editor.textCursor();
    cursor.clearSelection();
    m_editor.setTextCursor(cursor);
    m_dismissed = -1;
    m_opened = cursor.position();
    look();
}

void TemplateTyping::close()
{
    m_opened = -1;
    if (m_list)
        m_list->hide();
}

QRect TemplateTyping::placeOf(int position) const
{
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(position);
    const QRect line = m_editor.cursorRect(cursor);
    QWidget* window = m_editor.window();
    if (m_list->parentWidget() != window)
        m_list->setParent(window);
    return {m_editor.viewport()->mapTo(window, line.topLeft()), line.size()};
}

bool TemplateTyping::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_editor && isOpen()) {
        if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent&>(*event)))
            return true;
        // These keys are shortcuts of the window, too.
        if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
            close();
    }
    return QObject::eventFilter(watched, event);
}

bool TemplateTyping::takeKey(const QKeyEvent& key)
{
    if ((key.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier)
        return false;
    const Template* one = m_list->current();
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_list->step(key.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (one)
            insert(Template(*one));
        return one != nullptr;
    case Qt::Key_Escape:
        m_dismissed = trigger().from;
        close();
        return true;
    default:
        return false;
    }
}

void TemplateTyping::insert(const Template& one)
{
    QTextCursor place = m_editor.textCursor();
    const Trigger found = trigger();
    const int from = found.from >= 0 ? found.from : m_opened >= 0 ? m_opened : place.position();
    place.setPosition(from);
    place.setPosition(m_editor.textCursor().position(), QTextCursor::KeepAnchor);
    close();
    m_dismissed = found.from;
    m_context.executor.read<Filling>(
        this,
        [shown = one, ticket = m_ticket, me = m_context.me.id, now = m_context.clock.now()](Stores& stores) {
            return fillingOf(stores, shown, ticket, me, now);
        },
        [this, place, language = m_language, ticket = m_ticket](const Result<Filling>& filling) {
            if (ticket != m_ticket || m_editor.isReadOnly())
                return;  // answered meanwhile
            if (!filling) {
                Q_EMIT failed(filling.error());
                return;
            }
            m_dismissed = -1;
            const TextLanguage in = filling->one.nearest(language);
            m_editor.insertTemplate(place, render(filling->one.text(in), filling->values, in).text);
            Q_EMIT inserted(filling->one.id);
        });
}

}  // namespace memnun
