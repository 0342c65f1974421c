// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ImportOutcome.h"

#include "core/base/DiskPath.h"
#include "ui/imports/ContactWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

/// More than anybody reads; all of them go into the file.
constexpr qsizetype kMostShown = 1000;

}  // namespace

ImportOutcome::ImportOutcome(const AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_counts(new QGridLayout),
      m_refusedTitle(new QLabel(this)),
      m_refused(new QListWidget(this)),
      m_save(new QPushButton(icon(QStringLiteral("download")), tr("&Save these rows…"), this)),
      m_message(new InlineMessage(this))
{
    m_counts->setVerticalSpacing(space::s);
    m_counts->setColumnStretch(0, 1);
    setTextRole(m_refusedTitle, QStringLiteral("strong"));
    m_refusedTitle->setWordWrap(true);
    m_refused->setWordWrap(true);
    m_refused->setMinimumHeight(96);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_context.desktop.chooseSaveFile(window(), tr("Save refused rows"), tr("refused rows") + QStringLiteral(".csv"),
                                         [this](const QString& path) { save(path); });
    });
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(m_counts);
    layout->addSpacing(space::s);
    layout->addWidget(m_refusedTitle);
    layout->addWidget(m_refused, 1);
    layout->addLayout(foot);
    layout->addWidget(m_message);
    layout->addStretch();
}

void ImportOutcome::addCount(const QString& name, qint64 count)
{
    auto* label = new QLabel(name, this);
    auto* value = new QLabel(Format().number(count), this);
    setTextRole(value, QStringLiteral("strong"));
    value->setAlignment(Qt::AlignRight);
    const int row = m_counts->rowCount();
    m_counts->addWidget(label, row, 0);
    m_counts->addWidget(value, row, 1);
}

void ImportOutcome::setOutcome(const CustomerImports::Outcome& outcome, const CustomerImports::Options& options)
{
    m_outcome = outcome;
    m_options = options;
    m_message->clear();
    while (QLayoutItem* item = m_counts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addCount(tr("Read"), outcome.counts.read);
    addCount(tr("New customers"), outcome.counts.added);
    addCount(tr("New companies that people work for"), outcome.counts.companies);
    addCount(tr("Customers who get something new"), outcome.counts.changed);
    addCount(tr("Here already, nothing new"), outcome.counts.present);
    addCount(tr("Refused"), outcome.refused.size());
    listRefused();
}

void ImportOutcome::listRefused()
{
    m_refused->clear();
    for (const CustomerImports::Unread& one : m_outcome.unread)
        m_refused->addItem(new QListWidgetItem(icon(QStringLiteral("triangle-alert")), contactFileSentence(one.path, one.error)));
    const bool several = m_options.paths.size() > 1;
    for (const RefusedRow& one : m_outcome.refused.mid(0, kMostShown)) {
        const QString row = tr("Row %1: %2").arg(Format().number(one.contact.row), refusedContactSentence(one.contact.reason));
        m_refused->addItem(several ? disk::shown(disk::Entry{one.path}.name()) + QStringLiteral(" · ") + row : row);
    }
    if (const auto more = m_outcome.refused.size() - kMostShown; more > 0)
        m_refused->addItem(tr("… and %n more.", nullptr, static_cast<int>(more)));
    m_refusedTitle->setText(tr("What can't be taken, and why"));
    for (QWidget* part : {static_cast<QWidget*>(m_refusedTitle), static_cast<QWidget*>(m_refused)})
        part->setVisible(m_refused->count() > 0);
    m_save->setVisible(!m_outcome.refused.isEmpty());
}

/// On a worker thread: the files are read once more.
void ImportOutcome::save(const QString& path)
{
    if (path.isEmpty())
        return;
    m_context.executor.read<qint64>(
        this,
        [path, options = m_options, refused = m_outcome.refused, words = refusedWords()](Stores&) { return saveRefused(path, options, refused, words); },
        [this, path](const Result<qint64>& saved) {
            if (saved)
                m_message->say(tr("%n row(s) stand in %1. Mended there, they can be imported.", nullptr, static_cast<int>(*saved)).arg(disk::shown(path)),
                               Tone::Positive);
            else
                m_message->say(tr("%1 could not be written: %2.").arg(disk::shown(path), saved.error().context));
        });
}

}  // namespace memnun
