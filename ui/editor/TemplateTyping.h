// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TemplateList.h"
#include "ui/editor/TemplateShelf.h"

#include <QPointer>
#include <QTextCursor>

class QKeyEvent;

namespace memnun {

class ReplyEditor;

/// Inserts templates while one types: "/" at the beginning of a line or "::" anywhere opens the list, what follows narrows it,
/// Enter or Tab inserts, Esc leaves the text as it was typed. open() shows all of them without any sign.
class TemplateTyping final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this or go with it; the list stands above everything in the editor's window.
    TemplateTyping(const AppContext& context, ReplyEditor& editor);
    ~TemplateTyping() override;

    /// What is answered, and in which language. None: nothing opens (a note).
    void setTicket(TicketId ticket, TextLanguage language);
    void open();
    bool isOpen() const;
    TemplateList* list() const { return m_list; }

Q_SIGNALS:
    void inserted(memnun::TemplateId id);
    void failed(const memnun::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Trigger {
        int from = -1;  ///< in the document, with its sign
        QString typed;
    };
    Trigger trigger() const;
    void look();
    void showList(const QString& typed, int from, bool sayNone);
    bool takeKey(const QKeyEvent& key);
    void insert(const Template& one);
    void close();
    QRect placeOf(int position) const;

    const AppContext& m_context;
    ReplyEditor& m_editor;
    TemplateShelf m_shelf;
    QPointer<TemplateList> m_list;  ///< it hangs on the window, which may go first
    TicketId m_ticket;
    TextLanguage m_language = TextLanguage::Turkish;
    int m_dismissed = -1;  ///< the sign that Esc was pressed at
    int m_opened = -1;     ///< where open() was called: no sign is needed there
};

}  // namespace memnun
