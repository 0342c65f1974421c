// SPDX-License-Identifier: GPL-3.0-or-later
// The welcome window: what it asks, what it refuses beside which field, and that it speaks the language just chosen.
#include "tests/support/PageBench.h"
#include "ui/settings/Look.h"
#include "ui/shared/EnterPresses.h"
#include "ui/shared/FormRow.h"
#include "ui/welcome/ChoiceButton.h"
#include "ui/welcome/RecentList.h"
#include "ui/welcome/ServerForm.h"
#include "ui/welcome/WelcomeDialog.h"
#include "ui/welcome/WorkspaceWords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace memnun;
using Step = WelcomeDialog::Step;

namespace {

struct Welcome {
    Welcome()
    {
        look.setLanguage(Language::English);
        dialog.show();
    }
    /// The row whose field carries this name.
    FormRow* row(const QString& name) const
    {
        for (FormRow* row : dialog.findChildren<FormRow*>()) {
            if (row->isVisible() && row->field()->accessibleName() == name)
                return row;
        }
        qFatal("no row %s", qPrintable(name));
    }
    void fill(const QString& name, const QString& text) const
    {
        FormRow* found = row(name);
        auto* field = qobject_cast<QLineEdit*>(found->field());
        if (!field)
            field = found->field()->findChild<QLineEdit*>();
        field->clear();
        PageBench::type(field, text);
    }
    QStringList errors() const
    {
        QStringList names;
        for (FormRow* row : dialog.findChildren<FormRow*>()) {
            if (row->isVisible() && !row->error().isEmpty())
                names << row->field()->accessibleName();
        }
        return names;
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
            if (one->isVisible() && QString(one->text()).remove(QLatin1Char('&')) == text)
                return one;
        }
        return nullptr;
    }

    ThemeController theme{*qApp};
    MemorySettings settings;
    LanguageController languages{*qApp};
    Look look{settings, languages, theme, false};
    QTemporaryDir folder;
    PageBench::NoDesktop desktop;
    WelcomeDialog dialog{desktop, look, folder.path()};
};

}  // namespace

class TestWelcome final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachChoiceIsMade();
    void enterPressesTheChoice();
    void aNewWorkspaceIsAskedFor();
    void badInputIsSaidBesideItsField_data();
    void badInputIsSaidBesideItsField();
    void aRefusedFileIsSaidAtTheFile();
    void serverTroubleIsSaidAtItsField();
    void escapeGoesBackAndThenCloses();
    void recentWorkspacesAreOffered();
    void whoAreYou();
    void whatIsKnownOfTheBusinessIsKept();
    void languageAndThemeChangeAtOnce();
    void theCommandLineHoldsForOneRun();
};

void TestWelcome::eachChoiceIsMade()
{
    Welcome w;
    QSignalSpy demo(&w.dialog, &WelcomeDialog::demoWanted);
    const auto choices = w.dialog.findChildren<ChoiceButton*>();
    QCOMPARE(choices.size(), 4);
    choices.at(0)->click();
    QCOMPARE(demo.count(), 1);
    choices.at(1)->click();
    QVERIFY(w.dialog.step() == Step::Create);
    w.dialog.openStep(Step::Choice);
    choices.at(3)->click();
    QVERIFY(w.dialog.step() == Step::Server);
}

