// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QVBoxLayout;

namespace memnun {

class HtmlView;
class MessageText;
class PagedText;

enum class MailView { Text, Html, Headers, Source };

/// The ways to look at one message: its text, which is always there, and the others, made when they are asked for.
class MailViews final : public QWidget {
    Q_OBJECT

public:
    MailViews(const AppContext& context, const Interaction& message, QWidget* text, QWidget* parent = nullptr);

    /// Whether the message has such a view.
    bool has(MailView view) const;
    MailView view() const { return m_view; }
    void setView(MailView view);
    /// Shows the HTML with the net's pictures, for this mail and this time.
    void loadPictures();
    /// Null until it was asked for.
    HtmlView* html() const { return m_html; }
    MessageText* headers() const { return m_headers; }
    PagedText* source() const { return m_source; }

Q_SIGNALS:
    void viewChanged();
    void failed(const QString& sentence);
    void saveMailWanted();

private:
    void showOnly(MailView view);
    void openHtml();
    void openHeaders();
    void openSource();
    void giveUp(const Error& error);

    const AppContext& m_context;
    Interaction m_message;
    MailView m_view = MailView::Text;
    MailView m_wanted = MailView::Text;
    bool m_picturesWanted = false;
    QWidget* m_text;
    HtmlView* m_html = nullptr;
    MessageText* m_headers = nullptr;
    QWidget* m_sourcePage = nullptr;
    PagedText* m_source = nullptr;
};

}  // namespace memnun
