// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerPicker.h"

#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr int kRows = 6;
constexpr int kDelayMs = 60;

QString describe(const Customer& customer)
{
    const QString mail = customer.contact(ContactKind::Email);
    const QString how = mail.isEmpty() ? customer.contact(ContactKind::Phone) : mail;
    return how.isEmpty() ? customer.name : customer.name + QStringLiteral(" · ") + how;
}

}  // namespace

CustomerPicker::CustomerPicker(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_field->setPlaceholderText(tr("Name, phone or e-mail"));
    m_field->setAccessibleName(tr("Customer"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(kRows * 32 + 4);
    m_list->hide();
    setFocusProxy(m_field);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &CustomerPicker::find);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_chosen = {};
        m_searching = true;
        m_delay.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    m_field->installEventFilter(this);
}

void CustomerPicker::choose(const Customer& customer)
{
    m_chosen = customer.id;
    m_field->setText(describe(customer));
    m_list->hide();
    Q_EMIT chosen(customer);
}

void CustomerPicker::find()
{
    if (m_reading)
        m_reading->store(true);
    CustomerQuery query;
    query.text = m_field->text().trimmed();
    query.limit = kRows;
    if (query.text.isEmpty()) {
        m_searching = false;
        m_list->hide();
        return;
    }
    using Rows = QVector<CustomerRow>;
    m_reading = m_context.executor.read<Rows>(
        this, [query](Stores& stores) { return stores.customers.page(query); },
        [this](Result<Rows> rows) {
            m_searching = false;
            fill(rows ? *rows : Rows());
        });
}

void CustomerPicker::fill(const QVector<CustomerRow>& rows)
{
    m_rows = rows;
    m_list->clear();
    for (const CustomerRow& row : rows) {
        const bool company = row.customer.kind == CustomerKind::Company;
        new QListWidgetItem(icon(company ? QStringLiteral("building-2") : QStringLiteral("user"), IconRole::Muted),
                            describe(row.customer), m_list);
    }
    new QListWidgetItem(icon(QStringLiteral("user-plus"), IconRole::Accent),
                        tr("New customer “%1”").arg(m_field->text().trimmed()), m_list);
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 4);
    m_list->show();
}

void CustomerPicker::take(int row)
{
    if (row < 0)
        return;
    if (row < m_rows.size())
        choose(m_rows.at(row).customer);
    else
        Q_EMIT newWanted(m_field->text().trimmed());
}

bool CustomerPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_list->isVisible())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int last = m_list->count() - 1;
    switch (key->key()) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(last, m_list->currentRow() + 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentRow()); return true;
    case Qt::Key_Escape: m_list->hide(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

}  // namespace memnun
