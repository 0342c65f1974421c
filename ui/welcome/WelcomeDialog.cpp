// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WelcomeDialog.h"

#include "ui/shared/Card.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"
#include "ui/welcome/ChoiceButton.h"
#include "ui/welcome/IdentityForm.h"
#include "ui/welcome/RecentList.h"
#include "ui/welcome/ServerForm.h"
#include "ui/welcome/WelcomeHead.h"
#include "ui/welcome/WorkspaceWords.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>

namespace memnun {

namespace {

constexpr int kColumn = 640;

/// The middle of the window: as wide as is good to read, and scrollable where the text is large.
QScrollArea* column(QWidget* content, QWidget* parent)
{
    auto* holder = new QWidget;
    content->setMaximumWidth(kColumn);
    auto* sides = new QHBoxLayout;
    sides->addStretch(1);
    sides->addWidget(content, 100);
    sides->addStretch(1);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, space::xl, 0, 0);
    layout->addStretch(1);
    layout->addLayout(sides);
    layout->addStretch(2);
    auto* area = new QScrollArea(parent);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(holder);
    return area;
}

}  // namespace

WelcomeDialog::WelcomeDialog(DesktopPort& desktop, Look& look, const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_desktop(desktop),
      m_folder(folder),
      m_steps(new QStackedWidget(this)),
      m_message(new InlineMessage(this))
{
    setWindowTitle(QStringLiteral("Memnun"));
    auto* middle = new QWidget(this);
    auto* inner = new QVBoxLayout(middle);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::m);
    inner->addWidget(m_message);
    inner->addWidget(m_steps);
    m_steps->addWidget(choicePage());
    m_steps->addWidget(createPage());
    m_steps->addWidget(serverPage());
    m_steps->addWidget(whoPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    layout->setSpacing(0);
    layout->addWidget(new WelcomeHead(look, this));
    layout->addWidget(column(middle, this), 1);
    followCompany({});
    openStep(Step::Choice);
    resize(960, 720);
}

/// Sets texts now, and again in each language that is chosen later.
void WelcomeDialog::say(std::function<void()> setTexts)
{
    setTexts();
    m_texts.append(std::move(setTexts));
}

QPushButton* WelcomeDialog::button(Words text, const char* kind)
{
    auto* made = new QPushButton(this);
    made->setAutoDefault(false);
    if (*kind)
        made->setProperty("kind", QString::fromLatin1(kind));
    say([made, text] { made->setText(text()); });
    return made;
}

ChoiceButton* WelcomeDialog::choice(const char* iconName, Words title, Words sentence, std::function<void()> chosen)
{
    auto* made = new ChoiceButton(QString::fromLatin1(iconName), this);
    say([made, title, sentence] { made->setTexts(title(), sentence()); });
    connect(made, &ChoiceButton::clicked, this, [this, chosen = std::move(chosen)] {
        m_message->clear();
        chosen();
    });
    return made;
}

QWidget* WelcomeDialog::choicePage()
{
    auto* page = new QWidget(this);
    auto* title = new QLabel(page);
    setTextRole(title, QStringLiteral("title"));
    say([title] { title->setText(tr("Which workspace do you want to work in?")); });
    ChoiceButton* demo = choice(
        "house", [] { return tr("&Try the demo company"); },
        [] { return tr("A furniture shop with eighteen months of mails, calls and tickets. Nothing in it is real, and nothing is sent."); },
        [this] { Q_EMIT demoWanted(); });
    demo->setPreferred(true);
    ChoiceButton* fresh = choice(
        "plus", [] { return tr("&Start with an empty workspace"); },
        [] { return tr("One file on this computer that you can copy and back up. Then bring in your mailbox."); },
        [this] { openStep(Step::Create); });
    ChoiceButton* file = choice(
        "folder-open", [] { return tr("&Open a workspace file"); }, [] { return tr("A file that ends in .memnun."); },
        [this] { chooseOpen(); });
    ChoiceButton* server = choice(
        "server", [] { return tr("&Connect to a server"); }, [] { return tr("A database that your team shares."); },
        [this] { openStep(Step::Server); });
    m_recent = new RecentList(page);
    connect(m_recent, &RecentList::chosen, this, &WelcomeDialog::recentWanted);
    auto* existing = new QHBoxLayout;
    existing->setSpacing(space::m);
    existing->addWidget(file, 1);
    existing->addWidget(server, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(title);
    layout->addSpacing(space::xs);
    layout->addWidget(demo);
    layout->addWidget(fresh);
    layout->addLayout(existing);
    layout->addWidget(m_recent);
    layout->addStretch();
    return page;
}

QWidget* WelcomeDialog::formPage(const Form& form)
{
    auto* page = new QWidget(this);
    auto* heading = new QLabel(page);
    setTextRole(heading, QStringLiteral("title"));
    auto* sentence = new QLabel(page);
    setTextRole(sentence, QStringLiteral("muted"));
    sentence->setWordWrap(true);
    say([heading, sentence, form] {
        heading->setText(form.title());
        sentence->setText(form.intro());
    });
    auto* card = new Card(page);
    card->body()->addWidget(form.fields);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    if (form.hasBack) {
        auto* back = button([] { return tr("&Back"); }, "flat");
        connect(back, &QPushButton::clicked, this, [this] { openStep(Step::Choice); });
        foot->addWidget(back);
    }
    foot->addStretch();
    for (QPushButton* one : form.buttons)
        foot->addWidget(one);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(card);
    layout->addLayout(foot);
    layout->addStretch();
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
    auto* choose = button([] { return tr("C&hange…"); }, "");
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    m_fileRow = new FormRow(QString(), place, form);
    place->setFocusProxy(m_file);
    say([this] {
        m_fileRow->setLabel(tr("&File"));
        m_file->setAccessibleName(tr("File"));
    });
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_identity);
    layout->addWidget(m_fileRow);
    connect(m_identity, &IdentityForm::companyEdited, this, &WelcomeDialog::followCompany);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileTyped = true; });
    connect(choose, &QPushButton::clicked, this, &WelcomeDialog::chooseFile);
    auto* create = button([] { return tr("Create &workspace"); }, "primary");
    connect(create, &QPushButton::clicked, this, &WelcomeDialog::submitNew);
    return formPage({[] { return tr("A new workspace"); },
                     [] { return tr("Everything can be changed later in the settings."); }, form, {create}});
}

