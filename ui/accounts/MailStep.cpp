// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/MailStep.h"

#include "ui/accounts/SendRateField.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace memnun {

QVector<MailAlias> aliasesFromText(const QString& text)
{
    QVector<MailAlias> found;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString tidy = line.simplified();
        const auto open = tidy.lastIndexOf(QLatin1Char('<'));
        if (tidy.isEmpty())
            continue;
        if (open >= 0 && tidy.endsWith(QLatin1Char('>')))
            found.append({tidy.mid(open + 1, tidy.size() - open - 2).trimmed(), tidy.left(open).trimmed()});
        else
            found.append({tidy, {}});
    }
    return found;
}

QString aliasText(const QVector<MailAlias>& aliases)
{
    QStringList lines;
    for (const MailAlias& alias : aliases)
        lines.append(alias.displayName.isEmpty() ? alias.address
                                                 : QStringLiteral("%1 <%2>").arg(alias.displayName, alias.address));
    return lines.join(QLatin1Char('\n'));
}

MailStep::MailStep(QWidget* parent)
    : QWidget(parent), m_folders(new QListWidget), m_other(new QLineEdit), m_add(new QPushButton(tr("Add"))),
      m_everything(new QCheckBox(tr("Fetch everything that is there"))), m_from(new QDateEdit), m_team(new QLineEdit),
      m_aliases(new QPlainTextEdit), m_signature(new QPlainTextEdit), m_sent(new QComboBox),
      m_serverSaves(new QCheckBox(tr("The server files copies of sent mail by itself"))),
      m_writesFlags(new QCheckBox(tr("Tell the server what has been read and answered"))),
      m_rate(new SendRateField),
      m_foldersRow(new FormRow(tr("Folders to fetch"), folderPart(), this)),
      m_teamRow(new FormRow(tr("Team address"), m_team, this)), m_aliasRow(new FormRow(tr("Further addresses, one a line"), m_aliases, this)),
      m_sentRow(new FormRow(tr("Folder for copies of sent mail"), m_sent, this))
{
    build();
    wire();
}

QWidget* MailStep::folderPart()
{
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_folders->setObjectName(QStringLiteral("folders"));
    m_folders->setAccessibleName(tr("Folders to fetch"));
    m_folders->setFixedHeight(132);
    m_other->setPlaceholderText(tr("Another folder's name"));
    m_other->setAccessibleName(tr("Another folder's name"));
    m_other->setObjectName(QStringLiteral("other_folder"));
    m_add->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_other, 1);
    line->addWidget(m_add);
    layout->addWidget(m_folders);
    layout->addLayout(line);
    part->setFocusProxy(m_folders);
    return part;
}

void MailStep::build()
{
    m_aliases->setObjectName(QStringLiteral("alias"));
    m_team->setObjectName(QStringLiteral("team"));
    m_from->setObjectName(QStringLiteral("fetch_from"));
    m_everything->setObjectName(QStringLiteral("everything"));
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(Format::datePattern(QLocale()));
    m_from->setMinimumWidth(m_from->fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000")) + 64);  // frame, padding, arrow
    m_from->setAccessibleName(tr("First day to fetch"));
    m_sent->setEditable(true);
    m_sent->setObjectName(QStringLiteral("sent_folder"));
    for (QPlainTextEdit* text : {m_aliases, m_signature}) {
        text->setTabChangesFocus(true);
        text->setFixedHeight(72);
    }
    m_signature->setObjectName(QStringLiteral("signature"));
    m_teamRow->setHint(tr("The address customers know, where it is another one. Answers leave from it."));
    m_aliasRow->setHint(tr("Name <address>, or the address alone. Answers to mail for one of them leave from it."));
    m_sentRow->setHint(tr("Empty: the one the server names."));
    auto* signature = new FormRow(tr("Signature"), m_signature, this);
    signature->setHint(tr("Stands below each person's own."));
    auto* since = new QHBoxLayout;
    since->setSpacing(space::m);
    since->addWidget(new QLabel(tr("First day to fetch"), this));
    since->addWidget(m_from);
    since->addWidget(m_everything);
    since->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_foldersRow);
    layout->addLayout(since);
    layout->addWidget(m_teamRow);
    layout->addWidget(m_aliasRow);
    layout->addWidget(signature);
    layout->addWidget(m_sentRow);
    layout->addWidget(m_serverSaves);
    layout->addWidget(m_writesFlags);
    layout->addWidget(m_rate);
    layout->addStretch();
    setFocusProxy(m_folders);
}

