// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "core/templates/Template.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QImage;

namespace memnun {

class CopyFields;
class FormatBar;
class MentionTyping;
class ReplyEditor;
class SpellMarks;
class TemplateTyping;

/// The writing part of a reply box: text, format, copies, pictures and templates. It knows nothing of drafts: whoever owns it
/// asks for words and form, and gives them back. A note is plain and has neither copies nor templates.
class AnswerPad final : public QWidget {
    Q_OBJECT

public:
    explicit AnswerPad(const AppContext& context, QWidget* parent = nullptr);

    ReplyEditor* editor() const { return m_editor; }
    CopyFields* copies() const { return m_copies; }
    TemplateTyping* templates() const { return m_typing; }
    MentionTyping* mentions() const { return m_mentions; }
    SpellMarks* spelling() const { return m_spelling; }

    /// What is answered, and in which language; an invalid ticket for none, and for a note.
    void setAnswered(TicketId ticket, TextLanguage language, const QStringList& others);
    /// Keeps the place of the cursor where the text only grew.
    void load(const QString& body, const ReplyForm& form, const QVector<DraftFile>& files);
    QString text() const;
    ReplyForm form() const;
    /// The pictures among a draft's files that the text shows.
    QVector<DraftFile> shownOf(const QVector<DraftFile>& files) const;
    /// The text names a picture that is not among these: it was not kept, or it came with a text from elsewhere.
    bool lacksPicture(const QVector<DraftFile>& shown) const;
    /// The name of what a template left open, which is selected then; empty when nothing is.
    QString stopAtGap();
    void setBusy(bool busy);
    void setNote(bool note);
    void toggleRich();
    void retranslate();

Q_SIGNALS:
    void changed();
    void filesGiven(const QStringList& paths);
    /// Files or a picture were given to a note, which cannot hold them.
    void wordsOnly();
    /// A picture was put into the text; it has to be kept under that content id.
    void pictureGiven(const QString& contentId, const QString& name, const QImage& picture);
    void failed(const memnun::Error& error);

private:
    void fitText();
    void takePicture(const QImage& picture);
    void readPictures(const QVector<DraftFile>& files);

    const AppContext& m_context;
    QVector<TemplateId> m_used;
    bool m_note = false;
    bool m_loading = false;
    CopyFields* m_copies;
    ReplyEditor* m_editor;
    FormatBar* m_format;
    TemplateTyping* m_typing;
    MentionTyping* m_mentions;
    SpellMarks* m_spelling;
};

}  // namespace memnun
