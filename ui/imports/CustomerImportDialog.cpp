// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/CustomerImportDialog.h"

#include "core/base/DiskPath.h"
#include "core/exchange/contacts/CustomerExport.h"
#include "ui/imports/ColumnMemory.h"
#include "ui/imports/ColumnTable.h"
#include "ui/imports/ContactWords.h"
#include "ui/imports/DropList.h"
#include "ui/imports/ImportOutcome.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace memnun {

struct CustomerImportDialog::Looked {
    QHash<QString, ContactPreview> previews;
    QVector<CustomerImports::Unread> unread;
    QStringList customFields;
};

CustomerImportDialog::CustomerImportDialog(AppContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("Import customers"));
    build();
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &CustomerImportDialog::report);
    look();
}

CustomerImportDialog::~CustomerImportDialog()
{
    stopRehearsal();
}

CustomerImportDialog::Step CustomerImportDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void CustomerImportDialog::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (m_paths.contains(whole))
            continue;
        m_paths << whole;
        m_list->addItem(new QListWidgetItem(icon(QStringLiteral("file-text")), QDir::toNativeSeparators(disk::shown(whole))));
    }
    look();
}

/// Reads the files on a worker thread: they are counted, and their columns guessed.
void CustomerImportDialog::look()
{
    m_next->setEnabled(false);
    m_pathMessage->clear();
    m_count->setText(m_paths.isEmpty() ? QString() : tr("Reading…"));
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Looked>(
        this,
        [paths = m_paths](Stores& stores) -> Result<Looked> {
            const auto names = customFieldNames(stores);
            if (!names)
                return fail(names.error());
            Looked found{{}, {}, *names};
            for (const QString& path : paths) {
                auto preview = previewContacts(path, *names);
                if (preview)
                    found.previews.insert(path, std::move(*preview));
                else
                    found.unread.append({path, preview.error()});
            }
            return found;
        },
        [this](const Result<Looked>& found) { looked(found); });
}

void CustomerImportDialog::looked(const Result<Looked>& found)
{
    m_reading.reset();
    m_count->clear();
    if (!found) {
        m_pathMessage->say(errorSentence(found.error()));
        return;
    }
    m_previews = found->previews;
    m_customFields = found->customFields;
    m_expected = 0;
    QStringList problems;
    for (const CustomerImports::Unread& one : found->unread)
        problems << contactFileSentence(one.path, one.error);
    const ColumnMemory memory(m_context.settings);
    for (auto one = m_previews.constBegin(); one != m_previews.constEnd(); ++one) {
        m_expected += one->contacts;
        if (one->stopped)
            problems << contactFileSentence(one.key(), *one->stopped);
        if (!one->headings.isEmpty() && !m_columns.contains(one.key()))
            m_columns.insert(one.key(), memory.columnsOf(one->headings, m_customFields).value_or(one->columns));
    }
    if (!problems.isEmpty())
        m_pathMessage->say(problems.join(QLatin1Char('\n')), m_expected > 0 ? Tone::Warning : Tone::Danger);
    else if (!m_paths.isEmpty() && m_expected == 0)
        m_pathMessage->say(tr("There is nobody in it."), Tone::Warning);
    m_next->setEnabled(m_expected > 0);
    if (m_expected > 0)
        m_count->setText(tr("%n contact(s)", nullptr, static_cast<int>(m_expected)));
}

QStringList CustomerImportDialog::tables() const
{
    QStringList found;
    std::copy_if(m_paths.begin(), m_paths.end(), std::back_inserter(found),
                 [this](const QString& path) { return m_previews.contains(path) && !m_previews[path].headings.isEmpty(); });
    return found;
}

void CustomerImportDialog::setStep(Step step)
{
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_back->setVisible(step != Step::Files);
    m_next->setText(step == Step::Check ? tr("&Import") : tr("&Next"));
    m_next->setEnabled(step != Step::Check && m_expected > 0);
    if (step == Step::Files) {
        m_list->setFocus();
    } else if (step == Step::Columns) {
        m_file->clear();
        for (const QString& path : tables())
            m_file->addItem(disk::shown(disk::Entry{path}.name()), path);
        m_file->setVisible(m_file->count() > 1);
        showFile(0);
        m_table->setFocus();
    }
    if (step == Step::Check)
        rehearse();
}

void CustomerImportDialog::showFile(int index)
{
    const QString path = m_file->itemData(index).toString();
    if (!m_previews.contains(path))
        return;
    m_columnMessage->clear();
    m_table->setProperty("path", path);
    m_table->setFile(m_previews[path], m_columns[path], m_customFields);
}

