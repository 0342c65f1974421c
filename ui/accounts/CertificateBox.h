// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/LoginCheck.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class InlineMessage;

/// A certificate that is not trusted, with everything needed to compare it, and the explicit way to trust its key; or
/// the key that is trusted already, and the way back. Hidden while there is neither.
class CertificateBox final : public QFrame {
    Q_OBJECT

public:
    explicit CertificateBox(QWidget* parent = nullptr);

    /// `trusted`: the key that was trusted so far, to be compared with the one that is shown now; may be empty.
    void offer(const ServerCertificate& certificate, const QString& host, const QString& trusted = {});
    void showPinned(const QString& pinnedKey);
    void clear();

Q_SIGNALS:
    /// Empty: no longer.
    void trusted(const QString& pinnedKey);

private:
    void addButtons(QVBoxLayout* layout);
    void addPrint(const QString& heading, const QString& print);

    InlineMessage* m_reason;
    QLabel* m_facts;
    QVBoxLayout* m_prints;
    QCheckBox* m_compared;
    QPushButton* m_trust;
    QPushButton* m_forget;
    QString m_key;
};

}  // namespace memnun