void TestWelcome::enterPressesTheChoice()
{
    EnterPresses enter;
    qApp->installEventFilter(&enter);
    Welcome w;
    QSignalSpy demo(&w.dialog, &WelcomeDialog::demoWanted);
    const auto choices = w.dialog.findChildren<ChoiceButton*>();
    QTest::keyClick(choices.at(0), Qt::Key_Return);
    QCOMPARE(demo.count(), 1);
    QTest::keyClick(choices.at(1), Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(w.dialog.step() == Step::Create);
}

void TestWelcome::aNewWorkspaceIsAskedFor()
{
    Welcome w;
    QSignalSpy wanted(&w.dialog, &WelcomeDialog::createWanted);
    w.dialog.openStep(Step::Create);
    w.fill(QStringLiteral("Company"), QStringLiteral("Çınar Mobilya"));
    w.fill(QStringLiteral("Your name"), QStringLiteral("Derya Aksoy"));
    w.fill(QStringLiteral("Your e-mail"), QStringLiteral("derya@cinar.example"));
    // Enter presses the default button.
    QTest::keyClick(w.row(QStringLiteral("Your e-mail"))->field(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), QDir(w.folder.path()).filePath(QStringLiteral("Çınar Mobilya.memnun")));
    const auto newcomer = wanted.first().at(1).value<Newcomer>();
    QCOMPARE(newcomer.company, QStringLiteral("Çınar Mobilya"));
    QCOMPARE(newcomer.email, QStringLiteral("derya@cinar.example"));
    QCOMPARE(newcomer.ownAddresses, QStringList{QStringLiteral("derya@cinar.example")});
    QCOMPARE(w.errors(), QStringList());
}

void TestWelcome::badInputIsSaidBesideItsField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("addresses");
    QTest::addColumn<QStringList>("refused");
    const auto row = [](const char* what, const char* name, const char* email, const char* addresses, const QStringList& refused) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(email) << QString::fromUtf8(addresses) << refused;
    };
    row("nothing", "", "", "", {QStringLiteral("Your name"), QStringLiteral("Your e-mail")});
    row("no name", "", "a@b.example", "@b.example", {QStringLiteral("Your name")});
    row("no address", "Derya", "derya", "@b.example", {QStringLiteral("Your e-mail")});
    row("no domain", "Derya", "a@b.example", "b.example", {QStringLiteral("Addresses of the business")});
}

void TestWelcome::badInputIsSaidBesideItsField()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(QString, addresses);
    QFETCH(QStringList, refused);
    Welcome w;
    QSignalSpy wanted(&w.dialog, &WelcomeDialog::createWanted);
    w.dialog.openStep(Step::Create);
    w.fill(QStringLiteral("Your name"), name);
    w.fill(QStringLiteral("Your e-mail"), email);
    w.fill(QStringLiteral("Addresses of the business"), addresses);
    w.button(QStringLiteral("Create workspace"))->click();
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(w.errors(), refused);
}

void TestWelcome::aRefusedFileIsSaidAtTheFile()
{
    Welcome w;
    w.dialog.openStep(Step::Create);
    w.dialog.showError(QStringLiteral("“x” exists already."));
    QCOMPARE(w.errors(), QStringList{QStringLiteral("File")});
}

void TestWelcome::serverTroubleIsSaidAtItsField()
{
    Welcome w;
    QSignalSpy wanted(&w.dialog, &WelcomeDialog::openServerWanted);
    w.dialog.openStep(Step::Server);
    w.button(QStringLiteral("Connect"))->click();
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(w.errors(), QStringList{QStringLiteral("Server")});
    w.fill(QStringLiteral("Server"), QStringLiteral("sunucu"));
    w.button(QStringLiteral("Connect"))->click();
    QCOMPARE(wanted.count(), 1);
    w.dialog.showTrouble({ServerField::Port, QStringLiteral("does not answer"), false}, wanted.first().first().value<ServerAddress>());
    QCOMPARE(w.errors(), QStringList{QStringLiteral("Port")});
}

void TestWelcome::escapeGoesBackAndThenCloses()
{
    Welcome w;
    w.dialog.openStep(Step::Server);
    QTest::keyClick(&w.dialog, Qt::Key_Escape);
    QVERIFY(w.dialog.step() == Step::Choice);
    QVERIFY(w.dialog.isVisible());
    QTest::keyClick(&w.dialog, Qt::Key_Escape);
    QVERIFY(!w.dialog.isVisible());
}

void TestWelcome::recentWorkspacesAreOffered()
{
    Welcome w;
    QVERIFY(!w.dialog.findChild<RecentList*>()->isVisible());
    w.dialog.setRecent({{QStringLiteral("/ev/Ladin Ev.memnun"), QStringLiteral("Ladin Ev")}});
    QSignalSpy wanted(&w.dialog, &WelcomeDialog::recentWanted);
    QPushButton* open = w.button(QStringLiteral("Ladin Ev"));
    QVERIFY(open);
    open->click();
    QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("/ev/Ladin Ev.memnun"));
}

