// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "ui/reading/MailPicture.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

namespace memnun {

class ImageBar;
class MessageText;

/// An HTML mail as it was meant to look, as far as that is harmless. Pictures that came with it are there at once; others
/// when the reader allows them for this mail or for its sender; tracking pictures never.
class HtmlView final : public QWidget {
    Q_OBJECT

public:
    HtmlView(const AppContext& context, const Interaction& message, QWidget* parent = nullptr);

    /// Reads the mail, once; read() or failed() follows.
    void load();
    bool isThere() const { return m_there; }
    /// Laid out with all pictures that have come.
    bool isComposed() const { return m_there && !m_compose.isActive(); }
    /// For this mail, this time.
    void loadPictures();
    ImageBar* bar() const { return m_bar; }
    MessageText* text() const { return m_text; }
    const mime::HtmlMail& mail() const { return m_mail; }
    const MailPictures& pictures() const { return m_pictures; }

Q_SIGNALS:
    void read();
    void failed(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Content {
        mime::HtmlMail mail;
        MailPictures pictures;
        bool trusted = false;
    };
    static Result<Content> readContent(Stores& stores, const class OriginalMail& mails, BlobId raw, UserId reader, const QString& sender);
    void take(Content content);
    void takePicture(const QString& place, const Result<QByteArray>& bytes);
    void settle(const QString& place, const QImage& picture);
    void trust(bool on);
    void compose();
    void showState();
    int room() const;

    const AppContext& m_context;
    Interaction m_message;
    mime::HtmlMail m_mail;
    MailPictures m_pictures;
    bool m_reading = false;
    bool m_there = false;
    bool m_trusted = false;
    int m_pending = 0;  ///< pictures that are on their way
    int m_composedFor = 0;  ///< px
    ImageBar* m_bar;
    MessageText* m_text;
    QTimer m_compose;  ///< pictures come one by one; the text is laid out for many
};

}  // namespace memnun
