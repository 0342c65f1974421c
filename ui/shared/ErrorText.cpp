// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ErrorText.h"

#include "core/base/EngineCode.h"
#include "core/base/TooLong.h"

#include <QCoreApplication>
#include <QHash>

namespace memnun {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString withContext(const QString& sentence, const QString& context)
{
    // of a server only the code: the rest is its own language, and SQL
    const QString code = engineCode(context);
    const QString detail = code.isEmpty() ? context : code;
    return detail.isEmpty() ? sentence : sentence + QStringLiteral(" (") + detail + QStringLiteral(")");
}

QString fieldName(const QString& field)
{
    static const QHash<QString, const char*> names = {
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ErrorText", "Name")},
        {QStringLiteral("folder"), QT_TRANSLATE_NOOP("ErrorText", "Folder")},
        {QStringLiteral("shortcut"), QT_TRANSLATE_NOOP("ErrorText", "Shortcut")},
        {QStringLiteral("turkish"), QT_TRANSLATE_NOOP("ErrorText", "Turkish text")},
        {QStringLiteral("english"), QT_TRANSLATE_NOOP("ErrorText", "English text")},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("ErrorText", "Subject")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("ErrorText", "E-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("ErrorText", "Phone")},
    };
    const char* name = names.value(field);
    return name ? QCoreApplication::translate("ErrorText", name) : QString();
}

/// Away from the field itself nobody sees which one is meant.
QString withField(const FieldError& error)
{
    const QString name = fieldName(error.field);
    return name.isEmpty() ? fieldErrorSentence(error) : ErrorText::tr("%1: %2").arg(name, fieldErrorSentence(error));
}

}  // namespace

QString errorSentence(const Error& error)
{
    switch (error.code) {
    case Code::NotFound: return ErrorText::tr("It is no longer there. The list will be loaded again.");
    case Code::Conflict:
        return ErrorText::tr("Someone else changed it in the meantime. What you typed is kept; look at the new state "
                             "and try again.");
    case Code::Forbidden:
        if (error.hasRule(QLatin1String("read_only_workspace")))
            return ErrorText::tr("This workspace can only be read: it lies where nothing can be written. Nothing was changed.");
        if (error.hasRule(QLatin1String("no_permission")))
            return ErrorText::tr("The server does not let you do this. Nothing was changed; the administrator of the database can allow it.");
        return ErrorText::tr("You do not have the permission for this. Nothing was changed.");
    case Code::Invalid:
        if (error.fields.size() == 1)
            return withField(error.fields.first());
        return ErrorText::tr("Some of what was entered cannot be used. Nothing was changed; please check the marked "
                             "fields.");
    case Code::Unavailable:
        if (error.hasRule(QLatin1String("outcome_unknown")))
            return ErrorText::tr("The connection to the server broke while it was being saved, and nobody can say whether it "
                                 "was. Please look before you try again.");
        if (error.hasRule(QLatin1String("server_gone")) || error.hasRule(QLatin1String("not_committed")))
            return ErrorText::tr("The server cannot be reached. Nothing was changed, and what you typed is kept; it can be "
                                 "tried again as soon as the server is back.");
        if (error.hasRule(QLatin1String("newer_schema")))
            return ErrorText::tr("A colleague has brought this workspace up to date with a newer Memnun. Nothing was changed, and what you "
                                 "typed is kept; please update this Memnun as well.");
        return ErrorText::tr("The service cannot be reached. Nothing is lost; please check the connection and try "
                             "again.");
    case Code::Storage:
        return withContext(ErrorText::tr("The workspace could not be read or written. Nothing was half saved; please "
                                         "check the disk's free space and permissions."),
                           error.context);
    case Code::Cancelled: return ErrorText::tr("It was cancelled. What was finished before is kept.");
    case Code::Bug:
        return withContext(ErrorText::tr("Something went wrong inside Memnun. Nothing was changed."), error.context);
    }
    return {};
}

QString errorSentence(const Error& error, const QString& what)
{
    return ErrorText::tr("%1 failed.").arg(what) + QLatin1Char(' ') + errorSentence(error);
}

QString fieldErrorSentence(const FieldError& error)
{
    if (const int most = mostOf(error.rule); most > 0)
        return ErrorText::tr("This is too long: at most %n character(s). Please shorten it.", nullptr, most);
    static const QHash<QString, const char*> sentences = {
        {QStringLiteral("required"), QT_TRANSLATE_NOOP("ErrorText", "Please fill in this field.")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("ErrorText", "This is not an e-mail address.")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("ErrorText", "This is not a phone number.")},
        {QStringLiteral("too_long"), QT_TRANSLATE_NOOP("ErrorText", "This is too long.")},
        {QStringLiteral("too_short"), QT_TRANSLATE_NOOP("ErrorText", "This is too short.")},
        {QStringLiteral("duplicate"), QT_TRANSLATE_NOOP("ErrorText", "This exists already.")},
        {QStringLiteral("range"), QT_TRANSLATE_NOOP("ErrorText", "This value is out of range.")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("ErrorText", "This is not a date.")},
        {QStringLiteral("past"), QT_TRANSLATE_NOOP("ErrorText", "This time has already passed.")},
        {QStringLiteral("in_future"), QT_TRANSLATE_NOOP("ErrorText", "This day is still to come.")},
        {QStringLiteral("before_since"), QT_TRANSLATE_NOOP("ErrorText", "This ends before it begins.")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("ErrorText", "The times are not in order.")},
        {QStringLiteral("transition"),
         QT_TRANSLATE_NOOP("ErrorText", "The ticket cannot go from its present state to this one.")},
    };
    const char* sentence = sentences.value(error.rule, QT_TRANSLATE_NOOP("ErrorText", "Please check this value."));
    return QCoreApplication::translate("ErrorText", sentence);
}

QString ownAddressSentence(const QString& entry)
{
    return ErrorText::tr("“%1” is neither an address nor a domain such as @shop.com.").arg(entry);
}

}  // namespace memnun
