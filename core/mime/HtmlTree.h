// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <initializer_list>

namespace memnun::mime {

using TagNames = std::initializer_list<QByteArrayView>;
bool isOneOf(QByteArrayView tag, const TagNames& names);

/// One element of parsed HTML, valid only during the visit.
class HtmlElement {
public:
    HtmlElement(QByteArrayView tag, const void* native) : m_tag(tag), m_native(native) {}
    QByteArrayView tag() const { return m_tag; }
    QString attribute(const char* name) const;

private:
    QByteArrayView m_tag;  ///< lower case; empty for unknown ones
    const void* m_native;
};

/// Takes the walk over an HTML tree. Every enter() that answers Enter is followed by its leave().
class HtmlSink {
public:
    enum class Visit { Enter, Skip };
    virtual ~HtmlSink();
    virtual Visit enter(const HtmlElement& element) = 0;
    /// An element that nobody sees; its children come the same way. Entered, it has its leave().
    virtual Visit enterHidden(const HtmlElement&) { return Visit::Skip; }
    virtual void leave() = 0;
    virtual void text(const QString& text) = 0;
    virtual bool full() const = 0;
};

/// Parses and walks the visible part of `html`: no head, scripts, styles, foreign content or hidden elements. Bounded in
/// time and memory: HTML built to explode is walked as bare text.
void walkHtml(const QString& html, HtmlSink& sink);

}  // namespace memnun::mime
