// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerTableView.h"

#include "ui/customers/CustomerListModel.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"
#include "ui/shell/SettingsPort.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace memnun {

namespace {

const QString kColumns = QStringLiteral("customers/columns");
const QString kOrder = QStringLiteral("customers/order");  // "last_contact desc"
/// Columns of a width of their own; name and address share what is left, at least so much.
constexpr int kOwnWidth[] = {CustomerListModel::Phone, CustomerListModel::City, CustomerListModel::Open,
                             CustomerListModel::LastContact};
constexpr int kShared = 360;

/// The row is what is chosen, not a cell: no focus frame around one.
class WholeRowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const bool name = index.column() == CustomerListModel::Name;
        const Theme& theme = Theme::of(option->palette);
        if (name)
            option->font.setWeight(QFont::DemiBold);
        const bool quiet = !name && index.column() != CustomerListModel::Open;
        option->palette.setColor(QPalette::Text, quiet ? theme.muted : theme.text);
        option->palette.setColor(QPalette::HighlightedText, quiet ? theme.muted : theme.text);
    }
};

}  // namespace

CustomerTableView::CustomerTableView(CustomerListModel& customers, SettingsPort& settings, QWidget* parent)
    : QTableView(parent), m_customers(customers), m_settings(settings)
{
    setModel(&customers);
    setItemDelegate(new WholeRowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // Fixed: a table that measures rows would read all of them.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeightInUse());
    setStyleProperty(this, "list", QStringLiteral("plain"));
    setUpHeader();
}

int CustomerTableView::rowHeightInUse()
{
    return QFontMetrics(typeFont(TypeStep::Body)).height() + 2 * 10;
}

void CustomerTableView::setUpHeader()
{
    using Model = CustomerListModel;
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(48);
    header->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(Model::Email, QHeaderView::Stretch);
    header->setFixedHeight(40);
    restoreColumns();
    connect(header, &QHeaderView::sectionClicked, this, &CustomerTableView::headerClicked);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        // Only what a person dragged: hiding a column makes it 0 wide.
        if (width > 0 && std::find(std::begin(kOwnWidth), std::end(kOwnWidth), column) != std::end(kOwnWidth))
            keepColumns();
    });
}

void CustomerTableView::restoreColumns()
{
    using Model = CustomerListModel;
    setColumnWidth(Model::Phone, 136);
    setColumnWidth(Model::City, 104);
    setColumnWidth(Model::Open, 76);
    setColumnWidth(Model::LastContact, 116);
    const QStringList kept = m_settings.value(kColumns).toStringList();
    for (int i = 0; i < kept.size() && i < static_cast<int>(std::size(kOwnWidth)); ++i)
        setColumnWidth(kOwnWidth[i], std::clamp(kept.at(i).toInt(), 48, 400));
}

void CustomerTableView::restoreOrder()
{
    const QStringList kept = m_settings.value(kOrder).toString().split(QLatin1Char(' '));
    const auto order = fromKeyOr(kept.first(), CustomerOrder::Name);
    int column = CustomerListModel::Name;
    while (CustomerListModel::orderOf(column) != order)
        ++column;
    orderBy(column, kept.value(1) == QLatin1String("desc"));
}

void CustomerTableView::orderBy(int column, bool descending)
{
    const auto order = CustomerListModel::orderOf(column);
    if (!order)
        return;
    m_settings.setValue(kOrder, toKey(*order) + (descending ? QStringLiteral(" desc") : QString()));
    m_customers.setOrder(*order, descending);
    Q_EMIT ordered();
}

/// Again turns it round; at first names go from A on, the newest contact and the most tickets come first.
void CustomerTableView::headerClicked(int column)
{
    const auto order = CustomerListModel::orderOf(column);
    if (order)
        orderBy(column, *order == m_customers.order() ? !m_customers.isDescending() : column != CustomerListModel::Name);
}

void CustomerTableView::orderByNext()
{
    switch (m_customers.order()) {
    case CustomerOrder::Name: orderBy(CustomerListModel::LastContact, true); break;
    case CustomerOrder::LastContact: orderBy(CustomerListModel::Open, true); break;
    case CustomerOrder::OpenTickets: orderBy(CustomerListModel::Name, false); break;
    }
}

void CustomerTableView::keepColumns()
{
    QStringList widths;
    for (const int column : kOwnWidth) {
        // A hidden column has no width now; what was kept of it stays.
        const int at = static_cast<int>(widths.size());
        const int width = isColumnHidden(column)
                              ? m_settings.value(kColumns).toStringList().value(at, QStringLiteral("104")).toInt()
                              : columnWidth(column);
        widths << QString::number(width);
    }
    m_settings.setValue(kColumns, widths);
}

void CustomerTableView::fitColumns()
{
    using Model = CustomerListModel;
    const QHeaderView* header = horizontalHeader();
    const auto widthOf = [&](int column) {
        return header->isSectionHidden(column) ? m_shown.value(column, 104) : header->sectionSize(column);
    };
    int left = viewport()->width() - widthOf(Model::Open) - widthOf(Model::LastContact);
    for (const int column : {Model::Phone, Model::City}) {
        const int width = widthOf(column);
        const bool fits = left - width >= kShared;
        if (!fits && !header->isSectionHidden(column))
            m_shown.insert(column, width);
        if (fits == header->isSectionHidden(column))
            setColumnHidden(column, !fits);
        left -= fits ? width : kShared;  // where the phone has no room the city has none either
    }
}

void CustomerTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

}  // namespace memnun
