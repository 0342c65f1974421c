// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/ZipPart.h"

#include <QByteArray>
#include <QStringList>
#include <QVector>

#include <optional>

class QXmlStreamReader;

namespace memnun {

/// One sheet of a workbook and the part it lies in.
struct XlsxSheet {
    QString name;
    QString part;
};

/// What a workbook says of itself (ECMA-376): its sheets in their order, and where texts and styles lie.
struct XlsxOutline {
    QVector<XlsxSheet> sheets;
    QString texts;   ///< empty: none
    QString styles;  ///< empty: none
    bool since1904 = false;
};
Result<XlsxOutline> readOutline(const ZipArchive& archive);

/// The texts that cells share, as one block of UTF-8. "workbook_too_big" beyond kMostTextBytes.
class XlsxTexts {
public:
    static Result<XlsxTexts> read(const ZipArchive& archive, const QString& part);
    qsizetype count() const { return m_ends.size(); }
    QString at(qsizetype index) const;

private:
    QByteArray m_texts;
    QVector<quint32> m_ends;
};

/// Which styles show a number as a date or a time.
struct XlsxStyles {
    QVector<bool> isDate;  ///< by the number a cell says
    /// Formats that are empty, or named styles that build on none: no value suffers from it.
    bool odd = false;
};
Result<XlsxStyles> readStyles(const ZipArchive& archive, const QString& part);

/// A format as "dd.mm.yyyy" shows a day or a time. Text in quotes and in square brackets does not count, save [h] and its like.
bool isDateFormat(QStringView code);

/// A serial day as ISO text: "2024-03-01", "2024-03-01 14:05:00", or "14:05:00" where it has no day. None outside of what
/// the calendar of workbooks holds.
std::optional<QString> serialDate(double serial, bool since1904);

/// "_x000D_" and its like, which stand for what XML can't hold.
QString unescapedText(QString text);

/// The text of a string item: its runs, without the readings of Japanese names. Ends behind the item's end.
QString stringItem(QXmlStreamReader& xml, ZipPart& part);

}  // namespace memnun