QWidget* WelcomeDialog::serverPage()
{
    m_server = new ServerForm(this);
    m_makeDatabase = button([] { return tr("Make it a Me&mnun database"); }, "");
    m_makeDatabase->hide();
    auto* connectButton = button([] { return tr("&Connect"); }, "primary");
    connect(connectButton, &QPushButton::clicked, this, [this] { submitServer(false); });
    connect(m_makeDatabase, &QPushButton::clicked, this, [this] { submitServer(true); });
    return formPage({[] { return tr("A workspace on a server"); },
                     [] { return tr("Ask whoever looks after your server for these."); }, m_server,
                     {m_makeDatabase, connectButton}});
}

QWidget* WelcomeDialog::whoPage()
{
    m_who = new IdentityForm(this);
    auto* start = button([] { return tr("&Start"); }, "primary");
    connect(start, &QPushButton::clicked, this, [this] {
        m_message->clear();
        if (const auto newcomer = m_who->read())
            Q_EMIT whoAnswered(*newcomer);
    });
    return formPage({[] { return tr("Who are you?"); },
                     [] { return tr("Nobody works in this workspace yet. You become its owner."); }, m_who, {start}, false});
}

void WelcomeDialog::openStep(Step step)
{
    m_message->clear();
    m_steps->setCurrentIndex(static_cast<int>(step));
    // The page that shows decides the height, not the tallest of all.
    for (int i = 0; i < m_steps->count(); ++i)
        m_steps->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == m_steps->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    for (QPushButton* one : m_steps->currentWidget()->findChildren<QPushButton*>()) {
        if (one->property("kind").toString() == QLatin1String("primary"))
            one->setDefault(true);
    }
    if (QWidget* first = m_steps->currentWidget()->findChild<QLineEdit*>())
        first->setFocus();
    else if (QWidget* chosen = m_steps->currentWidget()->findChild<ChoiceButton*>())
        chosen->setFocus();
}

void WelcomeDialog::setBusiness(const QString& company, const QStringList& addresses)
{
    m_who->fill(company, addresses);
}

WelcomeDialog::Step WelcomeDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void WelcomeDialog::setRecent(const QVector<RecentWorkspace>& workspaces)
{
    m_recent->setWorkspaces(workspaces);
}

void WelcomeDialog::setBusy(bool busy)
{
    m_steps->setEnabled(!busy);
    if (busy)
        m_message->clear();
}

/// A workspace that could not be made is a matter of its file.
void WelcomeDialog::showError(const QString& sentence)
{
    setBusy(false);
    if (step() == Step::Create)
        m_fileRow->setError(sentence);
    else
        m_message->say(sentence);
}

void WelcomeDialog::showTrouble(const ServerTrouble& trouble, const ServerAddress& address)
{
    setBusy(false);
    m_server->fill(address);
    m_makeDatabase->setVisible(trouble.mayCreate);
    m_server->showTrouble(trouble.field, trouble.sentence);
}

void WelcomeDialog::chooseOpen()
{
    m_desktop.chooseOpenFiles(this, tr("Open a workspace"), [this](const QStringList& files) {
        if (!files.isEmpty())
            Q_EMIT openFileWanted(files.first());
    });
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

void WelcomeDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const auto& setTexts : std::as_const(m_texts))
            setTexts();
    }
    QDialog::changeEvent(event);
}

void WelcomeDialog::keyPressEvent(QKeyEvent* event)
{
    const bool inside = step() == Step::Create || step() == Step::Server;
    if (event->key() == Qt::Key_Escape && inside)
        openStep(Step::Choice);
    else
        QDialog::keyPressEvent(event);
}

}  // namespace memnun
