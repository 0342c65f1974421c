// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallDialog.h"

#include "core/conversations/LogNewCaller.h"
#include "ui/calls/CallClock.h"
#include "ui/calls/CallReasons.h"
#include "ui/calls/TicketChoice.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/MomentEdit.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/tickets/TicketWords.h"
#include "ui/today/DueField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

/// By the language's rules: a Turkish "i" becomes "İ".
QString withCapital(const QString& word)
{
    return QLocale().toUpper(word.left(1)) + word.mid(1);
}

}  // namespace

CallDialog::CallDialog(const AppContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_customer(new CustomerPicker(context, CustomerPicker::NewCustomers::Here, this)),
      m_clock(new CallClock(context.clock, this)),
      m_direction(new QComboBox),
      m_outcome(new QComboBox),
      m_start(new MomentEdit),
      m_reason(new QLineEdit),
      m_ticket(new TicketChoice(context)),
      m_summary(new QPlainTextEdit),
      m_settled(new QCheckBox(tr("The call &settled it: solve the ticket"), this)),
      m_followUp(new QLineEdit),
      m_due(new DueField(context.clock)),
      m_error(new InlineMessage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log a call"));
    DialogFrame::dress(*this);
    buildFields();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_customer);
    layout->addWidget(formArea(), 1);
    layout->addWidget(m_error);
    buildFoot();
    wire();
    fillOutcomes();
    loadReasons();
    resize(660, sizeHint().height());
    fit();
    m_customer->field()->setFocus();
}

void CallDialog::buildFields()
{
    m_direction->addItem(icon(QStringLiteral("phone-incoming")), tr("Incoming"));
    m_direction->addItem(icon(QStringLiteral("phone-outgoing")), tr("Outgoing"));
    m_start->setMoment(m_context.clock.now());
    m_summary->setTabChangesFocus(true);
    m_summary->setFixedHeight(3 * QFontMetrics(font()).lineSpacing() + 2 * space::s);
    m_summary->setPlaceholderText(tr("What was said and agreed"));
    m_reason->setPlaceholderText(tr("Where is my order?"));
    m_followUp->setPlaceholderText(tr("Call back, send a quote…"));
}

QWidget* CallDialog::formArea()
{
    auto* area = new QWidget(this);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::m);
    const auto place = [&](const char* name, const QString& label, QWidget* field, int line, int column, int span) {
        auto* made = new FormRow(label, field, area);
        made->setObjectName(QString::fromLatin1(name));
        grid->addWidget(made, line, column, 1, span, Qt::AlignTop);
    };
    place("reason", tr("&Reason"), m_reason, 0, 0, 3);
    place("ticket", tr("&Ticket"), m_ticket, 0, 3, 3);
    place("summary", tr("S&ummary"), m_summary, 1, 0, 6);
    grid->addWidget(m_clock, 2, 0, 1, 6);
    place("direction", tr("&Direction"), m_direction, 3, 0, 2);
    place("outcome", tr("&Outcome"), m_outcome, 3, 2, 2);
    place("start", tr("St&arted"), m_start, 3, 4, 2);
    grid->addWidget(m_settled, 4, 0, 1, 6);
    place("followUp", tr("&Follow-up task"), m_followUp, 5, 0, 3);
    place("due", tr("Du&e"), m_due, 5, 3, 3);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    return area;
}

void CallDialog::buildFoot()
{
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_saveButton = new QPushButton(tr("Log call"), this);
    setStyleProperty(m_saveButton, "kind", QStringLiteral("primary"));
    m_saveButton->setIcon(icon(QStringLiteral("check"), IconRole::OnAccent));
    m_saveButton->setToolTip(tr("Log call (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    auto* hint = new QLabel(tr("Enter moves on · Ctrl+Enter logs the call"), this);
    setTextRole(hint, QStringLiteral("caption"));
    foot->addWidget(hint);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_saveButton);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(foot);
    for (QPushButton* button : {m_cancel, m_saveButton})
        button->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_saveButton, &QPushButton::clicked, this, &CallDialog::save);
}

