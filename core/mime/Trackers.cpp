// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/Trackers.h"

#include "core/mime/LinkCheck.h"

#include <algorithm>
#include <array>

namespace memnun::mime {
namespace {

/// What the addresses of a service's counting pictures have in common. An empty `host` is any, an empty `path` too.
struct Service {
    const char* host;  ///< this one and all below it
    const char* path;  ///< part of the path
    const char* name;  ///< empty: the site
};

constexpr std::array kServices{
    Service{"list-manage.com", "/track/", "mailchimp.com"},
    Service{"mandrillapp.com", "/track/", "mailchimp.com"},
    Service{"mailchimp.com", "/track/", "mailchimp.com"},
    Service{"sendgrid.net", "/wf/open", "sendgrid.com"},
    Service{"sendinblue.com", "", "brevo.com"},
    Service{"sendibt2.com", "", "brevo.com"},
    Service{"sendibm1.com", "", "brevo.com"},
    Service{"hubspotemail.net", "", "hubspot.com"},
    Service{"hubspot.com", "/__ptq.gif", "hubspot.com"},
    Service{"hubspotstarter.net", "", "hubspot.com"},
    Service{"awstrack.me", "", "amazonses.com"},
    Service{"emltrk.com", "", "litmus.com"},
    Service{"mailtrack.io", "", "mailtrack.io"},
    Service{"yesware.com", "", "yesware.com"},
    Service{"mixmax.com", "", "mixmax.com"},
    Service{"streak.com", "", "streak.com"},
    Service{"bananatag.com", "", "bananatag.com"},
    Service{"superhuman.com", "", "superhuman.com"},
    Service{"klaviyomail.com", "/open", "klaviyo.com"},
    Service{"trk.klaviyomail.com", "", "klaviyo.com"},
    Service{"customeriomail.com", "/e/o/", "customer.io"},
    Service{"intercom-mail.com", "/via/o", "intercom.com"},
    Service{"exct.net", "/open.aspx", "salesforce.com"},
    Service{"exacttarget.com", "/open.aspx", "salesforce.com"},
    Service{"createsend1.com", "/t/", "campaignmonitor.com"},
    Service{"cmail19.com", "/t/", "campaignmonitor.com"},
    Service{"cmail20.com", "/t/", "campaignmonitor.com"},
    Service{"constantcontact.com", "/on.jsp", "constantcontact.com"},
    Service{"rs6.net", "/on.jsp", "constantcontact.com"},
    Service{"google-analytics.com", "/collect", "google-analytics.com"},
    Service{"doubleclick.net", "", "doubleclick.net"},
    Service{"mailgun.org", "/o/", "mailgun.com"},
    Service{"pstmrk.it", "/open", "postmarkapp.com"},
    Service{"euromsg.com", "/open", "relateddigital.com"},
    Service{"", "/wf/open", ""},
    Service{"", "/track/open", ""},
    Service{"", "/open.aspx", ""},
    Service{"", "/openrate", ""},
    Service{"", "/open.gif", ""},
    Service{"", "/pixel.gif", ""},
    Service{"", "/trackopen", ""},
    Service{"", "/email/open", ""},
    Service{"", "/e/o/", ""},
};

const Service* serviceOf(const QUrl& url)
{
    const QString host = url.host().toLower();
    const QString path = url.path().toLower();
    const auto found = std::find_if(kServices.begin(), kServices.end(), [&](const Service& service) {
        const QLatin1String owner(service.host);
        const QLatin1String part(service.path);
        return (owner.isEmpty() || host == owner || host.endsWith(u'.' + owner)) && (part.isEmpty() || path.contains(part));
    });
    return found == kServices.end() ? nullptr : &*found;
}

}  // namespace

bool isTracker(const PictureCall& call)
{
    const bool speck = (call.width >= 0 && call.width <= 2 && call.height <= 2) || (call.height >= 0 && call.height <= 2 && call.width < 0) ||
                       call.width == 0 || call.height == 0;
    return speck || call.hidden || serviceOf(call.url) != nullptr;
}

QString trackerName(const QUrl& url)
{
    const Service* service = serviceOf(url);
    return service && *service->name ? QString::fromLatin1(service->name) : siteOf(url.host());
}

}  // namespace memnun::mime
