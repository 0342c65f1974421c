// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/LinkOpening.h"

#include "ui/shell/DesktopPort.h"

#include <QCoreApplication>
#include <QUrl>

namespace memnun {

namespace {

struct LinkOpening {
    Q_DECLARE_TR_FUNCTIONS(LinkOpening)
};

QString question(const mime::LinkLook& look)
{
    switch (look.doubt) {
    case mime::LinkDoubt::OtherHost:
        return LinkOpening::tr("The link shows: %1\nIt leads to: %2\n\nOpen it only if you know why.").arg(look.named, look.real);
    case mime::LinkDoubt::LookAlike:
        return LinkOpening::tr("The link leads to: %1\n\nThis name is written with letters that can be taken for others. Open it only if you know it.").arg(look.real);
    case mime::LinkDoubt::Login:
        return LinkOpening::tr("The link leads to: %1\n\nWhat stands before the @ in it is no address. Open it only if you know why.").arg(look.real);
    case mime::LinkDoubt::None: break;
    }
    return {};
}

}  // namespace

QString linkMark(const mime::LinkLook& look)
{
    return look.doubt == mime::LinkDoubt::None ? QString() : LinkOpening::tr("leads to %1").arg(look.real);
}

void openMailLink(const AppContext& context, QWidget* parent, const QString& href, const mime::LinkLook& look)
{
    const QUrl url(href, QUrl::TolerantMode);
    if (look.doubt == mime::LinkDoubt::None)
        return context.desktop.open(url);
    context.desktop.confirm(parent, LinkOpening::tr("Open this link?"), question(look), LinkOpening::tr("Open anyway"),
                            [&desktop = context.desktop, url] { desktop.open(url); });
}

void openPlainLink(const AppContext& context, QWidget* parent, const QUrl& url)
{
    const QString href = url.toString(QUrl::FullyEncoded);
    openMailLink(context, parent, href, mime::judgeLink(href, {}));
}

}  // namespace memnun
