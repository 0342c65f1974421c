// SPDX-License-Identifier: GPL-3.0-or-later
// Does the reader behind the architecture test see what it must see?
#include "SourceText.h"

#include <QTest>

using namespace memnun::architecture;

class TestSourceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* source, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(source) << QString::fromLatin1(code);
        };
        row("line comment", "a; // b\nc;", "a;     \nc;");
        row("block comment", "a /* b\nc */ d", "a     \n     d");
        row("string", "f(\"a{b\");", "f(\"   \");");
        row("escaped quote", "f(\"a\\\"b\"); g", "f(\"    \"); g");
        row("raw string", "R\"(a\"\n{)\" b", "R\"   \n  \" b");
        row("character", "c = '{';", "c = ' ';");
        row("digit separator", "x = 60'000; y = 1'000;", "x = 60'000; y = 1'000;");
        row("slashes in a string", "f(\"http://x\"); g", "f(\"        \"); g");
    }
    void blanks()
    {
        QFETCH(QString, source);
        QFETCH(QString, code);
        QCOMPARE(blanked(source), code);
    }

    void findsFunctions_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("expected");  // "name/lines"
        const auto row = [](const char* name, const char* code, const QStringList& expected) {
            QTest::newRow(name) << QString::fromLatin1(code) << expected;
        };
        row("free", "int f(int a)\n{\n  return a;\n}\n", {QStringLiteral("f/1")});
        row("in a namespace and a class", "namespace x {\nclass C : public B {\n  void m() const {\n\n\n}\n};\n}\n",
            {QStringLiteral("m/2")});
        row("initialiser list", "C::C(int a)\n  : m(a)\n{\n  g();\n  h();\n}\n", {QStringLiteral("C::C/2")});
        row("template", "template <class T>\nvoid f(T t)\n{\n\n}\n", {QStringLiteral("f/1")});
        row("lambda counts to its function", "void f()\n{\n  auto g = [] {\n    h();\n  };\n}\n",
            {QStringLiteral("f/3")});
        row("data is no function", "const int x[] = {\n1,\n2};\nstruct S { int a = 0; };\n", {});
        row("after an include", "#include <a>\nvoid f()\n{\n}\n", {QStringLiteral("f/0")});
        row("after a macro of several lines", "#define M(x) \\\n  if (x) { \\\n    g(); }\nvoid f()\n{\n}\n",
            {QStringLiteral("f/0")});
        row("enum", "enum class E { a, b };\nvoid f()\n{\n}\n", {QStringLiteral("f/0")});
    }
    void findsFunctions()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const Function& function : functions(code))
            found << QStringLiteral("%1/%2").arg(function.name).arg(function.length);
        QCOMPARE(found, expected);
    }

    void findsTypes()
    {
        const QString code = QStringLiteral(
            "class A;\nclass B final : public ns::A {\n};\nstruct C\n{\n};\nclass [[nodiscard]] D : x::y<int> {};");
        QCOMPARE(definedTypes(code), (QStringList{QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}));
    }

    void findsIncludes()
    {
        const QString code = QStringLiteral("#include <QString>\n  # include \"core/base/Id.h\"\n// #include <no>\n");
        QCOMPARE(includes(code), (QStringList{QStringLiteral("QString"), QStringLiteral("core/base/Id.h")}));
    }
};

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_source_text.moc"
