// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactWriter.h"

namespace memnun {
namespace {

constexpr qsizetype lineBytes = 75;

/// RFC 6350 3.2: no line over 75 bytes, and none cut within a letter.
QByteArray folded(const QByteArray& line)
{
    QByteArray out;
    qsizetype from = 0;
    qsizetype room = lineBytes;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (end > from && (static_cast<unsigned char>(line.at(end)) & 0xC0) == 0x80) {
            --end;
        }
        out += line.mid(from, end - from) + "\r\n ";
        from = end;
        room = lineBytes - 1;
    }
    return out + line.mid(from) + "\r\n";
}

QByteArray escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    text.replace(QLatin1Char(','), QLatin1String("\\,")).replace(QLatin1Char(';'), QLatin1String("\\;"));
    return text.remove(QLatin1Char('\r')).toUtf8();
}

/// RFC 6868.
QByteArray quotedParam(QString text)
{
    text.replace(QLatin1Char('^'), QLatin1String("^^")).replace(QLatin1Char('\n'), QLatin1String("^n")).replace(QLatin1Char('"'), QLatin1String("^'"));
    return '"' + text.toUtf8() + '"';
}

QByteArray pointLine(const ContactPoint& point, const QString& city)
{
    const QByteArray text = escaped(point.raw);
    switch (point.kind) {
    case ContactKind::Email: return "EMAIL:" + text;
    case ContactKind::Phone: return "TEL:" + text;
    case ContactKind::WhatsApp: return "IMPP;X-SERVICE-TYPE=whatsapp:" + text;
    case ContactKind::Instagram: return "X-SOCIALPROFILE;TYPE=instagram:" + text;
    case ContactKind::Facebook: return "X-SOCIALPROFILE;TYPE=facebook:" + text;
    case ContactKind::X: return "X-SOCIALPROFILE;TYPE=twitter:" + text;
    case ContactKind::Web: return "URL:" + text;
    case ContactKind::Address: return "ADR;LABEL=" + quotedParam(point.raw) + ":;;;" + escaped(city) + ";;;";
    }
    return {};
}

QByteArray ofProfile(const ContactRecord& record)
{
    QByteArray lines;
    const auto add = [&lines](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            lines += folded(QByteArray(name) + ":" + escaped(value));
        }
    };
    if (!record.tags.isEmpty()) {
        QByteArrayList tags;
        for (const QString& tag : record.tags) {
            tags.append(escaped(tag));
        }
        lines += folded("CATEGORIES:" + tags.join(','));
    }
    add("TITLE", record.occupation);
    add("BDAY", QString(record.birth).remove(QLatin1Char('-')));  // version 4 writes days without marks between
    add("X-MEMNUN-TIER", record.tier.value_or(Tier::Standard) == Tier::Standard ? QString() : toKey(*record.tier));
    add("X-MEMNUN-OWNER", record.owner);
    add("X-MEMNUN-TAX-NUMBER", record.taxNumber);
    add("X-MEMNUN-TAX-OFFICE", record.taxOffice);
    add("X-MEMNUN-DISTRICT", record.district);
    add("X-MEMNUN-SINCE", record.since);
    // by name: their order may be another elsewhere
    QVector<NamedValue> custom = record.custom;
    std::sort(custom.begin(), custom.end(), [](const NamedValue& a, const NamedValue& b) { return a.name < b.name; });
    for (const NamedValue& one : std::as_const(custom)) {
        lines += folded("X-MEMNUN-FIELD;NAME=" + quotedParam(one.name) + ":" + escaped(one.value));
    }
    return lines;
}

}  // namespace

QByteArray cardOf(const ContactRecord& record)
{
    const bool isCompany = record.kind == CustomerKind::Company;
    QByteArray card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
    card += isCompany ? "KIND:org\r\n" : "KIND:individual\r\n";
    card += folded("FN:" + escaped(record.name));
    if (!record.company.isEmpty() || isCompany) {
        card += folded("ORG:" + escaped(isCompany ? record.name : record.company));
    }
    card += "X-MEMNUN-LIFECYCLE:" + toKey(record.lifecycle.value_or(Lifecycle::Active)).toLatin1() + "\r\n";
    bool cityIsSaid = record.city.isEmpty();
    for (const ContactPoint& point : record.points) {
        const bool saysCity = point.kind == ContactKind::Address && !cityIsSaid;
        card += folded(pointLine(point, saysCity ? record.city : QString()));
        cityIsSaid = cityIsSaid || saysCity;
    }
    if (!cityIsSaid) {
        card += folded("ADR:;;;" + escaped(record.city) + ";;;");
    }
    card += ofProfile(record);
    if (!record.notes.isEmpty()) {
        card += folded("NOTE:" + escaped(record.notes));
    }
    return card + "END:VCARD\r\n";
}

}  // namespace memnun
