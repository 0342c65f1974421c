// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/Palette.h"

#include "ui/palette/PaletteDelegate.h"
#include "ui/palette/PaletteModel.h"
#include "ui/palette/PaletteQuery.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kWidest = 640;
constexpr int kTop = 72;            ///< below the top bar, px
constexpr int kHighest = 560;
constexpr int kMostOfEach = 5;
constexpr int kFavourites = 12;
constexpr int kPatienceMs = 400;

}  // namespace

Palette::Palette(const AppContext& context, Navigator& navigator, const QString& place, QWidget& window)
    : QWidget(&window),
      m_context(context),
      m_navigator(navigator),
      m_uses(context.settings, context.clock, place),
      m_panel(new QFrame(this)),
      m_field(new QLineEdit(m_panel)),
      m_view(new QListView(m_panel)),
      m_model(new PaletteModel(this)),
      m_foot(new QLabel(m_panel))
{
    hide();
    build();
    window.installEventFilter(this);
    m_field->installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { run(m_view->currentIndex().row()); });
    connect(m_field, &QLineEdit::textChanged, this, &Palette::typed);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        // The focus stays in the field: a screen reader hears from there what is chosen.
        const PaletteLine* line = m_model->choiceAt(now.row());
        m_field->setAccessibleDescription(line ? spoken(*line) : QString());
    });
    retranslate();
}

void Palette::build()
{
    m_panel->setObjectName(QStringLiteral("palettePanel"));
    setStyleProperty(m_panel, "panel", QStringLiteral("card"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    setStyleProperty(m_field, "bare", QStringLiteral("true"));
    m_field->setFont(typeFont(TypeStep::Heading));
    m_field->addAction(icon(QStringLiteral("search"), IconRole::Muted), QLineEdit::LeadingPosition);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(*m_model, m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    setTextRole(m_foot, QStringLiteral("caption"));
    const auto line = [this] {
        auto* made = new QFrame(m_panel);
        setStyleProperty(made, "panel", QStringLiteral("line"));
        made->setFixedHeight(1);
        return made;
    };
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::m, space::l, space::m);
    head->addWidget(m_field);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, space::s, space::l, space::s);
    foot->addWidget(m_foot);
    auto* layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(line());
    layout->addWidget(m_view, 1);
    layout->addWidget(line());
    layout->addLayout(foot);
}

void Palette::open(const QString& typed)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_finds = {};
    m_foot->setText(tr("↑ ↓ choose · Enter opens · Esc closes"));
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(typed);
    }
    raise();
    show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    this->typed();
}

