// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/CopyFields.h"

#include "core/mime/AddressParser.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

/// Cut at what separates addresses outside quotes, and behind each angle.
QStringList piecesOf(const QString& text)
{
    QStringList pieces{QString()};
    bool quoted = false;
    for (const QChar c : text) {
        quoted = quoted != (c == QLatin1Char('"'));
        const bool cut = !quoted && (c == QLatin1Char(',') || c == QLatin1Char(';'));
        if (!cut)
            pieces.last() += c;
        if (cut || (!quoted && c == QLatin1Char('>')))
            pieces << QString();
    }
    return pieces;
}

QStringList addressesInAngles(const QString& piece)
{
    int problems = 0;
    QStringList found;
    for (const mime::Address& each : mime::parseAddresses(piece.toUtf8(), problems))
        found << (each.address.isEmpty() ? piece.trimmed() : each.address);
    return found.isEmpty() ? QStringList{piece.trimmed()} : found;
}

/// "Ali <ali@x.com>; b@y c@z" → ali@x.com, b@y, c@z: what is no address stays, so that it can be refused by name. Words in
/// front of an angle are its name, commas or not: "Yılmaz, Ali <ali@x.com>".
QStringList addressesIn(const QString& text)
{
    QStringList addresses, open;
    for (const QString& piece : piecesOf(text)) {
        if (piece.contains(QLatin1Char('<'))) {
            open.clear();
            addresses << addressesInAngles(piece);
            continue;
        }
        open << piece.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (piece.contains(QLatin1Char('@')))
            addresses << std::exchange(open, {});
    }
    addresses << open;
    addresses.removeDuplicates();
    return addresses;
}

}  // namespace

CopyFields::CopyFields(QWidget* parent)
    : QWidget(parent), m_fields(new QWidget(this)), m_ccLabel(new QLabel(m_fields)), m_bccLabel(new QLabel(m_fields)),
      m_cc(new QLineEdit(m_fields)), m_bcc(new QLineEdit(m_fields)), m_all(new QToolButton(this))
{
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    for (auto [row, label, field] : {std::tuple(0, m_ccLabel, m_cc), std::tuple(1, m_bccLabel, m_bcc)}) {
        setTextRole(label, QStringLiteral("caption"));
        label->setBuddy(field);
        setStyleProperty(field, "bare", QStringLiteral("true"));
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textEdited, this, &CopyFields::changed);
    }
    setStyleProperty(m_all, "kind", QStringLiteral("chip"));
    m_all->setIcon(icon(QStringLiteral("reply-all"), IconRole::Muted));
    m_all->setIconSize({12, 12});
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addWidget(m_fields);
    connect(m_all, &QToolButton::clicked, this, &CopyFields::takeInOthers);
    m_fields->hide();
    m_all->hide();
    retranslate();
}

void CopyFields::setCopies(const QStringList& cc, const QStringList& bcc)
{
    m_cc->setText(cc.join(QStringLiteral(", ")));
    m_bcc->setText(bcc.join(QStringLiteral(", ")));
    m_fields->setVisible(!cc.isEmpty() || !bcc.isEmpty());
    setOthers(m_others);
}

QStringList CopyFields::cc() const
{
    return addressesIn(m_cc->text());
}

QStringList CopyFields::bcc() const
{
    return addressesIn(m_bcc->text());
}

void CopyFields::setOthers(const QStringList& others)
{
    m_others = others;
    const QStringList have = cc();
    const bool missing = std::any_of(others.begin(), others.end(), [&](const QString& one) { return !have.contains(one, Qt::CaseInsensitive); });
    m_all->setVisible(missing);
    retranslate();
}

void CopyFields::takeInOthers()
{
    QStringList all = cc();
    for (const QString& one : std::as_const(m_others)) {
        if (!all.contains(one, Qt::CaseInsensitive))
            all << one;
    }
    setCopies(all, bcc());
    Q_EMIT changed();
}

void CopyFields::open()
{
    m_fields->show();
    m_cc->setFocus();
}

void CopyFields::retranslate()
{
    m_ccLabel->setText(tr("Cc"));
    m_bccLabel->setText(tr("Bcc"));
    m_cc->setAccessibleName(tr("Copy to"));
    m_bcc->setAccessibleName(tr("Hidden copy to"));
    m_cc->setPlaceholderText(tr("Addresses that get a copy"));
    m_bcc->setPlaceholderText(tr("Addresses nobody else sees"));
    m_all->setText(m_others.size() == 1 ? tr("Reply to %1, too").arg(m_others.first())
                                        : tr("Reply to %n other(s), too", nullptr, static_cast<int>(m_others.size())));
    m_all->setToolTip(m_others.join(QStringLiteral(", ")));
}

}  // namespace memnun
