// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/FilterSuggest.h"

#include "core/conditions/ConditionText.h"
#include "core/people/UserStore.h"
#include "core/text/TurkishText.h"
#include "core/tickets/TicketStore.h"
#include "ui/conditions/ConditionWords.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/tickets/TicketWords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr qsizetype kMost = 10;

struct Lists {
    QStringList tags;
    QStringList people;
};

Result<Lists> readLists(Stores& stores)
{
    const auto tags = stores.tickets.tags();
    const auto users = stores.users.all();
    if (!tags || !users)
        return fail(tags ? users.error() : tags.error());
    Lists lists;
    for (const Tag& tag : *tags)
        lists.tags.append(tag.name);
    for (const User& user : *users) {
        if (user.active)
            lists.people.append(user.name);
    }
    return lists;
}

bool hasPart(const QString& word, const QString& begun)
{
    return foldForSearch(word).contains(foldForSearch(begun));
}

}  // namespace

FilterSuggest::FilterSuggest(const AppContext& context, QLineEdit& box, QWidget* window)
    : QFrame(window), m_context(context), m_box(box), m_list(new QListWidget(this))
{
    setStyleProperty(this, "panel", QStringLiteral("card"));
    setAutoFillBackground(true);
    setStyleProperty(m_list, "list", QStringLiteral("plain"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    layout->addWidget(m_list);
    hide();
    box.installEventFilter(this);
    connect(&box, &QLineEdit::textEdited, this, &FilterSuggest::offer);
    connect(&box, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            hide();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::User) || changes.touches(Entity::Ticket))
            m_isRead = m_isReading = false;  // again when next needed
    });
}

void FilterSuggest::readValues()
{
    m_isReading = true;
    m_context.executor.read<Lists>(this, readLists, [this](Result<Lists> lists) {
        // What was changed meanwhile is read when the next letter asks for it.
        m_isRead = std::exchange(m_isReading, false) && lists;
        if (!lists)
            return;
        m_tags = lists->tags;
        m_people = lists->people;
        if (std::exchange(m_isAwaited, false))
            offer();
    });
}

QStringList FilterSuggest::offered() const
{
    QStringList written;
    for (int row = 0; row < m_list->count() && !isHidden(); ++row)
        written.append(m_list->item(row)->data(Qt::UserRole).toString());
    return written;
}

void FilterSuggest::offer()
{
    static const QRegularExpression value(QStringLiteral("(?:^|[\\s({-])([a-z]+):(\"[^\"]*|[^\\s\"(){}]*)$"));
    static const QRegularExpression key(QStringLiteral("(?:^|[\\s({-])([a-z]{2,})$"));
    const QString before = m_box.text().left(m_box.cursorPosition());
    m_isAwaited = false;
    if (const auto match = value.match(before); match.hasMatch()) {
        m_from = static_cast<int>(match.capturedStart(2));
        QString begun = match.captured(2);
        begun.remove(QLatin1Char('"'));
        const QString name = match.captured(1);
        m_isAwaited = !m_isRead && (name == QLatin1String("tag") || name == QLatin1String("assignee"));
        if (m_isAwaited && !m_isReading)
            readValues();
        return show(valuesOf(name, begun));
    }
    const auto match = key.match(before);
    m_from = match.hasMatch() ? static_cast<int>(match.capturedStart(1)) : 0;
    show(match.hasMatch() ? keysLike(match.captured(1)) : QVector<Choice>());
}

QVector<FilterSuggest::Choice> FilterSuggest::keysLike(const QString& begun) const
{
    QVector<Choice> choices;
    for (const FilterKey& key : filterKeys()) {
        const QString name = QString::fromLatin1(key.key);
        if (!name.startsWith(begun))
            continue;
        const bool attachment = key.field == TicketField::Attachment;
        choices.append({attachment ? name + QStringLiteral(":attachment ") : name + QLatin1Char(':'), filterHint(key.field, key.op)});
    }
    return choices;
}

QVector<FilterSuggest::Choice> FilterSuggest::valuesOf(const QString& key, const QString& begun) const
{
    QVector<Choice> all;
    if (key == QLatin1String("tag"))
        for (const QString& tag : m_tags)
            all.append({tag, {}});
    else if (key == QLatin1String("assignee"))
        for (const QString& name : m_people)
            all.append({name, {}});
    else if (key == QLatin1String("is"))
        for (const auto& [trait, word] : EnumKeys<TicketTrait>::keys)
            all.append({QString::fromLatin1(word), traitText(trait)});
    else if (key == QLatin1String("channel"))
        for (const auto& [channel, word] : EnumKeys<Channel>::keys)
            all.append({QString::fromLatin1(word), channelText(channel)});
    else if (key == QLatin1String("has"))
        all.append({QStringLiteral("attachment"), filterHint(TicketField::Attachment, TestOp::Is)});
    else if (key == QLatin1String("before") || key == QLatin1String("after"))
        all = {{QStringLiteral("today"), tr("today")}, {QStringLiteral("yesterday"), tr("yesterday")},
               {QStringLiteral("7d"), tr("%n day(s) ago", nullptr, 7)}, {QStringLiteral("30d"), tr("%n day(s) ago", nullptr, 30)}};
    QVector<Choice> like;
    for (const Choice& choice : std::as_const(all)) {
        if (choice.written != begun && (hasPart(choice.written, begun) || hasPart(choice.hint, begun)))
            like.append({quotedValue(choice.written) + QLatin1Char(' '), choice.hint});
    }
    return like;
}

void FilterSuggest::show(const QVector<Choice>& choices)
{
    m_list->clear();
    for (const Choice& choice : choices.mid(0, kMost)) {
        const QString text = choice.hint.isEmpty() ? choice.written : choice.written.trimmed() + QStringLiteral("   ") + choice.hint;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, choice.written);
    }
    m_list->setCurrentRow(-1);
    m_list->setAccessibleName(tr("Completions"));
    setVisible(!choices.isEmpty());
    if (!choices.isEmpty())
        place();
}

void FilterSuggest::place()
{
    const int row = std::max(m_list->sizeHintForRow(0), 24);
    const int height = row * m_list->count() + 2 * space::xs + 4;
    const QPoint at = m_box.mapTo(parentWidget(), QPoint(0, m_box.height() + 4));
    setGeometry(at.x(), at.y(), std::max(m_box.width(), 280), height);
    raise();
}

bool FilterSuggest::key(int key)
{
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, -1)); return true;
    case Qt::Key_Tab: take(std::max(row, 0)); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0) {
            hide();
            return false;
        }
        take(row);
        return true;
    default: return false;
    }
}

void FilterSuggest::take(int row)
{
    const QString written = m_list->item(row)->data(Qt::UserRole).toString();
    const QString text = m_box.text();
    const QString rest = text.mid(m_box.cursorPosition());
    m_box.setText(text.left(m_from) + written + rest);
    m_box.setCursorPosition(m_from + static_cast<int>(written.size()));
    m_box.setFocus();
    offer();
}

bool FilterSuggest::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_box)
        return QFrame::eventFilter(watched, event);
    const bool leaves = event->type() == QEvent::FocusOut || event->type() == QEvent::Hide;
    const int pressed = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    // Sent away before it came: values that are still being read don't bring it back.
    if (leaves || pressed == Qt::Key_Escape || pressed == Qt::Key_Return || pressed == Qt::Key_Enter)
        m_isAwaited = false;
    if (leaves)
        hide();
    else if (pressed != 0 && isVisible() && key(pressed))
        return true;
    return QFrame::eventFilter(watched, event);
}

}  // namespace memnun
