// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/HtmlTree.h"

#include <QVector>

namespace memnun::mime {

/// Writes the harmless part of HTML down again, well formed: see HtmlSanitizer.h. What becomes of pictures and links can be
/// decided anew.
class SafeHtml : public HtmlSink {
public:
    explicit SafeHtml(qsizetype maxChars) : m_max(maxChars) {}

    Visit enter(const HtmlElement& element) override;
    void leave() override;
    void text(const QString& text) override;
    bool full() const override { return m_out.size() >= m_max; }
    QString result() const { return m_out; }

protected:
    /// Writes what stands in a picture's place: its alternative text in [ ].
    virtual void picture(const HtmlElement& element);
    /// Before and after the words of a link that is kept.
    virtual void beginLink(const QString& href);
    virtual void endLink() { m_out += QLatin1String("</a>"); }

    static QString alternative(const HtmlElement& element);
    /// Opens something that writes nothing.
    void openNothing() { m_open.append(QByteArray()); }
    qsizetype depth() const { return m_open.size(); }

    QString m_out;

private:
    QByteArray opened(const HtmlElement& element);
    bool hasRoomFor(const HtmlElement& cell);
    bool inTable() const;

    qsizetype m_max;
    QVector<QByteArray> m_open;
    int m_tables = 0;
    int m_links = 0;
    int m_cells = 0;             ///< of all tables
    QVector<int> m_rowColumns;   ///< of each row that is open
};

}  // namespace memnun::mime
