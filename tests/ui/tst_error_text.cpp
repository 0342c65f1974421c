// SPDX-License-Identifier: GPL-3.0-or-later
// A refusal that is said away from its field names the field and what would have been taken.
#include "core/base/TooLong.h"
#include "ui/shared/ErrorText.h"

#include <QTest>

using namespace memnun;

class TestErrorText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFieldAndLimit()
    {
        const Error error{Code::Invalid, QStringLiteral("customer"), {{QStringLiteral("name"), tooLong(500)}}};
        QCOMPARE(errorSentence(error), QStringLiteral("Name: This is too long: at most 500 character(s). Please shorten it."));
        // beside the field its name stands already
        QCOMPARE(fieldErrorSentence(error.fields.first()), QStringLiteral("This is too long: at most 500 character(s). Please shorten it."));
    }

    void aReadOnlyWorkspaceIsNoMissingPermission()
    {
        const Error error{Code::Forbidden, {}, {{QStringLiteral("workspace"), QStringLiteral("read_only_workspace")}}};
        QVERIFY(errorSentence(error).contains(QStringLiteral("can only be read")));
        QVERIFY(errorSentence(Error{Code::Forbidden, {}, {}}).contains(QStringLiteral("permission")));
    }
};

QTEST_MAIN(TestErrorText)
#include "tst_error_text.moc"
