// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaList.h"

#include "ui/personas/PersonaPicture.h"
#include "ui/shared/Format.h"
#include "ui/shared/RowPaint.h"
#include "ui/shared/StyleSheet.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace memnun {

namespace {

enum Role { IdRole = Qt::UserRole + 1, FiguresRole, PictureRole, RestingRole };
constexpr int kPicture = 36;

class PersonaDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, kPicture + 2 * space::s + space::xs}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        paintRowGround(*painter, option, theme);
        const QRect row = option.rect.adjusted(space::s, space::xs, -space::s, -space::xs);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QPixmap picture = personaPixmap(index.data(PictureRole).toByteArray(), name, kPicture, painter->device()->devicePixelRatioF(), theme);
        painter->drawPixmap(row.left(), row.center().y() - kPicture / 2, picture);
        const int left = row.left() + kPicture + space::m;
        const int half = row.height() / 2;
        const bool resting = index.data(RestingRole).toBool();
        paintLine(*painter, {left, row.top(), row.right() - left, half}, name, typeFont(TypeStep::Body, QFont::DemiBold), resting ? theme.muted : theme.text);
        paintLine(*painter, {left, row.top() + half, row.right() - left, half}, index.data(FiguresRole).toString(), typeFont(TypeStep::Caption), theme.muted);
    }
};

}  // namespace

PersonaList::PersonaList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new PersonaDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleProperty(this, "list", QStringLiteral("plain"));
    connect(this, &QListWidget::currentItemChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

void PersonaList::setPersonas(const QVector<Persona>& personas, const QVector<PersonaShare>& shares, qint64 customers)
{
    const PersonaId before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    const Format format;
    for (const Persona& one : personas) {
        const auto share = std::find_if(shares.begin(), shares.end(), [&](const PersonaShare& each) { return each.persona == one.id; });
        const qint64 those = share == shares.end() ? 0 : share->customers;
        const double percent = customers > 0 ? 100.0 * static_cast<double>(those) / static_cast<double>(customers) : 0;
        const QString figures = one.active ? QStringList{format.percent(percent), tr("%n customer(s)", nullptr, static_cast<int>(those)),
                                                         tr("%n ticket(s)", nullptr, static_cast<int>(share == shares.end() ? 0 : share->tickets))}
                                                 .join(QStringLiteral(" · "))
                                           : tr("Not in use");
        auto* item = new QListWidgetItem(one.name, this);
        item->setData(IdRole, one.id.value());
        item->setData(FiguresRole, figures);
        item->setData(PictureRole, one.picture);
        item->setData(RestingRole, !one.active);
        item->setToolTip(one.name + QLatin1Char('\n') + figures);
        item->setData(Qt::AccessibleTextRole, one.name + QStringLiteral(", ") + figures);
        if (one.id == before)
            setCurrentItem(item);
    }
}

void PersonaList::choose(PersonaId id)
{
    for (int i = 0; i < count(); ++i) {
        if (id.isValid() && item(i)->data(IdRole).toLongLong() == id.value())
            return setCurrentItem(item(i));
    }
    setCurrentItem(nullptr);
    clearSelection();
}

PersonaId PersonaList::chosen() const
{
    return PersonaId(currentItem() ? currentItem()->data(IdRole).toLongLong() : 0);
}

}  // namespace memnun
