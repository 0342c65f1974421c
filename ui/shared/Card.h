// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace memnun {

/// A raised panel with a hairline border, 16 px inside, an optional title and a muted line below it.
class Card final : public QFrame {
    Q_OBJECT

public:
    enum class Look { Plain, Note };

    explicit Card(QWidget* parent = nullptr, Look look = Look::Plain);

    /// Empty hides the line.
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// The body reaches so far beyond the title on both sides: for rows whose hover is wider than their text.
    void setBodyReach(int reach);
    /// Where the content goes, below title and subtitle.
    QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QVBoxLayout* m_body;
};

}  // namespace memnun
