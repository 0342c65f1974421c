// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/TemplateText.h"

#include <QHash>
#include <QTextCursor>
#include <QTextEdit>

#include <optional>

namespace memnun {

/// Where an answer or a note is typed. Plain, or formatted as far as RichText.h goes; whatever is pasted or dropped is brought
/// into that form. Slots and placeholders that templates left stand out while they matter, and Tab goes from one to the next.
class ReplyEditor final : public QTextEdit {
    Q_OBJECT

public:
    explicit ReplyEditor(QWidget* parent = nullptr);

    bool isRich() const { return m_rich; }
    /// From rich to plain the words stay as they would be sent, marks and all. The editor's own undo takes that back, too: it is
    /// rich again then.
    void setRich(bool rich);
    /// The text from now on, without a way back; empty html: plain.
    void load(const QString& body, const QString& html);
    /// Plain text, as it would be sent.
    QString text() const;
    /// Empty while it is plain.
    QString html() const;
    /// Content ids of the pictures in it.
    QStringList pictures() const;
    bool isEmpty() const;

    void insertPicture(const QString& contentId, const QString& name, const QImage& picture);
    /// A picture that the text names already.
    void showPicture(const QString& contentId, const QImage& picture);
    /// Takes a picture out of the text.
    void dropPicture(const QString& contentId);
    bool hasPicture(const QString& contentId) const { return m_shown.contains(contentId); }

    /// While true, what templates left open is marked and Tab goes to it.
    void setGapsMatter(bool matter);
    /// False: they are marked, and Tab leaves the text as it does elsewhere.
    void setTabVisitsGaps(bool visits) { m_tabVisits = visits; }
    /// Words to underline, besides the gaps.
    void setSpellMarks(const QList<QTextEdit::ExtraSelection>& marks);
    const QList<QTextEdit::ExtraSelection>& spellMarks() const { return m_spellMarks; }
    /// Replaces what `place` selects by that text and goes to its first gap, or behind it.
    void insertTemplate(QTextCursor place, const QString& text);
    /// Selects the next gap behind the cursor, or before it, if wanted going round; false where there is none.
    bool toGap(bool back = false, bool around = true);

Q_SIGNALS:
    void filesGiven(const QStringList& paths);
    /// Null where it cannot be read.
    void pictureGiven(const QImage& picture);
    void richChanged(bool rich);

protected:
    bool focusNextPrevChild(bool next) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    const QVector<TemplateGap>& gaps() const;
    void markGaps();
    QHash<QString, QVariant> takePictures();
    void leaveLink();
    void fitPictures();
    void followUndo();

    bool m_rich = false;
    std::optional<int> m_plainSteps;  ///< steps that could be undone right after it was made plain
    bool m_richByUndo = false;
    bool m_gapsMatter = false;
    mutable QVector<TemplateGap> m_gaps;  ///< those that matter, of the text at m_gapsAt
    mutable int m_gapsAt = -1;
    bool m_tabVisits = true;
    QStringList m_shown;
    QList<QTextEdit::ExtraSelection> m_spellMarks;
};

}  // namespace memnun
