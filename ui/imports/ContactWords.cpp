// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ContactWords.h"

#include "core/base/DiskPath.h"
#include "ui/shared/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

namespace memnun {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContactWords)
};

QString placeText(const QString& where)
{
    const QString number = where.section(QLatin1Char(' '), 1);
    if (where.startsWith(QLatin1String("row ")))
        return Words::tr("row %1").arg(number);
    return where.startsWith(QLatin1String("card ")) ? Words::tr("card %1").arg(number) : where;
}

QString problemOf(const Error& error)
{
    const QHash<QString, QString> known{
        {QStringLiteral("not_a_table"), Words::tr("This is neither a table nor a contact file.")},
        {QStringLiteral("quote_open"), Words::tr("A quoted cell has no end (%1). What comes before it can be read.")},
        {QStringLiteral("cell_too_long"), Words::tr("A cell is longer than 4 MB (%1). What comes before it can be read.")},
        {QStringLiteral("too_many_columns"), Words::tr("A row has more than 16,384 cells (%1). What comes before it can be read.")},
        {QStringLiteral("workbook_old"), Words::tr("This is an Excel file of before 2007, or one with a password. Please save it as .xlsx without a password.")},
        {QStringLiteral("workbook_password"), Words::tr("The workbook has a password. Please save it without one.")},
        {QStringLiteral("workbook_broken"), Words::tr("The workbook is damaged (%1).")},
        {QStringLiteral("workbook_too_big"), Words::tr("The workbook unpacks to more than this program reads (%1). Please save it as CSV.")},
        {QStringLiteral("json_too_big"), Words::tr("The JSON file is larger than 256 MB.")},
        {QStringLiteral("not_json"), Words::tr("This is not a JSON list of customers.")},
        {QStringLiteral("columns_unknown"), Words::tr("No column was said to hold anything.")},
        {QStringLiteral("not_cards"), Words::tr("There is no contact card in it.")},
        {QStringLiteral("card_open"), Words::tr("The file ends in the middle of a card (%1). Those before it can be read.")},
        {QStringLiteral("card_too_long"), Words::tr("A line of a card is longer than 16 MB (%1). The cards before it can be read.")},
    };
    const QString sentence = known.value(error.fields.value(0).rule);
    if (!sentence.isEmpty())
        return sentence.contains(QLatin1String("%1")) ? sentence.arg(placeText(error.context)) : sentence;
    return error.code == Code::Storage ? Words::tr("The file can't be read: %1.").arg(error.context) : errorSentence(error);
}

}  // namespace

QString contactFieldName(ContactField field)
{
    switch (field) {
    case ContactField::None: return Words::tr("– left out –");
    case ContactField::Name: return Words::tr("Name");
    case ContactField::GivenName: return Words::tr("Given name");
    case ContactField::MiddleName: return Words::tr("Middle name");
    case ContactField::FamilyName: return Words::tr("Family name");
    case ContactField::Kind: return Words::tr("Person or company");
    case ContactField::Lifecycle: return Words::tr("Lifecycle");
    case ContactField::Company: return Words::tr("Company");
    case ContactField::City: return Words::tr("City");
    case ContactField::Notes: return Words::tr("Notes");
    case ContactField::Email: return Words::tr("E-mail");
    case ContactField::Phone: return Words::tr("Phone");
    case ContactField::WhatsApp: return QStringLiteral("WhatsApp");
    case ContactField::Instagram: return QStringLiteral("Instagram");
    case ContactField::Facebook: return QStringLiteral("Facebook");
    case ContactField::X: return QStringLiteral("X");
    case ContactField::Web: return Words::tr("Web");
    case ContactField::Address: return Words::tr("Address");
    case ContactField::Tags: return Words::tr("Tags");
    case ContactField::Tier: return Words::tr("Tier");
    case ContactField::TaxNumber: return Words::tr("Tax number");
    case ContactField::TaxOffice: return Words::tr("Tax office");
    case ContactField::Owner: return Words::tr("Looked after by");
    case ContactField::District: return Words::tr("District");
    case ContactField::Occupation: return Words::tr("Occupation");
    case ContactField::Birth: return Words::tr("Born");
    case ContactField::Since: return Words::tr("Customer since");
    case ContactField::Custom: break;
    }
    return {};
}

QString refusedContactSentence(const QString& reason)
{
    const QHash<QString, QString> known{
        {QStringLiteral("neither a name nor an address nor a number"), Words::tr("neither a name nor an address nor a number")},
        {QStringLiteral("the name is longer than 500 characters"), Words::tr("the name is longer than 500 characters")},
        {QStringLiteral("the note is longer than a million characters"), Words::tr("the note is longer than a million characters")},
    };
    return known.value(reason, Words::tr("an address is longer than 1,000 characters"));
}

QString contactFileSentence(const QString& path, const Error& error)
{
    return Words::tr("“%1”: %2").arg(disk::shown(disk::Entry{path}.name()), problemOf(error));
}

RefusedWords refusedWords()
{
    return {Words::tr("Reason"), Words::tr("Row"), Words::tr("File"), refusedContactSentence,
            QLocale().decimalPoint() == QLatin1String(",") ? ';' : ','};
}

}  // namespace memnun
