// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AddressesSection.h"

#include "core/settings/Settings.h"
#include "core/text/EmailAddress.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace memnun {

Result<QStringList> ownAddressesFromText(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QStringList entries;
    for (const QString& entry : text.split(between, Qt::SkipEmptyParts)) {
        const bool domain = entry.startsWith(QLatin1Char('@'));
        if (!normalizeEmail(domain ? QStringLiteral("x") + entry : entry))
            return fail(Code::Invalid, entry, {{QStringLiteral("own_addresses"), QStringLiteral("email")}});
        entries << entry;
    }
    return OwnAddresses(entries).entries();
}

AddressesSection::AddressesSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_addresses(new QPlainTextEdit(this)),
      m_row(addRow(QStringLiteral("own_addresses"), m_addresses))
{
    m_addresses->setFixedHeight(140);
    m_addresses->setTabChangesFocus(true);
    connect(m_addresses, &QPlainTextEdit::textChanged, this, [this] {
        if (m_addresses->hasFocus())
            edited();
    });
    retranslate();
}

void AddressesSection::retranslate()
{
    setTexts(title(), tr("Mail from these addresses counts as an answer of yours; everything else comes from customers."));
    m_row->setLabel(tr("&Addresses, one a line"));
    m_row->setHint(tr("A whole address such as info@shop.com, or a domain with its sign: @shop.com."));
}

void AddressesSection::load()
{
    readSetting(setting::kOwnAddresses, [this](const QJsonValue& stored) {
        QStringList lines;
        for (const QJsonValue& entry : stored.toArray())
            lines << entry.toString();
        m_addresses->setPlainText(lines.join(QLatin1Char('\n')));
    });
}

void AddressesSection::save()
{
    const auto entries = ownAddressesFromText(m_addresses->toPlainText());
    if (!entries) {
        setFieldError(QStringLiteral("own_addresses"), ownAddressSentence(entries.error().context));
        return;
    }
    saveSetting(setting::kOwnAddresses, QJsonArray::fromStringList(*entries),
                [this, text = entries->join(QLatin1Char('\n'))] { m_addresses->setPlainText(text); });
}

}  // namespace memnun
