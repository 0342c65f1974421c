// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchPage.h"

#include "ui/conditions/ConditionWords.h"
#include "ui/search/FilterSuggest.h"
#include "ui/search/SearchDelegate.h"
#include "ui/search/SearchModel.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Navigator.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace memnun {

namespace {

constexpr int kDebounceMs = 120;

}  // namespace

SearchPage::SearchPage(const AppContext& context, Navigator& navigator, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_navigator(navigator),
      m_model(new SearchModel(context, this)),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_error(new InlineMessage(this)),
      m_stack(new QStackedWidget(this)),
      m_view(new QListView),
      m_empty(new EmptyState)
{
    setStyleProperty(this, "panel", QStringLiteral("raised"));
    setAutoFillBackground(true);
    setTextRole(m_title, QStringLiteral("title"));
    setTextRole(m_count, QStringLiteral("muted"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchDelegate(*m_model, context.clock, m_view));
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new QWidget);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::l, space::xl, space::m);
    head->setSpacing(space::m);
    head->addWidget(m_title, 0, Qt::AlignBaseline);
    head->addWidget(m_count, 1, Qt::AlignBaseline);
    head->addWidget(m_save);
    wireSave();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    m_error->setContentsMargins(space::xl, 0, space::xl, 0);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kDebounceMs);
    connect(&m_wait, &QTimer::timeout, this, [this] { setQuery(m_pending); });
    connect(m_model, &SearchModel::stateChanged, this, &SearchPage::follow);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { openRow(index.row()); });
    retranslate();
    follow();
}

void SearchPage::wireSave()
{
    setStyleProperty(m_save, "kind", QStringLiteral("flat"));
    m_save->setIcon(icon(QStringLiteral("funnel")));
    m_save->hide();
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT viewWanted(m_model->filter());
    });
}

void SearchPage::attachTo(SearchBox& box, QWidget& cover)
{
    m_box = &box;
    m_cover = &cover;
    setParent(&cover);
    setGeometry(cover.rect());
    hide();
    cover.installEventFilter(this);
    box.installEventFilter(this);
    connect(&box, &QLineEdit::textChanged, this, &SearchPage::typed);
    connect(&box, &QLineEdit::returnPressed, this, [this] {
        // Enter may be faster than the pause or the answer: it goes to the first result when that comes.
        m_enterWhenReady = true;
        if (m_wait.isActive())
            setQuery(m_pending);
        else if (m_model->state() != SearchModel::State::Searching)
            follow();
    });
    connect(&box, &SearchBox::leaveDown, this, &SearchPage::enter);
    m_suggest = new FilterSuggest(m_context, box, box.window());
}

void SearchPage::typed(const QString& text)
{
    m_enterWhenReady = false;
    m_pending = text;
    if (text.trimmed().isEmpty()) {
        m_wait.stop();
        m_model->search({});
        if (isVisible()) {
            hide();
            Q_EMIT closed();
        }
        return;
    }
    if (m_cover) {
        setGeometry(m_cover->rect());
        const bool covered = isVisible();
        show();
        raise();
        if (!covered)
            Q_EMIT opened();
    }
    m_wait.start();
}

void SearchPage::setQuery(const QString& query)
{
    m_wait.stop();
    m_model->search(query);
}

QString SearchPage::summary() const
{
    if (m_model->isCapped())
        return tr("%1+ results").arg(Format().number(qint64(m_model->total())));
    QString text = tr("%n ticket(s)", nullptr, m_model->ticketTotal());
    if (m_model->total() > m_model->ticketTotal())
        text += QStringLiteral(" · ") + tr("%n result(s)", nullptr, m_model->total());
    return text + QStringLiteral(" · ") + tr("subjects first, then the newest");
}

void SearchPage::follow()
{
    using State = SearchModel::State;
    const State state = m_model->state();
    if (state == State::Searching)
        return;  // what was found before stays until the answer is here
    const QString problem = state == State::Failed ? conditionProblem(m_model->error()) : QString();
    m_error->say(!problem.isEmpty()         ? problem
                 : state == State::Failed ? errorSentence(m_model->error(), tr("Searching"))
                                          : QString());
    m_save->setVisible(state == State::Ready && !m_model->filter().isEmpty());
    if (state == State::Failed) {
        // What was found before stays while somebody types on; "nothing found" would be a second sentence, and not true.
        if (m_stack->currentIndex() == Nothing)
            m_stack->setCurrentIndex(Blank);
        return;
    }
    const bool nothing = m_model->rowCount() == 0;
    m_count->setText(state == State::Ready && m_model->total() > 0 ? summary() : QString());
    const bool idle = state == State::Idle;
    m_empty->setIconName(QStringLiteral("search"));
    m_empty->setTexts(idle ? tr("Search everything") : tr("Nothing found for “%1”").arg(m_model->query().trimmed()),
                      idle ? tr("Subjects, messages, calls, notes and customers. Words in “quotation marks” stand exactly so.")
                           : tr("Try fewer or other words; the beginning of a word is enough."));
    m_stack->setCurrentIndex(nothing ? Nothing : Rows);
    if (nothing)
        return;
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
    if (std::exchange(m_enterWhenReady, false))
        enter();
}

void SearchPage::enter()
{
    if (m_model->rowCount() > 0 && isVisible())
        m_view->setFocus(Qt::TabFocusReason);
}

void SearchPage::openRow(int row)
{
    const CustomerRow* customer = m_model->customerAt(row);
    const TicketHit* hit = m_model->ticketAt(row);
    const CustomerId who = customer ? customer->customer.id : CustomerId();
    const TicketId what = hit ? hit->ticketId : TicketId();
    // Closing empties the model, so the ids were taken before.
    close();
    if (who.isValid())
        m_navigator.openCustomer(who);
    else if (what.isValid())
        m_navigator.openTicket(what);
}

void SearchPage::close()
{
    if (m_box && !m_box->text().isEmpty()) {
        m_box->clear();  // typed() hides the page
        return;
    }
    hide();
    Q_EMIT closed();
}

bool SearchPage::viewKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        if (m_cover)
            m_cover->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openRow(m_view->currentIndex().row()); return true;
    case Qt::Key_Up:
        if (m_view->currentIndex().row() > 0 || !m_box)
            return false;
        m_box->setFocus(Qt::TabFocusReason);
        return true;
    default: return false;
    }
}

/// In the results a letter goes on in the search; elsewhere it might be a key that resolves what is not even seen.
bool SearchPage::goesOnTyping(QEvent* event)
{
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool typed = key->key() == Qt::Key_Backspace || (!key->text().isEmpty() && key->text().at(0).isPrint());
    if (!m_box || !plain || !typed)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();  // comes again as a press instead of as somebody's command
        return true;
    }
    m_box->setFocus(Qt::OtherFocusReason);
    m_box->end(false);
    QKeyEvent again(QEvent::KeyPress, key->key(), key->modifiers(), key->text(), key->isAutoRepeat());
    QCoreApplication::sendEvent(m_box, &again);
    return true;
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_view && press && goesOnTyping(event))
        return true;
    if (watched == m_cover && event->type() == QEvent::Resize)
        setGeometry(m_cover->rect());
    if (watched == m_view && event->type() == QEvent::KeyPress && viewKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

void SearchPage::retranslate()
{
    m_title->setText(tr("Search results"));
    m_view->setAccessibleName(tr("Search results"));
    m_save->setText(tr("Keep as a view"));
}

void SearchPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
    }
    QFrame::changeEvent(event);
}

}  // namespace memnun
