// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/ProfileDialog.h"

#include "core/customers/ProfileCommands.h"
#include "ui/customers/CustomerConflict.h"
#include "ui/customers/CustomerWords.h"
#include "ui/settings/DayHoursRow.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace memnun {

namespace {

QString fieldName(const CustomField& field)
{
    return QStringLiteral("field:%1").arg(field.id.value());
}

QHBoxLayout* pair(QVBoxLayout* layout, QWidget* left, QWidget* right)
{
    auto* both = new QHBoxLayout;
    both->setSpacing(space::m);
    both->addWidget(left, 1);
    both->addWidget(right, 1);
    layout->addLayout(both);
    return both;
}

QLabel* heading(QVBoxLayout* layout, const QString& text)
{
    auto* label = new QLabel(text);
    setTextRole(label, QStringLiteral("strong"));
    layout->addSpacing(space::s);
    layout->addWidget(label);
    return label;
}

/// An enum with an empty first value.
template <class E>
QComboBox* choiceOf(QString (*words)(E))
{
    auto* box = new QComboBox;
    for (const auto& [value, key] : EnumKeys<E>::keys)
        box->addItem(words(value).isEmpty() ? QStringLiteral("—") : words(value), QString::fromLatin1(key));
    return box;
}

QComboBox* choiceOf(const CustomField& field, const QString& value)
{
    auto* box = new QComboBox;
    box->addItem(QStringLiteral("—"), QString());
    if (field.kind == FieldKind::YesNo) {
        for (const char* key : {"1", "0"})
            box->addItem(fieldValueText(field, QLatin1String(key)), QString::fromLatin1(key));
        return box;
    }
    QStringList choices = field.choices;
    if (!value.isEmpty() && !choices.contains(value))
        choices.append(value);  // no longer offered, and still here
    for (const QString& choice : std::as_const(choices))
        box->addItem(choice, choice);
    return box;
}

}  // namespace

ProfileDialog::ProfileDialog(const AppContext& context, const CardFacts& facts, QWidget* parent)
    : QDialog(parent), m_context(context), m_facts(facts), m_message(new InlineMessage(this)), m_verified(new QCheckBox(this)), m_save(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What we know of %1").arg(facts.customer.name));
    DialogFrame::dress(*this);
    build();
    fill(facts.profile);
}

void ProfileDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeForm());
    layout->addWidget(area, 1);
    m_verified->setText(tr("I have made sure of all this today"));
    layout->addWidget(m_verified);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::save);
    resize(620, 640);
}

QWidget* ProfileDialog::makeForm()
{
    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, space::m, 0);
    layout->setSpacing(space::s);
    addIdentity(layout);
    addFields(layout);
    addLife(layout);
    addHabits(layout);
    layout->addStretch(1);
    return form;
}

FormRow* ProfileDialog::row(const QString& name, const QString& label, QWidget* field)
{
    auto* made = new FormRow(label, field);
    m_rows.insert(name, made);
    return made;
}

QWidget* ProfileDialog::field(const QString& name) const
{
    const FormRow* found = m_rows.value(name);
    return found ? found->field() : nullptr;
}

void ProfileDialog::addIdentity(QVBoxLayout* layout)
{
    pair(layout, row(QStringLiteral("given"), tr("Given name"), new QLineEdit), row(QStringLiteral("family"), tr("Family name"), new QLineEdit));
    pair(layout, row(QStringLiteral("vkn"), tr("Tax number"), new QLineEdit), row(QStringLiteral("tax_office"), tr("Tax office"), new QLineEdit));
    pair(layout, row(QStringLiteral("district"), tr("District"), new QLineEdit), row(QStringLiteral("occupation"), tr("Occupation"), new QLineEdit));
    pair(layout, row(QStringLiteral("since"), tr("Customer since"), new QLineEdit), row(QStringLiteral("until"), tr("Customer until"), new QLineEdit));
}

void ProfileDialog::addFields(QVBoxLayout* layout)
{
    if (!m_facts.fields.isEmpty())
        heading(layout, tr("Our own fields"));
    for (const CustomField& one : m_facts.fields) {
        const bool chosen = one.kind == FieldKind::Choice || one.kind == FieldKind::YesNo;
        QWidget* box = chosen ? static_cast<QWidget*>(choiceOf(one, m_facts.profile.value(one.id))) : new QLineEdit;
        FormRow* made = row(fieldName(one), one.name, box);
        if (auto* line = qobject_cast<QLineEdit*>(box); line && one.kind == FieldKind::Date)
            line->setPlaceholderText(Format::datePattern(QLocale()));
        layout->addWidget(made);
    }
}

