// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyTree.h"

#include "core/text/TurkishText.h"
#include "ui/shared/Chip.h"
#include "ui/shared/RowPaint.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace memnun {

namespace {

enum Column { Command, Keys };
constexpr int kId = Qt::UserRole;
constexpr int kCaps = Qt::UserRole + 1;
constexpr int kOwn = Qt::UserRole + 2;
constexpr int kKeysWidth = 240;

/// A group's heading, a command's name, or its keys as caps.
class KeyRowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        painter->save();
        paintRowGround(*painter, option, theme);
        const bool heading = !index.parent().isValid();
        const QRect box = option.rect.adjusted(heading ? space::m : index.column() == Keys ? space::s : space::xl, 0, -space::s, 0);
        if (heading && index.column() == Command)
            paintLine(*painter, box, index.data().toString(), typeFont(TypeStep::Caption, QFont::DemiBold), theme.muted);
        else if (index.column() == Command)
            paintLine(*painter, box, index.data().toString(), typeFont(TypeStep::Body), theme.text);
        else
            paintCaps(*painter, box, index, theme);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {80, bodyLineHeight() + 2 * space::s};
    }

private:
    static void paintCaps(QPainter& painter, const QRect& box, const QModelIndex& index, const Theme& theme)
    {
        const Tone tone = index.data(kOwn).toBool() ? Tone::Accent : Tone::Neutral;
        int x = box.left();
        for (const QString& cap : index.data(kCaps).toStringList()) {
            const int top = box.top() + (box.height() - chipSize(cap).height()) / 2;
            x += paintChip(painter, {x, top}, cap, tone, theme, std::max(0, box.right() - x)) + space::xs;
        }
    }
};

}  // namespace

KeyTree::KeyTree(const ActionRegistry& registry, QWidget* parent) : QTreeWidget(parent), m_registry(registry)
{
    setColumnCount(2);
    setItemDelegate(new KeyRowDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(48);
}

void KeyTree::fill()
{
    const QString chosen = currentId();
    const QSignalBlocker quiet(this);
    clear();
    setHeaderLabels({tr("Command"), tr("Keys")});
    setAccessibleName(tr("Commands and their keys"));
    for (const QString& group : m_registry.groups())
        addGroup(group);
    expandAll();
    narrow(m_filter);
    choose(chosen);
}

void KeyTree::addGroup(const QString& group)
{
    auto* heading = new QTreeWidgetItem(QStringList{m_registry.groupTitle(group)});
    heading->setFlags(Qt::ItemIsEnabled);
    for (const ActionRegistry::Entry& entry : m_registry.entries()) {
        if (entry.group != group)
            continue;
        const QStringList caps = keyTexts(entry.action->shortcuts());
        const bool own = m_registry.hasOwnKeys(entry.id);
        auto* item = new QTreeWidgetItem(heading, {plainText(*entry.action), caps.join(QStringLiteral(", "))});
        item->setData(Command, kId, entry.id);
        item->setData(Keys, kCaps, caps);
        item->setData(Keys, kOwn, own);
        // Said as well, not by colour alone.
        if (own)
            item->setToolTip(Keys, tr("Chosen by you"));
        item->setData(Keys, Qt::AccessibleTextRole, own ? tr("%1, chosen by you").arg(item->text(Keys)) : item->text(Keys));
    }
    if (heading->childCount() > 0)
        addTopLevelItem(heading);
    else
        delete heading;
}

void KeyTree::narrow(const QString& text)
{
    m_filter = text;
    const QStringList words = foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* heading = topLevelItem(i);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem* item = heading->child(row);
            const QString all = foldForSearch(heading->text(Command) + QLatin1Char(' ') + item->text(Command) + QLatin1Char(' ')
                                              + item->text(Keys));
            const bool fits = std::all_of(words.begin(), words.end(), [&all](const QString& word) { return all.contains(word); });
            item->setHidden(!fits);
            any = any || fits;
        }
        heading->setHidden(!any);
    }
    if (const QTreeWidgetItem* now = currentItem(); !now || now->isHidden())
        choose({});
}

QString KeyTree::currentId() const
{
    const QTreeWidgetItem* item = currentItem();
    return item && !item->isHidden() ? item->data(Command, kId).toString() : QString();
}

QTreeWidgetItem* KeyTree::itemOf(const QString& id) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int row = 0; row < topLevelItem(i)->childCount(); ++row) {
            QTreeWidgetItem* item = topLevelItem(i)->child(row);
            if (!item->isHidden() && (id.isEmpty() || item->data(Command, kId).toString() == id))
                return item;
        }
    }
    return nullptr;
}

/// The first that shows where `id` is empty or isn't there.
void KeyTree::choose(const QString& id)
{
    QTreeWidgetItem* item = itemOf(id);
    setCurrentItem(item ? item : itemOf({}));
}

int KeyTree::shown() const
{
    int count = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int row = 0; row < topLevelItem(i)->childCount(); ++row)
            count += topLevelItem(i)->child(row)->isHidden() ? 0 : 1;
    }
    return count;
}

void KeyTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    const int keys = std::min(kKeysWidth, viewport()->width() / 2);
    setColumnWidth(Keys, keys);
    setColumnWidth(Command, viewport()->width() - keys);
}

}  // namespace memnun