void TestWelcome::whoAreYou()
{
    Welcome w;
    QSignalSpy answered(&w.dialog, &WelcomeDialog::whoAnswered);
    w.dialog.openStep(Step::Who);
    QVERIFY(!w.button(QStringLiteral("Back")));
    w.button(QStringLiteral("Start"))->click();
    QCOMPARE(answered.count(), 0);
    QVERIFY(w.errors().contains(QStringLiteral("Your name")));
    w.fill(QStringLiteral("Your name"), QStringLiteral("Derya"));
    w.fill(QStringLiteral("Your e-mail"), QStringLiteral("derya@cinar.example"));
    w.button(QStringLiteral("Start"))->click();
    QCOMPARE(answered.count(), 1);
}

/// "memnun-cli init --company … --us …" has said it before.
void TestWelcome::whatIsKnownOfTheBusinessIsKept()
{
    Welcome w;
    QSignalSpy answered(&w.dialog, &WelcomeDialog::whoAnswered);
    w.dialog.setBusiness(QStringLiteral("Çınar Kitap"), {QStringLiteral("info@cinar.example"), QStringLiteral("@cinar.example")});
    w.dialog.openStep(Step::Who);
    w.fill(QStringLiteral("Your name"), QStringLiteral("Derya"));
    w.fill(QStringLiteral("Your e-mail"), QStringLiteral("derya@posta.example"));
    w.button(QStringLiteral("Start"))->click();
    QCOMPARE(answered.count(), 1);
    const auto newcomer = answered.first().first().value<Newcomer>();
    QCOMPARE(newcomer.company, QStringLiteral("Çınar Kitap"));
    QCOMPARE(newcomer.ownAddresses, (QStringList{QStringLiteral("info@cinar.example"), QStringLiteral("@cinar.example")}));
}

void TestWelcome::languageAndThemeChangeAtOnce()
{
    Welcome w;
    w.dialog.openStep(Step::Create);
    w.fill(QStringLiteral("Your name"), QStringLiteral("Derya"));
    QPushButton* turkish = w.button(QStringLiteral("Türkçe"));
    turkish->click();
    QTRY_VERIFY(w.look.language() == Language::Turkish);
    QTRY_VERIFY(!w.button(QStringLiteral("Create workspace")));
    QVERIFY(turkish->isChecked());
    // What was typed is still there.
    bool kept = false;
    for (QLineEdit* field : w.dialog.findChildren<QLineEdit*>())
        kept = kept || field->text() == QStringLiteral("Derya");
    QVERIFY(kept);
    w.dialog.findChild<QToolButton*>(QStringLiteral("theme"))->click();
    QTRY_VERIFY(w.theme.theme().isDark());
    QVERIFY(w.look.theme() == ThemeChoice::Dark);
    w.button(QStringLiteral("English"))->click();
    QTRY_VERIFY(w.button(QStringLiteral("Create workspace")));
    w.look.setTheme(ThemeChoice::Light);
}

void TestWelcome::theCommandLineHoldsForOneRun()
{
    MemorySettings settings;
    ThemeController theme(*qApp);
    LanguageController languages(*qApp);
    {
        Look look(settings, languages, theme, false);
        look.setLanguage(Language::English);
        look.setTheme(ThemeChoice::Light);
        look.applyRemembered(Language::Turkish, ThemeChoice::Dark);
        QVERIFY(look.language() == Language::Turkish);
        QVERIFY(look.theme() == ThemeChoice::Dark);
        QVERIFY(theme.theme().isDark());
    }
    Look look(settings, languages, theme, false);
    look.applyRemembered();
    QVERIFY(look.language() == Language::English);
    QVERIFY(look.theme() == ThemeChoice::Light);
    QVERIFY(!theme.theme().isDark());
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