void CallDialog::wire()
{
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, &CallDialog::save);
    }
    connect(m_customer, &CustomerPicker::chosenChanged, this, &CallDialog::followCustomer);
    connect(m_clock, &CallClock::phaseChanged, this, &CallDialog::followPhase);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &CallDialog::fillOutcomes);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, [this] { m_startTyped = true; });
    for (QLineEdit* field : {m_reason, m_followUp})
        connect(field, &QLineEdit::textEdited, this, &CallDialog::clearErrors);
    setTabs();
}

/// As the eye goes; what every call needs stands first, so that Enter, Enter, Ctrl+Enter logs one.
void CallDialog::setTabs()
{
    QVector<QWidget*> order = {m_customer->field(), m_customer->nameField(), m_customer->phoneField(), m_reason, m_ticket,
                               m_summary};
    order += m_clock->tabStops();
    order += {m_direction, m_outcome, m_start, m_settled, m_followUp, m_due->combo(), m_due->momentField(), m_cancel,
              m_saveButton};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void CallDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // The frame makes its × when the dialog is first shown, and it comes last.
    if (auto* close = findChild<QToolButton*>(QStringLiteral("close")))
        setTabOrder(m_saveButton, close);
}

void CallDialog::setCustomer(CustomerId customer, TicketId ticket)
{
    m_preferred = ticket;
    m_customer->choose(customer);
    m_reason->setFocus();
}

void CallDialog::setNumber(const QString& number)
{
    m_customer->setText(number);
}

void CallDialog::setDirection(Direction direction)
{
    m_direction->setCurrentIndex(direction == Direction::Out ? 1 : 0);
}

FormRow* CallDialog::row(const QString& name) const
{
    return findChild<FormRow*>(name);
}

void CallDialog::loadReasons()
{
    readCallReasons(m_context, this, [this](const QStringList& reasons) {
        auto* completer = new QCompleter(new QStringListModel(reasons, m_reason), m_reason);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_reason->setCompleter(completer);
    });
}

void CallDialog::fillOutcomes()
{
    const QVariant before = m_outcome->currentData();
    const bool out = m_direction->currentIndex() == 1;
    using O = CallOutcome;
    const QVector<O> outcomes = out ? QVector<O>{O::Answered, O::NoAnswer, O::Busy, O::Voicemail}
                                    : QVector<O>{O::Answered, O::Missed, O::Abandoned, O::Voicemail};
    m_outcome->clear();
    for (const O outcome : outcomes)
        m_outcome->addItem(withCapital(callOutcomeText(outcome, out ? Direction::Out : Direction::In)), static_cast<int>(outcome));
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(before)));
    followPhase();
}

void CallDialog::followPhase()
{
    if (const auto started = m_clock->startedAt(); started && !m_startTyped) {
        const QSignalBlocker quiet(m_start);
        m_start->setMoment(*started);
    }
    if (m_clock->phase() == CallTimer::Phase::WrapUp && !m_clock->wasAnswered()) {
        const bool out = m_direction->currentIndex() == 1;
        const auto unanswered = static_cast<int>(out ? CallOutcome::NoAnswer : CallOutcome::Missed);
        m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(unanswered)));
    }
}

void CallDialog::followCustomer()
{
    clearErrors();
    m_ticket->setCustomer(m_customer->customer(), m_preferred);
    fit();
}

Instant CallDialog::startOf(const CallTimes& times) const
{
    if (m_startTyped)
        return m_start->moment();
    if (const auto started = m_clock->startedAt())
        return *started;
    // Typed times of a call that is just over.
    return m_context.clock.now().plusSeconds(-times.sum());
}

