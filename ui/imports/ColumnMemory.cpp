// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ColumnMemory.h"

#include "ui/shell/SettingsPort.h"

#include <QCryptographicHash>

namespace memnun {

namespace {

constexpr qsizetype kMostTables = 50;
const QString kOrder = QStringLiteral("imports/columns/order");

QString keyOf(const QStringList& headings)
{
    const QByteArray hash = QCryptographicHash::hash(headings.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("imports/columns/") + QString::fromLatin1(hash);
}

}  // namespace

std::optional<ContactColumns> ColumnMemory::columnsOf(const QStringList& headings, const QStringList& customFields) const
{
    const QStringList said = m_settings.value(keyOf(headings)).toStringList();
    if (said.size() != headings.size())
        return std::nullopt;
    ContactColumns columns;
    columns.names = headings;
    for (qsizetype i = 0; i < said.size(); ++i) {
        const QString own = said.at(i).startsWith(kCustomPrefix) ? said.at(i).mid(kCustomPrefix.size()) : QString();
        const bool isOwn = !own.isEmpty() && customFields.contains(own);
        columns.fields.append(isOwn ? ContactField::Custom : fromKeyOr<ContactField>(said.at(i), ContactField::None));
        if (isOwn)
            columns.names[i] = own;
    }
    return columns;
}

void ColumnMemory::remember(const QStringList& headings, const ContactColumns& columns)
{
    QStringList said;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const ContactField field = columns.fields.value(i, ContactField::None);
        said << (field == ContactField::Custom ? kCustomPrefix + columns.names.value(i) : toKey(field));
    }
    const QString key = keyOf(headings);
    QStringList order = m_settings.value(kOrder).toStringList();
    order.removeAll(key);
    order << key;
    while (order.size() > kMostTables)
        m_settings.remove(order.takeFirst());
    m_settings.setValue(kOrder, order);
    m_settings.setValue(key, said);
}

}  // namespace memnun
