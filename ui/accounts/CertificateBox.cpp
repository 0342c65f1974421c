// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/CertificateBox.h"

#include "ui/accounts/AccountWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

/// In two lines: 95 characters without a blank would push the dialog apart.
QString inTwo(const QString& fingerprint)
{
    const auto middle = fingerprint.indexOf(QLatin1Char(':'), fingerprint.size() / 2 - 1);
    return middle < 0 ? fingerprint : fingerprint.left(middle + 1) + QLatin1Char('\n') + fingerprint.mid(middle + 1);
}

}  // namespace

CertificateBox::CertificateBox(QWidget* parent)
    : QFrame(parent), m_reason(new InlineMessage(this)), m_facts(new QLabel(this)), m_compared(new QCheckBox(this)),
      m_trust(new QPushButton(this)), m_forget(new QPushButton(this))
{
    setProperty("panel", QStringLiteral("note"));
    setObjectName(QStringLiteral("certificate"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    m_compared->setText(tr("I have compared the fingerprint with the one of my server or my provider"));
    m_trust->setText(tr("Trust exactly this server"));
    m_trust->setObjectName(QStringLiteral("trust"));
    m_trust->setAutoDefault(false);
    m_forget->setText(tr("Trust it no longer"));
    m_forget->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_reason);
    layout->addWidget(m_facts);
    layout->addWidget(m_compared);
    addButtons(layout);
    setFocusProxy(m_compared);
    connect(m_compared, &QCheckBox::toggled, m_trust, &QPushButton::setEnabled);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_key); });
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT trusted({}); });
    clear();
}

void CertificateBox::addButtons(QVBoxLayout* layout)
{
    auto* line = new QHBoxLayout;
    line->addWidget(m_trust);
    line->addWidget(m_forget);
    line->addStretch();
    layout->addLayout(line);
}

void CertificateBox::clear()
{
    m_key.clear();
    hide();
}

void CertificateBox::offer(const ServerCertificate& certificate, const QString& host)
{
    m_key = certificate.pinnedKey;
    m_reason->say(certificateReason(certificate, host), Tone::Warning);
    QStringList facts;
    if (!certificate.subject.isEmpty())
        facts << tr("Made out to: %1").arg(certificate.subject);
    if (!certificate.issuer.isEmpty())
        facts << tr("Issued by: %1").arg(certificate.issuer);
    if (certificate.expires.isValid())
        facts << tr("Runs out on: %1").arg(Format().date(certificate.expires.date()));
    if (!certificate.fingerprint.isEmpty())
        facts << tr("Fingerprint (SHA-256):") + QLatin1Char('\n') + inTwo(certificate.fingerprint);
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_compared->setChecked(false);
    m_trust->setEnabled(false);
    m_compared->setVisible(!m_key.isEmpty());
    m_trust->setVisible(!m_key.isEmpty());
    m_forget->hide();
    show();
}

void CertificateBox::showPinned(const QString& pinnedKey)
{
    m_key = pinnedKey;
    m_reason->clear();
    m_facts->setText(tr("Of this server only the key you trusted is accepted:") + QLatin1Char('\n') + pinnedKey);
    m_compared->hide();
    m_trust->hide();
    m_forget->show();
    show();
}

}  // namespace memnun
