// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplatesPage.h"

#include "core/settings/Settings.h"
#include "core/templates/TemplateCommands.h"
#include "core/templates/TemplateFind.h"
#include "core/text/TurkishText.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/SettingsPort.h"
#include "ui/templates/TemplateForm.h"
#include "ui/templates/TemplateTree.h"
#include "ui/templates/TemplateWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kListWidth = 300;

struct Sample {
    QString company;
    QDate today;
};

}  // namespace

TemplatesPage::TemplatesPage(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_shelf(context, this), m_title(new QLabel(this)), m_search(new SearchBox(this)),
      m_new(new QPushButton(this)), m_error(new InlineMessage(this)), m_tree(new TemplateTree(this)), m_nothing(new QLabel(this)),
      m_form(new TemplateForm(this)), m_empty(new EmptyState(this)), m_faces(new QStackedWidget(this)), m_desk(new QWidget(this))
{
    build();
    connect(&m_shelf, &TemplateShelf::changed, this, &TemplatesPage::fill);
    connect(&m_shelf, &TemplateShelf::outdated, this, [this] {
        if (isVisible())
            m_shelf.want();
    });
    connect(&m_shelf, &TemplateShelf::failed, this, [this](const Error& error) { m_error->say(errorSentence(error)); });
    connect(m_search, &QLineEdit::textChanged, this, &TemplatesPage::fill);
    connect(m_search, &SearchBox::leaveDown, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &TemplateTree::chosenChanged, this, &TemplatesPage::go);
    connect(m_new, &QPushButton::clicked, this, &TemplatesPage::startNew);
    connect(m_empty, &EmptyState::primaryClicked, this, &TemplatesPage::startNew);
    connect(m_form, &TemplateForm::saveWanted, this, &TemplatesPage::save);
    connect(m_form, &TemplateForm::copyWanted, this, &TemplatesPage::duplicate);
    connect(m_form, &TemplateForm::removeWanted, this, &TemplatesPage::removeShown);
    retranslate();
    readSample();
    m_shelf.want();
}

TemplatesPage::~TemplatesPage()
{
    keepBegun();  // a window that ends without being closed hides nothing
}

void TemplatesPage::build()
{
    auto* side = new QFrame(m_desk);
    setStyleProperty(side, "panel", QStringLiteral("side-left"));
    side->setFixedWidth(kListWidth);
    setTextRole(m_nothing, QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_tree, 1);
    auto* desk = new QHBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(0);
    desk->addWidget(side);
    desk->addWidget(m_form, 1);
    m_empty->setIconName(QStringLiteral("file-text"));
    m_faces->addWidget(m_desk);
    m_faces->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_faces, 1);
    setFocusProxy(m_search);
    m_form->hide();
}

QWidget* TemplatesPage::makeHeader()
{
    auto* bar = new QFrame(this);
    setStyleProperty(bar, "panel", QStringLiteral("bar-top"));
    setTextRole(m_title, QStringLiteral("title"));
    m_new->setIcon(icon(QStringLiteral("plus")));
    auto* line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addStretch(1);
    line->addWidget(m_new);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->addLayout(line);
    layout->addWidget(m_error);
    return bar;
}

void TemplatesPage::readSample()
{
    m_context.executor.read<Sample>(
        this,
        [now = m_context.clock.now()](Stores& stores) -> Result<Sample> {
            const auto company = stores.settings.get(QLatin1String(setting::kCompany));
            const auto calendar = loadCalendar(stores.settings, now);
            if (!company || !calendar)
                return fail(company ? calendar.error() : company.error());
            return Sample{company->value_or(QJsonValue()).toString(), now.toUtc().toTimeZone(calendar->zone()).date()};
        },
        [this](Result<Sample> sample) {
            if (sample)
                m_form->setSample(sampleValues(sample->company, m_context.me.name, m_context.me.title, sample->today));
        });
}