void CustomerImportDialog::keepColumns()
{
    const QString path = m_table->property("path").toString();
    if (m_columns.contains(path))
        m_columns[path] = m_table->columns();
}

/// Every table says at least what somebody is called or how they are reached.
bool CustomerImportDialog::columnsHold()
{
    const QStringList all = tables();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QVector<ContactField>& fields = m_columns[all.at(i)].fields;
        const bool tells = std::any_of(fields.begin(), fields.end(), [](ContactField one) {
            return one == ContactField::Name || one == ContactField::GivenName || one == ContactField::FamilyName || one == ContactField::Company
                   || (one >= ContactField::Email && one <= ContactField::X);
        });
        if (!tells) {
            m_file->setCurrentIndex(static_cast<int>(i));
            m_columnMessage->say(tr("Please say which column holds the name, the company, an e-mail address or a phone number."));
            m_table->setFocus();
            return false;
        }
    }
    return true;
}

void CustomerImportDialog::goOn()
{
    if (!m_next->isEnabled())
        return;
    switch (step()) {
    case Step::Files: setStep(tables().isEmpty() ? Step::Check : Step::Columns); break;
    case Step::Columns:
        keepColumns();
        if (columnsHold())
            setStep(Step::Check);
        break;
    case Step::Check: submit(); break;
    }
}

void CustomerImportDialog::goBack()
{
    stopRehearsal();
    keepColumns();
    setStep(step() == Step::Check && !tables().isEmpty() ? Step::Columns : Step::Files);
}

CustomerImports::Options CustomerImportDialog::options() const
{
    CustomerImports::Options options;
    for (const QString& path : m_paths) {
        if (!m_previews.contains(path))
            continue;
        options.paths << path;
        ContactReading reading;
        if (m_columns.contains(path))
            reading.columns = m_columns[path];
        options.readings.insert(path, reading);
    }
    options.rules.known = fromKeyOr<OnKnown>(m_known->currentData().toString(), OnKnown::FillGaps);
    for (const QString& tag : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            options.rules.tags << tag.simplified();
    }
    return options;
}

void CustomerImportDialog::rehearse()
{
    stopRehearsal();
    m_checkMessage->clear();
    m_outcome->hide();
    m_checking->show();
    m_progress->show();
    m_rehearsal = std::make_shared<std::atomic<bool>>(false);
    m_imports = std::make_shared<CustomerImports>(options());
    report();
    m_timer.start();
    m_context.commands.submitAny(std::make_shared<CustomerImportsRehearsal>(m_imports, m_rehearsal), this,
                                 [this, flag = m_rehearsal](const Result<std::any>& result) {
                                     if (flag == m_rehearsal)
                                         rehearsed(result);
                                 });
}

void CustomerImportDialog::stopRehearsal()
{
    m_timer.stop();
    if (m_rehearsal)
        m_rehearsal->store(true);
    m_rehearsal.reset();
}

void CustomerImportDialog::report()
{
    const qint64 read = m_imports->rowsRead();
    m_progress->setMaximum(static_cast<int>(m_expected));
    m_progress->setValue(static_cast<int>(std::min(read, m_expected)));
    m_checking->setText(tr("Trying it out: %1 of %2. Nothing is saved yet.").arg(Format().number(read), Format().number(m_expected)));
}

void CustomerImportDialog::rehearsed(const Result<std::any>& result)
{
    stopRehearsal();
    m_progress->hide();
    m_checking->setText(tr("This would happen. Nothing has been saved yet."));
    const bool wentThrough = !result && result.error().hasRule(QLatin1String("dry_run"));
    if (!wentThrough && !result) {
        m_checking->hide();
        m_checkMessage->say(errorSentence(result.error(), tr("Trying the import out")));
        return;
    }
    const CustomerImports::Outcome outcome = m_imports->outcome();
    m_outcome->setOutcome(outcome, m_imports->options());
    m_outcome->show();
    const bool brings = outcome.counts.added + outcome.counts.changed > 0;
    if (!brings)
        m_checkMessage->say(tr("Everybody in it is here already; there is nothing to import."), Tone::Neutral);
    m_next->setEnabled(brings);
    m_next->setFocus();
}

void CustomerImportDialog::submit()
{
    ColumnMemory memory(m_context.settings);
    for (const QString& path : tables())
        memory.remember(m_previews[path].headings, m_columns[path]);
    Q_EMIT chosen(options(), m_expected);
    done(QDialog::Accepted);
}

}  // namespace memnun
