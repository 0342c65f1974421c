// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace memnun {

class FormRow;

/// One field of a profile set to what somebody chose; over whatever else was changed meanwhile.
using ProfileChange = std::function<void(CustomerProfile&)>;

/// How much a customer matters, who looks after them and how they like to be talked to: chosen on the spot.
class CardHabits final : public QWidget {
    Q_OBJECT

public:
    explicit CardHabits(QWidget* parent = nullptr);
    void show(const CardFacts& facts);
    void retranslate();
    QComboBox* tierField() const { return m_tier; }
    QToolButton* chip(TalkStyle style) const { return m_chips.value(static_cast<int>(style)); }

Q_SIGNALS:
    void changeWanted(const memnun::ProfileChange& change);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildChips(QVBoxLayout* layout);
    void fillOwners(const CardFacts& facts);

    QComboBox* m_tier;
    QComboBox* m_owner;
    QComboBox* m_channel;
    FormRow* m_tierRow;
    FormRow* m_ownerRow;
    FormRow* m_channelRow;
    QLabel* m_hours;
    QLabel* m_styleTitle;
    QHash<int, QToolButton*> m_chips;
};

}  // namespace memnun