const Template* TemplatesPage::byId(TemplateId id) const
{
    const auto& all = m_shelf.all();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Template& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// What came from the store goes into the list; into the form only where nothing was typed.
void TemplatesPage::fill()
{
    m_error->clear();
    const QVector<Template> found = findTemplates(m_shelf.all(), m_search->text(), true);
    m_tree->setTemplates(found);
    m_nothing->setVisible(found.isEmpty());
    if (!m_tree->chosen().isValid() && !m_form->isHidden() && m_form->shown().id.isValid())
        m_tree->choose(m_form->shown().id);
    QStringList folders;
    for (const Template& one : m_shelf.all()) {
        if (!one.folder.isEmpty() && !folders.contains(one.folder))
            folders << one.folder;
    }
    std::sort(folders.begin(), folders.end(), [](const QString& a, const QString& b) { return compareTr(a, b) < 0; });
    m_form->setFolders(folders);
    if (m_shelf.isRead() && !std::exchange(m_lookedForBegun, true) && m_form->isHidden())
        showBegun();
    const Template shown = m_form->shown();
    const Template* stored = byId(shown.id);
    if (stored && !m_form->isChanged())
        m_form->show(*stored);
    else if (!stored && shown.id.isValid())
        keepWithoutStored();
    const bool isNew = !m_form->isHidden() && !m_form->shown().id.isValid();
    m_faces->setCurrentWidget(m_shelf.isRead() && m_shelf.all().isEmpty() && !isNew ? static_cast<QWidget*>(m_empty) : m_desk);
    m_new->setVisible(m_faces->currentWidget() == m_desk);
    if (m_form->isHidden() && !found.isEmpty()) {
        m_tree->choose(found.first().id);
        go(found.first().id);  // it may have been chosen already, while another one was shown
    }
}

/// Somebody deleted the template that is shown. What was typed into it goes on as a new one.
void TemplatesPage::keepWithoutStored()
{
    const bool given = m_form->shown().id == std::exchange(m_removing, {});
    if (given || !m_form->isChanged())
        return m_form->hide();
    m_form->setStored({});
    m_error->say(tr("This template was deleted meanwhile. What you typed is kept; save it to have it as a new one."), Tone::Warning);
}

void TemplatesPage::go(TemplateId id)
{
    if (!id.isValid() || (id == m_form->shown().id && !m_form->isHidden()))
        return;
    keepThen([this, id] {
        if (const Template* one = byId(id))
            showOne(*one);
    });
}

void TemplatesPage::showOne(const Template& one)
{
    m_form->show(one);
    m_form->show();
    m_faces->setCurrentWidget(m_desk);
    m_new->show();
    m_tree->clearSelection();
    m_tree->choose(one.id);  // none for a new one, or until it is read
}

void TemplatesPage::startNew()
{
    keepThen([this] {
        const Template* beside = byId(m_tree->chosen());
        Template fresh;
        fresh.folder = beside ? beside->folder : QString();
        showOne(fresh);
    });
}

void TemplatesPage::save()
{
    keepThen({});
}

void TemplatesPage::keepThen(std::function<void()> then)
{
    if (m_saving) {
        if (then || !m_next)
            m_next = then ? std::move(then) : [] {};
        return;
    }
    if (m_form->isHidden() || !m_form->isChanged()) {
        if (then)
            then();
        return;
    }
    m_saving = true;
    const Template sent = m_form->shown();
    m_context.commands.submit(SaveTemplate{sent}, this, [this, sent, then = std::move(then)](Result<Template> outcome) {
        m_saving = false;
        saved(sent, outcome, then);
        if (outcome)
            goOn();
        m_next = nullptr;  // whoever was refused stays with it
    });
}

void TemplatesPage::goOn()
{
    if (auto next = std::exchange(m_next, nullptr))
        keepThen(std::move(next));
}

void TemplatesPage::saved(const Template& sent, const Result<Template>& outcome, const std::function<void()>& then)
{
    if (outcome) {
        if (!sent.id.isValid())
            m_context.settings.remove(begunSetting());
        const bool same = m_form->shown() == sent;
        if (same)
            m_form->show(*outcome);
        else
            m_form->setStored(*outcome);
        if (then)
            then();
        else
            m_tree->choose(outcome->id);
        return;
    }
    if (sent.id.isValid())
        m_tree->choose(sent.id);
    if (outcome.error().collision)
        collided(sent, *outcome.error().collision);
    else
        m_form->showError(outcome.error());
}

void TemplatesPage::collided(const Template& sent, const Collision& collision)
{
    auto* dialog = new ConflictDialog(sent.name, templateConflict(collision), this);
    connect(dialog, &ConflictDialog::reloadWanted, this, [this, id = sent.id] {
        if (const Template* stored = byId(id))
            m_form->show(*stored);
    });
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, sent, anyway = collision.anyway] {
        m_context.commands.submitAny(anyway, this, [this, sent](Result<std::any> outcome) {
            saved(sent, outcome ? Result<Template>(std::any_cast<Template>(*outcome)) : Result<Template>(fail(outcome.error())), {});
        });
    });
    dialog->open();
}