void MailStep::wire()
{
    connect(m_everything, &QCheckBox::toggled, m_from, &QWidget::setDisabled);
    connect(m_serverSaves, &QCheckBox::toggled, m_sentRow, &QWidget::setDisabled);
    connect(m_add, &QPushButton::clicked, this, &MailStep::addTyped);
}

void MailStep::setToday(const QDate& today)
{
    m_from->setMaximumDate(today);
    m_from->setDate(today.addMonths(-3));
}

void MailStep::show(const MailAccount& account)
{
    m_folders->clear();
    for (const QString& name : account.watchedFolders)
        addFolder(name, true);
    m_everything->setChecked(!account.fetchFrom.isValid());
    if (account.fetchFrom.isValid())
        m_from->setDate(account.fetchFrom);
    m_team->setText(account.teamAddress);
    m_aliases->setPlainText(aliasText(account.aliases));
    m_signature->setPlainText(account.signature);
    m_sent->setEditText(account.sentFolder);
    m_serverSaves->setChecked(!account.savesSent);
    m_writesFlags->setChecked(account.writesFlags);
    m_rate->show(account);
}

void MailStep::addFolder(const QString& name, bool watched)
{
    auto* item = new QListWidgetItem(name == kInbox ? tr("Inbox (INBOX)") : name, m_folders);
    item->setData(Qt::UserRole, name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(watched ? Qt::Checked : Qt::Unchecked);
}

void MailStep::setFolders(const QVector<FoundFolder>& folders)
{
    const QStringList chosen = watched();
    const QString sent = m_sent->currentText();
    m_folders->clear();
    m_sent->clear();
    QStringList listed;
    for (const bool usual : {true, false}) {
        for (const FoundFolder& folder : folders) {
            if (folder.isUsual == usual) {
                addFolder(folder.name, chosen.contains(folder.name));
                listed.append(folder.name);
            }
        }
    }
    for (const QString& name : chosen) {
        if (!listed.contains(name))
            addFolder(name, true);
    }
    m_sent->addItem(QString());
    m_sent->addItems(listed);
    m_sent->setEditText(sent);
}

QStringList MailStep::watched() const
{
    QStringList names;
    for (int row = 0; row < m_folders->count(); ++row) {
        if (m_folders->item(row)->checkState() == Qt::Checked)
            names.append(m_folders->item(row)->data(Qt::UserRole).toString());
    }
    return names;
}

void MailStep::addTyped()
{
    const QString name = m_other->text().trimmed();
    if (name.isEmpty())
        return;
    addFolder(name, true);
    m_other->clear();
}

void MailStep::setProviderOf(const MailAccount& account)
{
    m_rate->setProviderOf(account);
}

void MailStep::read(MailAccount& account) const
{
    account.watchedFolders = watched();
    account.fetchFrom = m_everything->isChecked() ? QDate() : m_from->date();
    account.teamAddress = m_team->text().trimmed();
    account.aliases = aliasesFromText(m_aliases->toPlainText());
    account.signature = m_signature->toPlainText().trimmed();
    account.sentFolder = m_sent->currentText().trimmed();
    account.savesSent = !m_serverSaves->isChecked();
    account.writesFlags = m_writesFlags->isChecked();
    account.rate = m_rate->rate();
}

void MailStep::setFieldError(const QString& field, const QString& sentence)
{
    if (field == QLatin1String("folders"))
        m_foldersRow->setError(sentence);
    else if (field == QLatin1String("team"))
        m_teamRow->setError(sentence);
    else if (field == QLatin1String("alias"))
        m_aliasRow->setError(sentence);
    else if (field == QLatin1String("sent_folder"))
        m_sentRow->setError(sentence);
}

void MailStep::clearErrors()
{
    for (FormRow* row : {m_foldersRow, m_teamRow, m_aliasRow, m_sentRow})
        row->setError({});
}

}  // namespace memnun