void ProfileDialog::addLife(QVBoxLayout* layout)
{
    heading(layout, tr("Demographic"));
    pair(layout, row(QStringLiteral("birth"), tr("Born"), new QLineEdit), row(QStringLiteral("gender"), tr("Gender"), choiceOf<Gender>(genderText)));
    pair(layout, row(QStringLiteral("education"), tr("Education"), choiceOf<Education>(educationText)),
         row(QStringLiteral("income"), tr("Income"), choiceOf<IncomeBand>(incomeText)));
    layout->addWidget(row(QStringLiteral("psychographic"), tr("Interests and values, with commas between"), new QLineEdit));
    layout->addWidget(row(QStringLiteral("behavioural"), tr("Habits, with commas between"), new QLineEdit));
    for (const char* name : {"since", "until", "birth"})
        qobject_cast<QLineEdit*>(field(QLatin1String(name)))->setPlaceholderText(Format::datePattern(QLocale()));
}

void ProfileDialog::addHabits(QVBoxLayout* layout)
{
    heading(layout, tr("When to reach them"));
    for (int day = 1; day <= 7; ++day) {
        auto* line = new DayHoursRow(day);
        line->retranslate();
        m_days.append(line);
        layout->addWidget(line);
    }
    auto* language = new QComboBox;
    language->addItem(tr("As the business"), QString());
    for (const char* code : {"tr", "en", "de", "ru", "ar", "fr"})
        language->addItem(QLocale(QLatin1String(code)).nativeLanguageName(), QString::fromLatin1(code));
    pair(layout, row(QStringLiteral("locale"), tr("Language"), language), row(QStringLiteral("zone"), tr("Time zone, if it is not ours"), new QLineEdit));
}

void ProfileDialog::fill(const CustomerProfile& profile)
{
    m_facts.profile = profile;
    const auto day = [](QDate date) { return date.isValid() ? QLocale().toString(date, Format::datePattern(QLocale())) : QString(); };
    const QHash<QString, QString> texts{
        {QStringLiteral("given"), profile.given}, {QStringLiteral("family"), profile.family}, {QStringLiteral("vkn"), profile.vkn},
        {QStringLiteral("tax_office"), profile.taxOffice}, {QStringLiteral("district"), profile.district},
        {QStringLiteral("occupation"), profile.occupation}, {QStringLiteral("since"), day(profile.since)},
        {QStringLiteral("until"), day(profile.until)}, {QStringLiteral("birth"), day(profile.birth)},
        {QStringLiteral("gender"), toKey(profile.gender)}, {QStringLiteral("education"), toKey(profile.education)},
        {QStringLiteral("income"), toKey(profile.income)}, {QStringLiteral("psychographic"), profile.psychographic.join(QStringLiteral(", "))},
        {QStringLiteral("behavioural"), profile.behavioural.join(QStringLiteral(", "))}, {QStringLiteral("locale"), profile.locale},
        {QStringLiteral("zone"), profile.zone}};
    for (auto each = texts.begin(); each != texts.end(); ++each) {
        if (auto* line = qobject_cast<QLineEdit*>(field(each.key())))
            line->setText(each.value());
        else if (auto* box = qobject_cast<QComboBox*>(field(each.key()))) {
            if (box->findData(each.value()) < 0)
                box->addItem(each.value(), each.value());  // a language that is not among the usual ones
            box->setCurrentIndex(box->findData(each.value()));
        }
    }
    for (const CustomField& one : std::as_const(m_facts.fields)) {
        const QString value = profile.value(one.id);
        if (auto* line = qobject_cast<QLineEdit*>(field(fieldName(one))))
            line->setText(one.kind == FieldKind::Date && !value.isEmpty() ? day(QDate::fromString(value, Qt::ISODate)) : fieldValueText(one, value));
        else if (auto* box = qobject_cast<QComboBox*>(field(fieldName(one))))
            box->setCurrentIndex(std::max(0, box->findData(value)));
    }
    for (std::size_t i = 0; i < profile.hours.size(); ++i)
        m_days.at(static_cast<qsizetype>(i))->setHours(profile.hours.at(i));
}

QString ProfileDialog::text(const QString& name) const
{
    if (const auto* box = qobject_cast<QComboBox*>(field(name)))
        return box->currentData().toString();
    const auto* line = qobject_cast<QLineEdit*>(field(name));
    return line ? line->text().simplified() : QString();
}

