// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlMail.h"

#include "core/mime/SafeHtml.h"
#include "core/mime/Trackers.h"

#include <QUrl>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxPlace = 16'384;
constexpr qsizetype MaxLinkWords = 2000;
constexpr qsizetype MaxParsed = 4'000'000;  ///< what walkHtml() reads

/// "120", "120px"; percentages and nonsense are not said.
int pixels(const QString& text)
{
    QString number = text.trimmed().toLower();
    if (number.endsWith(QLatin1String("px"))) {
        number.chop(2);
    }
    bool ok = false;
    const double value = number.trimmed().toDouble(&ok);
    return ok && value >= 0 && value < 100'000 ? static_cast<int>(value) : -1;
}

QString styleValue(const QString& style, QLatin1String name)
{
    for (const QString& rule : style.split(u';')) {
        if (rule.section(u':', 0, 0).trimmed().compare(name, Qt::CaseInsensitive) == 0) {
            return rule.section(u':', 1).remove(QLatin1String("!important"), Qt::CaseInsensitive).trimmed().toLower();
        }
    }
    return {};
}

int extent(const HtmlElement& element, const char* name)
{
    const int styled = pixels(styleValue(element.attribute("style"), QLatin1String(name)));
    return styled >= 0 ? styled : pixels(element.attribute(name));
}

bool nobodySees(const HtmlElement& element)
{
    const QString style = element.attribute("style");
    return styleValue(style, QLatin1String("visibility")) == QLatin1String("hidden") ||
           styleValue(style, QLatin1String("opacity")) == QLatin1String("0") ||
           pixels(styleValue(style, QLatin1String("max-height"))) == 0 || pixels(styleValue(style, QLatin1String("max-width"))) == 0;
}

bool isPictureData(const QString& place)
{
    static const QStringList kinds{QStringLiteral("data:image/png;base64,"), QStringLiteral("data:image/jpeg;base64,"),
                                   QStringLiteral("data:image/jpg;base64,"), QStringLiteral("data:image/gif;base64,"),
                                   QStringLiteral("data:image/webp;base64,"), QStringLiteral("data:image/bmp;base64,")};
    return std::any_of(kinds.begin(), kinds.end(), [&](const QString& kind) { return place.startsWith(kind, Qt::CaseInsensitive); });
}

class MailHtml final : public SafeHtml {
public:
    MailHtml(qsizetype maxChars, HtmlMail& mail) : SafeHtml(maxChars), m_mail(mail) {}

    Visit enter(const HtmlElement& element) override
    {
        return m_hiddenAt < 0 ? SafeHtml::enter(element) : enterHidden(element);
    }

    Visit enterHidden(const HtmlElement& element) override
    {
        if (element.tag() == "img") {
            countIfRemote(element);
            return Visit::Skip;
        }
        m_hiddenAt = m_hiddenAt < 0 ? depth() : m_hiddenAt;
        openNothing();
        return Visit::Enter;
    }

    void leave() override
    {
        SafeHtml::leave();
        m_hiddenAt = depth() == m_hiddenAt ? -1 : m_hiddenAt;
    }

    void text(const QString& text) override
    {
        if (m_hiddenAt >= 0) {
            return;
        }
        SafeHtml::text(text);
        if (m_linkAt >= 0 && m_words.size() < MaxLinkWords) {
            m_words += text.left(MaxLinkWords);
        }
    }

protected:
    void picture(const HtmlElement& element) override
    {
        const QString place = element.attribute("src").trimmed();
        const QUrl url(place, QUrl::TolerantMode);
        const QString scheme = url.scheme().toLower();
        MailPicture picture{MailPicture::Source::Net, place, alternative(element), extent(element, "width"), extent(element, "height")};
        if ((scheme == QLatin1String("http") || scheme == QLatin1String("https")) && place.size() <= MaxPlace) {
            if (isTracker({url, picture.width, picture.height, nobodySees(element)})) {
                return count(url);
            }
            picture.place = url.toString(QUrl::FullyEncoded);
        } else if (scheme == QLatin1String("cid")) {
            picture.source = MailPicture::Source::Part;
            picture.place = QUrl::fromPercentEncoding(place.mid(4).toUtf8());
        } else if (isPictureData(place)) {
            picture.source = MailPicture::Source::Inside;
        } else {
            return SafeHtml::picture(element);
        }
        if (m_mail.pictures.size() >= HtmlMail::MaxPictures || (url.host().isEmpty() && picture.source == MailPicture::Source::Net)) {
            return SafeHtml::picture(element);
        }
        m_out += QStringLiteral("<!--picture %1-->").arg(m_mail.pictures.size());
        m_mail.pictures.append(picture);
    }

    void beginLink(const QString& href) override
    {
        m_linkAt = m_out.size();
        m_href = href;
        m_words.clear();
        SafeHtml::beginLink(href);
    }

    /// Only now the words are known.
    void endLink() override
    {
        const LinkLook look = judgeLink(m_href, m_words);
        const qsizetype opened = QStringLiteral("<a href=\"\">").size() + m_href.toHtmlEscaped().size();
        const qsizetype n = m_mail.links.size();
        if (look.doubt == LinkDoubt::None) {
            SafeHtml::endLink();
        } else if (n >= HtmlMail::MaxDoubtful) {
            m_out.remove(m_linkAt, opened);
        } else {
            SafeHtml::endLink();
            m_out.replace(m_linkAt, opened, QStringLiteral("<a href=\"memnun-link:%1\">").arg(n));
            m_out += QStringLiteral("<!--link %1-->").arg(n);
            m_mail.links.append({m_href, look});
        }
        m_linkAt = -1;
    }

private:
    void countIfRemote(const HtmlElement& element)
    {
        const QUrl url(element.attribute("src").trimmed(), QUrl::TolerantMode);
        if (url.scheme().startsWith(QLatin1String("http"), Qt::CaseInsensitive) && !url.host().isEmpty()) {
            count(url);
        }
    }

    void count(const QUrl& url)
    {
        const QString name = trackerName(url);
        auto& all = m_mail.trackers;
        const auto known = std::find_if(all.begin(), all.end(), [&](const TrackerCount& one) { return one.name == name; });
        if (known != all.end()) {
            ++known->count;
        } else {
            all.append({name, 1});
        }
    }

    HtmlMail& m_mail;
    qsizetype m_hiddenAt = -1;  ///< depth of the outermost hidden element that is open
    qsizetype m_linkAt = -1;    ///< in m_out, of the link that is open
    QString m_href;
    QString m_words;
};

}  // namespace

int HtmlMail::count(MailPicture::Source source) const
{
    return static_cast<int>(std::count_if(pictures.begin(), pictures.end(), [=](const MailPicture& one) { return one.source == source; }));
}

HtmlMail prepareHtml(const QString& html, qsizetype maxChars)
{
    HtmlMail mail;
    MailHtml sink(maxChars, mail);
    walkHtml(html, sink);
    mail.html = sink.result().trimmed();
    mail.cut = sink.full() || html.size() > MaxParsed;
    std::stable_sort(mail.trackers.begin(), mail.trackers.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return mail;
}

}  // namespace memnun::mime
