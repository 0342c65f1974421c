// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/XlsxParts.h"

#include "core/exchange/tables/TableReader.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

namespace memnun {
namespace {

using OnElement = std::function<void(QXmlStreamReader&, ZipPart&)>;

/// Calls for each element's start. Writers name namespaces as they like, so only local names count.
Result<> eachElement(const ZipArchive& archive, const QString& name, const OnElement& start)
{
    const auto part = archive.part(name);
    if (!part) {
        return fail(part.error());
    }
    QXmlStreamReader xml(part->get());
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            start(xml, **part);
        }
        (*part)->mark();
    }
    if ((*part)->hasBurst()) {
        return notReadable("workbook_too_big", name);
    }
    return xml.hasError() ? notReadable("workbook_broken", name) : Result<>();
}

QString attribute(const QXmlStreamReader& xml, QLatin1String name)
{
    for (const QXmlStreamAttribute& one : xml.attributes()) {
        if (one.name() == name) {
            return one.value().toString();
        }
    }
    return {};
}

struct Relation {
    QString type;  ///< the last word of it
    QString part;
};

/// Where "worksheets/sheet1.xml" of "xl/workbook.xml" lies.
QString resolved(const QString& owner, const QString& target)
{
    if (target.startsWith(QLatin1Char('/'))) {
        return target.mid(1);
    }
    QStringList steps = owner.split(QLatin1Char('/'));
    steps.removeLast();
    for (const QString& step : target.split(QLatin1Char('/'))) {
        if (step == QLatin1String("..") && !steps.isEmpty()) {
            steps.removeLast();
        } else if (step != QLatin1String(".") && step != QLatin1String("..")) {
            steps.append(step);
        }
    }
    return steps.join(QLatin1Char('/'));
}

Result<QHash<QString, Relation>> relations(const ZipArchive& archive, const QString& owner)
{
    const qsizetype slash = owner.lastIndexOf(QLatin1Char('/')) + 1;
    const QString part = owner.left(slash) + QLatin1String("_rels/") + owner.mid(slash) + QLatin1String(".rels");
    QHash<QString, Relation> found;
    const auto read = eachElement(archive, part, [&](QXmlStreamReader& xml, ZipPart&) {
        if (xml.name() == QLatin1String("Relationship")) {
            found.insert(attribute(xml, QLatin1String("Id")),
                         {attribute(xml, QLatin1String("Type")).section(QLatin1Char('/'), -1),
                          resolved(owner, attribute(xml, QLatin1String("Target")))});
        }
    });
    return read ? Result<QHash<QString, Relation>>(found) : fail(read.error());
}

QString partOfType(const QHash<QString, Relation>& all, QLatin1String type)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Relation& one) { return one.type == type; });
    return found == all.cend() ? QString() : found->part;
}

}  // namespace

Result<XlsxOutline> readOutline(const ZipArchive& archive)
{
    const auto root = relations(archive, QString());
    QString book = root ? partOfType(*root, QLatin1String("officeDocument")) : QString();
    if (book.isEmpty()) {
        book = QStringLiteral("xl/workbook.xml");
    }
    const auto parts = relations(archive, book);
    if (!parts) {
        return fail(parts.error());
    }
    XlsxOutline outline;
    outline.texts = partOfType(*parts, QLatin1String("sharedStrings"));
    outline.styles = partOfType(*parts, QLatin1String("styles"));
    const auto read = eachElement(archive, book, [&](QXmlStreamReader& xml, ZipPart&) {
        if (xml.name() == QLatin1String("sheet")) {
            const Relation part = parts->value(attribute(xml, QLatin1String("id")));
            if (part.type == QLatin1String("worksheet")) {  // charts and dialogs hold no cells
                outline.sheets.append({attribute(xml, QLatin1String("name")), part.part});
            }
        } else if (xml.name() == QLatin1String("workbookPr")) {
            const QString said = attribute(xml, QLatin1String("date1904"));
            outline.since1904 = said == QLatin1String("1") || said == QLatin1String("true");
        }
    });
    if (!read) {
        return fail(read.error());
    }
    return outline;
}

