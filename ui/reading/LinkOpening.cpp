// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/LinkOpening.h"

#include "ui/shell/DesktopPort.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace memnun {

namespace {

struct LinkOpening {
    Q_DECLARE_TR_FUNCTIONS(LinkOpening)
};

QString question(const mime::LinkLook& look)
{
    QStringList lines;
    if (!look.named.isEmpty())
        lines << LinkOpening::tr("The link shows: %1").arg(look.named);
    lines << LinkOpening::tr("It leads to: %1").arg(look.real) << QString();
    if (look.doubt == mime::LinkDoubt::LookAlike)
        lines << LinkOpening::tr("This name is written with letters that can be taken for others.");
    else if (look.doubt == mime::LinkDoubt::Login)
        lines << LinkOpening::tr("What stands before the @ in it is no address.");
    lines << LinkOpening::tr("Open it only if you know why.");
    return lines.join(QLatin1Char('\n'));
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
