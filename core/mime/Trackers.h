// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace memnun::mime {

/// A picture in the net as HTML asks for it.
struct PictureCall {
    QUrl url;
    int width = -1;   ///< px; -1: not said
    int height = -1;
    bool hidden = false;
};

/// True for what is there to report that the mail was read: pictures of a pixel or two, ones that nobody sees, and what
/// the known services write into the mails they send.
bool isTracker(const PictureCall& call);

/// Who is told, for people: the service where it is known ("mailchimp.com"), else the site the picture lies at.
QString trackerName(const QUrl& url);

}  // namespace memnun::mime
