// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/LinkCheck.h"

#include <QString>
#include <QVector>

namespace memnun::mime {

/// A picture of an HTML mail.
struct MailPicture {
    enum class Source {
        Part,    ///< a part of the mail: `place` is its Content-ID
        Inside,  ///< written into the HTML: `place` is the data: address
        Net,     ///< `place` is its http or https address; never loaded unasked
    };
    Source source = Source::Net;
    QString place;
    QString alt;     ///< may be empty
    int width = -1;  ///< px, as the mail wants it; -1: not said
    int height = -1;
    bool operator==(const MailPicture&) const = default;
};

/// A link that could deceive.
struct DoubtfulLink {
    QString href;
    LinkLook look;
    bool operator==(const DoubtfulLink&) const = default;
};

struct TrackerCount {
    QString name;  ///< as in trackerName()
    int count = 0;
    bool operator==(const TrackerCount&) const = default;
};

/// An HTML mail made ready for showing: what sanitizeHtml() keeps, with "<!--picture N-->" where pictures[N] stands, and
/// with each doubtful link leading to "memnun-link:N" and followed by "<!--link N-->". The mail's own comments are gone, so
/// nothing else can look like that. Nothing is loaded, and relative addresses lead nowhere.
struct HtmlMail {
    QString html;
    QVector<MailPicture> pictures;     ///< at most MaxPictures; of the rest only the alternative text is left
    QVector<DoubtfulLink> links;       ///< at most MaxDoubtful; the others are words that lead nowhere
    QVector<TrackerCount> trackers;    ///< pictures that are never loaded, most first
    bool cut = false;                  ///< the end is not there

    static constexpr int MaxPictures = 500;
    static constexpr int MaxDoubtful = 200;
    int count(MailPicture::Source source) const;
};

HtmlMail prepareHtml(const QString& html, qsizetype maxChars = 200'000);

}  // namespace memnun::mime
