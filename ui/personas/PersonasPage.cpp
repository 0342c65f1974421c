// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonasPage.h"

#include "core/customers/CustomerStore.h"
#include "core/kernel/Collision.h"
#include "core/personas/PersonaCommands.h"
#include "core/personas/PersonaPass.h"
#include "ui/personas/FitList.h"
#include "ui/personas/PersonaForm.h"
#include "ui/personas/PersonaList.h"
#include "ui/personas/PersonaWords.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/Navigator.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kListWidth = 300;
constexpr int kAssignPauseMs = 400;

}  // namespace

PersonasPage::PersonasPage(const AppContext& context, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_context(context), m_navigator(navigator), m_title(new QLabel(this)), m_new(new QPushButton(this)),
      m_error(new InlineMessage(this)), m_list(new PersonaList(this)), m_form(new PersonaForm(this)), m_fits(new FitList(context)),
      m_empty(new EmptyState(this)), m_faces(new QStackedWidget(this)), m_desk(new QWidget(this))
{
    m_assign.setSingleShot(true);
    m_assign.setInterval(kAssignPauseMs);
    build();
    connect(&m_assign, &QTimer::timeout, this, &PersonasPage::assignAll);
    connect(&context.changes, &ChangeBus::changed, this, &PersonasPage::hear);
    connect(m_list, &PersonaList::chosenChanged, this, &PersonasPage::go);
    connect(m_new, &QPushButton::clicked, this, &PersonasPage::startNew);
    connect(m_empty, &EmptyState::primaryClicked, this, &PersonasPage::startNew);
    connect(m_form, &PersonaForm::edited, this, [this] { m_fits->setDraft(m_form->shown()); });
    connect(m_form, &PersonaForm::saveWanted, this, &PersonasPage::save);
    connect(m_form, &PersonaForm::removeWanted, this, &PersonasPage::removeShown);
    connect(m_form, &PersonaForm::cardWanted, this, &PersonasPage::writeCard);
    connect(m_form, &PersonaForm::pictureWanted, this, &PersonasPage::choosePicture);
    connect(m_fits, &FitList::customerWanted, this, [this](CustomerId id) { m_navigator.openCustomer(id); });
    m_form->setMayEdit(mayEdit());
    retranslate();
}

PersonasPage::~PersonasPage()
{
    if (m_pass)
        m_pass->store(true);
}

bool PersonasPage::mayEdit() const
{
    return allows(m_context.me.role, SavePersona::permission);
}

void PersonasPage::build()
{
    auto* side = new QFrame(m_desk);
    setStyleProperty(side, "panel", QStringLiteral("side-left"));
    side->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, space::s, 0, space::s);
    column->addWidget(m_list, 1);
    m_form->below()->addWidget(m_fits);
    auto* desk = new QHBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(0);
    desk->addWidget(side);
    desk->addWidget(m_form, 1);
    m_empty->setIconName(QStringLiteral("users"));
    m_faces->addWidget(m_desk);
    m_faces->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_faces, 1);
    setFocusProxy(m_list);
    m_form->hide();
}

QWidget* PersonasPage::makeHeader()
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

void PersonasPage::hear(const ChangeSet& changes)
{
    const bool people = changes.touches(Entity::Customer) || changes.touches(Entity::Purchase);
    if (!people && !changes.touches(Entity::Persona))
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    reload();
    if (people) {
        m_fits->outdated();
        assignSoon();
    }
}

void PersonasPage::reload()
{
    m_stale = false;
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Overview>(
        this,
        [](Stores& stores) -> Result<Overview> {
            const auto personas = stores.personas.all();
            const auto shares = stores.personas.shares();
            const auto customers = stores.customers.count();
            for (const Error* error : {personas ? nullptr : &personas.error(), shares ? nullptr : &shares.error(), customers ? nullptr : &customers.error()}) {
                if (error)
                    return fail(*error);
            }
            return Overview{*personas, *shares, *customers};
        },
        [this](Result<Overview> overview) {
            if (overview)
                fill(*overview);
            else if (overview.error().code != Code::Cancelled)
                m_error->say(errorSentence(overview.error()));
        });
}