void TemplatesPage::duplicate()
{
    keepThen([this] {
        Template copy = m_form->shown();
        copy.id = {};
        copy.revision = copy.uses = copy.unedited = 0;
        copy.shortcut.clear();
        copy.name = tr("%1 (copy)").arg(copy.name).left(kLongestTemplateName);
        m_context.commands.submit(SaveTemplate{copy}, this, [this](Result<Template> made) {
            if (made)
                showOne(*made);
            else
                m_form->showError(made.error());
        });
    });
}

void TemplatesPage::removeShown()
{
    const TemplateId id = m_form->shown().id;
    if (!id.isValid())
        return;
    m_removing = id;
    m_context.commands.submit(RemoveTemplate{id}, this, [this](Result<> removed) {
        if (removed)
            return;
        m_removing = {};
        m_form->showError(removed.error());
    });
}

void TemplatesPage::retranslate()
{
    m_title->setText(tr("Templates"));
    m_new->setText(tr("New template"));
    m_search->setPlaceholderText(tr("Find a template"));
    m_search->setAccessibleName(tr("Find a template"));
    m_tree->setAccessibleName(tr("Templates"));
    m_nothing->setText(tr("No template fits."));
    m_empty->setTexts(tr("No templates yet"), tr("Answers that you write again and again stand here. In a reply, / or :: inserts them."));
    m_empty->setPrimary(tr("New template"), QStringLiteral("plus"));
}

void TemplatesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString TemplatesPage::begunSetting() const
{
    return QStringLiteral("templates/begun/") + m_context.place;
}

void TemplatesPage::keepBegun()
{
    const Template begun = m_form->shown();
    if (begun.id.isValid() || m_form->isHidden() || !m_form->isChanged()) {
        if (m_lookedForBegun)
            m_context.settings.remove(begunSetting());
        return;
    }
    m_context.settings.setValue(begunSetting(), QStringList{begun.folder, begun.name, begun.shortcut, begun.turkish, begun.english});
}

void TemplatesPage::showBegun()
{
    const QStringList texts = m_context.settings.value(begunSetting()).toStringList();
    if (texts.size() != 5)
        return;
    Template begun;
    begun.folder = texts.at(0);
    begun.name = texts.at(1);
    begun.shortcut = texts.at(2);
    begun.turkish = texts.at(3);
    begun.english = texts.at(4);
    showOne(begun);
    m_form->setStored({});
}

void TemplatesPage::showEvent(QShowEvent* event)
{
    m_shelf.want();
    QWidget::showEvent(event);
}

/// Another page, or the end of the window: what was typed is kept as soon as it can be. What is new is not put before
/// colleagues unasked.
void TemplatesPage::hideEvent(QHideEvent* event)
{
    if (m_form->shown().id.isValid())
        save();
    keepBegun();
    QWidget::hideEvent(event);
}

}  // namespace memnun
