// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/SubjectPaper.h"

#include "core/base/WriteFile.h"
#include "core/exchange/subject/SubjectExport.h"
#include "ui/reading/MailPrint.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>

#include <algorithm>

namespace memnun {

namespace {

struct SubjectWords {
    Q_DECLARE_TR_FUNCTIONS(SubjectPaper)
};

constexpr qsizetype kMostMessages = 3000;
constexpr qsizetype kMostLetters = 20'000;

QString textOf(const QJsonObject& row, const char* column)
{
    return row.value(QLatin1String(column)).toString();
}

QString moment(qint64 ms)
{
    return QLocale().toString(Instant{ms}.toUtc().toLocalTime(), QLocale::ShortFormat);
}

QString list(const QString& title, const QStringList& lines)
{
    return lines.isEmpty() ? QString()
                           : QStringLiteral("<h2>%1</h2><ul><li>").arg(title.toHtmlEscaped()) + lines.join(QStringLiteral("</li><li>"))
                                 + QStringLiteral("</li></ul>");
}

QString directionText(const QString& direction)
{
    return direction == QLatin1String("in")    ? SubjectWords::tr("from the customer")
           : direction == QLatin1String("out") ? SubjectWords::tr("from us")
                                               : SubjectWords::tr("note");
}

}  // namespace

void SubjectPaper::add(const QString& table, const QJsonObject& row)
{
    if (table == QLatin1String("customer")) {
        m_name = textOf(row, "name");
        for (const char* column : {"city", "notes"}) {
            m_facts += textOf(row, column).isEmpty() ? QStringList() : QStringList{textOf(row, column).toHtmlEscaped()};
        }
    } else if (table == QLatin1String("contact_point")) {
        m_facts.append(textOf(row, "raw").toHtmlEscaped());
    } else if (table == QLatin1String("ticket")) {
        m_tickets.append(QStringLiteral("#%1 ").arg(row.value(QLatin1String("id")).toInteger()) + textOf(row, "subject").toHtmlEscaped()
                         + QStringLiteral(" · ") + moment(row.value(QLatin1String("created_at")).toInteger()));
    } else if (table == QLatin1String("task")) {
        m_tasks.append(textOf(row, "title").toHtmlEscaped());
    } else if (table == QLatin1String("interaction")) {
        addMessage(row);
    }
}

void SubjectPaper::addMessage(const QJsonObject& row)
{
    if (m_messages.size() >= kMostMessages) {
        m_messages.removeFirst();  // rows come in the order in which they were written
        ++m_left;
    }
    const qint64 at = row.value(QLatin1String("at")).toInteger();
    QString body = textOf(row, "body");
    body = body.size() > kMostLetters ? body.left(kMostLetters) + QStringLiteral(" […]") : body;
    QString head = moment(at) + QStringLiteral(" · ") + directionText(textOf(row, "direction")) + QStringLiteral(" · ")
                   + textOf(row, "from_address").toHtmlEscaped() + QStringLiteral(" → ") + textOf(row, "to_addresses").toHtmlEscaped();
    m_messages.append({at, QStringLiteral("<h3>") + textOf(row, "subject").toHtmlEscaped() + QStringLiteral("</h3><p><i>") + head
                               + QStringLiteral("</i></p><p style=\"white-space:pre-wrap\">") + body.toHtmlEscaped() + QStringLiteral("</p>")});
}

QString SubjectPaper::title() const
{
    return SubjectWords::tr("Personal data of %1").arg(m_name);
}

QString SubjectPaper::html() const
{
    QVector<Message> sorted = m_messages;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Message& a, const Message& b) { return a.at < b.at; });
    QString text = QStringLiteral("<h1>") + title().toHtmlEscaped() + QStringLiteral("</h1>") + list(SubjectWords::tr("Who this is"), m_facts)
                   + list(SubjectWords::tr("Tickets"), m_tickets) + list(SubjectWords::tr("Tasks"), m_tasks)
                   + QStringLiteral("<h2>") + SubjectWords::tr("Messages, calls and notes") + QStringLiteral("</h2>");
    if (m_left > 0) {
        text += QStringLiteral("<p>") + SubjectWords::tr("%n older one(s) are in customer.json.", nullptr, static_cast<int>(m_left)) + QStringLiteral("</p>");
    }
    for (const Message& one : sorted) {
        text += one.html;
    }
    return text;
}

Result<QStringList> writeSubjectWithPaper(Stores& stores, const OriginalMail& originals, CustomerId id, const QString& folder)
{
    SubjectPaper paper;
    auto written = writeSubject(stores, originals, id, folder, [&](const QString& table, const QJsonObject& row) { paper.add(table, row); });
    if (!written) {
        return written;
    }
    const auto pdf = writeFile(folder + QStringLiteral("/customer.pdf"), pdfOf({paper.title(), paper.html(), {}}));
    if (!pdf) {
        QDir(folder).removeRecursively();  // made a moment ago
        return fail(pdf.error());
    }
    return *written + QStringList{*pdf};
}

}  // namespace memnun
