// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WelcomeDialog.h"

#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"
#include "ui/welcome/ChoiceButton.h"
#include "ui/welcome/IdentityForm.h"
#include "ui/welcome/ServerForm.h"
#include "ui/welcome/WorkspaceWords.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>

namespace memnun {

namespace {

QPushButton* button(const QString& text, const char* kind = "")
{
    auto* made = new QPushButton(text);
    made->setAutoDefault(false);
    if (*kind)
        made->setProperty("kind", QString::fromLatin1(kind));
    return made;
}

}  // namespace

WelcomeDialog::WelcomeDialog(DesktopPort& desktop, const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_desktop(desktop),
      m_folder(folder),
      m_steps(new QStackedWidget(this)),
      m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Memnun"));
    auto* mark = new QLabel(QStringLiteral("Memnun"), this);
    mark->setFont(typeFont(TypeStep::Title, QFont::DemiBold));
    mark->setForegroundRole(QPalette::Link);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(mark);
    layout->addWidget(m_message);
    layout->addWidget(m_steps, 1);
    m_steps->addWidget(choicePage());
    m_steps->addWidget(createPage());
    m_steps->addWidget(serverPage());
    followCompany({});
    setMinimumWidth(620);
}

QWidget* WelcomeDialog::choicePage()
{
    auto* page = new QWidget(this);
    auto* title = new QLabel(tr("Which workspace do you want to work in?"), page);
    setTextRole(title, QStringLiteral("heading"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(title);
    const auto add = [&](const char* iconName, const QString& text, const QString& sentence, auto chosen) {
        auto* choice = new ChoiceButton(QString::fromLatin1(iconName), page);
        choice->setTexts(text, sentence);
        connect(choice, &ChoiceButton::clicked, this, [this, chosen] {
            m_message->clear();
            chosen();
        });
        layout->addWidget(choice);
        return choice;
    };
    add("house", tr("&Try the demo company"),
        tr("A furniture shop with eighteen months of mails, calls and tickets. Nothing in it is real, and nothing is sent."),
        [this] { Q_EMIT demoWanted(); })
        ->setPreferred(true);
    add("plus", tr("&Start with an empty workspace"),
        tr("One file on this computer that you can copy and back up. Then bring in your mailbox."),
        [this] { openStep(Step::Create); });
    add("folder-open", tr("&Open a workspace file"), tr("A file that ends in .memnun."), [this] {
        m_desktop.chooseOpenFiles(this, tr("Open a workspace"), [this](const QStringList& files) {
            if (!files.isEmpty())
                Q_EMIT openFileWanted(files.first());
        });
    });
    add("server", tr("&Connect to a server"), tr("A PostgreSQL database that your team shares."),
        [this] { openStep(Step::Server); });
    layout->addStretch();
    return page;
}

QWidget* WelcomeDialog::formPage(const QString& title, const QString& intro, QWidget* form,
                                 const QVector<QPushButton*>& buttons)
{
    auto* page = new QWidget(this);
    auto* heading = new QLabel(title, page);
    setTextRole(heading, QStringLiteral("heading"));
    auto* sentence = new QLabel(intro, page);
    setTextRole(sentence, QStringLiteral("muted"));
    sentence->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    auto* back = button(tr("&Back"), "flat");
    connect(back, &QPushButton::clicked, this, [this] { openStep(Step::Choice); });
    foot->addWidget(back);
    foot->addStretch();
    for (QPushButton* one : buttons)
        foot->addWidget(one);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(form);
    layout->addStretch();
    layout->addLayout(foot);
    return page;
}

QWidget* WelcomeDialog::createPage()
{
    auto* form = new QWidget(this);
    m_identity = new IdentityForm(form);
    auto* place = new QWidget(form);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit(place);
    auto* choose = button(tr("C&hange …"));
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    m_fileRow = new FormRow(tr("&File"), place, form);
    place->setFocusProxy(m_file);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_identity);
    layout->addWidget(m_fileRow);
    connect(m_identity, &IdentityForm::companyEdited, this, &WelcomeDialog::followCompany);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileTyped = true; });
    connect(choose, &QPushButton::clicked, this, &WelcomeDialog::chooseFile);
    auto* create = button(tr("Create &workspace"), "primary");
    connect(create, &QPushButton::clicked, this, &WelcomeDialog::submitNew);
    return formPage(tr("A new workspace"), tr("Everything can be changed later in the settings."), form, {create});
}

QWidget* WelcomeDialog::serverPage()
{
    m_server = new ServerForm(this);
    m_makeDatabase = button(tr("Make it a Me&mnun database"));
    m_makeDatabase->hide();
    auto* connectButton = button(tr("&Connect"), "primary");
    connect(connectButton, &QPushButton::clicked, this, [this] { submitServer(false); });
    connect(m_makeDatabase, &QPushButton::clicked, this, [this] { submitServer(true); });
    return formPage(tr("A workspace on a server"), tr("Ask whoever looks after your server for these."), m_server,
                    {m_makeDatabase, connectButton});
}

void WelcomeDialog::openStep(Step step)
{
    m_message->clear();
    m_steps->setCurrentIndex(static_cast<int>(step));
    if (QWidget* first = m_steps->currentWidget()->findChild<QLineEdit*>())
        first->setFocus();
    adjustSize();
}

void WelcomeDialog::setBusy(bool busy)
{
    m_steps->setEnabled(!busy);
    if (busy)
        m_message->clear();
}

void WelcomeDialog::showError(const QString& sentence)
{
    setBusy(false);
    m_message->say(sentence);
    adjustSize();
}

void WelcomeDialog::showTrouble(const ServerTrouble& trouble)
{
    setBusy(false);
    m_makeDatabase->setVisible(trouble.mayCreate);
    m_server->showTrouble(trouble.field, trouble.sentence);
    adjustSize();
}

void WelcomeDialog::chooseFile()
{
    m_desktop.chooseSaveFile(this, tr("Where to keep the workspace"), m_file->text(), [this](const QString& path) {
        m_fileTyped = true;
        m_file->setText(QDir::toNativeSeparators(path));
    });
}

/// The file is named after the company until the user names it.
void WelcomeDialog::followCompany(const QString& company)
{
    if (m_fileTyped)
        return;
    static const QRegularExpression unfit(QStringLiteral("[^\\w .-]"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = QString(company).remove(unfit).simplified();
    if (name.isEmpty() || name.startsWith(QLatin1Char('.')))
        name = QStringLiteral("Memnun");
    const QDir folder(m_folder);
    QString path = folder.filePath(name + QStringLiteral(".memnun"));
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(QStringLiteral("%1 %2.memnun").arg(name).arg(n));
    m_file->setText(QDir::toNativeSeparators(path));
}

void WelcomeDialog::submitNew()
{
    m_message->clear();
    m_fileRow->setError({});
    const auto newcomer = m_identity->read();
    QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (file.isEmpty()) {
        m_fileRow->setError(tr("Please say where to keep the workspace."));
        return;
    }
    if (!newcomer)
        return;
    if (!file.endsWith(QLatin1String(".memnun")))
        file += QStringLiteral(".memnun");
    Q_EMIT createWanted(file, *newcomer);
}

void WelcomeDialog::submitServer(bool create)
{
    m_message->clear();
    m_makeDatabase->hide();
    if (const auto address = m_server->read())
        Q_EMIT openServerWanted(*address, create);
}

}  // namespace memnun
