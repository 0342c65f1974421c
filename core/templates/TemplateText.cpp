// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/TemplateText.h"

#include "core/text/TurkishFormat.h"
#include "core/text/TurkishText.h"

#include <QLocale>
#include <QRegularExpression>

namespace memnun {

namespace {

struct TurkishName {
    Placeholder placeholder;
    const char16_t* name;
};

constexpr TurkishName kTurkishNames[] = {{Placeholder::CustomerName, u"müşteri.ad"},
    {Placeholder::CustomerFirstName, u"müşteri.ilk_ad"}, {Placeholder::TicketNumber, u"talep.no"},
    {Placeholder::TicketSubject, u"talep.konu"}, {Placeholder::AgentName, u"temsilci.ad"},
    {Placeholder::AgentTitle, u"temsilci.unvan"}, {Placeholder::Company, u"firma"}, {Placeholder::Today, u"bugün"}};

QString valueOf(Placeholder placeholder, const TemplateValues& values, TextLanguage language)
{
    if (placeholder != Placeholder::Today || !values.today.isValid()) {
        return values.texts.value(placeholder);
    }
    return language == TextLanguage::Turkish
               ? formatDate(values.today, DateStyle::Long)
               : QLocale(QLocale::English).toString(values.today, QStringLiteral("d MMMM yyyy"));
}

}  // namespace

std::optional<Placeholder> placeholderNamed(const QString& name)
{
    const QString folded = foldForSearch(name.simplified());
    for (const auto& [placeholder, key] : EnumKeys<Placeholder>::keys) {
        if (folded == QLatin1String(key)) {
            return placeholder;
        }
    }
    for (const TurkishName& each : kTurkishNames) {
        if (folded == foldForSearch(QString::fromUtf16(each.name))) {
            return each.placeholder;
        }
    }
    return std::nullopt;
}

QString nameOf(Placeholder placeholder, TextLanguage language)
{
    if (language == TextLanguage::Turkish) {
        for (const TurkishName& each : kTurkishNames) {
            if (each.placeholder == placeholder) {
                return QString::fromUtf16(each.name);
            }
        }
    }
    return toKey(placeholder);
}

QVector<TemplateGap> gapsIn(const QString& text)
{
    // A lone {{ is a placeholder whose end was forgotten.
    static const QRegularExpression marks(
        QStringLiteral("\\{\\{([^{}\\n]{0,80})\\}\\}|\\[\\[([^\\[\\]\\n]{1,200})\\]\\]|\\{\\{[^{}\\n]{0,80}"));
    QVector<TemplateGap> gaps;
    for (auto match = marks.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        TemplateGap gap;
        gap.at = found.capturedStart();
        gap.length = found.capturedLength();
        if (found.capturedStart(2) >= 0) {
            gap.name = found.captured(2).simplified();
        } else if (found.capturedStart(1) >= 0) {
            gap.name = found.captured(1).simplified();
            gap.placeholder = placeholderNamed(gap.name);
            gap.kind = gap.placeholder ? TemplateGap::Kind::Placeholder : TemplateGap::Kind::Unknown;
        } else {
            gap.name = found.captured().simplified();
            gap.kind = TemplateGap::Kind::Unknown;
        }
        gaps.append(gap);
    }
    return gaps;
}

RenderedTemplate render(const QString& text, const TemplateValues& values, TextLanguage language)
{
    RenderedTemplate rendered;
    qsizetype from = 0;
    for (TemplateGap gap : gapsIn(text)) {
        rendered.text += text.mid(from, gap.at - from);
        from = gap.at + gap.length;
        const QString value = gap.placeholder ? valueOf(*gap.placeholder, values, language).simplified() : QString();
        if (!value.isEmpty()) {
            rendered.text += value;
            continue;
        }
        const QString kept = text.mid(gap.at, gap.length);
        gap.at = rendered.text.size();
        rendered.gaps.append(gap);
        rendered.text += kept;
    }
    rendered.text += text.mid(from);
    return rendered;
}

std::optional<TemplateGap> unfilled(const QString& answer)
{
    const QVector<TemplateGap> gaps = gapsIn(answer);
    const auto found = std::find_if(gaps.begin(), gaps.end(),
                                    [](const TemplateGap& gap) { return gap.kind != TemplateGap::Kind::Unknown; });
    return found == gaps.end() ? std::nullopt : std::optional(*found);
}

bool saysTheSame(const QString& answer, const QString& rendered)
{
    return answer.simplified() == rendered.simplified();
}

}  // namespace memnun