QString stringItem(QXmlStreamReader& xml, ZipPart& part)
{
    QString text;
    int depth = 1;
    int reading = 0;  // depth of a phonetic run
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (reading == 0 && xml.name() == QLatin1String("rPh")) {
                reading = depth;
            } else if (reading == 0 && xml.name() == QLatin1String("t")) {
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
                --depth;
            }
            break;
        case QXmlStreamReader::EndElement:
            reading = depth == reading ? 0 : reading;
            --depth;
            break;
        default: break;
        }
        part.mark();
    }
    return unescapedText(text);
}

QString unescapedText(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        bool isHex = false;
        const ushort code = QStringView(text).mid(at + 2, 4).toUShort(&isHex, 16);
        if (isHex && at + 6 < text.size() && text.at(at + 6) == u'_' && code != 0) {
            text.replace(at, 7, QChar(code));
        }
    }
    return text;
}

Result<XlsxTexts> XlsxTexts::read(const ZipArchive& archive, const QString& name)
{
    XlsxTexts texts;
    if (name.isEmpty() || !archive.has(name)) {
        return texts;
    }
    bool tooBig = false;
    const auto read = eachElement(archive, name, [&](QXmlStreamReader& xml, ZipPart& part) {
        if (xml.name() != QLatin1String("si")) {
            return;
        }
        texts.m_texts += stringItem(xml, part).toUtf8();
        texts.m_ends.append(static_cast<quint32>(texts.m_texts.size()));
        tooBig = texts.m_texts.size() > kMostTextBytes || texts.m_ends.size() > kMostTextBytes / 8;
        if (tooBig) {
            xml.raiseError();
        }
    });
    if (tooBig) {
        return notReadable("workbook_too_big", name);
    }
    return read ? Result<XlsxTexts>(std::move(texts)) : fail(read.error());
}

QString XlsxTexts::at(qsizetype index) const
{
    const quint32 begin = index == 0 ? 0 : m_ends.at(index - 1);
    return QString::fromUtf8(m_texts.constData() + begin, static_cast<qsizetype>(m_ends.at(index) - begin));
}

Result<XlsxStyles> readStyles(const ZipArchive& archive, const QString& name)
{
    XlsxStyles styles;
    if (name.isEmpty() || !archive.has(name)) {
        return styles;
    }
    QHash<int, QString> formats;
    QString list;
    int bases = 0;
    int mostBase = -1;
    const auto read = eachElement(archive, name, [&](QXmlStreamReader& xml, ZipPart&) {
        const QStringView element = xml.name();
        if (element == QLatin1String("numFmt")) {
            const QString code = attribute(xml, QLatin1String("formatCode"));
            formats.insert(attribute(xml, QLatin1String("numFmtId")).toInt(), code);
            styles.odd = styles.odd || code.isEmpty();
        } else if (element == QLatin1String("cellXfs") || element == QLatin1String("cellStyleXfs") || element == QLatin1String("cellStyles") ||
                   element == QLatin1String("dxfs")) {
            list = element.toString();
        } else if (element == QLatin1String("xf") && list == QLatin1String("cellStyleXfs")) {
            ++bases;
        } else if (element == QLatin1String("xf") && list == QLatin1String("cellXfs")) {
            const int format = attribute(xml, QLatin1String("numFmtId")).toInt();
            const bool usual = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
                               (format >= 50 && format <= 58);
            styles.isDate.append(formats.contains(format) ? isDateFormat(formats.value(format)) : usual);
            mostBase = std::max(mostBase, attribute(xml, QLatin1String("xfId")).toInt());
        } else if (element == QLatin1String("cellStyle") && list == QLatin1String("cellStyles")) {
            mostBase = std::max(mostBase, attribute(xml, QLatin1String("xfId")).toInt());
        }
    });
    styles.odd = styles.odd || mostBase >= std::max(bases, 1);
    return read ? Result<XlsxStyles>(styles) : fail(read.error());
}

}  // namespace memnun
