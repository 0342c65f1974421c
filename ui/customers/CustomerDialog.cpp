// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerDialog.h"

#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "ui/customers/CustomerConflict.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace memnun {

CustomerDialog::CustomerDialog(const AppContext& context, const Customer& customer, QWidget* parent)
    : QDialog(parent), m_context(context), m_customer(customer), m_message(new InlineMessage(this)),
      m_name(new QLineEdit(customer.name)), m_kind(new QComboBox), m_city(new QLineEdit(customer.city)),
      m_notes(new QPlainTextEdit(customer.notes)), m_points(new QVBoxLayout), m_save(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(customer.id.isValid() ? tr("Edit customer") : tr("New customer"));
    DialogFrame::dress(*this);
    setMinimumWidth(460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    buildForm(layout);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(customer.id.isValid() ? tr("Save") : tr("Add customer"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CustomerDialog::save);
    for (const ContactPoint& point : customer.contactPoints)
        addPoint(point);
    if (customer.contactPoints.isEmpty())
        addPoint({});
    m_name->setMaxLength(kLongestCustomerName);
    m_name->setFocus();
}

void CustomerDialog::buildForm(QVBoxLayout* layout)
{
    m_kind->addItem(icon(QStringLiteral("user")), tr("Person"));
    m_kind->addItem(icon(QStringLiteral("building-2")), tr("Company"));
    m_kind->setCurrentIndex(m_customer.kind == CustomerKind::Company ? 1 : 0);
    m_notes->setMaximumHeight(84);
    m_notes->setTabChangesFocus(true);
    m_nameRow = new FormRow(tr("Name"), m_name, this);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    pair->addWidget(new FormRow(tr("Kind"), m_kind, this), 1);
    pair->addWidget(new FormRow(tr("City"), m_city, this), 1);
    auto* title = new QLabel(tr("Contact"), this);
    m_points->setSpacing(space::s);
    auto* more = new QPushButton(icon(QStringLiteral("plus")), tr("Add a phone or address"), this);
    more->setAutoDefault(false);
    setStyleProperty(more, "kind", QStringLiteral("flat"));
    connect(more, &QPushButton::clicked, this, [this] {
        ContactPoint point;
        point.kind = ContactKind::Phone;
        addPoint(point);
        m_rows.last().text->setFocus();
    });
    layout->addWidget(m_nameRow);
    layout->addLayout(pair);
    layout->addWidget(title);
    layout->addLayout(m_points);
    layout->addWidget(more, 0, Qt::AlignLeft);
    layout->addWidget(new FormRow(tr("Notes"), m_notes, this));
}

void CustomerDialog::addPoint(const ContactPoint& point)
{
    PointRow row;
    row.id = point.id;
    row.line = new QWidget(this);
    row.kind = new QComboBox(row.line);
    row.text = new QLineEdit(point.raw, row.line);
    // In the order of ContactKind; names of services are not translated.
    row.kind->addItems({tr("E-mail"), tr("Phone"), QStringLiteral("WhatsApp"), QStringLiteral("Instagram"),
                        QStringLiteral("Facebook"), QStringLiteral("X"), tr("Web"), tr("Address")});
    row.kind->setCurrentIndex(static_cast<int>(point.kind));
    row.kind->setAccessibleName(tr("Kind of contact"));
    row.text->setAccessibleName(tr("Contact"));
    auto* remove = new QToolButton(row.line);
    remove->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    remove->setToolTip(tr("Remove this contact"));
    remove->setAccessibleName(remove->toolTip());
    auto* layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(row.kind);
    layout->addWidget(row.text, 1);
    layout->addWidget(remove);
    m_points->addWidget(row.line);
    m_rows.append(row);
    connect(remove, &QToolButton::clicked, this, [this, line = row.line] {
        m_rows.removeIf([line](const PointRow& one) { return one.line == line; });
        line->deleteLater();
    });
    connect(row.text, &QLineEdit::textEdited, row.text,
            [text = row.text] { setStyleProperty(text, "invalid", QStringLiteral("false")); });
}

Customer CustomerDialog::entered() const
{
    Customer out = m_customer;
    out.name = m_name->text().simplified();
    out.kind = m_kind->currentIndex() == 1 ? CustomerKind::Company : CustomerKind::Person;
    out.city = m_city->text().simplified();
    out.notes = m_notes->toPlainText().trimmed();
    out.contactPoints.clear();
    for (const PointRow& row : m_rows) {
        if (row.text->text().trimmed().isEmpty())
            continue;
        ContactPoint point;
        point.id = row.id;
        point.kind = static_cast<ContactKind>(row.kind->currentIndex());
        point.raw = row.text->text().trimmed();
        normalise(point);
        point.primary = std::none_of(out.contactPoints.begin(), out.contactPoints.end(),
                                     [&](const ContactPoint& other) { return other.kind == point.kind; });
        out.contactPoints.append(point);
    }
    return out;
}

/// Marks each contact that can't be what it claims to be; the command would refuse only the first.
bool CustomerDialog::checkPoints()
{
    bool good = true;
    for (const PointRow& row : std::as_const(m_rows)) {
        ContactPoint point;
        point.kind = static_cast<ContactKind>(row.kind->currentIndex());
        point.raw = row.text->text().trimmed();
        const bool fine = point.raw.isEmpty() || normalise(point);
        setStyleProperty(row.text, "invalid", fine ? QStringLiteral("false") : QStringLiteral("true"));
        if (!fine && std::exchange(good, false))
            row.text->setFocus();
    }
    if (!good)
        m_message->say(tr("The marked contact is not complete. Please check it."));
    return good;
}

void CustomerDialog::save()
{
    if (!m_save->isEnabled())
        return;  // one is on its way
    m_message->clear();
    m_nameRow->setError({});
    if (!checkPoints())
        return;
    m_save->setEnabled(false);
    const auto then = [this](Result<Customer> outcome) { finished(outcome); };
    if (m_customer.id.isValid())
        m_context.commands.submit(EditCustomer{entered()}, this, then);
    else
        m_context.commands.submit(CreateCustomer{entered()}, this, then);
}

void CustomerDialog::finished(const Result<Customer>& outcome)
{
    m_save->setEnabled(true);
    if (outcome) {
        Q_EMIT saved(*outcome);
        accept();
        return;
    }
    const auto& fields = outcome.error().fields;
    if (!fields.isEmpty() && fields.first().field == QLatin1String("name")) {
        m_nameRow->setError(fieldErrorSentence(fields.first()));
        m_name->setFocus();
        return;
    }
    if (outcome.error().collision)
        return settle(outcome.error().collision);
    m_message->say(errorSentence(outcome.error()));
}

/// Somebody else saved this customer meanwhile: theirs comes into the form, or mine goes over it.
void CustomerDialog::settle(const std::shared_ptr<const Collision>& collision)
{
    auto* dialog = new ConflictDialog(m_customer.name, customerConflict(*collision), this,
                                      {collision->by, Format().moment(collision->at, m_context.clock.now())});
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, collision] {
        m_save->setEnabled(false);
        m_context.commands.submitAny(collision->anyway, this, [this](Result<std::any> outcome) {
            finished(outcome ? Result<Customer>(std::any_cast<Customer>(*outcome)) : Result<Customer>(fail(outcome.error())));
        });
    });
    connect(dialog, &ConflictDialog::reloadWanted, this, [this] {
        m_context.executor.read<Customer>(
            this, [id = m_customer.id](Stores& stores) { return stores.customers.byId(id); },
            [this](Result<Customer> stored) {
                if (stored)
                    fill(*stored);
                else
                    m_message->say(errorSentence(stored.error()));
            });
    });
    dialog->open();
}

void CustomerDialog::fill(const Customer& customer)
{
    m_customer = customer;
    m_name->setText(customer.name);
    m_kind->setCurrentIndex(customer.kind == CustomerKind::Company ? 1 : 0);
    m_city->setText(customer.city);
    m_notes->setPlainText(customer.notes);
    for (const PointRow& row : std::exchange(m_rows, {}))
        row.line->deleteLater();
    for (const ContactPoint& point : customer.contactPoints)
        addPoint(point);
}

}  // namespace memnun