void Palette::dismiss()
{
    if (m_reading)
        m_reading->store(true);
    m_asked = false;
    m_patience.stop();
    // Whoever took the focus meanwhile keeps it.
    const QWidget* focus = QApplication::focusWidget();
    const bool ours = !focus || isAncestorOf(focus);
    hide();
    if (m_before && ours)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void Palette::toggle()
{
    if (isVisible())
        dismiss();
    else
        open();
}

/// Commands follow every letter at once; what was read before narrows with them until the answer is here.
void Palette::typed()
{
    m_moved = false;
    m_patience.stop();
    arrangeLines();
    read();
}

void Palette::read()
{
    if (m_reading)
        m_reading->store(true);
    const PaletteQuery query = paletteQuery(m_field->text().simplified(), m_uses.favourites(kFavourites));
    m_asked = !query.typed.isEmpty() || !query.customers.isEmpty() || !query.tickets.isEmpty();
    if (!m_asked)
        return;
    m_reading = m_context.executor.read<PaletteFinds>(
        this, [query](Stores& stores) { return findForPalette(stores, query); },
        [this](Result<PaletteFinds> finds) { take(std::move(finds)); });
}

void Palette::take(Result<PaletteFinds> finds)
{
    m_asked = false;
    m_foot->setText(finds ? tr("↑ ↓ choose · Enter opens · Esc closes") : errorSentence(finds.error(), tr("Searching")));
    m_finds = finds ? *finds : PaletteFinds();
    arrangeLines();
    if (m_patience.isActive())
        run(m_view->currentIndex().row());
}

void Palette::arrangeLines()
{
    const QString text = m_field->text().simplified();
    const PaletteLine* now = m_model->choiceAt(m_view->currentIndex().row());
    const QString chosen = now && m_moved ? now->key : QString();
    m_model->setLines(arrange(commandLines(m_context.actions, m_uses, text), customerLines(m_finds.customers, m_uses, text),
                              ticketLines(m_finds.tickets, m_uses, text), m_uses, text, kMostOfEach));
    const int kept = chosen.isEmpty() ? -1 : m_model->rowOf(chosen);
    choose(kept >= 0 ? kept : m_model->choiceFrom(0, 1));
    layOut();
}

/// As high as its lines, within the window.
void Palette::layOut()
{
    setGeometry(parentWidget()->rect());
    int lines = 0;
    for (const PaletteLine& line : m_model->lines())
        lines += line.kind == PaletteLine::Kind::Heading ? PaletteDelegate::headingHeight() : PaletteDelegate::rowHeight();
    const int frame = m_panel->sizeHint().height() - m_view->sizeHint().height();
    const int width = std::min(kWidest, this->width() - 2 * space::xl);
    const int height = std::min({lines + space::s + frame, kHighest, this->height() - kTop - space::xl});
    m_panel->setGeometry((this->width() - width) / 2, kTop, width, height);
}

void Palette::choose(int row)
{
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row, 0));
    // The heading above the first line belongs to it.
    if (row <= 1)
        m_view->scrollToTop();
}

void Palette::step(int by)
{
    m_moved = true;
    const int now = m_view->currentIndex().row();
    const int next = m_model->choiceFrom(now + by, by);
    const int last = static_cast<int>(m_model->lines().size()) - 1;
    choose(next >= 0 ? next : m_model->choiceFrom(by > 0 ? 0 : last, by));
}

void Palette::page(int by)
{
    m_moved = true;
    const int last = m_model->rowCount() - 1;
    choose(m_model->choiceFrom(std::clamp(m_view->currentIndex().row() + by * kMostOfEach, 0, last), -by));
    if (!m_model->choiceAt(m_view->currentIndex().row()))
        choose(m_model->choiceFrom(0, 1));
}

/// What was typed fast means its own best answer, not that of the letters before.
void Palette::enter()
{
    if (m_asked && !m_moved && !m_field->text().simplified().isEmpty())
        m_patience.start();
    else
        run(m_view->currentIndex().row());
}

void Palette::run(int row)
{
    const PaletteLine* at = m_model->choiceAt(row);
    if (!at)
        return;
    const PaletteLine line = *at;
    const QString text = m_field->text().simplified();
    dismiss();
    if (!line.key.isEmpty())
        m_uses.used(line.key);
    switch (line.kind) {
    case PaletteLine::Kind::Command:
        if (QAction* action = m_context.actions.action(line.key.section(QLatin1Char(':'), 1)))
            action->trigger();
        break;
    case PaletteLine::Kind::Customer: m_navigator.openCustomer(CustomerId(line.id)); break;
    case PaletteLine::Kind::Ticket: m_navigator.openTicket(TicketId(line.id)); break;
    case PaletteLine::Kind::Everywhere: Q_EMIT searchWanted(text); break;
    case PaletteLine::Kind::Heading: break;
    }
}

bool Palette::fieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab: step(1); return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab: step(-1); return true;
    case Qt::Key_PageDown: page(1); return true;
    case Qt::Key_PageUp: page(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return false;
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && fieldKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    return QWidget::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintVeil(painter, rect(), Theme::of(palette()));
}

void Palette::mousePressEvent(QMouseEvent* event)
{
    if (!m_panel->geometry().contains(event->pos()))
        dismiss();
}

void Palette::retranslate()
{
    m_field->setPlaceholderText(tr("Type a command, a customer or a ticket…"));
    m_field->setAccessibleName(tr("Command, customer or ticket"));
    m_view->setAccessibleName(tr("What was found"));
    if (isVisible())
        open(m_field->text());
}

void Palette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