std::optional<LogCall> CallDialog::call()
{
    const auto times = m_clock->times();
    if (!times) {
        fit();
        return std::nullopt;
    }
    LogCall call;
    call.ticketId = m_ticket->ticket();
    call.customerId = m_customer->customer();
    call.number = m_customer->number();
    call.direction = m_direction->currentIndex() == 1 ? Direction::Out : Direction::In;
    call.startedAt = startOf(*times);
    call.waitS = times->waitS;
    call.talkS = times->talkS;
    call.holdS = times->holdS;
    call.wrapS = times->wrapS;
    call.outcome = static_cast<CallOutcome>(m_outcome->currentData().toInt());
    call.reason = m_reason->text().simplified();
    call.summary = m_summary->toPlainText().trimmed();
    call.resolved = m_settled->isChecked();
    call.followUpTitle = m_followUp->text().simplified();
    if (!call.followUpTitle.isEmpty())
        call.followUpDue = m_due->due();
    return call;
}

void CallDialog::save()
{
    if (m_saving)
        return;
    clearErrors();
    const auto ready = call();
    if (!ready)
        return;
    setSaving(true);
    submit(*ready);
}

void CallDialog::submit(LogCall call)
{
    // The clock may go on between two tries; the words say which call it is.
    call.token = m_token.of({m_customer->isNew() ? m_customer->newCustomer().name : QString::number(call.customerId.value()),
                             QString::number(call.ticketId.value()), call.number, toKey(call.direction), toKey(call.outcome),
                             call.reason, call.summary, QString::number(call.resolved ? 1 : 0), call.followUpTitle,
                             m_startTyped ? call.startedAt.toIso() : QString()});
    const auto then = [this](const Result<LogCall::Outcome>& outcome) {
        m_token.landed(outcome);
        if (!outcome) {
            showError(outcome.error());
            return;
        }
        setSaving(false);
        Q_EMIT logged(*outcome);
        accept();
    };
    if (m_customer->isNew())
        m_context.commands.submit(LogNewCaller{m_customer->newCustomer(), call}, this, then);
    else
        m_context.commands.submit(call, this, then);
}

void CallDialog::showError(const Error& error)
{
    setSaving(false);
    QWidget* first = nullptr;
    const auto refused = error.code == Code::Invalid ? error.fields : QVector<FieldError>();
    for (const FieldError& field : refused) {
        const QString sentence = fieldErrorSentence(field);
        QWidget* where = nullptr;
        if (field.field == QLatin1String("duration")) {
            m_clock->setError(sentence);
            where = m_clock->talkField();
        } else if (FormRow* named = row(field.field)) {
            named->setError(field.rule == QLatin1String("future") ? tr("This time is still to come.") : sentence);
            where = named->field();
        } else {
            const bool nobody = field.field == QLatin1String("customer");
            m_customer->setError(field.field, nobody ? tr("Please choose the customer, or make a new one.") : sentence);
            where = m_customer->isNew() ? m_customer->nameField() : m_customer->field();
        }
        first = first ? first : where;
    }
    if (first)
        first->setFocus();
    else
        m_error->say(errorSentence(error, tr("Logging the call")));
    fit();
}

void CallDialog::clearErrors()
{
    m_error->clear();
    m_clock->setError({});
    m_customer->clearErrors();
    for (FormRow* made : findChildren<FormRow*>()) {
        if (!made->objectName().isEmpty())
            made->setError({});
    }
}

void CallDialog::fit()
{
    // Errors and the fields of a new customer make the form longer; it never shrinks under the user's hands.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), std::max(height(), wanted));
}

void CallDialog::setSaving(bool saving)
{
    m_saving = saving;
    m_saveButton->setEnabled(!saving);
}

void CallDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

CallDialog* openCallDialog(const AppContext& context, QWidget* parent, CustomerId customer, TicketId ticket)
{
    auto* dialog = new CallDialog(context, parent);
    if (customer.isValid())
        dialog->setCustomer(customer, ticket);
    dialog->show();
    return dialog;
}

}  // namespace memnun
