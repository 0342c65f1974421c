// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountTest.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace memnun {

class FormRow;
class SendRateField;

/// What is fetched, who answers are from, and what is told to the server.
class MailStep final : public QWidget {
    Q_OBJECT

public:
    explicit MailStep(QWidget* parent = nullptr);

    void show(const MailAccount& account);
    /// As the server has them; those that are watched stay, whether it has them or not.
    void setFolders(const QVector<FoundFolder>& folders);
    /// `today` is where the field for the first day begins.
    void setToday(const QDate& today);
    /// Its servers are known by now, and so is what their provider allows.
    void setProviderOf(const MailAccount& account);
    void read(MailAccount& account) const;
    void setFieldError(const QString& field, const QString& sentence);
    void clearErrors();

private:
    void build();
    QWidget* folderPart();
    void wire();
    void addFolder(const QString& name, bool watched);
    void addTyped();
    QStringList watched() const;

    QListWidget* m_folders;
    QLineEdit* m_other;
    QPushButton* m_add;
    QCheckBox* m_everything;
    QDateEdit* m_from;
    QLineEdit* m_team;
    QPlainTextEdit* m_aliases;
    QPlainTextEdit* m_signature;
    QComboBox* m_sent;
    QCheckBox* m_serverSaves;
    QCheckBox* m_writesFlags;
    SendRateField* m_rate;
    FormRow* m_foldersRow;
    FormRow* m_teamRow;
    FormRow* m_aliasRow;
    FormRow* m_sentRow;
};

/// Aliases as they are typed, one a line: "Satış <satis@firma.com.tr>" or the address alone.
QVector<MailAlias> aliasesFromText(const QString& text);
QString aliasText(const QVector<MailAlias>& aliases);

}  // namespace memnun
