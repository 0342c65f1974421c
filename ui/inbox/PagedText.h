// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace memnun {

class MessageText;

/// A text of any length, shown a page at a time so that a log file in a mail stalls nothing: the next page is laid out
/// on request, below those that stand already, which are not touched again.
class PagedText final : public QWidget {
    Q_OBJECT

public:
    /// Of the first page, and of each later one; a page ends with a line where it can.
    static constexpr qsizetype kFirstPage = 20'000;
    static constexpr qsizetype kPage = 64'000;
    static constexpr int kPageLines = 2'000;

    /// Source: as it stands, in letters of one width, without links.
    enum class Look { Text, Muted, Source };
    explicit PagedText(const QString& text, Look look = Look::Text, QWidget* parent = nullptr);

    void showMore();
    bool isWhole() const { return m_shown >= m_text.size(); }

Q_SIGNALS:
    void linkActivated(const QUrl& url);
    /// The user wants the whole text in a file.
    void saveWanted();

private:
    void append(qsizetype most);

    QString m_text;
    qsizetype m_shown = 0;
    Look m_look;
    QVBoxLayout* m_pages;
    QWidget* m_foot = nullptr;
    QPushButton* m_more = nullptr;
};

}  // namespace memnun
