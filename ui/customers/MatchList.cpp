// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/MatchList.h"

#include "core/text/PhoneNumber.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kAbout = Qt::UserRole;
constexpr int kIcon = Qt::UserRole + 1;

/// Icon, name, and muted what tells it apart.
class MatchDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        painter->save();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, current ? theme.soft : theme.raised);
        const QRect box = option.rect.adjusted(space::m, 0, -space::m, 0);
        painter->drawPixmap(box.left(), box.center().y() - 7,
                            iconPixmap(index.data(kIcon).toString(), 16, painter->device()->devicePixelRatioF(),
                                       current ? theme.accent : theme.muted));
        const QRect text = box.adjusted(16 + space::s, 0, 0, 0);
        const QString name = index.data().toString();
        const QFont font = typeFont(TypeStep::Body, QFont::Medium);
        const int width = std::min(QFontMetrics(font).horizontalAdvance(name) + 2, text.width());
        paintLine(*painter, QRect(text.left(), text.top(), width, text.height()), name, font, theme.text);
        paintLine(*painter, text.adjusted(width + space::m, 0, 0, 0), index.data(kAbout).toString(),
                  typeFont(TypeStep::Caption), theme.muted);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {120, bodyLineHeight() + 2 * space::s};
    }
};

}  // namespace

QString aboutCustomer(const Customer& customer, int openTickets)
{
    QStringList parts;
    if (const QString phone = customer.contact(ContactKind::Phone); !phone.isEmpty())
        parts << displayPhone(phone);
    if (const QString mail = customer.contact(ContactKind::Email); !mail.isEmpty())
        parts << mail;
    if (!customer.city.isEmpty())
        parts << customer.city;
    if (openTickets > 0)
        parts << MatchList::tr("%n open ticket(s)", nullptr, openTickets);
    return parts.join(QStringLiteral(" · "));
}

MatchList::MatchList(QWidget* window) : QListWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    setItemDelegate(new MatchDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Matching customers"));
    hide();
}

void MatchList::setMatches(const QVector<CustomerRow>& rows, const QString& newText)
{
    clear();
    m_rows = rows;
    for (const CustomerRow& row : rows) {
        auto* item = new QListWidgetItem(row.customer.name, this);
        item->setData(kAbout, aboutCustomer(row.customer, row.openTickets));
        item->setData(kIcon, row.customer.kind == CustomerKind::Company ? QStringLiteral("building-2")
                                                                        : QStringLiteral("user"));
    }
    auto* fresh = new QListWidgetItem(tr("New customer “%1”").arg(newText), this);
    fresh->setData(kIcon, QStringLiteral("user-plus"));
    setCurrentRow(0);
}

void MatchList::showBelow(const QWidget& field)
{
    const int row = sizeHintForRow(0);
    const QPoint corner = field.mapTo(parentWidget(), QPoint(0, field.height() + 2));
    setGeometry(corner.x(), corner.y(), field.width(), count() * row + 2 * frameWidth() + 2);
    raise();
    show();
}

void MatchList::step(int by)
{
    setCurrentRow(std::clamp(currentRow() + by, 0, count() - 1));
}

}  // namespace memnun
