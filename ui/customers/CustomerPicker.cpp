// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerPicker.h"

#include "core/text/PhoneNumber.h"
#include "ui/customers/MatchList.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kMatches = 5;
constexpr int kDebounceMs = 120;

/// Whether it is a number someone calls from rather than a name.
bool looksLikePhone(const QString& text)
{
    int digits = 0;
    for (const QChar c : text) {
        if (c.isLetter())
            return false;
        digits += c.isDigit() ? 1 : 0;
    }
    return digits >= 3;
}

/// A complete number is looked up as it is stored; parts of one as they stand.
QString lookupText(const QString& text)
{
    if (!looksLikePhone(text))
        return text;
    const PhoneNumber phone = normalizePhone(text);
    return phone.isValid() ? phone.normalized : text;
}

}  // namespace

CustomerPicker::CustomerPicker(const AppContext& context, NewCustomers fresh, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_fresh(fresh),
      m_field(new QLineEdit),
      m_name(new QLineEdit),
      m_phone(new QLineEdit),
      m_about(new QLabel(this)),
      m_matches(nullptr)
{
    m_row = new FormRow({}, m_field, this);
    m_newBox = new QWidget(this);
    m_nameRow = new FormRow({}, m_name, m_newBox);
    m_phoneRow = new FormRow({}, m_phone, m_newBox);
    auto* pair = new QHBoxLayout(m_newBox);
    pair->setContentsMargins(0, space::xs, 0, 0);
    pair->setSpacing(space::m);
    pair->addWidget(m_nameRow, 3, Qt::AlignTop);
    pair->addWidget(m_phoneRow, 2, Qt::AlignTop);
    m_newBox->hide();
    setTextRole(m_about, QStringLiteral("caption"));
    m_about->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_row);
    layout->addWidget(m_about);
    layout->addWidget(m_newBox);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kDebounceMs);
    connect(&m_wait, &QTimer::timeout, this, &CustomerPicker::look);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        drop();
        m_wait.start();
    });
    retranslate();
}

bool CustomerPicker::hasMatches() const
{
    return m_matches && m_matches->isVisibleTo(m_matches->parentWidget());
}

Customer CustomerPicker::newCustomer() const
{
    Customer customer;
    customer.name = m_name->text().simplified();
    if (const QString phone = m_phone->text().simplified(); !phone.isEmpty())
        customer.contactPoints.append({{}, ContactKind::Phone, phone, {}, true});
    return customer;
}

QString CustomerPicker::number() const
{
    if (m_new)
        return m_phone->text().simplified();
    return m_typedNumber.isEmpty() ? m_customer.contact(ContactKind::Phone) : m_typedNumber;
}

void CustomerPicker::setText(const QString& text)
{
    drop();
    m_field->setText(text);
    look();
}

void CustomerPicker::choose(CustomerId id)
{
    if (!id.isValid())
        return;
    m_context.executor.read<Customer>(
        this, [id](Stores& stores) { return stores.customers.byId(id); },
        [this](Result<Customer> customer) {
            if (customer)
                takeExisting(*customer, 0);
        });
}

void CustomerPicker::drop()
{
    clearErrors();
    m_about->hide();
    m_newBox->hide();
    const bool had = m_chosen.isValid() || m_new;
    m_chosen = {};
    m_customer = {};
    m_new = false;
    if (had)
        Q_EMIT chosenChanged();
}

void CustomerPicker::look()
{
    if (m_reading)
        m_reading->store(true);
    const QString text = m_field->text().simplified();
    if (text.isEmpty()) {
        if (m_matches)
            m_matches->hide();
        return;
    }
    CustomerQuery query;
    query.text = lookupText(text);
    query.limit = kMatches;
    using Rows = QVector<CustomerRow>;
    m_reading = m_context.executor.read<Rows>(
        this, [query](Stores& stores) { return stores.customers.page(query); },
        [this](Result<Rows> rows) { showMatches(rows ? *rows : Rows()); });
}

void CustomerPicker::showMatches(const QVector<CustomerRow>& rows)
{
    if (m_chosen.isValid() || m_new)
        return;
    if (!m_matches) {
        m_matches = new MatchList(window());
        connect(m_matches, &QListWidget::itemClicked, this, [this] { take(m_matches->currentRow()); });
    }
    m_matches->setMatches(rows, m_field->text().simplified());
    m_matches->showBelow(*m_field);
}

void CustomerPicker::take(int row)
{
    if (row < 0)
        return;
    m_matches->hide();
    if (row < m_matches->matches().size()) {
        const CustomerRow& match = m_matches->matches().at(row);
        takeExisting(match.customer, match.openTickets);
        focusNextChild();
        return;
    }
    if (m_fresh == NewCustomers::Here)
        takeNew();
    else
        Q_EMIT newWanted(m_field->text().simplified());
}

void CustomerPicker::takeExisting(const Customer& customer, int openTickets)
{
    const QString typed = m_field->text().simplified();
    m_typedNumber = looksLikePhone(typed) && normalizePhone(typed).isValid() ? typed : QString();
    m_chosen = customer.id;
    m_customer = customer;
    m_new = false;
    m_newBox->hide();
    clearErrors();
    m_field->setText(customer.name);
    m_field->setCursorPosition(0);
    m_about->setText(aboutCustomer(customer, openTickets));
    m_about->setVisible(!m_about->text().isEmpty());
    Q_EMIT chosenChanged();
}

void CustomerPicker::takeNew()
{
    const QString typed = m_field->text().simplified();
    m_new = true;
    m_chosen = {};
    const bool phone = looksLikePhone(typed);
    m_name->setText(phone ? QString() : typed);
    m_phone->setText(phone ? typed : QString());
    m_newBox->show();
    (phone ? m_name : m_phone)->setFocus();
    Q_EMIT chosenChanged();
}

void CustomerPicker::setError(const QString& field, const QString& sentence)
{
    if (m_new && field == QLatin1String("name"))
        m_nameRow->setError(sentence);
    else if (m_new && field == QLatin1String("phone"))
        m_phoneRow->setError(sentence);
    else
        m_row->setError(sentence);
}

void CustomerPicker::clearErrors()
{
    for (FormRow* row : {m_row, m_nameRow, m_phoneRow})
        row->setError({});
}

bool CustomerPicker::steer(int key)
{
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_wait.isActive()) {
        // Faster than the pause: look at once; the next Enter takes what was found.
        m_wait.stop();
        look();
        return true;
    }
    if (!hasMatches())
        return false;
    switch (key) {
    case Qt::Key_Down: m_matches->step(1); return true;
    case Qt::Key_Up: m_matches->step(-1); return true;
    case Qt::Key_Escape: m_matches->hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_matches->currentRow());
        return true;
    default: return false;
    }
}

bool CustomerPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->modifiers().testFlag(Qt::ControlModifier) && steer(key->key()))
            return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && m_matches)
        m_matches->hide();
    return QWidget::eventFilter(watched, event);
}

void CustomerPicker::retranslate()
{
    m_row->setLabel(tr("&Customer"));
    m_field->setPlaceholderText(tr("Number, name or e-mail"));
    m_nameRow->setLabel(tr("Name of the new customer"));
    m_phoneRow->setLabel(tr("Phone"));
}

void CustomerPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
