// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/CertificateBox.h"

#include "ui/accounts/AccountWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

/// Pairs of digits in two lines of sixteen, so that two of them stand pair over pair.
QString inTwo(const QString& fingerprint)
{
    const QStringList pairs = fingerprint.split(QLatin1Char(':'));
    if (pairs.size() < 2)
        return fingerprint;
    const qsizetype half = (pairs.size() + 1) / 2;
    return pairs.mid(0, half).join(QLatin1Char(':')) + QStringLiteral(":\n") + pairs.mid(half).join(QLatin1Char(':'));
}

/// "sha256//…" in base64 as a fingerprint is written: what people are to compare has one form.
QString keyPrint(const QString& pinnedKey)
{
    const QByteArray hash = QByteArray::fromBase64(pinnedKey.section(QStringLiteral("//"), 1).toLatin1());
    return hash.isEmpty() ? pinnedKey : inTwo(QString::fromLatin1(hash.toHex(':').toUpper()));
}

QLabel* newPrint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

CertificateBox::CertificateBox(QWidget* parent)
    : QFrame(parent), m_reason(new InlineMessage(this)), m_facts(newPrint(this)), m_prints(new QVBoxLayout), m_compared(new QCheckBox(this)),
      m_trust(new QPushButton(this)), m_forget(new QPushButton(this))
{
    setProperty("panel", QStringLiteral("note"));
    setObjectName(QStringLiteral("certificate"));
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
    m_prints->setSpacing(space::xs);
    layout->addLayout(m_prints);
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

/// What is compared stands one below the other, digit over digit.
void CertificateBox::addPrint(const QString& heading, const QString& print)
{
    auto* name = new QLabel(heading, this);
    setTextRole(name, QStringLiteral("muted"));
    m_prints->addWidget(name);
    QLabel* digits = newPrint(this);
    digits->setText(print);
    digits->setAccessibleName(heading);
    setStyleProperty(digits, "type", QStringLiteral("code"));
    m_prints->addWidget(digits);
}

void CertificateBox::clear()
{
    emptyOut(*m_prints);
    m_key.clear();
    hide();
}

void CertificateBox::offer(const ServerCertificate& certificate, const QString& host, const QString& trusted)
{
    emptyOut(*m_prints);
    m_key = certificate.pinnedKey;
    m_reason->say(certificateReason(certificate, host), Tone::Warning);
    QStringList facts;
    if (!certificate.subject.isEmpty())
        facts << tr("Made out to: %1").arg(certificate.subject);
    if (!certificate.issuer.isEmpty())
        facts << tr("Issued by: %1").arg(certificate.issuer);
    if (certificate.expires.isValid())
        facts << tr("Runs out on: %1").arg(Format().date(certificate.expires.date()));
    m_facts->setText(facts.join(QLatin1Char('\n')));
    if (!trusted.isEmpty() && trusted != certificate.pinnedKey) {
        addPrint(tr("Key that was trusted (SHA-256):"), keyPrint(trusted));
        addPrint(tr("Key that is shown now (SHA-256):"), keyPrint(certificate.pinnedKey));
    }
    if (!certificate.fingerprint.isEmpty())
        addPrint(tr("Fingerprint of the certificate (SHA-256):"), inTwo(certificate.fingerprint));
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
    m_facts->setText(tr("Of this server only the key you trusted is accepted:"));
    emptyOut(*m_prints);
    addPrint(tr("Key that was trusted (SHA-256):"), keyPrint(pinnedKey));
    m_compared->hide();
    m_trust->hide();
    m_forget->show();
    show();
}

}  // namespace memnun