/// As the hint shows it, or as computers write it.
QDate ProfileDialog::day(const QString& name, bool& good)
{
    const QString typed = text(name);
    CustomField form;
    form.kind = FieldKind::Date;
    QDate date = QLocale().toDate(typed, Format::datePattern(QLocale()));
    if (!date.isValid())
        date = QDate::fromString(canonicalValue(form, typed).value_or(QString()), Qt::ISODate);
    if (!typed.isEmpty() && !date.isValid()) {
        m_rows.value(name)->setError(tr("This is no date. Please write it like %1.").arg(Format().date(QDate(2025, 11, 17))));
        good = false;
    }
    return date;
}

bool ProfileDialog::entered(CustomerProfile& into)
{
    bool good = true;
    const auto of = [this](const char* name) { return text(QLatin1String(name)); };
    into.given = of("given");
    into.family = of("family");
    into.vkn = of("vkn");
    into.taxOffice = of("tax_office");
    into.district = of("district");
    into.occupation = of("occupation");
    into.since = day(QStringLiteral("since"), good);
    into.until = day(QStringLiteral("until"), good);
    into.birth = day(QStringLiteral("birth"), good);
    into.gender = fromKeyOr(of("gender"), Gender::Unknown);
    into.education = fromKeyOr(of("education"), Education::Unknown);
    into.income = fromKeyOr(of("income"), IncomeBand::Unknown);
    into.psychographic = of("psychographic").split(QLatin1Char(','), Qt::SkipEmptyParts);
    into.behavioural = of("behavioural").split(QLatin1Char(','), Qt::SkipEmptyParts);
    into.locale = of("locale");
    into.zone = of("zone");
    for (const CustomField& one : std::as_const(m_facts.fields)) {
        const QString value = one.kind == FieldKind::Date ? day(fieldName(one), good).toString(Qt::ISODate) : text(fieldName(one));
        into.setValue(one.id, value);
    }
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        good = good && m_days.at(i)->isInOrder();
        into.hours.at(static_cast<std::size_t>(i)) = m_days.at(i)->hours();
    }
    if (m_verified->isChecked())
        into.verifiedAt = m_context.clock.now();
    return good;
}

void ProfileDialog::save()
{
    if (!m_save->isEnabled())
        return;  // one is on its way
    m_message->clear();
    for (FormRow* each : std::as_const(m_rows))
        each->setError({});
    CustomerProfile wanted = m_facts.profile;
    if (!entered(wanted)) {
        m_message->say(tr("Something is not complete yet. Please check the marked fields and the hours."));
        return;
    }
    m_save->setEnabled(false);
    m_context.commands.submit(EditProfile{wanted}, this, [this](const Result<CustomerProfile>& outcome) { finished(outcome); });
}

void ProfileDialog::finished(const Result<CustomerProfile>& outcome)
{
    m_save->setEnabled(true);
    if (outcome)
        return accept();
    const Error& error = outcome.error();
    if (error.collision)
        return settle(error.collision);
    bool told = false;
    for (const FieldError& each : error.fields) {
        FormRow* at = m_rows.value(each.field);
        if (!at)
            continue;
        at->setError(each.field == QLatin1String("vkn") ? tr("This is no tax number: its ten digits do not fit together.") : fieldErrorSentence(each));
        if (!std::exchange(told, true))
            at->field()->setFocus();
    }
    m_message->say(told ? tr("Something is not complete yet. Please check the marked fields and the hours.") : errorSentence(error));
}

/// Somebody else saved meanwhile: theirs comes into the form, or mine goes over it.
void ProfileDialog::settle(const std::shared_ptr<const Collision>& collision)
{
    auto* dialog = new ConflictDialog(m_facts.customer.name, profileConflict(*collision, m_facts), this,
                                      {collision->by, Format().moment(collision->at, m_context.clock.now())});
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, collision] {
        m_save->setEnabled(false);
        m_context.commands.submitAny(collision->anyway, this, [this](Result<std::any> outcome) {
            finished(outcome ? Result<CustomerProfile>(std::any_cast<CustomerProfile>(*outcome)) : Result<CustomerProfile>(fail(outcome.error())));
        });
    });
    connect(dialog, &ConflictDialog::reloadWanted, this, [this] {
        m_context.executor.read<CustomerProfile>(
            this, [id = m_facts.customer.id](Stores& stores) { return stores.profiles.of(id); },
            [this](Result<CustomerProfile> stored) {
                if (stored)
                    fill(*stored);
                else
                    m_message->say(errorSentence(stored.error()));
            });
    });
    dialog->open();
}

}  // namespace memnun