const Persona* PersonasPage::byId(PersonaId id) const
{
    const auto& all = m_overview.personas;
    const auto found = std::find_if(all.begin(), all.end(), [id](const Persona& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// What came from the store goes into the list; into the form only where nothing was typed.
void PersonasPage::fill(const Overview& overview)
{
    m_overview = overview;
    m_read = true;
    m_error->clear();
    m_list->setPersonas(overview.personas, overview.shares, overview.customers);
    const PersonaId id = m_form->shown().id;
    const Persona* stored = byId(id);
    if (stored && !m_form->isHidden()) {
        m_list->choose(id);
        if (!m_form->isChanged() && !m_saving && !(m_form->shown() == *stored))
            m_form->show(*stored);
    } else if (id.isValid() && !m_form->isHidden()) {
        if (!m_form->isChanged()) {
            m_form->hide();
        } else {
            m_form->setStored({});
            m_error->say(tr("This persona was deleted meanwhile. What you typed is kept; save it to have it as a new one."), Tone::Warning);
        }
    }
    const bool nothing = overview.personas.isEmpty() && m_form->isHidden();
    m_faces->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_desk);
    m_new->setVisible(!nothing && mayEdit());
    if (m_form->isHidden() && !overview.personas.isEmpty()) {
        m_list->choose(overview.personas.first().id);
        go(overview.personas.first().id);
    }
}

void PersonasPage::go(PersonaId id)
{
    if (!id.isValid() || (id == m_form->shown().id && !m_form->isHidden()))
        return;
    keepThen([this, id] {
        if (const Persona* one = byId(id))
            showOne(*one);
    });
}

void PersonasPage::showOne(const Persona& one)
{
    m_form->show(one);
    m_form->show();
    m_faces->setCurrentWidget(m_desk);
    m_new->setVisible(mayEdit());
    m_list->choose(one.id);
}

void PersonasPage::startNew()
{
    if (!mayEdit())
        return;
    keepThen([this] {
        showOne({});
        m_form->name()->setFocus();
    });
}

void PersonasPage::save()
{
    keepThen({});
}

/// Saves what was typed, then goes on; stays with what is refused.
void PersonasPage::keepThen(std::function<void()> then)
{
    if (m_saving) {
        m_next = std::move(then);
        return;
    }
    if (m_form->isHidden() || !m_form->isChanged() || !mayEdit()) {
        if (then)
            then();
        return;
    }
    m_saving = true;
    const Persona sent = m_form->shown();
    m_context.commands.submit(SavePersona{sent}, this, [this, sent, then = std::move(then)](Result<Persona> outcome) {
        m_saving = false;
        saved(sent, outcome, then);
        auto next = std::exchange(m_next, nullptr);
        if (outcome && next)
            keepThen(std::move(next));
    });
}

void PersonasPage::saved(const Persona& sent, const Result<Persona>& outcome, const std::function<void()>& then)
{
    if (!outcome) {
        m_list->choose(sent.id);
        if (outcome.error().collision)
            collided(sent, *outcome.error().collision);
        else
            m_form->showError(outcome.error());
        return;
    }
    if (m_form->shown() == sent)
        m_form->show(*outcome);
    else
        m_form->setStored(*outcome);
    assignSoon();
    if (then)
        then();
    else
        m_list->choose(outcome->id);
}

void PersonasPage::collided(const Persona& sent, const Collision& collision)
{
    auto* dialog = new ConflictDialog(sent.name, personaConflict(collision), this);
    connect(dialog, &ConflictDialog::reloadWanted, this, [this, id = sent.id] {
        if (const Persona* stored = byId(id))
            m_form->show(*stored);
    });
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, sent, anyway = collision.anyway] {
        m_context.commands.submitAny(anyway, this, [this, sent](Result<std::any> outcome) {
            saved(sent, outcome ? Result<Persona>(std::any_cast<Persona>(*outcome)) : Result<Persona>(fail(outcome.error())), {});
        });
    });
    dialog->open();
}

void PersonasPage::removeShown()
{
    const Persona one = m_form->shown();
    if (!one.id.isValid())
        return;
    if (const Persona* stored = byId(one.id))
        m_form->show(*stored);  // what was typed is given up with it
    m_context.commands.submit(RemovePersona{one.id}, this, [this](Result<> removed) {
        if (removed)
            assignSoon();
        else
            m_form->showError(removed.error());
    });
}

void PersonasPage::assignSoon()
{
    m_passWanted = allows(m_context.me.role, PersonaPass::permission);
    if (m_passWanted && !m_pass)
        m_assign.start();
}

void PersonasPage::assignAll()
{
    if (m_pass || !std::exchange(m_passWanted, false))
        return;
    m_pass = std::make_shared<std::atomic<bool>>(false);
    auto pass = std::make_shared<PersonaPass>();
    m_context.commands.stream(
        PersonaPass::permission, QString::fromLatin1(PersonaPass::verb), [pass](UnitOfWork& work) { return pass->next(work); }, m_pass, this,
        [this](const Result<>& done) {
            m_pass.reset();
            if (!done && done.error().code != Code::Cancelled)
                m_error->say(errorSentence(done.error()));
            if (m_passWanted)
                m_assign.start();
        },
        [pass] { pass->takenBack(); });
}

void PersonasPage::retranslate()
{
    m_title->setText(tr("Personas"));
    m_new->setText(tr("New persona"));
    m_list->setAccessibleName(tr("Personas"));
    m_empty->setTexts(tr("No personas yet"),
                      tr("A persona is a kind of customer, drawn as one person: who they are, what moves them, how they buy, what annoys them. "
                         "Rules over what is known of your customers say who is one."));
    m_empty->setPrimary(mayEdit() ? tr("New persona") : QString(), QStringLiteral("plus"));
    if (m_read)
        m_list->setPersonas(m_overview.personas, m_overview.shares, m_overview.customers);
}

void PersonasPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PersonasPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        reload();
        assignSoon();
        if (!m_form->isHidden())
            m_fits->outdated();
    }
}

/// Another page: what was typed is kept. What is new is not put before colleagues unasked.
void PersonasPage::hideEvent(QHideEvent* event)
{
    if (!m_form->isHidden() && m_form->shown().id.isValid())
        save();
    QWidget::hideEvent(event);
}

}  // namespace memnun
